// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

#include <QCoreApplication>
#include <QHash>
#include <QPointer>

class QMainWindow;
class QMenu;

//! \brief The menus of the window, and in them the actions of the page on show
//!
//! Each action is added to the window, too: keys of actions that live only in a menu bar do not fire while that is
//! hidden.
class PageMenus
{
    Q_DECLARE_TR_FUNCTIONS(PageMenus)

public:
    explicit PageMenus(QMainWindow &window);

    [[nodiscard]] QMenu *menu(MenuPlace place) const { return m_menus.value(static_cast<int>(place)); }
    [[nodiscard]] QMenu *help() const { return m_help; }

    //! \brief Adds \p action of the window to the end of a menu, after those of the pages
    void addOwn(QMenu *menu, QAction *action);

    //! \brief Takes the actions of the page before out and puts those of \p page in; a menu without any is hidden
    void showActionsOf(const Page *page);

    //! \brief Every action that can be chosen now, as the palette lists them
    [[nodiscard]] QList<PaletteItem> paletteItems() const;

private:
    void insert(const PageAction &entry);
    void hideEmptyMenus();

    QMainWindow &m_window;
    QHash<int, QMenu *> m_menus;
    QHash<QMenu *, QAction *> m_ends; //!< a separator between what the page and what the window put there
    QMenu *m_help;
    QList<QPointer<QAction>> m_pageActions;
    QList<QAction *> m_separators;
};
