// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/recorddelivery.h"

#include "model/journal/stub.h"
#include "model/store/sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The segments with events of a record that one of these units wrote, with the time of the oldest event in each.
constexpr auto segmentsOfRecordSql =
    "SELECT s.hash, min(e.hlc) FROM (SELECT id, hlc FROM event WHERE record=? UNION ALL SELECT id, hlc FROM confidential_event WHERE record=?) e "
    "JOIN segment_event se ON se.event=e.id JOIN segment s ON s.hash=se.segment WHERE s.home IN (%1) GROUP BY s.hash ORDER BY 2";

struct OwnSegment
{
    QByteArray hash;
    qint64 hlc = 0;
};

Result<QList<OwnSegment>> ownSegments(const QSqlDatabase &db, const QByteArray &record, const QStringList &units)
{
    QVariantList values{record, record};
    QStringList marks;
    for (const QString &unit : units) {
        values.append(unit);
        marks.append(u"?"_s);
    }
    auto rows = sql::select(db, QString::fromLatin1(segmentsOfRecordSql).arg(marks.join(u',')), values);
    if (!rows)
        return failure(rows);
    QList<OwnSegment> result;
    while (rows->next())
        result.append({rows->value(0).toByteArray(), rows->value(1).toLongLong()});
    return result;
}

// What has come least far says how far the record is in a unit.
Result<void> addStages(const QSqlDatabase &db, const OwnSegment &segment, QMap<QString, RecordDelivery> &byUnit)
{
    auto rows = sql::select(db, u"SELECT unit, stage FROM delivery WHERE segment=? AND unit<>'public'"_s, {segment.hash});
    if (!rows)
        return failure(rows);
    while (rows->next()) {
        const QString unit = rows->value(0).toString();
        const auto stage = static_cast<Stage>(rows->value(1).toInt());
        const auto known = byUnit.constFind(unit);
        if (known != byUnit.constEnd() && known->stage <= stage)
            continue;
        RecordDelivery &delivery = byUnit[unit];
        delivery.unit = unit;
        delivery.stage = stage;
        delivery.since = QDateTime::fromMSecsSinceEpoch(segment.hlc >> 16, Qt::UTC);
    }
    return {};
}

Result<int> holdingAll(const QSqlDatabase &db, const QList<OwnSegment> &segments, const PartnershipUnit &unit)
{
    QHash<QByteArray, int> held;
    int all = 0;
    for (const OwnSegment &segment : segments) {
        const auto isMeant = sql::value(db, u"SELECT 1 FROM delivery WHERE segment=? AND unit=?"_s, {segment.hash, unit.id});
        if (!isMeant)
            return failure(isMeant);
        all += isMeant->isValid() ? 1 : 0;
        auto rows = sql::select(db, u"SELECT device FROM acked WHERE segment=? AND unit=?"_s, {segment.hash, unit.id});
        if (!rows)
            return failure(rows);
        while (rows->next())
            ++held[rows->value(0).toByteArray()];
    }
    return static_cast<int>(std::ranges::count_if(unit.active, [&](const QByteArray &device) { return all > 0 && held.value(device) == all; }));
}

// Who wrote about it afterwards has seen it: the first of the unit, by the clock of the event.
Result<QString> seenBy(const QSqlDatabase &db, const QByteArray &record, qint64 after, const PartnershipUnit &unit)
{
    auto rows = sql::select(db, u"SELECT device, bytes FROM event WHERE record=? AND hlc>? AND own=0 ORDER BY hlc"_s, {record, after});
    if (!rows)
        return failure(rows);
    while (rows->next()) {
        if (!unit.active.contains(rows->value(0).toByteArray()))
            continue;
        if (const auto event = parseStored(rows->value(1).toByteArray()); event && !event->author.isEmpty())
            return event->author;
    }
    return QString();
}

// What has not been sealed: it waits for its turn, or for its academy to become a unit.
void addUnsent(const QByteArray &record, const ShareStatus &status, QMap<QString, RecordDelivery> &byUnit)
{
    for (const MessageOnTheWay &message : status.onTheWay) {
        if (message.record != record || message.stage != Stage::Saved)
            continue;
        RecordDelivery &delivery = byUnit[message.unit.isEmpty() ? u' ' + message.unitName : message.unit];
        delivery.unit = message.unit;
        delivery.unitName = message.unitName;
        delivery.stage = Stage::Saved;
        delivery.since = message.since;
    }
}

} // namespace

Result<QList<RecordDelivery>> deliveriesOf(const QSqlDatabase &db, const QByteArray &record, const ShareStatus &status)
{
    const auto segments = ownSegments(db, record, status.ownUnits);
    if (!segments)
        return failure(segments);
    QMap<QString, RecordDelivery> byUnit;
    for (const OwnSegment &segment : *segments) {
        if (const auto done = addStages(db, segment, byUnit); !done)
            return failure(done);
    }
    addUnsent(record, status, byUnit);
    QList<RecordDelivery> result;
    for (const PartnershipUnit &unit : status.units) { // by name
        if (!byUnit.contains(unit.id) || status.ownUnits.contains(unit.id))
            continue;
        RecordDelivery delivery = byUnit.take(unit.id);
        delivery.unitName = unit.name;
        delivery.kind = unit.kind;
        delivery.computers = static_cast<int>(unit.active.size());
        delivery.hadComputers = unit.hadSeats;
        const auto holding = holdingAll(db, *segments, unit);
        const auto seen = segments->isEmpty() ? Result<QString>(QString()) : seenBy(db, record, segments->first().hlc, unit);
        if (!holding || !seen)
            return holding ? Result<QList<RecordDelivery>>(failure(seen)) : Result<QList<RecordDelivery>>(failure(holding));
        delivery.holding = *holding;
        delivery.seenBy = *seen;
        result.append(delivery);
    }
    for (RecordDelivery left : std::as_const(byUnit)) {
        if (!left.unit.isEmpty())
            continue;
        const auto school = sql::value(db, u"SELECT 1 FROM school WHERE name=?"_s, {left.unitName});
        if (!school)
            return failure(school);
        left.kind = school->isValid() ? u"academy"_s : u"region"_s;
        result.append(left);
    }
    return result;
}
