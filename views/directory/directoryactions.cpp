// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/directoryactions.h"

#include "views/common/theme.h"

using namespace Qt::StringLiterals;

DirectoryActions::DirectoryActions(const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_theme(theme)
{
    importFrom = add(MenuPlace::File, tr("&Import\u2026"), {}, u"upload"_s);
    print = add(MenuPlace::File, tr("&Print booklet\u2026"), {QKeySequence::Print}, u"printer"_s);
    exportAs = add(MenuPlace::File, tr("&Export directory\u2026"), {}, u"download"_s);
    undo = add(MenuPlace::Edit, tr("&Undo"), {QKeySequence::Undo}, u"undo-2"_s);
    copy = add(MenuPlace::Edit, tr("&Copy contact"), {QKeySequence::Copy}, u"copy"_s);
    search = add(MenuPlace::Go, tr("&Search"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)}, u"search"_s);
    filters = add(MenuPlace::Go, tr("&Filters"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)}, u"list-filter"_s);
    card = add(MenuPlace::Go, tr("Pro&file of this person"), {}, u"user"_s);
    vocabulary = add(MenuPlace::Edit, tr("What &words mean\u2026"), {});
    availability = add(MenuPlace::Edit, tr("What &availability words mean\u2026"), {});
    mail = add(MenuPlace::Entry, tr("Write an &e-mail"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, u"mail"_s);
    log = add(MenuPlace::Entry, tr("&Log contact"), {QKeySequence(Qt::CTRL | Qt::Key_L)}, u"message-square-plus"_s);
    book = add(MenuPlace::Entry, tr("&Book\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_B)}, u"calendar-check"_s);
    shortlist = add(MenuPlace::Entry, tr("Put on the &shortlist"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, u"star"_s);
    compare = add(MenuPlace::Entry, tr("&Compare the shortlist"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)},
                  u"columns-2"_s);
}

QAction *DirectoryActions::add(MenuPlace place, const QString &text, const QList<QKeySequence> &keys,
                               const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!iconName.isEmpty())
        action->setIcon(m_theme.icon(iconName));
    m_all.append({place, action});
    return action;
}

QList<QAction *> DirectoryActions::ofEntry() const
{
    return {mail, log, book, copy, shortlist};
}

void DirectoryActions::setHasEntry(bool has, bool isShortlisted)
{
    for (QAction *action : ofEntry())
        action->setEnabled(has);
    card->setEnabled(has);
    shortlist->setText(isShortlisted ? tr("Take off the &shortlist") : tr("Put on the &shortlist"));
}
