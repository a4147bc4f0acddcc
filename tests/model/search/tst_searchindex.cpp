// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/search/searchsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace searchtest;

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void wordsFindEntries_data();
    void wordsFindEntries();
    void aMisspeltWordIsCorrectedAndSaidSo();
    void asTypedLeavesWordsAlone();
    void aRealWordIsNotCorrected();
    void aMisspeltTopicIsNoName();
    void aSchoolOfOrdinaryWordsComesFirst_data();
    void aSchoolOfOrdinaryWordsComesFirst();
    void aBlankTextListsEverybodyInTheOrderOfNames();
    void theBestAnswerComesFirst();
    void wordsWrittenApartAreReadAsOne();
    void aMisspeltWordWithABlankInItIsReadAsOne();
    void aMisspeltWordIsReadWithItsNeighbours();
    void theWayOfAskingIsNotTheTopic_data();
    void theWayOfAskingIsNotTheTopic();
    void wordsThatOnlyLookAlikeAreApart_data();
    void wordsThatOnlyLookAlikeAreApart();
    void everydayWordsAloneSuggestLess();
    void aSentenceLeadsToTopicsBesideItsOwn();
    void viaNamesTheConceptWhenTheWordsAreOthers();
    void marksShowWhatMatched();
    void theVocabularyDecides();
    void aTopicThatNobodyOffersLeadsToTheWiderOne();
    void aThemeCountsForTheConceptItIsNearestTo();
    void textsThatComeAgainCountAgain();
    void entriesOfASchoolMayGiveItOtherTexts();
    void wordsThatNobodyHasGiveANote();
    void anyTextIsAnswered();
    void theLimitIsKept();
    void severalThreadsMaySearchAtOnce();
    void anEmptyDirectoryAnswersWithNothing();

private:
    QList<Entry> m_sample;
    std::shared_ptr<const SearchIndex> m_index;
};

void TestSearchIndex::initTestCase()
{
    m_sample = sample();
    QCOMPARE(m_sample.size(), 403);
    m_index = SearchIndex::build(m_sample, SearchKnowledge::shipped());
    QCOMPARE(m_index->size(), 403);
}

void TestSearchIndex::wordsFindEntries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("anyOf"); // one of them comes first
    QTest::newRow("a topic") << u"phonics"_s << QStringList{u"E066"_s, u"E130"_s, u"E157"_s, u"E262"_s};
    QTest::newRow("another form of the word") << u"moderating writing"_s << QStringList{u"E036"_s, u"E059"_s};
    QTest::newRow("the beginning of a word") << u"handwr"_s << QStringList{u"E057"_s, u"E210"_s};
    QTest::newRow("a name without its accents") << u"malgorzata"_s << QStringList{u"E050"_s, u"E104"_s, u"E178"_s};
    QTest::newRow("a misspelt name") << u"Popovich-Lane"_s << QStringList{u"E006"_s, u"E183"_s, u"E314"_s};
    QTest::newRow("an acronym") << u"EBSA"_s << QStringList{u"E166"_s, u"E377"_s};
    QTest::newRow("what people say instead") << u"bunking off"_s << QStringList{u"E039"_s, u"E064"_s, u"E139"_s, u"E205"_s, u"E206"_s};
    QTest::newRow("an apostrophe") << u"King’s Lynn attendance"_s << QStringList{u"E064"_s, u"E039"_s, u"E139"_s, u"E205"_s, u"E206"_s};
    QTest::newRow("two words run together") << u"pupilpremium"_s << QStringList{u"E032"_s, u"E179"_s, u"E369"_s};
    QTest::newRow("a role") << u"exams officer"_s << QStringList{u"E174"_s};
    QTest::newRow("case does not matter") << u"PUPIL PREMIUM"_s << QStringList{u"E180"_s, u"E032"_s, u"E179"_s, u"E369"_s};
    QTest::newRow("by ear") << u"fonix"_s << QStringList{u"E066"_s, u"E130"_s, u"E157"_s, u"E262"_s};
}

void TestSearchIndex::wordsFindEntries()
{
    QFETCH(QString, text);
    QFETCH(QStringList, anyOf);

    const SearchAnswer answer = m_index->search(query(text));

    QVERIFY(!answer.hits.isEmpty());
    const QString first = m_sample.at(answer.hits.first().entry - 1).reference;
    QVERIFY2(anyOf.contains(first), qPrintable(first));
}

void TestSearchIndex::aMisspeltWordIsCorrectedAndSaidSo()
{
    const SearchAnswer answer = m_index->search(query(u"geografy fieldwork"_s));
    QVERIFY(!answer.notes.isEmpty());
    const SearchNote &note = answer.notes.first();
    QCOMPARE(note.kind, SearchNote::Kind::Corrected);
    QCOMPARE(note.was, u"geografy"_s);
    QCOMPARE(note.became, u"geography"_s);
    QVERIFY(note.text.contains(u"geography"_s) && note.text.contains(u"geografy"_s));
}

void TestSearchIndex::asTypedLeavesWordsAlone()
{
    SearchQuery asked = query(u"geografy"_s);
    asked.asTyped = true;
    const SearchAnswer answer = m_index->search(asked);
    QVERIFY(std::ranges::none_of(answer.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
    QCOMPARE(answer.total, 0);
}

void TestSearchIndex::aRealWordIsNotCorrected()
{
    for (const QString &text : {u"one boy hurls furniture"_s, u"they don't listen and can't sit"_s, u"somebody clicked a dodgy link"_s}) {
        const SearchAnswer answer = m_index->search(query(text));
        for (const SearchNote &note : answer.notes)
            QVERIFY2(note.kind != SearchNote::Kind::Corrected, qPrintable(note.text));
    }
}

void TestSearchIndex::aMisspeltTopicIsNoName()
{
    const QList<Entry> entries{entry(1, u"Ann Reed"_s, u"Clay"_s, u"Kilns"_s), entry(2, u"C D"_s, u"Reading"_s, u"Guided reading"_s)};
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(u"reeding"_s));
    QCOMPARE(answer.notes.value(0).became, u"reading"_s);
    QCOMPARE(answer.hits.value(0).entry, 2);
    QCOMPARE(index->search(query(u"reed"_s)).hits.value(0).entry, 1); // somebody is called just so
    SearchQuery asTyped = query(u"reeding"_s);
    asTyped.asTyped = true;
    QCOMPARE(index->search(asTyped).hits.value(0).entry, 1);
}

void TestSearchIndex::aSchoolOfOrdinaryWordsComesFirst_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("firstAt"); // school of the first entry; 0: no school comes first
    QTest::newRow("all but its last word") << u"Green Lane Primary"_s << 1;
    QTest::newRow("small letters, among other words") << u"geography at green lane primary school"_s << 1;
    QTest::newRow("without its long end") << u"St Mary's Church"_s << 2;
    QTest::newRow("written out") << u"saint marys church of england primary"_s << 2;
    QTest::newRow("the whole name where its word is a topic") << u"Music Academy"_s << 3;
    QTest::newRow("that word alone is the topic") << u"music"_s << 0;
    QTest::newRow("a trust") << u"Eco Schools Trust"_s << 4;
    QTest::newRow("its words in another order") << u"primary schools that go green"_s << 0;
}

void TestSearchIndex::aSchoolOfOrdinaryWordsComesFirst()
{
    QFETCH(QString, text);
    QFETCH(int, firstAt);
    const QStringList names{u"Green Lane Primary Academy"_s, u"St Mary's Church of England Primary School"_s, u"Music Academy"_s, u"Hollin High School"_s,
                            u"Abbey Primary School"_s};
    QList<Entry> entries;
    for (int school = 1; school <= 5; ++school) {
        entries.append(entry(school, u"A B"_s, u"Clay"_s, u"Kilns"_s));
        entries.last().schoolId = school;
        entries.last().academy = names.at(school - 1);
        entries.last().trust = school == 4 ? u"Eco Schools Trust"_s : u"Wherry Trust"_s;
    }
    for (const QString &topic : {u"Green flag and eco schools"_s, u"Church schools and SIAMS: Mary's story"_s, u"Music and singing"_s, u"Geography"_s}) {
        entries.append(entry(entries.size() + 1, u"C D"_s, topic, topic));
        entries.last().schoolId = 5;
        entries.last().academy = names.at(4);
    }
    const SearchAnswer answer = SearchIndex::build(entries, SearchKnowledge::shipped())->search(query(text));
    QVERIFY(!answer.hits.isEmpty());
    QCOMPARE(entries.at(answer.hits.first().entry - 1).schoolId == 5 ? 0 : entries.at(answer.hits.first().entry - 1).schoolId, firstAt);
    QVERIFY2(answer.total > 1 || firstAt == 0, "the others are listed, too");
}

void TestSearchIndex::aBlankTextListsEverybodyInTheOrderOfNames()
{
    const auto index = SearchIndex::build({entry(1, u"Tom Dent"_s, {}, {}), entry(2, u"Zoë Abel"_s, {}, {}), entry(3, u"Ann Llwyd"_s, {}, {}),
                                           entry(4, u"Ann Lyon"_s, {}, {})},
                                          SearchKnowledge::shipped());
    const auto ids = [](const SearchAnswer &answer) {
        QList<qint64> result;
        for (const SearchHit &hit : answer.hits)
            result.append(hit.entry);
        return result;
    };
    SearchQuery all = query(u"  "_s);
    QCOMPARE(ids(index->search(all)), (QList<qint64>{2, 1, 3, 4}));
    all.alphabet = Alphabet::Welsh; // ll comes after l
    QCOMPARE(ids(index->search(all)), (QList<qint64>{2, 1, 4, 3}));
    QCOMPARE(index->search(all).total, 4);
}

void TestSearchIndex::theBestAnswerComesFirst()
{
    const auto index = SearchIndex::build({entry(1, u"A B"_s, u"Maths"_s, u"Some geography, too."_s), entry(2, u"C D"_s, u"Geography"_s, u"Fieldwork"_s),
                                           entry(3, u"E F"_s, u"Art"_s, u"Clay"_s)},
                                          SearchKnowledge::shipped());
    const SearchAnswer answer = index->search(query(u"geography"_s));
    QCOMPARE(answer.hits.first().entry, 2);
    QVERIFY(std::ranges::is_sorted(answer.hits, std::greater(), &SearchHit::score));
    QVERIFY(std::ranges::none_of(answer.hits, [](const SearchHit &hit) { return hit.entry == 3; }));
}

void TestSearchIndex::wordsWrittenApartAreReadAsOne()
{
    const QList<Entry> entries{entry(1, u"A B"_s, u"Outdoor learning"_s, u"Woods"_s), entry(2, u"C D"_s, u"Front door"_s, u"Signing in and out"_s)};
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    QCOMPARE(index->search(query(u"out door learning"_s)).hits.first().entry, 1);
    QCOMPARE(index->search(query(u"front door"_s)).hits.first().entry, 2);
}

void TestSearchIndex::aMisspeltWordWithABlankInItIsReadAsOne()
{
    for (const auto &[text, whole] : {std::pair(u"gove rnors"_s, u"governors"_s), std::pair(u"safe gaurding"_s, u"safeguarding"_s)}) {
        const SearchAnswer answer = m_index->search(query(text));
        QCOMPARE(answer.notes.value(0).was, text);
        QCOMPARE(answer.notes.value(0).became, whole);
        SearchQuery asTyped = query(text);
        asTyped.asTyped = true;
        const SearchAnswer typed = m_index->search(asTyped);
        QVERIFY(std::ranges::none_of(typed.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
    }
    const SearchAnswer apart = m_index->search(query(u"safe play"_s)); // two words, and no other is meant
    QVERIFY(std::ranges::none_of(apart.notes, [](const SearchNote &note) { return note.kind == SearchNote::Kind::Corrected; }));
}

void TestSearchIndex::aMisspeltWordIsReadWithItsNeighbours()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Sky"_s, {}, {u"broad clouds"_s, u"clouds of bread"_s}}});
    const QList<Entry> entries{entry(1, u"A B"_s, u"Bread"_s, u"Broad clouds"_s)};
    const auto index = SearchIndex::build(entries, knowledge);

    QCOMPARE(index->search(query(u"brxad clouds"_s)).notes.value(0).became, u"broad"_s);
    QCOMPARE(index->search(query(u"clouds of brxad"_s)).notes.value(0).became, u"bread"_s);
}

void TestSearchIndex::theWayOfAskingIsNotTheTopic_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("topic");

    QTest::newRow("training") << u"training for staff on phonics"_s << u"phonics"_s;
    QTest::newRow("CPD") << u"times tables CPD"_s << u"times tables"_s;
    QTest::newRow("a visit") << u"a school to visit for lunchtimes"_s << u"lunchtimes"_s;
    QTest::newRow("getting better") << u"how do we get better at phonics"_s << u"phonics"_s;
    QTest::newRow("somebody") << u"who can help with phonics"_s << u"phonics"_s;
    QTest::newRow("a greeting") << u"hello, phonics please, many thanks"_s << u"phonics"_s;
    QTest::newRow("the beginning of a word that is not the last") << u"safegu lead"_s << u"safegu"_s;
}

void TestSearchIndex::theWayOfAskingIsNotTheTopic()
{
    QFETCH(QString, text);
    QFETCH(QString, topic);

    const auto first = [this](const QString &asked) {
        SearchQuery few = query(asked);
        few.limit = 5;
        QList<qint64> entries;
        for (const SearchHit &hit : m_index->search(few).hits)
            entries.append(hit.entry);
        return entries;
    };
    const QList<qint64> wanted = first(topic);
    const auto isWanted = [&](qint64 found) { return wanted.contains(found); };
    const QList<qint64> found = first(text);

    QVERIFY(!wanted.isEmpty() && isWanted(found.value(0)));
    QVERIFY(std::ranges::count_if(found, isWanted) >= wanted.size() - 1);
}

void TestSearchIndex::wordsThatOnlyLookAlikeAreApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("found");

    QTest::newRow("one meaning") << u"human"_s << qint64(1);
    QTest::newRow("the other") << u"humanities"_s << qint64(2);
    QTest::newRow("a form of it") << u"experiments"_s << qint64(3);
    QTest::newRow("the singular finds the plural") << u"experiment"_s << qint64(3);
    QTest::newRow("and not what it looks like") << u"experience"_s << qint64(4);
}

void TestSearchIndex::wordsThatOnlyLookAlikeAreApart()
{
    QFETCH(QString, text);
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Sky"_s, {}, {u"clouds"_s}}});
    const QList<Entry> entries{entry(1, u"A B"_s, u"Human beings"_s, u"Bread"_s), entry(2, u"C D"_s, u"Humanities"_s, u"Bread"_s),
                               entry(3, u"E F"_s, u"Experiments"_s, u"Bread"_s), entry(4, u"G H"_s, u"Experience"_s, u"Bread"_s)};
    SearchQuery whole = query(text);
    whole.lastWordIsPrefix = false;

    const SearchAnswer answer = SearchIndex::build(entries, knowledge)->search(whole);

    QCOMPARE(answer.total, 1);
    QTEST(answer.hits.first().entry, "found");
}

void TestSearchIndex::everydayWordsAloneSuggestLess()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Sky"_s, {}, {u"clouds"_s, u"~say they cannot"_s, u"~zumba wumba"_s}}, {u"Soup"_s, {}, {u"bowls"_s}}});
    const auto index = SearchIndex::build({entry(1, u"A B"_s, u"Clouds"_s, u"Rain"_s), entry(2, u"C D"_s, u"Bowls"_s, u"Bread"_s)}, knowledge);

    const SearchAnswer everyday = index->search(query(u"they say they cannot"_s));
    const SearchAnswer topical = index->search(query(u"zumba wumba"_s));

    QCOMPARE(everyday.hits.value(0).entry, 1);
    QCOMPARE(topical.hits.value(0).entry, 1);
    QVERIFY(everyday.hits.first().score < 0.75 * topical.hits.first().score);
}

void TestSearchIndex::aSentenceLeadsToTopicsBesideItsOwn()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Sky"_s, {}, {u"clouds"_s}}, {u"Kites"_s, {u"Sky"_s}, {u"zumba"_s}}, {u"Balloons"_s, {u"Sky"_s}, {u"wumba"_s}},
                                       {u"Soup"_s, {}, {u"bowls"_s}}, {u"Bread"_s, {}, {u"loaf"_s}}});
    const QList<Entry> entries{entry(1, u"A B"_s, u"Bread"_s, u"Bowls"_s), entry(2, u"C D"_s, u"Balloons"_s, u"Bowls"_s)};

    const SearchAnswer answer = SearchIndex::build(entries, knowledge)->search(query(u"zumba and bowls"_s));

    QCOMPARE(answer.total, 2);
    QCOMPARE(answer.hits.first().entry, 2);
}

void TestSearchIndex::viaNamesTheConceptWhenTheWordsAreOthers()
{
    const SearchAnswer answer = m_index->search(query(u"bunking off"_s));
    QVERIFY(answer.hits.first().via.contains(u"Attendance"_s));
    const SearchAnswer byWord = m_index->search(query(u"attendance"_s));
    QVERIFY(byWord.hits.first().via.isEmpty());
}

void TestSearchIndex::marksShowWhatMatched()
{
    const SearchAnswer answer = m_index->search(query(u"reading fluency"_s));
    const QString text = u"Fluent readers, choral READING; bread."_s;
    const QList<TextRange> marks = m_index->marks(answer, text);
    QVERIFY(marks.contains(TextRange{text.indexOf(u"READING"_s), 7}));
    QVERIFY(marks.contains(TextRange{text.indexOf(u"readers"_s), 7}));
    for (qsizetype i = 0; i < marks.size(); ++i) {
        QVERIFY(marks.at(i).start + marks.at(i).length <= text.size());
        QVERIFY(i == 0 || marks.at(i - 1).start + marks.at(i - 1).length <= marks.at(i).start);
        QVERIFY(text.mid(marks.at(i).start, marks.at(i).length) != u"bread"_s);
    }
    const SearchAnswer viaConcept = m_index->search(query(u"bunking off"_s));
    QCOMPARE(m_index->marks(viaConcept, u"Better attendance"), (QList<TextRange>{{7, 10}}));
    QVERIFY(m_index->marks(viaConcept, u"").isEmpty());
}

void TestSearchIndex::theVocabularyDecides()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    const QList<Entry> entries{entry(1, u"A B"_s, u"Outdoor learning"_s, u"Woods"_s), entry(2, u"C D"_s, u"Finance"_s, u"Budgets"_s)};
    QCOMPARE(SearchIndex::build(entries, knowledge)->search(query(u"zumba wumba"_s)).total, 0);
    knowledge.vocabulary = knowledge.vocabulary.changed({{{u"Budgets"_s, {}, {u"zumba wumba"_s, u"budget"_s}}, false}});
    const SearchAnswer answer = SearchIndex::build(entries, knowledge)->search(query(u"zumba wumba"_s));
    QCOMPARE(answer.hits.first().entry, 2);
    QCOMPARE(answer.hits.first().via.value(0), u"Budgets"_s);
}

void TestSearchIndex::aTopicThatNobodyOffersLeadsToTheWiderOne()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Kites"_s, {u"Sky"_s}, {u"zumba"_s}}, {u"Sky"_s, {}, {}}, {u"Soup"_s, {}, {u"~wumba"_s}}});
    QList<Entry> entries{entry(1, u"A B"_s, u"Soup"_s, u"Bowls"_s), entry(2, u"C D"_s, u"Sky"_s, u"Clouds"_s)};
    const SearchAnswer without = SearchIndex::build(entries, knowledge)->search(query(u"zumba wumba"_s));
    QCOMPARE(without.total, 2);
    QCOMPARE(without.hits.first().entry, 2);

    for (int id = 3; id < 7; ++id)
        entries.append(entry(id, u"E F"_s, u"Kites"_s, u"Wind"_s));
    const SearchAnswer with = SearchIndex::build(entries, knowledge)->search(query(u"zumba wumba"_s));
    const auto place = [&](qint64 id) { return std::ranges::find(with.hits, id, &SearchHit::entry) - with.hits.begin(); };
    QVERIFY2(place(1) < place(2), "where the topic itself is offered the wider one says little");
}

void TestSearchIndex::aThemeCountsForTheConceptItIsNearestTo()
{
    SearchKnowledge knowledge = SearchKnowledge::shipped();
    knowledge.vocabulary = Vocabulary({{u"Ponies"_s, {}, {u"zumba"_s, u"trek camp"_s, u"camp gear"_s}}, {u"Soup"_s, {}, {u"bowls"_s}}});
    const QList<Entry> entries{entry(1, u"A B"_s, u"Gear for a trek"_s, u"Ropes"_s), entry(2, u"C D"_s, u"Finance"_s, u"Gear for a trek"_s)};

    const SearchAnswer answer = SearchIndex::build(entries, knowledge)->search(query(u"zumba"_s));

    QCOMPARE(answer.total, 1);
    QCOMPARE(answer.hits.first().entry, 1);
    QCOMPARE(answer.hits.first().via.value(0), u"Ponies"_s);
}

void TestSearchIndex::entriesOfASchoolMayGiveItOtherTexts()
{
    QList<Entry> entries;
    for (int id = 1; id < 5; ++id) {
        entries.append(entry(2 * id, u"A B"_s, u"Music"_s, u"Choirs"_s));
        entries.last().town = id % 2 == 0 ? u"Wexcombe"_s : u"Yarleigh"_s;
        entries.last().region = entries.last().town;
    }
    const auto index = SearchIndex::build(entries, SearchKnowledge::shipped());
    SearchQuery inWexcombe = query(QString());
    inWexcombe.filters.regions = QStringList{u"Wexcombe"_s};
    const SearchAnswer answer = index->search(inWexcombe);
    QCOMPARE(answer.total, 2);
    for (const SearchHit &hit : answer.hits)
        QCOMPARE(hit.entry % 4, 0);
    QVERIFY(index->search(query(u"music yarleigh"_s)).hits.first().entry % 4 != 0);
}

// A correction prefers the word that the directory uses more.
void TestSearchIndex::textsThatComeAgainCountAgain()
{
    QList<Entry> entries;
    for (int id = 1; id < 9; ++id)
        entries.append(entry(id, u"A B"_s, id < 4 ? u"Wartle"_s : u"Wortle"_s, u"Rings"_s));
    const SearchAnswer answer = SearchIndex::build(entries, SearchKnowledge::shipped())->search(query(u"wertle"_s));
    QCOMPARE(answer.notes.value(0).became, u"wortle"_s);
    QCOMPARE(answer.total, 5);
}

void TestSearchIndex::wordsThatNobodyHasGiveANote()
{
    for (const QString &nonsense : {u"qqqqqqqqqq"_s, u"zzzzzzzzzz"_s, u"blorptang"_s})
        QCOMPARE(m_index->search(query(nonsense)).total, 0);
    const SearchAnswer answer = m_index->search(query(u"xqzzv"_s));
    QCOMPARE(answer.total, 0);
    QCOMPARE(answer.notes.last().kind, SearchNote::Kind::NothingFound);
    QVERIFY(!answer.notes.last().text.isEmpty());
}

void TestSearchIndex::anyTextIsAnswered()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 900; ++round) {
        QString text;
        const int length = static_cast<int>(random.bounded(60U));
        const quint32 alphabet = round % 3 == 0 ? 0x10000 : round % 3 == 1 ? 0x80 : 0x180;
        for (int i = 0; i < length; ++i)
            text.append(QChar(static_cast<char16_t>(random.bounded(alphabet))));
        const SearchAnswer answer = m_index->search(query(text));
        QCOMPARE(answer.facets.size(), facetKindCount);
        QCOMPARE(answer.hits.size(), std::min(answer.total, 500));
        for (const TextRange &range : m_index->marks(answer, text))
            QVERIFY(range.start >= 0 && range.length > 0 && range.start + range.length <= text.size());
    }
    QVERIFY(m_index->search(query(QString(100000, u'a'))).total >= 0);
    QVERIFY(m_index->search(query(u"reading "_s.repeated(5000))).total > 0);
}

void TestSearchIndex::theLimitIsKept()
{
    SearchQuery asked = query(u"reading"_s);
    const SearchAnswer all = m_index->search(asked);
    asked.limit = 3;
    const SearchAnswer three = m_index->search(asked);
    QCOMPARE(three.hits.size(), 3);
    QCOMPARE(three.total, all.total);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(three.hits.at(i).entry, all.hits.at(i).entry);
    asked.limit = 0;
    QVERIFY(m_index->search(asked).hits.isEmpty());
}

void TestSearchIndex::severalThreadsMaySearchAtOnce()
{
    const int expected = m_index->search(query(u"behaviour"_s)).total;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int round = 0; round < 50; ++round)
                wrong += m_index->search(query(u"behaviour"_s)).total == expected ? 0 : 1;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

void TestSearchIndex::anEmptyDirectoryAnswersWithNothing()
{
    const auto index = SearchIndex::build(QList<Entry>(), SearchKnowledge::shipped());
    QCOMPARE(index->size(), 0);
    QCOMPARE(index->search(query({})).total, 0);
    QCOMPARE(index->search(query(u"maths"_s)).total, 0);
}

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
