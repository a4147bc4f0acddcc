// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/editdistance.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEditDistance final : public QObject
{
    Q_OBJECT

private slots:
    void distanceCountsErrors_data();
    void distanceCountsErrors();
};

void TestEditDistance::distanceCountsErrors_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("distance");

    QTest::newRow("equal") << u"maths"_s << u"maths"_s << 0;
    QTest::newRow("changed") << u"maths"_s << u"mathz"_s << 1;
    QTest::newRow("dropped") << u"maths"_s << u"mats"_s << 1;
    QTest::newRow("added") << u"maths"_s << u"matths"_s << 1;
    QTest::newRow("swapped") << u"maths"_s << u"mahts"_s << 1;
    QTest::newRow("two") << u"geography"_s << u"geografy"_s << 2;
    QTest::newRow("first letter moved to the end") << u"maths"_s << u"athsm"_s << 2;
    QTest::newRow("swapped twice") << u"maths"_s << u"amtsh"_s << 2;
    QTest::newRow("added at both ends") << u"maths"_s << u"xmathsx"_s << 2;
    QTest::newRow("one more at the end than is allowed") << u"maths"_s << u"mathsabc"_s << 3;
    QTest::newRow("empty") << u""_s << u"ab"_s << 2;
    QTest::newRow("beyond the limit") << u"maths"_s << u"music"_s << 3;
    QTest::newRow("much longer") << u"art"_s << u"behaviour"_s << 3;
    QTest::newRow("too long to compare") << QString(201, u'a') << QString(201, u'a') << 3;
}

void TestEditDistance::distanceCountsErrors()
{
    QFETCH(QString, a);
    QFETCH(QString, b);

    QTEST(editDistance(a, b, 2), "distance");
    QTEST(editDistance(b, a, 2), "distance");
}

QTEST_APPLESS_MAIN(TestEditDistance)
#include "tst_editdistance.moc"
