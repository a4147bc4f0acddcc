// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/bookingscript.h"

#include "model/bookings/plannedvisits.h"
#include "model/bookings/samebookings.h"
#include "model/bookings/unknownnames.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/heldseats.h"
#include "model/directory/schoolfinder.h"
#include "model/exchange/bookingjson.h"
#include "model/exchange/bookingscriptactions.h"
#include "model/exchange/bookingscriptcheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingScript)
};

constexpr qsizetype largestScript = 16 * 1024 * 1024;

// What was done before stays done, so it is said.
QString whereText(int number, const QString &why)
{
    if (number == 1)
        return Texts::tr("Action 1: %1").arg(why);
    return number == 2 ? Texts::tr("Action 2: %1 The action before it is recorded.").arg(why)
                       : Texts::tr("Action %1: %2 The actions before it are recorded.").arg(QString::number(number), why);
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
    const auto record = recordOf(action);
    if (!record)
        return failure(record);
    const auto booking = BookingRepository(m_db).booking(*record);
    if (!booking)
        return failure(booking);
    if (const auto there = checkThere(*booking, action); !there)
        return there;
    const auto done = scriptActionOf(action)->doing(desk, *booking, action);
    if (!done)
        return failure(done);
    if (const QString planned = plannedVisitsText(*booking); what == u"complete"_s && m_warn && !planned.isEmpty())
        m_warn(u"%1: %2"_s.arg(booking->reference, planned));
    if (what == u"deliver"_s)
        warnOfFuture(*booking, action[u"visit"_s].toInt() - 1);
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

// It may have been brought forward; more often the date is a slip.
void BookingScript::warnOfFuture(const Booking &booking, int place) const
{
    const QDate day = booking.visits.value(place).date;
    if (m_warn && day > m_clock.today())
        m_warn(Texts::tr("%1: the visit of %2 lies ahead and is recorded as delivered. If it was brought forward, move it to the day it took place.")
                   .arg(booking.reference, day.toString(u"dd/MM/yyyy"_s)));
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
    const auto colleague = colleagueInDirectory(m_db, *asked);
    if (!colleague)
        return failure(colleague);
    asked->colleague = *colleague;
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
    const auto sent = desk.sendEnquiry(*asked, providers, dayOf(action[u"answer_by"_s]));
    if (sent)
        m_last = sent->first().record;
    return sent;
}
