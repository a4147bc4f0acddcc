// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of BookingDesk that begins bookings, keeps enquiries together and looks after section 3.
#include "model/bookings/bookingcodec.h"
#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingfolding.h"
#include "model/bookings/deskchecks.h"
#include "model/bookings/reference.h"
#include "model/bookings/samebookings.h"
#include "model/bookings/unknownnames.h"
#include "model/core/hash.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/partnershipregions.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int idLength = 16;
constexpr int visitIdLength = 8;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingDesk)
};

Party partyOf(const School &school)
{
    return {school.id, school.name, school.region, school.trust};
}

// A PC that has not chosen a school yet still gets a form to fill in.
Party ownParty(const QSqlDatabase &db, const Identity &identity)
{
    const auto school = DirectoryRepository(db).school(identity.schoolId);
    return school ? partyOf(*school) : Party{identity.schoolId, identity.school, identity.region, {}};
}

void takeDetails(Booking &request, const Booking &last)
{
    const QString me = request.section1.requestedBy;
    const QString asked = last.section1.requestedBy;
    if (me.isEmpty() || asked.isEmpty() || me == asked) { // somebody else's name and number are not mine
        request.section1.requestedBy = me.isEmpty() ? asked : me;
        request.section1.requesterRole = last.section1.requesterRole;
        request.section1.contact = last.section1.contact;
    }
    request.section1.kinds = last.section1.kinds;
    Terms terms;
    terms.cost = last.currentTerms().cost;
    request.terms = {terms};
}

bool canStillBeWithdrawn(const Booking &booking)
{
    return whoMay(BookingAction::Withdraw, booking.rulesState()) != Capacities();
}

} // namespace

Result<Booking> BookingDesk::requestTo(const Entry &entry) const
{
    const auto edition = DirectoryRepository(m_db).edition();
    const auto school = DirectoryRepository(m_db).school(entry.schoolId);
    if (!edition || !school)
        return edition ? failure(school) : failure(edition);
    Booking request;
    request.requesting = ownParty(m_db, m_identity);
    request.providing = partyOf(*school);
    request.colleague = {edition->directoryUid, entry.id, entry.person, entry.role};
    request.section1.theme = entry.theme;
    request.section1.requestedBy = m_identity.name;
    request.terms = {Terms()};
    const auto last = m_bookings.lastWith(request.requesting.schoolId, request.providing.schoolId);
    if (last)
        takeDetails(request, *last);
    else if (last.error().code != Error::Code::NotFound)
        return last;
    return request;
}

Result<Booking> BookingDesk::requestFrom(const Contact &contact) const
{
    const auto entry = DirectoryRepository(m_db).entry(contact.entry);
    Booking request;
    if (entry) {
        const auto begun = requestTo(*entry);
        if (!begun)
            return begun;
        request = *begun;
    } else { // it has left the directory since: what the contact says still holds
        request.requesting = ownParty(m_db, m_identity);
        request.providing.school = contact.school;
        request.colleague = {contact.directory, contact.entry, contact.person, {}};
        request.terms = {Terms()};
    }
    request.contact = contact.record;
    request.section1.issue = contact.about;
    return request;
}

Result<Booking> BookingDesk::duplicateOf(const QByteArray &record) const
{
    const auto original = m_bookings.booking(record);
    if (!original)
        return original;
    Booking copy;
    copy.requesting = original->requesting;
    copy.providing = original->providing;
    copy.receiving = original->receiving;
    copy.colleague = original->colleague;
    copy.section1 = original->section1;
    Terms terms;
    terms.cost = original->currentTerms().cost;
    terms.cost.minutes = original->plannedMinutes();
    copy.terms = {terms};
    return copy;
}

QStringList BookingDesk::missingIn(const Booking &request)
{
    QStringList missing;
    if (request.requesting.school.trimmed().isEmpty())
        missing.append(Texts::tr("Say which academy asks."));
    if (request.providing.school.trimmed().isEmpty())
        missing.append(Texts::tr("Say which academy is asked."));
    if (request.requesting.schoolId != 0 && request.requesting.schoolId == request.providing.schoolId)
        missing.append(Texts::tr("Choose another academy: this one would ask itself."));
    if (request.section1.issue.trimmed().isEmpty())
        missing.append(Texts::tr("Say what issue you want to address."));
    return missing;
}

Result<QStringList> BookingDesk::sameBookings(const Booking &request) const
{
    return ::sameBookings(m_db, request);
}

Result<QStringList> BookingDesk::unknownNames(const Booking &request) const
{
    return ::unknownNames(m_db, request);
}

Result<EventDraft> BookingDesk::requestDraft(Booking request, const Saying &saying) const
{
    if (const auto done = check::request(request); !done)
        return failure(done);
    request.record.clear();
    request.state = BookingState::Draft;
    request.needsDecision = false;
    const PartnershipRegions regions(m_db); // whose directors get it and may act on it
    for (Party *party : {&request.requesting, &request.providing})
        party->region = regions.regionOf(party->schoolId, party->region);
    if (const auto done = checkRule(request, BookingAction::Send, saying); !done)
        return failure(done);
    if (request.reference.isEmpty())
        request.reference = reference::make();
    const auto reference = reference::read(request.reference);
    if (!reference)
        return failure(reference);
    request.reference = *reference;
    if (request.terms.isEmpty())
        request.terms = {Terms()};
    request.terms = {request.terms.last()};
    request.terms[0].by = Side::Requesting;
    for (Visit &visit : request.terms[0].visits) {
        if (visit.id.isEmpty())
            visit.id = randomBytes(visitIdLength);
    }
    EventDraft draft;
    draft.kind = kindOf(BookingAction::Send);
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = addresseesOf(request);
    draft.data = withAuthor(codec::ofRequest(request), saying, false);
    draft.data[u"parties"_s] = partiesOf(request);
    return draft;
}

Result<Booking> BookingDesk::send(const Booking &request, const Saying &saying, const QByteArray &draft)
{
    const auto prepared = requestDraft(request, saying);
    if (!prepared)
        return failure(prepared);
    const auto events = recordAll({*prepared}, draft);
    if (!events)
        return failure(events);
    return m_bookings.booking(events->first().record);
}

Result<QList<Booking>> BookingDesk::sendEnquiry(const Booking &request, const QList<std::pair<Party, Colleague>> &providers,
                                                QDate answerBy, const QByteArray &draft)
{
    if (providers.isEmpty() || providers.size() > limit::listed)
        return failure(Error::Code::InvalidInput, Texts::tr("Choose whom to ask: between one and %1 academies.").arg(limit::listed));
    Booking asked = request;
    asked.enquiry = randomBytes(idLength);
    asked.answerBy = answerBy;
    QList<EventDraft> drafts;
    for (const auto &[party, colleague] : providers) {
        asked.providing = party;
        asked.colleague = colleague;
        asked.reference = drafts.isEmpty() ? request.reference : QString();
        const auto prepared = requestDraft(asked, {});
        if (!prepared)
            return failure(prepared);
        drafts.append(*prepared);
    }
    const auto events = recordAll(drafts, draft);
    if (!events)
        return failure(events);
    QList<Booking> bookings;
    for (const Event &event : *events) {
        auto booking = m_bookings.booking(event.record);
        if (!booking)
            return failure(booking);
        bookings.append(*std::move(booking));
    }
    return bookings;
}

Result<QList<Booking>> BookingDesk::othersOfEnquiry(const QByteArray &record) const
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return failure(booking);
    if (booking->enquiry.isEmpty())
        return QList<Booking>();
    BookingFilter filter;
    filter.enquiry = booking->enquiry;
    const auto summaries = m_bookings.list(filter, m_clock.today());
    if (!summaries)
        return failure(summaries);
    QList<Booking> others;
    for (const BookingSummary &summary : *summaries) {
        auto other = m_bookings.booking(summary.record);
        if (!other)
            return failure(other);
        if (summary.record != record && canStillBeWithdrawn(*other))
            others.append(*std::move(other));
    }
    return others;
}

Result<void> BookingDesk::withdrawOthers(const QByteArray &record, const Saying &saying)
{
    const auto others = othersOfEnquiry(record);
    if (!others)
        return failure(others);
    QList<EventDraft> drafts;
    for (const Booking &other : *others) {
        const auto draft = draftOf(other, BookingAction::Withdraw, {}, saying);
        if (!draft)
            return failure(draft);
        drafts.append(*draft);
    }
    if (const auto done = recordAll(drafts); !done)
        return failure(done);
    return {};
}

// ---- section 3 --------------------------------------------------------------------------------------------------

Result<EventDraft> BookingDesk::section3Draft(const Booking &booking, const Section3Words &words) const
{
    EventDraft draft;
    draft.kind = u"section3.written"_s;
    draft.record = booking.section3.record;
    if (!draft.record.isEmpty()) {
        const auto tips = m_journal.tipsOf(draft.record);
        if (!tips)
            return failure(tips);
        draft.parents = *tips;
    }
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = confidentialAddresseesOf(booking);
    draft.data = withAuthor({{u"booking"_s, booking.record}, {u"next_steps"_s, words.nextSteps}, {u"future_needs"_s, words.futureNeeds},
                             {u"on"_s, codec::ofDate(words.on)}}, {}, false);
    return draft;
}

Result<Booking> BookingDesk::writeSection3(const QByteArray &record, const Section3Words &words, const Saying &saying)
{
    if (words.isBlank())
        return failure(Error::Code::InvalidInput, Texts::tr("Write a few words first, or waive section 3 with a reason."));
    for (const QString &answer : {words.nextSteps, words.futureNeeds}) {
        if (const auto done = check::longText(answer); !done)
            return failure(done);
    }
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return booking;
    if (const auto done = checkRule(*booking, BookingAction::WriteSection3, saying); !done)
        return failure(done);
    const auto written = section3Draft(*booking, words);
    if (!written)
        return failure(written);
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    const auto event = m_journal.recordWithin(*transaction, *written);
    if (!event)
        return failure(event);
    const auto received = draftOf(*booking, BookingAction::WriteSection3, {{u"section3"_s, event->record}}, saying);
    if (!received)
        return failure(received);
    const auto told = m_journal.recordWithin(*transaction, *received);
    if (!told)
        return failure(told);
    if (const auto done = DraftStore(m_db, m_clock).discardSection3(record); !done)
        return failure(done);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    m_journal.announce(*event);
    m_journal.announce(*told);
    return m_bookings.booking(record);
}

Result<Booking> BookingDesk::waiveSection3(const QByteArray &record, const Saying &saying)
{
    if (const auto done = check::reason(saying); !done)
        return failure(done);
    return perform(record, BookingAction::WaiveSection3, {}, saying);
}

Result<Booking> BookingDesk::shareSection3(const QByteArray &record, bool share)
{
    return perform(record, BookingAction::ShareSection3, {{u"share"_s, share}}, {});
}

Result<QList<Section3Words>> BookingDesk::section3(const QByteArray &record) const
{
    const auto booking = m_bookings.booking(record);
    if (!booking)
        return failure(booking);
    const auto capacity = capacityFor(*booking);
    if (!capacity)
        return failure(capacity);
    if (!mayReadSection3(*capacity, *booking))
        return failure(Error::Code::Conflict, Texts::tr("Section 3 is read by the requesting principal, the Regional Director and the Development Director only."));
    auto row = sql::select(m_db, u"SELECT next_steps, future_needs, author, role, written_on FROM section3 WHERE booking = ? "
                                 "ORDER BY hlc, event"_s, {record});
    if (!row)
        return failure(row);
    QList<Section3Words> versions;
    while (row->next()) {
        versions.append({row->value(0).toString(), row->value(1).toString(), row->value(2).toString(), row->value(3).toString(),
                         QDate::fromString(row->value(4).toString(), Qt::ISODate)});
    }
    return versions;
}

// ---- history from spreadsheets ----------------------------------------------------------------------------------

// What has been worked on here since it was taken over is not for a spreadsheet to overwrite.
Result<bool> BookingDesk::isToBeImported(const QByteArray &known, const EventDraft &draft) const
{
    const auto worked = sql::value(m_db, u"SELECT EXISTS(SELECT 1 FROM event WHERE record = ? AND kind <> 'booking.imported')"_s, {known});
    if (!worked)
        return failure(worked);
    if (worked->toBool())
        return false;
    const auto held = m_bookings.booking(known);
    if (!held)
        return failure(held);
    EventDraft asNew = draft;
    asNew.record.clear();
    auto folded = foldBooking({makeEvent(asNew, m_journal.deviceId(), 0)});
    if (!folded)
        return false;
    folded->record = held->record;
    return codec::ofBooking(*folded) != codec::ofBooking(*held);
}

// The words that an earlier import had to leave out: to a booking that is here and has none.
Result<bool> BookingDesk::addSection3Within(const Transaction &transaction, const QByteArray &record, const Section3Words &words, QList<Event> &events)
{
    const auto isHeld = sql::value(m_db, u"SELECT EXISTS(SELECT 1 FROM section3 WHERE booking = ?)"_s, {record});
    const auto booking = m_bookings.booking(record);
    if (!isHeld || !booking)
        return isHeld ? failure(booking) : failure(isHeld);
    const bool isOpen = booking->section3.status == Section3Status::Status::Open;
    if (words.isBlank() || isHeld->toBool() || (isOpen && !checkRule(*booking, BookingAction::WriteSection3, {})))
        return false;
    const auto draft = section3Draft(*booking, words);
    if (!draft)
        return failure(draft);
    const auto written = m_journal.recordWithin(transaction, *draft);
    if (!written)
        return failure(written);
    events.append(*written);
    if (!isOpen)
        return true; // that it was received is known already
    const auto received = draftOf(*booking, BookingAction::WriteSection3, {{u"section3"_s, written->record}}, {});
    if (!received)
        return failure(received);
    const auto told = m_journal.recordWithin(transaction, *received);
    if (!told)
        return failure(told);
    events.append(*told);
    return true;
}

Result<bool> BookingDesk::importWithin(const Transaction &transaction, const Booking &booking, const Section3Words &words,
                                       QList<Event> &events)
{
    if (const auto own = HeldSeats(m_db).checkAuthor(m_identity); !own)
        return failure(own);
    const auto known = m_bookings.recordHeldFor(booking);
    if (!known)
        return failure(known);
    Booking taken = booking;
    taken.record.clear();
    const auto held = known->isEmpty() ? Result<Booking>(Booking()) : m_bookings.booking(*known);
    if (!held)
        return failure(held);
    if (taken.reference.isEmpty())
        taken.reference = held->reference.isEmpty() ? reference::make() : held->reference;
    if (!held->importKey.isEmpty())
        taken.importKey = held->importKey;
    EventDraft draft;
    draft.kind = u"booking.imported"_s;
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = addresseesOf(taken);
    draft.data = withAuthor(codec::ofBooking(taken), {}, false);
    draft.data[u"parties"_s] = partiesOf(taken);
    if (!known->isEmpty()) {
        const auto isChanged = isToBeImported(*known, draft);
        if (!isChanged)
            return isChanged;
        if (!*isChanged)
            return addSection3Within(transaction, *known, words, events);
        const auto tips = m_journal.tipsOf(*known);
        if (!tips)
            return failure(tips);
        draft.record = *known;
        draft.parents = *tips;
    }
    const auto event = m_journal.recordWithin(transaction, draft);
    if (!event)
        return failure(event);
    events.append(*event);
    const auto added = addSection3Within(transaction, event->record, words, events);
    return added ? Result<bool>(true) : added;
}
