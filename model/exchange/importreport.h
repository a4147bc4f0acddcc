// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablelimits.h"

#include <QList>
#include <QString>

#include <functional>

//! \brief One thing to say about one cell of an imported file
struct ImportMessage
{
    QString file;   //!< its name without folders
    qint64 row = 0; //!< as a spreadsheet program numbers it; 0: the file as a whole
    QString column; //!< the heading in the file; may be empty
    QString text;   //!< a whole sentence, translated

    friend bool operator==(const ImportMessage &, const ImportMessage &) = default;
};

//! \brief What an import did, or would do
//!
//! The lists hold the first thousand of each kind; the counts are of all.
struct ImportReport
{
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 problemCount = 0; //!< above 0: nothing was written
    qint64 warningCount = 0;
    QList<ImportMessage> problems;
    QList<ImportMessage> warnings;
    QList<ImportMessage> changes; //!< of rows that were updated: "Capacity: was 2 days, is now 3 days"

    [[nodiscard]] bool isRefused() const { return problemCount > 0; }
    void addProblem(ImportMessage message);
    void addWarning(ImportMessage message);
    void addChange(ImportMessage message);

    friend bool operator==(const ImportReport &, const ImportReport &) = default;
};

//! \brief How an import runs
struct ImportOptions
{
    bool isDryRun = false; //!< find out what would happen, write nothing
    TableLimits limits;
    QString indexFile; //!< of the first entries of a directory the search index is made as well, and kept here; empty: not
    QString author; //!< for the journal: who imports; may be empty
    //! \brief Called now and then with 0 to 1; the import stops and undoes everything when it returns false
    std::function<bool(double)> progress;
};
