// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/search/searchsupport.h"

#include <QTest>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
using namespace searchtest;

namespace {

QList<qint64> idsOf(const SearchAnswer &answer)
{
    QList<qint64> ids;
    for (const SearchHit &hit : answer.hits)
        ids.append(hit.entry);
    return ids;
}

} // namespace

class TestSearchPlaces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aPlaceInTheWordsBringsThoseNearbyUp();
    void aPlaceWhereNobodyIsIsSaid();
    void aPlaceThatIsNotKnownIsSaidAndNotCorrected();
    void aMisspeltPlaceIsUnderstood_data();
    void aMisspeltPlaceIsUnderstood();
    void whatIsNotUnderstoodAfterNearIsSaid_data();
    void whatIsNotUnderstoodAfterNearIsSaid();
    void aMisspeltTopicWithACapitalIsNoPlace();
    void howFarIsUnderstood_data();
    void howFarIsUnderstood();
    void aNumberOfMilesElsewhereIsNoDistance();
    void nearMeIsNearMySchool_data();
    void nearMeIsNearMySchool();
    void milesAloneCountFromTheChosenPlace_data();
    void milesAloneCountFromTheChosenPlace();
    void aMisspeltTownAloneIsUnderstood_data();
    void aMisspeltTownAloneIsUnderstood();
    void whatMayBeAnythingElseIsNoTown_data();
    void whatMayBeAnythingElseIsNoTown();
    void aPlaceThatIsHalfTypedIsNotCalledUnknown();
    void aPostcodeInTheWordsIsAPlace();
    void whoIsNearANamedPlaceComesFirst();
    void distancesCountFromThePlaceInTheWords();
    void aPlaceAloneListsEverybodyNearestFirst();
    void nobodyNearWhoOffersItIsSaid();
    void aSubjectThatIsATownToo();
    void aKeyStageIsTheTopicWhereNothingElseIsAskedFor();
    void nobodyIsDroppedForWantOfAPosition();
    void distanceWidensInStepsAndSaysSo();
    void theNearestComesFirst();

private:
    // Phonics by heart in Norwich, by heart in Bradford, in passing in Leeds, by heart nobody knows where; art in Bradford.
    static QList<Entry> helpers();

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
    QCOMPARE(m_index->search(query(u"phonics near bradferd"_s)).fromName, u"Bradford"_s);
    QCOMPARE(m_index->search(query(u"vonics games"_s)).notes.value(0).kind, SearchNote::Kind::Corrected);
}

void TestSearchPlaces::aMisspeltPlaceIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("was");
    QTest::newRow("three letters") << u"phonics near Hul"_s << u"Hull"_s << u"hul"_s;
    QTest::newRow("three small letters") << u"near hul"_s << u"Hull"_s << u"hul"_s;
    QTest::newRow("a town without entries") << u"phonics near Lecester"_s << u"Leicester"_s << u"lecester"_s;
    QTest::newRow("after in") << u"phonics in Lecester"_s << u"Leicester"_s << u"lecester"_s;
    QTest::newRow("two words") << u"phonics near milton kynes"_s << u"Milton Keynes"_s << u"milton kynes"_s;
    QTest::newRow("near misspelt") << u"phonics neer Hull"_s << u"Hull"_s << u"neer"_s;
    QTest::newRow("near misspelt, all small") << u"neer hull"_s << u"hull"_s << u"neer"_s;
    QTest::newRow("near with its letters turned round") << u"phonics naer Norwich"_s << u"Norwich"_s << u"naer"_s;
    QTest::newRow("both misspelt") << u"phonics neer Hul"_s << u"Hull"_s << u"neer"_s;
}

void TestSearchPlaces::aMisspeltPlaceIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QString, was);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    SearchQuery typed = query(text);
    typed.lastWordIsPrefix = false;
    const SearchAnswer answer = index->search(typed);
    QCOMPARE(answer.from, index->position(place));
    QCOMPARE(answer.fromName, place);
    QCOMPARE(answer.notes.value(0).kind, SearchNote::Kind::Corrected);
    QCOMPARE(answer.notes.value(0).was, was);
    // Whoever is nearest comes first, not who knows most.
    const QList<qint64> ids = idsOf(answer);
    QVERIFY(ids.indexOf(place == u"Norwich" ? 1 : 2) < ids.indexOf(place == u"Norwich" ? 2 : 4));
    QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.text.contains(u"do not know"_s); }));

    typed.asTyped = true; // "search for what I typed"
    const SearchAnswer asTyped = index->search(typed);
    QVERIFY(std::ranges::none_of(asTyped.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
}

void TestSearchPlaces::whatIsNotUnderstoodAfterNearIsSaid_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::newRow("three letters") << u"phonics near Zyx"_s << u"\u2018Zyx\u2019"_s;
    QTest::newRow("small letters") << u"phonics near zyx"_s << u"\u2018zyx\u2019"_s;
    QTest::newRow("words that are known, with capitals") << u"phonics near Market Harborough"_s << u"\u2018Market Harborough\u2019"_s;
    QTest::newRow("a place") << u"phonics near Hull"_s << u""_s;
    QTest::newRow("no place at all") << u"phonics near the end of the year"_s << u""_s;
    QTest::newRow("a phase") << u"phonics near Primary Schools"_s << u""_s;
    QTest::newRow("a title in capitals") << u"Phonics Near The Market"_s << u""_s;
    QTest::newRow("nothing") << u"phonics near"_s << u""_s;
}

void TestSearchPlaces::whatIsNotUnderstoodAfterNearIsSaid()
{
    QFETCH(QString, text);
    QFETCH(QString, name);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    const QList<SearchNote> notes = index->search(query(text)).notes;
    const auto isOfIt = [&](const SearchNote &note) { return note.text.contains(u"do not know"_s) && note.text.contains(name); };
    QCOMPARE(std::ranges::any_of(notes, isOfIt), !name.isEmpty());
}

// "in" with a capital says that a place may follow, no more.
void TestSearchPlaces::aMisspeltTopicWithACapitalIsNoPlace()
{
    const SearchAnswer answer = m_index->search(query(u"expert in Phonisc"_s));
    QCOMPARE(answer.notes.value(0).kind, SearchNote::Kind::Corrected);
    QCOMPARE(answer.notes.value(0).became, u"phonics"_s);
    QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.text.contains(u"do not know"_s); }));
    // Nobody asks where QZT is, for it is no word that a town begins with.
    QVERIFY(std::ranges::none_of(m_index->search(query(u"training in QZT"_s)).notes, [](const SearchNote &note) { return note.text.contains(u"do not know"_s); }));
}

void TestSearchPlaces::howFarIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QList<qint64>>("ids");
    // Bradford and Leeds are 9 miles apart; whoever lies nobody knows where is not within.
    QTest::newRow("within") << u"phonics within 20 miles of Leeds"_s << u"Leeds"_s << QList<qint64>{2, 3};
    QTest::newRow("small letters") << u"phonics within 20 miles of leeds"_s << u"leeds"_s << QList<qint64>{2, 3};
    QTest::newRow("from, near by") << u"phonics within 5 miles from Leeds"_s << u"Leeds"_s << QList<qint64>{3};
    QTest::newRow("less than") << u"phonics less than 20 miles from Leeds"_s << u"Leeds"_s << QList<qint64>{2, 3};
    QTest::newRow("misspelt") << u"phonics within 20 miles of Bradferd"_s << u"Bradford"_s << QList<qint64>{2, 3};
    QTest::newRow("a place without entries") << u"phonics within 100 miles of Hull"_s << u"Hull"_s << QList<qint64>{2, 3};
    QTest::newRow("a postcode") << u"phonics within 20 miles of BD1 1AA"_s << u"BD1 1AA"_s << QList<qint64>{2, 3};
}

void TestSearchPlaces::howFarIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    QFETCH(QList<qint64>, ids);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(text));
    QCOMPARE(answer.fromName, place);
    QList<qint64> found = idsOf(answer);
    std::ranges::sort(found);
    QCOMPARE(found, ids);
    QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.text.contains(u"all of your words"_s); }));
    // Nobody so near: the steps, which are said.
    const SearchAnswer wider = index->search(query(u"clay within 20 miles of Norwich"_s));
    QCOMPARE(idsOf(wider).value(0), 5);
    QVERIFY2(std::ranges::any_of(wider.notes, [](const SearchNote &note) { return note.text.contains(u"Nobody within 20 miles"_s); }), "said");
}

void TestSearchPlaces::aNumberOfMilesElsewhereIsNoDistance()
{
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    for (const QString &text : {u"a 20 mile walk with phonics"_s, u"phonics 20 miles"_s, u"phonics within miles"_s, u"phonics within 20 miles of"_s, u"phonics within 20000 miles of Leeds"_s}) {
        const SearchAnswer answer = index->search(query(text));
        QVERIFY2(answer.total > 0 && answer.fromName != u"your school", qPrintable(text));
        QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.text.contains(u"your school"_s); }));
    }
}

void TestSearchPlaces::nearMeIsNearMySchool_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"phonics near me", "phonics near us", "phonics near here", "phonics near our school", "phonics nr us", "phonics close to my school",
                             "phonics within 200 miles of us", "phonics within 200 miles", "phonics within 200 miles of our academy"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSearchPlaces::nearMeIsNearMySchool()
{
    QFETCH(QString, text);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    SearchQuery asked = query(text);
    const SearchAnswer unknown = index->search(asked);
    QVERIFY(!unknown.from);
    QCOMPARE(std::ranges::count_if(unknown.notes, [](const SearchNote &note) { return note.text.contains(u"We do not know where your school is"_s); }), 1);
    QCOMPARE(idsOf(unknown).value(0), 1); // the best match anywhere

    asked.mySchool = GridPosition{430000, 433500}; // Leeds
    const SearchAnswer answer = index->search(asked);
    QCOMPARE(answer.from, asked.mySchool);
    QCOMPARE(answer.fromName, u"your school"_s);
    QCOMPARE(idsOf(answer).value(0), 2);
    QVERIFY(answer.notes.isEmpty());
    // A place that is chosen beside the words does not count where they say "me".
    asked.from = GridPosition{623000, 308000};
    if (text != u"phonics within 200 miles"_s)
        QCOMPARE(index->search(asked).from, asked.mySchool);
    asked.text = u"near us"_s;
    QCOMPARE(idsOf(index->search(asked)).value(0), 3);
}

void TestSearchPlaces::milesAloneCountFromTheChosenPlace_data()
{
    QTest::addColumn<bool>("isMySchoolKnown");
    QTest::newRow("my school is known") << true;
    QTest::newRow("my school is not known") << false;
}

void TestSearchPlaces::milesAloneCountFromTheChosenPlace()
{
    QFETCH(bool, isMySchoolKnown);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    SearchQuery asked = query(u"phonics within 20 miles"_s);
    asked.from = GridPosition{430000, 433500}; // Leeds
    if (isMySchoolKnown)
        asked.mySchool = GridPosition{623000, 308000}; // Norwich
    const SearchAnswer answer = index->search(asked);
    QCOMPARE(answer.from, asked.from);
    QCOMPARE(answer.fromName, QString()); // the name of the place is with whoever chose it
    QList<qint64> found = idsOf(answer);
    std::ranges::sort(found);
    QCOMPARE(found, (QList<qint64>{2, 3}));
    QVERIFY(answer.notes.isEmpty());
    // Alone: everybody so near, the nearest first.
    asked.text = u"within 20 miles"_s;
    QCOMPARE(idsOf(index->search(asked)).value(0), 3);
    // "us" is no place that was chosen.
    asked.text = u"phonics near us within 20 miles"_s;
    QCOMPARE(index->search(asked).from, isMySchoolKnown ? asked.mySchool : asked.from);
    // A place in the words comes before the chosen one.
    asked.text = u"phonics within 20 miles of Norwich"_s;
    QCOMPARE(index->search(asked).fromName, u"Norwich"_s);
}

void TestSearchPlaces::aMisspeltTownAloneIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("at the end") << u"phonics Lecester"_s << u"Leicester"_s;
    QTest::newRow("small letters") << u"phonics lecester"_s << u"Leicester"_s;
    QTest::newRow("first") << u"Sheffeild phonics"_s << u"Sheffield"_s;
    QTest::newRow("near, shortened") << u"phonics nr Lecester"_s << u"Leicester"_s;
}

void TestSearchPlaces::aMisspeltTownAloneIsUnderstood()
{
    QFETCH(QString, text);
    QFETCH(QString, place);
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(text));
    QCOMPARE(answer.fromName, place);
    QCOMPARE(answer.from, index->position(place));
    QCOMPARE(answer.notes.value(0).kind, SearchNote::Kind::Corrected);
    QCOMPARE(answer.notes.value(0).became, place.toLower());
    QVERIFY2(std::ranges::any_of(answer.notes, [&](const SearchNote &note) { return note.text.contains(u"is in "_s + place); }), "nobody is there, and that is said");
    SearchQuery asTyped = query(text);
    asTyped.asTyped = true;
    QVERIFY(index->search(asTyped).fromName.isEmpty());
}

void TestSearchPlaces::whatMayBeAnythingElseIsNoTown_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"phonics Mrs Sheffeild", "phonics LECESTER lead", "phonics Hul", "phonics hand", "phonisc", "A Sheffeild", "helping with reading", "durham method",
                             "phonics Sheffie"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestSearchPlaces::whatMayBeAnythingElseIsNoTown()
{
    QFETCH(QString, text);
    QList<Entry> entries = helpers();
    entries[0].person = u"Alberta Winterbourne"_s;
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(text.startsWith(u"A ") ? u"Alberta Sheffeild"_s : text));
    const auto isTown = [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected && (note.became == u"sheffield" || note.became == u"leicester" || note.became == u"hull"); };
    QVERIFY2(std::ranges::none_of(answer.notes, isTown), qPrintable(answer.notes.value(0).text));
}

void TestSearchPlaces::aPlaceThatIsHalfTypedIsNotCalledUnknown()
{
    const SearchAnswer typing = m_index->search(query(u"phonics near Leices"_s));
    QCOMPARE(typing.fromName, u"Leicester"_s);
    QVERIFY(std::ranges::none_of(typing.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
    // Here Norwich and no other word of the directory begins so.
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    for (const QString &text : {u"phonics near Norw"_s, u"phonics near Norwi"_s, u"phonics near norwic"_s})
        QCOMPARE(idsOf(index->search(query(text))).first(), 1);
    QVERIFY(index->search(query(u"phonics near Norw"_s)).notes.isEmpty());
    SearchQuery done = query(u"phonics near Leices"_s);
    done.lastWordIsPrefix = false;
    QVERIFY(m_index->search(done).fromName.isEmpty());
    QVERIFY(!m_index->search(done).notes.isEmpty());
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

QList<Entry> TestSearchPlaces::helpers()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Phonics"_s, u"Phonics and early reading, phonics screening"_s), entry(2, u"C D"_s, u"Phonics"_s, u"Half a day"_s),
                         entry(3, u"E F"_s, u"Handwriting"_s, u"Some phonics"_s), entry(4, u"G H"_s, u"Phonics"_s, u"Half a day"_s),
                         entry(5, u"I J"_s, u"Art"_s, u"Clay"_s)};
    for (Entry &one : entries)
        one.schoolId = one.id;
    const std::pair<QString, GridPosition> norwich(u"Norwich"_s, {623000, 308000});
    const std::pair<QString, GridPosition> bradford(u"Bradford"_s, {416000, 433000});
    std::tie(entries[0].town, entries[0].position) = norwich;
    std::tie(entries[1].town, entries[1].position) = bradford;
    std::tie(entries[2].town, entries[2].position) = std::pair(u"Leeds"_s, GridPosition{430000, 433500});
    std::tie(entries[4].town, entries[4].position) = bradford;
    return entries;
}

void TestSearchPlaces::whoIsNearANamedPlaceComesFirst()
{
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    // Norwich is the best match everywhere, and 140 miles away; within ten miles the better match comes first.
    QCOMPARE(idsOf(index->search(query(u"phonics"_s))).first(), 1);
    for (const QString &text : {u"phonics near Bradford"_s, u"phonics in Bradford"_s, u"phonics close to BD1 1AA"_s, u"phonics BD1 1AA"_s}) {
        const QList<qint64> ids = idsOf(index->search(query(text)));
        QCOMPARE(ids.first(), 2);
        QVERIFY2(ids.indexOf(1) < ids.indexOf(4), "whoever lies nobody knows where comes last");
    }
    QCOMPARE(idsOf(index->search(query(u"phonics near Norwich"_s))).first(), 1);
}

void TestSearchPlaces::distancesCountFromThePlaceInTheWords()
{
    const QList<Entry> entries = helpers();
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    SearchQuery asked = query(u"phonics near Hull"_s);
    const auto hull = index->position(u"Hull");
    QVERIFY(hull);
    for (const bool hasSchool : {false, true}) {
        if (hasSchool)
            asked.from = entries.at(0).position;
        const SearchAnswer answer = index->search(asked);
        QCOMPARE(answer.from, hull);
        QCOMPARE(answer.fromName, u"Hull"_s);
        for (const SearchHit &hit : answer.hits) {
            const auto position = entries.at(hit.entry - 1).position;
            QCOMPARE(hit.miles, position ? milesBetween(*position, *hull) : -1.0);
        }
    }
    // A town that is only named does not take the place of one's own school.
    asked.text = u"phonics Hull"_s;
    QCOMPARE(index->search(asked).from, asked.from);
    QVERIFY(index->search(asked).fromName.isEmpty());
    asked.from.reset();
    QCOMPARE(index->search(asked).from, hull);
    QVERIFY(!index->search(query(u"phonics"_s)).from);
}

void TestSearchPlaces::aPlaceAloneListsEverybodyNearestFirst()
{
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(u"near Hull"_s));
    QCOMPARE(idsOf(answer), (QList<qint64>{3, 2, 5, 1, 4}));
    QCOMPARE(answer.notes.size(), 1);
    QVERIFY(answer.notes.first().text.contains(u"Hull"_s));
}

void TestSearchPlaces::nobodyNearWhoOffersItIsSaid()
{
    const auto index = SearchIndex::build(helpers(), SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(u"clay near Norwich"_s));
    QCOMPARE(answer.hits.first().entry, 5);
    QCOMPARE(answer.notes.value(0).kind, SearchNote::Kind::FurtherAway);
    QVERIFY2(answer.notes.value(0).text.contains(u"Norwich"_s) && answer.notes.value(0).text.contains(u"150"_s), qPrintable(answer.notes.value(0).text));
    QVERIFY(index->search(query(u"clay near Bradford"_s)).notes.isEmpty());
    // In Norwich, too, though nobody knows where.
    QList<Entry> entries = helpers();
    entries.append(entry(6, u"K L"_s, u"Art"_s, u"Clay"_s));
    entries.last().schoolId = 6;
    entries.last().town = u"Norwich"_s;
    const SearchAnswer there = SearchIndex::build(entries, SearchKnowledge::shipped())->search(query(u"clay near Norwich"_s));
    QCOMPARE(there.hits.first().entry, 6);
    QVERIFY(there.notes.isEmpty());
}

void TestSearchPlaces::aSubjectThatIsATownToo()
{
    QList<Entry> entries = helpers();
    entries[2].interest = u"Reading for pleasure, guided reading"_s;
    entries[2].theme = u"Reading"_s;
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(u"help in Reading"_s));
    QCOMPARE(answer.hits.first().entry, 3);
    QVERIFY2(answer.total < 5, "a subject is asked for, not everybody by distance");
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
