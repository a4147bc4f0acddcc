// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/directorpart.h"

#include "views/common/button.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/share/headedlist.h"

#include <QBoxLayout>

using namespace Qt::StringLiterals;

DirectorPart::DirectorPart(const ShareDialogServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_names(new TextLabel(services.theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap))
{
    const Theme &theme = services.theme;
    m_names->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
    m_list = new HeadedList(theme, tr("Requests to join"), m_names);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(theme.space(8), buttons);
    const auto add = [&](const QString &text, const QString &icon, void (*open)(const ShareDialogServices &, QWidget *)) {
        auto *button = new Button(theme, ButtonKind::Outlined, text, icon);
        connect(button, &QPushButton::clicked, this, [this, open] { open(m_services, window()); });
        flow->addWidget(button);
    };
    add(tr("Let a PC join\u2026"), u"phone"_s, &shareDialogs::enrol);
    add(tr("Publish an edition\u2026"), u"send"_s, &shareDialogs::publish);
    add(tr("Add an academy or a region\u2026"), u"plus"_s, &shareDialogs::addUnit);
    add(tr("Add all of the directory\u2026"), u"building-2"_s, &shareDialogs::addDirectory);
    add(tr("Move an academy\u2026"), u"map-pin"_s, &shareDialogs::moveUnit);
    add(tr("Remove an academy or a region\u2026"), u"trash-2"_s, &shareDialogs::removeUnit);
    add(tr("Save a join file\u2026"), u"download"_s, &shareDialogs::saveJoinFile);
    add(tr("Try the recovery file\u2026"), u"lock"_s, &shareDialogs::tryRecovery);
    if (services.printSheet)
        add(tr("Print a recovery sheet\u2026"), u"printer"_s, &shareDialogs::printSheet);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addWidget(m_list);
    layout->addWidget(buttons);
}

void DirectorPart::setStatus(const ShareStatus &status)
{
    setVisible(status.isDirectors);
    QStringList lines;
    for (const EnrolRequest &request : status.requests) {
        const QString role = m_services.roleTitle ? m_services.roleTitle(request.role) : QString();
        lines.append(tr("%1, %2, %3", "person, role, academy").arg(request.person, role.isEmpty() ? request.role : role, request.unit));
    }
    m_names->setText(lines.join(u'\n'));
    m_list->setCount(lines.isEmpty() ? QString() : QString::number(lines.size()));
    m_list->setEmptyText(lines.isEmpty() ? tr("Nobody waits for a seat.") : QString());
}
