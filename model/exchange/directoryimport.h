// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/exchange/columnmapping.h"
#include "model/exchange/importreport.h"
#include "model/journal/journal.h"

#include <QSqlDatabase>

#include <memory>
#include <optional>

//! \brief A file to import, and what its columns hold where that was not left to the program
struct ImportSource
{
    QString path;
    std::optional<ColumnMapping> mapping; //!< none: guessed
    QString sheet = {}; //!< of a workbook; empty: the first that looks like a directory
};

//! \brief What an import of a file would do, with its first rows as they stand in the file
struct ImportPreview
{
    ColumnMapping mapping;
    QString sheet; //!< that is read; empty when the file has none
    QList<QStringList> firstRows; //!< at most 20, below the headings
    ImportReport report;
};

//! \brief Brings directory entries from CSV, XLSX and ODS files into the database: all of them, or none
//!
//! An entry that is held already is found by its entry number, else by person, academy and theme, and brought up to
//! date; entries that the file does not name stay. Academies not held are made from the rows. One import is one
//! transaction and one line in the journal, which holds counts and the files' names. Runs on the thread of \p db.
class DirectoryImport
{
public:
    DirectoryImport(const QSqlDatabase &db, Journal &journal, const Clock &clock);

    //! \brief Imports \p sources together
    //! \return a report; when it isRefused() nothing was written. Code::InvalidInput when a file cannot be read,
    //! Code::Cancelled when ImportOptions::progress said stop, Code::Busy when somebody else is writing
    [[nodiscard]] Result<ImportReport> run(const QList<ImportSource> &sources, const ImportOptions &options = {});

    //! \brief What importing \p source would do; writes nothing
    [[nodiscard]] Result<ImportPreview> preview(const ImportSource &source, const ImportOptions &options = {});

    //! \brief Only the columns and first rows of \p source, without looking at the rest
    [[nodiscard]] static Result<ImportPreview> look(const ImportSource &source, const TableLimits &limits = {});

private:
    [[nodiscard]] Result<std::unique_ptr<class ImportIndex>> indexFor(const QList<ImportSource> &sources, const ImportOptions &options,
                                                                      const class DirectoryWriter &writer);
    [[nodiscard]] Result<QString> nextImportName();
    [[nodiscard]] Result<Event> note(const Transaction &transaction, const ImportReport &report,
                                     const QList<ImportSource> &sources, const QString &author);

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
};
