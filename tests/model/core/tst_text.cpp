// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/text.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void foldedLosesCaseAndAccents_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");
        QTest::newRow("accents") << u"Zo\u00EB M\u00FCller"_s << u"zoe muller"_s;
        QTest::newRow("strokes") << u"\u0141ukasz \u00D8rsted"_s << u"lukasz orsted"_s;
        QTest::newRow("ligatures") << u"\u00C6r\u00F8 Stra\u00DFe"_s << u"aero strasse"_s;
        QTest::newRow("apostrophes") << u"O\u2019Brien"_s << u"o'brien"_s;
        QTest::newRow("plain stays") << u"KS2-3"_s << u"ks2-3"_s;
        QTest::newRow("already decomposed") << u"Zoe\u0308"_s << u"zoe"_s;
    }

    void foldedLosesCaseAndAccents()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "plain");
    }

    void surnames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("surname");
        QTest::newRow("two words") << u"Si\u00E2n Puddlecott"_s << u"Puddlecott"_s;
        QTest::newRow("title") << u"Mrs Ruth Calloway"_s << u"Calloway"_s;
        QTest::newRow("particles") << u"Jan van der Berg"_s << u"van der Berg"_s;
        QTest::newRow("double barrelled") << u"Precious Ollerenshawe-Pike"_s << u"Ollerenshawe-Pike"_s;
        QTest::newRow("one word") << u"Cher"_s << u"Cher"_s;
        QTest::newRow("blank") << u"  "_s << QString();
        QTest::newRow("a particle as first name stays out") << u"Van Morrison"_s << u"Morrison"_s;
    }

    void surnames()
    {
        QFETCH(QString, name);
        QTEST(surnameOf(name), "surname");
    }

    void cleanTextKeepsLinesAndDropsControls()
    {
        QCOMPARE(cleanText(u" a\r\nb\rc\x01\x7F\u0085d\te "_s), u"a\nb\ncd\te"_s);
    }

    void simplifiedLineIsOneLine()
    {
        QCOMPARE(simplifiedLine(u"  a \n\t b  "_s), u"a b"_s);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
