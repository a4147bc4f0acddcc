// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"

#include "model/core/britishdate.h"
#include "model/core/logging.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QAtomicInteger>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x4C505031; // "LPP1"
constexpr int waitForWriter = 5000;       // milliseconds another process may hold the file

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Database)
};

QString schemaFile(int number)
{
    return u":/schema/%1.sql"_s.arg(number, 3, 10, QLatin1Char('0'));
}

Result<int> pragmaNumber(const QSqlDatabase &db, const QString &name)
{
    const auto value = sql::value(db, u"PRAGMA %1"_s.arg(name));
    if (!value)
        return failure(value);
    return value->toInt();
}

Result<void> setPragmas(const QSqlDatabase &db, Database::Mode mode)
{
    QStringList pragmas{u"foreign_keys=ON"_s, u"trusted_schema=OFF"_s, u"busy_timeout=%1"_s.arg(waitForWriter),
                        u"cache_size=-8000"_s, u"temp_store=MEMORY"_s};
    if (mode == Database::Mode::ReadWrite) {
        // A thing that somebody does writes about twenty pages. At the usual thousand every fiftieth of them waits until
        // all is copied into the file, which takes longer than the rest of it; at eight thousand one in four hundred does.
        // The window copies while nobody does anything, so that there it is none.
        pragmas << u"journal_mode=WAL"_s << u"synchronous=FULL"_s << u"wal_autocheckpoint=8000"_s;
        // What is deleted, or moves to another page, is overwritten. SQLite does so by itself on some systems only, and
        // what is to be forgotten has left copies long before anybody asks for it.
        pragmas << u"secure_delete=ON"_s;
    }
    for (const QString &pragma : std::as_const(pragmas)) {
        if (const auto done = sql::run(db, u"PRAGMA "_s + pragma); !done)
            return done;
    }
    return {};
}

Result<void> migrateTo(const QSqlDatabase &db, int number)
{
    QFile file(schemaFile(number));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Storage, Texts::tr("The program is not complete. Install it again."), file.fileName());
    auto transaction = Transaction::begin(db);
    if (!transaction)
        return failure(transaction);
    // A script is split at ";;" lines ends because QSqlQuery runs one statement at a time.
    const QString script = QString::fromUtf8(file.readAll());
    for (const QString &statement : script.split(u"\n;;\n"_s)) {
        if (statement.trimmed().isEmpty())
            continue;
        if (const auto done = sql::run(db, statement); !done)
            return done;
    }
    if (const auto done = sql::run(db, u"PRAGMA user_version=%1"_s.arg(number)); !done)
        return done;
    return transaction->commit();
}

Result<void> backUpBefore(const QSqlDatabase &db, int number)
{
    const QString path = u"%1.before-%2"_s.arg(db.databaseName()).arg(number, 3, 10, QLatin1Char('0'));
    QFile::remove(path);
    return sql::run(db, u"VACUUM INTO ?"_s, {QDir::toNativeSeparators(path)});
}

Result<void> migrate(const QSqlDatabase &db)
{
    const auto version = pragmaNumber(db, u"user_version"_s);
    const auto owner = pragmaNumber(db, u"application_id"_s);
    if (!version || !owner)
        return version ? failure(owner) : failure(version);
    const bool isNew = *version == 0 && *owner == 0;
    if (isNew) {
        const auto tables = sql::value(db, u"SELECT count(*) FROM sqlite_schema"_s);
        if (!tables || tables->toInt() > 0)
            return failure(Error::Code::Unsupported, Texts::tr("This file belongs to another program. Choose another folder."));
    } else if (*owner != applicationId) {
        return failure(Error::Code::Unsupported, Texts::tr("This file belongs to another program. Choose another folder."));
    }
    const int newest = Database::newestSchema();
    if (*version > newest)
        return failure(Error::Code::Unsupported,
                       Texts::tr("This data was written by a newer version of Learning Partnerships. Install that version."));
    if (isNew) {
        if (const auto done = sql::run(db, u"PRAGMA application_id=%1"_s.arg(applicationId)); !done)
            return done;
    }
    for (int number = *version + 1; number <= newest; ++number) {
        if (!QFile::exists(schemaFile(number))) // a number that was never used
            continue;
        if (!isNew) {
            if (const auto done = backUpBefore(db, number); !done)
                return done;
        }
        if (const auto done = migrateTo(db, number); !done)
            return done;
        qCInfo(lcStore) << "schema" << number;
    }
    return {};
}

QString nextConnectionName()
{
    static QAtomicInteger<int> count;
    return u"learning-partnerships-%1"_s.arg(++count);
}

} // namespace

Database::Database(QString connectionName)
    : m_connectionName(std::move(connectionName))
{
}

Database::Database(Database &&other) noexcept
    : m_connectionName(std::exchange(other.m_connectionName, {}))
{
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_connectionName, other.m_connectionName);
    return *this;
}

Database::~Database()
{
    if (m_connectionName.isEmpty())
        return;
    QSqlDatabase::database(m_connectionName, false).close();
    QSqlDatabase::removeDatabase(m_connectionName);
}

Result<Database> Database::open(const QString &path, Mode mode)
{
    if (mode == Mode::ReadOnly && !QFileInfo::exists(path))
        return failure(Error::Code::NotFound, Texts::tr("There is no directory here yet. Import one first."), path);
    Database database(nextConnectionName());
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connectionName);
        db.setDatabaseName(path);
        if (mode == Mode::ReadOnly)
            db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!db.open())
            return failure(Error::Code::Storage, Texts::tr("The data folder cannot be opened. Check that you may write there."),
                           db.lastError().text());
        if (const auto done = setPragmas(db, mode); !done)
            return tl::unexpected(withAdvice(done.error(), path));
        if (mode == Mode::ReadWrite) {
            if (const auto done = migrate(db); !done)
                return tl::unexpected(withAdvice(done.error(), path));
        } else if (pragmaNumber(db, u"user_version"_s).value_or(0) != newestSchema()) {
            return failure(Error::Code::Unsupported,
                           Texts::tr("This data was written by another version of Learning Partnerships. Open it in the "
                                "window once."));
        }
    }
    return database;
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

QString Database::path() const
{
    return connection().databaseName();
}

Result<void> Database::backUpTo(const QString &path) const
{
    if (QFileInfo::exists(path))
        return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already. Choose another name."), path);
    return sql::run(connection(), u"VACUUM INTO ?"_s, {QDir::toNativeSeparators(path)});
}

Error Database::withAdvice(Error error, const QString &path)
{
    if (sql::isDamage(error))
        error.message = adviceOnDamage(path);
    return error;
}

QString Database::adviceOnDamage(const QString &path)
{
    const QFileInfo file(path);
    const QString name = QDir::toNativeSeparators(file.absoluteFilePath());
    const QFileInfoList copies = file.absoluteDir().entryInfoList({file.fileName() + u".before-*"_s}, QDir::Files, QDir::Time);
    if (copies.isEmpty())
        return Texts::tr("The data file is damaged. Close the program, move the files %2-wal and %2-shm beside it to another folder if they are "
                         "there, and put your newest backup in the place of %1.")
            .arg(name, file.fileName());
    const QFileInfo &newest = copies.first();
    return Texts::tr("The data file is damaged. Close the program, move the files %2-wal and %2-shm beside it to another folder if they are "
                     "there, and put your newest backup in the place of %1; the copy of %3 beside it is called %4.")
        .arg(name, file.fileName(), britishDate(newest.lastModified().date(), u"d MMMM yyyy"_s), newest.fileName());
}

int Database::newestSchema()
{
    int newest = 0;
    const QStringList files = QDir(u":/schema"_s).entryList({u"*.sql"_s});
    for (const QString &file : files)
        newest = std::max(newest, file.section(u'.', 0, 0).toInt());
    return newest;
}
