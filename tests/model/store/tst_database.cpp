// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_path;

private slots:
    void init()
    {
        static int count = 0;
        m_path = m_folder.filePath(u"test-%1.db"_s.arg(++count));
    }

    void aNewFileHasTheNewestSchemaAndTheSafePragmas()
    {
        const auto database = Database::open(m_path);
        QVERIFY(database);
        const QSqlDatabase db = database->connection();
        QCOMPARE(sql::value(db, u"PRAGMA user_version"_s)->toInt(), Database::newestSchema());
        QVERIFY(Database::newestSchema() >= 1);
        QCOMPARE(sql::value(db, u"PRAGMA foreign_keys"_s)->toInt(), 1);
        QCOMPARE(sql::value(db, u"PRAGMA trusted_schema"_s)->toInt(), 0);
        QCOMPARE(sql::value(db, u"PRAGMA synchronous"_s)->toInt(), 2);
        QCOMPARE(sql::value(db, u"PRAGMA journal_mode"_s)->toString(), u"wal"_s);
        QCOMPARE(sql::value(db, u"PRAGMA secure_delete"_s)->toInt(), 1);
    }

    void whatWasSavedIsThereAgain()
    {
        {
            const auto database = Database::open(m_path);
            QVERIFY(sql::run(database->connection(), u"INSERT INTO local(name, value) VALUES('a', 'b')"_s));
        }
        const auto database = Database::open(m_path, Database::Mode::ReadOnly);
        QVERIFY(database);
        QCOMPARE(sql::value(database->connection(), u"SELECT value FROM local WHERE name='a'"_s)->toString(), u"b"_s);
        QVERIFY(!sql::run(database->connection(), u"DELETE FROM local"_s));
    }

    void readingWhereThereIsNothingSaysSo()
    {
        const auto database = Database::open(m_path, Database::Mode::ReadOnly);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::NotFound);
        QVERIFY(!QFile::exists(m_path));
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        {
            const auto database = Database::open(m_path);
            QVERIFY(sql::run(database->connection(), u"PRAGMA user_version=999"_s));
        }
        const auto database = Database::open(m_path);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Unsupported);
    }

    void anotherProgramsFileIsRefused()
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            db.setDatabaseName(m_path);
            QVERIFY(db.open());
            QVERIFY(sql::run(db, u"CREATE TABLE recipes(name)"_s));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const auto database = Database::open(m_path);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Unsupported);
    }

    void anotherProgramsFileIsRefusedWhateverItsVersion()
    {
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            db.setDatabaseName(m_path);
            QVERIFY(db.open());
            QVERIFY(sql::run(db, u"PRAGMA application_id=42"_s));
            QVERIFY(sql::run(db, u"PRAGMA user_version=%1"_s.arg(Database::newestSchema())));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const auto database = Database::open(m_path);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Unsupported);
    }

    void readingAFileOfAnotherVersionIsRefused()
    {
        {
            const auto database = Database::open(m_path);
            QVERIFY(sql::run(database->connection(), u"PRAGMA user_version=%1"_s.arg(Database::newestSchema() - 1)));
        }
        const auto database = Database::open(m_path, Database::Mode::ReadOnly);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Unsupported);
    }

    void theOpenDatabaseGoesAlongWhenItIsMoved()
    {
        auto first = Database::open(m_path);
        auto second = Database::open(m_path + u".other"_s);
        QVERIFY(first && second);
        *first = *std::move(second);
        QCOMPARE(first->path(), m_path + u".other"_s);
        const Database moved(*std::move(first));
        QCOMPARE(moved.path(), m_path + u".other"_s);
        QVERIFY(sql::run(moved.connection(), u"INSERT INTO local(name, value) VALUES('x', 1)"_s));
    }

    void aFileThatIsNoDatabaseIsRefusedWithASentence()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        const auto database = Database::open(m_path);
        QVERIFY(!database);
        QVERIFY(!database.error().message.isEmpty());
        QCOMPARE(QFile(m_path).size(), 5000);
    }

    void theAdviceOnDamageNamesWhatSqliteWouldWriteIntoTheBackup()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(5000, 'x')) == 5000);
        file.close();
        const QString name = QFileInfo(m_path).fileName();
        const auto isNamed = [&name](const QString &words) { return words.contains(name + u"-wal"_s) && words.contains(name + u"-shm"_s); };
        const QString without = Database::open(m_path).error().message;
        QVERIFY2(isNamed(without) && without.contains(u"newest backup"_s), qPrintable(without));
        QFile copy(m_path + u".before-009"_s);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        const QString with = Database::open(m_path).error().message;
        QVERIFY2(isNamed(with) && with.endsWith(u"is called %1.before-009."_s.arg(name)), qPrintable(with));
        QVERIFY2(!with.contains(u'%'), qPrintable(with));
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"damaged"_s);
            db.setDatabaseName(m_path);
            QVERIFY(db.open());
            const auto words = sql::value(db, u"SELECT count(*) FROM local"_s).error().message;
            QVERIFY2(words.contains(u"-wal and -shm"_s), qPrintable(words));
        }
        QSqlDatabase::removeDatabase(u"damaged"_s);
    }

    void anOlderFileIsBackedUpBeforeItIsMigrated()
    {
        {
            const auto database = Database::open(m_path);
            QVERIFY(sql::run(database->connection(), u"INSERT INTO local(name, value) VALUES('kept', 1)"_s));
            // As if the newest migration had not run yet: the schema number goes back, so it runs and fails.
            QVERIFY(sql::run(database->connection(), u"PRAGMA user_version=%1"_s.arg(Database::newestSchema() - 1)));
        }
        const auto database = Database::open(m_path);
        QVERIFY(!database); // its tables exist already: the migration fails
        const QString backup = u"%1.before-%2"_s.arg(m_path).arg(Database::newestSchema(), 3, 10, QLatin1Char('0'));
        QVERIFY(QFile::exists(backup));
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"after"_s);
            db.setDatabaseName(m_path);
            QVERIFY(db.open());
            QCOMPARE(sql::value(db, u"PRAGMA user_version"_s)->toInt(), Database::newestSchema() - 1);
            QCOMPARE(sql::value(db, u"SELECT value FROM local WHERE name='kept'"_s)->toInt(), 1);
        }
        QSqlDatabase::removeDatabase(u"after"_s);
    }

    void aTransactionRollsBackUnlessCommitted()
    {
        const auto database = Database::open(m_path);
        const QSqlDatabase db = database->connection();
        {
            const auto transaction = Transaction::begin(db);
            QVERIFY(transaction);
            QVERIFY(sql::run(db, u"INSERT INTO local(name, value) VALUES('x', 1)"_s));
        }
        QVERIFY(!sql::value(db, u"SELECT value FROM local WHERE name='x'"_s)->isValid());
        {
            auto transaction = Transaction::begin(db);
            QVERIFY(sql::run(db, u"INSERT INTO local(name, value) VALUES('x', 2)"_s));
            QVERIFY(transaction->commit());
        }
        QCOMPARE(sql::value(db, u"SELECT value FROM local WHERE name='x'"_s)->toInt(), 2);
    }

    void aTransactionThatIsOverDoesNotTouchTheNext()
    {
        const auto database = Database::open(m_path);
        const QSqlDatabase db = database->connection();
        auto second = [&] {
            auto first = Transaction::begin(db);
            [[maybe_unused]] const auto committed = first->commit();
            return Transaction::begin(db); // the first one ends after the second has begun
        }();
        QVERIFY(second);
        QVERIFY(sql::run(db, u"INSERT INTO local(name, value) VALUES('x', 1)"_s));
        QVERIFY(second->commit());
        QCOMPARE(sql::value(db, u"SELECT value FROM local WHERE name='x'"_s)->toInt(), 1);
    }

    void aSecondWriterIsToldThatSomebodyWrites()
    {
        const auto first = Database::open(m_path);
        const auto second = Database::open(m_path);
        QVERIFY(sql::run(second->connection(), u"PRAGMA busy_timeout=10"_s));
        const auto transaction = Transaction::begin(first->connection());
        const auto other = Transaction::begin(second->connection());
        QVERIFY(!other);
        QCOMPARE(other.error().code, Error::Code::Busy);
    }

    void aBackupIsAWholeDatabaseAndNeverOverwrites()
    {
        const auto database = Database::open(m_path);
        QVERIFY(sql::run(database->connection(), u"INSERT INTO local(name, value) VALUES('x', 3)"_s));
        const QString copy = m_path + u".copy"_s;
        QVERIFY(database->backUpTo(copy));
        QCOMPARE(database->backUpTo(copy).error().code, Error::Code::Conflict);
        const auto opened = Database::open(copy, Database::Mode::ReadOnly);
        QVERIFY(opened);
        QCOMPARE(sql::value(opened->connection(), u"SELECT value FROM local WHERE name='x'"_s)->toInt(), 3);
    }

    void wrongSqlIsAnErrorWithItsDetail()
    {
        const auto database = Database::open(m_path);
        const auto done = sql::run(database->connection(), u"SELECT nonsense FROM nowhere"_s);
        QVERIFY(!done);
        QVERIFY(done.error().detail.contains(u"nowhere"_s));
        QVERIFY(!done.error().message.contains(u"nowhere"_s));
        QCOMPARE(done.error().code, Error::Code::Storage);
    }

    void aTextThatWasNeverSetIsKeptAsAnEmptyOne()
    {
        const auto database = Database::open(m_path);
        QVERIFY(sql::run(database->connection(), u"INSERT INTO local(name, value) VALUES('x', ?)"_s, {sql::text(QString())}));
        QCOMPARE(sql::value(database->connection(), u"SELECT typeof(value) FROM local WHERE name='x'"_s)->toString(), u"text"_s);
    }

    void theDetailOfAnErrorIsShort()
    {
        const auto database = Database::open(m_path);
        const auto done = sql::run(database->connection(), u"SELECT nonsense, '%1'"_s.arg(QString(5000, u'x')));
        QVERIFY(!done);
        QVERIFY(done.error().detail.size() < 500);
    }

    void whoMayNotWriteIsToldWhomToAsk()
    {
        {
            QVERIFY(Database::open(m_path));
        }
        const auto database = Database::open(m_path, Database::Mode::ReadOnly);
        const auto done = sql::run(database->connection(), u"DELETE FROM local"_s);
        QVERIFY(!done);
        QVERIFY(done.error().message.contains(u"technician"_s));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
