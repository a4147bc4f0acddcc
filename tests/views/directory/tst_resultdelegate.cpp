// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/markedline.h"
#include "views/directory/resultdelegate.h"

#include "views/common/theme.h"

#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

class TestResultDelegate : public QObject
{
    Q_OBJECT

private slots:
    void aTextThatFitsIsLeftAlone();
    void theEndIsCutWhenTheWordStandsInFront();
    void theStartIsCutWhenTheWordStandsFarBehind();
    void theMarkFollowsTheCut();
    void aRowGrowsWithTheText();
    void everyStatusHasItsOwnIconAndWord();
};

void TestResultDelegate::aTextThatFitsIsLeftAlone()
{
    const Theme theme;
    const auto line = markedLine(theme, u"Phonics"_s, {}, theme.font(TypeRole::Body), 500);
    QCOMPARE(line->text(), u"Phonics"_s);
}

void TestResultDelegate::theEndIsCutWhenTheWordStandsInFront()
{
    const Theme theme;
    const QString text = u"Phonics "_s + u"and more "_s.repeated(40);
    const auto line = markedLine(theme, text, {{0, 7}}, theme.font(TypeRole::Body), 300);
    QVERIFY(line->text().startsWith(u"Phonics"_s));
    QVERIFY(line->text().endsWith(u'\u2026'));
    QVERIFY(line->lineAt(0).naturalTextWidth() <= 300);
}

void TestResultDelegate::theStartIsCutWhenTheWordStandsFarBehind()
{
    const Theme theme;
    const QString before = u"first things first "_s.repeated(12);
    const auto line = markedLine(theme, before + u"then phonics"_s, {{before.size() + 5, 7}},
                                 theme.font(TypeRole::Body), 300);
    QVERIFY(line->text().startsWith(u"\u2026 "_s));
    QVERIFY(line->text().contains(u"phonics"_s));
    QVERIFY(line->lineAt(0).naturalTextWidth() <= 300);
}

void TestResultDelegate::theMarkFollowsTheCut()
{
    const Theme theme;
    const QString before = u"first things first "_s.repeated(12);
    const auto line = markedLine(theme, before + u"then phonics"_s, {{before.size() + 5, 7}},
                                 theme.font(TypeRole::Body), 300);
    QCOMPARE(line->formats().size(), 1);
    const auto mark = line->formats().first();
    QCOMPARE(line->text().mid(mark.start, mark.length), u"phonics"_s);
    QCOMPARE(mark.format.background().color(), theme.colour(ColourRole::Mark));
    QVERIFY(mark.format.fontWeight() == QFont::DemiBold); // never colour alone
}

void TestResultDelegate::aRowGrowsWithTheText()
{
    Theme theme;
    const ResultDelegate delegate(theme);
    const int before = delegate.sizeHint({}, {}).height();
    theme.setTextSize(200);
    QVERIFY(delegate.sizeHint({}, {}).height() > before * 3 / 2);
}

void TestResultDelegate::everyStatusHasItsOwnIconAndWord()
{
    QCOMPARE(pillOf(AvailabilityStatus::Open, u"Open"_s).iconName, u"circle-check"_s);
    QCOMPARE(pillOf(AvailabilityStatus::Paused, u"Paused"_s).iconName, u"circle-pause"_s);
    QCOMPARE(pillOf(AvailabilityStatus::Limited, u"Mondays"_s).word, u"Mondays"_s);
    QVERIFY(pillOf(AvailabilityStatus::Ask, {}).iconName != pillOf(AvailabilityStatus::Negotiation, {}).iconName);
}

QTEST_MAIN(TestResultDelegate)
#include "tst_resultdelegate.moc"
