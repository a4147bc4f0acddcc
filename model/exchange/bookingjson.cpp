// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingjson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingJson)
};

constexpr int minutesInAnHour = 60;

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateOf(QDate date)
{
    return orNull(date.toString(Qt::ISODate));
}

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString statusId(const Visit &visit)
{
    switch (visit.status) {
    case Visit::Status::Delivered:
        return u"delivered"_s;
    case Visit::Status::Missed:
        return u"missed"_s;
    case Visit::Status::Planned:
        break;
    }
    return u"planned"_s;
}

QJsonObject ofParty(const Party &party)
{
    return {{u"id"_s, party.schoolId}, {u"school"_s, party.school}, {u"region"_s, orNull(party.region)}, {u"trust"_s, orNull(party.trust)}};
}

QJsonObject ofVisit(const Visit &visit)
{
    return {{u"id"_s, hex(visit.id)},
            {u"date"_s, dateOf(visit.date)},
            {u"week"_s, visit.isWeek},
            {u"start"_s, orNull(visit.start.toString(u"HH:mm"_s))},
            {u"minutes"_s, visit.minutes},
            {u"place"_s, orNull(visit.place)},
            {u"remote"_s, visit.isRemote},
            {u"who"_s, orNull(visit.who)},
            {u"status"_s, statusId(visit)},
            {u"moves"_s, visit.moves},
            {u"contested"_s, visit.isContested},
            {u"note"_s, orNull(visit.note)}};
}

QJsonObject ofCost(const Cost &cost)
{
    return {{u"basis"_s, orNull(cost.basis)},
            {u"day_rate"_s, bookingjson::pounds(cost.dayRate)},
            {u"minutes_per_day"_s, cost.minutesPerDay},
            {u"rate_card"_s, orNull(cost.rateCard)},
            {u"minutes"_s, cost.minutes},
            {u"amount"_s, bookingjson::pounds(cost.amount)},
            {u"words"_s, orNull(cost.words)},
            {u"travel"_s, bookingjson::pounds(cost.travel)},
            {u"supply"_s, bookingjson::pounds(cost.supply)},
            {u"supply_paid_by"_s, orNull(cost.supplyPaidBy)},
            {u"brokerage_percent"_s, cost.brokerageBasisPoints / 100.0},
            {u"brokerage_fixed"_s, bookingjson::pounds(cost.brokerageFixed)},
            {u"brokerage_on_top"_s, cost.brokerageOnTop},
            {u"vat_note"_s, orNull(cost.vatNote)}};
}

QJsonObject ofTotals(const CostTotals &totals)
{
    return {{u"support"_s, bookingjson::pounds(totals.support)},   {u"travel"_s, bookingjson::pounds(totals.travel)},
            {u"supply"_s, bookingjson::pounds(totals.supply)},     {u"brokerage"_s, bookingjson::pounds(totals.brokerage)},
            {u"total"_s, bookingjson::pounds(totals.total)},       {u"to_provider"_s, bookingjson::pounds(totals.toProvider)},
            {u"free_minutes"_s, totals.freeMinutes},               {u"exchange_minutes"_s, totals.exchangeMinutes}};
}

QJsonArray ofVisits(const QList<Visit> &visits)
{
    QJsonArray array;
    for (const Visit &visit : visits)
        array.append(ofVisit(visit));
    return array;
}

QJsonArray ofTerms(const Booking &booking)
{
    QJsonArray array;
    for (qsizetype i = 0; i < booking.terms.size(); ++i) {
        const Terms &terms = booking.terms.at(i);
        array.append(QJsonObject{{u"by"_s, orNull(sideId(terms.by))}, {u"agreed"_s, i == booking.agreedTerms}, {u"when"_s, orNull(terms.when)},
                                 {u"visits"_s, ofVisits(terms.visits)}, {u"cost"_s, ofCost(terms.cost)}});
    }
    return array;
}

QJsonObject ofSection1(const Section1 &section)
{
    return {{u"level"_s, section.level},
            {u"issue"_s, section.issue},
            {u"outcomes"_s, QJsonArray::fromStringList(section.outcomes)},
            {u"kinds"_s, QJsonArray::fromStringList(section.kinds)},
            {u"theme"_s, orNull(section.theme)},
            {u"requested_by"_s, orNull(section.requestedBy)},
            {u"requester_role"_s, orNull(section.requesterRole)},
            {u"contact"_s, orNull(section.contact)},
            {u"receivers"_s, QJsonArray::fromStringList(section.receivers)},
            {u"sustained"_s, section.isSustained}};
}

QJsonValue ofSection2(const Booking &booking)
{
    const Section2 &section = booking.section2;
    if (!section.on.isValid())
        return QJsonValue();
    QJsonArray ratings;
    for (const Rating &rating : section.ratings)
        ratings.append(QJsonObject{{u"outcome"_s, rating.outcome + 1}, {u"text"_s, booking.section1.outcomes.value(rating.outcome)},
                                   {u"letter"_s, rating.letter}, {u"words"_s, orNull(rating.words)}});
    return QJsonObject{{u"support"_s, section.support}, {u"even_better"_s, orNull(section.evenBetter)}, {u"ratings"_s, ratings},
                       {u"written_by"_s, orNull(section.writtenBy)}, {u"on"_s, dateOf(section.on)}, {u"comment"_s, orNull(section.comment)},
                       {u"comment_by"_s, orNull(section.commentBy)}, {u"follow_up"_s, orNull(section.followUp)},
                       {u"follow_up_letter"_s, orNull(section.followUpLetter)}, {u"follow_up_on"_s, dateOf(section.followUpOn)}};
}

QJsonArray ofHistory(const Booking &booking)
{
    QJsonArray array;
    for (const HistoryItem &item : booking.history) {
        QJsonObject object{{u"event"_s, hex(item.event)}, {u"kind"_s, item.kind},       {u"at"_s, item.at.toString(Qt::ISODateWithMs)},
                           {u"on"_s, dateOf(item.on)},    {u"author"_s, item.author},   {u"role"_s, item.role},
                           {u"school"_s, orNull(item.school)}, {u"side"_s, orNull(sideId(item.side))}, {u"note"_s, orNull(item.note)},
                           {u"undone"_s, item.isUndone},  {u"ignored"_s, item.isIgnored}, {u"delegated"_s, item.isDelegated}};
        if (item.behalf.side != Side::None)
            object[u"behalf"_s] = QJsonObject{{u"side"_s, sideId(item.behalf.side)}, {u"said_by"_s, item.behalf.saidBy},
                                              {u"how"_s, item.behalf.how}, {u"on"_s, dateOf(item.behalf.on)}};
        array.append(object);
    }
    return array;
}

QJsonObject ofSection3(const Booking &booking, const QList<Section3Words> *versions)
{
    const QStringList statuses{u"open"_s, u"received"_s, u"waived"_s};
    QJsonObject object{{u"status"_s, statuses.at(static_cast<int>(booking.section3.status))}, {u"reason"_s, orNull(booking.section3.reason)},
                       {u"for_provider"_s, booking.section3.isForProvider}};
    if (!versions)
        return object;
    QJsonArray array;
    for (const Section3Words &words : *versions)
        array.append(QJsonObject{{u"next_steps"_s, words.nextSteps}, {u"future_needs"_s, orNull(words.futureNeeds)}, {u"author"_s, words.author},
                                 {u"role"_s, words.role}, {u"on"_s, dateOf(words.on)}});
    object[u"versions"_s] = array;
    return object;
}

tl::unexpected<Error> wrong(const QString &sentence)
{
    return failure(Error::Code::InvalidInput, sentence);
}

} // namespace

namespace bookingjson {

QString pounds(qint64 pence)
{
    return u"%1.%2"_s.arg(pence / 100).arg(pence % 100, 2, 10, QLatin1Char('0'));
}

Result<qint64> pence(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return 0;
    if (value.isDouble()) {
        const double amount = value.toDouble();
        if (amount < 0 || amount > 1e7)
            return wrong(Texts::tr("An amount is not between 0 and 10,000,000."));
        return std::llround(amount * 100);
    }
    static const QRegularExpression shape(u"^\u00A3?(\\d{1,9})(?:\\.(\\d{1,2}))?$"_s);
    const auto match = shape.match(value.toString().trimmed().remove(u','));
    if (!match.hasMatch())
        return wrong(Texts::tr("\u2018%1\u2019 is not an amount in pounds, such as 350.00.").arg(value.toString().left(40)));
    return match.captured(1).toLongLong() * 100 + match.captured(2).leftJustified(2, u'0').toLongLong();
}

QJsonObject ofBooking(const Booking &booking, QDate today, const QList<Section3Words> *section3)
{
    QJsonArray receiving;
    for (const Party &party : booking.receiving)
        receiving.append(ofParty(party));
    QJsonObject office;
    for (auto field = booking.office.cbegin(); field != booking.office.cend(); ++field)
        office[field.key()] = field.value();
    const Cost &cost = booking.currentTerms().cost;
    return {{u"reference"_s, booking.reference},
            {u"record"_s, hex(booking.record)},
            {u"state"_s, shownStateId(booking, today)},
            {u"recorded_state"_s, stateId(booking.state)},
            {u"needs_decision"_s, booking.needsDecision},
            {u"enquiry"_s, orNull(hex(booking.enquiry))},
            {u"answer_by"_s, dateOf(booking.answerBy)},
            {u"contact"_s, orNull(hex(booking.contact))},
            {u"requesting"_s, ofParty(booking.requesting)},
            {u"providing"_s, ofParty(booking.providing)},
            {u"receiving"_s, receiving},
            {u"colleague"_s, QJsonObject{{u"name"_s, orNull(booking.colleague.name)}, {u"role"_s, orNull(booking.colleague.role)}, {u"entry"_s, booking.colleague.entry}}},
            {u"sent_on"_s, dateOf(booking.sentOn)},
            {u"last_action_on"_s, dateOf(booking.lastActionOn)},
            {u"completed_on"_s, dateOf(booking.completedOn)},
            {u"lapses_after"_s, dateOf(booking.lapsesAfter)},
            {u"section1"_s, ofSection1(booking.section1)},
            {u"terms"_s, ofTerms(booking)},
            {u"visits"_s, ofVisits(booking.visits)},
            {u"planned_minutes"_s, booking.plannedMinutes()},
            {u"delivered_minutes"_s, booking.deliveredMinutes()},
            {u"planned_cost"_s, ofTotals(totalsOf(cost, booking.plannedMinutes()))},
            {u"delivered_cost"_s, ofTotals(booking.deliveredMinutes() > 0 ? totalsOf(cost, booking.deliveredMinutes()) : CostTotals())},
            {u"reviews"_s, QJsonArray::fromStringList(booking.reviews)},
            {u"section2"_s, ofSection2(booking)},
            {u"section3"_s, ofSection3(booking, section3)},
            {u"office"_s, office},
            {u"case_study"_s, booking.isCaseStudy},
            {u"decline_reasons"_s, QJsonArray::fromStringList(booking.declineReasons)},
            {u"history"_s, ofHistory(booking)}};
}

Result<Visit> visit(const QJsonObject &object)
{
    Visit visit;
    visit.date = QDate::fromString(object[u"date"_s].toString(), Qt::ISODate);
    if (!visit.date.isValid())
        return wrong(Texts::tr("A visit needs its date, such as 2026-11-30."));
    visit.isWeek = object[u"week"_s].toBool();
    visit.start = QTime::fromString(object[u"start"_s].toString(), u"HH:mm"_s);
    visit.minutes = object.contains(u"hours"_s) ? static_cast<int>(std::lround(object[u"hours"_s].toDouble() * minutesInAnHour))
                                                : object[u"minutes"_s].toInt();
    visit.place = object[u"place"_s].toString();
    visit.isRemote = object[u"remote"_s].toBool();
    visit.who = object[u"who"_s].toString();
    return visit;
}

Result<Cost> cost(const QJsonObject &object)
{
    Cost cost;
    cost.basis = object[u"basis"_s].toString();
    for (const auto &[key, target] : {std::pair{u"day_rate"_s, &cost.dayRate}, {u"amount"_s, &cost.amount}, {u"travel"_s, &cost.travel},
                                      {u"supply"_s, &cost.supply}, {u"brokerage_fixed"_s, &cost.brokerageFixed}}) {
        const auto amount = pence(object[key]);
        if (!amount)
            return failure(amount);
        *target = *amount;
    }
    cost.minutesPerDay = object[u"minutes_per_day"_s].toInt(cost.minutesPerDay);
    cost.minutes = object[u"minutes"_s].toInt();
    cost.rateCard = object[u"rate_card"_s].toString();
    cost.words = object[u"words"_s].toString();
    cost.supplyPaidBy = object[u"supply_paid_by"_s].toString();
    cost.brokerageBasisPoints = static_cast<int>(std::lround(object[u"brokerage_percent"_s].toDouble() * 100));
    cost.brokerageOnTop = object[u"brokerage_on_top"_s].toBool();
    cost.vatNote = object[u"vat_note"_s].toString();
    return cost;
}

Result<Terms> terms(const QJsonObject &object)
{
    Terms terms;
    const QJsonArray visits = object[u"visits"_s].toArray();
    for (const QJsonValue &item : visits) {
        const auto planned = visit(item.toObject());
        if (!planned)
            return failure(planned);
        terms.visits.append(*planned);
    }
    const auto agreed = cost(object[u"cost"_s].toObject());
    if (!agreed)
        return failure(agreed);
    terms.cost = *agreed;
    terms.when = object[u"when"_s].toString();
    return terms;
}

} // namespace bookingjson
