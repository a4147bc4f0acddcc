// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "tests/views/form/formfixture.h"
#include "views/form/ratingedit.h"

#include <QApplication>
#include <QCheckBox>
#include <QCloseEvent>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString issueLabel = u"What is the issue you want to address?"_s;

void type(QWidget *control, const QString &text)
{
    QVERIFY(control);
    control->setFocus();
    QTest::keyClicks(control, text);
}

Entry danuta()
{
    Entry entry;
    entry.id = 7;
    entry.person = u"Danuta Khandrapur"_s;
    entry.role = u"Reading lead"_s;
    entry.theme = u"Early reading"_s;
    entry.schoolId = 2;
    return entry;
}

} // namespace

class TestFormPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void requestFromAnEntrySendsWithTheIssueAlone();
    void theSameBookingTwiceIsNoticedBeforeItIsSent();
    void whoIsNotInTheDirectoryIsWarnedAboutBeforeSending();
    void whatIsMissingIsSaidBesideTheFieldAndNothingIsSent();
    void typingIsKeptAndOfferedAgain();
    void pupilNumberIsRefusedAtTheFieldAndTheRestIsKept();
    void seriesOfVisitsAddsUpBesideTheForm();
    void enquiryGoesToSeveralAcademies();
    void evaluationQuotesTheOutcomesAndAsksForEach();
    void anOfficeKeysInTheSheetThatItsPrincipalSigned();
    void section3IsSealedFromTheOffice();
    void principalWritesSection3OrWaivesIt();
    void sharedSection3NamesTheProviderAmongItsReaders();
    void followUpIsKeptAndSent();
    void leavingAsksAndKeepsUnlessToldOtherwise();
    void keptFormIsDiscardedOnlyAfterAsking();
    void untouchedFormLeavesNothingBehind();
    void printedFormHasAReference();
    void closingTheWindowSavesWhatIsTyped();
    void unknownPersonIsAskedForAndNothingIsSent();
    void everythingHasAName_data();
    void everythingHasAName();
    void fitsTheSmallestWindow();

private:
    Theme m_theme;
};

void TestFormPage::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestFormPage::requestFromAnEntrySendsWithTheIssueAlone()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->requestTo(danuta());

    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Groups differ."_s);
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 1);
    const auto booking = office.bookings.booking(sent.first().first().toByteArray());
    QVERIFY(booking);
    QCOMPARE(booking->state, BookingState::Sent);
    QCOMPARE(booking->section1.issue, u"Groups differ."_s);
    QCOMPARE(booking->providing.school, u"Millbrook Quay"_s);
    QCOMPARE(booking->colleague.name, u"Danuta Khandrapur"_s);
    QCOMPARE(office.messages.asked.last(),
             u"Send section 1 to Millbrook Quay, Regional Director, South West, Regional Director, North East and Development Director?"_s);
    QVERIFY(office.drafts.drafts(Partnership::office())->isEmpty());
    QVERIFY(!page->isOpen()); // and cannot be sent again
}

void TestFormPage::theSameBookingTwiceIsNoticedBeforeItIsSent()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    for (const QString &issue : {u"Groups differ."_s, u"groups differ."_s}) {
        page->requestTo(danuta());
        type(namedControl<QPlainTextEdit>(*page, issueLabel), issue);
        QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
        office.messages.answer = false; // the second time: think better of it
    }
    QCOMPARE(sent.count(), 1);
    const QString reference = office.bookings.booking(sent.first().first().toByteArray())->reference;
    QCOMPARE(office.messages.asked.last(), u"Send it once more?"_s);
    QVERIFY(office.messages.explained.last().startsWith(u"A booking of the same people about the same issue exists: %1. Send section 1 to Millbrook Quay"_s.arg(reference)));
    QVERIFY(page->isOpen()); // and can be changed
}

void TestFormPage::whoIsNotInTheDirectoryIsWarnedAboutBeforeSending()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->requestTo(danuta());
    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Groups differ."_s);
    namedControl<QLineEdit>(*page, u"Colleague"_s)->setText(u"Nobody Atall"_s);
    office.messages.answer = false;
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
    QCOMPARE(office.messages.asked.last(), u"Send it all the same?"_s);
    QVERIFY2(office.messages.explained.last().startsWith(u"The directory names nobody called \u2018Nobody Atall\u2019 at Millbrook Quay."_s),
             qPrintable(office.messages.explained.last()));
    QCOMPARE(sent.count(), 0);
    office.messages.answer = true; // a warning, no refusal
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
    QCOMPARE(sent.count(), 1);
}

void TestFormPage::whatIsMissingIsSaidBesideTheFieldAndNothingIsSent()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->newRequest();

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 0);
    QVERIFY(office.messages.asked.isEmpty());
    auto *providing = namedControl<QLineEdit>(*page, u"Providing academy"_s);
    QVERIFY(providing->accessibleDescription().contains(u"Say which academy is asked."_s));
    QVERIFY(namedControl<QPlainTextEdit>(*page, issueLabel)->accessibleDescription().contains(u"Say what issue you want to address."_s));
    QVERIFY(providing->hasFocus());
}

void TestFormPage::typingIsKeptAndOfferedAgain()
{
    FormOffice office(m_theme);
    {
        const auto page = office.page();
        page->requestTo(danuta());
        type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Half a sentence"_s);
        QTRY_COMPARE(office.drafts.drafts(Partnership::office())->size(), 1);
    }
    const auto kept = office.drafts.drafts(Partnership::office())->first();
    QCOMPARE(kept.request.section1.issue, u"Half a sentence"_s);
    QVERIFY(!kept.request.reference.isEmpty());

    const auto page = office.page();
    page->openDraft(kept.id);

    QCOMPARE(namedControl<QPlainTextEdit>(*page, issueLabel)->toPlainText(), u"Half a sentence"_s);
    QCOMPARE(namedControl<QLineEdit>(*page, u"Providing academy"_s)->text(), u"Millbrook Quay"_s);
}

void TestFormPage::pupilNumberIsRefusedAtTheFieldAndTheRestIsKept()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    page->requestTo(danuta());
    auto *issue = namedControl<QPlainTextEdit>(*page, issueLabel);
    type(issue, u"Support for B801200005001 with reading"_s);
    QVERIFY(!issue->property("lpError").toBool()); // never while typing

    namedControl<QLineEdit>(*page, u"Colleague"_s)->setFocus();

    QVERIFY(issue->property("lpError").toBool());
    QVERIFY(issue->accessibleDescription().contains(u"is a pupil number. Take it out to go on"_s));
    QVERIFY(page->saveNow());
    QCOMPARE(office.drafts.drafts(Partnership::office())->first().request.section1.issue, u"Support for [number left out] with reading"_s);
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
    QVERIFY(office.messages.asked.isEmpty());
    QVERIFY(issue->hasFocus());
}

void TestFormPage::seriesOfVisitsAddsUpBesideTheForm()
{
    FormOffice office(m_theme);
    QVERIFY(office.rates.save({0, u"SLE"_s, QDate(2026, 9, 1), {}, 35000, 360, 1000, true, {}}));
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->requestTo(danuta());
    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Groups differ."_s);

    namedControl<QLineEdit>(*page, u"First visit"_s)->setText(u"w/c 30/11"_s);
    namedControl<QLineEdit>(*page, u"How long each"_s)->setText(u"half a day"_s);
    namedControl<QComboBox>(*page, u"How many"_s)->setCurrentIndex(2);
    QTest::mouseClick(buttonOf(*page, u"Plan visits"_s), Qt::LeftButton);
    auto *basis = namedControl<QComboBox>(*page, u"What it is based on"_s);
    basis->setCurrentIndex(basis->findData(u"day-rate"_s));
    auto *card = namedControl<QComboBox>(*page, u"Rate card"_s);
    card->setCurrentIndex(1);
    emit card->activated(1);
    namedControl<QLineEdit>(*page, u"Travel"_s)->setText(u"£36"_s);
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 1);
    const auto booking = office.bookings.booking(sent.first().first().toByteArray());
    QCOMPARE(booking->visits.size(), 3);
    QCOMPARE(booking->visits.last().date, QDate(2026, 12, 14));
    QVERIFY(booking->visits.last().isWeek);
    const Cost cost = booking->currentTerms().cost;
    QCOMPARE(cost.rateCard, u"SLE, 2026-09-01"_s);
    QCOMPARE(totalsOf(cost, booking->plannedMinutes()).total, 52500 + 3600 + 5250);
    QStringList shown;
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        shown.append(label->text());
    QVERIFY(shown.contains(u"1.5 days at £350.00"_s));
    QVERIFY(shown.contains(u"£613.50"_s));
}

void TestFormPage::enquiryGoesToSeveralAcademies()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    Entry other = danuta();
    other.schoolId = 3;
    other.person = u"Olu"_s;
    page->startEnquiry({danuta(), other});
    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Groups differ."_s);
    namedControl<QLineEdit>(*page, u"Answer by"_s)->setText(u"4/12/2026"_s);
    QVERIFY(page->saveNow());
    QCOMPARE(office.drafts.drafts(Partnership::office())->first().providers.size(), 2);

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 1);
    const auto booking = office.bookings.booking(sent.first().first().toByteArray());
    QCOMPARE(booking->answerBy, QDate(2026, 12, 4));
    QCOMPARE(office.bookings.allRecords()->size(), 2);
    QCOMPARE(office.desk.othersOfEnquiry(booking->record)->first().colleague.name, u"Olu"_s);
}

void TestFormPage::evaluationQuotesTheOutcomesAndAsksForEach()
{
    FormOffice office(m_theme, Partnership::principal());
    const QByteArray record = office.completed();
    QVERIFY(!record.isEmpty());
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->evaluate(record);
    const QList<RatingEdit *> ratings = page->findChildren<RatingEdit *>();
    QCOMPARE(ratings.size(), 2);
    ratings.first()->setLetter(u"A"_s);
    type(namedControl<QPlainTextEdit>(*page, u"How did the collaboration provide the support you expected?"_s), u"By coaching."_s);

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
    QCOMPARE(sent.count(), 0); // the second outcome is not rated yet
    QVERIFY(ratings.last()->firstChoice()->hasFocus());
    ratings.last()->setLetter(u"C"_s);
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 1);
    const auto booking = office.bookings.booking(record);
    QCOMPARE(booking->state, BookingState::Evaluated);
    QCOMPARE(booking->section2.ratings, (QList<Rating>{{0, u"A"_s, {}}, {1, u"C"_s, {}}}));
    QCOMPARE(booking->section2.writtenBy, u"Ama"_s);
    QVERIFY(office.drafts.drafts(Partnership::principal())->isEmpty());
}

void TestFormPage::anOfficeKeysInTheSheetThatItsPrincipalSigned()
{
    FormOffice office(m_theme);
    const QByteArray record = office.completed();
    const auto page = office.page();
    page->evaluate(record);
    QVERIFY(page->isOpen());
    for (RatingEdit *rating : page->findChildren<RatingEdit *>())
        rating->setLetter(u"B"_s);
    type(namedControl<QPlainTextEdit>(*page, u"How did the collaboration provide the support you expected?"_s), u"By coaching."_s);

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);
    QCOMPARE(office.bookings.booking(record)->state, BookingState::Completed); // nobody knows yet whose words these are
    QVERIFY(namedControl<QLineEdit>(*page, u"Who said so"_s)->hasFocus());
    QTest::keyClicks(namedControl<QLineEdit>(*page, u"Who said so"_s), u"Ama Osei"_s);
    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    const auto booking = office.bookings.bookingWithHistory(record);
    QCOMPARE(booking->state, BookingState::Evaluated);
    QCOMPARE(booking->section2.writtenBy, u"Ama Osei"_s);
    QCOMPARE(booking->history.last().behalf, (OnBehalf{Side::Requesting, u"Ama Osei"_s, u"signed sheet"_s, QDate(2026, 11, 21)}));
}

void TestFormPage::section3IsSealedFromTheOffice()
{
    FormOffice office(m_theme);
    const QByteArray record = office.completed();
    auto principal = office.partnership.desk(Partnership::principal());
    QVERIFY(principal.evaluate(record, FormOffice::wellDone()));
    const auto page = office.page();

    page->writeSection3(record);

    QVERIFY(!page->isOpen());
    QVERIFY(page->findChildren<QPlainTextEdit *>().isEmpty());
    QStringList said;
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        said.append(label->text());
    QVERIFY2(said.contains(BookingDesk::whyRefused(BookingAction::WriteSection3, *office.bookings.booking(record))), qPrintable(said.join(u'\n')));
}

void TestFormPage::principalWritesSection3OrWaivesIt()
{
    for (const bool isWaived : {false, true}) {
        FormOffice office(m_theme, Partnership::principal());
        const QByteArray record = office.completed();
        QVERIFY(office.desk.evaluate(record, FormOffice::wellDone()));
        const auto page = office.page();
        QSignalSpy sent(page.get(), &FormPage::sent);
        page->writeSection3(record);
        type(namedControl<QPlainTextEdit>(*page, u"Next steps"_s), u"More training."_s);
        QVERIFY(page->saveNow());
        QCOMPARE(office.drafts.section3(record)->nextSteps, u"More training."_s);
        if (isWaived) {
            const QList<QCheckBox *> boxes = page->findChildren<QCheckBox *>();
            for (QCheckBox *box : boxes)
                box->setChecked(box->text().startsWith(u"There is nothing to say"_s));
            namedControl<QLineEdit>(*page, u"Why it is waived"_s)->setText(u"A single visit."_s);
        }

        QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

        QCOMPARE(sent.count(), 1);
        const auto booking = office.bookings.booking(record);
        QCOMPARE(booking->state, BookingState::Closed);
        QCOMPARE(booking->section3.status, isWaived ? Section3Status::Status::Waived : Section3Status::Status::Received);
        QVERIFY(office.drafts.section3(record)->isBlank());
    }
}

void TestFormPage::sharedSection3NamesTheProviderAmongItsReaders()
{
    FormOffice office(m_theme, Partnership::principal());
    const QByteArray record = office.completed();
    QVERIFY(office.desk.evaluate(record, FormOffice::wellDone()));
    const auto page = office.page();
    page->writeSection3(record);
    type(namedControl<QPlainTextEdit>(*page, u"Next steps"_s), u"More training."_s);
    const QList<QCheckBox *> boxes = page->findChildren<QCheckBox *>();
    for (QCheckBox *box : boxes)
        box->setChecked(box->text().startsWith(u"Include it"_s));

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QVERIFY(office.messages.asked.last().contains(u"Millbrook Quay"_s));
    QVERIFY(office.bookings.booking(record)->section3.isForProvider);
    QCOMPARE(office.partnership.desk(Partnership::theirPrincipal()).section3(record)->size(), 1);
}

void TestFormPage::followUpIsKeptAndSent()
{
    FormOffice office(m_theme, Partnership::principal());
    const QByteArray record = office.completed();
    QVERIFY(office.desk.evaluate(record, FormOffice::wellDone()));
    const auto page = office.page();
    QSignalSpy sent(page.get(), &FormPage::sent);
    page->followUp(record);
    type(namedControl<QPlainTextEdit>(*page, u"Did it last?"_s), u"It did."_s);
    page->findChild<RatingEdit *>()->setLetter(u"B"_s);
    QVERIFY(page->saveNow());
    const auto kept = office.drafts.drafts(Partnership::principal());
    page->openDraft(kept->first().id);
    QCOMPARE(namedControl<QPlainTextEdit>(*page, u"Did it last?"_s)->toPlainText(), u"It did."_s);

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(sent.count(), 1);
    QCOMPARE(office.bookings.booking(record)->section2.followUp, u"It did."_s);
    QCOMPARE(office.bookings.booking(record)->section2.followUpLetter, u"B"_s);
    QVERIFY(office.drafts.drafts(Partnership::principal())->isEmpty());
}

void TestFormPage::leavingAsksAndKeepsUnlessToldOtherwise()
{
    for (const bool isThrownAway : {false, true}) {
        FormOffice office(m_theme);
        const auto page = office.page();
        QSignalSpy closed(page.get(), &FormPage::closed);
        page->requestTo(danuta());
        type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Half"_s);
        office.messages.answer = isThrownAway;

        QVERIFY(page->goBack());

        QCOMPARE(office.messages.asked, QStringList{u"Keep this form for later?"_s});
        QCOMPARE(closed.count(), 1);
        QCOMPARE(office.drafts.drafts(Partnership::office())->size(), isThrownAway ? 0 : 1);
    }
}

void TestFormPage::keptFormIsDiscardedOnlyAfterAsking()
{
    FormOffice office(m_theme);
    Draft draft;
    draft.request = Partnership::request();
    const auto kept = office.drafts.save(draft, Partnership::office());
    const auto page = office.page();
    page->openDraft(kept->id);

    office.messages.answer = false;
    QTest::mouseClick(buttonOf(*page, u"Discard draft…"_s), Qt::LeftButton);
    QCOMPARE(office.drafts.drafts(Partnership::office())->size(), 1);
    office.messages.answer = true;
    QTest::mouseClick(buttonOf(*page, u"Discard draft…"_s), Qt::LeftButton);

    QCOMPARE(office.messages.asked, (QStringList{u"Discard this draft?"_s, u"Discard this draft?"_s}));
    QVERIFY(office.drafts.drafts(Partnership::office())->isEmpty());
}

void TestFormPage::untouchedFormLeavesNothingBehind()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy closed(page.get(), &FormPage::closed);
    page->requestTo(danuta());

    QTest::mouseClick(buttonOf(*page, u"Close and keep"_s), Qt::LeftButton);

    QVERIFY(office.messages.asked.isEmpty());
    QCOMPARE(closed.count(), 1);
    QVERIFY(office.drafts.drafts(Partnership::office())->isEmpty());
}

void TestFormPage::printedFormHasAReference()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    QSignalSpy print(page.get(), &FormPage::printDraftAsked);
    page->requestTo(danuta());

    QTest::mouseClick(buttonOf(*page, u"Print…"_s), Qt::LeftButton);

    QCOMPARE(print.count(), 1);
    QVERIFY(!print.first().first().value<Booking>().reference.isEmpty());
}

void TestFormPage::closingTheWindowSavesWhatIsTyped()
{
    FormOffice office(m_theme);
    office.services.save = {1'000'000, 1'000'000};
    const auto page = office.page();
    page->requestTo(danuta());
    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Last words"_s);
    QVERIFY(office.drafts.drafts(Partnership::office())->isEmpty());

    page->QWidget::close();

    QCOMPARE(office.drafts.drafts(Partnership::office())->first().request.section1.issue, u"Last words"_s);
}

void TestFormPage::unknownPersonIsAskedForAndNothingIsSent()
{
    FormOffice office(m_theme, Identity());
    const auto page = office.page();
    QSignalSpy wanted(page.get(), &FormPage::personWanted);
    page->requestTo(danuta());
    QVERIFY(namedControl<QLineEdit>(*page, u"Requesting academy"_s)->hasFocus());
    namedControl<QLineEdit>(*page, u"Requesting academy"_s)->setText(u"Harbour Lane"_s);
    type(namedControl<QPlainTextEdit>(*page, issueLabel), u"Groups differ."_s);

    QTest::mouseClick(buttonOf(*page, u"Check and send…"_s), Qt::LeftButton);

    QCOMPARE(wanted.count(), 1);
    QVERIFY(office.bookings.allRecords()->isEmpty());
}

void TestFormPage::everythingHasAName_data()
{
    QTest::addColumn<int>("section");
    QTest::newRow("booking") << 1;
    QTest::newRow("evaluation") << 2;
    QTest::newRow("next steps") << 3;
    QTest::newRow("enquiry") << 4;
}

void TestFormPage::everythingHasAName()
{
    QFETCH(int, section);
    FormOffice office(m_theme, Partnership::principal());
    const QByteArray record = office.completed();
    const auto page = office.page();
    if (section == 1)
        page->duplicateOf(record);
    if (section == 2)
        page->evaluate(record);
    if (section == 3) {
        QVERIFY(office.desk.evaluate(record, FormOffice::wellDone()));
        page->writeSection3(record);
    }
    if (section == 4)
        page->startEnquiry({danuta()});
    QVERIFY(page->isOpen());

    QCOMPARE(namelessIn(*page), QStringList());
}

void TestFormPage::fitsTheSmallestWindow()
{
    FormOffice office(m_theme);
    const auto page = office.page();
    page->resize(683, 500);
    page->duplicateOf(office.completed());
    const auto *area = page->findChild<QScrollArea *>();
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    QVERIFY2(page->minimumSizeHint().width() <= 683, qPrintable(QString::number(page->minimumSizeHint().width())));
    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), qPrintable(QString::number(area->widget()->minimumSizeHint().width())));
}

QTEST_MAIN(TestFormPage)
#include "tst_formpage.moc"
