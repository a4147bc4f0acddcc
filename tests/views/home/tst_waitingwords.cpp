// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/waitingwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Kind = WaitingItem::Kind;

class TestWaitingWords : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasWordsAndAButton();
    void whatIsLateSaysSo();
    void aLongIssueIsCutBetweenWords();
    void whatLapsedNamesTheAcademiesAndTheDay();
    void datesNameTheYearWhenItIsAnother();
    void whatOthersDoIsSaidInDays();
    void whatThePrincipalAnswersIsTakenDown();
    void aVisitOfSeveralSaysWhichOneItIs();
    void aHalfFilledFormSaysWhenItWasSaved();

private:
    const QDate m_today{2026, 11, 21};
};

void TestWaitingWords::everyKindHasWordsAndAButton()
{
    QStringList titles;
    for (int kind = 0; kind <= static_cast<int>(Kind::FinishDraft); ++kind) {
        WaitingItem item;
        item.kind = static_cast<Kind>(kind);
        item.school = u"Harbour Lane"_s;
        item.issue = u"Phonics in reception"_s;
        item.due = m_today.addDays(3);
        const WaitingWords words = wordsOf(item, m_today);
        QVERIFY2(!words.title.isEmpty() && !words.action.isEmpty() && !words.iconName.isEmpty(), qPrintable(QString::number(kind)));
        titles.append(words.title);
    }
    QCOMPARE(titles.removeDuplicates(), 0);
}

void TestWaitingWords::whatIsLateSaysSo()
{
    WaitingItem item;
    item.kind = Kind::AnswerRequest;
    item.school = u"Harbour Lane"_s;
    item.due = QDate(2026, 11, 27);
    QCOMPARE(wordsOf(item, m_today).due->word, u"Answer by 27 Nov"_s);
    item.isOverdue = true;
    QCOMPARE(wordsOf(item, m_today).due->word, u"Was due 27 Nov"_s);
    QCOMPARE(wordsOf(item, m_today).due->tone, PillState::Tone::Warn);
}

void TestWaitingWords::whatLapsedNamesTheAcademiesAndTheDay()
{
    WaitingItem item;
    item.kind = Kind::Lapsed;
    item.school = u"Harbour Lane"_s;
    item.issue = u"Phonics in reception"_s;
    item.due = QDate(2026, 11, 8);
    QCOMPARE(wordsOf(item, m_today).title, u"Lapsed on Monday 9 November: booking with Harbour Lane"_s);
    QVERIFY(wordsOf(item, m_today).detail.startsWith(u"Phonics in reception. Nothing was done"_s));
    item.issue = u"Phonics in reception."_s;
    QVERIFY(wordsOf(item, m_today).detail.startsWith(u"Phonics in reception. Nothing was done"_s));
    item.issue = u"Phonics in reception and in the first two years, as far as they go now."_s;
    QVERIFY(wordsOf(item, m_today).detail.contains(u"\u2026 Nothing was done"_s));
    item.asked = u"Millbrook Quay"_s; // a director sees both
    QCOMPARE(wordsOf(item, m_today).title, u"Lapsed on Monday 9 November: Harbour Lane with Millbrook Quay"_s);
    item.issue.clear();
    QVERIFY(wordsOf(item, m_today).detail.startsWith(u"Nothing was done"_s));
}

void TestWaitingWords::aLongIssueIsCutBetweenWords()
{
    WaitingItem item;
    item.kind = Kind::AnswerProposal;
    item.issue = QString(u"reading "_s).repeated(20);
    const QString detail = wordsOf(item, m_today).detail;
    QVERIFY(detail.endsWith(u"reading\u2026"_s));
    QVERIFY(detail.size() <= 61);
    item.issue = QString(200, u'x'); // one long word is cut as well
    QVERIFY(wordsOf(item, m_today).detail.size() <= 61);
}

void TestWaitingWords::datesNameTheYearWhenItIsAnother()
{
    QCOMPARE(dayText(QDate(2026, 11, 25), m_today), u"Wednesday 25 November"_s);
    QCOMPARE(dayText(QDate(2027, 1, 4), m_today), u"Monday 4 January 2027"_s);
}

void TestWaitingWords::whatOthersDoIsSaidInDays()
{
    const QString sent = otherWords({{}, {}, u"sent"_s, m_today.addDays(-1)}, m_today); // plurals come with the translation
    QVERIFY2(sent.startsWith(u"Sent 1 day"_s) && sent.endsWith(u"not seen yet"_s), qPrintable(sent));
    QVERIFY(otherWords({{}, {}, u"seen"_s, m_today.addDays(-6)}, m_today).startsWith(u"Seen, not answered for 6 day"_s));
    QVERIFY(!otherWords({{}, {}, u"accepted"_s, m_today}, m_today).isEmpty());
    QVERIFY(otherWords({{}, {}, u"being-negotiated"_s, m_today}, m_today).contains(u"proposal"_s));
}

void TestWaitingWords::whatThePrincipalAnswersIsTakenDown()
{
    for (const Kind kind : {Kind::AnswerRequest, Kind::AgreeTerms}) {
        WaitingItem item;
        item.kind = kind;
        item.issue = u"Phonics"_s;
        const QString own = wordsOf(item, m_today).action;
        item.isTakenDown = true;
        QCOMPARE(wordsOf(item, m_today).action, u"Take down the answer"_s);
        QVERIFY(own != u"Take down the answer"_s);
        QCOMPARE(wordsOf(item, m_today).detail, u"For your principal to answer: Phonics"_s);
    }
}

void TestWaitingWords::aVisitOfSeveralSaysWhichOneItIs()
{
    WaitingItem item;
    item.kind = Kind::ConfirmVisit;
    item.school = u"Harbour Lane"_s;
    item.due = QDate(2026, 11, 20);
    item.visitNumber = item.visitCount = 1;
    QCOMPARE(wordsOf(item, m_today).title, u"Did the visit of Friday 20 November take place?"_s);
    item.visitNumber = 2;
    item.visitCount = 3;
    QCOMPARE(wordsOf(item, m_today).title, u"Did visit 2 of 3 take place?"_s);
    QVERIFY(wordsOf(item, m_today).detail.startsWith(u"Friday 20 November"_s));
    item.kind = Kind::VisitComing;
    QCOMPARE(wordsOf(item, m_today).title, u"Friday 20 November: visit 2 of 3"_s);
}

void TestWaitingWords::aHalfFilledFormSaysWhenItWasSaved()
{
    WaitingItem item;
    item.kind = Kind::FinishDraft;
    item.savedOn = QDate(2026, 11, 19);
    QCOMPARE(wordsOf(item, m_today).detail, u"Saved on this PC on Thursday 19 November. Nobody else has it."_s);
}

QTEST_MAIN(TestWaitingWords)
#include "tst_waitingwords.moc"
