// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/journal/event.h"

#include <QList>

#include <optional>

//! \brief What the events of one booking come to, its history included
//!
//! A pure function of the set of events: no clock, no order of arrival, no duplicates. Every event is judged by what
//! its author had seen: one that was not for its author to do then stays in the history and does not count. Things
//! done at the same time that do not go together leave the booking at the last point before them and ask for a
//! decision; rankOf() chooses what is shown first.
//! \return nothing while the opening event is missing or after it was erased
[[nodiscard]] std::optional<Booking> foldBooking(const QList<Event> &events);
