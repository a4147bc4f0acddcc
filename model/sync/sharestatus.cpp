// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/sharestatus.h"

#include "model/store/sql.h"
#include "model/sync/addressee.h"

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Sources
{
    const SyncStore &store;
    const TrustState &trust;
    QByteArray device; //!< this PC's
    QSet<QByteArray> keptHere = {};
};

QDateTime fromHlc(qint64 hlc)
{
    return hlc == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(hlc >> 16, Qt::UTC);
}

QString nameOf(const TrustState &trust, const QString &unit)
{
    const UnitFile *const file = trust.unit(unit);
    return file ? file->name : QString();
}

// ---- on the way ---------------------------------------------------------------------------------------------------

// The first event of a segment says what it is about. Section 3 has its events in a table of its own.
constexpr auto onTheWaySql =
    "SELECT d.unit, d.stage, coalesce(e.record, c.record), coalesce(e.kind, c.kind), min(coalesce(e.hlc, c.hlc)), "
    "(SELECT count(*) FROM acked a WHERE a.segment=d.segment AND a.unit=d.unit) "
    "FROM delivery d JOIN segment s ON s.hash=d.segment LEFT JOIN segment_event se ON se.segment=s.hash "
    "LEFT JOIN event e ON e.id=se.event LEFT JOIN confidential_event c ON c.id=se.event "
    "WHERE d.stage<3 AND d.unit<>'public' AND s.device=? GROUP BY d.segment, d.unit ORDER BY 5 LIMIT ?";

// What has no unit to go to yet stays in the outbox under the name it was addressed by.
constexpr auto outboxSql =
    "SELECT o.addressee, e.record, e.kind, min(e.hlc) FROM outbox o JOIN event e ON e.id=o.event GROUP BY o.addressee, e.record "
    "UNION ALL SELECT o.addressee, e.record, e.kind, min(e.hlc) FROM confidential_outbox o JOIN confidential_event e ON e.id=o.event "
    "GROUP BY o.addressee, e.record ORDER BY 4 LIMIT ?";

Result<QList<MessageOnTheWay>> segmentsOnTheWay(const Sources &from)
{
    auto rows = sql::select(from.store.connection(), QString::fromLatin1(onTheWaySql), {from.device, ShareStatus::mostMessages});
    if (!rows)
        return failure(rows);
    const TrustState &trust = from.trust;
    QList<MessageOnTheWay> result;
    while (rows->next()) {
        MessageOnTheWay message;
        message.unit = rows->value(0).toString();
        message.unitName = nameOf(trust, message.unit);
        message.stage = static_cast<Stage>(rows->value(1).toInt());
        message.record = rows->value(2).toByteArray();
        message.kind = rows->value(3).toString();
        message.since = fromHlc(rows->value(4).toLongLong());
        QList<QByteArray> active = trust.activeDevices(message.unit);
        active.removeAll(from.device);
        message.computers = static_cast<int>(active.size());
        message.holding = std::min(message.computers, rows->value(5).toInt());
        result.append(message);
    }
    return result;
}

Result<void> addOutbox(const Sources &from, QList<MessageOnTheWay> &messages)
{
    const QSqlDatabase db = from.store.connection();
    auto rows = sql::select(db, QString::fromLatin1(outboxSql), {ShareStatus::mostMessages});
    if (!rows)
        return failure(rows);
    const TrustState &trust = from.trust;
    while (rows->next()) {
        const QString addressee = rows->value(0).toString();
        if (addressee == publicBox || from.keptHere.contains(rows->value(1).toByteArray()))
            continue;
        MessageOnTheWay message;
        message.unit = unitOfAddressee(addressee, trust);
        message.unitName = nameOfAddressee(db, addressee, trust);
        message.record = rows->value(1).toByteArray();
        message.kind = rows->value(2).toString();
        message.since = fromHlc(rows->value(3).toLongLong());
        message.computers = message.unit.isEmpty() ? 0 : static_cast<int>(trust.activeDevices(message.unit).size());
        messages.append(message);
    }
    return {};
}

Result<void> readOnTheWay(const Sources &from, ShareStatus &status)
{
    auto messages = segmentsOnTheWay(from);
    if (!messages)
        return failure(messages);
    if (const auto done = addOutbox(from, *messages); !done)
        return done;
    std::ranges::stable_sort(*messages, {}, &MessageOnTheWay::since);
    const auto all = waitingRecords::below(from.store.connection(), Stage::Delivered, from.trust, from.keptHere);
    if (!all)
        return failure(all);
    status.bookingsOnTheWay = static_cast<int>(all->size());
    const auto missing = waitingRecords::withoutUnit(from.store.connection(), from.trust, from.keptHere);
    if (!missing)
        return failure(missing);
    status.missingUnits = *missing;
    status.onTheWay = messages->first(std::min<qsizetype>(messages->size(), ShareStatus::mostMessages));
    return {};
}

// Several messages of one booking to one addressee are one line: it is as far as what has come least far.
QList<MessageOnTheWay> byBooking(const QList<MessageOnTheWay> &messages)
{
    QList<MessageOnTheWay> result;
    QHash<QPair<QByteArray, QString>, qsizetype> places;
    for (const MessageOnTheWay &message : messages) { // oldest first
        const auto key = qMakePair(message.record, message.unit.isEmpty() ? u' ' + message.unitName : message.unit);
        const auto place = places.constFind(key);
        if (place == places.cend()) {
            places.insert(key, result.size());
            result.append(message);
            continue;
        }
        MessageOnTheWay &line = result[*place];
        line.stage = std::min(line.stage, message.stage);
        line.holding = std::min(line.holding, message.holding);
    }
    return result;
}

// ---- computers ----------------------------------------------------------------------------------------------------

PartnershipComputer nobodyOf(const UnitFile &unit)
{
    PartnershipComputer computer;
    computer.unit = unit.id;
    computer.unitName = unit.name;
    computer.kind = unit.kind;
    return computer;
}

PartnershipComputer computerOf(const UnitFile &unit, const Seat &seat, const QHash<QByteArray, qint64> &heard)
{
    PartnershipComputer computer = nobodyOf(unit);
    computer.device = seat.device;
    computer.person = seat.person;
    computer.role = seat.role;
    computer.isDormant = seat.isDormant;
    if (heard.contains(seat.device))
        computer.heard = QDateTime::fromMSecsSinceEpoch(heard.value(seat.device), Qt::UTC);
    return computer;
}

// A principal's PC sits in the academy and in the principal's box: it is one PC and stands once, in the academy.
QList<PartnershipComputer> computersOf(const TrustState &trust, const QHash<QByteArray, qint64> &heard)
{
    QList<PartnershipComputer> result;
    QSet<QByteArray> shown;
    const QStringList ids = trust.unitIds();
    for (const bool isPrincipals : {false, true}) {
        for (const QString &id : ids) {
            const UnitFile &unit = *trust.unit(id);
            if ((unit.kind == u"principal"_s) != isPrincipals)
                continue;
            bool isAnybody = false;
            for (const Seat &seat : unit.seats) {
                if (seat.ending != SeatEnding::Open)
                    continue;
                isAnybody = true;
                if (!shown.contains(seat.device))
                    result.append(computerOf(unit, seat, heard));
                shown.insert(seat.device);
            }
            if (!isAnybody && !isPrincipals)
                result.append(nobodyOf(unit));
        }
    }
    return result;
}

// What is on the way to the units that a device sits in, less what it has acknowledged of that.
Result<QHash<QByteArray, int>> waitingFor(const Sources &from, const QList<MessageOnTheWay> &messages)
{
    QHash<QByteArray, int> result;
    for (const MessageOnTheWay &message : messages) {
        const QList<QByteArray> active = message.stage == Stage::Saved ? QList<QByteArray>() : from.trust.activeDevices(message.unit);
        for (const QByteArray &device : active)
            ++result[device];
    }
    auto rows = sql::select(from.store.connection(), u"SELECT a.device, count(*) FROM delivery d JOIN segment s ON s.hash=d.segment JOIN acked a "
                                                     "ON a.segment=d.segment AND a.unit=d.unit WHERE d.stage IN (1, 2) AND d.unit<>'public' AND s.device=? GROUP BY a.device"_s,
                            {from.device});
    if (!rows)
        return failure(rows);
    while (rows->next())
        result[rows->value(0).toByteArray()] -= rows->value(1).toInt();
    return result;
}

Result<void> readComputers(const Sources &from, ShareStatus &status)
{
    const auto waiting = waitingFor(from, status.onTheWay);
    if (!waiting)
        return failure(waiting);
    const auto heard = from.store.lastHeard();
    if (!heard)
        return failure(heard);
    status.computers = computersOf(from.trust, *heard);
    for (PartnershipComputer &computer : status.computers) {
        computer.isThis = computer.device == from.device;
        computer.waiting = std::max(0, waiting->value(computer.device));
    }
    return {};
}

// ---- set aside ----------------------------------------------------------------------------------------------------

using Reason = SetAsideThing::Reason;

Reason reasonOf(const QString &word)
{
    if (word == u"revoked"_s)
        return Reason::Revoked;
    if (word == u"newer"_s)
        return Reason::Newer;
    return word == u"waits"_s ? Reason::Waits : Reason::Refused;
}

void count(QList<SetAsideThing> &things, Reason reason, const QByteArray &device, int number, qint64 newest, const TrustState &trust)
{
    SetAsideThing thing{reason, number, {}, {}, newest == 0 ? QDateTime() : QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC)};
    if (const QList<Seat> seats = trust.seatsOf(device); !seats.isEmpty()) {
        thing.person = seats.first().person;
        thing.unitName = nameOf(trust, seats.first().unit);
    }
    things.append(thing);
}

Result<void> readSetAside(const Sources &from, ShareStatus &status)
{
    const QSqlDatabase db = from.store.connection();
    auto events = sql::select(db, u"SELECT a.reason, s.device, count(*) FROM event_aside a JOIN segment s ON s.hash=a.segment GROUP BY a.reason, s.device ORDER BY 1, 2"_s);
    if (!events)
        return failure(events);
    while (events->next())
        count(status.setAside, reasonOf(events->value(0).toString()), events->value(1).toByteArray(), events->value(2).toInt(), 0, from.trust);
    auto unopened = sql::select(db, u"SELECT device, count(*) FROM segment WHERE state='unopened' GROUP BY device ORDER BY device"_s);
    if (!unopened)
        return failure(unopened);
    while (unopened->next())
        count(status.setAside, Reason::Unopened, unopened->value(0).toByteArray(), unopened->value(1).toInt(), 0, from.trust);
    const auto damaged = sql::value(db, u"SELECT count(*) FROM share_name WHERE state='damaged'"_s);
    if (!damaged)
        return failure(damaged);
    if (damaged->toInt() > 0)
        count(status.setAside, Reason::Damaged, {}, damaged->toInt(), 0, from.trust);
    return {};
}

// ---- units, edition ------------------------------------------------------------------------------------------------

QList<PartnershipUnit> unitsOf(const TrustState &trust)
{
    QList<PartnershipUnit> result;
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile &unit = *trust.unit(id);
        result.append({id, unit.name, unit.kind, nameOf(trust, unit.region), trust.activeDevices(id), !unit.seats.isEmpty()});
    }
    return result;
}

// Each key is made once: a Director's PC lists thousands.
template <typename Item, typename KeyOf>
void sortByKey(QList<Item> &items, const KeyOf &keyOf)
{
    using Keyed = std::pair<decltype(keyOf(items.first())), Item>;
    std::vector<Keyed> keyed;
    keyed.reserve(static_cast<std::size_t>(items.size()));
    for (Item &item : items)
        keyed.emplace_back(keyOf(item), std::move(item));
    std::ranges::stable_sort(keyed, {}, &Keyed::first);
    std::ranges::transform(keyed, items.begin(), [](Keyed &one) { return std::move(one.second); });
}

EditionInUse editionOf(const Sources &from)
{
    EditionInUse edition;
    const QSqlDatabase db = from.store.connection();
    edition.number = sql::value(db, u"SELECT edition FROM directory"_s).value_or(QVariant()).toInt();
    edition.date = QDate::fromString(sql::value(db, u"SELECT published FROM directory"_s).value_or(QVariant()).toString(), Qt::ISODate);
    if (const auto &manifest = from.trust.edition()) {
        edition.announced = static_cast<int>(manifest->version.number);
        edition.changes = manifest->changes;
        edition.isHere = from.store.local(u"edition_file"_s) == manifest->fileHash;
    }
    return edition;
}

} // namespace

namespace shareStatus {

Result<ShareStatus> read(const SyncStore &store, const TrustState &trust, const QByteArray &device, const QSet<QByteArray> &keptHere)
{
    const Sources from{store, trust, device, keptHere};
    ShareStatus status;
    status.ownUnits = trust.unitsOf(device);
    status.membership = status.ownUnits.isEmpty() ? ShareStatus::Membership::Waiting : ShareStatus::Membership::Seated;
    if (const auto &root = trust.root())
        status.partnership = root->name;
    status.units = unitsOf(trust);
    status.edition = editionOf(from);
    for (const auto &readPart : {readOnTheWay, readComputers, readSetAside}) {
        if (const auto done = readPart(from, status); !done)
            return failure(done);
    }
    status.onTheWay = byBooking(status.onTheWay); // the computers counted each of them
    putInOrder(status, Alphabet::English);
    if (!status.computers.isEmpty() && status.computers.first().isThis)
        status.unitName = status.computers.first().unitName;
    return status;
}

Result<ShareStatus> read(const Partnership &partnership, const QSet<QByteArray> &keptHere)
{
    auto status = read(partnership.store(), partnership.trust(), partnership.identity().device, keptHere);
    if (!status)
        return status;
    status->isDirectors = partnership.isDirectors();
    status->share = partnership.place().share;
    if (!status->isDirectors)
        return status;
    const auto differences = regionDifferences(partnership.store().connection(), partnership.trust());
    if (!differences)
        return failure(differences);
    status->regionDifferences = *differences;
    return status;
}

void putInOrder(ShareStatus &status, Alphabet alphabet)
{
    sortByKey(status.computers, [alphabet](const PartnershipComputer &computer) {
        return std::tuple(!computer.isThis, sortKey(computer.unitName, alphabet), sortKey(computer.person, alphabet));
    });
    sortByKey(status.units, [alphabet](const PartnershipUnit &unit) { return sortKey(unit.name, alphabet); });
}

} // namespace shareStatus
