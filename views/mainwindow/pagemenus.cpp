// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/mainwindow/pagemenus.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace {

// "&Print…" as the palette shows it
QString withoutMnemonic(QString words)
{
    words.replace(QStringLiteral("&&"), QStringLiteral("\x01"));
    words.remove(u'&');
    return words.replace(u'\x01', u'&');
}

} // namespace

PageMenus::PageMenus(QMainWindow &window)
    : m_window(window)
{
    const std::pair<MenuPlace, QString> titles[] = {{MenuPlace::File, tr("&File")},
                                                    {MenuPlace::Edit, tr("&Edit")},
                                                    {MenuPlace::Go, tr("&Go")},
                                                    {MenuPlace::Entry, tr("E&ntry")},
                                                    {MenuPlace::View, tr("&View")}};
    for (const auto &[place, title] : titles) {
        QMenu *menu = window.menuBar()->addMenu(title);
        m_menus.insert(static_cast<int>(place), menu);
        m_ends.insert(menu, menu->addSeparator());
    }
    m_help = window.menuBar()->addMenu(tr("&Help"));
}

void PageMenus::addOwn(QMenu *menu, QAction *action)
{
    menu->addAction(action);
    m_window.addAction(action);
}

void PageMenus::showActionsOf(const Page *page)
{
    for (const auto &action : std::as_const(m_pageActions)) {
        if (!action)
            continue;
        m_window.removeAction(action);
        for (QMenu *menu : std::as_const(m_menus))
            menu->removeAction(action);
    }
    m_pageActions.clear();
    qDeleteAll(m_separators);
    m_separators.clear();
    const QList<PageAction> entries = page ? page->pageActions() : QList<PageAction>();
    for (const PageAction &entry : entries)
        insert(entry);
    hideEmptyMenus();
}

void PageMenus::insert(const PageAction &entry)
{
    QMenu *at = menu(entry.place);
    QAction *end = m_ends.value(at);
    if (!entry.action) {
        m_separators.append(at->insertSeparator(end));
        return;
    }
    at->insertAction(end, entry.action);
    m_window.addAction(entry.action);
    m_pageActions.append(entry.action);
}

void PageMenus::hideEmptyMenus()
{
    for (QMenu *menu : std::as_const(m_menus))
        menu->menuAction()->setVisible(menu->actions().size() > 1); // one is the separator
}

QList<PaletteItem> PageMenus::paletteItems() const
{
    QList<PaletteItem> items;
    const QList<QAction *> actions = m_window.actions();
    for (QAction *action : actions) {
        if (!action->isEnabled() || action->text().isEmpty())
            continue;
        const QPointer<QAction> kept(action);
        items.append({withoutMnemonic(action->text()), action->shortcut().toString(QKeySequence::NativeText), {}, [kept] {
                          if (kept)
                              kept->trigger();
                      }});
    }
    return items;
}
