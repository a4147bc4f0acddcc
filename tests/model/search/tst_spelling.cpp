// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/spelling.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestSpelling final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aMisspeltWordIsFound_data();
    void aMisspeltWordIsFound();
    void theMoreFrequentOfTwoNearWordsIsMeant();
    void theFirstLetterIsSeldomWrong();
    void aBeginningIsFoundBeforeTheWordIsWhole();
    void theOneThatSoundsAlikeIsMeant();
    void theOneThatFitsBesideItsNeighboursIsMeant();
    void wordsRunTogetherComeApart();
    void wordsThatSoundAlikeHaveOneKey();

private:
    QString corrected(const QString &word) const
    {
        const quint32 found = m_spelling->correction(word);
        return found == Lexicon::none ? QString() : m_lexicon.word(found).toString();
    }

    Lexicon m_lexicon;
    std::unique_ptr<Spelling> m_spelling;
};

void TestSpelling::initTestCase()
{
    for (const QString &word : {u"geography"_s, u"phonics"_s, u"maths"_s, u"reading"_s, u"leading"_s, u"behaviour"_s, u"art"_s, u"trauma"_s,
                                u"lead"_s, u"lead"_s, u"lead"_s, u"load"_s, u"phonics"_s, u"phonics"_s, u"check"_s, u"appeals"_s, u"apple"_s, u"apple"_s})
        m_lexicon.addEntryWord(word);
    for (int i = 0; i < 9; ++i)
        m_lexicon.addEntryWord(u"bread"_s);
    m_lexicon.addEntryWord(u"broad"_s);
    for (const QString &word : {u"clever"_s, u"cover"_s, u"cover"_s, u"cover"_s, u"professional"_s, u"transition"_s, u"counsellor"_s})
        m_lexicon.addEntryWord(word);
    m_lexicon.finish();
    m_spelling = std::make_unique<Spelling>(m_lexicon);
}

void TestSpelling::aMisspeltWordIsFound_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");

    QTest::newRow("two errors") << u"geografy"_s << u"geography"_s;
    QTest::newRow("swapped") << u"ahtms"_s << u""_s; // two swaps in five letters are too many
    QTest::newRow("one swap") << u"mahts"_s << u"maths"_s;
    QTest::newRow("dropped") << u"behavour"_s << u"behaviour"_s;
    QTest::newRow("by its sound") << u"fonix"_s << u"phonics"_s;
    QTest::newRow("known in the plural only") << u"appeel"_s << u"appeals"_s;
    QTest::newRow("three errors in a long word") << u"proffesioanl"_s << u"professional"_s;
    QTest::newRow("an ending by its sound") << u"transishun"_s << u"transition"_s;
    QTest::newRow("three letters are left alone") << u"arr"_s << u""_s;
    QTest::newRow("nothing near") << u"zumba"_s << u""_s;
    QTest::newRow("sounds alike to the key only") << u"qqqq"_s << u""_s;
    QTest::newRow("too long") << QString(25, u'a') << u""_s;
}

void TestSpelling::aMisspeltWordIsFound()
{
    QFETCH(QString, word);

    QTEST(corrected(word), "meant");
    QCOMPARE(m_spelling->correction(word, {}, 0), Lexicon::none); // as many errors as are asked for, and no more
}

void TestSpelling::theMoreFrequentOfTwoNearWordsIsMeant()
{
    QCOMPARE(corrected(u"brxad"_s), u"bread"_s);
}

void TestSpelling::theFirstLetterIsSeldomWrong()
{
    QCOMPARE(corrected(u"rleading"_s), u"reading"_s); // and "leading" is as near
}

void TestSpelling::aBeginningIsFoundBeforeTheWordIsWhole()
{
    const quint32 found = m_spelling->correctionOfBeginning(u"gegoraph");

    QVERIFY(found != Lexicon::none);
    QCOMPARE(m_lexicon.word(found), u"geography"_s);
    QCOMPARE(m_spelling->correctionOfBeginning(u"gego"), Lexicon::none); // too short to tell
    QCOMPARE(m_spelling->correctionOfBeginning(u"zumba"), Lexicon::none);
}

void TestSpelling::theOneThatSoundsAlikeIsMeant()
{
    QCOMPARE(corrected(u"clver"_s), u"clever"_s); // and "cover" is as near and more frequent
}

void TestSpelling::theOneThatFitsBesideItsNeighboursIsMeant()
{
    const auto fits = [this](quint32 meant) { return m_lexicon.word(meant) == u"broad"; };
    QCOMPARE(m_lexicon.word(m_spelling->correction(u"brxad", fits)), u"broad"_s);
    const auto fitsFarOff = [this](quint32 meant) { return m_lexicon.word(meant) == u"phonics"; };
    QCOMPARE(m_lexicon.word(m_spelling->correction(u"brxad", fitsFarOff)), u"bread"_s);
}

void TestSpelling::wordsRunTogetherComeApart()
{
    Stemmer stemmer;
    QCOMPARE(m_spelling->splitOf(u"phonicslead", stemmer), 7);
    QCOMPARE(m_spelling->splitOf(u"loadbroad", stemmer), 4);       // seen once each, but long enough
    QCOMPARE(m_spelling->splitOf(u"phonicscounsellors", stemmer), 7); // known in another form
    QCOMPARE(m_spelling->splitOf(u"artload", stemmer), 0); // a short word seen once: not sure enough
    QCOMPARE(m_spelling->splitOf(u"zumba", stemmer), 0);
}

void TestSpelling::wordsThatSoundAlikeHaveOneKey()
{
    QCOMPARE(soundHash(u"fonix"), soundHash(u"phonics"));
    QCOMPARE(soundHash(u"sience"), soundHash(u"science"));
    QCOMPARE(soundHash(u"nowledge"), soundHash(u"knowledge"));
    QVERIFY(soundHash(u"maths") != soundHash(u"music"));
}

QTEST_GUILESS_MAIN(TestSpelling)
#include "tst_spelling.moc"
