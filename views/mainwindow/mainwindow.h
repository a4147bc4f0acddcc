// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class CommandPalette;
class HelpWindow;
class NavRail;
class PageMenus;
class Preferences;
class QStackedWidget;
class TextLabel;
class Theme;

//! \brief \p wanted moved and shrunk so that its title bar and most of it lie on one of \p screens; null stays null
[[nodiscard]] QRect onScreens(const QRect &wanted, const QList<QRect> &screens);

//! \brief The window: rail, the page on show, menus, status bar. It arranges pages and does nothing else
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \brief Effective width (pixels at text size 100 %) below which the rail shows icons only
    static constexpr int wideFrom = 1200;

    //! \p theme and \p preferences outlive the window; \p pages in the order of the rail
    MainWindow(Theme &theme, Preferences &preferences, QList<PageRegistration> pages, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! \brief Shows the page called \p id, building it at the first visit; an unknown id changes nothing
    void showPage(const QString &id);
    [[nodiscard]] QString currentPageId() const { return m_current; }
    [[nodiscard]] Page *currentPage() const;

    //! \brief Who sits here, at the foot of the rail
    void setPerson(const QString &name, const QString &school);
    //! \brief The words at the left of the status bar: edition, number of entries
    void setStatus(const QString &text);
    //! \brief Puts \p widget at the right of the status bar: the state of the share
    void addStatusWidget(QWidget *widget);
    //! \brief Adds a line to the File menu, above "Quit", that is there whatever page is on show
    void addFileAction(const QString &text, const QKeySequence &key, std::function<void()> run);
    //! \brief Lets the palette find the cards of the page \p id, which is built when words are first typed there
    void offerCardsOf(const QString &id);
    //! \brief \p count things wait on the page \p id
    void setBadge(const QString &id, int count);

    //! \brief Takes the place and size kept in the preferences, within the screens there are now
    void restorePlace();

    //! \brief Opens the help at \p topic: the name of a file in resources/help
    void showHelp(const QString &topic);

    [[nodiscard]] CommandPalette *commandPalette() const { return m_palette; }

signals:
    //! \brief The person at the foot of the rail was chosen
    void personChosen();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QList<PaletteItem> cardsOfPages(const QString &words);
    [[nodiscard]] QList<PaletteItem> foundOnPages(const QString &words);
    [[nodiscard]] QList<PaletteItem> foundOn(const QString &id, const QString &words);
    [[nodiscard]] QList<PaletteItem> searchesOfPages(const QString &words);
    Page *pageOf(const PageRegistration &wanted);
    [[nodiscard]] const PageRegistration *registration(const QString &id) const;
    void fillMenus();
    void fillGoMenu();
    void fillViewMenu();
    void fillHelpMenu();
    QAction *addMenuAction(QMenu *menu, const QString &text, const QList<QKeySequence> &keys, std::function<void()> run);
    void addThemeActions();
    void buildStatusBar();
    void updateLook();
    void goToPane(int direction);
    void goBack();

    Theme &m_theme;
    Preferences &m_preferences;
    QList<PageRegistration> m_registrations;
    QHash<QString, Page *> m_pages;
    QStringList m_cardPages;
    QString m_current;
    NavRail *m_rail;
    QStackedWidget *m_stack;
    TextLabel *m_status;
    std::unique_ptr<PageMenus> m_menus;
    CommandPalette *m_palette;
    HelpWindow *m_help = nullptr;
};
