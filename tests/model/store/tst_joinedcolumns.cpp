// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/database.h"
#include "model/store/joinedcolumns.h"
#include "model/store/sql.h"

#include <QTest>

#include <array>

using namespace Qt::StringLiterals;

class TestJoinedColumns final : public QObject
{
    Q_OBJECT

private slots:
    void comeApartAgain();
    void othersThanSoManyAreNoted_data();
    void othersThanSoManyAreNoted();
};

void TestJoinedColumns::comeApartAgain()
{
    const auto database = Database::open(u":memory:"_s);
    const auto joined = sql::value(database->connection(),
                                   u"SELECT "_s + sql::joined({u"a"_s, u"b"_s, u"c"_s, u"d"_s})
                                       + u" FROM (SELECT 'Zo\u00EB %s 100 %' AS a, NULL AS b, 2.5 AS c, '' AS d)"_s);
    QVERIFY(joined);
    const QByteArray bytes = joined->toByteArray();
    std::array<QByteArrayView, 4> pieces;

    QVERIFY(sql::split(bytes, pieces));

    QCOMPARE(QString::fromUtf8(pieces[0]), u"Zo\u00EB %s 100 %"_s);
    QVERIFY(pieces[1].isEmpty());
    QCOMPARE(pieces[2].toByteArray(), QByteArray("2.5"));
    QVERIFY(pieces[3].isEmpty());
}

void TestJoinedColumns::othersThanSoManyAreNoted_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("fits");

    QTest::newRow("three") << QByteArray("a\x1F" "b\x1F" "c") << true;
    QTest::newRow("two") << QByteArray("a\x1F" "b") << false;
    QTest::newRow("four") << QByteArray("a\x1F" "b\x1F" "c\x1F" "d") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestJoinedColumns::othersThanSoManyAreNoted()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, fits);
    std::array<QByteArrayView, 3> pieces;

    QCOMPARE(sql::split(bytes, pieces), fits);
}

QTEST_GUILESS_MAIN(TestJoinedColumns)
#include "tst_joinedcolumns.moc"
