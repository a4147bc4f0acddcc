// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/mainwindow/mainwindow.h"

#include "views/common/button.h"
#include "views/common/commandpalette.h"
#include "views/common/navrail.h"
#include "views/common/preferences.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/mainwindow/helpwindow.h"
#include "views/mainwindow/pagemenus.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>

#include <algorithm>

using namespace Qt::StringLiterals;

QRect onScreens(const QRect &wanted, const QList<QRect> &screens)
{
    if (wanted.isNull() || screens.isEmpty())
        return {};
    const auto shared = [&wanted](const QRect &screen) {
        const QRect both = screen.intersected(wanted);
        return both.isValid() ? both.width() * both.height() : 0;
    };
    const QRect screen = *std::ranges::max_element(screens, {}, shared);
    QRect result(wanted.topLeft(), wanted.size().boundedTo(screen.size()));
    result.moveLeft(std::clamp(result.left(), screen.left(), screen.right() - result.width() + 1));
    result.moveTop(std::clamp(result.top(), screen.top(), screen.bottom() - result.height() + 1));
    return result;
}

MainWindow::MainWindow(Theme &theme, Preferences &preferences, QList<PageRegistration> pages, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_preferences(preferences)
    , m_registrations(std::move(pages))
    , m_rail(new NavRail(theme))
    , m_stack(new QStackedWidget)
    , m_status(new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, QString(), TextLabel::Overflow::Elide))
    , m_menus(std::make_unique<PageMenus>(*this))
    , m_palette(new CommandPalette(theme, this))
{
    auto *centre = new QWidget;
    auto *layout = new QHBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_rail);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    for (const PageRegistration &page : std::as_const(m_registrations)) {
        if (page.isInRail)
            m_rail->addItem(page.id, page.title, page.iconName, page.isAtBottom);
    }
    fillMenus();
    buildStatusBar();
    m_palette->addSource({[this](const QString &) { return m_menus->paletteItems(); }, false});
    m_palette->addSource({[this](const QString &words) { return cardsOfPages(words); }, true});
    m_palette->addSource({[this](const QString &words) { return foundOnPages(words); }, true});
    m_palette->addSource({[this](const QString &words) { return searchesOfPages(words); }, true});
    connect(m_rail, &NavRail::chosen, this, &MainWindow::showPage);
    connect(m_rail, &NavRail::personChosen, this, &MainWindow::personChosen);
    connect(&theme, &Theme::changed, this, &MainWindow::updateLook);
    updateLook();
}

MainWindow::~MainWindow() = default;

const PageRegistration *MainWindow::registration(const QString &id) const
{
    const auto found = std::ranges::find(m_registrations, id, &PageRegistration::id);
    return found == m_registrations.end() ? nullptr : &*found;
}

Page *MainWindow::currentPage() const
{
    return m_pages.value(m_current);
}

Page *MainWindow::pageOf(const PageRegistration &wanted)
{
    if (Page *built = m_pages.value(wanted.id))
        return built;
    Page *page = wanted.make(m_stack);
    m_pages.insert(wanted.id, page);
    m_stack->addWidget(page);
    connect(page, &Page::statusChanged, this, &MainWindow::setStatus);
    return page;
}

void MainWindow::showPage(const QString &id)
{
    const PageRegistration *wanted = registration(id);
    if (!wanted)
        return;
    Page *page = pageOf(*wanted);
    m_current = id;
    m_stack->setCurrentWidget(page);
    if (wanted->isInRail)
        m_rail->setCurrent(id);
    m_menus->showActionsOf(page);
    setWindowTitle(tr("%1 \u2013 Learning Partnerships", "page").arg(page->title()));
    page->activate();
}

QList<PaletteItem> MainWindow::foundOn(const QString &id, const QString &words)
{
    QList<PaletteItem> items = m_pages.value(id)->paletteItems(words);
    for (PaletteItem &item : items) {
        item.run = [this, id, run = item.run] {
            if (id != m_current)
                showPage(id);
            run();
        };
    }
    return items;
}

// A card is found by its own words, people by anything like them: so cards come first.
QList<PaletteItem> MainWindow::cardsOfPages(const QString &words)
{
    QList<PaletteItem> items;
    for (const QString &id : std::as_const(m_cardPages)) {
        const PageRegistration *page = registration(id);
        if (!page || words.trimmed().isEmpty())
            continue;
        pageOf(*page);
        items += foundOn(id, words);
    }
    return items;
}

// What the page on show finds comes first; of the others only those that were visited are asked.
QList<PaletteItem> MainWindow::foundOnPages(const QString &words)
{
    QList<PaletteItem> here;
    QList<PaletteItem> elsewhere;
    for (const PageRegistration &page : std::as_const(m_registrations)) {
        if (!m_cardPages.contains(page.id) && m_pages.contains(page.id))
            (page.id == m_current ? here : elsewhere) += foundOn(page.id, words);
    }
    return here + elsewhere;
}

QList<PaletteItem> MainWindow::searchesOfPages(const QString &words)
{
    QList<PaletteItem> items;
    for (const PageRegistration &page : std::as_const(m_registrations)) {
        if (page.searchText.isEmpty() || words.trimmed().isEmpty())
            continue;
        items.append({page.searchText.arg(words.trimmed()), {}, u"search"_s, [this, id = page.id, words = words.trimmed()] {
                          showPage(id);
                          currentPage()->searchFor(words);
                      }});
    }
    return items;
}

void MainWindow::setPerson(const QString &name, const QString &school)
{
    m_rail->setPerson(name, school);
}

void MainWindow::setStatus(const QString &text)
{
    m_status->setText(text);
}

void MainWindow::addStatusWidget(QWidget *widget)
{
    statusBar()->addPermanentWidget(widget);
}

void MainWindow::addFileAction(const QString &text, const QKeySequence &key, std::function<void()> run)
{
    QMenu *file = m_menus->menu(MenuPlace::File);
    QAction *quit = file->actions().constLast();
    QAction *action = addMenuAction(file, text, {key}, std::move(run));
    file->removeAction(quit);
    file->addAction(quit);
    Q_UNUSED(action)
}

void MainWindow::setBadge(const QString &id, int count)
{
    m_rail->setBadge(id, count);
}

void MainWindow::offerCardsOf(const QString &id)
{
    m_cardPages.append(id);
}

void MainWindow::restorePlace()
{
    QList<QRect> screens;
    for (const QScreen *screen : QApplication::screens())
        screens.append(screen->availableGeometry());
    const QRect kept = onScreens(m_preferences.windowGeometry(), screens);
    if (kept.isNull())
        resize(QSize(1366, 768).boundedTo(screens.value(0, QRect(0, 0, 1366, 768)).size()));
    else
        setGeometry(kept);
    if (m_preferences.wasMaximised())
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::showHelp(const QString &topic)
{
    if (!m_help)
        m_help = new HelpWindow(m_theme, this);
    m_help->showTopic(topic);
}

QAction *MainWindow::addMenuAction(QMenu *menu, const QString &text, const QList<QKeySequence> &keys,
                               std::function<void()> run)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (run)
        connect(action, &QAction::triggered, this, std::move(run));
    m_menus->addOwn(menu, action);
    return action;
}

void MainWindow::fillMenus()
{
    addMenuAction(m_menus->menu(MenuPlace::File), tr("&Quit"), {QKeySequence(u"Ctrl+Q"_s)}, [this] { close(); });
    fillGoMenu();
    fillViewMenu();
    fillHelpMenu();
    auto *hint = new Button(m_theme, ButtonKind::Link, tr("Ctrl+K  Go to or do anything"));
    hint->setFocusPolicy(Qt::NoFocus); // the key does the same
    hint->setQuietInk();
    connect(hint, &QPushButton::clicked, this, [this] { m_palette->open(); });
    menuBar()->setCornerWidget(hint);
}

void MainWindow::fillGoMenu()
{
    QMenu *go = m_menus->menu(MenuPlace::Go);
    addMenuAction(go, tr("Go to or do &anything"), {QKeySequence(u"Ctrl+K"_s)}, [this] { m_palette->open(); });
    int number = 0;
    for (const PageRegistration &page : std::as_const(m_registrations)) {
        if (!page.isInRail)
            continue;
        const QString key = ++number <= 9 ? u"Ctrl+%1"_s.arg(number) : QString();
        addMenuAction(go, page.title, {QKeySequence(key)}, [this, id = page.id] { showPage(id); });
    }
    addMenuAction(go, tr("&Back"), {QKeySequence(u"Alt+Left"_s)}, [this] { goBack(); });
    addMenuAction(go, tr("Next &part of the window"), {QKeySequence(u"F6"_s)}, [this] { goToPane(1); });
    addMenuAction(go, tr("P&revious part of the window"), {QKeySequence(u"Shift+F6"_s)}, [this] { goToPane(-1); });
}

void MainWindow::fillViewMenu()
{
    QMenu *view = m_menus->menu(MenuPlace::View);
    const auto size = [this](int step) {
        m_preferences.setTextSize(step == 0 ? 100 : m_preferences.textSize() + step);
    };
    addMenuAction(view, tr("&Larger text"), {QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)}, [size] { size(10); });
    addMenuAction(view, tr("&Smaller text"), {QKeySequence(u"Ctrl+-"_s)}, [size] { size(-10); });
    addMenuAction(view, tr("Text at &100%"), {QKeySequence(u"Ctrl+0"_s)}, [size] { size(0); });
    view->addSeparator();
    addThemeActions();
    view->addSeparator();
    QAction *dense = addMenuAction(view, tr("Closer &rows"), {}, {});
    dense->setCheckable(true);
    dense->setChecked(m_preferences.density() == Density::Dense);
    connect(dense, &QAction::triggered, this, [this](bool isDense) {
        m_preferences.setDensity(isDense ? Density::Dense : Density::Comfortable);
    });
    connect(&m_preferences, &Preferences::changed, dense,
            [this, dense] { dense->setChecked(m_preferences.density() == Density::Dense); });
}

void MainWindow::addThemeActions()
{
    auto *group = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {{ThemeChoice::System, tr("Colours of the &desktop")},
                                                       {ThemeChoice::Light, tr("L&ight colours")},
                                                       {ThemeChoice::Dark, tr("Da&rk colours")},
                                                       {ThemeChoice::Contrast, tr("High &contrast")}};
    for (const auto &[choice, text] : choices) {
        QAction *action = addMenuAction(m_menus->menu(MenuPlace::View), text, {},
                                    [this, choice = choice] { m_preferences.setThemeChoice(choice); });
        action->setCheckable(true);
        group->addAction(action);
        const auto check = [this, action, choice = choice] { action->setChecked(m_preferences.themeChoice() == choice); };
        check();
        connect(&m_preferences, &Preferences::changed, action, check);
    }
}

void MainWindow::fillHelpMenu()
{
    addMenuAction(m_menus->help(), tr("&Help on this page"), {QKeySequence(u"F1"_s)},
              [this] { showHelp(currentPage() ? currentPage()->helpTopic() : u"index"_s); });
    addMenuAction(m_menus->help(), tr("&Keyboard"), {}, [this] { showHelp(u"keyboard"_s); });
    addMenuAction(m_menus->help(), tr("&About Learning Partnerships"), {}, [this] { showHelp(u"about"_s); });
}

void MainWindow::buildStatusBar()
{
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::updateLook()
{
    menuBar()->setFixedHeight(m_theme.metrics().menuBarHeight());
    statusBar()->setFixedHeight(m_theme.metrics().statusBarHeight());
    statusBar()->setContentsMargins(m_theme.space(12), 0, m_theme.space(8), 0);
    m_rail->setCollapsed(m_theme.effectiveWidth(width()) < wideFrom);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_rail->setCollapsed(m_theme.effectiveWidth(width()) < wideFrom);
    if (QWidget *hint = menuBar()->cornerWidget())
        hint->setVisible(m_theme.effectiveWidth(width()) >= 800);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.setWindow(normalGeometry(), isMaximized());
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        goBack();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::goBack()
{
    if (currentPage())
        currentPage()->goBack();
}

void MainWindow::goToPane(int direction)
{
    QList<QWidget *> panes{m_rail};
    if (currentPage())
        panes += currentPage()->panes();
    panes.removeIf([](const QWidget *pane) { return !pane->isVisible(); });
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes.at(i) == focus || panes.at(i)->isAncestorOf(focus))
            at = i;
    }
    QWidget *pane = panes.at((at + direction + panes.size()) % panes.size());
    // The first thing inside that takes the focus by Tab.
    QWidget *target = pane;
    while (!(target->focusPolicy() & Qt::TabFocus) || !target->isVisible() || !target->isEnabled()) {
        target = target->nextInFocusChain();
        if (target == pane || !pane->isAncestorOf(target))
            break;
    }
    (target == pane || pane->isAncestorOf(target) ? target : pane)->setFocus(Qt::TabFocusReason);
}
