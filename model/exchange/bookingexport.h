// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/core/clock.h"
#include "model/core/result.h"

#include <QSqlDatabase>

//! \brief Writes bookings to a file: a table that imports again, or JSON with everything
//!
//! Words of section 3 are in it only for bookings whose section 3 the identity may read.
class BookingExport
{
public:
    BookingExport(const QSqlDatabase &db, Journal &journal, const Clock &clock, const Identity &identity);

    //! \brief Writes the bookings \p records, in their order
    //! \return as the other
    [[nodiscard]] Result<int> write(const QString &path, const QList<QByteArray> &records) const;
    //! \brief Writes all bookings to \p path: .csv, .xlsx or .json
    //! \return how many; Code::InvalidInput for another ending, Code::Storage when the file cannot be written
    [[nodiscard]] Result<int> write(const QString &path) const;

private:
    [[nodiscard]] Result<int> writeJson(const QString &path, const QList<QByteArray> &records) const;
    [[nodiscard]] Result<int> writeTable(const QString &path, const QList<QByteArray> &records) const;

    BookingDesk m_desk;
    BookingRepository m_bookings;
    const Clock &m_clock;
};
