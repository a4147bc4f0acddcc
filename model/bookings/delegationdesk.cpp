// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of BookingDesk that takes actions back, delegates, and knows who gets and may know what.
#include "model/bookings/bookingdesk.h"
#include "model/bookings/deskchecks.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingDesk)
};

} // namespace

Result<bool> BookingDesk::canUndo(const QByteArray &record) const
{
    const auto tips = m_journal.tipsOf(record);
    const auto events = m_journal.eventsOf(record);
    if (!tips || !events)
        return tips ? failure(events) : failure(tips);
    if (tips->size() != 1)
        return false;
    const auto last = std::ranges::find(*events, tips->first(), &Event::id);
    bool known = false;
    const BookingAction action = actionOfKind(last->kind, &known);
    return known && canBeUndone(action) && last->device == m_journal.deviceId() && last->author == m_identity.name;
}

Result<Booking> BookingDesk::undo(const QByteArray &record)
{
    const auto possible = canUndo(record);
    if (!possible)
        return failure(possible);
    if (!*possible)
        return failure(Error::Code::Conflict, Texts::tr("This can no longer be taken back here. Withdraw or cancel the booking instead."));
    const auto tips = m_journal.tipsOf(record);
    if (!tips)
        return failure(tips);
    return perform(record, BookingAction::Undo, {{u"event"_s, tips->first()}}, {});
}

Result<void> BookingDesk::delegateTo(const QString &role)
{
    if (m_identity.role != role::principal || m_identity.schoolId == 0)
        return failure(Error::Code::Conflict, Texts::tr("This is for the principal to do."));
    if (const auto own = HeldSeats(m_db).checkAuthor(m_identity); !own)
        return own;
    if (role != role::office)
        return failure(Error::Code::InvalidInput, Texts::tr("Sections 1 and 2 can be delegated to the school office."));
    const auto isGiven = m_bookings.isDelegated(m_identity.schoolId, role);
    if (!isGiven)
        return failure(isGiven);
    if (*isGiven)
        return {};
    EventDraft draft;
    draft.kind = u"delegation.given"_s;
    draft.author = m_identity.name;
    draft.role = m_identity.role;
    draft.addressees = {u"school:%1"_s.arg(m_identity.schoolId), u"development-director"_s};
    draft.data = {{u"school"_s, m_identity.schoolId}, {u"role"_s, role}};
    if (const auto done = m_journal.record(draft); !done)
        return failure(done);
    return {};
}

Result<void> BookingDesk::endDelegation(const QString &role)
{
    if (m_identity.role != role::principal)
        return failure(Error::Code::Conflict, Texts::tr("This is for the principal to do."));
    if (const auto own = HeldSeats(m_db).checkAuthor(m_identity); !own)
        return own;
    auto row = sql::select(m_db, u"SELECT record FROM delegation WHERE school = ? AND role = ? AND is_ended = 0"_s, {m_identity.schoolId, role});
    if (!row)
        return failure(row);
    QList<EventDraft> drafts;
    while (row->next()) {
        EventDraft draft;
        draft.kind = u"delegation.ended"_s;
        draft.record = row->value(0).toByteArray();
        draft.parents = {draft.record};
        draft.author = m_identity.name;
        draft.role = m_identity.role;
        draft.addressees = {u"school:%1"_s.arg(m_identity.schoolId), u"development-director"_s};
        draft.data = {{u"school"_s, m_identity.schoolId}};
        drafts.append(draft);
    }
    row->finish();
    if (const auto done = recordAll(drafts); !done)
        return failure(done);
    return {};
}

Result<FreeHours> BookingDesk::freeHours(const Booking &booking, QDate day) const
{
    const auto capacity = capacityFor(booking);
    if (!capacity)
        return failure(capacity);
    const bool isTheirs = sideOf(*capacity) == Side::Providing || sideOf(*capacity) == Side::None;
    if (!isTheirs || *capacity == Capacity::Outsider)
        return failure(Error::Code::Conflict, Texts::tr("The providing academy confirms the free hours."));
    return m_bookings.freeHours(booking.providing.schoolId, booking.colleague.name, day);
}

QStringList addresseesOf(const Booking &booking)
{
    QStringList units{u"school:%1"_s.arg(booking.requesting.schoolId), u"school:%1"_s.arg(booking.providing.schoolId)};
    for (const Party &party : booking.receiving)
        units.append(u"school:%1"_s.arg(party.schoolId));
    for (const QString &region : {booking.requesting.region, booking.providing.region}) {
        if (!region.isEmpty())
            units.append(u"region:%1"_s.arg(region));
    }
    units.append(u"development-director"_s);
    units.removeDuplicates();
    units.removeAll(u"school:0"_s); // not in the directory: on paper, or recorded on its behalf
    return units;
}

QCborMap partiesOf(const Booking &booking)
{
    QCborMap parties;
    const auto add = [&](const QString &party, const QString &kind, const QString &name) {
        if (!name.isEmpty() && name != u"0"_s)
            parties.insert(party, u"%1:%2"_s.arg(kind, name));
    };
    add(u"requester"_s, u"school"_s, QString::number(booking.requesting.schoolId));
    add(u"provider"_s, u"school"_s, QString::number(booking.providing.schoolId));
    add(u"region"_s, u"region"_s, booking.requesting.region);
    add(u"providers-region"_s, u"region"_s, booking.providing.region);
    return parties;
}

QStringList confidentialAddresseesOf(const Booking &booking)
{
    QStringList units{u"principal:%1"_s.arg(booking.requesting.schoolId)};
    if (!booking.requesting.region.isEmpty())
        units.append(u"region:%1"_s.arg(booking.requesting.region));
    units.append(u"development-director"_s);
    if (booking.section3.isForProvider)
        units.append(u"principal:%1"_s.arg(booking.providing.schoolId));
    return units;
}
