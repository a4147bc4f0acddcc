// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/bookings/bookingstanding.h"

#include <QWidget>

#include <functional>

class SectionCard;
class Theme;

//! \brief The cards of one booking, each made new for what it shows
//!
//! They decide nothing: what a person may not read or do is left out by BookingStanding.
namespace bookingcards {

[[nodiscard]] SectionCard *timeline(const Theme &theme, const BookingStanding &standing);
[[nodiscard]] SectionCard *routing(const Theme &theme, const BookingStanding &standing);
//! \brief The visits as they stand; \p act is called with a visit and what is to be done with it
using VisitAct = std::function<void(BookingAction action, const QByteArray &visit)>;
[[nodiscard]] SectionCard *visits(const Theme &theme, const BookingStanding &standing, const VisitAct &act,
                                  const std::function<void(const QByteArray &visit)> &calendar);
[[nodiscard]] SectionCard *cost(const Theme &theme, const BookingStanding &standing);
[[nodiscard]] SectionCard *section1(const Theme &theme, const BookingStanding &standing);
[[nodiscard]] SectionCard *section2(const Theme &theme, const BookingStanding &standing);
//! \brief The words of section 3 for who may read them; \p versions oldest first
[[nodiscard]] SectionCard *section3(const Theme &theme, const QList<Section3Words> &versions);
[[nodiscard]] SectionCard *office(const Theme &theme, const BookingStanding &standing);

} // namespace bookingcards
