// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/availability.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestAvailability : public QObject
{
    Q_OBJECT

private slots:
    void wordsGiveAStatusOnADay_data();
    void wordsGiveAStatusOnADay();
    void aStatusThatCannotBeReadIsRefused();
    void theFirstRuleThatMatchesCounts();
    void capacitySpeaksWhereAvailabilityIsSilent();
    void aMonthIsCountedFromTheDayOfWriting();
    void whatWordsSayIsKnown();
    void aPauseIsShownWithItsEnd();
    void everyStatusHasAWord();
};

void TestAvailability::wordsGiveAStatusOnADay_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<int>("status");
    QTest::addColumn<QDate>("until");
    const auto row = [](const char *name, const QString &words, QDate today, AvailabilityStatus status, QDate until = {}) {
        QTest::newRow(name) << words << today << static_cast<int>(status) << until;
    };
    using enum AvailabilityStatus;
    const QDate november(2026, 11, 21);
    row("nothing said", u""_s, november, Ask);
    row("words we do not know", u"see website"_s, november, Ask);
    row("all year", u"All year"_s, november, Open);
    row("autumn in autumn", u"Autumn term only"_s, november, Open);
    row("autumn in spring", u"Autumn term only"_s, QDate(2027, 2, 1), Paused, QDate(2027, 9, 1));
    row("two terms, in the third", u"Autumn and spring terms"_s, QDate(2027, 5, 1), Paused, QDate(2027, 9, 1));
    row("two terms, in the second", u"Autumn and spring terms"_s, QDate(2027, 2, 1), Open);
    row("summer in autumn", u"Summer term"_s, november, Paused, QDate(2027, 4, 1));
    row("from a month to come", u"From January"_s, november, Paused, QDate(2027, 1, 1));
    row("from a month gone by", u"From Sept"_s, november, Open);
    row("from a month of next year, in September", u"From January"_s, QDate(2026, 9, 5), Paused, QDate(2027, 1, 1));
    row("all year but December, in it", u"All year except December"_s, QDate(2026, 12, 3), Paused, QDate(2027, 1, 1));
    row("some days", u"Tues and Thurs"_s, november, Limited);
    row("not some days", u"Not Mondays"_s, november, Limited);
    row("all year but one month, in it", u"All year except May"_s, QDate(2027, 5, 3), Paused, QDate(2027, 6, 1));
    row("all year but one month, outside", u"All year except May"_s, november, Open);
    row("out", u"Temporarily unavailable"_s, november, Paused);
    row("a list", u"Waiting list - contact first"_s, november, Limited);
    row("by negotiation, in capitals", u"BY NEGOTIATION with principal"_s, november, Negotiation);
    row("words inside words do not count", u"Wednesbury"_s, november, Ask);
}

void TestAvailability::wordsGiveAStatusOnADay()
{
    QFETCH(QString, words);
    QFETCH(QDate, today);
    QFETCH(int, status);
    QFETCH(QDate, until);

    const Availability read = AvailabilityRules::shipped().read(words, {}, today);

    QCOMPARE(static_cast<int>(read.status), status);
    QCOMPARE(read.until, until);
    QCOMPARE(read.words, words);
}

void TestAvailability::aStatusThatCannotBeReadIsRefused()
{
    const QStringList wrong{u"sometimes"_s, u"open 9-13"_s, u"open 9"_s, u"open from {month}"_s, u"open since {month}"_s, u""_s};
    for (const QString &status : wrong) {
        const auto rules = AvailabilityRules::from({{u"all year"_s, status}});
        QVERIFY2(!rules, qPrintable(status));
        QCOMPARE(rules.error().code, Error::Code::InvalidInput);
    }
    QVERIFY(!AvailabilityRules::from({{u" - "_s, u"open"_s}}));
}

void TestAvailability::theFirstRuleThatMatchesCounts()
{
    const auto rules = AvailabilityRules::from({{u"tea"_s, u"limited"_s}, {u"all year"_s, u"open"_s}});
    QVERIFY(rules);
    QCOMPARE(rules->rules().size(), 2);
    QCOMPARE(rules->read(u"All year, after tea"_s, {}, {2026, 11, 21}).status, AvailabilityStatus::Limited);
    QCOMPARE(rules->read(u"From January"_s, {}, {2026, 11, 21}).status, AvailabilityStatus::Ask);
}

void TestAvailability::capacitySpeaksWhereAvailabilityIsSilent()
{
    const auto rules = AvailabilityRules::shipped();
    const QDate today(2026, 11, 21);
    Entry entry;
    entry.capacity = u"by negotiation"_s;
    QCOMPARE(availabilityOf(entry, rules, today).status, AvailabilityStatus::Negotiation);
    entry.availability = u"Temporarily unavailable"_s;
    QCOMPARE(availabilityOf(entry, rules, today).status, AvailabilityStatus::Paused);
    entry.availability = u"All year"_s;
    entry.capacity = u"none this term"_s;
    QCOMPARE(availabilityOf(entry, rules, today).status, AvailabilityStatus::Paused);
    entry.capacity = u"0.5 day a week (spring)"_s;
    QCOMPARE(availabilityOf(entry, rules, today).status, AvailabilityStatus::Open);
    entry.availability = u"From January"_s;
    entry.confirmedOn = QDate(2025, 10, 1);
    QCOMPARE(availabilityOf(entry, rules, today).status, AvailabilityStatus::Open);
}

void TestAvailability::aMonthIsCountedFromTheDayOfWriting()
{
    const auto rules = AvailabilityRules::shipped();
    const Availability october = rules.read(u"From January"_s, {2026, 10, 5}, {2026, 11, 21});
    QCOMPARE(october.status, AvailabilityStatus::Paused);
    QCOMPARE(october.until, QDate(2027, 1, 1));
    QCOMPARE(rules.read(u"From January"_s, {2027, 1, 10}, {2027, 1, 12}).status, AvailabilityStatus::Open);
    QCOMPARE(rules.read(u"From January"_s, {2027, 2, 1}, {2027, 3, 1}).until, QDate(2028, 1, 1));
}

void TestAvailability::whatWordsSayIsKnown()
{
    const auto rules = AvailabilityRules::shipped();
    QVERIFY(rules.dependsOnWriting(u"From January"_s));
    QVERIFY(!rules.dependsOnWriting(u"All year"_s));
    QVERIFY(!rules.dependsOnWriting(u"see website"_s));
    QVERIFY(rules.saysNothing(u"see website"_s));
    QVERIFY(!rules.saysNothing(u"All year"_s));
    QVERIFY(AvailabilityRules::from({{u"see website"_s, u"ask"_s}})->saysNothing(u"see website"_s));
}

void TestAvailability::everyStatusHasAWord()
{
    using enum AvailabilityStatus;
    QStringList words;
    for (const AvailabilityStatus status : {Ask, Open, Limited, Negotiation, Paused})
        words.append(availabilityWord(status));
    QCOMPARE(words, (QStringList{u"Ask"_s, u"Open"_s, u"Limited"_s, u"By negotiation"_s, u"Paused"_s}));
}

void TestAvailability::aPauseIsShownWithItsEnd()
{
    QCOMPARE(availabilityText({AvailabilityStatus::Paused, QDate(2027, 1, 1), {}}), u"Paused until 1 January 2027"_s);
    QCOMPARE(availabilityText({AvailabilityStatus::Paused, {}, {}}), u"Paused for now"_s);
    QCOMPARE(availabilityText({AvailabilityStatus::Open, {}, {}}), u"Available now"_s);
    QCOMPARE(availabilityText({}), u"Ask about availability"_s);
    QVERIFY(!availabilityText({AvailabilityStatus::Limited, {}, {}}).isEmpty());
    QVERIFY(!availabilityText({AvailabilityStatus::Negotiation, {}, {}}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
