// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/waitingrecords.h"

#include "model/store/sql.h"
#include "model/sync/addressee.h"

using namespace Qt::StringLiterals;

namespace {

// Own deliveries below a stage with the records they are about. A section 3 stands for the booking that it closes.
constexpr auto sealedSql =
    "SELECT DISTINCT d.unit, coalesce(b.booking, e.record, c.record) FROM delivery d JOIN segment s ON s.hash=d.segment "
    "JOIN segment_event se ON se.segment=s.hash LEFT JOIN event e ON e.id=se.event LEFT JOIN confidential_event c ON c.id=se.event "
    "LEFT JOIN section3 b ON b.event=c.id "
    "WHERE d.stage<? AND s.device=(SELECT value FROM local WHERE name='device') AND (d.unit<>'public' OR d.stage=0) AND coalesce(e.record, c.record) IS NOT NULL";

constexpr auto unsealedSql = "SELECT e.record, e.record, o.addressee FROM outbox o JOIN event e ON e.id=o.event UNION "
                             "SELECT coalesce(b.booking, c.record), c.record, o.addressee FROM confidential_outbox o JOIN confidential_event c ON c.id=o.event "
                             "LEFT JOIN section3 b ON b.event=c.id";

} // namespace

namespace waitingRecords {

Result<QSet<QByteArray>> below(const QSqlDatabase &db, Stage stage, const TrustState &trust, const QSet<QByteArray> &keptHere)
{
    QSet<QByteArray> records;
    auto sealed = sql::select(db, QString::fromLatin1(sealedSql), {static_cast<int>(stage)});
    if (!sealed)
        return failure(sealed);
    while (sealed->next())
        records.insert(sealed->value(1).toByteArray());
    auto unsealed = sql::select(db, QString::fromLatin1(unsealedSql), {});
    if (!unsealed)
        return failure(unsealed);
    while (unsealed->next()) {
        const bool isKept = keptHere.contains(unsealed->value(1).toByteArray());
        if (!isKept && !unitOfAddressee(unsealed->value(2).toString(), trust).isEmpty())
            records.insert(unsealed->value(0).toByteArray());
    }
    return records;
}

Result<QList<WaitingUnit>> byUnit(const QSqlDatabase &db)
{
    auto rows = sql::select(db, QString::fromLatin1(sealedSql) + u" AND d.unit<>'public' ORDER BY d.unit"_s, {static_cast<int>(Stage::Delivered)});
    if (!rows)
        return failure(rows);
    QList<WaitingUnit> units;
    while (rows->next()) {
        const QString unit = rows->value(0).toString();
        if (units.isEmpty() || units.constLast().unit != unit)
            units.append({unit, 0});
        ++units.last().bookings;
    }
    return units;
}

Result<QList<MissingUnit>> withoutUnit(const QSqlDatabase &db, const TrustState &trust, const QSet<QByteArray> &keptHere)
{
    QList<MissingUnit> units;
    if (!trust.roster() || trust.isIncomplete())
        return units;
    auto rows = sql::select(db, QString::fromLatin1(unsealedSql), {});
    if (!rows)
        return failure(rows);
    QMap<QString, QSet<QByteArray>> bookings;
    while (rows->next()) {
        const QString addressee = rows->value(2).toString();
        if (!keptHere.contains(rows->value(1).toByteArray()) && unitOfAddressee(addressee, trust).isEmpty())
            bookings[nameOfAddressee(db, addressee, trust)].insert(rows->value(0).toByteArray());
    }
    for (auto it = bookings.cbegin(); it != bookings.cend(); ++it)
        units.append({it.key(), static_cast<int>(it->size())});
    return units;
}

} // namespace waitingRecords
