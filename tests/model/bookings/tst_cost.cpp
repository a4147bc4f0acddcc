// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/cost.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCost : public QObject
{
    Q_OBJECT

private:
    static Cost dayRate(qint64 pence)
    {
        Cost cost;
        cost.basis = u"day-rate"_s;
        cost.dayRate = pence;
        return cost;
    }

private slots:
    void aDayRateIsPaidByTheMinute_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<qint64>("pence");
        QTest::newRow("nothing") << 0 << qint64(0);
        QTest::newRow("a day") << 360 << qint64(35000);
        QTest::newRow("half a day") << 180 << qint64(17500);
        QTest::newRow("an hour, rounded up") << 60 << qint64(5833); // 5833.33
        QTest::newRow("two hours") << 120 << qint64(11667);         // 11666.67
        QTest::newRow("ten days") << 3600 << qint64(350000);
    }

    void aDayRateIsPaidByTheMinute()
    {
        QFETCH(int, minutes);
        QFETCH(qint64, pence);
        QCOMPARE(totalsOf(dayRate(35000), minutes).support, pence);
    }

    void brokerageInsideIsTakenFromTheProvider()
    {
        Cost cost = dayRate(35000);
        cost.brokerageBasisPoints = 1500;
        const CostTotals totals = totalsOf(cost, 360);
        QCOMPARE(totals.brokerage, 5250);
        QCOMPARE(totals.total, 35000);
        QCOMPARE(totals.toProvider, 29750);
    }

    void brokerageOnTopIsPaidByTheRequester()
    {
        Cost cost = dayRate(35000);
        cost.brokerageBasisPoints = 1500;
        cost.brokerageOnTop = true;
        const CostTotals totals = totalsOf(cost, 360);
        QCOMPARE(totals.total, 40250);
        QCOMPARE(totals.toProvider, 35000);
    }

    void travelAndSupplyAreAddedAndSupplyOnlyWhereTheRequesterPaysIt()
    {
        Cost cost = dayRate(35000);
        cost.travel = 2350;
        cost.supply = 18000;
        QCOMPARE(totalsOf(cost, 360).total, 55350);
        cost.supplyPaidBy = u"providing"_s;
        QCOMPARE(totalsOf(cost, 360).total, 37350);
    }

    void freeHoursAndExchangeCostNothingAndCountMinutes()
    {
        Cost cost;
        cost.basis = u"free-hours"_s;
        QCOMPARE(totalsOf(cost, 120).total, 0);
        QCOMPARE(totalsOf(cost, 120).freeMinutes, 120);
        cost.basis = u"exchange"_s;
        QCOMPARE(totalsOf(cost, 90).exchangeMinutes, 90);
        QCOMPARE(totalsOf(cost, 90).freeMinutes, 0);
        cost.basis = u"other"_s;
        cost.amount = 12345;
        QCOMPARE(totalsOf(cost, 90).total, 12345);
    }

    void totalsAlwaysAddUpToThePenny()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 20'000; ++i) {
            Cost cost = dayRate(random.bounded(100'000));
            cost.travel = random.bounded(10'000);
            cost.supply = random.bounded(30'000);
            cost.brokerageBasisPoints = random.bounded(10'001);
            cost.brokerageFixed = random.bounded(3) == 0 ? random.bounded(200'000) : 0;
            cost.brokerageOnTop = random.bounded(2) == 0;
            const CostTotals t = totalsOf(cost, random.bounded(10'000));
            QCOMPARE(t.toProvider + t.brokerage, t.total);
            QCOMPARE(t.total, t.support + t.travel + t.supply + (cost.brokerageOnTop ? t.brokerage : 0));
            QVERIFY(t.toProvider >= 0 && t.brokerage >= 0);
        }
    }

    void poundsAreShownWithPenceAndCommas()
    {
        QCOMPARE(poundsText(52500), u"\u00A3525.00"_s);
        QCOMPARE(poundsText(5), u"\u00A30.05"_s);
        QCOMPARE(poundsText(123456789), u"\u00A31,234,567.89"_s);
        QCOMPARE(poundsText(-1250), u"-\u00A312.50"_s);
    }

    void theBasesAreKnown()
    {
        QCOMPARE(costBases().size(), 5);
    }
};

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
