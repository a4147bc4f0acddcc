// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingtable.h"

#include "model/core/text.h"
#include "model/exchange/bookingjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesInAnHour = 60;

const QString listSeparator = u"; "_s;

// Headings people write instead.
const QHash<QString, QString> &otherHeadings()
{
    static const QHash<QString, QString> table{
        {u"requestingschool"_s, u"requesting"_s},   {u"requestingacademy"_s, u"requesting"_s}, {u"requestedbyschool"_s, u"requesting"_s},
        {u"providingschool"_s, u"providing"_s},     {u"providingacademy"_s, u"providing"_s},   {u"provider"_s, u"providing"_s},
        {u"colleague"_s, u"person"_s},              {u"supportfrom"_s, u"person"_s},           {u"subject"_s, u"theme"_s},
        {u"requested"_s, u"date"_s},                {u"daterequested"_s, u"date"_s},           {u"requestedon"_s, u"date"_s},
        {u"kinds"_s, u"kind"_s},                    {u"kindofsupport"_s, u"kind"_s},           {u"type"_s, u"kind"_s},
        {u"dates"_s, u"visits"_s},                  {u"costbasis"_s, u"cost_basis"_s},         {u"expectedoutcomes"_s, u"outcomes"_s},
        {u"evaluationtext"_s, u"evaluation"_s},     {u"howdidithelp"_s, u"evaluation"_s},      {u"evenbetterif"_s, u"even_better"_s},
        {u"rating"_s, u"ratings"_s},                {u"status"_s, u"state"_s},                 {u"nextsteps"_s, u"next_steps"_s},
        {u"completedon"_s, u"completed"_s},         {u"evaluatedon"_s, u"evaluated"_s}};
    return table;
}

QString keyOf(const QString &heading)
{
    QString key;
    for (const QChar c : folded(heading)) {
        if (c.isLetterOrNumber())
            key.append(c);
    }
    return key;
}

QString statusWord(const Visit &visit)
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

QString visitsText(const QList<Visit> &visits)
{
    QStringList parts;
    for (const Visit &visit : visits)
        parts.append(u"%1 %2 %3"_s.arg(visit.date.toString(Qt::ISODate)).arg(visit.minutes).arg(statusWord(visit)));
    return parts.join(listSeparator);
}

QString ratingsText(const Booking &booking)
{
    QStringList letters;
    for (qsizetype i = 0; i < booking.section1.outcomes.size(); ++i) {
        const auto found = std::ranges::find(booking.section2.ratings, i, &Rating::outcome);
        letters.append(found == booking.section2.ratings.end() ? u"-"_s : found->letter);
    }
    return booking.section2.ratings.isEmpty() ? QString() : letters.join(listSeparator);
}

QString poundsOrEmpty(qint64 pence)
{
    return pence == 0 ? QString() : bookingjson::pounds(pence);
}

} // namespace

namespace bookingtable {

QStringList columns()
{
    return {u"reference"_s,  u"requesting"_s,      u"providing"_s,  u"person"_s,     u"theme"_s,       u"requested_by"_s, u"date"_s,
            u"level"_s,      u"kind"_s,            u"visits"_s,     u"hours"_s,      u"days"_s,        u"cost_basis"_s,   u"day_rate"_s,
            u"amount"_s,     u"travel"_s,          u"supply"_s,     u"brokerage_percent"_s, u"brokerage_on_top"_s, u"issue"_s, u"outcomes"_s,
            u"state"_s,      u"decline_reasons"_s, u"completed"_s,  u"evaluated"_s,  u"evaluation"_s,  u"even_better"_s,  u"ratings"_s,
            u"comment"_s,    u"follow_up"_s,       u"follow_up_rating"_s, u"next_steps"_s, u"future_needs"_s, u"section3"_s,  u"case_study"_s,   u"purchase_order"_s,
            u"invoice"_s,    u"last_action"_s,      u"same_as"_s};
}

QString columnOf(const QString &heading)
{
    const QString wanted = keyOf(heading);
    const QStringList known = columns();
    for (const QString &column : known) {
        if (keyOf(column) == wanted)
            return column;
    }
    return otherHeadings().value(wanted);
}

QStringList rowOf(const Booking &booking, QDate today, const Section3Words *section3, const QString &sameAs)
{
    const Cost &cost = booking.currentTerms().cost;
    const QStringList section3Words{u"open"_s, u"received"_s, u"waived"_s};
    const QHash<QString, QString> cells{
        {u"reference"_s, booking.reference},
        {u"requesting"_s, booking.requesting.school},
        {u"providing"_s, booking.providing.school},
        {u"person"_s, booking.colleague.name},
        {u"theme"_s, booking.section1.theme},
        {u"requested_by"_s, booking.section1.requestedBy},
        {u"date"_s, booking.sentOn.toString(Qt::ISODate)},
        {u"level"_s, QString::number(booking.section1.level)},
        {u"kind"_s, booking.section1.kinds.join(listSeparator)},
        {u"visits"_s, visitsText(booking.visits)},
        {u"hours"_s, booking.visits.isEmpty() && cost.minutes > 0 ? QString::number(cost.minutes / double(minutesInAnHour)) : QString()},
        {u"cost_basis"_s, cost.basis},
        {u"day_rate"_s, poundsOrEmpty(cost.dayRate)},
        {u"amount"_s, poundsOrEmpty(cost.amount)},
        {u"travel"_s, poundsOrEmpty(cost.travel)},
        {u"supply"_s, poundsOrEmpty(cost.supply)},
        {u"brokerage_percent"_s, cost.brokerageBasisPoints > 0 ? QString::number(cost.brokerageBasisPoints / 100.0) : QString()},
        {u"brokerage_on_top"_s, cost.brokerageOnTop ? u"yes"_s : QString()},
        {u"issue"_s, booking.section1.issue},
        {u"outcomes"_s, booking.section1.outcomes.join(listSeparator)},
        {u"state"_s, shownStateId(booking, today)},
        {u"decline_reasons"_s, booking.declineReasons.join(listSeparator)},
        {u"completed"_s, booking.completedOn.toString(Qt::ISODate)},
        {u"evaluated"_s, booking.section2.on.toString(Qt::ISODate)},
        {u"evaluation"_s, booking.section2.support},
        {u"even_better"_s, booking.section2.evenBetter},
        {u"ratings"_s, ratingsText(booking)},
        {u"comment"_s, booking.section2.comment},
        {u"follow_up"_s, booking.section2.followUp},
        {u"follow_up_rating"_s, booking.section2.followUpLetter},
        {u"next_steps"_s, section3 ? section3->nextSteps : QString()},
        {u"future_needs"_s, section3 ? section3->futureNeeds : QString()},
        {u"section3"_s, section3Words.at(static_cast<int>(booking.section3.status))},
        {u"case_study"_s, booking.isCaseStudy ? u"yes"_s : QString()},
        {u"purchase_order"_s, booking.office.value(u"purchase-order"_s)},
        {u"invoice"_s, booking.office.value(u"invoice"_s)},
        {u"last_action"_s, booking.lastActionOn.toString(Qt::ISODate)},
        {u"same_as"_s, sameAs}};
    QStringList row;
    const QStringList names = columns();
    for (const QString &name : names)
        row.append(cells.value(name));
    return row;
}

} // namespace bookingtable
