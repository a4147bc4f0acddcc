// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/outbox.h"

#include "model/core/hash.h"
#include "model/store/keptqueries.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"
#include "model/sync/addressee.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestGroup = 256 * 1024;

} // namespace

Outbox::Outbox(SyncContext &context)
    : m_context(context)
{
}

Result<QList<Outbox::Waiting>> Outbox::rowsByEvent() const
{
    auto rows = sql::rows(m_context.store.connection(),
                            u"SELECT o.seq, o.event, o.addressee, e.bytes, e.record, 0, e.hlc FROM outbox o JOIN event e ON e.id=o.event UNION ALL "
                            "SELECT o.seq, o.event, o.addressee, e.bytes, e.record, 1, e.hlc FROM confidential_outbox o "
                            "JOIN confidential_event e ON e.id=o.event ORDER BY 7, 2, 6, 1"_s);
    if (!rows)
        return failure(rows);
    QList<Waiting> result;
    while (rows->next()) {
        const QByteArray event = rows->value(1).toByteArray();
        const QString addressee = rows->value(2).toString();
        const bool isPublic = addressee == publicBox;
        const auto isOther = [&](const Waiting &item) { return (item.asked.constFirst().second == publicBox) != isPublic; };
        auto last = result.rbegin(); // rows of one event follow each other
        while (last != result.rend() && last->event == event && isOther(*last))
            ++last;
        if (last == result.rend() || last->event != event) {
            result.append({{}, {}, event, rows->value(3).toByteArray(), rows->value(4).toByteArray(), rows->value(5).toBool(), {}, false});
            last = result.rbegin();
        }
        last->asked.append({rows->value(0).toLongLong(), addressee});
    }
    return result;
}

Result<QList<Outbox::Waiting>> Outbox::waiting()
{
    auto items = rowsByEvent();
    if (!items)
        return items;
    QList<Waiting> result;
    for (Waiting &item : *items) {
        const auto event = parseEvent(item.bytes);
        if (!event)
            continue;
        if (const auto done = address(item, *event); !done)
            return failure(done);
        if (!item.units.isEmpty() && !item.isUncertain && !isRefused(item, *event))
            result.append(item);
    }
    return result;
}

// What has no unit yet waits for it; the others need not.
Result<void> Outbox::address(Waiting &item, const Event &event)
{
    const auto way = m_context.rules.wayOf(event, [this](const QByteArray &id) { return find(id); }, [this](const QByteArray &id) { return m_context.store.unitsSentTo(id); }, m_context.trust);
    if (!way)
        return failure(way);
    for (const auto &[row, addressee] : std::as_const(item.asked)) {
        const QStringList units = way->regions.value(addressee, {unitOf(addressee)});
        if (units.contains(QString())) {
            item.isUncertain = item.isUncertain || m_context.trust.isIncomplete();
            continue;
        }
        item.rows.append(row);
        item.units += units;
    }
    if (!item.units.isEmpty() && !item.units.contains(publicBox))
        item.units += way->reach;
    item.units.removeDuplicates();
    return {};
}

QString Outbox::unitOf(const QString &addressee)
{
    auto known = m_units.constFind(addressee);
    if (known == m_units.cend())
        known = m_units.insert(addressee, unitOfAddressee(addressee, m_context.trust));
    return *known;
}

Result<std::optional<Event>> Outbox::find(const QByteArray &id)
{
    if (m_found && m_found->id == id)
        return m_found;
    auto found = m_context.journal.event(id);
    if (found)
        m_found = *found;
    return found;
}

// Names the booking where the event, or the opening of its record, does; section 3 says which booking it is about.
QString Outbox::refusal(const Event &event) const
{
    auto opening = m_context.journal.event(event.record);
    const QByteArray about = opening && *opening ? (*opening)->data.value(u"booking"_s).toByteArray() : QByteArray();
    if (!about.isEmpty())
        opening = m_context.journal.event(about);
    const QString reference = opening && *opening ? (*opening)->data.value(u"reference"_s).toString() : QString();
    if (event.data.value(u"delegated"_s).toBool()) // the Director's PC takes over what a principal delegates
        return QCoreApplication::translate("Outbox", "Booking %1: this answer waits until the Development Director\u2019s PC has taken over what your principal delegated.").arg(reference);
    if (const QString reason = opening && *opening ? refusalByRegion(**opening) : QString(); !reason.isEmpty())
        return reason;
    if (reference.isEmpty())
        return QCoreApplication::translate("Outbox", "Something was recorded here in another\u2019s name. It stays on this PC; the others see nothing of it.");
    return QCoreApplication::translate("Outbox", "Booking %1: something was recorded here in another\u2019s name (%2). It stays on this PC; the others see nothing of it.")
        .arg(reference, event.author);
}

// The booking names this PC's region, and the unit file another one.
QString Outbox::refusalByRegion(const Event &opening) const
{
    const TrustState &trust = m_context.trust;
    const QCborMap parties = opening.data.value(u"parties"_s).toMap();
    const QStringList own = m_context.ownUnits();
    for (const auto &[academy, region] : {std::pair(u"requester"_s, u"region"_s), std::pair(u"provider"_s, u"providers-region"_s)}) {
        const UnitFile *const unit = trust.unit(unitOfAddressee(parties.value(academy).toString(), trust));
        const UnitFile *const named = trust.unit(unitOfAddressee(parties.value(region).toString(), trust));
        const UnitFile *const its = unit ? trust.unit(unit->region) : nullptr;
        if (its && named && its->id != named->id && own.contains(named->id) && !own.contains(its->id))
            return QCoreApplication::translate("Outbox", "Booking %1: in the partnership %2 is in %3, not in %4. What was recorded here stays on this PC; ask the Development Director where %2 belongs.")
                .arg(opening.data.value(u"reference"_s).toString(), unit->name, its->name, named->name);
    }
    return {};
}

// What was recorded here in another's name would be refused everywhere else: it stays here, and people are told.
bool Outbox::isRefused(const Waiting &item, const Event &event)
{
    const auto before = m_context.store.unitsSentTo(item.event);
    if (!before)
        return false;
    const auto lookup = [this](const QByteArray &id) { return find(id); };
    const auto judgement = m_context.rules.judge(event, m_context.identity.device, m_context.trust.rosterReference().version,
                                                 withOwnUnit(item.units + *before), lookup, m_context.trust);
    const bool isOut = judgement && judgement->verdict == EventRules::Verdict::Refused;
    if (isOut && !m_context.trust.isIncomplete()) { // else it is judged again when all is here
        m_context.report.refuse(refusal(event), item.event);
        m_context.report.keptHere.insert(event.record);
    }
    return isOut;
}

Result<void> Outbox::build()
{
    const auto items = waiting();
    if (!items)
        return failure(items);
    struct Group
    {
        QList<Waiting> items;
        qsizetype size = 0;
    };
    QList<Group> groups; // by their first event; of several bookings worked on in turn each is a group
    QHash<QByteArray, qsizetype> open;
    for (const Waiting &item : *items) {
        QStringList units = item.units;
        units.sort();
        const QByteArray key = item.record + (item.isConfidential ? "3" : "1") + units.join(u' ').toLatin1();
        const auto found = open.constFind(key);
        if (found == open.cend() || groups.at(*found).size + item.bytes.size() > largestGroup) {
            open.insert(key, groups.size());
            groups.append(Group());
        }
        Group &group = groups[open.value(key)];
        group.items.append(item);
        group.size += item.bytes.size();
    }
    for (const Group &group : std::as_const(groups)) {
        if (const auto done = buildOne(group.items); !done)
            return done;
    }
    return {};
}

QStringList Outbox::withOwnUnit(const QStringList &units) const
{
    if (units.contains(publicBox))
        return units;
    const QStringList own = m_context.ownUnits();
    const auto home = std::ranges::find_if(own, [&](const QString &unit) { return units.contains(unit); });
    QStringList result = units;
    result.removeDuplicates();
    result.removeAll(home == own.end() ? own.value(0) : *home);
    result.prepend(home == own.end() ? own.value(0) : *home);
    return result;
}

// Empty when a unit has no key yet.
Result<QList<SegmentAddress>> Outbox::addresses(const QStringList &units) const
{
    QList<SegmentAddress> result;
    for (const QString &unit : units) {
        const UnitFile *const file = m_context.trust.unit(unit);
        if (unit != publicBox && !file && !m_context.trust.isIncomplete())
            continue; // it got this once, and is part of the partnership no longer
        if (unit != publicBox && (!file || file->epochs.isEmpty()))
            return QList<SegmentAddress>();
        auto place = m_context.store.nextPlace(m_context.log, unit);
        if (!place)
            return failure(place);
        place->epoch = unit == publicBox ? 0 : file->epochs.last().number;
        result.append(*place);
    }
    return result;
}

// What lies in a segment waits no more.
Result<void> Outbox::forget(const QList<Waiting> &group) const
{
    auto query = sql::prepare(m_context.store.connection(), u"DELETE FROM %1 WHERE seq=?"_s.arg(group.first().isConfidential ? u"confidential_outbox"_s : u"outbox"_s));
    if (!query)
        return failure(query);
    for (const Waiting &item : group) {
        for (const qint64 row : item.rows) {
            if (const auto done = sql::exec(*query, {row}); !done)
                return done;
        }
    }
    return {};
}

Result<void> Outbox::buildOne(const QList<Waiting> &group)
{
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    const auto before = m_context.store.unitsSentTo(group.first().event);
    if (!before)
        return failure(before);
    const QStringList units = withOwnUnit(group.first().units + *before);
    const auto to = addresses(units);
    if (!to || to->isEmpty())
        return to ? Result<void>() : Result<void>(failure(to));
    SegmentHeader header;
    header.device = m_context.identity.device;
    header.log = m_context.log;
    header.to = *to;
    header.seen = {m_context.trust.rosterReference(), m_context.trust.editionReference(), m_context.trust.beatReference()};
    QMap<QString, QByteArray> publicKeys;
    for (const SegmentAddress &address : *to) {
        if (address.unit != publicBox)
            publicKeys.insert(address.unit, m_context.trust.unit(address.unit)->epochs.last().publicKey);
    }
    QList<QByteArray> events;
    QList<QByteArray> ids;
    for (const Waiting &item : group) {
        events.append(item.bytes);
        ids.append(item.event);
    }
    const auto bytes = segment::make(header, events, publicKeys, m_context.trust.shareId(), m_context.identity.signing);
    if (!bytes)
        return failure(bytes);
    const StoredSegment stored{contentHash(*bytes), header.device, header.log, units.first() == publicBox ? m_context.ownUnits().value(0) : units.first(),
                               m_context.clock.now().toString(u"yyyyMM"_s), u"applied"_s, header.seen.roster.version, *bytes};
    auto done = m_context.store.addSegment(stored, *to, ids);
    for (const SegmentAddress &address : *to) {
        if (done)
            done = m_context.store.addDelivery(stored.hash, address.unit, Stage::Saved, m_context.now());
    }
    if (done)
        done = forget(group);
    if (done)
        done = m_context.store.oweAck(stored.home, false);
    if (!done)
        return done;
    ++m_context.report.built;
    return transaction->commit();
}
