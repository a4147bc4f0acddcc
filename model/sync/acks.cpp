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

namespace {

constexpr qsizetype looksForForgotten = 3; // at each unit: a listing may be older than the folder

QStringList newerThan(const QString &seen, QStringList names)
{
    if (!seen.isEmpty())
        names.removeIf([count = ackFile::parseName(seen).count](const QString &name) { return ackFile::parseName(name).count <= count; });
    return names;
}

} // namespace

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
        folders.append(others.at(static_cast<qsizetype>(m_context.turn % static_cast<quint64>(others.size()))));
    }
    for (const QString &home : std::as_const(folders)) {
        if (const auto done = readFolder(home); !done && m_context.notes(done.error()))
            return done;
    }
    if (const auto done = readForgotten(); !done && m_context.notes(done.error()))
        return done;
    return settleOwn();
}

Result<void> Acks::lookForForgotten()
{
    const auto looks = m_context.trust.unitIds().size() * looksForForgotten;
    return m_context.store.setLocal(u"forgotten_acks"_s, QByteArray::number(looks));
}

// A backup may be older than the first message of a unit. What this PC said since to hold of it, it has to take back.
Result<void> Acks::readForgotten()
{
    const qsizetype looks = m_context.store.local(u"forgotten_acks"_s).toLongLong();
    const QStringList units = m_context.trust.unitIds();
    if (looks <= 0 || units.isEmpty())
        return {};
    const QString home = units.at(looks % units.size());
    auto listing = m_context.share.list(u"ack/"_s + home);
    if (!listing)
        return failure(listing);
    listing->removeIf([this](const QString &name) { return name.endsWith(u".part"_s) || ackFile::parseName(name).device != m_context.identity.device; });
    if (const auto done = noticeOwn(home, *listing); !done)
        return done;
    return m_context.store.setLocal(u"forgotten_acks"_s, QByteArray::number(looks - 1));
}

// Where this PC is the only one of its unit nobody else will ever say so.
Result<void> Acks::settleOwn()
{
    if (m_context.store.count(Stage::Delivered) == 0)
        return {};
    const QStringList units = m_context.ownUnits();
    for (const QString &unit : units) {
        if (const auto done = settleUnit(unit, false); !done)
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
    QMap<QByteArray, QStringList> others;
    QStringList own;
    for (const QString &name : std::as_const(*listing)) {
        const ackFile::Name parts = ackFile::parseName(name);
        if (name.endsWith(u".part"_s) || parts.device.isEmpty())
            continue;
        if (parts.device == m_context.identity.device)
            own.append(name);
        else
            others[parts.device].prepend(name);
    }
    const auto seen = m_context.store.acksSeen(home);
    const auto segments = m_context.store.lastSegment();
    if (!seen || !segments)
        return seen ? Result<void>(failure(segments)) : Result<void>(failure(seen));
    for (auto it = others.cbegin(); it != others.cend(); ++it) {
        const AckSeen last = seen->value(it.key());
        const bool isWorthAnotherLook = last.decodedUpTo >= 0 && last.decodedUpTo < *segments;
        const QStringList newer = isWorthAnotherLook ? it.value() : newerThan(last.name, it.value());
        const bool isNews = !last.name.isEmpty() && !isWorthAnotherLook; // the first one may be old
        if (const auto done = readNewest(home, it.key(), newer, isNews); !done && m_context.notes(done.error()))
            return done;
    }
    return noticeOwn(home, own);
}

// The newest one may be torn, a cloud client's copy or planted: then the one before it counts.
Result<void> Acks::readNewest(const QString &home, const QByteArray &device, const QStringList &names, bool isNews)
{
    for (const QString &name : names) {
        const auto isTaken = readAck(home, device, name);
        if (!isTaken && m_context.notes(isTaken.error()))
            return failure(isTaken);
        if (isTaken && *isTaken)
            return isNews ? m_context.store.noteHeard(device, m_context.now()) : Result<void>();
    }
    return {};
}

Result<bool> Acks::readAck(const QString &home, const QByteArray &device, const QString &name)
{
    const QByteArray signKey = m_context.trust.signKeyOf(device);
    if (signKey.isEmpty())
        return false;
    const auto bytes = m_context.share.read(u"ack/%1/%2"_s.arg(home, name), signedFile::largest(FileKind::Ack));
    if (!bytes)
        return failure(bytes);
    return takeAck(home, device, *bytes);
}

Result<bool> Acks::take(const QString &home, const QString &name, const QByteArray &bytes)
{
    const ackFile::Name parts = ackFile::parseName(name);
    const auto seen = m_context.store.acksSeen(home);
    if (!seen)
        return failure(seen);
    const bool isOwn = parts.device.isEmpty() || parts.device == m_context.identity.device;
    if (isOwn || newerThan(seen->value(parts.device).name, {name}).isEmpty())
        return false;
    return takeAck(home, parts.device, bytes);
}

Result<bool> Acks::takeAck(const QString &home, const QByteArray &device, const QByteArray &bytes)
{
    const QByteArray signKey = m_context.trust.signKeyOf(device);
    if (signKey.isEmpty())
        return false;
    const auto ack = ackFile::open(bytes, m_context.trust.shareId(), signKey);
    if (!ack || ack->device != device || ack->home != home) {
        qCInfo(lcSync) << "ack not taken";
        return false; // torn, forged, or a copy from elsewhere
    }
    bool isWhole = true;
    const auto held = decoded(*ack, isWhole);
    const auto segments = m_context.store.lastSegment();
    if (!held || !segments)
        return held ? Result<bool>(failure(segments)) : Result<bool>(failure(held));
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    // What stands inside is named, so that a renamed copy of an old list does not count as a new one.
    const AckSeen seen{ackFile::path(*ack, bytes).section(u'/', -1), isWhole ? -1 : *segments};
    const auto lost = m_context.store.replaceAcked(device, home, seen, *held);
    if (!lost)
        return failure(lost);
    for (auto it = held->cbegin(); it != held->cend(); ++it) {
        if (const auto done = settleUnit(it.key(), *lost); !done)
            return failure(done);
    }
    const auto done = transaction->commit();
    return done ? Result<bool>(true) : Result<bool>(failure(done));
}

// Not whole when it names segments that have not come here yet: it is read again once others have.
Result<QHash<QString, QSet<QByteArray>>> Acks::decoded(const AckFile &ack, bool &isWhole)
{
    QHash<QString, QSet<QByteArray>> held;
    const QList<Seat> seats = m_context.trust.seatsOf(ack.device);
    for (const Seat &seat : seats)
        held.insert(seat.unit, {}); // a restored PC may hold nothing of what it held
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
            isWhole = isWhole && chain->size() == qsizetype(run.last - run.first) + 1;
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
        return putBack(ack);
    if (const qsizetype count = acks->size(); static_cast<qsizetype>(m_context.turn % static_cast<quint64>(count)) == mine - acks->begin()) {
        if (const auto done = putBack(ack); !done) // there, but is it intact?
            return done;
    }
    for (const QString &name : names) { // the newest is there: the older ones have done their work
        if (ackFile::parseName(name).count < ack.count) {
            if (const auto done = m_context.share.remove(u"ack/%1/%2"_s.arg(home, name)); !done && m_context.notes(done.error()))
                return done;
        }
    }
    return {};
}

Result<void> Acks::putBack(const OwnAck &ack)
{
    return m_context.safeguards.repair ? publishFile(m_context.share, ack.path, ack.bytes, true, m_context.safeguards) : Result<void>();
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

// The list of this moment, signed, with the next number.
Result<OwnAck> Acks::renewed(OwnAck ack)
{
    const auto lanes = m_context.store.holdings(ack.home, m_context.ownUnits());
    const auto unopened = m_context.store.unopened(ack.home);
    if (!lanes || !unopened)
        return lanes ? Result<OwnAck>(failure(unopened)) : Result<OwnAck>(failure(lanes));
    const AckFile file{m_context.identity.device, ack.home, ack.count + 1, *lanes, *unopened};
    ack.bytes = ackFile::sign(file, m_context.trust.shareId(), m_context.identity.signing);
    ack.path = ackFile::path(file, ack.bytes);
    ack.count = file.count;
    ack.isOwed = false;
    ack.isUrgent = false;
    ack.written = m_context.now();
    return ack;
}

Result<void> Acks::writeOne(const OwnAck &ack)
{
    const auto fresh = renewed(ack);
    if (!fresh)
        return failure(fresh);
    if (const auto done = publishFile(m_context.share, fresh->path, fresh->bytes, false, m_context.safeguards); !done)
        return done;
    if (const auto done = m_context.store.saveOwnAck(*fresh); !done)
        return done;
    return ack.path.isEmpty() ? Result<void>() : m_context.share.remove(ack.path);
}

Result<QList<OwnAck>> Acks::current(const QStringList &homes)
{
    const auto acks = m_context.store.ownAcks();
    if (!acks)
        return failure(acks);
    QList<OwnAck> result;
    for (const OwnAck &ack : *acks) {
        if (!homes.contains(ack.home))
            continue;
        const auto fresh = ack.isOwed ? renewed(ack) : Result<OwnAck>(ack);
        if (!fresh)
            return failure(fresh);
        if (ack.isOwed) { // the share gets it with the next look, as a file that is missing there
            if (const auto kept = m_context.store.saveOwnAck(*fresh); !kept)
                return failure(kept);
        }
        if (!fresh->bytes.isEmpty())
            result.append(*fresh);
    }
    return result;
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
