// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/erasures.h"

#include "model/journal/stub.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Result<QSet<QByteArray>> erasedRecords(const QSqlDatabase &db)
{
    const auto records = sql::blobs(db, u"SELECT record FROM erased_record"_s);
    return records ? Result<QSet<QByteArray>>(QSet<QByteArray>(records->begin(), records->end())) : Result<QSet<QByteArray>>(failure(records));
}

// All of one signing carry the same moment.
qsizetype announcedTogether(const Erasure &erasure, const QList<Erasure> &all)
{
    return std::ranges::count(all, erasure.announced, &Erasure::announced);
}

bool waitsForPerson(const SyncStore &store, const Erasure &erasure, const QList<Erasure> &all)
{
    return announcedTogether(erasure, all) > mostErasedUnasked && store.local(u"erasures_agreed"_s).toLongLong() < erasure.announced;
}

} // namespace

Erasures::Erasures(SyncContext &context)
    : m_context(context)
{
}

Result<void> Erasures::apply()
{
    const QSqlDatabase db = m_context.store.connection();
    const auto segments = sql::blobs(db, u"SELECT hash FROM erased_segment"_s);
    const auto records = erasedRecords(db);
    if (!segments || !records)
        return segments ? Result<void>(failure(records)) : Result<void>(failure(segments));
    m_context.erasedSegments = {segments->begin(), segments->end()};
    m_context.erasedRecords = *records;
    const QList<Erasure> all = m_context.trust.roster() ? m_context.trust.roster()->erasures : QList<Erasure>();
    QList<QByteArray> erased;
    for (const Erasure &erasure : all) {
        const bool isDone = records->contains(erasure.record)
            && std::ranges::all_of(erasure.segments, [this](const QByteArray &hash) { return m_context.erasedSegments.contains(hash); });
        if (isDone)
            continue;
        if (waitsForPerson(m_context.store, erasure, all)) {
            ++m_context.report.erasuresToAgree;
            continue;
        }
        if (m_context.now() < erasure.announced + daysBeforeErasing * day)
            continue;
        if (const auto done = eraseOne(erasure); !done)
            return done;
        erased.append(erasure.record);
    }
    if (erased.isEmpty())
        return {};
    // Lists are made anew before a record counts as done: a PC that dies on the way begins again.
    if (const auto done = m_context.journal.rebuild(); !done)
        return done;
    // What lay in the write-ahead log and in older copies beside the database goes, too; while somebody reads, the next look tries again.
    const auto isBusy = sql::value(db, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!isBusy || isBusy->toInt() != 0)
        return isBusy ? Result<void>() : Result<void>(failure(isBusy));
    if (const auto done = removeBackups(); !done)
        return done;
    for (const QByteArray &record : std::as_const(erased)) {
        if (const auto done = sql::run(db, u"INSERT OR IGNORE INTO erased_record(record) VALUES(?)"_s, {record}); !done)
            return done;
        m_context.erasedRecords.insert(record);
        ++m_context.report.erased;
    }
    return {};
}

Result<void> Erasures::eraseOne(const Erasure &erasure)
{
    const QSqlDatabase db = m_context.store.connection();
    if (const auto done = sql::run(db, u"PRAGMA secure_delete=ON"_s); !done) // freed pages are overwritten
        return done;
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return failure(transaction);
    const auto here = m_context.store.segmentsAbout(erasure.record);
    if (!here)
        return failure(here);
    QSet<QByteArray> held(here->begin(), here->end());
    for (const QByteArray &hash : erasure.segments)
        held.insert(hash);
    for (const QByteArray &hash : std::as_const(held)) {
        if (const auto done = eraseSegment(hash); !done)
            return done;
    }
    for (const QString &statement : {u"DELETE FROM event_aside WHERE record=?"_s, u"DELETE FROM booking_draft WHERE booking=?"_s,
                                     u"DELETE FROM section3_draft WHERE booking=?"_s}) {
        if (const auto done = sql::run(db, statement, {erasure.record}); !done)
            return done;
    }
    if (const auto done = eraseEvents(db, erasure.record); !done)
        return done;
    if (const auto done = transaction->commit(); !done)
        return done;
    m_context.erasedSegments.insert(held.begin(), held.end());
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
    auto rows = sql::select(db, u"SELECT e.hash, l.unit, s.month, l.log, l.number FROM erased_segment e LEFT JOIN lane l ON l.segment=e.hash "
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
    const auto done = erasedRecords(store.connection());
    if (!done)
        return failure(done);
    QList<ErasureStanding> result;
    const QList<Erasure> all = trust.roster() ? trust.roster()->erasures : QList<Erasure>();
    for (const Erasure &erasure : all) {
        const QDateTime announced = QDateTime::fromMSecsSinceEpoch(erasure.announced, Qt::UTC);
        result.append({erasure.record, announced, announced.addDays(daysBeforeErasing), waitsForPerson(store, erasure, all), done->contains(erasure.record)});
    }
    std::ranges::stable_sort(result, {}, &ErasureStanding::announced);
    return result;
}

Result<void> Erasures::agree(const SyncStore &store, const TrustState &trust)
{
    qint64 newest = 0;
    for (const Erasure &erasure : trust.roster() ? trust.roster()->erasures : QList<Erasure>())
        newest = std::max(newest, erasure.announced);
    return store.setLocal(u"erasures_agreed"_s, QByteArray::number(newest));
}
