// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/academicyear.h"
#include "model/core/termdates.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestTermDates final : public QObject
{
    Q_OBJECT

private:
    static TermDates own()
    {
        return {2026, {{{QDate(2026, 9, 3), QDate(2026, 12, 18)}, {QDate(2027, 1, 5), QDate(2027, 3, 25)}, {QDate(2027, 4, 12), QDate(2027, 7, 21)}}}};
    }

private slots:
    void everyDayOfAYearLiesInOneTerm()
    {
        for (const TermDates &dates : {own(), usualTermDates(2026)}) {
            const AcademicYear year{2026};
            for (QDate day = year.begin(); day <= year.end(); day = day.addDays(1)) {
                int holding = 0;
                for (int number = 1; number <= 3; ++number)
                    holding += dates.term(number).contains(day) ? 1 : 0;
                QCOMPARE(holding, 1);
                QVERIFY(dates.termOf(day).contains(day));
            }
        }
    }

    void holidaysCountToTheTermBeforeThem()
    {
        QCOMPARE(own().termOf(QDate(2026, 12, 28)).number, 1);
        QCOMPARE(own().termOf(QDate(2027, 1, 4)).number, 1);
        QCOMPARE(own().termOf(QDate(2027, 1, 5)).number, 2);
        QCOMPARE(own().termOf(QDate(2027, 8, 20)).number, 3);
        QCOMPARE(own().termOf(QDate(2026, 9, 1)).number, 1); // before the first school day
        QCOMPARE(own().term(1).lastSchoolDay, QDate(2026, 12, 18));
    }

    void termsFollowEachOtherWithinTheYear_data()
    {
        QTest::addColumn<TermDates>("dates");
        QTest::addColumn<bool>("isGood");
        const auto with = [](std::size_t term, TermSpan span) {
            TermDates dates = own();
            dates.spans.at(term) = span;
            return dates;
        };
        QTest::newRow("own") << own() << true;
        QTest::newRow("usual") << usualTermDates(2026) << true;
        QTest::newRow("a day is missing") << with(1, {QDate(2027, 1, 5), {}}) << false;
        QTest::newRow("ends before it begins") << with(1, {QDate(2027, 1, 5), QDate(2027, 1, 4)}) << false;
        QTest::newRow("begins within the one before") << with(1, {QDate(2026, 12, 18), QDate(2027, 3, 25)}) << false;
        QTest::newRow("before September") << with(0, {QDate(2026, 8, 31), QDate(2026, 12, 18)}) << false;
        QTest::newRow("after August") << with(2, {QDate(2027, 4, 12), QDate(2027, 9, 1)}) << false;
    }

    void termsFollowEachOtherWithinTheYear()
    {
        QFETCH(TermDates, dates);
        QFETCH(bool, isGood);
        const auto checked = checkTermDates(dates);
        QCOMPARE(checked.has_value(), isGood);
        QVERIFY(isGood || checked.error().code == Error::Code::InvalidInput);
    }

    void aTermLaterIsAsFarIntoTheNextAndNeverAfterItsLastDay()
    {
        const TermDates dates = own();
        QCOMPARE(sameDayOfNext(dates.term(1), dates.term(2), QDate(2026, 10, 1)), QDate(2027, 2, 4)); // 30 days in
        QCOMPARE(sameDayOfNext(dates.term(1), dates.term(2), QDate(2026, 12, 30)), QDate(2027, 3, 25));
        QCOMPARE(sameDayOfNext(dates.term(2), dates.term(3), QDate(2027, 1, 5)), QDate(2027, 4, 12));
    }
};

QTEST_APPLESS_MAIN(TestTermDates)
#include "tst_termdates.moc"
