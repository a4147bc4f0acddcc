// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/period.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestPeriod : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void theTermsOfAYearAreTheYear();
    void theYearBeforeIsAsLong();
    void termsAreThoseOfThePartnershipWhereItHasSetThem();
};

void TestPeriod::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("name");

    QTest::newRow("year") << u"2025-26"_s << u"2025-26"_s << u"2025 to 2026"_s;
    QTest::newRow("year with a slash") << u" 2025/2026 "_s << u"2025-26"_s << u"2025 to 2026"_s;
    QTest::newRow("term") << u"2025-26 Spring"_s << u"2025-26 spring"_s << u"Spring term 2026"_s;
    QTest::newRow("dates") << u"2025-10-01 to 2025-12-05"_s << u"2025-10-01 to 2025-12-05"_s << u"1 Oct 2025 to 5 Dec 2025"_s;
    QTest::newRow("no year") << u"2025-27"_s << QString() << QString();
    QTest::newRow("backwards") << u"2025-12-05 to 2025-10-01"_s << QString() << QString();
    QTest::newRow("words") << u"last year"_s << QString() << QString();
}

void TestPeriod::readsWhatPeopleType()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QFETCH(QString, name);

    const Period period = Period::fromText(text);

    QCOMPARE(period.isValid(), !id.isEmpty());
    if (period.isValid()) {
        QCOMPARE(period.id(), id);
        QCOMPARE(period.name(), name);
    }
}

void TestPeriod::theTermsOfAYearAreTheYear()
{
    const Period year = Period::year(2025);
    QList<QDate> days;
    for (const Period &term : year.terms()) {
        for (QDate day = term.begin; day <= term.end; day = day.addDays(1))
            days.append(day);
    }
    QCOMPARE(days.size(), 365);
    QCOMPARE(days.first(), year.begin);
    QCOMPARE(days.last(), year.end);
    QVERIFY(std::ranges::adjacent_find(days, [](QDate a, QDate b) { return a.addDays(1) != b; }) == days.end());
}

void TestPeriod::theYearBeforeIsAsLong()
{
    QCOMPARE(Period::year(2025).before(), Period::year(2024));
    QCOMPARE(Period::term(2025, 2).before(), Period::term(2024, 2));
}

void TestPeriod::termsAreThoseOfThePartnershipWhereItHasSetThem()
{
    ReportTerms terms;
    terms.set({2025, {{{QDate(2025, 9, 3), QDate(2025, 12, 19)}, {QDate(2026, 1, 5), QDate(2026, 3, 27)}, {QDate(2026, 4, 13), QDate(2026, 7, 22)}}}});
    const Period spring = Period::fromText(u"2025-26 spring"_s).inTerms(terms);
    QCOMPARE(spring.begin, QDate(2026, 1, 5));
    QCOMPARE(spring.end, QDate(2026, 4, 12)); // the holidays count to the term before them
    QCOMPARE(spring.id(), u"2025-26 spring"_s);
    QCOMPARE(spring.name(), u"Spring term 2026"_s);
    QCOMPARE(spring.before(terms), Period::term(2024, 2)); // for that year none were set
    QCOMPARE(Period::year(2025).terms(terms).at(1), spring);
    QCOMPARE(Period::year(2025).inTerms(terms), Period::year(2025));
}

QTEST_GUILESS_MAIN(TestPeriod)
#include "tst_period.moc"
