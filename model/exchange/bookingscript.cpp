// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingscript.h"

#include "model/bookings/samebookings.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/heldseats.h"
#include "model/directory/schoolfinder.h"
#include "model/exchange/bookingjson.h"
#include "model/exchange/bookingscriptcheck.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingScript)
};

constexpr qsizetype largestScript = 16 * 1024 * 1024;

QDate dateOf(const QJsonValue &value)
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
    Saying saying{action[u"note"_s].toString(), dateOf(action[u"on"_s]), {}};
    const QJsonObject behalf = action[u"behalf"_s].toObject();
    if (!behalf.isEmpty())
        saying.behalf = {sideOfId(behalf[u"side"_s].toString()), behalf[u"said_by"_s].toString(), behalf[u"how"_s].toString(), dateOf(behalf[u"on"_s])};
    return saying;
}

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

// What was done before stays done, so it is said.
QString whereText(int number, const QString &why)
{
    if (number == 1)
        return Texts::tr("Action 1: %1").arg(why);
    return number == 2 ? Texts::tr("Action 2: %1 The action before it is recorded.").arg(why)
                       : Texts::tr("Action %1: %2 The actions before it are recorded.").arg(QString::number(number), why);
}

// A visit that is named has to be there.
Result<void> checkVisit(const Booking &booking, const QJsonObject &action)
{
    static const QStringList ofOneVisit{u"move"_s, u"deliver"_s, u"miss"_s};
    if (!ofOneVisit.contains(action[u"do"_s].toString()) || !visitOf(booking, action).isEmpty())
        return {};
    return failure(Error::Code::NotFound, Texts::tr("Say with \u201cvisit\u201d which visit: 1 is the first one by date. This booking has %1.").arg(booking.visits.size()));
}

using Doing = Result<Booking> (*)(BookingDesk &, const Booking &, const QJsonObject &);

// ---- what "do" can say about a booking that is there ------------------------------------------------------------

const QHash<QString, Doing> &doings()
{
    static const QHash<QString, Doing> table{
        {u"see"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &) { return desk.see(b.record); }},
        {u"accept"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.accept(b.record, sayingOf(a)); }},
        {u"decline"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.decline(b.record, stringsOf(a[u"reasons"_s]), sayingOf(a)); }},
        {u"agree"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.agree(b.record, sayingOf(a)); }},
        {u"counter"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) -> Result<Booking> {
             const auto terms = proposed(b, a);
             return terms ? desk.counter(b.record, *terms, sayingOf(a)) : failure(terms);
         }},
        {u"plan"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) -> Result<Booking> {
             const auto visits = visitsOf(a);
             return visits ? desk.planVisits(b.record, *visits, sayingOf(a)) : failure(visits);
         }},
        {u"move"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) -> Result<Booking> {
             auto to = bookingjson::visit(a[u"to"_s].toObject());
             const auto before = std::ranges::find(b.visits, visitOf(b, a), &Visit::id);
             if (to && before != b.visits.end() && !a[u"to"_s].toObject().contains(u"remote"_s))
                 to->isRemote = before->isRemote;
             return to ? desk.moveVisit(b.record, visitOf(b, a), *to, sayingOf(a)) : failure(to);
         }},
        {u"deliver"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.deliverVisit(b.record, visitOf(b, a), a[u"minutes"_s].toInt(), sayingOf(a)); }},
        {u"miss"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.missVisit(b.record, visitOf(b, a), sayingOf(a)); }},
        {u"review"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.review(b.record, sayingOf(a)); }},
        {u"complete"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.complete(b.record, sayingOf(a)); }},
        {u"evaluate"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.evaluate(b.record, section2Of(a), sayingOf(a)); }},
        {u"comment"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.comment(b.record, a[u"text"_s].toString(), sayingOf(a)); }},
        {u"follow-up"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.followUp(b.record, a[u"text"_s].toString(), a[u"letter"_s].toString(), sayingOf(a)); }},
        {u"section3"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) {
             return desk.writeSection3(b.record, {a[u"next_steps"_s].toString(), a[u"future_needs"_s].toString(), {}, {}, dateOf(a[u"on"_s])}, sayingOf(a));
         }},
        {u"waive-section3"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.waiveSection3(b.record, sayingOf(a)); }},
        {u"share-section3"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.shareSection3(b.record, a[u"share"_s].toBool(true)); }},
        {u"withdraw"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.withdraw(b.record, sayingOf(a)); }},
        {u"withdraw-others"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) -> Result<Booking> {
             const auto done = desk.withdrawOthers(b.record, sayingOf(a));
             return done ? Result<Booking>(b) : failure(done);
         }},
        {u"cancel"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) {
             return a[u"for"_s].toString() == u"circumstances"_s ? desk.cancelForCircumstances(b.record, sayingOf(a)) : desk.cancel(b.record, sayingOf(a));
         }},
        {u"dispute"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.dispute(b.record, sayingOf(a)); }},
        {u"decide"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.decide(b.record, stateOfId(a[u"state"_s].toString()), sayingOf(a), termsOf(b, a)); }},
        {u"office"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.fillOffice(b.record, fieldsOf(a[u"fields"_s])); }},
        {u"case-study"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.flagCaseStudy(b.record, a[u"flag"_s].toBool(true)); }},
        {u"case-consent"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.consentToCaseStudy(b.record, a[u"consent"_s].toBool(true), sayingOf(a)); }},
        {u"case-release"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &a) { return desk.releaseCaseStudy(b.record, a[u"words"_s].toString(), stringsOf(a[u"not_names"_s])); }},
        {u"undo"_s, [](BookingDesk &desk, const Booking &b, const QJsonObject &) { return desk.undo(b.record); }},
    };
    return table;
}

} // namespace

BookingScript::BookingScript(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_identity(std::move(identity))
{
}

Result<int> BookingScript::run(const QByteArray &json, const std::function<void(const QString &)> &requested)
{
    if (json.size() > largestScript)
        return failure(Error::Code::InvalidInput, Texts::tr("This file is too large. Split it into several."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Code::InvalidInput, Texts::tr("This is not a list of actions in JSON. %1 --help shows an example.").arg(lineOfError(json, error.offset)), error.errorString());
    if (!document.isArray())
        return failure(Error::Code::InvalidInput, Texts::tr("This is not a list of actions in JSON. --help shows an example."));
    int number = 0;
    const QJsonArray actions = document.array();
    const auto checked = checkActions(actions);
    if (!checked)
        return failure(checked);
    for (const QString &sentence : *checked) {
        if (m_warn)
            m_warn(sentence);
    }
    for (const QJsonValue &value : actions) {
        ++number;
        const auto done = act(value.toObject(), requested);
        if (!done)
            return failure(done.error().code, whereText(number, done.error().message), done.error().detail);
    }
    return number;
}

Result<void> BookingScript::act(const QJsonObject &action, const std::function<void(const QString &)> &requested)
{
    const auto author = authorOf(action);
    if (!author)
        return failure(author);
    BookingDesk desk(m_db, m_journal, m_clock, *author);
    const QString what = action[u"do"_s].toString();
    if (what == u"request"_s) {
        const auto sent = send(desk, action);
        if (!sent)
            return failure(sent);
        requested(sent->reference);
        warn(desk, *sent);
        return {};
    }
    if (what == u"enquire"_s) {
        const auto sent = enquire(desk, action);
        if (!sent)
            return failure(sent);
        for (const Booking &booking : *sent) {
            requested(booking.reference);
            warn(desk, booking);
        }
        return {};
    }
    if (what == u"delegate"_s)
        return action[u"end"_s].toBool() ? desk.endDelegation(role::office) : desk.delegateTo(role::office);
    const Doing doing = doings().value(what);
    if (!doing)
        return failure(Error::Code::InvalidInput, Texts::tr("\u2018%1\u2019 is not an action. --help lists them.").arg(what.left(40)));
    const auto record = recordOf(action);
    if (!record)
        return failure(record);
    const auto booking = BookingRepository(m_db).booking(*record);
    if (!booking)
        return failure(booking);
    if (const auto there = checkVisit(*booking, action); !there)
        return there;
    const auto done = doing(desk, *booking, action);
    if (!done)
        return failure(done);
    return {};
}

void BookingScript::warn(const BookingDesk &desk, const Booking &booking) const
{
    if (!m_warn)
        return;
    QStringList sentences = desk.unknownNames(booking).value_or(QStringList());
    if (const auto same = desk.sameBookings(booking); same && !same->isEmpty())
        sentences.append(sameBookingsText(booking, *same));
    for (const QString &sentence : std::as_const(sentences))
        m_warn(u"%1: %2"_s.arg(booking.reference, sentence));
}

Result<QByteArray> BookingScript::recordOf(const QJsonObject &action) const
{
    if (!action.contains(u"reference"_s)) {
        if (m_last.isEmpty())
            return failure(Error::Code::InvalidInput, Texts::tr("Say which booking with \u201creference\u201d."));
        return m_last;
    }
    const auto booking = BookingRepository(m_db).bookingOfReference(action[u"reference"_s].toString());
    if (!booking)
        return failure(booking);
    return booking->record;
}

Result<Identity> BookingScript::namedBy(const QJsonObject &action) const
{
    const QJsonObject by = action[u"by"_s].toObject();
    if (by.isEmpty())
        return m_identity;
    Identity identity{by[u"name"_s].toString(), by[u"role"_s].toString(), 0, {}, by[u"region"_s].toString()};
    const QString school = by[u"school"_s].toString();
    if (school.isEmpty())
        return identity;
    const auto party = partyOf(school);
    if (!party)
        return failure(party);
    identity.schoolId = party->schoolId;
    identity.school = party->school;
    if (identity.region.isEmpty())
        identity.region = party->region;
    return identity;
}

// The rules judge whoever is at this PC, so nobody acts by naming somebody else.
Result<Identity> BookingScript::authorOf(const QJsonObject &action) const
{
    const auto named = namedBy(action);
    if (!named || isThisPerson(*named))
        return named ? Result<Identity>(m_identity) : named;
    const HeldSeats seats(m_db);
    if (const auto own = seats.checkAuthor(*named); !own)
        return failure(own);
    if (!seats.seats().value_or(QList<HeldSeat>()).isEmpty())
        return named;
    return failure(Error::Code::Conflict, Texts::tr("Only %1 acts here, as whoami says. Take down with \u201cbehalf\u201d what somebody else said, or choose them with whoami first.")
                                              .arg(m_identity.name));
}

bool BookingScript::isThisPerson(const Identity &named) const
{
    return named.name == m_identity.name && named.role == m_identity.role && (named.schoolId == 0 || named.schoolId == m_identity.schoolId);
}

Result<Party> BookingScript::partyOf(const QString &nameOrUrn) const
{
    const auto school = SchoolFinder(m_db).find(nameOrUrn);
    if (!school)
        return failure(school);
    return Party{school->id, school->name, school->region, school->trust};
}

Result<Booking> BookingScript::request(BookingDesk &desk, const QJsonObject &action) const
{
    Booking request;
    const QString requesting = action[u"requesting"_s].toString(desk.identity().school);
    const auto asks = partyOf(requesting);
    if (!asks)
        return failure(asks);
    request.requesting = *asks;
    request.colleague.name = action[u"colleague"_s].toString();
    request.reference = action[u"reference"_s].toString();
    const QJsonArray receiving = action[u"receiving"_s].toArray();
    for (const QJsonValue &name : receiving) {
        const auto party = partyOf(name.toString());
        if (!party)
            return failure(party);
        request.receiving.append(*party);
    }
    Section1 &section = request.section1;
    section.level = action[u"level"_s].toInt(2);
    section.issue = action[u"issue"_s].toString();
    section.outcomes = stringsOf(action[u"outcomes"_s]);
    section.kinds = stringsOf(action[u"kinds"_s]);
    section.theme = action[u"theme"_s].toString();
    section.requestedBy = action[u"requested_by"_s].toString(desk.identity().name);
    section.contact = action[u"contact"_s].toString();
    section.receivers = stringsOf(action[u"receivers"_s]);
    section.isSustained = action[u"sustained"_s].toBool();
    const auto terms = bookingjson::terms(action);
    if (!terms)
        return failure(terms);
    request.terms = {*terms};
    return request;
}

Result<Booking> BookingScript::send(BookingDesk &desk, const QJsonObject &action)
{
    auto asked = request(desk, action);
    if (!asked)
        return asked;
    const auto provider = partyOf(action[u"providing"_s].toString());
    if (!provider)
        return failure(provider);
    asked->providing = *provider;
    const auto sent = desk.send(*asked, sayingOf(action));
    if (sent)
        m_last = sent->record;
    return sent;
}

Result<QList<Booking>> BookingScript::enquire(BookingDesk &desk, const QJsonObject &action)
{
    const auto asked = request(desk, action);
    if (!asked)
        return failure(asked);
    QList<std::pair<Party, Colleague>> providers;
    const QStringList names = stringsOf(action[u"providing"_s]);
    for (const QString &name : names) {
        const auto provider = partyOf(name);
        if (!provider)
            return failure(provider);
        providers.append({*provider, Colleague()});
    }
    const auto sent = desk.sendEnquiry(*asked, providers, dateOf(action[u"answer_by"_s]));
    if (sent)
        m_last = sent->first().record;
    return sent;
}
