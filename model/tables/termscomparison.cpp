// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/termscomparison.h"

#include "model/core/duration.h"
#include "model/tables/bookingwords.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(TermsComparison)
};

int minutesOf(const Terms &terms)
{
    int minutes = 0;
    for (const Visit &visit : terms.visits)
        minutes += visit.minutes;
    return minutes > 0 ? minutes : terms.cost.minutes;
}

QString datesText(const Terms &terms)
{
    QStringList lines;
    for (const Visit &visit : terms.visits)
        lines.append(BookingWords::visit(visit));
    if (!terms.when.isEmpty())
        lines.append(terms.when);
    return lines.isEmpty() ? Texts::tr("no dates yet") : lines.join(u'\n');
}

// Days are what a day rate is paid for, so they stand beside the hours.
QString lengthText(const Terms &terms)
{
    const int minutes = minutesOf(terms);
    const QString visits = terms.visits.isEmpty() ? QString() : Texts::tr("%n visits", nullptr, static_cast<int>(terms.visits.size()));
    const bool isPaidByDay = terms.cost.basis == u"day-rate"_s && minutes > 0;
    const double days = minutes / static_cast<double>(std::max(1, terms.cost.minutesPerDay));
    const QString number = QString::number(std::round(days * 100) / 100);
    const QString daysWords = number == u"1"_s ? Texts::tr("1 day") : Texts::tr("%1 days").arg(number);
    QStringList parts{visits, minutes > 0 ? durationText(minutes) : Texts::tr("no length yet"), isPaidByDay ? daysWords : QString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString moneyText(qint64 pence)
{
    return pence == 0 ? QString() : poundsText(pence);
}

QString brokerageText(const Cost &cost, const CostTotals &totals)
{
    if (totals.brokerage == 0)
        return {};
    return cost.brokerageOnTop ? Texts::tr("%1, on top").arg(poundsText(totals.brokerage)) : Texts::tr("%1, inside").arg(poundsText(totals.brokerage));
}

} // namespace

TermsComparison compareTerms(const Booking &booking, qsizetype before, qsizetype now)
{
    const Terms one = booking.terms.value(before);
    const Terms other = booking.terms.value(now);
    const CostTotals first = totalsOf(one.cost, minutesOf(one));
    const CostTotals second = totalsOf(other.cost, minutesOf(other));
    TermsComparison comparison{termsTitle(booking, one), termsTitle(booking, other), {}};
    const auto add = [&comparison](const QString &what, const QString &left, const QString &right) {
        const QString none = Texts::tr("none");
        if (!left.isEmpty() || !right.isEmpty())
            comparison.lines.append({what, left.isEmpty() ? none : left, right.isEmpty() ? none : right});
    };
    add(Texts::tr("Dates"), datesText(one), datesText(other));
    add(Texts::tr("Time"), lengthText(one), lengthText(other));
    add(Texts::tr("Cost"), BookingWords::costBasis(one.cost), BookingWords::costBasis(other.cost));
    add(Texts::tr("Travel"), moneyText(one.cost.travel), moneyText(other.cost.travel));
    add(Texts::tr("Supply cover"), moneyText(one.cost.supply), moneyText(other.cost.supply));
    add(Texts::tr("Brokerage"), brokerageText(one.cost, first), brokerageText(other.cost, second));
    add(Texts::tr("Total, net"), poundsText(first.total), poundsText(second.total));
    add(Texts::tr("VAT"), one.cost.vatNote, other.cost.vatNote);
    add(Texts::tr("Note"), one.note, other.note);
    return comparison;
}

QString termsTitle(const Booking &booking, const Terms &terms)
{
    const QString school = terms.by == Side::Providing ? booking.providing.school : booking.requesting.school;
    const auto proposed = std::ranges::find(booking.history, terms.event, &HistoryItem::event);
    if (proposed == booking.history.end())
        return school;
    return Texts::tr("%1, %2", "an academy, a date").arg(school, BookingWords::shortDate(proposed->on));
}

bool hasTermsToCompare(const Booking &booking)
{
    const BookingState state = booking.rulesState();
    const bool isOpen = state == BookingState::CounteredByProvider || state == BookingState::CounteredByRequester || state == BookingState::Disputed;
    return isOpen && booking.terms.size() > 1;
}
