// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/costwords.h"

#include "model/core/duration.h"
#include "views/common/typedvalues.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CostWords)
};

QString daysText(int minutes, int minutesPerDay)
{
    return QString::number(minutes / static_cast<double>(std::max(1, minutesPerDay)), 'g', 4);
}

QString supportText(const Cost &cost, int minutes)
{
    if (cost.basis == u"day-rate"_s)
        return Texts::tr("%1 days at %2").arg(daysText(minutes, cost.minutesPerDay), poundsText(cost.dayRate));
    if (cost.basis == u"free-hours"_s)
        return Texts::tr("%1, free").arg(durationText(minutes));
    if (cost.basis == u"exchange"_s)
        return Texts::tr("%1 in exchange").arg(durationText(minutes));
    if (cost.basis == u"other"_s)
        return cost.words.isEmpty() ? Texts::tr("As agreed") : cost.words;
    return cost.basis.isEmpty() ? Texts::tr("To be agreed") : Texts::tr("No charge");
}

} // namespace

QList<CostLine> costLines(const Cost &cost, int minutes)
{
    const CostTotals totals = totalsOf(cost, minutes);
    const bool isPaid = cost.basis == u"day-rate"_s || cost.basis == u"other"_s;
    QList<CostLine> lines{{supportText(cost, minutes), isPaid ? poundsText(totals.support) : QString()}};
    if (totals.travel > 0)
        lines.append({Texts::tr("Travel"), poundsText(totals.travel)});
    if (totals.supply > 0)
        lines.append({Texts::tr("Supply cover"), poundsText(totals.supply)});
    if (totals.brokerage > 0 && cost.brokerageOnTop)
        lines.append({Texts::tr("Brokerage"), poundsText(totals.brokerage)});
    if (!cost.basis.isEmpty() || totals.total > 0) // nothing is agreed yet: £0.00 would say more than is known
        lines.append({Texts::tr("Total, net of VAT"), poundsText(totals.total), true});
    if (totals.brokerage > 0 && !cost.brokerageOnTop)
        lines.append({Texts::tr("of which brokerage"), poundsText(totals.brokerage)});
    if (cost.supply > 0 && totals.supply == 0)
        lines.append({Texts::tr("Supply, paid by them"), poundsText(cost.supply)});
    return lines;
}
