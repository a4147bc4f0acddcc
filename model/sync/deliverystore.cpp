// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of the store for what is on its way: deliveries, and the have-lists that say how far they are.
#include "model/sync/syncstore.h"

#include "model/store/keptqueries.h"
#include "model/store/sql.h"
#include "model/sync/segment.h"

using namespace Qt::StringLiterals;

namespace {

QVariant orNull(std::optional<qint64> value)
{
    return value ? QVariant(*value) : QVariant();
}

} // namespace

Result<void> SyncStore::addDelivery(const QByteArray &segment, const QString &unit, Stage stage, std::optional<qint64> due) const
{
    return sql::run(m_db, u"INSERT OR IGNORE INTO delivery(segment, unit, stage, due) VALUES(?, ?, ?, ?)"_s,
                    {segment, unit, static_cast<int>(stage), orNull(due)});
}

Result<QList<DeliveryRow>> SyncStore::dueDeliveries(qint64 now, int limit) const
{
    auto rows = sql::rows(m_db, u"SELECT d.segment, d.unit, d.stage, d.attempts, s.month, s.log, l.number, s.bytes FROM delivery d "
                                  "JOIN segment s ON s.hash=d.segment JOIN lane l ON l.segment=d.segment AND l.unit=d.unit "
                                  "WHERE d.due<=? ORDER BY d.stage, s.seq, d.unit<>s.home, d.unit LIMIT ?"_s, {now, limit});
    if (!rows)
        return failure(rows);
    QList<DeliveryRow> result;
    while (rows->next()) {
        DeliveryRow row{rows->value(0).toByteArray(), rows->value(1).toString(), {}, rows->value(7).toByteArray(),
                        static_cast<Stage>(rows->value(2).toInt()), rows->value(3).toInt()};
        row.path = segment::path(row.unit, rows->value(4).toString(), rows->value(5).toByteArray(), rows->value(6).toUInt(), row.segment);
        result.append(row);
    }
    return result;
}

Result<void> SyncStore::published(const DeliveryRow &row, std::optional<qint64> due) const
{
    return sql::run(m_db, u"UPDATE delivery SET stage=max(stage, 1), attempts=attempts+1, due=? WHERE segment=? AND unit=?"_s,
                    {orNull(due), row.segment, row.unit});
}

Result<void> SyncStore::makeAllDue(qint64 now, bool deliveredToo) const
{
    return sql::run(m_db, u"UPDATE delivery SET due=?, attempts=0 WHERE stage<?"_s, {now, deliveredToo ? 4 : 3});
}

Result<void> SyncStore::settle(const QString &unit, const QList<QByteArray> &active, qsizetype needed, bool mayReopen, qint64 now) const
{
    QVariantList values{unit};
    QStringList marks;
    for (const QByteArray &device : active) {
        values.append(device);
        marks.append(u"?"_s);
    }
    const QString holders = u"(SELECT count(*) FROM acked a WHERE a.segment=delivery.segment AND a.unit=delivery.unit AND a.device IN (%1))"_s.arg(marks.join(u','));
    if (mayReopen) {
        const auto reopened = sql::run(m_db, u"UPDATE delivery SET stage=1, attempts=0, due=%1 WHERE unit=? AND stage=3 AND %2 < %3"_s.arg(now).arg(holders).arg(needed), values);
        if (!reopened)
            return reopened;
    }
    return sql::run(m_db, u"UPDATE delivery SET stage=3, due=NULL WHERE unit=? AND stage<3 AND stage>=%3 AND %1 >= %2"_s.arg(holders).arg(needed).arg(needed > 0 ? 0 : 1), values);
}

Result<void> SyncStore::markReceived(const QString &unit) const
{
    return sql::run(m_db, u"UPDATE delivery SET stage=2 WHERE unit=? AND stage<2 AND EXISTS(SELECT 1 FROM acked a WHERE a.segment=delivery.segment AND a.unit=delivery.unit)"_s, {unit});
}

Result<QStringList> SyncStore::deliveryUnits() const
{
    return sql::texts(m_db, u"SELECT DISTINCT unit FROM delivery ORDER BY unit"_s);
}

Result<qint64> SyncStore::lastSegment() const
{
    const auto seq = sql::value(m_db, u"SELECT max(seq) FROM segment"_s);
    return seq ? Result<qint64>(seq->toLongLong()) : Result<qint64>(failure(seq));
}

// "name" or "name?number": what is not decoded yet says up to where it was tried.
Result<QHash<QByteArray, AckSeen>> SyncStore::acksSeen(const QString &home) const
{
    auto rows = sql::rows(m_db, u"SELECT device, name FROM ack_seen WHERE home=?"_s, {home});
    if (!rows)
        return failure(rows);
    QHash<QByteArray, AckSeen> result;
    while (rows->next()) {
        const QString text = rows->value(1).toString();
        const bool isWhole = !text.contains(u'?');
        result.insert(rows->value(0).toByteArray(), {text.section(u'?', 0, 0), isWhole ? -1 : text.section(u'?', 1).toLongLong()});
    }
    return result;
}

Result<bool> SyncStore::replaceAcked(const QByteArray &device, const QString &home, const AckSeen &seen, const QHash<QString, QSet<QByteArray>> &byUnit) const
{
    auto rows = sql::rows(m_db, u"SELECT unit, segment FROM acked WHERE device=? AND home=?"_s, {device, home});
    if (!rows)
        return failure(rows);
    QHash<QString, QSet<QByteArray>> fresh = byUnit;
    QList<std::pair<QString, QByteArray>> gone;
    while (rows->next()) {
        const QString unit = rows->value(0).toString();
        const QByteArray segment = rows->value(1).toByteArray();
        if (!fresh[unit].remove(segment))
            gone.append({unit, segment});
    }
    for (const auto &[unit, segment] : std::as_const(gone)) {
        if (const auto done = sql::run(m_db, u"DELETE FROM acked WHERE segment=? AND unit=? AND device=?"_s, {segment, unit, device}); !done)
            return failure(done);
    }
    for (auto it = fresh.cbegin(); it != fresh.cend(); ++it) {
        for (const QByteArray &segment : it.value()) {
            const auto done = sql::run(m_db, u"INSERT OR REPLACE INTO acked(segment, unit, device, home) VALUES(?,?,?,?)"_s, {segment, it.key(), device, home});
            if (!done)
                return failure(done);
        }
    }
    const auto done = sql::run(m_db, u"INSERT OR REPLACE INTO ack_seen(device, home, name) VALUES(?,?,?)"_s,
                               {device, home, seen.decodedUpTo < 0 ? seen.name : u"%1?%2"_s.arg(seen.name).arg(seen.decodedUpTo)});
    return done ? Result<bool>(!gone.isEmpty()) : Result<bool>(failure(done));
}

Result<QStringList> SyncStore::homes() const
{
    return sql::texts(m_db, u"SELECT DISTINCT home FROM segment ORDER BY home"_s);
}

Result<QList<OwnAck>> SyncStore::ownAcks() const
{
    auto rows = sql::rows(m_db, u"SELECT home, owed, urgent, written, count, path, bytes FROM ack_own ORDER BY home"_s);
    if (!rows)
        return failure(rows);
    QList<OwnAck> result;
    while (rows->next())
        result.append({rows->value(0).toString(), rows->value(1).toBool(), rows->value(2).toBool(), rows->value(3).toLongLong(),
                       rows->value(4).toUInt(), rows->value(5).toString(), rows->value(6).toByteArray()});
    return result;
}

Result<void> SyncStore::oweAck(const QString &home, bool isUrgent) const
{
    return sql::run(m_db, u"INSERT INTO ack_own(home, owed, urgent) VALUES(?, 1, ?) ON CONFLICT(home) DO UPDATE SET owed=1, urgent=max(urgent, excluded.urgent)"_s,
                    {home, isUrgent ? 1 : 0});
}

Result<void> SyncStore::saveOwnAck(const OwnAck &ack) const
{
    return sql::run(m_db, u"INSERT OR REPLACE INTO ack_own(home, owed, urgent, written, count, path, bytes) VALUES(?,?,?,?,?,?,?)"_s,
                    {ack.home, ack.isOwed ? 1 : 0, ack.isUrgent ? 1 : 0, ack.written, ack.count, ack.path.isNull() ? u""_s : ack.path, ack.bytes});
}
