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

// A list of messages may name those of other records, too: what they hold counts as what would go.
class Touched
{
public:
    [[nodiscard]] static Result<Touched> prepare(const QSqlDatabase &db)
    {
        auto ofRecord = sql::prepare(db, u"SELECT EXISTS(SELECT 1 FROM event WHERE record=?) OR EXISTS(SELECT 1 FROM confidential_event WHERE record=?) "
                                         "OR EXISTS(SELECT 1 FROM event_aside WHERE record=?)"_s);
        auto ofSegment = sql::prepare(db, u"SELECT e.record FROM segment_event s JOIN event e ON e.id=s.event WHERE s.segment=? UNION "
                                          "SELECT e.record FROM segment_event s JOIN confidential_event e ON e.id=s.event WHERE s.segment=?"_s);
        if (!ofRecord || !ofSegment)
            return ofRecord ? Result<Touched>(failure(ofSegment)) : Result<Touched>(failure(ofRecord));
        return Touched(*std::move(ofRecord), *std::move(ofSegment));
    }

    [[nodiscard]] Result<QSet<QByteArray>> by(const Erasure &erasure)
    {
        QSet<QByteArray> records;
        if (const auto done = sql::exec(m_ofRecord, {erasure.record, erasure.record, erasure.record}); !done)
            return failure(done);
        if (m_ofRecord.next() && m_ofRecord.value(0).toBool())
            records.insert(erasure.record);
        m_ofRecord.finish();
        for (const QByteArray &segment : erasure.segments) {
            if (const auto done = sql::exec(m_ofSegment, {segment, segment}); !done)
                return failure(done);
            while (m_ofSegment.next())
                records.insert(m_ofSegment.value(0).toByteArray());
        }
        return records;
    }

private:
    Touched(QSqlQuery ofRecord, QSqlQuery ofSegment)
        : m_ofRecord(std::move(ofRecord))
        , m_ofSegment(std::move(ofSegment))
    {
    }

    QSqlQuery m_ofRecord;
    QSqlQuery m_ofSegment;
};

QList<Erasure> wished(const TrustState &trust)
{
    QList<Erasure> all;
    if (!trust.roster())
        return all;
    for (const QByteArray &record : trust.roster()->erasedBefore)
        all.append({record, {}, 0});
    return all + trust.roster()->erasures;
}

Result<void> findTouched(const QSqlDatabase &db, QList<ErasureWish> &wishes)
{
    if (std::ranges::all_of(wishes, &ErasureWish::isDone)) // as in nearly every pass
        return {};
    auto touched = Touched::prepare(db);
    if (!touched)
        return failure(touched);
    for (ErasureWish &wish : wishes) {
        const auto records = wish.isDone ? Result<QSet<QByteArray>>(QSet<QByteArray>()) : touched->by(wish.erasure);
        if (!records)
            return failure(records);
        wish.touched = *records;
    }
    return {};
}

} // namespace

namespace erasureWishes {

Result<QList<ErasureWish>> known(const SyncStore &store, const TrustState &trust)
{
    const QList<Erasure> all = wished(trust);
    QList<ErasureWish> wishes;
    if (all.isEmpty())
        return wishes;
    const QSqlDatabase db = store.connection();
    const auto seen = seenBefore(db);
    const auto records = erasedRecords(store);
    const auto segments = erasedSegments(store);
    if (!seen || !records || !segments)
        return !seen ? Result<QList<ErasureWish>>(failure(seen)) : Result<QList<ErasureWish>>(records ? failure(segments) : failure(records));
    for (const Erasure &erasure : all) {
        const FirstSight here = seen->value(erasure.record);
        const bool isDone = records->contains(erasure.record)
            && std::ranges::all_of(erasure.segments, [&](const QByteArray &hash) { return segments->contains(hash); });
        wishes.append({erasure, here.at, here.isAgreed, isDone, {}});
    }
    const auto found = findTouched(db, wishes);
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
        if (const auto done = sql::run(store.connection(), u"INSERT OR IGNORE INTO erasure_seen(record, seen_at) VALUES(?, ?)"_s, {wish.erasure.record, now}); !done)
            return failure(done);
    }
    const auto done = transaction->commit();
    return done ? wishes : Result<QList<ErasureWish>>(failure(done));
}

QSet<QByteArray> notAgreed(const QList<ErasureWish> &wishes)
{
    QSet<QByteArray> records;
    for (const ErasureWish &wish : wishes) {
        if (!wish.isAgreed)
            records.unite(wish.touched);
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
