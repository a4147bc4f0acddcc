// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingscriptactions.h"

#include "model/exchange/bookingjson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using A = BookingAction;
using K = ScriptValue;
using Desk = BookingDesk;
using Json = QJsonObject;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingScript)
};

Section2 section2Of(const QJsonObject &action)
{
    Section2 section;
    section.support = action[u"support"_s].toString();
    section.evenBetter = action[u"even_better"_s].toString();
    const QJsonArray ratings = action[u"ratings"_s].toArray();
    for (const QJsonValue &item : ratings) {
        const QJsonObject rating = item.toObject();
        section.ratings.append({rating[u"outcome"_s].toInt() - 1, rating[u"letter"_s].toString(), rating[u"words"_s].toString()});
    }
    return section;
}

// "visit": 1 is the first one by date.
QByteArray visitOf(const Booking &booking, const QJsonObject &action)
{
    const int number = action[u"visit"_s].toInt();
    return number >= 1 && number <= booking.visits.size() ? booking.visits.at(number - 1).id : QByteArray();
}

// "terms": 1 is the version that was asked for; without it they stay as they are.
QByteArray termsOf(const Booking &booking, const QJsonObject &action)
{
    const int number = action[u"terms"_s].toInt();
    return number >= 1 && number <= booking.terms.size() ? booking.terms.at(number - 1).event : QByteArray();
}

// What a counter-proposal does not mention stays as it was proposed before.
Result<Terms> proposed(const Booking &booking, const QJsonObject &action)
{
    auto terms = bookingjson::terms(action);
    if (!terms || booking.terms.isEmpty())
        return terms;
    const Terms &before = booking.terms.last();
    if (!action.contains(u"cost"_s))
        terms->cost = before.cost;
    if (!action.contains(u"visits"_s) && !action.contains(u"when"_s)) {
        terms->visits = before.visits;
        terms->when = before.when;
    }
    return terms;
}

Result<QList<Visit>> visitsOf(const QJsonObject &action)
{
    const auto terms = bookingjson::terms({{u"visits"_s, action[u"visits"_s]}});
    if (!terms)
        return failure(terms);
    return terms->visits;
}

QMap<QString, QString> fieldsOf(const QJsonValue &value)
{
    QMap<QString, QString> fields;
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        fields.insert(field.key(), field.value().toString());
    return fields;
}

QHash<QString, K> requestFields(K providing)
{
    return {{u"providing"_s, providing}, {u"requesting"_s, K::Text}, {u"colleague"_s, K::Text}, {u"receiving"_s, K::List},
            {u"level"_s, K::Number}, {u"issue"_s, K::Text}, {u"outcomes"_s, K::List}, {u"kinds"_s, K::List}, {u"theme"_s, K::Text},
            {u"requested_by"_s, K::Text}, {u"contact"_s, K::Text}, {u"receivers"_s, K::List}, {u"sustained"_s, K::YesNo},
            {u"visits"_s, K::List}, {u"when"_s, K::Text}, {u"cost"_s, K::Object}, {u"answer_by"_s, K::Day}};
}

} // namespace

const QList<ScriptAction> &scriptActions()
{
    static const QList<ScriptAction> actions{
        {u"request"_s, A::Send, requestFields(K::Text), nullptr},
        {u"enquire"_s, A::Send, requestFields(K::List), nullptr},
        {u"see"_s, A::See, {},
         [](Desk &desk, const Booking &b, const Json &) { return desk.see(b.record); }},
        {u"accept"_s, A::Accept, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.accept(b.record, sayingOf(a)); }},
        {u"decline"_s, A::Decline, {{u"reasons"_s, K::List}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.decline(b.record, stringsOf(a[u"reasons"_s]), sayingOf(a)); }},
        {u"counter"_s, A::Counter, {{u"visits"_s, K::List}, {u"when"_s, K::Text}, {u"cost"_s, K::Object}},
         [](Desk &desk, const Booking &b, const Json &a) -> Result<Booking> {
             const auto terms = proposed(b, a);
             return terms ? desk.counter(b.record, *terms, sayingOf(a)) : failure(terms);
         }},
        {u"agree"_s, A::Agree, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.agree(b.record, sayingOf(a)); }},
        {u"plan"_s, A::PlanVisits, {{u"visits"_s, K::List}},
         [](Desk &desk, const Booking &b, const Json &a) -> Result<Booking> {
             const auto visits = visitsOf(a);
             return visits ? desk.planVisits(b.record, *visits, sayingOf(a)) : failure(visits);
         }},
        {u"move"_s, A::MoveVisit, {{u"visit"_s, K::Number}, {u"to"_s, K::Object}},
         [](Desk &desk, const Booking &b, const Json &a) -> Result<Booking> {
             auto to = bookingjson::visit(a[u"to"_s].toObject());
             const auto before = std::ranges::find(b.visits, visitOf(b, a), &Visit::id);
             if (to && before != b.visits.end() && !a[u"to"_s].toObject().contains(u"remote"_s))
                 to->isRemote = before->isRemote;
             return to ? desk.moveVisit(b.record, visitOf(b, a), *to, sayingOf(a)) : failure(to);
         }},
        {u"deliver"_s, A::ConfirmVisit, {{u"visit"_s, K::Number}, {u"minutes"_s, K::Number}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.deliverVisit(b.record, visitOf(b, a), a[u"minutes"_s].toInt(), sayingOf(a)); }},
        {u"miss"_s, A::ConfirmVisit, {{u"visit"_s, K::Number}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.missVisit(b.record, visitOf(b, a), sayingOf(a)); }},
        {u"review"_s, A::Review, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.review(b.record, sayingOf(a)); }},
        {u"complete"_s, A::Complete, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.complete(b.record, sayingOf(a)); }},
        {u"evaluate"_s, A::Evaluate, {{u"support"_s, K::Text}, {u"even_better"_s, K::Text}, {u"ratings"_s, K::List}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.evaluate(b.record, section2Of(a), sayingOf(a)); }},
        {u"comment"_s, A::Comment, {{u"text"_s, K::Text}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.comment(b.record, a[u"text"_s].toString(), sayingOf(a)); }},
        {u"follow-up"_s, A::FollowUp, {{u"text"_s, K::Text}, {u"letter"_s, K::Text}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.followUp(b.record, a[u"text"_s].toString(), a[u"letter"_s].toString(), sayingOf(a)); }},
        {u"section3"_s, A::WriteSection3, {{u"next_steps"_s, K::Text}, {u"future_needs"_s, K::Text}},
         [](Desk &desk, const Booking &b, const Json &a) {
             return desk.writeSection3(b.record, {a[u"next_steps"_s].toString(), a[u"future_needs"_s].toString(), {}, {}, dayOf(a[u"on"_s])}, sayingOf(a));
         }},
        {u"waive-section3"_s, A::WaiveSection3, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.waiveSection3(b.record, sayingOf(a)); }},
        {u"share-section3"_s, A::ShareSection3, {{u"share"_s, K::YesNo}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.shareSection3(b.record, a[u"share"_s].toBool(true)); }},
        {u"withdraw"_s, A::Withdraw, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.withdraw(b.record, sayingOf(a)); }},
        {u"withdraw-others"_s, A::Withdraw, {},
         [](Desk &desk, const Booking &b, const Json &a) -> Result<Booking> {
             const auto done = desk.withdrawOthers(b.record, sayingOf(a));
             return done ? Result<Booking>(b) : failure(done);
         }},
        {u"cancel"_s, A::Cancel, {{u"for"_s, K::Text}},
         [](Desk &desk, const Booking &b, const Json &a) {
             return a[u"for"_s].toString() == u"circumstances"_s ? desk.cancelForCircumstances(b.record, sayingOf(a)) : desk.cancel(b.record, sayingOf(a));
         }},
        {u"dispute"_s, A::Dispute, {},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.dispute(b.record, sayingOf(a)); }},
        {u"decide"_s, A::Decide, {{u"state"_s, K::Text}, {u"terms"_s, K::Number}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.decide(b.record, stateOfId(a[u"state"_s].toString()), sayingOf(a), termsOf(b, a)); }},
        {u"office"_s, A::FillOffice, {{u"fields"_s, K::Object}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.fillOffice(b.record, fieldsOf(a[u"fields"_s])); }},
        {u"case-study"_s, A::FlagCaseStudy, {{u"flag"_s, K::YesNo}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.flagCaseStudy(b.record, a[u"flag"_s].toBool(true)); }},
        {u"case-consent"_s, A::ConsentToCaseStudy, {{u"consent"_s, K::YesNo}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.consentToCaseStudy(b.record, a[u"consent"_s].toBool(true), sayingOf(a)); }},
        {u"case-release"_s, A::ReleaseCaseStudy, {{u"words"_s, K::Text}, {u"not_names"_s, K::List}},
         [](Desk &desk, const Booking &b, const Json &a) { return desk.releaseCaseStudy(b.record, a[u"words"_s].toString(), stringsOf(a[u"not_names"_s])); }},
        {u"undo"_s, A::Undo, {},
         [](Desk &desk, const Booking &b, const Json &) { return desk.undo(b.record); }},
        {u"delegate"_s, {}, {{u"end"_s, K::YesNo}}, nullptr},
    };
    return actions;
}

const ScriptAction *scriptActionOf(const QJsonObject &action)
{
    const auto found = std::ranges::find(scriptActions(), action[u"do"_s].toString(), &ScriptAction::word);
    return found == scriptActions().cend() ? nullptr : &*found;
}

Result<void> checkThere(const Booking &booking, const QJsonObject &action)
{
    static const QStringList ofOneVisit{u"move"_s, u"deliver"_s, u"miss"_s};
    if (!ofOneVisit.contains(action[u"do"_s].toString()) || !visitOf(booking, action).isEmpty())
        return {};
    return failure(Error::Code::NotFound, Texts::tr("Say with \u201cvisit\u201d which visit: 1 is the first one by date. This booking has %1.").arg(booking.visits.size()));
}

QDate dayOf(const QJsonValue &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

QStringList stringsOf(const QJsonValue &value)
{
    QStringList result;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        result.append(item.toString());
    return result;
}

Saying sayingOf(const QJsonObject &action)
{
    Saying saying{action[u"note"_s].toString(), dayOf(action[u"on"_s]), {}};
    const QJsonObject behalf = action[u"behalf"_s].toObject();
    if (!behalf.isEmpty())
        saying.behalf = {sideOfId(behalf[u"side"_s].toString()), behalf[u"said_by"_s].toString(), behalf[u"how"_s].toString(), dayOf(behalf[u"on"_s])};
    return saying;
}
