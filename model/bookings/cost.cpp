// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/cost.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 wholeInBasisPoints = 10000;

qint64 share(qint64 amount, qint64 part, qint64 whole)
{
    return (amount * part * 2 + whole) / (whole * 2); // halves up; amounts are never negative
}

qint64 supportOf(const Cost &cost, int minutes)
{
    if (cost.basis == u"day-rate"_s)
        return share(cost.dayRate, minutes, std::max(1, cost.minutesPerDay));
    return cost.basis == u"other"_s ? cost.amount : 0;
}

} // namespace

QStringList costBases()
{
    return {u"nothing"_s, u"free-hours"_s, u"day-rate"_s, u"exchange"_s, u"other"_s};
}

CostTotals totalsOf(const Cost &cost, int minutes)
{
    CostTotals totals;
    totals.support = supportOf(cost, minutes);
    totals.travel = cost.travel;
    totals.supply = cost.supplyPaidBy == u"providing"_s ? 0 : cost.supply;
    const qint64 asked = cost.brokerageFixed > 0 ? cost.brokerageFixed
                                                 : share(totals.support, cost.brokerageBasisPoints, wholeInBasisPoints);
    const qint64 before = totals.support + totals.travel + totals.supply;
    totals.brokerage = cost.brokerageOnTop ? asked : std::min(asked, totals.support);
    totals.total = cost.brokerageOnTop ? before + totals.brokerage : before;
    totals.toProvider = totals.total - totals.brokerage;
    totals.freeMinutes = cost.basis == u"free-hours"_s ? minutes : 0;
    totals.exchangeMinutes = cost.basis == u"exchange"_s ? minutes : 0;
    return totals;
}

QString poundsText(qint64 pence)
{
    QString pounds = QString::number(std::abs(pence) / 100);
    for (qsizetype place = pounds.size() - 3; place > 0; place -= 3)
        pounds.insert(place, u',');
    return u"%1\u00A3%2.%3"_s.arg(pence < 0 ? u"-"_s : QString(), pounds)
        .arg(std::abs(pence) % 100, 2, 10, QLatin1Char('0'));
}
