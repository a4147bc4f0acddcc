// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingsmenu.h"

#include "views/common/theme.h"

using namespace Qt::StringLiterals;

BookingsMenu::BookingsMenu(const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_theme(theme)
{
    start = add(MenuPlace::File, tr("&New booking"), {QKeySequence::New}, u"calendar-check"_s);
    returned = add(MenuPlace::File, tr("Enter a &returned form\u2026"), {}, u"inbox"_s);
    import = add(MenuPlace::File, tr("&Import bookings\u2026"), {}, u"upload"_s);
    exportAs = add(MenuPlace::File, tr("&Export these bookings\u2026"), {}, u"download"_s);
    print = add(MenuPlace::File, tr("&Print sections 1 and 2\u2026"), {QKeySequence::Print}, u"printer"_s);
    printSection3 = add(MenuPlace::File, tr("Print section &3\u2026"), {}, u"lock"_s);
    pdf = add(MenuPlace::File, tr("Save sections 1 and 2 as P&DF\u2026"), {}, u"file-text"_s);
    formFile = add(MenuPlace::File, tr("Save as a form fi&le for e-mail or a stick\u2026"), {}, u"download"_s);
    visitSheet = add(MenuPlace::File, tr("Print the &visit sheet\u2026"), {}, u"map-pin"_s);
    blanks = add(MenuPlace::File, tr("Print &blank forms\u2026"), {}, u"file-text"_s);
    undo = add(MenuPlace::Edit, tr("&Undo"), {QKeySequence::Undo}, u"undo-2"_s);
    copy = add(MenuPlace::Edit, tr("&Copy rows for a spreadsheet"), {QKeySequence::Copy}, u"copy"_s);
    paste = add(MenuPlace::Edit, tr("&Paste rows from a spreadsheet\u2026"), {QKeySequence::Paste});
    search = add(MenuPlace::Go, tr("&Search"), {QKeySequence::Find, QKeySequence(Qt::Key_Slash)}, u"search"_s);
    booking = add(MenuPlace::Go, tr("This &booking"), {}, u"calendar-check"_s);
    mail1 = add(MenuPlace::Entry, tr("E-mail section &1\u2026"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, u"mail"_s);
    mail2 = add(MenuPlace::Entry, tr("E-mail section &2\u2026"), {}, u"mail"_s);
    mail3 = add(MenuPlace::Entry, tr("E-mail section 3 to the &directors\u2026"), {}, u"lock"_s);
    calendar = add(MenuPlace::Entry, tr("Put all visits into a &calendar\u2026"), {}, u"calendar-check"_s);
    duplicate = add(MenuPlace::Entry, tr("Book the &same again\u2026"), {}, u"copy"_s);
}

QAction *BookingsMenu::add(MenuPlace place, const QString &text, const QList<QKeySequence> &keys, const QString &iconName)
{
    auto *action = new QAction(text, this);
    action->setShortcuts(keys);
    if (!iconName.isEmpty())
        action->setIcon(m_theme.icon(iconName));
    m_all.append({place, action});
    return action;
}

QList<QAction *> BookingsMenu::ofBooking() const
{
    return {print, printSection3, pdf, formFile, visitSheet, mail1, mail2, mail3, calendar, duplicate};
}

void BookingsMenu::setBooking(bool hasBooking, bool canRead, bool canReadSection3)
{
    for (QAction *action : {print, pdf, formFile, visitSheet, mail1, mail2, calendar, duplicate})
        action->setEnabled(hasBooking && canRead);
    for (QAction *action : {printSection3, mail3})
        action->setVisible(hasBooking && canReadSection3);
    booking->setEnabled(hasBooking);
}
