// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/search/searchsupport.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace searchtest;

class TestSearchPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPlaceInTheWordsBringsThoseNearbyUp();
    void aPlaceWhereNobodyIsIsSaid();
    void aPlaceThatIsNotKnownIsSaidAndNotCorrected();
    void aPostcodeInTheWordsIsAPlace();
    void aKeyStageIsTheTopicWhereNothingElseIsAskedFor();
    void nobodyIsDroppedForWantOfAPosition();
    void distanceWidensInStepsAndSaysSo();
    void theNearestComesFirst();

private:
    QList<Entry> m_sample;
    std::shared_ptr<const SearchIndex> m_index;
};

void TestSearchPlaces::initTestCase()
{
    m_sample = sample();
    m_index = SearchIndex::build(m_sample, SearchKnowledge::shipped());
}

void TestSearchPlaces::aPlaceInTheWordsBringsThoseNearbyUp()
{
    const SearchAnswer answer = m_index->search(query(u"early reading reception Bradford"_s));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_sample.at(answer.hits.at(i).entry - 1).town, u"Bradford"_s);
    // Leicester is in no entry: those nearest to it come first, and nobody is corrected to something else.
    const SearchAnswer leicester = m_index->search(query(u"phonics Leicester"_s));
    QVERIFY(!leicester.hits.isEmpty());
    QVERIFY(std::ranges::none_of(leicester.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
}

void TestSearchPlaces::aPlaceWhereNobodyIsIsSaid()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Phonics"_s, u"Half a day"_s), entry(2, u"C D"_s, u"Phonics"_s, u"Half a day"_s)};
    entries[0].position = GridPosition{623000, 308000}; // Norwich
    entries[0].town = u"Norwich"_s;
    entries[1].position = GridPosition{416000, 433000}; // Bradford
    entries[1].town = u"Bradford"_s;
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());

    const SearchAnswer answer = index->search(query(u"phonics near Hull"_s));
    QCOMPARE(answer.hits.at(0).entry, 2);
    QCOMPARE(answer.notes.size(), 1);
    QCOMPARE(answer.notes.first().kind, SearchNote::Kind::FurtherAway);
    QVERIFY2(answer.notes.first().text.contains(u"Hull"_s) && answer.notes.first().text.contains(u"58"_s), qPrintable(answer.notes.first().text));

    QVERIFY(index->search(query(u"phonics Norwich"_s)).notes.isEmpty());
    QCOMPARE(index->search(query(u"phonics Norwich"_s)).hits.at(0).entry, 1);
}

void TestSearchPlaces::aPlaceThatIsNotKnownIsSaidAndNotCorrected()
{
    const SearchAnswer answer = m_index->search(query(u"phonics near Vonics"_s));
    QVERIFY(answer.total > 0);
    QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
    QVERIFY(std::ranges::any_of(answer.notes, [](const SearchNote &note) { return note.text.contains(u"Vonics"_s) && note.text.contains(u"postcode"_s); }));
    // A misspelt town of the directory is still corrected, and so is the same word elsewhere.
    QCOMPARE(m_index->search(query(u"phonics near Bradferd"_s)).notes.value(0).became, u"bradford"_s);
    QCOMPARE(m_index->search(query(u"vonics games"_s)).notes.value(0).kind, SearchNote::Kind::Corrected);
}

void TestSearchPlaces::aPostcodeInTheWordsIsAPlace()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Phonics"_s, u"Half a day"_s), entry(2, u"C D"_s, u"Phonics"_s, u"Half a day"_s)};
    entries[0].position = GridPosition{416000, 433000};
    entries[1].position = GridPosition{623000, 308000};
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    for (const QString &text : {u"phonics NR1 3AB"_s, u"phonics near NR1"_s})
        QCOMPARE(index->search(query(text)).hits.at(0).entry, 2);
    // Half a postcode alone is no place.
    const SearchAnswer gas = index->search(query(u"phonics CO2"_s));
    QVERIFY(std::ranges::none_of(gas.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::FurtherAway; }));
}

void TestSearchPlaces::aKeyStageIsTheTopicWhereNothingElseIsAskedFor()
{
    QList<Entry> entries;
    for (int id = 1; id < 9; ++id) {
        entries.append(entry(id, u"A B"_s, id < 3 ? u"Early years"_s : u"Algebra"_s, u"Half a day"_s));
        entries.last().schoolId = id;
        entries.last().town = id == 2 || id > 5 ? u"Wexcombe"_s : u"Yarleigh"_s;
    }
    const SearchAnswer answer = SearchIndex::build(entries, SearchKnowledge::shipped())->search(query(u"early years Wexcombe"_s));
    QCOMPARE(answer.hits.at(0).entry, 2);
    QVERIFY2(answer.hits.at(1).entry == 1, "the topic elsewhere comes before another topic at the place");
}

void TestSearchPlaces::nobodyIsDroppedForWantOfAPosition()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Art"_s, {}), entry(2, u"C D"_s, u"Art"_s, {}), entry(3, u"E F"_s, u"Art"_s, {})};
    entries[1].position = GridPosition{400000, 300000};
    entries[2].position = GridPosition{401609, 300000};
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    SearchQuery asked = query(u"art"_s);
    asked.order = SearchOrder::Distance;
    asked.from = GridPosition{401609, 300000};
    const SearchAnswer answer = index->search(asked);
    QCOMPARE(answer.total, 3);
    QCOMPARE(answer.hits.at(0).entry, 3);
    QCOMPARE(answer.hits.at(0).miles, 0.0);
    QVERIFY(std::abs(answer.hits.at(1).miles - 1.0) < 0.001);
    QCOMPARE(answer.hits.at(2).entry, 1);
    QVERIFY(answer.hits.at(2).miles < 0);
}

void TestSearchPlaces::distanceWidensInStepsAndSaysSo()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Art"_s, {}), entry(2, u"C D"_s, u"Art"_s, {})};
    entries[0].position = GridPosition{400000, 300000};
    entries[1].position = GridPosition{400000, 500000};
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    SearchQuery asked = query(u"art"_s);
    asked.from = GridPosition{440000, 300000}; // 24.9 miles from the first
    asked.withinMiles = 10;
    SearchAnswer answer = index->search(asked);
    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.hits.first().entry, 1);
    QCOMPARE(answer.notes.last().kind, SearchNote::Kind::FurtherAway);
    QVERIFY(answer.notes.last().text.contains(u"30"_s));
    asked.withinMiles = 30;
    QVERIFY(index->search(asked).notes.isEmpty());
    asked.from = GridPosition{0, 1200000};
    answer = index->search(asked);
    QCOMPARE(answer.total, 2);
    QCOMPARE(answer.notes.last().kind, SearchNote::Kind::FurtherAway);
}

void TestSearchPlaces::theNearestComesFirst()
{
    SearchQuery asked = query(u"reading"_s);
    asked.order = SearchOrder::Distance;
    asked.from = m_index->position(u"NR1 3AB");
    QVERIFY(asked.from);
    const SearchAnswer answer = m_index->search(asked);
    double before = 0;
    bool unknownSeen = false;
    for (const SearchHit &hit : answer.hits) {
        const std::optional<GridPosition> position = m_sample.at(hit.entry - 1).position;
        QCOMPARE(hit.miles, position ? milesBetween(*position, *asked.from) : -1.0);
        unknownSeen = unknownSeen || !position;
        QCOMPARE(unknownSeen, !position);
        QVERIFY(!position || hit.miles >= before);
        before = std::max(before, hit.miles);
    }
}

QTEST_GUILESS_MAIN(TestSearchPlaces)
#include "tst_searchplaces.moc"
