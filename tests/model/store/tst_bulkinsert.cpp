// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/bulkinsert.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestBulkInsert final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void writesEveryRowInItsOrder_data();
    void writesEveryRowInItsOrder();
    void writesNothingBeforeItIsTold();
    void canBeFilledAgainAfterWriting();
    void aRowThatIsThereAlreadyFollowsTheConflictClause();
    void aRowThatTheTableRefusesIsAnError();
    void aTableThatIsNotThereIsAnError();

private:
    QString contents() const
    {
        return sql::value(m_database->connection(), u"SELECT group_concat(a || b, ' ') FROM (SELECT a, b FROM t ORDER BY rowid)"_s)->toString();
    }

    std::optional<Database> m_database;
};

void TestBulkInsert::init()
{
    m_database.reset();
    m_database.emplace(*Database::open(u":memory:"_s));
    QVERIFY(sql::run(m_database->connection(), u"CREATE TABLE t(a INTEGER UNIQUE, b TEXT NOT NULL)"_s));
}

void TestBulkInsert::writesEveryRowInItsOrder_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 3, 4, 5, 15, 16, 17, 37, 100})
        QTest::addRow("%d", count) << count;
}

void TestBulkInsert::writesEveryRowInItsOrder()
{
    QFETCH(int, count);
    auto insert = BulkInsert::prepare(m_database->connection(), u"t(a, b)"_s, 2);
    QVERIFY(insert);
    QStringList expected;
    for (int i = 0; i < count; ++i) {
        insert->add({1000 - i, u"row%1"_s.arg(i)});
        expected.append(u"%1row%2"_s.arg(1000 - i).arg(i));
    }

    QVERIFY(insert->write());

    QCOMPARE(contents(), expected.join(u' '));
    QVERIFY(insert->isEmpty());
}

void TestBulkInsert::writesNothingBeforeItIsTold()
{
    auto insert = BulkInsert::prepare(m_database->connection(), u"t(a, b)"_s, 2);
    for (int i = 0; i < 40; ++i)
        insert->add({i, u"x"_s});

    QCOMPARE(contents(), QString());
    QVERIFY(!insert->isEmpty());
}

void TestBulkInsert::canBeFilledAgainAfterWriting()
{
    auto insert = BulkInsert::prepare(m_database->connection(), u"t(a, b)"_s, 2);
    insert->add({1, u"x"_s});
    QVERIFY(insert->write());
    insert->add({2, u"y"_s});
    QVERIFY(insert->write());
    QVERIFY(insert->write()); // nothing waits: nothing is written again

    QCOMPARE(contents(), u"1x 2y"_s);
}

void TestBulkInsert::aRowThatIsThereAlreadyFollowsTheConflictClause()
{
    auto insert = BulkInsert::prepare(m_database->connection(), u"t(a, b)"_s, 2, u"ON CONFLICT DO UPDATE SET b='again'"_s);
    for (int i = 0; i < 16; ++i)
        insert->add({i % 15, u"x"_s});
    insert->add({3, u"x"_s});

    QVERIFY(insert->write());

    QCOMPARE(contents(), u"0again 1x 2x 3again 4x 5x 6x 7x 8x 9x 10x 11x 12x 13x 14x"_s);
}

void TestBulkInsert::aRowThatTheTableRefusesIsAnError()
{
    auto insert = BulkInsert::prepare(m_database->connection(), u"t(a, b)"_s, 2);
    for (int i = 0; i < 20; ++i)
        insert->add({i, i == 18 ? QVariant() : QVariant(u"x"_s)});

    const auto written = insert->write();

    QVERIFY(!written);
    QCOMPARE(written.error().code, Error::Code::Storage);
}

void TestBulkInsert::aTableThatIsNotThereIsAnError()
{
    QVERIFY(!BulkInsert::prepare(m_database->connection(), u"nowhere(a)"_s, 1));
}

QTEST_GUILESS_MAIN(TestBulkInsert)
#include "tst_bulkinsert.moc"
