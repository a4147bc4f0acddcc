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

bool isSummerTime(const QDateTime &utc)
{
    const int year = utc.date().year();
    return utc >= lastSundayAtOne(year, 3) && utc < lastSundayAtOne(year, 10);
}

constexpr int hour = 3600; // seconds
} // namespace

QDate londonDate(const QDateTime &utc)
{
    const QDateTime moment = utc.toUTC();
    return moment.addSecs(isSummerTime(moment) ? hour : 0).date();
}

QDateTime utcOfLondon(QDate date, QTime time)
{
    const QDateTime asWinter(date, time, Qt::UTC);
    const QDateTime asSummer = asWinter.addSecs(-hour);
    return isSummerTime(asSummer) ? asSummer : asWinter;
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
