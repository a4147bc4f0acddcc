// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/exchange/importreport.h"
#include "model/journal/journal.h"

#include <QSqlDatabase>
#include <QStringList>

//! \brief Brings the register of English schools into the database: CSV, plain, gzipped or in its zip file
//!
//! A school is found by its URN. Schools that directory rows made without one are taken over where name and town,
//! authority or trust agree. What the register leaves empty stays as it is. Closed schools come with their status.
//! One import is one transaction and one line in the journal.
class SchoolsImport
{
public:
    SchoolsImport(const QSqlDatabase &db, Journal &journal, const Clock &clock);

    //! \brief Imports \p files together
    //! \return a report; when it isRefused() nothing was written. Code::InvalidInput when a file is not the register,
    //! Code::Cancelled when ImportOptions::progress said stop, Code::Busy when somebody else is writing
    [[nodiscard]] Result<ImportReport> run(const QStringList &files, const ImportOptions &options = {});

private:
    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
};
