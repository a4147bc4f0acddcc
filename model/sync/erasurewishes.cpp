// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/erasurewishes.h"

#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct FirstSight
{
    qint64 at = 0;
    bool isAgreed = false;
};

Result<QHash<QByteArray, FirstSight>> seenBefore(const QSqlDatabase &db)
{
    auto rows = sql::select(db, u"SELECT record, seen_at, is_agreed FROM erasure_seen"_s);
    if (!rows)
        return failure(rows);
    QHash<QByteArray, FirstSight> seen;
    while (rows->next())
        seen.insert(rows->value(0).toByteArray(), {rows->value(1).toLongLong(), rows->value(2).toBool()});
    return seen;
}

Result<QSet<QByteArray>> setOf(const SyncStore &store, const QString &statement)
{
    const auto rows = sql::blobs(store.connection(), statement);
    return rows ? Result<QSet<QByteArray>>(QSet<QByteArray>(rows->begin(), rows->end())) : Result<QSet<QByteArray>>(failure(rows));
}

// The record alone: which messages are about it this PC knows itself, and a list could name those of others.
QList<QByteArray> wished(const TrustState &trust)
{
    if (!trust.roster())
        return {};
    QList<QByteArray> records = trust.roster()->erasedBefore;
    for (const Erasure &erasure : trust.roster()->erasures)
        records.append(erasure.record);
    return records;
}

Result<void> findWords(const QSqlDatabase &db, QList<ErasureWish> &wishes)
{
    if (std::ranges::all_of(wishes, &ErasureWish::isDone)) // as in nearly every pass
        return {};
    auto query = sql::prepare(db, u"SELECT EXISTS(SELECT 1 FROM event WHERE record=?) OR EXISTS(SELECT 1 FROM confidential_event WHERE record=?) "
                                  "OR EXISTS(SELECT 1 FROM event_aside WHERE record=?)"_s);
    if (!query)
        return failure(query);
    for (ErasureWish &wish : wishes) {
        if (wish.isDone)
            continue;
        if (const auto done = sql::exec(*query, {wish.record, wish.record, wish.record}); !done)
            return done;
        wish.hasWords = query->next() && query->value(0).toBool();
        query->finish();
    }
    return {};
}

} // namespace

namespace erasureWishes {

Result<QList<ErasureWish>> known(const SyncStore &store, const TrustState &trust)
{
    const QList<QByteArray> all = wished(trust);
    QList<ErasureWish> wishes;
    if (all.isEmpty())
        return wishes;
    const QSqlDatabase db = store.connection();
    const auto seen = seenBefore(db);
    const auto records = erasedRecords(store);
    if (!seen || !records)
        return seen ? Result<QList<ErasureWish>>(failure(records)) : Result<QList<ErasureWish>>(failure(seen));
    for (const QByteArray &record : all) {
        const FirstSight here = seen->value(record);
        wishes.append({record, here.at, here.isAgreed, records->contains(record), false});
    }
    const auto found = findWords(db, wishes);
    return found ? Result<QList<ErasureWish>>(wishes) : Result<QList<ErasureWish>>(failure(found));
}

Result<QList<ErasureWish>> noticed(const SyncStore &store, const TrustState &trust, qint64 now)
{
    auto wishes = known(store, trust);
    if (!wishes || std::ranges::none_of(*wishes, [](const ErasureWish &wish) { return wish.seenAt == 0 && !wish.isDone; }))
        return wishes;
    auto transaction = Transaction::begin(store.connection());
    if (!transaction)
        return failure(transaction);
    for (ErasureWish &wish : *wishes) {
        if (wish.seenAt != 0 || wish.isDone)
            continue;
        wish.seenAt = now;
        if (const auto done = sql::run(store.connection(), u"INSERT OR IGNORE INTO erasure_seen(record, seen_at) VALUES(?, ?)"_s, {wish.record, now}); !done)
            return failure(done);
    }
    const auto done = transaction->commit();
    return done ? wishes : Result<QList<ErasureWish>>(failure(done));
}

QSet<QByteArray> notAgreed(const QList<ErasureWish> &wishes)
{
    QSet<QByteArray> records;
    for (const ErasureWish &wish : wishes) {
        if (wish.hasWords && !wish.isAgreed)
            records.insert(wish.record);
    }
    return records;
}

Result<QSet<QByteArray>> erasedRecords(const SyncStore &store)
{
    return setOf(store, u"SELECT record FROM erased_record"_s);
}

Result<QSet<QByteArray>> erasedSegments(const SyncStore &store)
{
    return setOf(store, u"SELECT hash FROM erased_segment"_s);
}

} // namespace erasureWishes
