// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/standing.h"

#include "model/core/hash.h"
#include "model/store/transaction.h"

using namespace Qt::StringLiterals;

Standing::Standing(SyncContext &context)
    : m_context(context)
{
}

Result<std::optional<QSet<QByteArray>>> Standing::limitOf(const QByteArray &device) const
{
    const QList<Seat> seats = m_context.trust.seatsOf(device);
    const bool isRevoked = std::ranges::any_of(seats, [](const Seat &seat) { return seat.ending == SeatEnding::Revoked; });
    if (!seats.isEmpty() && (!isRevoked || !m_context.safeguards.cutOffs))
        return std::optional<QSet<QByteArray>>();
    QSet<QByteArray> allowed;
    for (const Seat &seat : seats) {
        for (const CutOff &cutOff : seat.cutOffs) {
            const auto chain = m_context.store.chain(cutOff.log, cutOff.unit, {1, cutOff.lane, cutOff.hash});
            if (!chain)
                return failure(chain);
            for (const QByteArray &segment : *chain)
                allowed.insert(segment);
        }
    }
    if (m_context.trust.roster()) {
        for (const QByteArray &segment : m_context.trust.roster()->admitted)
            allowed.insert(segment);
    }
    return std::optional(allowed);
}

// All that limitOf() depends on, apart from segments that arrive later: those call reviewDevice() themselves.
QByteArray Standing::digestOf(const QByteArray &device) const
{
    QByteArray text;
    const QList<Seat> seats = m_context.trust.seatsOf(device);
    for (const Seat &seat : seats) {
        text += seat.unit.toLatin1() + static_cast<char>('0' + static_cast<int>(seat.ending));
        for (const CutOff &cutOff : seat.cutOffs)
            text += cutOff.hash;
        if (seat.ending == SeatEnding::Revoked && m_context.trust.roster()) {
            for (const QByteArray &segment : m_context.trust.roster()->admitted)
                text += segment;
        }
    }
    return shortHash(text);
}

Result<void> Standing::review()
{
    const auto devices = m_context.store.devices();
    if (!devices)
        return failure(devices);
    for (const QByteArray &device : *devices) {
        const QByteArray digest = digestOf(device);
        if (m_context.store.standing(device) == digest)
            continue;
        if (const auto done = reviewDevice(device); !done)
            return done;
        if (const auto done = m_context.store.setStanding(device, digest); !done)
            return done;
    }
    return {};
}

Result<void> Standing::reviewDevice(const QByteArray &device)
{
    const auto limit = limitOf(device);
    const auto segments = m_context.store.segmentsOf(device);
    if (!limit || !segments)
        return limit ? Result<void>(failure(segments)) : Result<void>(failure(limit));
    QList<QByteArray> out;
    QSet<QByteArray> staying; // an event sent again to a unit named later lies in two segments: one of them is enough
    for (const QByteArray &segment : *segments) {
        if (*limit && !(*limit)->contains(segment))
            continue;
        const auto events = m_context.store.eventsOf(segment);
        if (!events)
            return failure(events);
        staying.unite(QSet<QByteArray>(events->begin(), events->end()));
        // One that waited for its record may have waited for the end of its lane as well.
        if (const auto done = readmit("segment", segment, {u"revoked"_s, u"waits"_s}); !done)
            return done;
    }
    for (const QByteArray &segment : *segments) {
        if (!*limit || (*limit)->contains(segment))
            continue;
        const auto events = m_context.store.eventsOf(segment);
        if (!events)
            return failure(events);
        for (const QByteArray &id : *events) {
            if (staying.contains(id))
                continue;
            const auto event = m_context.journal.event(id);
            if (!event)
                return failure(event);
            if (!*event || (*event)->device != device)
                continue;
            if (const auto kept = m_context.store.setAside({id, (*event)->record, segment, u"revoked"_s, (*event)->bytes}); !kept)
                return kept;
            out.append(id);
        }
    }
    return out.isEmpty() ? Result<void>() : m_context.journal.withdraw(out);
}

Result<void> Standing::admitWaiting(const QByteArray &record)
{
    return readmit("record", record, {u"waits"_s});
}

Result<void> Standing::judgeAgain()
{
    const auto asides = m_context.store.asides({u"waits"_s, u"refused"_s, u"newer"_s});
    return asides ? readmit(*asides) : failure(asides);
}

Result<void> Standing::readmit(const QByteArray &column, const QByteArray &value, const QStringList &reasons)
{
    const auto asides = m_context.store.asideOf(QString::fromLatin1(column), value, reasons);
    return asides ? readmit(*asides) : failure(asides);
}

Result<void> Standing::readmit(const QList<AsideEvent> &asides)
{
    for (const AsideEvent &aside : asides) {
        const auto event = parseEvent(aside.bytes);
        const auto segment = m_context.store.segment(aside.segment);
        const auto to = m_context.store.unitsAddressed(aside.segment);
        if (!event || !segment || !*segment || !to)
            continue;
        const auto limit = limitOf((*segment)->device);
        if (!limit)
            return failure(limit);
        const bool isBeyond = *limit && !(*limit)->contains(aside.segment);
        const auto lookup = [this](const QByteArray &id) { return m_context.journal.event(id); };
        const auto judgement = m_context.rules.judge(*event, (*segment)->device, (*segment)->seen, *to, lookup, m_context.trust);
        if (!judgement)
            return failure(judgement);
        // Whatever it was set aside for before, from now on it waits for that record.
        if (!isBeyond && judgement->verdict == EventRules::Verdict::Waits) {
            if (const auto moved = m_context.store.setAside({aside.event, judgement->waitsFor, aside.segment, u"waits"_s, aside.bytes}); !moved)
                return moved;
        }
        if (isBeyond || judgement->verdict != EventRules::Verdict::Counts)
            continue;
        const auto done = m_context.journal.receiveAll({*event}, [&] { return m_context.store.removeAside(aside); });
        if (!done)
            return failure(done);
        m_context.report.received += *done;
        if (event->record == event->id) {
            if (const auto more = admitWaiting(event->record); !more)
                return more;
        }
    }
    return {};
}
