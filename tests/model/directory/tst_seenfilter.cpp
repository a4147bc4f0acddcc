// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directoryrow.h"
#include "model/directory/seenfilter.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

quint64 hashOfNumber(int number)
{
    return stableHash(u"E%1"_s.arg(number, 7, 10, QLatin1Char('0')));
}

} // namespace

class TestSeenFilter final : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyOneHoldsNothing()
    {
        QVERIFY(!SeenFilter().mayHold(0));
        QVERIFY(!SeenFilter().mayHold(hashOfNumber(1)));
    }

    void whatWasInsertedIsNeverDenied()
    {
        SeenFilter filter;
        for (int i = 0; i < 100'000; ++i)
            filter.insert(hashOfNumber(i));
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(filter.mayHold(hashOfNumber(i)));
    }

    void whatWasNotInsertedIsSeldomSuspected()
    {
        SeenFilter filter;
        for (int i = 0; i < 1'000'000; ++i)
            filter.insert(hashOfNumber(i));
        int suspected = 0;
        for (int i = 1'000'000; i < 1'100'000; ++i)
            suspected += filter.mayHold(hashOfNumber(i)) ? 1 : 0;
        QVERIFY2(suspected < 1'000, qPrintable(QString::number(suspected))); // 1 in 200 is 500
    }
};

QTEST_GUILESS_MAIN(TestSeenFilter)
#include "tst_seenfilter.moc"
