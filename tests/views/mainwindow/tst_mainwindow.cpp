// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "tests/support/accessibility.h"
#include "views/common/commandpalette.h"
#include "views/common/navrail.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/mainwindow/helpwindow.h"
#include "views/mainwindow/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

// A page with one action and two fields, which counts what happens to it.
class TestPage final : public Page
{
public:
    TestPage(QString name, QWidget *parent)
        : Page(parent)
        , first(new QLineEdit(this))
        , second(new QLineEdit(this))
        , action(new QAction(u"&Log contact"_s, this))
        , m_name(std::move(name))
    {
        first->setAccessibleName(u"First"_s);
        second->setAccessibleName(u"Second"_s);
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(first);
        layout->addWidget(second);
        action->setShortcut(QKeySequence(u"Ctrl+L"_s));
        connect(action, &QAction::triggered, this, [this] { ++logged; });
    }

    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QList<PageAction> pageActions() const override { return {{MenuPlace::Entry, action}}; }
    [[nodiscard]] QList<QWidget *> panes() const override { return {first, second}; }
    [[nodiscard]] QString helpTopic() const override { return u"search"_s; }
    void activate() override
    {
        ++visits;
        first->setFocus();
    }
    bool goBack() override
    {
        ++backs;
        return true;
    }

    QLineEdit *first;
    QLineEdit *second;
    QAction *action;
    int visits = 0;
    int backs = 0;
    int logged = 0;
    QString searched;
    QString wentTo;

    QList<PaletteItem> paletteItems(const QString &words) override
    {
        return matchingItems({{u"Rates of "_s + m_name, {}, {}, [this] { wentTo = u"rates"_s; }}}, words);
    }
    void searchFor(const QString &words) override { searched = words; }

private:
    QString m_name;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void pagesAreBuiltAtTheFirstVisit();
    void keysGoToPages();
    void pageOutsideTheRailIsOpenedByOthersOnly();
    void keysFireThoughTheMenuBarIsHidden();
    void actionsOfAPageLeaveWithIt();
    void menuWithoutActionsIsHidden();
    void railCollapsesWhenTheWindowIsNarrowForItsText_data();
    void railCollapsesWhenTheWindowIsNarrowForItsText();
    void f6GoesThroughTheParts();
    void escapeGoesBackInThePage();
    void textSizeKeysAreKept();
    void paletteFindsCommandsOfWindowAndPage();
    void paletteFindsCardsOfAPageThatWasNeverVisited();
    void paletteOffersTheSearchOfAPage();
    void helpOpensAtThePage();
    void everyHelpPageExistsAndItsLinksLead();
    void placeIsKeptWithinTheScreens_data();
    void placeIsKeptWithinTheScreens();
    void closingKeepsThePlace();
    void everythingHasAName();
    void windowIsNoWiderThanASmallScreen();

private:
    [[nodiscard]] TestPage *page() const { return static_cast<TestPage *>(m_window->currentPage()); }

    Theme m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
    int m_built = 0;
};

void TestMainWindow::initTestCase()
{
    m_theme.install(*static_cast<QApplication *>(QCoreApplication::instance()));
}

void TestMainWindow::init()
{
    m_built = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_folder->filePath(u"settings.ini"_s));
    const auto make = [this](const QString &name) {
        return [this, name](QWidget *parent) -> Page * {
            ++m_built;
            return new TestPage(name, parent);
        };
    };
    m_window = std::make_unique<MainWindow>(
        m_theme, *m_preferences,
        QList<PageRegistration>{{u"directory"_s, u"Directory"_s, u"book-open"_s, make(u"Directory"_s), false, true, u"Search for \u2018%1\u2019"_s},
                                {u"settings"_s, u"Settings"_s, u"settings"_s, make(u"Settings"_s), true},
                                {u"form"_s, u"Form"_s, u"file-text"_s, make(u"Form"_s), false, false}});
    connect(m_preferences.get(), &Preferences::changed, m_window.get(),
            [this] { m_theme.setTextSize(m_preferences->textSize()); });
    m_window->resize(1366, 700);
    m_window->showPage(u"directory"_s);
    m_window->show();
    QApplication::setActiveWindow(m_window.get());
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_preferences.reset();
    m_theme.setTextSize(100);
}

void TestMainWindow::pagesAreBuiltAtTheFirstVisit()
{
    QCOMPARE(m_built, 1);
    m_window->showPage(u"settings"_s);
    m_window->showPage(u"directory"_s);
    m_window->showPage(u"nowhere"_s);

    QCOMPARE(m_built, 2);
    QCOMPARE(page()->visits, 2);
    QCOMPARE(m_window->windowTitle(), u"Directory \u2013 Learning Partnerships"_s);
}

void TestMainWindow::keysGoToPages()
{
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->currentPageId(), u"settings"_s);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->currentPageId(), u"directory"_s);
}

void TestMainWindow::pageOutsideTheRailIsOpenedByOthersOnly()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->currentPageId(), u"directory"_s);

    m_window->showPage(u"form"_s);

    QCOMPARE(m_window->currentPage()->title(), u"Form"_s);
    QVERIFY(m_window->windowTitle().startsWith(u"Form"_s));
}

void TestMainWindow::keysFireThoughTheMenuBarIsHidden()
{
    m_window->menuBar()->hide();

    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);

    QCOMPARE(page()->logged, 1);
    QVERIFY(m_window->commandPalette()->isVisible());
}

void TestMainWindow::actionsOfAPageLeaveWithIt()
{
    TestPage *directory = page();
    m_window->showPage(u"settings"_s);

    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);

    QCOMPARE(directory->logged, 0);
    QCOMPARE(page()->logged, 1);
    QVERIFY(!m_window->actions().contains(directory->action));
}

void TestMainWindow::menuWithoutActionsIsHidden()
{
    QStringList shown;
    for (const QAction *action : m_window->menuBar()->actions()) {
        if (action->isVisible())
            shown.append(action->text());
    }
    QCOMPARE(shown, (QStringList{u"&File"_s, u"&Go"_s, u"E&ntry"_s, u"&View"_s, u"&Help"_s}));
}

void TestMainWindow::railCollapsesWhenTheWindowIsNarrowForItsText_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<bool>("isCollapsed");
    QTest::newRow("laptop") << 1366 << 100 << false;
    QTest::newRow("exactly wide") << 1200 << 100 << false;
    QTest::newRow("just too narrow") << 1199 << 100 << true;
    QTest::newRow("laptop, large text") << 1366 << 150 << true;
    QTest::newRow("large screen, large text") << 1920 << 150 << false;
}

void TestMainWindow::railCollapsesWhenTheWindowIsNarrowForItsText()
{
    QFETCH(int, width);
    QFETCH(int, textSize);
    QFETCH(bool, isCollapsed);
    m_theme.setTextSize(textSize);
    m_window->resize(width, 700);
    QApplication::processEvents();

    QCOMPARE(m_window->width(), width);
    QCOMPARE(m_window->findChild<NavRail *>()->isCollapsed(), isCollapsed);
}

void TestMainWindow::f6GoesThroughTheParts()
{
    QVERIFY(page()->first->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(page()->second->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(m_window->findChild<NavRail *>()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(m_window.get(), Qt::Key_F6);
    QVERIFY(page()->first->hasFocus());
    QTest::keyClick(m_window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_window->findChild<NavRail *>()->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::escapeGoesBackInThePage()
{
    QTest::keyClick(page()->first, Qt::Key_Escape);
    QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);

    QCOMPARE(page()->backs, 2);
}

void TestMainWindow::textSizeKeysAreKept()
{
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_preferences->textSize(), 110);
    QCOMPARE(m_theme.metrics().textSize(), 110);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_preferences->textSize(), 90);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_preferences->textSize(), 100);
}

void TestMainWindow::paletteFindsCommandsOfWindowAndPage()
{
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = m_window->commandPalette()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"log"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(page()->logged, 1);

    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(edit, u"settings"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_window->currentPageId(), u"settings"_s);
}

void TestMainWindow::paletteFindsCardsOfAPageThatWasNeverVisited()
{
    m_window->offerCardsOf(u"settings"_s);
    m_window->commandPalette()->open();
    QCOMPARE(m_built, 1); // not before words are typed
    auto *edit = m_window->commandPalette()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"rates set"_s);
    QCOMPARE(m_window->currentPageId(), u"directory"_s);

    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(m_window->currentPageId(), u"settings"_s);
    QCOMPARE(page()->wentTo, u"rates"_s);
    QCOMPARE(m_built, 2);
}

void TestMainWindow::paletteOffersTheSearchOfAPage()
{
    m_window->showPage(u"settings"_s);
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = m_window->commandPalette()->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"phonics"_s);
    QTest::keyClick(edit, Qt::Key_Return);

    QCOMPARE(m_window->currentPageId(), u"directory"_s);
    QCOMPARE(page()->searched, u"phonics"_s);
}

void TestMainWindow::helpOpensAtThePage()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    const auto *help = m_window->findChild<HelpWindow *>();

    QVERIFY(help && help->isVisible());
    QCOMPARE(help->topic(), u"search"_s);
}

void TestMainWindow::everyHelpPageExistsAndItsLinksLead()
{
    const QStringList pages = QDir(u":/help"_s).entryList({u"*.html"_s});
    QVERIFY(pages.size() >= 7);
    static const QRegularExpression link(u"href=\"([^\"]+)\""_s);
    for (const QString &name : pages) {
        QFile file(u":/help/"_s + name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(u"lang=\"en-GB\""_s), qPrintable(name));
        auto links = link.globalMatch(text);
        while (links.hasNext()) {
            const QString target = links.next().captured(1);
            QVERIFY2(target.startsWith(u"https:"_s) || pages.contains(target), qPrintable(name + u": "_s + target));
        }
    }
    m_window->showHelp(u"no such page"_s);
    QCOMPARE(m_window->findChild<HelpWindow *>()->topic(), u"index"_s);
}

void TestMainWindow::placeIsKeptWithinTheScreens_data()
{
    QTest::addColumn<QRect>("wanted");
    QTest::addColumn<QRect>("place");
    QTest::newRow("never kept") << QRect() << QRect();
    QTest::newRow("fits") << QRect(100, 50, 800, 600) << QRect(100, 50, 800, 600);
    QTest::newRow("too large") << QRect(1300, 0, 4000, 3000) << QRect(1366, 0, 1920, 1080);
    QTest::newRow("off to the left") << QRect(-300, 10, 800, 600) << QRect(0, 10, 800, 600);
    QTest::newRow("on a screen that is gone") << QRect(9000, 9000, 800, 600) << QRect(566, 168, 800, 600);
    QTest::newRow("on the second screen") << QRect(1500, 100, 800, 600) << QRect(1500, 100, 800, 600);
    QTest::newRow("across two, mostly on the second") << QRect(1300, 100, 800, 600) << QRect(1366, 100, 800, 600);
}

void TestMainWindow::placeIsKeptWithinTheScreens()
{
    QFETCH(QRect, wanted);
    QFETCH(QRect, place);

    QCOMPARE(onScreens(wanted, {QRect(0, 0, 1366, 768), QRect(1366, 0, 1920, 1080)}), place);
}

void TestMainWindow::closingKeepsThePlace()
{
    m_window->setGeometry(20, 30, 700, 500);
    m_window->close();

    QCOMPARE(m_preferences->windowGeometry().size(), QSize(700, 500));
    QVERIFY(!m_preferences->wasMaximised());
}

void TestMainWindow::everythingHasAName()
{
    QCOMPARE(namelessIn(*m_window), QStringList());
    m_window->showHelp(u"index"_s);
    QCOMPARE(namelessIn(*m_window->findChild<HelpWindow *>()), QStringList());
}

void TestMainWindow::windowIsNoWiderThanASmallScreen()
{
    m_theme.setTextSize(200);
    m_window->setStatus(QString(u"Edition 14, 2 November 2026 "_s).repeated(8));
    QApplication::processEvents();

    QVERIFY(m_window->minimumSizeHint().width() <= 683);
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
