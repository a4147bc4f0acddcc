// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/erasures.h"

#include "model/journal/stub.h"
#include "model/store/keptqueries.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

Erasures::Erasures(SyncContext &context)
    : m_context(context)
{
}

Result<void> Erasures::apply()
{
    const auto segments = erasureWishes::erasedSegments(m_context.store);
    const auto records = erasureWishes::erasedRecords(m_context.store);
    if (!segments || !records)
        return segments ? Result<void>(failure(records)) : Result<void>(failure(segments));
    m_context.erasedSegments = {segments->begin(), segments->end()};
    m_context.erasedRecords = *records;
    const auto due = dueNow();
    if (!due)
        return failure(due);
    return due->isEmpty() ? Result<void>() : eraseAll(*due);
}

// What very many are to lose waits until a person has looked, however few of them were signed at a time.
Result<QList<ErasureWish>> Erasures::dueNow()
{
    const auto wishes = erasureWishes::noticed(m_context.store, m_context.trust, m_context.now());
    if (!wishes)
        return failure(wishes);
    const qsizetype asked = erasureWishes::notAgreed(*wishes).size();
    const bool isMany = asked > mostErasedUnasked;
    m_context.report.erasuresToAgree = isMany ? static_cast<int>(asked) : 0;
    QList<ErasureWish> due;
    for (const ErasureWish &wish : *wishes) {
        const bool mayBe = !wish.isDone && (wish.isAgreed || !isMany);
        if (mayBe && m_context.now() >= wish.seenAt + daysBeforeErasing * day)
            due.append(wish);
    }
    return due;
}

Result<void> Erasures::eraseAll(const QList<ErasureWish> &due)
{
    for (const ErasureWish &wish : due) {
        if (const auto done = wish.hasWords ? eraseOne(wish.record) : Result<void>(); !done)
            return done;
    }
    const auto cleared = std::ranges::any_of(due, &ErasureWish::hasWords) ? clearTraces() : Result<bool>(true);
    return cleared && *cleared ? rememberErased(due) : (cleared ? Result<void>() : Result<void>(failure(cleared)));
}

// False while somebody reads: the next look tries again.
Result<bool> Erasures::clearTraces()
{
    const QSqlDatabase db = m_context.store.connection();
    // Lists are made anew before a record counts as done: a PC that dies on the way begins again.
    if (const auto done = m_context.journal.rebuild(); !done)
        return failure(done);
    // What lay in the write-ahead log and in older copies beside the database goes, too.
    const auto isBusy = sql::value(db, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy || isBusy->toInt() != 0)
        return isBusy ? Result<bool>(false) : Result<bool>(failure(isBusy));
    const auto removed = removeBackups();
    return removed ? Result<bool>(true) : Result<bool>(failure(removed));
}

Result<void> Erasures::rememberErased(const QList<ErasureWish> &due)
{
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    for (const ErasureWish &wish : due) {
        const auto done = sql::run(m_context.store.connection(), u"INSERT OR IGNORE INTO erased_record(record) VALUES(?)"_s, {wish.record});
        if (!done)
            return done;
        m_context.erasedRecords.insert(wish.record);
        m_context.report.erased += wish.hasWords ? 1 : 0;
    }
    return transaction->commit();
}

Result<void> Erasures::eraseOne(const QByteArray &record)
{
    const QSqlDatabase db = m_context.store.connection();
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return failure(transaction);
    const auto here = m_context.store.segmentsAbout(record);
    if (!here)
        return failure(here);
    for (const QByteArray &hash : *here) {
        if (const auto done = eraseSegment(hash); !done)
            return done;
    }
    for (const QString &statement : {u"DELETE FROM event_aside WHERE record=?"_s, u"DELETE FROM booking_draft WHERE booking=?"_s,
                                     u"DELETE FROM section3_draft WHERE booking=?"_s}) {
        if (const auto done = sql::run(db, statement, {record}); !done)
            return done;
    }
    if (const auto done = eraseEvents(db, record); !done)
        return done;
    if (const auto done = transaction->commit(); !done)
        return done;
    m_context.erasedSegments.insert(here->begin(), here->end());
    return {};
}

// Its place in the lanes stays, so that have-lists go on being understood.
Result<void> Erasures::eraseSegment(const QByteArray &hash)
{
    const QSqlDatabase db = m_context.store.connection();
    for (const QString &statement : {u"INSERT INTO erased_segment(hash) VALUES(?) ON CONFLICT(hash) DO UPDATE SET swept=0"_s, u"UPDATE segment SET bytes=x'', state='erased' WHERE hash=?"_s,
                                     u"DELETE FROM delivery WHERE segment=?"_s, u"DELETE FROM event_aside WHERE segment=?"_s}) {
        if (const auto done = sql::run(db, statement, {hash}); !done)
            return done;
    }
    return {};
}

Result<void> Erasures::keepPlaceOnly(const Segment &segment, const StoredSegment &stored, const QList<QByteArray> &events)
{
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    auto done = m_context.store.addSegment(stored, segment.header.to, events);
    if (done)
        done = eraseSegment(stored.hash);
    if (done && !segment.isPublic())
        done = m_context.store.oweAck(stored.home, false);
    if (done)
        done = transaction->commit();
    if (done)
        m_context.erasedSegments.insert(stored.hash);
    return done;
}

Result<void> Erasures::sweep()
{
    const QSqlDatabase db = m_context.store.connection();
    auto rows = sql::rows(db, u"SELECT e.hash, l.unit, s.month, l.log, l.number FROM erased_segment e LEFT JOIN lane l ON l.segment=e.hash "
                                "LEFT JOIN segment s ON s.hash=e.hash WHERE e.hash IN (SELECT hash FROM erased_segment WHERE NOT swept ORDER BY hash LIMIT 200) "
                                "ORDER BY e.hash, l.unit"_s);
    if (!rows)
        return failure(rows);
    QHash<QByteArray, QStringList> places;
    while (rows->next()) {
        QStringList &paths = places[rows->value(0).toByteArray()];
        if (!rows->value(1).isNull())
            paths.append(segment::path(rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toByteArray(), rows->value(4).toUInt(), rows->value(0).toByteArray()));
    }
    rows->finish();
    for (auto it = places.cbegin(); it != places.cend(); ++it) {
        bool isSwept = true;
        for (const QString &path : it.value()) {
            const auto removed = m_context.share.remove(path);
            isSwept = isSwept && (removed || removed.error().code == Error::Code::NotFound);
            if (!removed && m_context.notes(removed.error()))
                return removed;
        }
        if (!isSwept)
            continue;
        if (const auto done = sql::run(db, u"UPDATE erased_segment SET swept=1 WHERE hash=?"_s, {it.key()}); !done)
            return done;
    }
    return {};
}

// Copies that were made before an older database was changed hold the words still.
Result<void> Erasures::removeBackups()
{
    const QFileInfo database(m_context.store.connection().databaseName());
    const QStringList copies = database.dir().entryList({database.fileName() + u".before-*"_s}, QDir::Files);
    for (const QString &copy : copies) {
        if (!QFile::remove(database.dir().filePath(copy)))
            return failure(Error::Code::Storage, QCoreApplication::translate("Erasures", "An older copy of the data cannot be removed. It is tried again soon."), copy);
    }
    return {};
}

Result<QList<ErasureStanding>> Erasures::standings(const SyncStore &store, const TrustState &trust)
{
    const auto wishes = erasureWishes::known(store, trust);
    if (!wishes)
        return failure(wishes);
    const bool isMany = erasureWishes::notAgreed(*wishes).size() > mostErasedUnasked;
    QList<ErasureStanding> result;
    for (const ErasureWish &wish : *wishes) {
        ErasureStanding standing{wish.record, {}, {}, false, wish.isDone};
        if (wish.seenAt > 0) {
            standing.seen = QDateTime::fromMSecsSinceEpoch(wish.seenAt, Qt::UTC);
            standing.due = standing.seen.addDays(daysBeforeErasing);
        }
        standing.waitsForPerson = !wish.isDone && !wish.isAgreed && isMany;
        result.append(standing);
    }
    std::ranges::stable_sort(result, {}, &ErasureStanding::seen);
    return result;
}

Result<void> Erasures::agree(const SyncStore &store)
{
    return sql::run(store.connection(), u"UPDATE erasure_seen SET is_agreed=1"_s);
}
