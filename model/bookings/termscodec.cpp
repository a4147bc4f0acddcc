// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of the codec for what bookings are made of: dates, parties, visits, cost, terms, answers on behalf.
#include "model/bookings/bookingcodec.h"
#include "model/bookings/codecwriter.h"

using namespace Qt::StringLiterals;

namespace codec {

QCborValue ofStrings(const QStringList &strings)
{
    return QCborArray::fromStringList(strings);
}

QStringList strings(const QCborValue &value)
{
    QStringList result;
    const QCborArray array = value.toArray();
    for (const QCborValue &item : array)
        result.append(item.toString());
    return result;
}

QString ofDate(QDate date)
{
    return date.toString(Qt::ISODate);
}

QDate date(const QCborValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QCborMap ofParty(const Party &party)
{
    Writer w;
    w.number(u"id"_s, party.schoolId);
    w.text(u"school"_s, party.school);
    w.text(u"region"_s, party.region);
    w.text(u"trust"_s, party.trust);
    return w.result();
}

Party party(const QCborMap &map)
{
    return {map[u"id"_s].toInteger(), map[u"school"_s].toString(), map[u"region"_s].toString(), map[u"trust"_s].toString()};
}

QCborMap ofVisit(const Visit &visit)
{
    Writer w;
    w.bytes(u"id"_s, visit.id);
    w.text(u"date"_s, ofDate(visit.date));
    w.flag(u"week"_s, visit.isWeek);
    w.text(u"start"_s, visit.start.isValid() ? visit.start.toString(u"HH:mm"_s) : QString());
    w.number(u"minutes"_s, visit.minutes);
    w.text(u"place"_s, visit.place);
    w.flag(u"remote"_s, visit.isRemote);
    w.text(u"who"_s, visit.who);
    w.number(u"status"_s, static_cast<int>(visit.status));
    w.text(u"note"_s, visit.note);
    w.number(u"moves"_s, visit.moves);
    w.flag(u"contested"_s, visit.isContested);
    return w.result();
}

Visit visit(const QCborMap &map)
{
    Visit visit;
    visit.id = map[u"id"_s].toByteArray();
    visit.date = date(map[u"date"_s]);
    visit.isWeek = map[u"week"_s].toBool();
    visit.start = QTime::fromString(map[u"start"_s].toString(), u"HH:mm"_s);
    visit.minutes = intOf(map[u"minutes"_s]);
    visit.place = map[u"place"_s].toString();
    visit.isRemote = map[u"remote"_s].toBool();
    visit.who = map[u"who"_s].toString();
    visit.status = static_cast<Visit::Status>(std::clamp(intOf(map[u"status"_s]), 0, 2));
    visit.note = map[u"note"_s].toString();
    visit.moves = intOf(map[u"moves"_s]);
    visit.isContested = map[u"contested"_s].toBool();
    return visit;
}

QCborValue ofVisits(const QList<Visit> &visits)
{
    return arrayOf(visits, ofVisit);
}

QList<Visit> visits(const QCborValue &value)
{
    return listOf<Visit>(value, visit);
}

QCborMap ofCost(const Cost &cost)
{
    Writer w;
    w.text(u"basis"_s, cost.basis);
    w.number(u"day_rate"_s, cost.dayRate);
    w.number(u"minutes_per_day"_s, cost.minutesPerDay == Cost().minutesPerDay ? 0 : cost.minutesPerDay);
    w.text(u"rate_card"_s, cost.rateCard);
    w.number(u"minutes"_s, cost.minutes);
    w.number(u"amount"_s, cost.amount);
    w.text(u"words"_s, cost.words);
    w.number(u"travel"_s, cost.travel);
    w.number(u"supply"_s, cost.supply);
    w.text(u"supply_paid_by"_s, cost.supplyPaidBy);
    w.number(u"brokerage_basis_points"_s, cost.brokerageBasisPoints);
    w.number(u"brokerage_fixed"_s, cost.brokerageFixed);
    w.flag(u"brokerage_on_top"_s, cost.brokerageOnTop);
    w.text(u"vat_note"_s, cost.vatNote);
    return w.result();
}

Cost cost(const QCborMap &map)
{
    Cost cost;
    cost.basis = map[u"basis"_s].toString();
    cost.dayRate = map[u"day_rate"_s].toInteger();
    cost.minutesPerDay = std::max(1, intOf(map[u"minutes_per_day"_s], cost.minutesPerDay));
    cost.rateCard = map[u"rate_card"_s].toString();
    cost.minutes = intOf(map[u"minutes"_s]);
    cost.amount = map[u"amount"_s].toInteger();
    cost.words = map[u"words"_s].toString();
    cost.travel = map[u"travel"_s].toInteger();
    cost.supply = map[u"supply"_s].toInteger();
    cost.supplyPaidBy = map[u"supply_paid_by"_s].toString();
    cost.brokerageBasisPoints = intOf(map[u"brokerage_basis_points"_s]);
    cost.brokerageFixed = map[u"brokerage_fixed"_s].toInteger();
    cost.brokerageOnTop = map[u"brokerage_on_top"_s].toBool();
    cost.vatNote = map[u"vat_note"_s].toString();
    return cost;
}

QCborMap ofTerms(const Terms &terms)
{
    Writer w;
    w.bytes(u"event"_s, terms.event);
    w.text(u"by"_s, sideId(terms.by));
    w.list(u"visits"_s, ofVisits(terms.visits));
    w.map(u"cost"_s, ofCost(terms.cost));
    w.text(u"when"_s, terms.when);
    w.text(u"note"_s, terms.note);
    return w.result();
}

Terms terms(const QCborMap &map)
{
    return {map[u"event"_s].toByteArray(), sideOfId(map[u"by"_s].toString()), visits(map[u"visits"_s]),
            cost(map[u"cost"_s].toMap()), map[u"when"_s].toString(), map[u"note"_s].toString()};
}

QCborMap ofBehalf(const OnBehalf &behalf)
{
    Writer w;
    w.text(u"side"_s, sideId(behalf.side));
    w.text(u"said_by"_s, behalf.saidBy);
    w.text(u"how"_s, behalf.how);
    w.text(u"on"_s, ofDate(behalf.on));
    return w.result();
}

OnBehalf behalf(const QCborMap &map)
{
    return {sideOfId(map[u"side"_s].toString()), map[u"said_by"_s].toString(), map[u"how"_s].toString(), date(map[u"on"_s])};
}

} // namespace codec
