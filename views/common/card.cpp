// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/card.h"

#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QVBoxLayout>

SectionCard::SectionCard(const Theme &theme, const QString &heading, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_body(new QVBoxLayout(this))
{
    setAccessibleName(heading);
    if (!heading.isEmpty())
        m_body->addWidget(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, heading, TextLabel::Overflow::Wrap));
    connect(&theme, &Theme::changed, this, &SectionCard::updateLook);
    updateLook();
}

void SectionCard::updateLook()
{
    const int padding = m_theme.space(16);
    m_body->setContentsMargins(padding, padding, padding, padding);
    m_body->setSpacing(m_theme.space(12));
}

void SectionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::panel(painter, rect(), m_theme.colour(ColourRole::Surface), m_theme.colour(ColourRole::Line),
                 paint::cardRadius);
}

Divider::Divider(const Theme &theme, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Divider::paintEvent(QPaintEvent *event)
{
    QPainter(this).fillRect(event->rect(), m_theme.colour(ColourRole::Line));
}
