// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/acks.h"

#include "model/core/logging.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"
#include "model/sync/publishfile.h"
#include "model/trust/signedfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

Acks::Acks(SyncContext &context)
    : m_context(context)
{
}

Result<void> Acks::read()
{
    QStringList folders = m_context.ownUnits();
    const auto homes = m_context.store.homes();
    if (!homes)
        return failure(homes);
    QStringList others;
    for (const QString &home : *homes) {
        if (!folders.contains(home))
            others.append(home);
    }
    if (!others.isEmpty()) { // one other in each pass, in turn
        const qsizetype turn = m_context.store.local(u"ack_turn"_s).toLongLong();
        folders.append(others.at(turn % others.size()));
        if (const auto done = m_context.store.setLocal(u"ack_turn"_s, QByteArray::number(turn + 1)); !done)
            return done;
    }
    for (const QString &home : std::as_const(folders)) {
        if (const auto done = readFolder(home); !done && m_context.notes(done.error()))
            return done;
    }
    return {};
}

Result<void> Acks::readFolder(const QString &home)
{
    auto listing = m_context.share.list(u"ack/"_s + home);
    if (!listing)
        return failure(listing);
    std::ranges::sort(*listing); // by device, then count: the last of each device is its newest
    QMap<QByteArray, QString> newest;
    QStringList own;
    for (const QString &name : std::as_const(*listing)) {
        const ackFile::Name parts = ackFile::parseName(name);
        if (name.endsWith(u".part"_s) || parts.device.isEmpty())
            continue;
        if (parts.device == m_context.identity.device)
            own.append(name);
        else
            newest.insert(parts.device, name);
    }
    for (auto it = newest.cbegin(); it != newest.cend(); ++it) {
        const auto seen = m_context.store.ackSeen(it.key(), home);
        if (!seen)
            return failure(seen);
        if (it.value().left(41) <= seen->left(41) && !seen->isEmpty() && it.value() <= *seen)
            continue;
        if (const auto done = readAck(home, it.key(), it.value()); !done && m_context.notes(done.error()))
            return done;
    }
    return noticeOwn(home, own);
}

Result<void> Acks::readAck(const QString &home, const QByteArray &device, const QString &name)
{
    const QByteArray signKey = m_context.trust.signKeyOf(device);
    if (signKey.isEmpty())
        return {};
    const auto bytes = m_context.share.read(u"ack/%1/%2"_s.arg(home, name), signedFile::largest(FileKind::Ack));
    if (!bytes)
        return failure(bytes);
    const auto ack = ackFile::open(*bytes, m_context.trust.shareId(), signKey);
    if (!ack || ack->device != device || ack->home != home) {
        qCInfo(lcSync) << "ack not taken:" << name;
        return {}; // torn, forged, or a copy from elsewhere: the next one counts
    }
    const auto held = decoded(*ack);
    if (!held)
        return failure(held);
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    // What stands inside is named, so that a renamed copy of an old list does not count as a new one.
    const auto lost = m_context.store.replaceAcked(device, home, ackFile::path(*ack, *bytes).section(u'/', -1), *held);
    if (!lost)
        return failure(lost);
    for (auto it = held->cbegin(); it != held->cend(); ++it) {
        if (const auto done = settleUnit(it.key(), *lost); !done)
            return done;
    }
    return transaction->commit();
}

Result<QHash<QString, QSet<QByteArray>>> Acks::decoded(const AckFile &ack)
{
    QHash<QString, QSet<QByteArray>> held;
    const QList<Seat> seats = m_context.trust.seatsOf(ack.device);
    for (const LaneHoldings &lane : ack.lanes) {
        const bool sitsThere = std::ranges::any_of(seats, [&](const Seat &seat) { return seat.unit == lane.unit; });
        if (!sitsThere)
            continue;
        QSet<QByteArray> &segments = held[lane.unit];
        for (const LaneRun &run : lane.runs) {
            const auto chain = m_context.store.chain(lane.log, lane.unit, run);
            if (!chain)
                return failure(chain);
            for (const QByteArray &segment : *chain)
                segments.insert(segment);
            if (m_context.safeguards.hashesInAcks)
                continue;
            auto rows = sql::select(m_context.store.connection(), u"SELECT segment FROM lane WHERE log=? AND unit=? AND number BETWEEN ? AND ?"_s,
                                    {lane.log, lane.unit, run.first, run.last});
            while (rows && rows->next())
                segments.insert(rows->value(0).toByteArray());
        }
    }
    return held;
}

// A have-list of this PC's own that it does not know, or a missing one: it is a restored backup, or the file is gone.
Result<void> Acks::noticeOwn(const QString &home, const QStringList &names)
{
    const auto acks = m_context.store.ownAcks();
    if (!acks)
        return failure(acks);
    const auto mine = std::ranges::find(*acks, home, &OwnAck::home);
    OwnAck ack = mine == acks->end() ? OwnAck() : *mine;
    ack.home = home;
    const QString ownName = ack.path.section(u'/', -1);
    bool isChanged = false;
    for (const QString &name : names) {
        const quint32 count = ackFile::parseName(name).count;
        if (count > ack.count || (count == ack.count && name.left(82) != ownName.left(82))) {
            ack.count = std::max(count, ack.count);
            ack.isOwed = true;
            isChanged = true;
        }
    }
    if (isChanged)
        return m_context.store.saveOwnAck(ack);
    if (ack.path.isEmpty() || ack.isOwed)
        return {};
    if (!names.contains(ownName))
        return m_context.safeguards.repair ? publishFile(m_context.share, ack.path, ack.bytes, true, m_context.safeguards) : Result<void>();
    for (const QString &name : names) { // the newest is there: the older ones have done their work
        if (ackFile::parseName(name).count < ack.count) {
            if (const auto done = m_context.share.remove(u"ack/%1/%2"_s.arg(home, name)); !done && m_context.notes(done.error()))
                return done;
        }
    }
    return {};
}

Result<void> Acks::write()
{
    const auto acks = m_context.store.ownAcks();
    if (!acks)
        return failure(acks);
    for (const OwnAck &ack : *acks) {
        if (!ack.isOwed || (!ack.isUrgent && m_context.now() - ack.written < 10 * minute))
            continue;
        if (const auto done = writeOne(ack); !done && m_context.notes(done.error()))
            return done;
    }
    return {};
}

Result<void> Acks::writeOne(OwnAck ack)
{
    const auto lanes = m_context.store.holdings(ack.home, m_context.ownUnits());
    const auto unopened = m_context.store.unopened(ack.home);
    if (!lanes || !unopened)
        return lanes ? Result<void>(failure(unopened)) : Result<void>(failure(lanes));
    const AckFile file{m_context.identity.device, ack.home, ack.count + 1, *lanes, *unopened};
    const QString before = ack.path;
    ack.bytes = ackFile::sign(file, m_context.trust.shareId(), m_context.identity.signing);
    ack.path = ackFile::path(file, ack.bytes);
    ack.count = file.count;
    if (const auto done = publishFile(m_context.share, ack.path, ack.bytes, false, m_context.safeguards); !done)
        return done;
    ack.isOwed = false;
    ack.isUrgent = false;
    ack.written = m_context.now();
    if (const auto done = m_context.store.saveOwnAck(ack); !done)
        return done;
    return before.isEmpty() ? Result<void>() : m_context.share.remove(before);
}

Result<void> Acks::reconsider()
{
    const auto units = m_context.store.deliveryUnits();
    if (!units)
        return failure(units);
    for (const QString &unit : *units) {
        if (const auto done = settleUnit(unit, m_context.safeguards.reopening); !done)
            return done;
    }
    return {};
}

Result<void> Acks::settleUnit(const QString &unit, bool mayReopen)
{
    QList<QByteArray> active = m_context.trust.activeDevices(unit);
    const bool isIn = active.removeAll(m_context.identity.device) > 0;
    if (active.isEmpty() && !isIn)
        return m_context.store.markReceived(unit); // nobody has joined yet: never delivered
    const qsizetype needed = m_context.safeguards.everyDevice ? active.size() : std::min<qsizetype>(1, active.size());
    if (const auto done = m_context.store.settle(unit, active, needed, mayReopen, m_context.now()); !done)
        return done;
    return m_context.store.markReceived(unit);
}
