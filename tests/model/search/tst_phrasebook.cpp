// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/phrasebook.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QList<Concept> ideas{
    {u"Phonics"_s, {u"Reading"_s}, {u"daily phonics lesson"_s, u"letters and sounds"_s, u"~sounding out"_s}},
    {u"Reading"_s, {}, {u"guided reading"_s, u"reading for pleasure"_s}},
    {u"Religious education"_s, {}, {u"=RE"_s, u"world faiths"_s}},
    {u"Behaviour"_s, {u"Nowhere"_s, u"Behaviour"_s}, {u"calm classroom after lunch"_s, u"disruption in lessons"_s}},
};

} // namespace

class TestPhraseBook final : public QObject
{
    Q_OBJECT

private slots:
    void conceptsKnowTheirNeighbours();
    void phrasesAreFoundWhereTheirWordsStandTogether_data();
    void phrasesAreFoundWhereTheirWordsStandTogether();
    void weakPhrasesCountLess();
    void anAcronymCountsInCapitals();
    void aPhraseDoesNotRunOverAFullStop();
    void scatteredWordsOfAPhraseAreFound();
    void sentencesAreFoundByTheirWords();
    void wordsOfFewConceptsTellMost();
    void wordsThatBeginAPhraseAreTogether();

private:
    std::vector<ContentWord> content(const QString &text)
    {
        m_list.read(text);
        return contentOf(m_list, m_lexicon, m_stemmer);
    }
    std::vector<ConceptMatch> together(const QString &text, TextKind kind = TextKind::Query)
    {
        std::vector<ConceptMatch> found;
        m_book.findTogether(content(text), kind, found);
        return found;
    }
    QStringList names(const std::vector<ConceptMatch> &matches)
    {
        QStringList all;
        for (const ConceptMatch &match : matches)
            all.append(m_book.name(match.idea));
        all.removeDuplicates();
        all.sort();
        return all;
    }

    Lexicon m_lexicon;
    Vocabulary m_vocabulary{ideas};
    PhraseBook m_book{m_vocabulary, m_lexicon};
    TokenList m_list;
    Stemmer m_stemmer;
};

void TestPhraseBook::conceptsKnowTheirNeighbours()
{
    QCOMPARE(m_book.conceptCount(), size_t(4));
    quint16 phonics = 0;
    quint16 reading = 0;
    quint16 behaviour = 0;
    for (quint16 i = 0; i < 4; ++i) {
        phonics = m_book.name(i) == u"Phonics" ? i : phonics;
        reading = m_book.name(i) == u"Reading" ? i : reading;
        behaviour = m_book.name(i) == u"Behaviour" ? i : behaviour;
    }
    QCOMPARE(m_book.broader(phonics).size(), size_t(1));
    QCOMPARE(m_book.broader(phonics)[0], reading);
    QCOMPARE(m_book.narrower(reading)[0], phonics);
    QVERIFY(m_book.broader(behaviour).empty()); // neither itself nor what is not there
}

void TestPhraseBook::phrasesAreFoundWhereTheirWordsStandTogether_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("a name") << u"phonics"_s << QStringList{u"Phonics"_s};
    QTest::newRow("other forms, little words between") << u"the letter and the sound"_s << QStringList{u"Phonics"_s};
    QTest::newRow("two") << u"daily phonics lessons, guided reading"_s << QStringList{u"Phonics"_s, u"Reading"_s};
    QTest::newRow("half a phrase") << u"guided tours"_s << QStringList{};
    QTest::newRow("another order") << u"sounds and letters"_s << QStringList{};
    QTest::newRow("nothing") << u""_s << QStringList{};
}

void TestPhraseBook::phrasesAreFoundWhereTheirWordsStandTogether()
{
    QFETCH(QString, text);

    QTEST(names(together(text)), "found");
}

void TestPhraseBook::weakPhrasesCountLess()
{
    QCOMPARE(together(u"letters and sounds"_s).front().weight, 1.0F);
    const auto asked = together(u"sounding out"_s);
    QVERIFY(asked.front().weight < 1.0F);
    const auto written = together(u"sounding out"_s, TextKind::Entry);
    QCOMPARE(written.size(), size_t(1));
    QVERIFY2(written.front().weight < asked.front().weight, "entries name their topic in other words");
}

void TestPhraseBook::anAcronymCountsInCapitals()
{
    QCOMPARE(together(u"RE"_s).front().weight, 1.0F);
    QVERIFY(together(u"re"_s).front().weight < 1.0F);
    QVERIFY(together(u"re"_s, TextKind::Entry).empty());
    QCOMPARE(together(u"RE"_s, TextKind::Entry).size(), size_t(1));
}

void TestPhraseBook::aPhraseDoesNotRunOverAFullStop()
{
    QCOMPARE(names(together(u"world faiths"_s)), QStringList{u"Religious education"_s});
    QVERIFY(together(u"world. faiths"_s).empty());
}

void TestPhraseBook::scatteredWordsOfAPhraseAreFound()
{
    std::vector<ConceptMatch> found;
    m_book.findScattered(content(u"lunch is over and the classroom is never calm"_s), found);
    QVERIFY(names(found).contains(u"Behaviour"_s));

    found.clear();
    m_book.findScattered(content(u"lunch"_s), found);
    QVERIFY(found.empty());
}

void TestPhraseBook::sentencesAreFoundByTheirWords()
{
    std::vector<ConceptMatch> found;
    m_book.findByWords(content(u"disruption while classroom doors close at lunch"_s), found);

    QVERIFY(!found.empty());
    QCOMPARE(m_book.name(found.front().idea), u"Behaviour"_s);
    QVERIFY(found.front().weight <= 0.6F); // never as sure as a phrase
}

void TestPhraseBook::wordsOfFewConceptsTellMost()
{
    const auto telling = [this](QStringView word) { return m_book.telling(m_lexicon.findStem(word, m_stemmer)); };
    QVERIFY(telling(u"faiths") > telling(u"reading") || telling(u"faiths") > telling(u"lesson"));
    QCOMPARE(m_book.telling(Lexicon::none), 0.0F);
}

void TestPhraseBook::wordsThatBeginAPhraseAreTogether()
{
    const auto areTogether = [this](const QString &text) {
        const std::vector<ContentWord> words = content(text);
        return m_book.areTogether(words.at(0).stem, words.at(1).stem);
    };
    QVERIFY(areTogether(u"daily phonics"_s));
    QVERIFY(areTogether(u"guided reading"_s));
    QVERIFY2(!areTogether(u"phonics lesson"_s), "a phrase begins elsewhere");
    QVERIFY(!areTogether(u"reading guided"_s));
    QVERIFY(!areTogether(u"unheardof reading"_s));
}

QTEST_GUILESS_MAIN(TestPhraseBook)
#include "tst_phrasebook.moc"
