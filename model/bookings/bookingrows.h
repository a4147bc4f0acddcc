// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"

#include <QSqlDatabase>

//! \brief Writes the derived rows of a booking; for BookingFold only
namespace rows {

//! \brief Replaces all rows of \p booking; \p eventCount is how many events it was folded from
[[nodiscard]] Result<void> write(const QSqlDatabase &db, const Booking &booking, qsizetype eventCount);

//! \brief Removes all rows of a booking whose opening event was erased
[[nodiscard]] Result<void> remove(const QSqlDatabase &db, const QByteArray &record);

} // namespace rows
