// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"

#include <QSqlDatabase>
#include <QStringList>

//! \brief References of bookings that \p request seems to record once more, the oldest first
//!
//! The same two academies and the same colleague, with a visit on one of the same days; of requests without dates those
//! without dates about the same issue. What came to nothing (declined, withdrawn, cancelled) does not count, nor does
//! \p request itself, by its record or its reference.
[[nodiscard]] Result<QStringList> sameBookings(const QSqlDatabase &db, const Booking &request);

//! \brief "A booking of the same people on the same day exists: 7KQM-3XWD-9RTC."; empty for none
[[nodiscard]] QString sameBookingsText(const Booking &request, const QStringList &references);
