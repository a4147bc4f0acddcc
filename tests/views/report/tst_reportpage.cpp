// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportfile.h"
#include "tests/support/accessibility.h"
#include "tests/views/report/fakereportsource.h"
#include "views/common/answeredit.h"
#include "views/common/button.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/report/behinddialog.h"
#include "views/report/figurelist.h"
#include "views/report/namelist.h"
#include "views/report/namesdialog.h"
#include "views/report/reportpage.h"
#include "views/report/reportpreview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

class OneFile final : public FileDialogService
{
public:
    QStringList filesToOpen(QWidget *, const QString &, const QString &) override { return {}; }
    QString fileToSave(QWidget *, const QString &, const QString &name, const QString &) override
    {
        suggested = name;
        return path;
    }

    QString path = u"report.pdf"_s;
    QString suggested;
};

class ToldMessages final : public MessageService
{
public:
    void tell(QWidget *, const QString &title, const QString &) override { told.append(title); }
    bool ask(QWidget *, const Question &) override { return true; }

    QStringList told;
};

} // namespace

class TestReportPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void theLastWholeYearIsShownFirst();
    void anotherYearMakesAnotherReport();
    void directorsGetTheirEdition();
    void commentaryIsKeptWhileTyping();
    void commentaryThatIsRefusedSaysWhy();
    void aChapterIsSwitchedOffWithItsTick();
    void aChapterMovesByKey();
    void aBarLeadsToItsBookings();
    void aRowOfThePreviewLeadsToItsBookings();
    void savingAsksForAFileAndSaysWhereItIs();
    void namesInTheCommentaryAreShownBeforeGovernorsReadIt();
    void whatIsNoNameStaysAndIsNotAskedAgain();
    void directorsReadNames();
    void sendingShowsTheNamesToo();
    void howTheYearIsDividedIsKeptBeforeAReportGoesOut();
    void whatCouldNotBeSavedBindsNothing();
    void aLimitThatHidesNothingIsSaid();
    void missingEvaluationsAreSaid();
    void everythingHasAName();
    void aRefusalStandsInThePageAndNotInADialog();
    void anEmptyYearSaysSo();
    void fitsTheSmallestWindowInLargeText();
    void modelsKeepTheRules();

private:
    [[nodiscard]] QListWidget *chapters() const { return m_page->findChild<QListWidget *>(); }
    void chooseChapter(const QString &id);
    void writeCommentary(const QString &words);
    void save();

    Theme m_theme;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<FakeReportSource> m_source;
    std::unique_ptr<OneFile> m_files;
    std::unique_ptr<ToldMessages> m_messages;
    std::unique_ptr<ReportPage> m_page;
    QByteArray m_opened;
    int m_mailed = 0;
};

void TestReportPage::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestReportPage::init()
{
    m_source = std::make_unique<FakeReportSource>();
    m_files = std::make_unique<OneFile>();
    m_messages = std::make_unique<ToldMessages>();
    m_page = std::make_unique<ReportPage>(ReportPageServices{m_theme, *m_source, m_clock, *m_files, *m_messages, [](QWidget *, const doc::Document &) {},
                                                              [this](const QByteArray &record) { m_opened = record; }, nullptr, nullptr, nullptr,
                                                              [this](QWidget *, const ReportContent &) { ++m_mailed; }, {}, {}});
    m_mailed = 0;
    m_page->resize(1160, 700);
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(m_page->presenter()->shown().pages && !m_page->presenter()->isWorking());
}

void TestReportPage::cleanup()
{
    m_page.reset();
}

void TestReportPage::chooseChapter(const QString &id)
{
    for (int i = 0; i < chapters()->count(); ++i) {
        if (chapters()->item(i)->data(Qt::UserRole) == id)
            chapters()->setCurrentRow(i);
    }
}

void TestReportPage::theLastWholeYearIsShownFirst()
{
    QCOMPARE(m_page->presenter()->request().period, Period::year(2025));
    QVERIFY(m_page->findChild<ReportPreview *>()->pageCount() > 2);
    QCOMPARE(chapters()->count(), usualChapters().size());
}

void TestReportPage::anotherYearMakesAnotherReport()
{
    auto *year = m_page->findChild<QComboBox *>();
    const int place = year->findData(u"2024-25"_s);
    QVERIFY(place >= 0);
    year->setCurrentIndex(place);
    emit year->activated(place);
    QTRY_COMPARE(m_page->presenter()->shown().content.figures.period, Period::year(2024));
}

void TestReportPage::directorsGetTheirEdition()
{
    m_page->findChildren<QRadioButton *>().last()->setChecked(true);
    QTRY_COMPARE(m_page->presenter()->shown().content.edition, ReportEdition::Directors);
}

void TestReportPage::commentaryIsKeptWhileTyping()
{
    chooseChapter(u"themes"_s);
    auto *commentary = m_page->findChild<AnswerEdit *>();
    commentary->setFocus();
    QTest::keyClicks(commentary, u"Reading rose."_s);
    QTRY_COMPARE(m_source->commentary.value(u"themes"_s), u"Reading rose."_s);
    QTRY_COMPARE(m_page->presenter()->shown().content.commentary.value(u"themes"_s), u"Reading rose."_s);
    chooseChapter(u"course"_s);
    QVERIFY(commentary->toPlainText().isEmpty());
    chooseChapter(u"themes"_s);
    QCOMPARE(commentary->toPlainText(), u"Reading rose."_s);
}

void TestReportPage::commentaryThatIsRefusedSaysWhy()
{
    auto *commentary = m_page->findChild<AnswerEdit *>();
    QTest::keyClicks(commentary, u"refused"_s);
    const auto isSaid = [this] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) { return label->text() == u"Take it out."_s; });
    };
    QTRY_VERIFY(isSaid());
}

void TestReportPage::aChapterIsSwitchedOffWithItsTick()
{
    chapters()->item(1)->setCheckState(Qt::Unchecked);
    QTRY_VERIFY(m_source->chapters.size() > 1 && m_source->chapters.at(1).isOff);
}

void TestReportPage::aChapterMovesByKey()
{
    const QString first = chapters()->item(0)->data(Qt::UserRole).toString();
    chapters()->setCurrentRow(0);
    m_page->activateWindow();
    chapters()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTest::keyClick(chapters(), Qt::Key_Down, Qt::ControlModifier);
    QTRY_VERIFY(m_source->chapters.size() > 1 && m_source->chapters.at(1).id == first);
}

void TestReportPage::aBarLeadsToItsBookings()
{
    chooseChapter(u"themes"_s);
    const auto bars = m_page->findChildren<QListView *>();
    QListView *figures = nullptr;
    for (QListView *view : bars)
        figures = qobject_cast<FigureListModel *>(view->model()) ? view : figures;
    QVERIFY(figures);
    QCOMPARE(figures->model()->index(0, 0).data().toString(), u"Early reading, 8"_s);
    figures->setCurrentIndex(figures->model()->index(0, 0));
    emit figures->activated(figures->currentIndex());
    auto *dialog = m_page->findChild<BehindDialog *>();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<BehindModel *>()->rowCount(), 8);
    QCOMPARE(namelessIn(*dialog).join(u'\n'), QString());
    auto *table = dialog->findChild<QTableView *>();
    emit table->activated(table->model()->index(1, 0));
    QCOMPARE(m_opened, QByteArray("1"));
}

void TestReportPage::aRowOfThePreviewLeadsToItsBookings()
{
    auto *preview = m_page->findChild<ReportPreview *>();
    const auto &pages = m_page->presenter()->shown().pages;
    bool isUnderThemes = false;
    for (int page = 0; page < pages->count(); ++page) {
        const QList<Pages::Line> lines = pages->linesOn(page);
        for (const Pages::Line &line : lines) {
            isUnderThemes = isUnderThemes || line.words == u"Asked for and given, by theme"_s;
            if (!isUnderThemes || line.words != u"Early reading"_s)
                continue;
            preview->showPage(page + 1);
            const double scale = (preview->viewport()->width() - m_theme.space(16)) / paper::width;
            const int top = preview->verticalScrollBar()->value();
            const int stride = preview->viewport()->width(); // at least
            const double y = line.place.center().y() * scale;
            preview->verticalScrollBar()->setValue(top + std::max(0, static_cast<int>(y) - stride / 4));
            const int scrolled = preview->verticalScrollBar()->value() - top;
            const QPoint bar(preview->viewport()->width() / 2, m_theme.space(16) / 2 + static_cast<int>(y) - scrolled);
            QTest::mouseClick(preview->viewport(), Qt::LeftButton, {}, bar);
            auto *dialog = m_page->findChild<BehindDialog *>();
            QVERIFY(dialog);
            QCOMPARE(dialog->findChild<BehindModel *>()->rowCount(), 8);
            return;
        }
    }
    QFAIL("there is no such row");
}

void TestReportPage::writeCommentary(const QString &words)
{
    chooseChapter(u"themes"_s);
    auto *commentary = m_page->findChild<AnswerEdit *>();
    commentary->setPlainText(words);
    QTRY_COMPARE(m_source->commentary.value(u"themes"_s), words);
    QTRY_VERIFY(!m_page->presenter()->isWorking());
}

void TestReportPage::save()
{
    const auto buttons = m_page->findChildren<Button *>();
    for (Button *button : buttons) {
        if (button->kind() == ButtonKind::Primary && button->window() == m_page.get())
            button->click();
    }
}

void TestReportPage::namesInTheCommentaryAreShownBeforeGovernorsReadIt()
{
    writeCommentary(u"Thanks to Ama Osei."_s);
    save();
    auto *dialog = m_page->findChild<NamesDialog *>();
    QVERIFY(dialog);
    QVERIFY(m_messages->told.isEmpty()); // nothing is written before
    QCOMPARE(dialog->decisions(), (NameDecisions{{u"Ama Osei"_s}, {}}));
    QCOMPARE(namelessIn(*dialog).join(u'\n'), QString());
    dialog->accept();
    QTRY_COMPARE(m_messages->told.size(), 1);
    QVERIFY(!ReportFile::html(m_page->presenter()->shown().content).contains("Osei"));
}

void TestReportPage::whatIsNoNameStaysAndIsNotAskedAgain()
{
    writeCommentary(u"Early Reading rose."_s);
    save();
    auto *dialog = m_page->findChild<NamesDialog *>();
    QVERIFY(dialog);
    dialog->findChild<NameList *>()->item(0)->setCheckState(Qt::Unchecked);
    dialog->accept();
    QTRY_COMPARE(m_messages->told.size(), 1);
    QVERIFY(ReportFile::html(m_page->presenter()->shown().content).contains("Early Reading rose."));
    QCOMPARE(m_source->decisions, (NameDecisions{{}, {u"Reading"_s}}));
    QTRY_VERIFY(!m_page->presenter()->isWorking() && !m_page->findChild<NamesDialog *>());
    save();
    QVERIFY(!m_page->findChild<NamesDialog *>());
    QTRY_COMPARE(m_messages->told.size(), 2);
}

void TestReportPage::directorsReadNames()
{
    writeCommentary(u"Thanks to Ama Osei."_s);
    m_page->findChildren<QRadioButton *>().last()->setChecked(true);
    QTRY_COMPARE(m_page->presenter()->shown().content.edition, ReportEdition::Directors);
    QTRY_VERIFY(!m_page->presenter()->isWorking());
    save();
    QVERIFY(!m_page->findChild<NamesDialog *>());
    QTRY_COMPARE(m_messages->told.size(), 1);
    QVERIFY(ReportFile::html(m_page->presenter()->shown().content).contains("Ama Osei"));
}

void TestReportPage::sendingShowsTheNamesToo()
{
    writeCommentary(u"Thanks to Ama Osei."_s);
    const auto actions = m_page->findChildren<QAction *>();
    const auto mail = std::ranges::find_if(actions, [](const QAction *action) { return action->text().contains(u"e-mail"_s); });
    QVERIFY(mail != actions.end());
    (*mail)->trigger();
    QVERIFY(m_mailed == 0);
    auto *dialog = m_page->findChild<NamesDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    QCOMPARE(m_mailed, 1);
}

void TestReportPage::howTheYearIsDividedIsKeptBeforeAReportGoesOut()
{
    const auto actions = m_page->findChildren<QAction *>();
    const auto mail = std::ranges::find_if(actions, [](const QAction *action) { return action->text().contains(u"e-mail"_s); });
    QVERIFY(mail != actions.end());
    m_source->isBroken = true;
    (*mail)->trigger();
    QCOMPARE(m_mailed, 0);
    QCOMPARE(m_messages->told.size(), 1);
    m_source->isBroken = false;
    (*mail)->trigger();
    QCOMPARE(m_mailed, 1);
    QCOMPARE(m_source->kept, 2);
}

void TestReportPage::whatCouldNotBeSavedBindsNothing()
{
    m_files->path = u"report.odt"_s;
    save();
    QTRY_COMPARE(m_messages->told, QStringList{u"This did not work"_s});
    QCOMPARE(m_source->kept, 0);
}

void TestReportPage::aLimitThatHidesNothingIsSaid()
{
    const auto says = [this](const QString &words) {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(u"fewer than 5 bookings"_s));
    ReportRequest request = m_page->presenter()->request();
    request.threshold = 1;
    m_page->presenter()->show(request);
    QTRY_VERIFY(says(u"no number is hidden for being small"_s));
    QVERIFY(!says(u"fewer than"_s));
}

void TestReportPage::savingAsksForAFileAndSaysWhereItIs()
{
    save();
    QTRY_COMPARE(m_messages->told.size(), 1);
    QCOMPARE(m_source->kept, 1);
    QCOMPARE(m_files->suggested, u"Partnership report 2025-26 (governors).pdf"_s);
}

void TestReportPage::missingEvaluationsAreSaid()
{
    const auto labels = m_page->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"12 evaluations"); }));
}

void TestReportPage::everythingHasAName()
{
    QCOMPARE(namelessIn(*m_page), QStringList());
}

void TestReportPage::aRefusalStandsInThePageAndNotInADialog()
{
    m_source->isBroken = true;
    m_page->refresh();
    const auto isSaid = [this] {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [](const QLabel *label) { return label->isVisible() && label->text() == u"The file is gone."_s; });
    };
    QTRY_VERIFY(isSaid());
    QVERIFY(m_messages->told.isEmpty());
    QVERIFY(!m_page->findChild<ReportPreview *>()->isVisible());
}

void TestReportPage::anEmptyYearSaysSo()
{
    auto *year = m_page->findChild<QComboBox *>();
    const int place = year->findData(u"2023-24"_s);
    year->setCurrentIndex(place);
    emit year->activated(place);
    QTRY_VERIFY(!m_page->findChild<ReportPreview *>()->isVisible());
    QVERIFY(m_messages->told.isEmpty());
}

void TestReportPage::fitsTheSmallestWindowInLargeText()
{
    m_theme.setTextSize(150);
    QApplication::processEvents();
    const QSize least = m_page->minimumSizeHint();
    m_theme.setTextSize(100);
    QVERIFY2(least.height() <= 640 && least.width() <= 1280, qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestReportPage::modelsKeepTheRules()
{
    FigureListModel bars;
    const QAbstractItemModelTester tester(&bars, QAbstractItemModelTester::FailureReportingMode::QtTest);
    bars.setTable(m_page->presenter()->shown().full.table(u"themes"_s));
    QVERIFY(bars.rowCount() > 1);
    const auto &reading = m_page->presenter()->shown().reading;
    BehindModel behind(std::shared_ptr<const ReportRecords>(reading, &reading->records), {0, 3});
    const QAbstractItemModelTester second(&behind, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(behind.rowCount(), 2);
}

QTEST_MAIN(TestReportPage)
#include "tst_reportpage.moc"
