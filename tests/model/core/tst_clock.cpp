// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/clock.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void theDateIsLondons_data()
    {
        QTest::addColumn<QString>("utc");
        QTest::addColumn<QDate>("date");
        QTest::newRow("winter") << u"2026-01-15T23:30:00Z"_s << QDate(2026, 1, 15);
        QTest::newRow("summer") << u"2026-07-15T23:30:00Z"_s << QDate(2026, 7, 16);
        QTest::newRow("the night before summer time") << u"2026-03-28T23:30:00Z"_s << QDate(2026, 3, 28);
        QTest::newRow("its first evening") << u"2026-03-29T23:30:00Z"_s << QDate(2026, 3, 30);
        QTest::newRow("the evening it has ended") << u"2026-10-25T23:30:00Z"_s << QDate(2026, 10, 25);
        QTest::newRow("the evening before") << u"2026-10-24T23:30:00Z"_s << QDate(2026, 10, 25);
    }

    void theDateIsLondons()
    {
        QFETCH(QString, utc);
        QTEST(londonDate(QDateTime::fromString(utc, Qt::ISODate)), "date");
    }

    void aFixedClockMovesWhenTold()
    {
        FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC));
        QCOMPARE(clock.today(), QDate(2026, 11, 21));
        clock.advance(15 * 3600 * 1000);
        QCOMPARE(clock.today(), QDate(2026, 11, 22));
        clock.set(QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(clock.now().date().year(), 2027);
    }

    void theSystemClockIsInUtc()
    {
        QCOMPARE(SystemClock().now().timeSpec(), Qt::UTC);
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
