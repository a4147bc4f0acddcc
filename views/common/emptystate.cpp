// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/emptystate.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

EmptyState::EmptyState(const Theme &theme, const QString &iconName, const QString &title, const QString &text,
                       const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_title(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, title, TextLabel::Overflow::Wrap))
    , m_text(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, text, TextLabel::Overflow::Wrap))
    , m_action(new Button(theme, ButtonKind::Primary, action))
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addSpacing(0); // the icon's place, see updateLook
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionChosen);
    connect(&theme, &Theme::changed, this, &EmptyState::updateLook);
    setTexts(title, text, action);
    updateLook();
}

void EmptyState::setTexts(const QString &title, const QString &text, const QString &action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
}

void EmptyState::updateLook()
{
    const int padding = m_theme.space(24);
    layout()->setContentsMargins(padding, padding, padding, padding);
    layout()->setSpacing(m_theme.space(8));
    layout()->itemAt(1)->spacerItem()->changeSize(0, m_theme.length(40) + m_theme.space(8));
    layout()->invalidate();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int icon = m_theme.length(40);
    const int top = m_title->y() - icon - m_theme.space(12);
    paint::icon(painter, m_theme, m_iconName, QRect(0, top, width(), icon), icon, m_theme.colour(ColourRole::Text2));
}
