// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"
#include "model/store/keptqueries.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestKeptQueries final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void theSameStatementRunsAgainWithOtherValues();
    void rowsReadWithinRowsOfTheSameStatementAreTheirOwn();
    void rowsLeftHalfwayHoldNoLock();
    void whatIsGivenBackKeepsNoValues();
    void whatNamesSectionThreeIsNotKept_data();
    void whatNamesSectionThreeIsNotKept();
    void whatWasUsedLongestAgoMakesRoom();
    void aStatementThatFailedRunsAgain();
    void aTableMadeAnewIsReadAsItIsNow();
    void aPragmaDoesItsWorkEachTime();
    void rowsMayOutliveTheirDatabase();

private:
    QSqlDatabase db() const { return m_database->connection(); }
    void runMarked(const QString &statement) const;
    bool isMarked(const QString &statement) const;
    QString all() const { return sql::value(db(), u"SELECT group_concat(a || b, ' ') FROM (SELECT a, b FROM t ORDER BY a)"_s)->toString(); }

    QTemporaryDir m_folder;
    std::optional<Database> m_database;
};

void TestKeptQueries::init()
{
    m_database.reset();
    m_database.emplace(*Database::open(u":memory:"_s));
    QVERIFY(sql::run(db(), u"CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT NOT NULL)"_s));
    for (int i = 1; i <= 3; ++i)
        QVERIFY(sql::run(db(), u"INSERT INTO t(a, b) VALUES(?, ?)"_s, {i, u"x"_s}));
}

// A kept query still has the policy that it was given; a new one has the connection's.
void TestKeptQueries::runMarked(const QString &statement) const
{
    auto query = sql::select(db(), statement);
    QVERIFY2(query, qPrintable(statement));
    query->setNumericalPrecisionPolicy(QSql::LowPrecisionInt32);
    KeptQueries::of(db()).giveBack(*std::move(query));
}

bool TestKeptQueries::isMarked(const QString &statement) const
{
    KeptQueries &kept = KeptQueries::of(db());
    auto query = kept.take(db(), statement);
    const bool result = query && query->numericalPrecisionPolicy() == QSql::LowPrecisionInt32;
    if (query)
        kept.giveBack(*std::move(query));
    return result;
}

void TestKeptQueries::theSameStatementRunsAgainWithOtherValues()
{
    QCOMPARE(all(), u"1x 2x 3x"_s);
    QVERIFY(sql::run(db(), u"INSERT INTO t(a, b) VALUES(?, ?)"_s, {4, u"y"_s}));
    QCOMPARE(all(), u"1x 2x 3x 4y"_s);
    QCOMPARE(sql::value(db(), u"SELECT b FROM t WHERE a=?"_s, {4})->toString(), u"y"_s);
    QCOMPARE(sql::value(db(), u"SELECT b FROM t WHERE a=?"_s, {1})->toString(), u"x"_s);
    QVERIFY(!sql::value(db(), u"SELECT b FROM t WHERE a=?"_s, {9})->isValid());
}

void TestKeptQueries::rowsReadWithinRowsOfTheSameStatementAreTheirOwn()
{
    const QString statement = u"SELECT a FROM t WHERE a>=? ORDER BY a"_s;
    QStringList seen;
    auto outer = sql::rows(db(), statement, {1});
    QVERIFY(outer);
    while (outer->next()) {
        auto inner = sql::rows(db(), statement, {outer->value(0)});
        QVERIFY(inner);
        while (inner->next())
            seen.append(u"%1%2"_s.arg(outer->value(0).toInt()).arg(inner->value(0).toInt()));
    }
    QCOMPARE(seen.join(u' '), u"11 12 13 22 23 33"_s);
}

void TestKeptQueries::rowsLeftHalfwayHoldNoLock()
{
    const QString path = m_folder.filePath(u"half.db"_s);
    const auto database = Database::open(path);
    QVERIFY(database);
    QVERIFY(sql::run(database->connection(), u"CREATE TABLE t(a INTEGER)"_s));
    QVERIFY(sql::run(database->connection(), u"INSERT INTO t(a) VALUES(1), (2), (3)"_s));
    {
        auto rows = sql::rows(database->connection(), u"SELECT a FROM t"_s);
        QVERIFY(rows && rows->next());
    }
    QCOMPARE(sql::value(database->connection(), u"SELECT a FROM t"_s)->toInt(), 1); // the first of three rows
    QVERIFY(sql::run(database->connection(), u"DROP TABLE t"_s)); // which a reader would not let happen
    QVERIFY(database->backUpTo(m_folder.filePath(u"copy.db"_s)));
}

void TestKeptQueries::whatIsGivenBackKeepsNoValues()
{
    QByteArray bytes(1000, 'x');
    QVERIFY(sql::run(db(), u"UPDATE t SET b=? WHERE a=1"_s, {bytes}));
    QVERIFY(bytes.isDetached());
}

void TestKeptQueries::whatNamesSectionThreeIsNotKept_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<bool>("isKept");
    QTest::newRow("section 3") << u"section3"_s << false;
    QTest::newRow("its drafts") << u"section3_draft"_s << false;
    QTest::newRow("its events") << u"confidential_event"_s << false;
    QTest::newRow("their outbox") << u"confidential_outbox"_s << false;
    QTest::newRow("events of every kind that wait") << u"event_aside"_s << false;
    QTest::newRow("other events") << u"event"_s << true;
}

void TestKeptQueries::whatNamesSectionThreeIsNotKept()
{
    QFETCH(const QString, table);
    QFETCH(const bool, isKept);
    for (const QString &text : {u"SELECT * FROM %1"_s, u"SELECT b FROM t WHERE EXISTS(SELECT 1 FROM %1)"_s, u"DELETE FROM %1"_s}) {
        runMarked(text.arg(table));
        QCOMPARE(isMarked(text.arg(table)), isKept);
    }
}

void TestKeptQueries::whatWasUsedLongestAgoMakesRoom()
{
    runMarked(u"SELECT 'first'"_s);
    runMarked(u"SELECT 'second'"_s);
    for (int i = 0; i < 298; ++i)
        runMarked(u"SELECT %1"_s.arg(i)); // 300 are kept
    QVERIFY(isMarked(u"SELECT 'first'"_s)); // and used again with this

    runMarked(u"SELECT 'new'"_s);

    QVERIFY(isMarked(u"SELECT 'new'"_s));
    QVERIFY(isMarked(u"SELECT 'first'"_s));
    QVERIFY(isMarked(u"SELECT 0"_s));
    QVERIFY(!isMarked(u"SELECT 'second'"_s));
}

void TestKeptQueries::aStatementThatFailedRunsAgain()
{
    const QString statement = u"INSERT INTO t(a, b) VALUES(?, ?)"_s;
    QVERIFY(!sql::run(db(), statement, {1, u"again"_s}));
    QVERIFY(sql::run(db(), statement, {5, u"z"_s}));
    QVERIFY(!sql::run(db(), statement, {6}));
    QVERIFY(sql::run(db(), statement, {6, u"z"_s}));
    QCOMPARE(all(), u"1x 2x 3x 5z 6z"_s);
}

void TestKeptQueries::aTableMadeAnewIsReadAsItIsNow()
{
    const QString statement = u"SELECT * FROM t WHERE a=1"_s;
    QCOMPARE(sql::rows(db(), statement)->next(), true);
    QVERIFY(sql::run(db(), u"DROP TABLE t"_s));
    QVERIFY(!sql::value(db(), statement));
    QVERIFY(sql::run(db(), u"CREATE TABLE t(a INTEGER, c TEXT, b TEXT)"_s));
    QVERIFY(sql::run(db(), u"INSERT INTO t VALUES(1, 'c', 'b')"_s));
    auto rows = sql::rows(db(), statement);
    QVERIFY(rows && rows->next());
    QCOMPARE(rows->value(2).toString(), u"b"_s);
}

void TestKeptQueries::aPragmaDoesItsWorkEachTime()
{
    for (const int number : {1, 0, 1}) {
        QVERIFY(sql::run(db(), u"PRAGMA foreign_keys=%1"_s.arg(number)));
        QCOMPARE(sql::value(db(), u"PRAGMA foreign_keys"_s)->toInt(), number);
    }
}

void TestKeptQueries::rowsMayOutliveTheirDatabase()
{
    auto rows = sql::rows(db(), u"SELECT a FROM t"_s);
    QVERIFY(rows && rows->next());
    m_database.reset();
    rows->finish();
}

QTEST_GUILESS_MAIN(TestKeptQueries)
#include "tst_keptqueries.moc"
