// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/clock.h"

#include <QTimeZone>

#include <utility>

namespace {
// Britain is at UTC+1 from 1.00 UTC on the last Sunday of March to 1.00 UTC on the last Sunday of October
// (Summer Time Order 2002). Worked out here because a PC without a time zone database must not shift dates.
QDateTime lastSundayAtOne(int year, int month)
{
    QDate day(year, month, 31);
    day = day.addDays(-(day.dayOfWeek() % 7));
    return QDateTime(day, QTime(1, 0), Qt::UTC);
}
} // namespace

QDate londonDate(const QDateTime &utc)
{
    const QDateTime moment = utc.toUTC();
    const int year = moment.date().year();
    const bool summer = moment >= lastSundayAtOne(year, 3) && moment < lastSundayAtOne(year, 10);
    return moment.addSecs(summer ? 3600 : 0).date();
}

QDate Clock::today() const
{
    return londonDate(now());
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

FixedClock::FixedClock(QDateTime now)
    : m_now(std::move(now))
{
}

QDateTime FixedClock::now() const
{
    return m_now;
}

void FixedClock::set(QDateTime now)
{
    m_now = std::move(now);
}

void FixedClock::advance(qint64 milliseconds)
{
    m_now = m_now.addMSecs(milliseconds);
}
