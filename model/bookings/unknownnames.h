// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"

#include <QSqlDatabase>
#include <QStringList>

//! \brief Sentences about whom \p request names and the directory on this PC does not: nothing is refused for that
//!
//! Schools first: those that neither the directory nor the register holds. Then the colleague, where nobody of that name
//! has a post at the providing academy; case, accents and spaces do not matter. Empty when everybody is known.
[[nodiscard]] Result<QStringList> unknownNames(const QSqlDatabase &db, const Booking &request);

//! \brief The colleague of \p request as the directory on this PC has them: role, and the entry where it can be told
//!
//! By the name, where it has a post at the providing academy. Of several entries the one of the request's theme counts.
//! What the directory does not say, or says in two ways, stays empty; so does everything where it names nobody.
[[nodiscard]] Result<Colleague> colleagueInDirectory(const QSqlDatabase &db, const Booking &request);
