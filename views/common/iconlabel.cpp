// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/iconlabel.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

IconLabel::IconLabel(const Theme &theme, const QString &iconName, ColourRole colour, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize IconLabel::sizeHint() const
{
    return {m_theme.length(18), m_theme.metrics().lineHeight(TypeRole::Body)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::icon(painter, m_theme, m_iconName, rect(), m_theme.length(18), m_theme.colour(m_colour));
}
