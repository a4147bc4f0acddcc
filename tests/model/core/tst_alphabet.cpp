// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestAlphabet : public QObject
{
    Q_OBJECT

private slots:
    void namesStandInOrder_data()
    {
        QTest::addColumn<Alphabet>("alphabet");
        QTest::addColumn<QStringList>("ordered");
        QTest::newRow("case and accents") << Alphabet::English << QStringList{u"Abbott"_s, u"\u00C5kesson"_s, u"alder"_s, u"\u00C9mile"_s, u"Zo\u00EB"_s};
        QTest::newRow("a word before a longer one") << Alphabet::English << QStringList{u"Ash"_s, u"Ash Green"_s, u"Ashby"_s};
        QTest::newRow("numbers by value") << Alphabet::English << QStringList{u"Year 2"_s, u"Year 9"_s, u"Year 10"_s};
        QTest::newRow("hyphen is a space") << Alphabet::English << QStringList{u"Fern-Abbot"_s, u"Fern Baker"_s, u"Fernley"_s};
        QTest::newRow("noughts in front do not count") << Alphabet::English << QStringList{u"Room 8"_s, u"Room 009"_s, u"Room 10"_s};
        QTest::newRow("what parts words counts once") << Alphabet::English << QStringList{u"Ash Hill"_s, u"Ash - Wood"_s};
        QTest::newRow("apostrophes do not count") << Alphabet::English << QStringList{u"Oates"_s, u"O\u2019Brien"_s, u"Obuya"_s};
        QTest::newRow("English: ch is c and h") << Alphabet::English << QStringList{u"Cemlyn"_s, u"Chapel"_s, u"Cwm"_s, u"Dafydd"_s};
        QTest::newRow("Welsh: ch follows c") << Alphabet::Welsh << QStringList{u"Cemlyn"_s, u"Cwm"_s, u"Chapel"_s, u"Dafydd"_s, u"Ddu"_s, u"Efa"_s};
        QTest::newRow("Welsh: ng follows g") << Alphabet::Welsh << QStringList{u"Gwen"_s, u"Ngaio"_s, u"Hari"_s, u"Lowri"_s, u"Llew"_s, u"Mair"_s};
        QTest::newRow("Welsh: rh and th") << Alphabet::Welsh << QStringList{u"Rona"_s, u"Rhys"_s, u"Sion"_s, u"Tomos"_s, u"Theo"_s, u"Una"_s};
    }

    void namesStandInOrder()
    {
        QFETCH(Alphabet, alphabet);
        QFETCH(QStringList, ordered);
        QStringList sorted = ordered;
        std::ranges::reverse(sorted);
        std::ranges::sort(sorted, [alphabet](const QString &a, const QString &b) { return sortKey(a, alphabet) < sortKey(b, alphabet); });
        QCOMPARE(sorted, ordered);
    }

    void equalLettersAreStillDistinct()
    {
        QVERIFY(sortKey(u"Zoe"_s) != sortKey(u"Zo\u00EB"_s));
        QCOMPARE(sortKey(u"Zoe"_s), sortKey(u"Zoe"_s));
    }

    void otherScriptsFollowTheLatinOnes()
    {
        QVERIFY(sortKey(u"Zz"_s) < sortKey(u"\u0410\u043D\u043D\u0430"_s));
    }
};

QTEST_GUILESS_MAIN(TestAlphabet)
#include "tst_alphabet.moc"
