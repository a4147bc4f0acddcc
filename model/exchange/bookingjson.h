// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/bookings/draftstore.h"
#include "model/core/result.h"

#include <QJsonObject>

//! \brief Bookings as JSON: what `export bookings` writes and `booking record` reads
//!
//! Dates are ISO, times "09:15", money a decimal text in pounds ("350.00"), time in minutes.
namespace bookingjson {

//! \brief Everything about \p booking, history included: enough to work out any figure of a report again
//! \param section3 all versions of section 3; left out when null (the role must not read it)
[[nodiscard]] QJsonObject ofBooking(const Booking &booking, QDate today, const QList<Section3Words> *section3);

//! \brief A visit from {"date", "week", "start", "minutes" or "hours", "place", "remote", "who"}
[[nodiscard]] Result<Visit> visit(const QJsonObject &object);
//! \brief A cost from {"basis", "day_rate", "minutes_per_day", "amount", "travel", "supply", "brokerage_percent", ...}
[[nodiscard]] Result<Cost> cost(const QJsonObject &object);
[[nodiscard]] Result<Terms> terms(const QJsonObject &object); //!< {"visits", "cost", "when"}

//! \brief Pence from "350", "350.00", "£1,350.5" or a number; Code::InvalidInput when it is no amount
[[nodiscard]] Result<qint64> pence(const QJsonValue &value);
[[nodiscard]] QString pounds(qint64 pence); //!< "350.00"

} // namespace bookingjson
