// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/waitingnow.h"

#include "views/common/whoami.h"

#include <algorithm>

namespace {

// A PC that slept over midnight wakes with its timers late: it looks at the day at least this often.
constexpr qint64 longestNap = 15 * 60 * 1000;
constexpr qint64 shortestNap = 1;

} // namespace

WaitingNow::WaitingNow(const WaitingList &list, const WhoAmI &whoAmI, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_whoAmI(whoAmI)
    , m_clock(clock)
    , m_day(clock.today())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_midnight.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WaitingNow::changed);
    connect(&m_midnight, &QTimer::timeout, this, &WaitingNow::lookAtTheDay);
    connect(&whoAmI, &WhoAmI::changed, this, &WaitingNow::touch);
    lookAtTheDay();
}

void WaitingNow::touch()
{
    m_isTouched = true;
    m_soon.start();
}

void WaitingNow::lookAtTheDay()
{
    const QDate today = m_clock.today();
    if (today != m_day)
        touch();
    m_day = today;
    const qint64 left = m_clock.now().msecsTo(utcOfLondon(today.addDays(1), QTime(0, 0)));
    m_midnight.start(static_cast<int>(std::clamp(left, shortestNap, longestNap)));
}

void WaitingNow::readIfTouched()
{
    if (!m_isTouched)
        return;
    m_isTouched = false;
    ++m_timesRead;
    const Identity identity = m_whoAmI.identity();
    m_items = m_list.itemsFor(identity);
    m_others = m_list.othersFor(identity);
    m_hours = m_list.termHours(identity);
}

const Result<QList<WaitingItem>> &WaitingNow::items()
{
    readIfTouched();
    return m_items;
}

const Result<QList<WaitingForOther>> &WaitingNow::others()
{
    readIfTouched();
    return m_others;
}

const Result<TermHours> &WaitingNow::hours()
{
    readIfTouched();
    return m_hours;
}

int WaitingNow::count()
{
    readIfTouched();
    if (!m_items)
        return 0;
    const auto isToDo = [](const WaitingItem &item) { return item.kind != WaitingItem::Kind::VisitComing; };
    return static_cast<int>(std::ranges::count_if(*m_items, isToDo));
}
