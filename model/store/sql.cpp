// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/sql.h"

#include "model/store/boundvalues.h"
#include "model/store/keptqueries.h"

#include <QCoreApplication>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

// SQLite's own result codes, as QSqlError::nativeErrorCode() gives them.
constexpr int busy = 5;
constexpr int locked = 6;
constexpr int full = 13;
constexpr int readOnly = 8;
constexpr int corrupt = 11;
constexpr int notADatabase = 26;

const QString damageMark = u"damaged file: "_s; // begins the detail

bool isDamageCode(int code)
{
    return code == corrupt || code == notADatabase;
}

QString messageFor(int code)
{
    switch (code) {
    case busy:
    case locked:
        return QCoreApplication::translate("Sql", "Another window or command is writing just now. Try again in a moment.");
    case full:
        return QCoreApplication::translate("Sql", "The disk is full. Make room, then try again; nothing was changed.");
    case readOnly:
        return QCoreApplication::translate("Sql", "The data folder is read-only. Ask your technician for write access.");
    case corrupt:
    case notADatabase:
        return QCoreApplication::translate("Sql", "The data file is damaged. Close the program, move the files beside it whose names end in -wal and -shm "
                                                  "to another folder if they are there, and put the newest backup in its place.");
    default:
        return QCoreApplication::translate("Sql", "The data could not be read or saved. Nothing was changed.");
    }
}

Error errorOf(const QSqlQuery &query)
{
    const int code = query.lastError().nativeErrorCode().toInt() & 0xFF;
    return {code == busy || code == locked ? Error::Code::Busy : Error::Code::Storage, messageFor(code),
            (isDamageCode(code) ? damageMark : QString()) + u"%1 [%2]"_s.arg(query.lastError().text(), query.lastQuery().left(200))};
}

} // namespace

namespace sql {

bool isDamage(const Error &error)
{
    return error.detail.startsWith(damageMark);
}

Result<QSqlQuery> prepare(const QSqlDatabase &db, const QString &statement)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return tl::unexpected<Error>(errorOf(query));
    return query;
}

Result<void> exec(QSqlQuery &query, const QVariantList &values)
{
    BoundValues::set(query, values);
    if (!query.exec())
        return tl::unexpected<Error>(errorOf(query));
    return {};
}

Result<QSqlQuery> select(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto query = prepare(db, statement);
    if (!query)
        return query;
    if (const auto done = exec(*query, values); !done)
        return failure(done);
    return query;
}

Result<void> run(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    const auto done = rows(db, statement, values);
    return done ? Result<void>() : Result<void>(failure(done));
}

Result<QVariant> value(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto query = rows(db, statement, values);
    if (!query)
        return failure(query);
    return query->next() ? query->value(0) : QVariant();
}

Result<QList<QByteArray>> blobs(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto query = rows(db, statement, values);
    if (!query)
        return failure(query);
    QList<QByteArray> result;
    while (query->next())
        result.append(query->value(0).toByteArray());
    return result;
}

Result<QStringList> texts(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto query = rows(db, statement, values);
    if (!query)
        return failure(query);
    QStringList result;
    while (query->next())
        result.append(query->value(0).toString());
    return result;
}

} // namespace sql
