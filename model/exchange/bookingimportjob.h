// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/bookingimport.h"

//! \brief What an import of bookings did, and the events that tell of it
struct BookingImportOutcome
{
    ImportReport report;
    QList<Event> events; //!< none of a dry run; for Journal::announce() on the window's thread
};

//! \brief Imports bookings on whatever thread calls it, with a database connection of its own for each call
class BookingImportJob
{
public:
    //! \brief \p clock outlives the job
    BookingImportJob(QString databasePath, const Clock &clock);

    //! \brief As BookingImport::run(), for \p identity
    [[nodiscard]] Result<BookingImportOutcome> run(const QStringList &files, const Identity &identity, const ImportOptions &options) const;

private:
    QString m_databasePath;
    const Clock &m_clock;
};
