// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/editionfile.h"

#include "model/directory/directorystamp.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUrl>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EditionFile)
};

constexpr int mostRows = 1'000'000;   // of one table
constexpr int longestText = 20'000;   // characters of one value
constexpr int longestBlob = 4'000;    // bytes

// Parents before children.
QStringList tables()
{
    return {u"directory"_s, u"school"_s, u"school_identifier"_s, u"school_group"_s, u"membership"_s, u"person"_s, u"same_person"_s, u"designation"_s,
            u"post"_s, u"entry"_s, u"vocabulary_concept"_s, u"availability_rule"_s, u"rate"_s};
}

// A second connection, closed and forgotten at the end of its scope.
class SideConnection
{
public:
    SideConnection(const QString &file, const QString &options)
    {
        static QAtomicInteger<int> count;
        m_name = u"edition-%1"_s.arg(++count);
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(file);
        db.setConnectOptions(options);
        m_isOpen = db.open();
    }
    ~SideConnection() { QSqlDatabase::removeDatabase(m_name); }
    SideConnection(const SideConnection &) = delete;
    SideConnection &operator=(const SideConnection &) = delete;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QSqlDatabase db() const { return QSqlDatabase::database(m_name, false); }

private:
    QString m_name;
    bool m_isOpen = false;
};

auto damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput, Texts::tr("This edition of the directory is damaged. The one before stays."), detail);
}

// The text of every table and index of the directory, as this program makes them.
Result<QStringList> schemaOf(const QSqlDatabase &db, bool allOfIt)
{
    auto rows = sql::select(db, u"SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY rowid"_s);
    if (!rows)
        return failure(rows);
    QStringList result;
    while (rows->next()) {
        const QString text = rows->value(3).toString();
        const bool isAutomatic = text.isEmpty() && rows->value(0).toString() == u"index"_s;
        if (isAutomatic || (!allOfIt && !tables().contains(rows->value(2).toString())))
            continue;
        result.append(text);
    }
    return result;
}

Result<void> runAll(const QSqlDatabase &db, const QStringList &statements)
{
    for (const QString &statement : statements) {
        if (const auto done = sql::run(db, statement); !done)
            return done;
    }
    return {};
}

// Attaching is not possible inside a transaction, and the file is let go of whatever happens.
Result<void> withAttached(const QSqlDatabase &db, const QString &path, const std::function<Result<void>()> &work)
{
    if (const auto done = sql::run(db, u"ATTACH DATABASE ? AS edition"_s, {QDir::toNativeSeparators(path)}); !done)
        return done;
    const auto worked = work();
    const auto detached = sql::run(db, u"DETACH DATABASE edition"_s);
    return worked ? detached : worked;
}

Result<QStringList> columnsOf(const QSqlDatabase &db, const QString &schema, const QString &table)
{
    return sql::texts(db, u"SELECT name FROM pragma_table_info(?, ?) ORDER BY cid"_s, {table, schema});
}

// By name where an older edition lacks a column, which is NULL then.
Result<void> copyTable(const QSqlDatabase &db, const QString &table, const QString &from, const QString &to)
{
    const auto there = columnsOf(db, from, table);
    const auto here = columnsOf(db, to, table);
    if (!there || !here)
        return there ? failure(here) : failure(there);
    if (*here == *there)
        return sql::run(db, u"INSERT INTO %1.%2 SELECT * FROM %3.%2"_s.arg(to, table, from));
    QStringList shared = *here;
    shared.removeIf([&there](const QString &column) { return !there->contains(column); });
    return sql::run(db, u"INSERT INTO %1.%2(%4) SELECT %4 FROM %3.%2"_s.arg(to, table, from, shared.join(u", "_s)));
}

Result<void> copyTables(const QSqlDatabase &db, const QString &from, const QString &to, bool deleteFirst, const std::function<Result<void>()> &alongside = {})
{
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return failure(transaction);
    QStringList statements{u"PRAGMA defer_foreign_keys=ON"_s};
    QStringList backwards = tables();
    std::ranges::reverse(backwards);
    if (deleteFirst) {
        for (const QString &table : std::as_const(backwards))
            statements.append(u"DELETE FROM %1.%2"_s.arg(to, table));
    }
    if (const auto done = runAll(db, statements); !done)
        return done;
    for (const QString &table : tables()) {
        if (const auto done = copyTable(db, table, from, to); !done)
            return done;
    }
    auto done = deleteFirst ? renewDirectoryStamp(db) : Result<void>();
    if (done && alongside)
        done = alongside();
    return done ? transaction->commit() : done;
}

// The schema before entry.designations: editions of that time lie on shares, and nobody can publish them anew but the Director.
QStringList withoutDesignations(QStringList schema)
{
    for (QString &text : schema) {
        if (text.startsWith(u"CREATE TABLE entry("_s))
            text.replace(u", designations TEXT)"_s, u")"_s);
    }
    return schema;
}

Result<void> checkSchema(const QSqlDatabase &file, const QSqlDatabase &own)
{
    auto theirs = schemaOf(file, true);
    auto ours = schemaOf(own, false);
    if (!theirs || !ours)
        return damaged(u"schema cannot be read"_s);
    QStringList before = withoutDesignations(*ours);
    for (QStringList *const schema : {&*theirs, &*ours, &before})
        std::ranges::sort(*schema);
    if (*theirs != *ours && *theirs != before)
        return failure(Error::Code::Unsupported, Texts::tr("This edition of the directory was made by a newer version of the program. Install the newest one."));
    return {};
}

QString wrongValue(const QString &column, const QString &type)
{
    if (type == u"TEXT"_s)
        return u"(typeof(%1) NOT IN ('text','null') OR length(%1)>%2)"_s.arg(column).arg(longestText);
    if (type == u"BLOB"_s)
        return u"(typeof(%1) NOT IN ('blob','null') OR length(%1)>%2)"_s.arg(column).arg(longestBlob);
    return type == u"REAL"_s ? u"typeof(%1) NOT IN ('real','integer','null')"_s.arg(column) : u"typeof(%1) NOT IN ('integer','null')"_s.arg(column);
}

Result<void> checkRows(const QSqlDatabase &file, const QString &table)
{
    auto columns = sql::select(file, u"SELECT name, type FROM pragma_table_info(?)"_s, {table});
    if (!columns)
        return failure(columns);
    QStringList wrong;
    while (columns->next())
        wrong.append(wrongValue(columns->value(0).toString(), columns->value(1).toString()));
    const auto count = sql::value(file, u"SELECT count(*) FROM "_s + table);
    const auto found = sql::value(file, u"SELECT EXISTS(SELECT 1 FROM %1 WHERE %2)"_s.arg(table, wrong.join(u" OR "_s)));
    if (!count || !found || count->toInt() > mostRows || found->toBool())
        return damaged(u"rows of "_s + table);
    return {};
}

} // namespace

namespace editionFile {

Result<void> number(const QSqlDatabase &db, int number, QDate day)
{
    return sql::run(db, u"UPDATE directory SET edition=?, published=? WHERE id=1"_s, {number, day.toString(Qt::ISODate)});
}

Result<void> write(const QSqlDatabase &db, const QString &path)
{
    const auto schema = schemaOf(db, false);
    if (!schema)
        return failure(schema);
    const QString loose = path + u".making"_s;
    QFile::remove(loose);
    const SideConnection side(loose, {});
    if (!side.isOpen())
        return failure(Error::Code::Storage, Texts::tr("The edition cannot be written. Make room on the disk, then try again."), loose);
    // What a crash leaves of the loose file is thrown away: its tables are made together and wait for no disk.
    auto done = runAll(side.db(), QStringList{u"PRAGMA synchronous=OFF"_s, u"BEGIN"_s} + *schema + QStringList{u"COMMIT"_s, u"PRAGMA synchronous=FULL"_s});
    if (done)
        done = withAttached(db, loose, [&] { return copyTables(db, u"main"_s, u"edition"_s, false); });
    if (done)
        done = sql::run(side.db(), u"VACUUM INTO ?"_s, {QDir::toNativeSeparators(path)});
    side.db().close();
    QFile::remove(loose);
    return done;
}

Result<void> check(const QString &path, const QSqlDatabase &db)
{
    QUrl url = QUrl::fromLocalFile(path);
    const SideConnection side(u"file:"_s + url.path(QUrl::FullyEncoded) + u"?mode=ro&immutable=1"_s, u"QSQLITE_OPEN_URI;QSQLITE_OPEN_READONLY"_s);
    if (!side.isOpen())
        return damaged(u"cannot be opened"_s);
    if (const auto done = runAll(side.db(), {u"PRAGMA trusted_schema=OFF"_s, u"PRAGMA mmap_size=0"_s, u"PRAGMA cell_size_check=ON"_s}); !done)
        return damaged(done.error().detail);
    if (const auto same = checkSchema(side.db(), db); !same)
        return same;
    const auto sound = sql::value(side.db(), u"PRAGMA quick_check(1)"_s);
    const auto orphan = sql::value(side.db(), u"SELECT count(*) FROM pragma_foreign_key_check"_s);
    if (!sound || sound->toString() != u"ok"_s || !orphan || orphan->toInt() > 0)
        return damaged(u"quick_check"_s);
    for (const QString &table : tables()) {
        if (const auto good = checkRows(side.db(), table); !good)
            return good;
    }
    return {};
}

Result<void> replaceWith(const QString &path, const QSqlDatabase &db, const std::function<Result<void>()> &alongside)
{
    return withAttached(db, path, [&] { return copyTables(db, u"edition"_s, u"main"_s, true, alongside); });
}

} // namespace editionFile
