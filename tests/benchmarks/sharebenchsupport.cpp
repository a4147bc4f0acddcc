// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "sharebenchsupport.h"

#include "model/core/hash.h"
#include "model/store/sql.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace shareBench {

namespace {

// As publishing does it: written under another name, renamed, then read at the other PC.
QByteArray carried(const QByteArray &bytes)
{
    const QString name = QString::fromLatin1(randomBytes(8).toHex());
    const QString a = qEnvironmentVariable("LP_SHARE_A") + u'/' + name;
    QFile file(a + u".part"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(bytes) != bytes.size())
        qFatal("the share cannot be written");
    file.close();
    file.rename(a);
    QFile there(qEnvironmentVariable("LP_SHARE_B") + u'/' + name);
    if (!there.open(QIODevice::ReadOnly))
        qFatal("the share cannot be read");
    return there.readAll();
}

sqlite3 *opened(const QString &path)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(path.toUtf8().constData(), &db) != SQLITE_OK)
        qFatal("no database");
    sqlite3_exec(db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS event(id BLOB PRIMARY KEY, record BLOB, "
                     "kind TEXT, hlc INTEGER, device BLOB, bytes BLOB)", nullptr, nullptr, nullptr);
    return db;
}

void insert(sqlite3 *db, const QList<QVariantList> &rows)
{
    sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO event VALUES(?,?,?,?,?,?)", -1, &statement, nullptr);
    for (const QVariantList &row : rows) {
        for (int i = 0; i < 6; ++i) {
            const QByteArray bytes = row.at(i).toByteArray();
            if (i == 3)
                sqlite3_bind_int64(statement, i + 1, row.at(i).toLongLong());
            else if (i == 2)
                sqlite3_bind_text(statement, i + 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
            else
                sqlite3_bind_blob(statement, i + 1, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        }
        sqlite3_step(statement);
        sqlite3_reset(statement);
    }
    sqlite3_finalize(statement);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace

double processorMilliseconds()
{
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

QString place(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    if (value.isEmpty())
        qFatal("runs inside with-share.sh only");
    return value;
}

void print(const char *name, double value, const char *unit, double ratio, const char *yardstick)
{
    std::printf("%s\t%.3f\t%s\t%.2f\t%s\n", name, value, unit, ratio, yardstick);
    std::fflush(stdout);
}

double percentile(QList<double> values, double share)
{
    std::ranges::sort(values);
    return values.at(static_cast<qsizetype>(share * static_cast<double>(values.size() - 1)));
}

qint64 bytesIn(const QString &folder)
{
    qint64 bytes = 0;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        bytes += files.fileInfo().size();
    }
    return bytes;
}

double fileFromAToB(const QByteArray &bytes)
{
    const Stopwatch watch;
    if (carried(bytes) != bytes)
        qFatal("the share changed a file");
    return watch.milliseconds();
}

Changeset changesetFromAToB(const QSqlDatabase &db, const QList<QByteArray> &events)
{
    QList<QVariantList> rows;
    for (const QByteArray &id : events) {
        auto row = sql::select(db, u"SELECT id, record, kind, hlc, device, bytes FROM event WHERE id=?"_s, {id});
        if (row && row->next())
            rows.append({row->value(0), row->value(1), row->value(2), row->value(3), row->value(4), row->value(5)});
    }
    const QTemporaryDir folder(QDir::currentPath() + u"/changeset-XXXXXX"_s);
    sqlite3 *const here = opened(folder.filePath(u"a.db"_s));
    sqlite3 *const there = opened(folder.filePath(u"b.db"_s));
    sqlite3_session *session = nullptr;
    sqlite3session_create(here, "main", &session);
    sqlite3session_attach(session, "event");
    insert(here, rows); // while it is recorded, as with us
    const Stopwatch watch;
    int size = 0;
    void *data = nullptr;
    sqlite3session_changeset(session, &size, &data);
    QByteArray arrived = carried(QByteArray(static_cast<const char *>(data), size));
    const auto stop = [](void *, int, sqlite3_changeset_iter *) { return SQLITE_CHANGESET_ABORT; };
    if (sqlite3changeset_apply(there, static_cast<int>(arrived.size()), arrived.data(), nullptr, stop, nullptr) != SQLITE_OK)
        qFatal("the changeset was not applied");
    const Changeset result{watch.milliseconds(), size};
    sqlite3_free(data);
    sqlite3session_delete(session);
    sqlite3_close(here);
    sqlite3_close(there);
    return result;
}

qint64 changesOf(const QSqlDatabase &db)
{
    return sql::value(db, u"SELECT total_changes()"_s).value_or(QVariant()).toLongLong();
}

} // namespace shareBench
