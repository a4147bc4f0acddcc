// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/reference.h"
#include "tests/support/formcontent.h"
#include "views/printing/pdffile.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBookingForm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sectionThreeIsAJobOfItsOwnUnlessThePrincipalIncludesIt();
    void everyFieldIsThereInReadingOrder_data();
    void everyFieldIsThereInReadingOrder();
    void everyPageSaysReferenceEditionAndNumber();
    void sectionThreeSaysConfidentialAboveAndBelow();
    void wordsOfSectionThreeStandNowhereElse();
    void longAnswersFlowOnWhole();
    void blankFormsFillOnePageEachSection();
    void everyBlankFormHasItsOwnReference();
    void largePrintHoldsTheSameWords();
    void stateAndAgreedCostAreSaidAsTheyAre();
    void amountsAddUpOnPaper();

private:
    [[nodiscard]] QStringList pagesOf(const std::vector<doc::Document> &documents, const PageStyle &style = {}, const QStringList &options = {u"-raw"_s});
    QTemporaryDir m_folder;
};

namespace {

QString closedUp(QString text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.remove(space);
}

QString numbered(int i)
{
    return u"word%1 "_s.arg(i, 4, 10, QLatin1Char('0'));
}

// About two thousand characters of which every word is different.
QString longAnswer()
{
    QString text;
    for (int i = 0; text.size() < 2000; ++i)
        text += numbered(i);
    return text.trimmed();
}

} // namespace

void TestBookingForm::initTestCase()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
}

QStringList TestBookingForm::pagesOf(const std::vector<doc::Document> &documents, const PageStyle &style, const QStringList &options)
{
    const QString path = m_folder.filePath(u"form.pdf"_s);
    const auto count = savePdf(documents, path, style);
    if (!count)
        return {};
    QProcess process;
    process.start(u"pdftotext"_s, QStringList{u"-enc"_s, u"UTF-8"_s} + options + QStringList{path, u"-"_s});
    process.waitForFinished();
    QStringList pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    return pages.size() == *count ? pages : QStringList();
}

void TestBookingForm::sectionThreeIsAJobOfItsOwnUnlessThePrincipalIncludesIt()
{
    using Jobs = QList<QList<int>>;
    QCOMPARE(BookingForm::jobs({3, 1, 2, 1}, false), (Jobs{{1, 2}, {3}}));
    QCOMPARE(BookingForm::jobs({1, 2, 3}, true), (Jobs{{1, 2, 3}}));
    QCOMPARE(BookingForm::jobs({3}, false), (Jobs{{3}}));
    QCOMPARE(BookingForm::jobs({2}, false), (Jobs{{2}}));
    QCOMPARE(BookingForm::jobs({0, 4}, true), Jobs());
}

void TestBookingForm::everyFieldIsThereInReadingOrder_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("section 1") << 1
                               << QStringList{u"Booking provision"_s, u"Requesting academy"_s, u"Harbour Lane Primary Academy"_s, u"Date"_s, u"14 September 2026"_s,
                                              u"Providing academy"_s, u"Millbrook Primary Academy"_s, u"Level"_s, u"X 2"_s, u"Colleague"_s, u"Danuta Khandrapur"_s,
                                              u"Role"_s, u"Reading lead"_s, u"Requested by"_s, u"Ruth Calloway"_s, u"Role"_s, u"Business manager"_s,
                                              u"Telephone or e-mail"_s, u"01632 960100"_s, u"Theme"_s, u"Early reading"_s, u"Kind of support"_s, u"X visit"_s,
                                              u"X coaching"_s, u"moderation"_s, u"Who is supported"_s, u"two class teachers"_s, u"Other academies"_s,
                                              u"Abbot Hill Infant School"_s, u"Issue"_s, u"What is the issue you want to address?"_s,
                                              u"Mentoring of older readers runs differently in each class."_s,
                                              u"What are your expected outcomes from the collaboration?"_s, u"1. One plan for all classes"_s,
                                              u"2. Mentors are confident"_s, u"Tuesday 13 October 2026, 9.15 to 12.15"_s, u"3 h"_s, u"the library"_s,
                                              u"in the week of 9 November 2026"_s, u"3 hours 20 minutes"_s, u"remote"_s, u"Cost as negotiated"_s, u"X Day rate"_s,
                                              u"Support: 6 hours 20 minutes at \u00A3350.00 a day of 6 hours"_s, u"\u00A3369.44"_s, u"Travel"_s, u"\u00A323.50"_s,
                                              u"Supply cover"_s, u"\u00A390.00"_s, u"Total"_s, u"\u00A3482.94"_s, u"VAT is not charged"_s, u"Signed"_s, u"Name"_s,
                                              u"Date"_s, u"Signed"_s, u"Name"_s, u"Date"_s};
    QTest::newRow("section 2") << 2
                               << QStringList{u"Evaluation"_s, u"Requesting academy"_s, u"Harbour Lane Primary Academy"_s, u"Providing academy"_s,
                                              u"Millbrook Primary Academy"_s, u"Completed on"_s, u"12 November 2026"_s, u"Outcomes"_s,
                                              u"How did the collaboration provide the support you expected?"_s,
                                              u"She modelled two sessions, then we planned together."_s, u"What would have been even better if...?"_s,
                                              u"An earlier start."_s, u"1. One plan for all classes"_s, u"Rating"_s, u"X A Fully met"_s, u"All classes follow it"_s,
                                              u"2. Mentors are confident"_s, u"Rating"_s, u"X B Mostly met"_s, u"A pleasure."_s, u"It lasted."_s, u"Signed"_s};
    QTest::newRow("section 3") << 3
                               << QStringList{u"Next Steps"_s, u"Harbour Lane Primary Academy"_s, u"Next steps"_s, u"Two mentors need a second term."_s,
                                              u"Future needs"_s, u"Training for new staff."_s, u"Signed"_s};
}

void TestBookingForm::everyFieldIsThereInReadingOrder()
{
    QFETCH(int, section);
    QFETCH(QStringList, words);
    const QString text = closedUp(pagesOf({BookingForm::section(filledForm(), section)}).join(u' '));
    qsizetype at = 0;
    for (const QString &word : words) {
        const qsizetype found = text.indexOf(closedUp(word), at);
        QVERIFY2(found >= 0, qPrintable(word + u" in "_s + text));
        at = found + closedUp(word).size();
    }
}

void TestBookingForm::everyPageSaysReferenceEditionAndNumber()
{
    FormContent content = filledForm();
    content.booking.section1.issue = longAnswer();
    content.booking.section2.support = longAnswer();
    for (const int section : {1, 2, 3}) {
        const QStringList pages = pagesOf({BookingForm::section(content, section)});
        QVERIFY(!pages.isEmpty());
        for (qsizetype i = 0; i < pages.size(); ++i) {
            QVERIFY2(pages.at(i).contains(u"7KQM-3XWD-9RTC"_s), qPrintable(pages.at(i)));
            QVERIFY(pages.at(i).contains(u"Edition 14, 2 November 2026"_s));
            QVERIFY(pages.at(i).contains(u"page %1 of %2"_s.arg(i + 1).arg(pages.size())));
            QVERIFY(!pages.at(i).contains(u'\u2026')); // nothing is cut
        }
    }
}

void TestBookingForm::sectionThreeSaysConfidentialAboveAndBelow()
{
    FormContent content = filledForm();
    content.section3->nextSteps = longAnswer() + u'\n' + longAnswer();
    const QStringList pages = pagesOf({BookingForm::section(content, 3)}, {}, {u"-layout"_s});
    QVERIFY(pages.size() > 1);
    for (const QString &page : pages) {
        QCOMPARE(page.count(u"CONFIDENTIAL: to the two directors only"_s), 2);
        QVERIFY(page.trimmed().startsWith(u"CONFIDENTIAL"_s));
        QVERIFY(!page.contains(u"Millbrook Primary Academy, which"_s));
    }
    content.booking.section3.isForProvider = true;
    QVERIFY(pagesOf({BookingForm::section(content, 3)}).first().contains(u"the principal of Millbrook Primary Academy"_s));
}

void TestBookingForm::wordsOfSectionThreeStandNowhereElse()
{
    for (const int section : {1, 2}) {
        const QString text = pagesOf({BookingForm::section(filledForm(), section)}).join(u' ');
        QVERIFY(!text.contains(u"second term"_s));
        QVERIFY(!text.contains(u"new staff"_s));
    }
    QVERIFY(!pagesOf({BookingForm::visitSheet(filledForm())}).join(u' ').contains(u"Mentoring of older"_s));
}

void TestBookingForm::longAnswersFlowOnWhole()
{
    FormContent content = filledForm();
    const QString answer = longAnswer();
    content.booking.section1.issue = answer;
    content.booking.section1.outcomes = {answer};
    content.booking.section2.support = content.booking.section2.evenBetter = answer;
    content.booking.section2.ratings = {{0, u"C"_s, answer}};
    content.section3 = Section3Words{answer, answer, {}, {}, {}};
    for (const PageStyle &style : {PageStyle{false}, PageStyle{true}}) {
        for (const int section : {1, 2, 3}) {
            const QStringList pages = pagesOf({BookingForm::section(content, section)}, style, {u"-layout"_s});
            for (int i = 0; numbered(i).size() * i + numbered(i).size() <= answer.size(); ++i)
                QVERIFY2(pages.join(u' ').count(numbered(i).trimmed()) >= 2, qPrintable(u"section %1: %2"_s.arg(section).arg(numbered(i))));
            for (const QString &page : pages)
                QVERIFY2(page.contains(u"page "_s), "a page without its foot");
        }
    }
}

void TestBookingForm::blankFormsFillOnePageEachSection()
{
    const auto documents = BookingForm::blanks({u"7KQM-3XWD-9RTC"_s}, {1, 2, 3}, {}, QDate(2026, 11, 21));
    QCOMPARE(documents.size(), size_t(3));
    const QStringList pages = pagesOf(documents);
    QCOMPARE(pages.size(), 3);
    QVERIFY(!pages.at(0).contains(u"X "_s)); // no box is crossed
    for (const QString &page : pages)
        QVERIFY(page.contains(u"page 1 of 1"_s));
}

void TestBookingForm::everyBlankFormHasItsOwnReference()
{
    const QStringList references = reference::makeBatch(4);
    const QStringList pages = pagesOf(BookingForm::blanks(references, {1, 2}, {}, QDate(2026, 11, 21)));
    QCOMPARE(pages.size(), 8);
    for (qsizetype i = 0; i < pages.size(); ++i) {
        for (qsizetype j = 0; j < references.size(); ++j)
            QCOMPARE(pages.at(i).contains(references.at(j)), i / 2 == j);
    }
}

void TestBookingForm::largePrintHoldsTheSameWords()
{
    const auto words = [this](const PageStyle &style) {
        QStringList found = pagesOf({BookingForm::section(filledForm(), 2)}, style).join(u' ').split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts);
        QStringList kept;
        for (const QString &word : found.mid(0, found.indexOf(u"Signed,"_s)))
            kept.append(word);
        kept.sort();
        kept.removeDuplicates();
        return kept;
    };
    const QStringList usual = words({false});
    const QStringList large = words({true});
    for (const QString &word : usual)
        QVERIFY2(large.contains(word), qPrintable(word));
}

void TestBookingForm::stateAndAgreedCostAreSaidAsTheyAre()
{
    FormContent content = filledForm();
    content.edition = Edition(); // of which nothing is published yet
    content.booking.state = content.booking.shownFirst = BookingState::Closed;
    Terms free = content.booking.currentTerms();
    free.cost.basis = u"free-hours"_s;
    Terms paid = content.booking.currentTerms();
    paid.by = Side::Providing;
    content.booking.terms = {free, paid};
    content.booking.agreedTerms = 1;
    for (const int section : {1, 2, 3}) {
        const QString text = pagesOf({BookingForm::section(content, section)}).join(u' ');
        QVERIFY2(text.contains(u"Closed, as of 21 November 2026"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"draft"_s, Qt::CaseInsensitive), qPrintable(text));
    }
    QString text = closedUp(pagesOf({BookingForm::section(content, 1)}).join(u' '));
    QVERIFY2(text.contains(closedUp(u"X Day rate"_s)) && !text.contains(closedUp(u"X Free"_s)), qPrintable(text));
    QVERIFY(text.contains(closedUp(u"The terms that count are those of Millbrook Primary Academy. Asked for at first: Free (3 hours a term)."_s)));
    content.booking.agreedTerms = -1;
    content.booking.state = content.booking.shownFirst = BookingState::CounteredByProvider;
    text = closedUp(pagesOf({BookingForm::section(content, 1)}).join(u' '));
    QVERIFY2(text.contains(closedUp(u"Proposed by Millbrook Primary Academy, not agreed yet."_s)), qPrintable(text));
    for (const BookingState over : {BookingState::Declined, BookingState::Withdrawn, BookingState::CancelledByProvider, BookingState::Agreed}) {
        content.booking.state = content.booking.shownFirst = over; // decided without naming terms, or over before any were agreed
        text = closedUp(pagesOf({BookingForm::section(content, 1)}).join(u' '));
        QVERIFY2(text.contains(closedUp(u"Proposed by Millbrook Primary Academy."_s)), qPrintable(text));
    }
    content.booking.agreedTerms = 1;
    content.booking.needsDecision = true;
    text = closedUp(pagesOf({BookingForm::section(content, 1)}).join(u' '));
    QVERIFY2(!text.contains(closedUp(u"terms that count"_s)), qPrintable(text));
}

void TestBookingForm::amountsAddUpOnPaper()
{
    const QString text = pagesOf({BookingForm::section(filledForm(), 1)}).join(u' ');
    static const QRegularExpression amount(u"\u00A3(\\d+)\\.(\\d\\d)\n"_s);
    qint64 sum = 0;
    qint64 last = 0;
    for (auto it = amount.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        last = match.captured(1).toLongLong() * 100 + match.captured(2).toLongLong();
        sum += last;
    }
    QVERIFY(last > 0);
    QCOMPARE(sum, 2 * last); // the rows and their total
}

QTEST_MAIN(TestBookingForm)
#include "tst_bookingform.moc"
