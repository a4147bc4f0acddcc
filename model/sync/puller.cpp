// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/puller.h"

#include "model/core/hash.h"
#include "model/core/logging.h"
#include "model/directory/statement.h"
#include "model/store/transaction.h"
#include "model/sync/erasures.h"
#include "model/sync/publishfile.h"
#include "model/sync/publisher.h"
#include "model/sync/standing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTries = 10;
constexpr qsizetype placeOfHash = 16 + 1 + 8 + 1;
constexpr qsizetype usualNameLength = 16 + 1 + 8 + 1 + 32 + 4; // "<log16>-<lane8>-<hash32>.seg"

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Puller)
};

// Of a public message: the unit in which its author sits or, once taken out, sat.
QString publicHome(const TrustState &trust, const QByteArray &device)
{
    const QList<Seat> seats = trust.seatsOf(device);
    return trust.unitsOf(device).value(0, seats.isEmpty() ? u""_s : seats.first().unit);
}

} // namespace

Puller::Puller(SyncContext &context)
    : m_context(context)
{
}

Result<void> Puller::run()
{
    QStringList boxes = m_context.ownUnits();
    boxes.append(publicBox);
    for (const QString &unit : std::as_const(boxes)) {
        if (const auto done = pullBox(unit); !done && m_context.notes(done.error()))
            return done;
    }
    return {};
}

Result<void> Puller::pullBox(const QString &unit)
{
    auto months = m_context.share.list(u"box/"_s + unit);
    if (!months)
        return failure(months);
    std::ranges::sort(*months);
    const QString recent = m_context.clock.now().addDays(-31).toString(u"yyyyMM"_s);
    for (const QString &month : std::as_const(*months)) {
        const QString folder = u"box/%1/%2"_s.arg(unit, month);
        if (month < recent && m_context.now() - m_context.store.monthListed(folder) < 7 * day)
            continue;
        if (const auto done = pullMonth(unit, month); !done)
            return done;
        if (month >= recent)
            continue; // looked at in every pass: nothing to remember
        if (const auto done = m_context.store.setMonthListed(folder, m_context.now()); !done)
            return done;
    }
    return {};
}

Result<void> Puller::pullMonth(const QString &unit, const QString &month)
{
    const QString folder = u"box/%1/%2"_s.arg(unit, month);
    auto listing = m_context.share.list(folder);
    const auto known = m_context.store.names(folder);
    if (!listing || !known)
        return listing ? Result<void>(failure(known)) : Result<void>(failure(listing));
    std::ranges::sort(*listing);
    for (const QString &name : std::as_const(*listing)) {
        if (isErased(name)) {
            if (const auto done = remove(folder + u'/' + name); !done)
                return done;
            continue;
        }
        NameState state = known->value(name);
        if (name.endsWith(u".part"_s)) {
            if (const auto done = leavePart(folder, name, state); !done)
                return done;
            continue;
        }
        const bool isSettled = !state.state.isEmpty() && (state.state != u"damaged"_s || state.due > m_context.now());
        if (isSettled || (!m_context.safeguards.anyName && name.size() != usualNameLength))
            continue;
        const auto bytes = m_context.share.read(folder + u'/' + name, segment::largest);
        if (!bytes) {
            if (m_context.notes(bytes.error()))
                return failure(bytes);
            continue;
        }
        auto outcome = take(*bytes, unit, month);
        if (!outcome)
            return failure(outcome);
        if (*outcome == u"erased"_s) {
            if (const auto done = remove(folder + u'/' + name); !done)
                return done;
            continue; // its name is not remembered: should it come back it is looked at again
        }
        // Whoever an unsigned byte names cannot be waited for: only what is as it was written waits.
        if (*outcome == u"waiting"_s && !isNamedByContent(name, *bytes))
            outcome = u"damaged"_s;
        if (*outcome == u"damaged"_s) {
            const int tries = std::min(state.tries + 1, mostTries);
            state = {*outcome, tries, tries < 4 ? 0 : m_context.now() + (minute << tries)};
        } else {
            state = {*outcome, 0, 0};
        }
        if (const auto done = m_context.store.rememberName(folder, name, state); !done)
            return done;
    }
    return {};
}

// By the hash in its usual name; under another name its bytes tell.
bool Puller::isErased(const QString &name) const
{
    if (m_context.erasedSegments.empty() || !m_context.safeguards.staysErased || name.endsWith(u".part"_s))
        return false;
    const QByteArray start = QByteArray::fromHex(name.mid(placeOfHash, 32).toLatin1());
    const auto found = m_context.erasedSegments.lower_bound(start);
    return start.size() == 16 && found != m_context.erasedSegments.end() && found->startsWith(start);
}

// Somebody is writing it, or died over it: what is still there after a day is nobody's any more.
Result<void> Puller::leavePart(const QString &folder, const QString &name, const NameState &state)
{
    if (state.state.isEmpty())
        return m_context.store.rememberName(folder, name, {u"part"_s, 0, m_context.now() + day});
    return state.due < m_context.now() ? remove(folder + u'/' + name) : Result<void>();
}

// A PC without a seat removes nothing: others do.
Result<void> Puller::remove(const QString &path)
{
    const auto removed = m_context.ownUnits().isEmpty() ? Result<void>() : m_context.share.remove(path);
    return !removed && m_context.notes(removed.error()) ? removed : Result<void>();
}

Result<QString> Puller::take(const QByteArray &bytes, const QString &unit, const QString &month)
{
    if (m_context.safeguards.staysErased && m_context.erasedSegments.contains(contentHash(bytes)))
        return u"erased"_s;
    if (m_context.store.hasSegment(contentHash(bytes)))
        return u"done"_s;
    const auto device = segment::claimedDevice(bytes);
    if (!device)
        return u"damaged"_s;
    const QByteArray signKey = m_context.trust.signKeyOf(*device);
    if (signKey.isEmpty())
        return u"waiting"_s;
    auto opened = segment::open(bytes, m_context.trust.shareId(), signKey);
#ifdef LP_SAFEGUARD_SWITCHES
    if (!m_context.safeguards.signatures)
        opened = segment::openUnchecked(bytes);
#endif
    if (!opened) {
        if (opened.error().code == Error::Code::Unsupported)
            return u"waiting"_s;
        m_context.report.refuse(opened.error().message, contentHash(bytes));
        return u"damaged"_s;
    }
    if (!opened->addressOf(unit)) { // somebody laid it into a box it was not made for
        m_context.report.refuse(Texts::tr("A message lay in a box that it was not made for. It was left aside."), opened->hash);
        return u"done"_s;
    }
    if (*device == m_context.identity.device && !m_context.safeguards.selfScan)
        return u"done"_s;
    return apply(*opened, bytes, unit, month);
}

// Events of a segment that cannot be opened are none: it is kept and acknowledged, and both sides see that.
Result<QList<QByteArray>> Puller::openedEvents(const Segment &segment, const QString &unit, bool &isUnopened)
{
    if (segment.isPublic())
        return segment::events(segment, {});
    const UnitFile *const file = m_context.trust.unit(unit);
    const auto keys = file ? unitKeys::open(*file, m_context.identity.device, m_context.identity.box)
                           : Result<QMap<quint32, crypto::BoxKey>>(failure(Error::Code::NotFound, QString()));
    if (!keys)
        return failure(Error::Code::NotFound, keys.error().message);
    const auto key = segment::contentKey(segment, unit, *keys);
    const auto events = key ? segment::events(segment, *key) : Result<QList<QByteArray>>(failure(key));
    isUnopened = !events && events.error().code != Error::Code::NotFound;
    return isUnopened ? Result<QList<QByteArray>>(QList<QByteArray>()) : events;
}

Result<QString> Puller::apply(const Segment &segment, const QByteArray &bytes, const QString &unit, const QString &month)
{
    bool isUnopened = false;
    const auto eventBytes = openedEvents(segment, unit, isUnopened);
    if (!eventBytes)
        return u"waiting"_s; // for a key
    const QByteArray device = segment.header.device;
    const Version seen = segment.header.seen.roster.version;
    const auto limit = Standing(m_context).limitOf(device);
    if (!limit)
        return failure(limit);
    QStringList to;
    for (const SegmentAddress &address : segment.header.to)
        to.append(address.unit);

    QList<Event> parsed;
    for (const QByteArray &one : *eventBytes) {
        const auto event = parseEvent(one);
        if (event)
            parsed.append(*event);
        else
            m_context.report.refuse(event.error().message, segment.hash);
    }
    const StoredSegment stored{segment.hash, device, segment.header.log,
                               segment.isPublic() ? publicHome(m_context.trust, device) : segment.header.to.first().unit,
                               month, isUnopened ? u"unopened"_s : u"applied"_s, seen, bytes};
    const auto isOfErased = [this](const Event &event) { // section 3 goes with the booking it is about
        return m_context.erasedRecords.contains(event.record) || m_context.erasedRecords.contains(event.data.value(u"booking"_s).toByteArray());
    };
    if (m_context.safeguards.staysErased && !parsed.isEmpty() && std::ranges::all_of(parsed, isOfErased)) {
        QList<QByteArray> erased;
        for (const Event &event : std::as_const(parsed))
            erased.append(event.id);
        const auto kept = Erasures(m_context).keepPlaceOnly(segment, stored, erased);
        return kept ? Result<QString>(u"erased"_s) : Result<QString>(failure(kept));
    }
    QList<Event> counting;
    QList<AsideEvent> asides;
    QList<QByteArray> ids;
    QHash<QByteArray, Event> found;
    for (const Event &event : std::as_const(parsed)) {
        ids.append(event.id);
        const auto lookup = [&](const QByteArray &id) -> Result<std::optional<Event>> { // mostly the same opening event again
            if (const auto known = found.constFind(id); known != found.cend())
                return std::optional(*known);
            const auto here = std::ranges::find(counting, id, &Event::id);
            const auto answer = here == counting.end() ? m_context.journal.event(id) : Result<std::optional<Event>>(*here);
            if (answer && *answer)
                found.insert(id, **answer);
            return answer;
        };
        const auto judgement = m_context.rules.judge(event, device, seen, to, lookup, m_context.trust);
        if (!judgement)
            return failure(judgement);
        EventRules::Verdict verdict = judgement->verdict;
        const bool isAhead = m_context.trust.isIncomplete() || seen > m_context.trust.roster()->version;
        if (verdict == EventRules::Verdict::Refused && isAhead && event.device == device)
            return u"waiting"_s; // the author had seen a roster, or the seats in it, that have not come here yet
        if (!m_context.safeguards.rights && verdict == EventRules::Verdict::Refused)
            verdict = EventRules::Verdict::Counts;
        const QByteArray record = judgement->waitsFor.isEmpty() ? event.record : judgement->waitsFor;
        const AsideEvent aside{event.id, record, segment.hash, QString(), event.bytes};
        const auto setAside = [&](const QString &reason) {
            asides.append(aside);
            asides.last().reason = reason;
        };
        switch (verdict) {
        case EventRules::Verdict::Counts:
            if (*limit) // a revoked device: stored first, then judged with the whole lane
                setAside(u"revoked"_s);
            else
                counting.append(event);
            break;
        case EventRules::Verdict::Waits:
            setAside(u"waits"_s);
            break;
        case EventRules::Verdict::Newer:
            setAside(u"newer"_s);
            break;
        case EventRules::Verdict::Refused:
            setAside(u"refused"_s);
            m_context.report.refuse(Texts::tr("Somebody wrote what is not theirs to write. It does not count."), event.id);
            break;
        }
    }
    if (const auto done = store(segment, stored, counting, asides, ids); !done)
        return failure(done);
    notice(segment, parsed);
    if (*limit) {
        if (const auto done = Standing(m_context).reviewDevice(device); !done)
            return failure(done);
    }
    for (const Event &event : std::as_const(counting)) {
        if (event.record != event.id)
            continue;
        if (const auto done = Standing(m_context).admitWaiting(event.record); !done)
            return failure(done);
    }
    return u"done"_s;
}

Result<void> Puller::store(const Segment &segment, const StoredSegment &stored, const QList<Event> &counting, const QList<AsideEvent> &asides,
                           const QList<QByteArray> &ids)
{
    const bool isOwn = stored.device == m_context.identity.device;
    const bool isFirst = std::ranges::any_of(counting, [](const Event &event) { return event.record == event.id; });
    const auto alongside = [&]() -> Result<void> {
        auto done = m_context.store.addSegment(stored, segment.header.to, ids);
        for (const SegmentAddress &address : segment.header.to) {
            if (!done)
                return done;
            const auto look = isOwn ? std::optional(m_context.now()) : Publisher::firstLook(m_context, segment, address.unit);
            done = m_context.store.addDelivery(stored.hash, address.unit, Stage::OnShare, look);
        }
        for (const AsideEvent &aside : asides) {
            if (done)
                done = m_context.store.setAside(aside);
        }
        if (done && !segment.isPublic())
            done = m_context.store.oweAck(stored.home, isFirst && !isOwn);
        return done;
    };
    const auto received = m_context.journal.receiveAll(counting, alongside);
    if (!received)
        return failure(received);
    m_context.report.received += *received;
    if (*received > 0)
        m_context.report.statements += static_cast<int>(std::ranges::count(counting, QString(statement::eventKind), &Event::kind));
    return {};
}

// What a segment tells apart from its events: a newer roster somewhere, when its author wrote, or a copy of this PC that goes on writing.
void Puller::notice(const Segment &segment, const QList<Event> &events)
{
    if (!segment.isPublic()) {
        if (const auto done = m_context.store.claimSeen(segment.header.to.first().unit, segment.header.seen.roster.version); !done)
            qCWarning(lcSync) << done.error().detail;
    }
    for (const Event &event : events) {
        const qint64 written = std::min(event.time().toMSecsSinceEpoch(), m_context.now());
        if (const auto done = m_context.store.noteHeard(segment.header.device, written); !done)
            qCWarning(lcSync) << done.error().detail;
    }
    if (segment.header.device != m_context.identity.device || segment.header.log != m_context.log)
        return;
    for (const Event &event : events) {
        if (event.time().toMSecsSinceEpoch() > m_context.started) {
            m_context.report.hasTwin = true;
            if (const auto done = m_context.store.setLocal(u"twin"_s, "1"); !done)
                qCWarning(lcSync) << done.error().detail;
        }
    }
}
