// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/placewords.h"
#include "model/search/words.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestWords final : public QObject
{
    Q_OBJECT

private slots:
    void textsAreCutIntoWords_data();
    void textsAreCutIntoWords();
    void tokensPointAtTheirPlaceInTheText();
    void capitalsAreNoted_data();
    void capitalsAreNoted();
    void clausesBeginAfterStopsAndBrackets();
    void aListIsReadAfresh();
    void stemsJoinTheFormsOfAWord_data();
    void stemsJoinTheFormsOfAWord();
    void wordsBeforeAPlaceSayThatItFollows_data();
    void wordsBeforeAPlaceSayThatItFollows();
    void theSecondHalfOfAPostcodeIsKnown();
};

void TestWords::textsAreCutIntoWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");

    QTest::newRow("nothing") << u""_s << u""_s;
    QTest::newRow("only signs") << u" -- ... !"_s << u""_s;
    QTest::newRow("small letters") << u"Early READING"_s << u"early reading"_s;
    QTest::newRow("digits") << u"KS2 and 11plus"_s << u"ks2 and 11plus"_s;
    QTest::newRow("accents") << u"Zo\u00EB caf\u00E9s"_s << u"zoe cafes"_s;
    QTest::newRow("sharp s") << u"Stra\u00DFe"_s << u"strasse"_s;
    QTest::newRow("hyphen") << u"whole-school"_s << u"whole school"_s;
    QTest::newRow("possessive") << u"children's"_s << u"children"_s;
    QTest::newRow("curly possessive") << u"school\u2019s"_s << u"school"_s;
    QTest::newRow("negation") << u"can't, don\u2019t"_s << u"not not"_s;
    QTest::newRow("short forms") << u"we've they're I'll he'd I'm"_s << u"we they ill he im"_s; // one letter is no word
    QTest::newRow("name with apostrophe") << u"O'Brien"_s << u"obrien"_s;
    QTest::newRow("quotation mark at the end") << u"the pupils' books"_s << u"the pupils books"_s;
    QTest::newRow("ampersand of an acronym") << u"P&L, C&I"_s << u"p&l c&i"_s;
    QTest::newRow("ampersand between words") << u"Read & write"_s << u"read write"_s;
    QTest::newRow("year") << u"Year 6, yr 5, yr4, year3"_s << u"y6 y5 y4 y3"_s;
    QTest::newRow("year in letters") << u"year nine"_s << u"y9"_s;
    QTest::newRow("no such year") << u"year 14"_s << u"year 14"_s;
    QTest::newRow("years over a stop") << u"this year. 6 places"_s << u"this year 6 places"_s;
    QTest::newRow("key stage") << u"key stage 2, Key Stage two, KS 3"_s << u"ks2 ks2 ks3"_s;
    QTest::newRow("no such stage") << u"ks 7"_s << u"ks 7"_s;
}

void TestWords::textsAreCutIntoWords()
{
    QFETCH(QString, text);
    TokenList list;
    list.read(text);
    QStringList words;
    for (const Token &token : list.tokens())
        words.append(list.word(token).toString());

    QTEST(words.join(u' '), "words");
}

void TestWords::tokensPointAtTheirPlaceInTheText()
{
    const QString text = u"In key stage 2: the children's caf\u00E9"_s;
    TokenList list;
    list.read(text);
    QStringList pieces;
    for (const Token &token : list.tokens())
        pieces.append(text.mid(token.start, token.length));

    QCOMPARE(pieces, (QStringList{u"In"_s, u"key stage 2"_s, u"the"_s, u"children's"_s, u"caf\u00E9"_s}));
}

void TestWords::capitalsAreNoted_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<bool>("isUpper");

    QTest::newRow("acronym") << u"RE"_s << true;
    QTest::newRow("with a digit") << u"Y6"_s << true;
    QTest::newRow("plural") << u"EHCPs"_s << true;
    QTest::newRow("with an ampersand") << u"P&L"_s << true;
    QTest::newRow("one letter") << u"A"_s << false;
    QTest::newRow("a word") << u"Re"_s << false;
    QTest::newRow("small letter inside") << u"SENDCo"_s << false;
    QTest::newRow("digits") << u"11"_s << true;
}

void TestWords::capitalsAreNoted()
{
    QFETCH(QString, word);
    TokenList list;
    list.read(word);

    QCOMPARE(list.tokens().size(), size_t(1));
    QTEST(list.tokens().front().isUpper, "isUpper");
}

void TestWords::clausesBeginAfterStopsAndBrackets()
{
    TokenList list;
    list.read(u"Leads maths, art (and music). Also drama; \u2013 dance"_s);
    QStringList beginnings;
    for (const Token &token : list.tokens()) {
        if (token.beginsClause)
            beginnings.append(list.word(token).toString());
    }

    QCOMPARE(beginnings, (QStringList{u"leads"_s, u"and"_s, u"also"_s, u"dance"_s}));
}

void TestWords::aListIsReadAfresh()
{
    TokenList list;
    list.read(u"one two three"_s);
    list.read(u"four"_s);

    QCOMPARE(list.tokens().size(), size_t(1));
    QCOMPARE(list.word(list.tokens().front()), u"four"_s);
}

void TestWords::stemsJoinTheFormsOfAWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("stem");

    QTest::newRow("ing") << u"moderating"_s << u"moder"_s;
    QTest::newRow("ation") << u"moderation"_s << u"moder"_s;
    QTest::newRow("plural") << u"schools"_s << u"school"_s;
    QTest::newRow("three letters stay") << u"ass"_s << u"ass"_s;
    QTest::newRow("a digit stays") << u"y6s1s"_s << u"y6s1s"_s;
    QTest::newRow("an ampersand stays") << u"p&ls"_s << u"p&ls"_s;
}

void TestWords::stemsJoinTheFormsOfAWord()
{
    QFETCH(QString, word);
    Stemmer stemmer;

    QTEST(stemmer.stem(word), "stem");
}

void TestWords::wordsBeforeAPlaceSayThatItFollows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected"); // of the last word

    QTest::newRow("near") << u"phonics near hull"_s << true;
    QTest::newRow("close to") << u"phonics close to hull"_s << true;
    QTest::newRow("to alone") << u"moving to hull"_s << false;
    QTest::newRow("in, with a capital letter") << u"phonics in Hull"_s << true;
    QTest::newRow("in, without") << u"gaps in science"_s << false;
    QTest::newRow("every word with one") << u"Gaps In Science"_s << false;
    QTest::newRow("nothing before it") << u"Hull"_s << false;
}

void TestWords::wordsBeforeAPlaceSayThatItFollows()
{
    QFETCH(QString, text);
    TokenList list;
    list.read(text);
    QTEST(saysPlace(list, text, list.tokens().size() - 1) != SaysPlace::No, "expected");
}

void TestWords::theSecondHalfOfAPostcodeIsKnown()
{
    QVERIFY(isInwardCode(u"3ab"));
    QVERIFY(!isInwardCode(u"3a"));
    QVERIFY(!isInwardCode(u"ab3"));
    QVERIFY(!isInwardCode(u"33a"));
    QVERIFY(!isInwardCode(u"ks2"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
