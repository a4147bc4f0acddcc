// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/resultrow.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestEntryWords : public QObject
{
    Q_OBJECT

private slots:
    void distancesAreRoundedAsPeopleSayThem_data();
    void distancesAreRoundedAsPeopleSayThem();
    void shortWordsSayMoreThanAStatus();
    void filtersAndExportsSayAvailabilityAsTheListDoes();
    void theSummaryDoesNotSayTheThemeTwice();
    void theContactIsFourLinesOrFewer();
    void theSchoolAnswersForWhoHasNoTelephone();
    void foundWordsWithOnlyASpaceBetweenAreOneMark();
    void filtersSayAvailabilityAsTheResultsDo();
};

void TestEntryWords::distancesAreRoundedAsPeopleSayThem_data()
{
    QTest::addColumn<double>("miles");
    QTest::addColumn<QString>("words");
    QTest::newRow("unknown") << -1.0 << u"distance not known"_s;
    QTest::newRow("here") << 0.0 << u"under a mile"_s;
    QTest::newRow("one") << 1.2 << u"1 mile"_s;
    QTest::newRow("up") << 1.6 << u"2 miles"_s;
    QTest::newRow("far") << 172.4 << u"172 miles"_s;
}

void TestEntryWords::distancesAreRoundedAsPeopleSayThem()
{
    QFETCH(double, miles);
    QFETCH(QString, words);
    QCOMPARE(EntryWords::distance(miles), words);
}

void TestEntryWords::shortWordsSayMoreThanAStatus()
{
    QCOMPARE(EntryWords::availability(AvailabilityStatus::Limited, u" Twilights  only "_s), u"Twilights only"_s);
    QCOMPARE(EntryWords::availability(AvailabilityStatus::Open, u"All year except May"_s), u"Open"_s);
    QCOMPARE(EntryWords::availability(AvailabilityStatus::Paused, u""_s), u"Paused"_s);
    QCOMPARE(EntryWords::availability(AvailabilityStatus::Limited, u"only after the examinations are over"_s), u"Limited"_s);
    QCOMPARE(EntryWords::status(AvailabilityStatus::Ask), u"Ask"_s);
    QCOMPARE(EntryWords::status(AvailabilityStatus::Negotiation), u"By negotiation"_s);
}

void TestEntryWords::filtersAndExportsSayAvailabilityAsTheListDoes()
{
    for (const auto &[value, status] : {std::pair{u"open"_s, AvailabilityStatus::Open}, std::pair{u"limited"_s, AvailabilityStatus::Limited},
                                        std::pair{u"negotiation"_s, AvailabilityStatus::Negotiation},
                                        std::pair{u"paused"_s, AvailabilityStatus::Paused}, std::pair{u"ask"_s, AvailabilityStatus::Ask}}) {
        QCOMPARE(facetLabel(FacetKind::Availability, value), EntryWords::status(status));
        QCOMPARE(EntryWords::filter(FacetKind::Availability, value), EntryWords::status(status));
    }
}

void TestEntryWords::theSummaryDoesNotSayTheThemeTwice()
{
    Entry entry;
    entry.theme = u"Phonics"_s;
    entry.interest = u"phonics for\nbeginners"_s;
    QCOMPARE(EntryWords::summary(entry), u"phonics for beginners"_s);
    entry.interest = u"Little Wandle"_s;
    QCOMPARE(EntryWords::summary(entry), u"Phonics: Little Wandle"_s);
    entry.interest.clear();
    QCOMPARE(EntryWords::summary(entry), u"Phonics"_s);
}

void TestEntryWords::theContactIsFourLinesOrFewer()
{
    Entry entry;
    entry.person = u"Danuta Khandrapur"_s;
    entry.role = u"Reading Lead"_s;
    entry.academy = u"Millbrook"_s;
    entry.telephone = u"01632 960230"_s;
    QCOMPARE(EntryWords::contactText(entry), u"Danuta Khandrapur\nReading Lead, Millbrook\n01632 960230"_s);
    entry.email = u"d@example.org"_s;
    QVERIFY(EntryWords::contactText(entry).endsWith(u"\nd@example.org"_s));
}

void TestEntryWords::theSchoolAnswersForWhoHasNoTelephone()
{
    Entry entry;
    entry.schoolTelephone = u"01"_s;
    entry.schoolEmail = u"office@example.org"_s;
    QCOMPARE(telephoneOf(entry), u"01"_s);
    QCOMPARE(emailOf(entry), u"office@example.org"_s);
    entry.telephone = u"02"_s;
    entry.email = u"me@example.org"_s;
    QCOMPARE(telephoneOf(entry), u"02"_s);
    QCOMPARE(emailOf(entry), u"me@example.org"_s);
}

void TestEntryWords::foundWordsWithOnlyASpaceBetweenAreOneMark()
{
    const QString text = u"early reading, reading"_s;
    QCOMPARE(joinedMarks({{0, 5}, {6, 7}, {15, 7}}, text), (QList<TextRange>{{0, 13}, {15, 7}}));
    QCOMPARE(joinedMarks({{0, 5}}, text), (QList<TextRange>{{0, 5}}));
    QCOMPARE(joinedMarks({}, text), QList<TextRange>());
}

void TestEntryWords::filtersSayAvailabilityAsTheResultsDo()
{
    QCOMPARE(EntryWords::filter(FacetKind::Availability, u"open"_s), u"Open"_s);
    QCOMPARE(EntryWords::filter(FacetKind::Availability, u"limited"_s), u"Limited"_s);
    QCOMPARE(EntryWords::filter(FacetKind::Availability, u"negotiation"_s), u"By negotiation"_s);
    QCOMPARE(EntryWords::filter(FacetKind::Availability, u"paused"_s), u"Paused"_s);
    QCOMPARE(EntryWords::filter(FacetKind::Availability, u"ask"_s), u"Ask"_s);
    QCOMPARE(EntryWords::filter(FacetKind::Theme, u"Phonics"_s), u"Phonics"_s);
    QCOMPARE(EntryWords::filterTitle(FacetKind::Availability), u"Available now"_s);
    QCOMPARE(EntryWords::filterTitle(FacetKind::Phase), u"Phase"_s);
}

QTEST_GUILESS_MAIN(TestEntryWords)
#include "tst_entrywords.moc"
