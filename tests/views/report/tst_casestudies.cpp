// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/model/bookings/bookingsupport.h"
#include "tests/support/accessibility.h"
#include "views/common/answeredit.h"
#include "views/common/button.h"
#include "views/common/theme.h"
#include "views/report/casestudiesdialog.h"
#include "views/report/namelist.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

// The case studies of a report as a director and as a principal work on them.
class TestCaseStudies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void bothAcademiesAndTheirStateAreSaid();
    void aPrincipalAgreesForTheOwnAcademyOnly();
    void namesInTheWordsAreShownWhileTheyAreTyped();
    void wordsAreReleasedWithWhatIsNoName();
    void wordsThatAreNotReleasedStayWhenAnotherIsChosen();
    void everythingHasAName();

private:
    QByteArray flagged();
    void open(const Identity &identity);
    [[nodiscard]] Button *button(const QString &text) const;
    [[nodiscard]] bool says(const QString &words) const;
    [[nodiscard]] Booking booking(const QByteArray &record) const { return *m_bookings->booking(record); }

    Theme m_theme;
    std::unique_ptr<Partnership> m_partnership;
    std::unique_ptr<BookingRepository> m_bookings;
    std::unique_ptr<BookingDesk> m_desk;
    std::unique_ptr<CaseStudiesDialog> m_dialog;
    QList<QByteArray> m_records;
};

void TestCaseStudies::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestCaseStudies::init()
{
    m_dialog.reset();
    m_partnership = std::make_unique<Partnership>();
    m_bookings = std::make_unique<BookingRepository>(m_partnership->database.connection());
    m_records = {flagged(), flagged()};
}

QByteArray TestCaseStudies::flagged()
{
    BookingDesk theirs = m_partnership->desk(Partnership::theirPrincipal());
    BookingDesk ours = m_partnership->desk(Partnership::principal());
    const auto sent = ours.send(Partnership::request());
    const bool isDone = sent && theirs.accept(sent->record) && ours.agree(sent->record) && ours.complete(sent->record) && ours.flagCaseStudy(sent->record, true);
    return isDone ? sent->record : QByteArray();
}

void TestCaseStudies::open(const Identity &identity)
{
    m_desk = std::make_unique<BookingDesk>(m_partnership->desk(identity));
    const auto people = std::make_shared<const PeopleNames>(QStringList{u"Ama Osei"_s, u"Mark Reading"_s}, "salt");
    m_dialog = std::make_unique<CaseStudiesDialog>(CaseStudyServices{m_theme, *m_desk, *m_bookings, people, m_partnership->clock.today(), nullptr}, u"2026 to 2027"_s,
                                                   m_records, nullptr);
    m_dialog->show();
}

Button *TestCaseStudies::button(const QString &text) const
{
    const auto buttons = m_dialog->findChildren<Button *>();
    const auto found = std::ranges::find_if(buttons, [&](const Button *each) { return each->isVisible() && each->text().remove(u'&') == text; });
    return found == buttons.end() ? nullptr : *found;
}

bool TestCaseStudies::says(const QString &words) const
{
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
}

void TestCaseStudies::bothAcademiesAndTheirStateAreSaid()
{
    QVERIFY(!m_records.contains(QByteArray()));
    open(Partnership::developmentDirector());
    QCOMPARE(m_dialog->findChild<QListWidget *>()->count(), 2);
    QVERIFY(m_dialog->findChild<QListWidget *>()->item(0)->text().contains(u"Waits for both academies"_s));
    QVERIFY(says(u"has not been asked"_s));
    QVERIFY(button(u"Write down their answer\u2026"_s));
}

void TestCaseStudies::aPrincipalAgreesForTheOwnAcademyOnly()
{
    open(Partnership::principal());
    QVERIFY(button(u"Agree"_s));
    QVERIFY(!button(u"Release these words"_s));
    button(u"Agree"_s)->click();
    QVERIFY(booking(m_records.first()).caseRelease.requesting.isGiven);
    QVERIFY(!booking(m_records.first()).caseRelease.providing.isGiven);
    QVERIFY(m_dialog->findChild<QListWidget *>()->item(0)->text().contains(u"Waits for one academy"_s));
    button(u"No longer agree"_s)->click();
    QVERIFY(!booking(m_records.first()).caseRelease.requesting.isGiven);
}

void TestCaseStudies::namesInTheWordsAreShownWhileTheyAreTyped()
{
    open(Partnership::developmentDirector());
    QVERIFY(!m_dialog->findChild<NameList *>()->isVisible());
    m_dialog->findChild<AnswerEdit *>()->setPlainText(u"Ama Osei modelled two lessons."_s);
    QVERIFY(m_dialog->findChild<NameList *>()->isVisible());
    QCOMPARE(m_dialog->findChild<NameList *>()->count(), 1);
    QVERIFY(says(u"Governors read: Colleague"_s));
}

void TestCaseStudies::wordsAreReleasedWithWhatIsNoName()
{
    open(Partnership::developmentDirector());
    m_dialog->findChild<AnswerEdit *>()->setPlainText(u"Early Reading rose."_s);
    m_dialog->findChild<NameList *>()->item(0)->setCheckState(Qt::Unchecked);
    QVERIFY(!says(u"Governors read: "_s));
    button(u"Release these words"_s)->click();
    const CaseRelease release = booking(m_records.first()).caseRelease;
    QCOMPARE(release.words, u"Early Reading rose."_s);
    QCOMPARE(release.notNames, QStringList{u"Reading"_s});
    button(u"Take them back"_s)->click();
    QVERIFY(booking(m_records.first()).caseRelease.words.isEmpty());
}

void TestCaseStudies::wordsThatAreNotReleasedStayWhenAnotherIsChosen()
{
    open(Partnership::developmentDirector());
    auto *words = m_dialog->findChild<AnswerEdit *>();
    words->setPlainText(u"Half a sentence"_s);
    m_dialog->findChild<QListWidget *>()->setCurrentRow(1);
    QVERIFY(words->toPlainText().isEmpty());
    m_dialog->findChild<QListWidget *>()->setCurrentRow(0);
    QCOMPARE(words->toPlainText(), u"Half a sentence"_s);
}

void TestCaseStudies::everythingHasAName()
{
    open(Partnership::developmentDirector());
    m_dialog->findChild<AnswerEdit *>()->setPlainText(u"Ama Osei modelled two lessons."_s);
    QCOMPARE(namelessIn(*m_dialog).join(u'\n'), QString());
}

QTEST_MAIN(TestCaseStudies)
#include "tst_casestudies.moc"
