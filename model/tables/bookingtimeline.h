// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

#include <QList>

//! \brief One line of what happened, or is still to come
struct TimelineEntry
{
    enum class Look { Happened, Planned, Missing, Undone };

    Look look = Look::Happened;
    QString when;     //!< "6 Nov, 14.20", "25 Nov 2026"
    QString iconName;
    QString what;     //!< "Accepted by Millbrook Quay"
    QStringList details; //!< who, in which role; how it was learned; the note; each of them a line

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

//! \brief The way of a booking, newest first: visits planned or not yet confirmed, then its history
//! \p booking with its history; \p today decides which visits wait to be confirmed
[[nodiscard]] QList<TimelineEntry> timelineOf(const Booking &booking, QDate today);

//! \brief One line of the routing slip: who has had a section, and when
struct RoutingLine
{
    int section = 1;
    QString iconName;
    bool isDone = false;
    QString what;       //!< "1 Booking"
    QStringList details; //!< "Sent to Millbrook Quay on 2 Nov 2026", "Seen by Joan on 3 Nov 2026"

    friend bool operator==(const RoutingLine &, const RoutingLine &) = default;
};

//! \brief Who has had which section when; never a word of section 3
[[nodiscard]] QList<RoutingLine> routingOf(const Booking &booking);

//! \brief The six steps of a booking and how far it is
struct BookingSteps
{
    QStringList names;
    int current = 0;     //!< place in \p names of where it stands
    bool isBroken = false; //!< it went another way: declined, cancelled, lapsed
};

[[nodiscard]] BookingSteps stepsOf(const Booking &booking, QDate today);
