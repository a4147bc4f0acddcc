// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/records.h"
#include "model/exchange/columnmapping.h"
#include "model/exchange/importreport.h"
#include "model/journal/event.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

//! \brief What the rows of a file are about
enum class ImportKind {
    Directory, //!< people and what they can help with
    Schools,   //!< the register of English schools
};

//! \brief What the beginning of a file shows
struct ImportLook
{
    QString path;
    qint64 bytes = 0; //!< as the file lies there, packed or not
    ImportKind kind = ImportKind::Directory;
    QStringList sheets;           //!< of a workbook; none when there is nothing to choose
    QString sheet;                //!< the one that is read
    ColumnMapping mapping;        //!< of a directory: guessed
    QList<QStringList> firstRows; //!< of a directory: at most 20, as they stand in the file
    QList<School> firstSchools;   //!< of the register: at most 20
};

//! \brief A few columns and rows of a file, to recognise it by
struct ImportSample
{
    QStringList headings; //!< what people call the fields
    QList<QStringList> rows;

    friend bool operator==(const ImportSample &, const ImportSample &) = default;
};

//! \brief At most five columns of \p look: those by which people know a row, read as \p mapping says
[[nodiscard]] ImportSample sampleOf(const ImportLook &look, const ColumnMapping &mapping);

//! \brief One file to import, everything chosen
struct ImportTask
{
    QString path;
    ImportKind kind = ImportKind::Directory;
    ColumnMapping mapping; //!< used for a directory
    QString sheet = {}; //!< of a workbook, for a directory; empty: the first that looks like one
};

//! \brief What an import did, and the event that tells of it
struct ImportOutcome
{
    ImportReport report;
    std::optional<Event> event; //!< none when nothing was written; for Journal::announce() on the window's thread
};

//! \brief Imports on whatever thread calls it, with a database connection of its own for each call
class ImportJob
{
public:
    //! \brief \p clock outlives the job
    ImportJob(QString databasePath, const Clock &clock);

    //! \brief Reads the beginning of \p path; no database is touched
    //!
    //! Without \p kind it says what the file seems to be; with it, it reads the file as that. \p sheet is one of
    //! ImportLook::sheets; empty: the first that looks like a directory.
    //! \return Code::NotFound, or Code::InvalidInput with a sentence that says what the file is instead
    [[nodiscard]] static Result<ImportLook> look(const QString &path, std::optional<ImportKind> kind = {},
                                                 const TableLimits &limits = {}, const QString &sheet = {});

    //! \brief Imports \p task, all of it or nothing; with ImportOptions::isDryRun it only finds out what would happen
    //! \return Code::InvalidInput, Code::Cancelled, Code::Busy as DirectoryImport::run(), Code::Storage
    [[nodiscard]] Result<ImportOutcome> run(const ImportTask &task, const ImportOptions &options) const;

private:
    QString m_databasePath;
    const Clock &m_clock;
};
