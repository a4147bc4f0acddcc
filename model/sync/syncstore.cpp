// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/syncstore.h"

#include "model/store/keptqueries.h"
#include "model/store/sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct LaneEntry
{
    quint32 number;
    QByteArray segment;
    QByteArray previous;
};

// From each head (an entry that none follows) down its links; where two chains meet, the first one takes the rest.
QList<LaneRun> runsOf(const QList<LaneEntry> &entries)
{
    QHash<QByteArray, qsizetype> at;
    QSet<QByteArray> followed;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        at.insert(entries.at(i).segment, i);
        followed.insert(entries.at(i).previous);
    }
    QList<LaneRun> runs;
    QSet<QByteArray> taken;
    for (const LaneEntry &head : entries) {
        if (followed.contains(head.segment))
            continue;
        LaneRun run{head.number, head.number, head.segment};
        for (auto next = at.constFind(head.segment); next != at.cend(); next = at.constFind(entries.at(*next).previous)) {
            const LaneEntry &entry = entries.at(*next);
            if (taken.contains(entry.segment) || entry.number > run.first)
                break;
            taken.insert(entry.segment);
            run.first = entry.number;
        }
        runs.append(run);
    }
    return runs;
}

Result<QList<AsideEvent>> asidesOf(const QSqlDatabase &db, const QString &condition, const QVariantList &values, const QStringList &reasons)
{
    auto rows = sql::rows(db, u"SELECT event, record, segment, reason, bytes FROM event_aside "_s + condition + u" ORDER BY event"_s, values);
    if (!rows)
        return failure(rows);
    QList<AsideEvent> result;
    while (rows->next()) {
        if (reasons.contains(rows->value(3).toString()))
            result.append({rows->value(0).toByteArray(), rows->value(1).toByteArray(), rows->value(2).toByteArray(), rows->value(3).toString(), rows->value(4).toByteArray()});
    }
    return result;
}

Result<QSet<std::pair<qint64, QString>>> delegationsOf(const QSqlDatabase &db, bool areEnded)
{
    auto rows = sql::rows(db, u"SELECT school, role FROM delegation WHERE is_ended=? AND role<>''"_s, {areEnded ? 1 : 0});
    if (!rows)
        return failure(rows);
    QSet<std::pair<qint64, QString>> result;
    while (rows->next())
        result.insert({rows->value(0).toLongLong(), rows->value(1).toString()});
    return result;
}

} // namespace

SyncStore::SyncStore(const QSqlDatabase &db)
    : m_db(db)
{
}

QByteArray SyncStore::local(const QString &name) const
{
    return sql::value(m_db, u"SELECT value FROM local WHERE name=?"_s, {name}).value_or(QVariant()).toByteArray();
}

Result<void> SyncStore::setLocal(const QString &name, const QByteArray &value) const
{
    return sql::run(m_db, u"INSERT INTO local(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value=excluded.value"_s, {name, value});
}

Result<QList<TrustState::File>> SyncStore::trustFiles() const
{
    auto rows = sql::rows(m_db, u"SELECT kind, path, bytes FROM trust_file ORDER BY kind, path"_s);
    if (!rows)
        return failure(rows);
    QList<TrustState::File> files;
    while (rows->next())
        files.append({static_cast<FileKind>(rows->value(0).toInt()), rows->value(1).toString(), rows->value(2).toByteArray()});
    return files;
}

Result<void> SyncStore::replaceTrustFiles(const QList<TrustState::File> &files) const
{
    if (const auto done = sql::run(m_db, u"DELETE FROM trust_file"_s); !done)
        return done;
    for (const TrustState::File &file : files) {
        const auto done = sql::run(m_db, u"INSERT INTO trust_file(path, kind, bytes) VALUES(?, ?, ?)"_s, {file.path, static_cast<int>(file.kind), file.bytes});
        if (!done)
            return done;
    }
    return {};
}

bool SyncStore::hasSegment(const QByteArray &hash) const
{
    return sql::value(m_db, u"SELECT 1 FROM segment WHERE hash=?"_s, {hash}).value_or(QVariant()).isValid();
}

Result<std::optional<StoredSegment>> SyncStore::segment(const QByteArray &hash) const
{
    auto row = sql::rows(m_db, u"SELECT hash, device, log, home, month, state, seen_root, seen_roster, bytes FROM segment WHERE hash=?"_s, {hash});
    if (!row)
        return failure(row);
    if (!row->next())
        return std::optional<StoredSegment>();
    return std::optional(StoredSegment{row->value(0).toByteArray(), row->value(1).toByteArray(), row->value(2).toByteArray(),
                                       row->value(3).toString(), row->value(4).toString(), row->value(5).toString(),
                                       {row->value(6).toUInt(), row->value(7).toULongLong()}, row->value(8).toByteArray()});
}

Result<void> SyncStore::addSegment(const StoredSegment &segment, const QList<SegmentAddress> &to, const QList<QByteArray> &events) const
{
    auto done = sql::run(m_db, u"INSERT INTO segment(hash, device, log, home, month, state, seen_root, seen_roster, bytes) VALUES(?,?,?,?,?,?,?,?,?)"_s,
                         {segment.hash, segment.device, segment.log, segment.home, segment.month, segment.state, segment.seen.root,
                          static_cast<qint64>(segment.seen.number), segment.bytes});
    for (const SegmentAddress &address : to) {
        if (done)
            done = sql::run(m_db, u"INSERT OR IGNORE INTO lane(log, unit, number, segment, previous) VALUES(?,?,?,?,?)"_s,
                            {segment.log, address.unit, address.lane, segment.hash, address.previous.isNull() ? QByteArray("") : address.previous});
    }
    if (!done)
        return done;
    auto query = sql::prepare(m_db, u"INSERT OR IGNORE INTO segment_event(event, segment) VALUES(?, ?)"_s);
    if (!query)
        return failure(query);
    for (const QByteArray &event : events) {
        if (done)
            done = sql::exec(*query, {event, segment.hash});
    }
    return done;
}

Result<QByteArray> SyncStore::recordOf(const QByteArray &segment) const
{
    const auto found = sql::value(m_db, u"SELECT record FROM (SELECT e.record, e.hlc FROM segment_event s JOIN event e ON e.id=s.event WHERE s.segment=? UNION ALL "
                                        "SELECT e.record, e.hlc FROM segment_event s JOIN confidential_event e ON e.id=s.event WHERE s.segment=?) ORDER BY hlc DESC LIMIT 1"_s,
                                  {segment, segment});
    return found ? Result<QByteArray>(found->toByteArray()) : Result<QByteArray>(failure(found));
}

Result<QList<QByteArray>> SyncStore::segmentsOf(const QByteArray &device) const
{
    return sql::blobs(m_db, u"SELECT hash FROM segment WHERE device=? ORDER BY seq"_s, {device});
}

Result<QList<QByteArray>> SyncStore::devices() const
{
    return sql::blobs(m_db, u"SELECT DISTINCT device FROM segment ORDER BY device"_s);
}

Result<QStringList> SyncStore::unitsAddressed(const QByteArray &segment) const
{
    return sql::texts(m_db, u"SELECT unit FROM lane WHERE segment=? ORDER BY unit"_s, {segment});
}

Result<QStringList> SyncStore::unitsSentTo(const QByteArray &event) const
{
    return sql::texts(m_db, u"SELECT DISTINCT l.unit FROM segment_event e JOIN lane l ON l.segment=e.segment WHERE e.event=? ORDER BY l.unit"_s, {event});
}

Result<SegmentAddress> SyncStore::nextPlace(const QByteArray &log, const QString &unit) const
{
    auto row = sql::rows(m_db, u"SELECT number, segment FROM lane WHERE log=? AND unit=? ORDER BY number DESC, segment LIMIT 1"_s, {log, unit});
    if (!row)
        return failure(row);
    SegmentAddress address;
    address.unit = unit;
    if (row->next()) {
        address.lane = row->value(0).toUInt() + 1;
        address.previous = row->value(1).toByteArray();
    }
    return address;
}

Result<QList<QByteArray>> SyncStore::chain(const QByteArray &log, const QString &unit, const LaneRun &run) const
{
    return sql::blobs(m_db, u"WITH RECURSIVE chain(number, segment, previous) AS ("
                       "SELECT number, segment, previous FROM lane WHERE log=? AND unit=? AND number=? AND segment=? "
                       "UNION ALL SELECT l.number, l.segment, l.previous FROM chain c JOIN lane l "
                       "ON l.log=? AND l.unit=? AND l.number=c.number-1 AND l.segment=c.previous WHERE c.number>?) "
                       "SELECT segment FROM chain"_s,
                 {log, unit, run.last, run.lastHash, log, unit, run.first});
}

Result<QList<LaneHoldings>> SyncStore::holdings(const QString &home, const QStringList &units) const
{
    QList<LaneHoldings> result;
    for (const QString &unit : units) {
        auto rows = sql::rows(m_db, u"SELECT l.log, l.number, l.segment, l.previous FROM lane l JOIN segment s ON s.hash=l.segment "
                                      "WHERE l.unit=? AND s.home=? ORDER BY l.log, l.number, l.segment"_s, {unit, home});
        if (!rows)
            return failure(rows);
        QHash<QByteArray, QList<LaneEntry>> byLog;
        QList<QByteArray> logs;
        while (rows->next()) {
            const QByteArray log = rows->value(0).toByteArray();
            if (!byLog.contains(log))
                logs.append(log);
            byLog[log].append({rows->value(1).toUInt(), rows->value(2).toByteArray(), rows->value(3).toByteArray()});
        }
        for (const QByteArray &log : std::as_const(logs))
            result.append({unit, log, runsOf(byLog.value(log))});
    }
    return result;
}

Result<QList<QByteArray>> SyncStore::unopened(const QString &home) const
{
    return sql::blobs(m_db, u"SELECT hash FROM segment WHERE home=? AND state='unopened' ORDER BY hash"_s, {home});
}

Result<QList<CutOff>> SyncStore::cutOffsFor(const QByteArray &device) const
{
    auto rows = sql::rows(m_db, u"SELECT l.log, l.unit, l.number, l.segment FROM lane l JOIN segment s ON s.hash=l.segment "
                                  "WHERE s.device=? AND NOT EXISTS(SELECT 1 FROM lane n WHERE n.log=l.log AND n.unit=l.unit AND n.previous=l.segment) "
                                  "ORDER BY l.log, l.unit, l.number, l.segment"_s, {device});
    if (!rows)
        return failure(rows);
    QList<CutOff> result;
    while (rows->next())
        result.append({rows->value(0).toByteArray(), rows->value(1).toString(), rows->value(2).toUInt(), rows->value(3).toByteArray()});
    return result;
}

Result<QHash<QString, NameState>> SyncStore::names(const QString &folder) const
{
    auto rows = sql::rows(m_db, u"SELECT name, state, tries, due FROM share_name WHERE folder=?"_s, {folder});
    if (!rows)
        return failure(rows);
    QHash<QString, NameState> result;
    while (rows->next())
        result.insert(rows->value(0).toString(), {rows->value(1).toString(), rows->value(2).toInt(), rows->value(3).toLongLong()});
    return result;
}

Result<void> SyncStore::rememberName(const QString &folder, const QString &name, const NameState &state) const
{
    return sql::run(m_db, u"INSERT OR REPLACE INTO share_name(folder, name, state, tries, due) VALUES(?,?,?,?,?)"_s,
                    {folder, name, state.state, state.tries, state.due});
}

Result<void> SyncStore::wakeWaitingNames() const
{
    return sql::run(m_db, u"DELETE FROM share_name WHERE state='waiting'"_s);
}

qint64 SyncStore::monthListed(const QString &folder) const
{
    return sql::value(m_db, u"SELECT listed FROM share_month WHERE folder=?"_s, {folder}).value_or(QVariant()).toLongLong();
}

Result<void> SyncStore::setMonthListed(const QString &folder, qint64 now) const
{
    return sql::run(m_db, u"INSERT OR REPLACE INTO share_month(folder, listed) VALUES(?, ?)"_s, {folder, now});
}

Result<void> SyncStore::forgetMonths() const
{
    return sql::run(m_db, u"DELETE FROM share_month"_s);
}

Result<void> SyncStore::setAside(const AsideEvent &event) const
{
    return sql::run(m_db, u"INSERT OR REPLACE INTO event_aside(event, record, segment, reason, bytes) VALUES(?,?,?,?,?)"_s,
                    {event.event, event.record, event.segment, event.reason, event.bytes});
}

Result<QList<AsideEvent>> SyncStore::asideOf(const QString &column, const QByteArray &value, const QStringList &reasons) const
{
    Q_ASSERT(column == u"record"_s || column == u"segment"_s);
    return asidesOf(m_db, u"WHERE %1=?"_s.arg(column), {value}, reasons);
}

Result<QList<AsideEvent>> SyncStore::asides(const QStringList &reasons) const
{
    return asidesOf(m_db, {}, {}, reasons);
}

Result<void> SyncStore::removeAside(const AsideEvent &event) const
{
    return sql::run(m_db, u"DELETE FROM event_aside WHERE event=? AND segment=?"_s, {event.event, event.segment});
}

Result<QList<QByteArray>> SyncStore::eventsOf(const QByteArray &segment) const
{
    return sql::blobs(m_db, u"SELECT event FROM segment_event WHERE segment=?"_s, {segment});
}

Result<QList<QByteArray>> SyncStore::segmentsAbout(const QByteArray &record) const
{
    return sql::blobs(m_db, u"SELECT s.segment FROM segment_event s JOIN event e ON e.id=s.event WHERE e.record=? UNION "
                       "SELECT s.segment FROM segment_event s JOIN confidential_event e ON e.id=s.event WHERE e.record=? UNION "
                       "SELECT segment FROM event_aside WHERE record=? ORDER BY 1"_s, {record, record, record});
}

Result<QList<QByteArray>> SyncStore::section3About(const QByteArray &booking) const
{
    return sql::blobs(m_db, u"SELECT DISTINCT record FROM section3 WHERE booking=? ORDER BY record"_s, {booking});
}

Result<QSet<std::pair<qint64, QString>>> SyncStore::delegations() const
{
    return delegationsOf(m_db, false);
}

Result<QSet<std::pair<qint64, QString>>> SyncStore::endedDelegations() const
{
    return delegationsOf(m_db, true);
}

QByteArray SyncStore::standing(const QByteArray &device) const
{
    return sql::value(m_db, u"SELECT digest FROM standing WHERE device=?"_s, {device}).value_or(QVariant()).toByteArray();
}

Result<void> SyncStore::setStanding(const QByteArray &device, const QByteArray &digest) const
{
    return sql::run(m_db, u"INSERT OR REPLACE INTO standing(device, digest) VALUES(?, ?)"_s, {device, digest});
}

Result<void> SyncStore::claimSeen(const QString &unit, const Version &version) const
{
    return sql::run(m_db, u"INSERT INTO seen_claim(unit, root, number) VALUES(?, ?, ?) ON CONFLICT(unit) DO UPDATE SET root=excluded.root, "
                          "number=excluded.number WHERE (excluded.root, excluded.number) > (root, number)"_s, {unit, version.root, static_cast<qint64>(version.number)});
}

Version SyncStore::seenByTwoUnits() const
{
    auto rows = sql::rows(m_db, u"SELECT root, number FROM seen_claim ORDER BY root DESC, number DESC LIMIT 1 OFFSET 1"_s);
    if (!rows || !rows->next())
        return {};
    return {rows->value(0).toUInt(), rows->value(1).toULongLong()};
}

Result<void> SyncStore::noteHeard(const QByteArray &device, qint64 when) const
{
    return sql::run(m_db, u"INSERT INTO device_heard(device, at) VALUES(?, ?) ON CONFLICT(device) DO UPDATE SET at=max(at, excluded.at)"_s, {device, when});
}

Result<QHash<QByteArray, qint64>> SyncStore::lastHeard() const
{
    auto rows = sql::rows(m_db, u"SELECT device, at FROM device_heard"_s);
    if (!rows)
        return failure(rows);
    QHash<QByteArray, qint64> result;
    while (rows->next())
        result.insert(rows->value(0).toByteArray(), rows->value(1).toLongLong());
    return result;
}

int SyncStore::count(Stage below) const
{
    return sql::value(m_db, u"SELECT count(*) FROM delivery d JOIN segment s ON s.hash=d.segment WHERE d.stage<? AND s.device=(SELECT value FROM local WHERE name='device')"_s,
                      {static_cast<int>(below)}).value_or(QVariant()).toInt();
}
