// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingdesk.h"

#include "model/bookings/bookingcodec.h"
#include "model/bookings/deskchecks.h"
#include "model/core/hash.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int visitIdLength = 8;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingDesk)
};

QList<Visit> withIds(QList<Visit> visits)
{
    for (Visit &visit : visits) {
        if (visit.id.isEmpty())
            visit.id = randomBytes(visitIdLength);
    }
    return visits;
}

// The newest events that were seen. One in another's name never leaves this PC: what came before it is named as well,
// so that the others, too, can tell what the new event follows.
Result<QList<QByteArray>> parentsFor(const QByteArray &record, const Journal &journal, const QSqlDatabase &db)
{
    const auto tips = journal.tipsOf(record);
    const auto events = journal.eventsOf(record);
    if (!tips || !events)
        return tips ? Result<QList<QByteArray>>(failure(events)) : tips;
    QList<QByteArray> parents = *tips;
    for (qsizetype i = 0; i < parents.size(); ++i) { // grows as it goes
        const auto event = std::ranges::find(*events, parents.at(i), &Event::id);
        if (event == events->end() || event->device != journal.deviceId())
            continue;
        const Identity author{event->author, event->role, event->data.value(u"school"_s).toInteger(), {}, event->data.value(u"region"_s).toString()};
        if (HeldSeats(db).checkAuthor(author))
            continue;
        for (const QByteArray &before : event->parents) {
            if (!parents.contains(before))
                parents.append(before);
        }
    }
    return parents;
}

} // namespace

BookingDesk::BookingDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_identity(std::move(identity))
    , m_bookings(db)
{
}

// ---- the way of every action ------------------------------------------------------------------------------------

Result<Capacity> BookingDesk::capacityFor(const Booking &booking) const
{
    const auto isDelegated = m_bookings.isDelegated(m_identity.schoolId, m_identity.role);
    if (!isDelegated)
        return failure(isDelegated);
    return capacityOf(m_identity, booking, *isDelegated);
}

Result<QList<BookingAction>> BookingDesk::allowedActions(const Booking &booking) const
{
    const auto capacity = capacityFor(booking);
    if (!capacity)
        return failure(capacity);
    QList<BookingAction> actions;
    for (int i = 0; i < bookingActionCount; ++i) {
        const auto action = static_cast<BookingAction>(i);
        if (isAllowed(action, booking, *capacity))
            actions.append(action);
    }
    return actions;
}

Result<void> BookingDesk::checkReading(const Booking &booking) const
{
    if (mayReadSections(m_identity, booking))
        return {};
    return failure(Error::Code::Conflict, Texts::tr("This booking is between other schools. They and their directors can read it."));
}

QString BookingDesk::whyRefused(BookingAction action, const Booking &booking)
{
    return check::refusal(action, booking).message;
}

Result<void> BookingDesk::checkRule(const Booking &booking, BookingAction action, const Saying &saying) const
{
    if (m_identity.name.isEmpty() || m_identity.role.isEmpty())
        return failure(Error::Code::Conflict, Texts::tr("Say who you are first: name, role and school."));
    if (const auto own = HeldSeats(m_db).checkAuthor(m_identity); !own)
        return own;
    const auto capacity = capacityFor(booking);
    if (!capacity)
        return failure(capacity);
    if (!isAllowed(action, booking, *capacity, saying.behalf.side)) {
        const Way way = saying.behalf.side == Side::None ? wayOf(action, booking, *capacity) : Way::Closed;
        const Error refused = check::refusal(action, booking, way);
        return failure(refused.code, refused.message, refused.detail);
    }
    return check::saying(saying);
}

QCborMap BookingDesk::withAuthor(QCborMap data, const Saying &saying, bool isDelegated) const
{
    data[u"school"_s] = m_identity.schoolId;
    data[u"school_name"_s] = m_identity.school;
    data[u"region"_s] = m_identity.region;
    if (isDelegated)
        data[u"delegated"_s] = true;
    if (!saying.note.isEmpty())
        data[u"note"_s] = saying.note.trimmed();
    if (saying.on.isValid())
        data[u"on"_s] = codec::ofDate(saying.on);
    if (saying.behalf.side != Side::None)
        data[u"behalf"_s] = codec::ofBehalf(saying.behalf);
    return data;
}

Result<EventDraft> BookingDesk::draftOf(const Booking &booking, BookingAction action, QCborMap data, const Saying &saying) const
{
    if (const auto done = checkRule(booking, action, saying); !done)
        return failure(done);
    const auto parents = parentsFor(booking.record, m_journal, m_db);
    if (!parents)
        return failure(parents);
    const auto isDelegated = m_bookings.isDelegated(m_identity.schoolId, m_identity.role);
    if (!isDelegated)
        return failure(isDelegated);
    EventDraft draft;
    draft.kind = kindOf(action);
    draft.record = booking.record;
    draft.parents = *parents;
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = addresseesOf(booking);
    draft.data = withAuthor(std::move(data), saying, *isDelegated);
    return draft;
}

Result<QList<Event>> BookingDesk::recordAll(const QList<EventDraft> &drafts, const QByteArray &doneDraft)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    QList<Event> events;
    for (const EventDraft &draft : drafts) {
        auto event = m_journal.recordWithin(*transaction, draft);
        if (!event)
            return failure(event);
        events.append(*std::move(event));
    }
    if (!doneDraft.isEmpty()) {
        if (const auto done = DraftStore(m_db, m_clock).discard(doneDraft); !done)
            return failure(done);
    }
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    for (const Event &event : std::as_const(events))
        m_journal.announce(event);
    return events;
}

Result<Booking> BookingDesk::perform(const QByteArray &record, BookingAction action, QCborMap data, const Saying &saying,
                                     const QByteArray &doneDraft)
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return booking;
    const auto draft = draftOf(*booking, action, std::move(data), saying);
    if (!draft)
        return failure(draft);
    if (const auto done = recordAll({*draft}, doneDraft); !done)
        return failure(done);
    return m_bookings.booking(record);
}

// ---- the actions ------------------------------------------------------------------------------------------------

Result<Booking> BookingDesk::see(const QByteArray &record)
{
    return perform(record, BookingAction::See, {}, {});
}

Result<Booking> BookingDesk::accept(const QByteArray &record, const Saying &saying)
{
    return perform(record, BookingAction::Accept, {}, saying);
}

Result<Booking> BookingDesk::decline(const QByteArray &record, const QStringList &reasons, const Saying &saying)
{
    if (reasons.isEmpty() && saying.note.trimmed().isEmpty())
        return failure(Error::Code::InvalidInput, Texts::tr("Give a reason, so that they know whether to ask again."));
    return perform(record, BookingAction::Decline, {{u"reasons"_s, codec::ofStrings(reasons.mid(0, limit::listed))}}, saying);
}

Result<Booking> BookingDesk::counter(const QByteArray &record, const Terms &terms, const Saying &saying)
{
    if (const auto done = check::visits(terms.visits); !done)
        return failure(done);
    if (const auto done = check::cost(terms.cost); !done)
        return failure(done);
    Terms proposed = terms;
    proposed.event.clear();
    proposed.by = Side::None; // the fold says whose they are
    proposed.visits = withIds(terms.visits);
    return perform(record, BookingAction::Counter, {{u"terms"_s, codec::ofTerms(proposed)}}, saying);
}

Result<Booking> BookingDesk::agree(const QByteArray &record, const Saying &saying)
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return booking;
    const QByteArray newest = booking->terms.isEmpty() ? QByteArray() : booking->terms.last().event;
    return perform(record, BookingAction::Agree, {{u"terms"_s, newest}}, saying);
}

Result<Booking> BookingDesk::planVisits(const QByteArray &record, const QList<Visit> &visits, const Saying &saying)
{
    if (const auto done = check::visits(visits); !done)
        return failure(done);
    return perform(record, BookingAction::PlanVisits, {{u"visits"_s, codec::ofVisits(withIds(visits))}}, saying);
}

Result<Booking> BookingDesk::moveVisit(const QByteArray &record, const QByteArray &visit, const Visit &to, const Saying &saying)
{
    if (!to.date.isValid())
        return failure(Error::Code::InvalidInput, Texts::tr("Enter the new date, such as 30/11/2026."));
    return perform(record, BookingAction::MoveVisit, {{u"visit"_s, visit}, {u"to"_s, codec::ofVisit(to)}, {u"remote"_s, to.isRemote}}, saying);
}

Result<Booking> BookingDesk::deliverVisit(const QByteArray &record, const QByteArray &visit, int minutes, const Saying &saying)
{
    return perform(record, BookingAction::ConfirmVisit,
                   {{u"visit"_s, visit}, {u"status"_s, static_cast<int>(Visit::Status::Delivered)}, {u"minutes"_s, minutes}}, saying);
}

Result<Booking> BookingDesk::missVisit(const QByteArray &record, const QByteArray &visit, const Saying &saying)
{
    if (const auto done = check::reason(saying); !done)
        return failure(done);
    return perform(record, BookingAction::ConfirmVisit, {{u"visit"_s, visit}, {u"status"_s, static_cast<int>(Visit::Status::Missed)}},
                   saying);
}

Result<Booking> BookingDesk::review(const QByteArray &record, const Saying &saying)
{
    if (const auto done = check::filled(saying.note); !done)
        return failure(done);
    return perform(record, BookingAction::Review, {}, saying);
}

Result<Booking> BookingDesk::complete(const QByteArray &record, const Saying &saying)
{
    return perform(record, BookingAction::Complete, {}, saying);
}

Result<Booking> BookingDesk::evaluate(const QByteArray &record, const Section2 &section, const Saying &saying, const QByteArray &draft)
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return booking;
    if (const auto done = check::section2(section, *booking); !done)
        return failure(done);
    return perform(record, BookingAction::Evaluate, {{u"section2"_s, codec::ofSection2(section)}}, saying, draft);
}

Result<Booking> BookingDesk::comment(const QByteArray &record, const QString &words, const Saying &saying)
{
    if (const auto done = check::filled(words); !done)
        return failure(done);
    return perform(record, BookingAction::Comment, {{u"text"_s, words}}, saying);
}

Result<Booking> BookingDesk::followUp(const QByteArray &record, const QString &words, const QString &letter, const Saying &saying)
{
    if (const auto done = check::filled(words); !done)
        return failure(done);
    if (const auto done = check::letter(letter); !done)
        return failure(done);
    return perform(record, BookingAction::FollowUp, {{u"text"_s, words}, {u"letter"_s, letter}}, saying);
}

Result<Booking> BookingDesk::withdraw(const QByteArray &record, const Saying &saying)
{
    return perform(record, BookingAction::Withdraw, {}, saying);
}

Result<Booking> BookingDesk::cancel(const QByteArray &record, const Saying &saying)
{
    if (const auto done = check::reason(saying); !done)
        return failure(done);
    return perform(record, BookingAction::Cancel, {}, saying);
}

Result<Booking> BookingDesk::cancelForCircumstances(const QByteArray &record, const Saying &saying)
{
    if (const auto done = check::reason(saying); !done)
        return failure(done);
    return perform(record, BookingAction::CancelForCircumstances, {}, saying);
}

Result<Booking> BookingDesk::dispute(const QByteArray &record, const Saying &saying)
{
    if (const auto done = check::reason(saying); !done)
        return failure(done);
    return perform(record, BookingAction::Dispute, {}, saying);
}

Result<Booking> BookingDesk::decide(const QByteArray &record, BookingState state, const Saying &saying, const QByteArray &terms)
{
    if (state == BookingState::Draft || state == BookingState::Disputed)
        return failure(Error::Code::InvalidInput, Texts::tr("Choose how the booking is to go on."));
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return booking;
    QCborMap data{{u"state"_s, static_cast<int>(state)}};
    if (!terms.isEmpty() && std::ranges::find(booking->terms, terms, &Terms::event) == booking->terms.end())
        return failure(Error::Code::InvalidInput, Texts::tr("Choose one of the versions that were proposed."));
    if (!terms.isEmpty())
        data[u"terms"_s] = terms;
    return perform(record, BookingAction::Decide, std::move(data), saying);
}

Result<Booking> BookingDesk::fillOffice(const QByteArray &record, const QMap<QString, QString> &fields)
{
    const QList<Choice> known = officeFields();
    QCborMap map;
    for (auto field = fields.cbegin(); field != fields.cend(); ++field) {
        const bool isKnown = std::ranges::any_of(known, [&](const Choice &choice) { return choice.id == field.key(); });
        if (!isKnown || field.value().size() > limit::line)
            return failure(Error::Code::InvalidInput, Texts::tr("Keep each of the office's fields to %1 characters.").arg(limit::line), field.key());
        map[field.key()] = field.value();
    }
    return perform(record, BookingAction::FillOffice, {{u"fields"_s, map}}, {});
}

Result<Booking> BookingDesk::flagCaseStudy(const QByteArray &record, bool flag)
{
    return perform(record, BookingAction::FlagCaseStudy, {{u"flag"_s, flag}}, {});
}

Result<Booking> BookingDesk::consentToCaseStudy(const QByteArray &record, bool consent, const Saying &saying)
{
    if (const auto done = checkCaseStudy(record); !done)
        return failure(done);
    return perform(record, BookingAction::ConsentToCaseStudy, {{u"consent"_s, consent}}, saying);
}

Result<Booking> BookingDesk::releaseCaseStudy(const QByteArray &record, const QString &words, const QStringList &notNames)
{
    if (const auto done = checkCaseStudy(record); !done)
        return failure(done);
    if (const auto done = check::longText(words); !done)
        return failure(done);
    return perform(record, BookingAction::ReleaseCaseStudy,
                   {{u"words"_s, words.trimmed()}, {u"not_names"_s, codec::ofStrings(notNames.mid(0, limit::listed))}}, {});
}

Result<void> BookingDesk::checkCaseStudy(const QByteArray &record) const
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return failure(booking);
    if (!booking->isCaseStudy)
        return failure(Error::Code::Conflict, Texts::tr("Make this booking a case study first."));
    return {};
}
