// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingimportjob.h"

#include "model/bookings/bookingfold.h"
#include "model/journal/journal.h"
#include "model/store/database.h"

BookingImportJob::BookingImportJob(QString databasePath, const Clock &clock)
    : m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
}

Result<BookingImportOutcome> BookingImportJob::run(const QStringList &files, const Identity &identity, const ImportOptions &options) const
{
    auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    Journal journal(database->connection(), m_clock);
    addBookingFolds(journal);
    BookingImport import(database->connection(), journal, m_clock, identity);
    auto report = import.run(files, options);
    if (!report)
        return failure(report);
    return BookingImportOutcome{*std::move(report), import.events()};
}
