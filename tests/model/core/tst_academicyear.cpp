// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/academicyear.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAcademicYear : public QObject
{
    Q_OBJECT

private slots:
    void itRunsFromSeptemberToAugust()
    {
        QCOMPARE(AcademicYear::of(QDate(2026, 8, 31)).name(), u"2025-26"_s);
        QCOMPARE(AcademicYear::of(QDate(2026, 9, 1)).name(), u"2026-27"_s);
        QCOMPARE(AcademicYear{2026}.begin(), QDate(2026, 9, 1));
        QCOMPARE(AcademicYear{2026}.end(), QDate(2027, 8, 31));
        QCOMPARE(AcademicYear{1999}.name(), u"1999-00"_s);
    }

    void itsNameIsReadBack_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("firstYear");
        QTest::newRow("short") << u"2026-27"_s << 2026;
        QTest::newRow("slash") << u" 2026/27 "_s << 2026;
        QTest::newRow("long") << u"2026-2027"_s << 2026;
        QTest::newRow("not the next year") << u"2026-28"_s << 0;
        QTest::newRow("a century away") << u"2026-2127"_s << 0;
        QTest::newRow("words") << u"next year"_s << 0;
    }

    void itsNameIsReadBack()
    {
        QFETCH(QString, name);
        QFETCH(int, firstYear);
        QCOMPARE(AcademicYear::fromName(name).firstYear, firstYear);
    }
};

QTEST_GUILESS_MAIN(TestAcademicYear)
#include "tst_academicyear.moc"
