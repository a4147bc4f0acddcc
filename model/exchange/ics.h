// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

#include <QByteArray>
#include <QDateTime>

//! \brief Calendar files (RFC 5545) of the visits of a booking
//!
//! A visit keeps its UID for ever and its SEQUENCE grows when it is moved, so calendars move the entry they have.
//! A visit of which only the week is known is an entry of whole days; one without a time a single whole day.
namespace ics {

//! \brief All visits of \p booking that are dated; \p stamp is when the file was made, UTC
[[nodiscard]] QByteArray calendar(const Booking &booking, const QDateTime &stamp);

//! \brief One visit only; the calendar is empty when there is none of that id
[[nodiscard]] QByteArray calendarOfVisit(const Booking &booking, const QByteArray &visit, const QDateTime &stamp);

//! \brief The UID of a visit, "visit-...@learning-partnerships"
[[nodiscard]] QString uidOf(const Booking &booking, const Visit &visit);

} // namespace ics
