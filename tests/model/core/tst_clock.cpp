// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/clock.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void londonTimesAreFoundInUtc_data()
    {
        QTest::addColumn<QDateTime>("local");
        QTest::addColumn<QDateTime>("utc");
        const auto row = [](const char *name, QDate date, QTime time, QDate utcDate, QTime utcTime) {
            QTest::newRow(name) << QDateTime(date, time, Qt::UTC) << QDateTime(utcDate, utcTime, Qt::UTC);
        };
        row("winter", QDate(2026, 12, 1), QTime(9, 15), QDate(2026, 12, 1), QTime(9, 15));
        row("summer", QDate(2026, 6, 9), QTime(9, 15), QDate(2026, 6, 9), QTime(8, 15));
        row("summer, after midnight", QDate(2026, 6, 9), QTime(0, 30), QDate(2026, 6, 8), QTime(23, 30));
        row("before the clocks go forward", QDate(2026, 3, 29), QTime(0, 59), QDate(2026, 3, 29), QTime(0, 59));
        row("after the clocks went forward", QDate(2026, 3, 29), QTime(2, 0), QDate(2026, 3, 29), QTime(1, 0));
        row("the hour that comes twice", QDate(2026, 10, 25), QTime(1, 30), QDate(2026, 10, 25), QTime(0, 30));
        row("after the clocks went back", QDate(2026, 10, 25), QTime(2, 0), QDate(2026, 10, 25), QTime(2, 0));
    }

    void londonTimesAreFoundInUtc()
    {
        QFETCH(QDateTime, local);
        QFETCH(QDateTime, utc);
        QCOMPARE(utcOfLondon(local.date(), local.time()), utc);
    }

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
