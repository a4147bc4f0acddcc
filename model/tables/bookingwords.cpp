// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/bookingwords.h"

#include "model/core/britishdate.h"
#include "model/core/duration.h"

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 80;

// Whole words only: a word cut in two reads like a mistake.
QString firstWords(const QString &text)
{
    const QString line = text.simplified();
    if (line.size() <= longestTitle)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', longestTitle);
    return line.left(space > 0 ? space : longestTitle) + u'\u2026';
}

QString joined(const QStringList &parts, const QString &between)
{
    QStringList filled;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            filled.append(part);
    }
    return filled.join(between);
}

} // namespace

QString BookingWords::title(const QString &theme, const QString &issue)
{
    if (!theme.trimmed().isEmpty())
        return theme.simplified();
    const QString words = firstWords(issue);
    return words.isEmpty() ? tr("Booking") : words;
}

QString BookingWords::parties(const BookingSummary &booking, qint64 mySchool)
{
    if (mySchool != 0 && booking.providingId == mySchool)
        return tr("%1 asks us", "an academy").arg(booking.requesting);
    const QString provider = joined({booking.providing, booking.colleague}, u", "_s);
    if (mySchool != 0 && booking.requestingId == mySchool)
        return provider;
    return tr("%1 asks %2", "two academies").arg(booking.requesting, provider);
}

QString BookingWords::subtitle(const Booking &booking, qint64 mySchool)
{
    QString who = tr("%1 asked %2", "two academies").arg(booking.requesting.school, booking.providing.school);
    if (mySchool != 0 && booking.requesting.schoolId == mySchool)
        who = tr("We asked %1", "an academy").arg(booking.providing.school);
    else if (mySchool != 0 && booking.providing.schoolId == mySchool)
        who = tr("%1 asked us", "an academy").arg(booking.requesting.school);
    const QString reference = QString(booking.reference).replace(u'-', u'\u2011'); // stays on one line
    return joined({who, booking.colleague.name, reference}, u" \u00b7 "_s);
}

QString BookingWords::state(const QString &shownId)
{
    if (shownId == u"under-way"_s)
        return tr("Under way");
    if (shownId == u"lapsed"_s)
        return tr("Lapsed");
    return stateText(stateOfId(shownId));
}

QList<Choice> BookingWords::states()
{
    const QStringList ids{u"sent"_s, u"seen"_s, u"accepted"_s, u"being-negotiated"_s, u"agreed"_s, u"under-way"_s, u"completed"_s,
                          u"evaluated"_s, u"closed"_s, u"lapsed"_s, u"disputed"_s, u"declined"_s, u"withdrawn"_s,
                          stateId(BookingState::CancelledByRequester), stateId(BookingState::CancelledByProvider),
                          stateId(BookingState::CancelledByCircumstances)};
    QList<Choice> choices;
    for (const QString &id : ids)
        choices.append({id, state(id)});
    return choices;
}

QString BookingWords::date(QDate date)
{
    return britishDate(date, u"d MMMM yyyy"_s);
}

QString BookingWords::dayAndDate(QDate date)
{
    return britishDate(date, u"dddd d MMMM yyyy"_s);
}

QString BookingWords::shortDate(QDate date)
{
    return britishDate(date, u"d MMM yyyy"_s);
}

QString BookingWords::time(QTime time)
{
    return time.isValid() ? time.toString(u"H.mm"_s) : QString();
}

QString BookingWords::visit(const Visit &visit)
{
    QString when = dayAndDate(visit.date);
    if (visit.isWeek)
        when = tr("Week of %1").arg(date(visit.date));
    QString length = visit.minutes > 0 ? durationText(visit.minutes) : QString();
    if (visit.start.isValid() && visit.minutes > 0)
        length = tr("%1 to %2", "times of day").arg(time(visit.start), time(visit.start.addSecs(visit.minutes * 60)));
    else if (visit.start.isValid())
        length = tr("from %1", "a time of day").arg(time(visit.start));
    const QString place = visit.isRemote ? tr("remote") : visit.place;
    return joined({when, length, place, visit.who}, u", "_s);
}

QString BookingWords::costBasis(const Cost &cost)
{
    if (cost.basis == u"nothing"_s)
        return tr("nothing to pay");
    if (cost.basis == u"free-hours"_s)
        return tr("free hours");
    if (cost.basis == u"day-rate"_s)
        return tr("%1 a day", "money").arg(poundsText(cost.dayRate));
    if (cost.basis == u"exchange"_s)
        return joined({tr("hours of exchange"), cost.words}, u": "_s);
    if (cost.basis == u"other"_s)
        return joined({cost.words, cost.amount > 0 ? poundsText(cost.amount) : QString()}, u", "_s);
    return tr("cost not settled yet");
}

QString BookingWords::terms(const Terms &terms)
{
    int length = 0;
    for (const Visit &each : terms.visits)
        length += each.minutes;
    QStringList parts;
    if (!terms.visits.isEmpty()) {
        const QString count = tr("%n visits", nullptr, static_cast<int>(terms.visits.size()));
        parts.append(tr("%1 from %2", "visits, a date").arg(count, shortDate(terms.visits.first().date)));
    }
    parts.append(terms.when);
    if (length == 0)
        length = terms.cost.minutes;
    if (length > 0)
        parts.append(durationText(length));
    parts.append(costBasis(terms.cost));
    const CostTotals totals = totalsOf(terms.cost, length);
    if (totals.total > 0)
        parts.append(tr("%1 in all", "money").arg(poundsText(totals.total)));
    parts.append(terms.note);
    return joined(parts, u", "_s);
}

QString BookingWords::roleTitle(const QString &role)
{
    if (role == role::staff)
        return tr("Member of staff");
    if (role == role::office)
        return tr("Office");
    if (role == role::principal)
        return tr("Principal");
    if (role == role::regionalDirector)
        return tr("Regional Director");
    if (role == role::developmentDirector)
        return tr("Development Director");
    return role;
}
