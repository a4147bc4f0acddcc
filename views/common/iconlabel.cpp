// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/iconlabel.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

IconLabel::IconLabel(const Theme &theme, const QString &iconName, ColourRole colour, QWidget *parent)
    : IconLabel(theme, iconName, colour, Size::Normal, parent)
{
}

IconLabel::IconLabel(const Theme &theme, const QString &iconName, ColourRole colour, Size size, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_colour(colour)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, size == Size::Small ? QSizePolicy::Preferred : QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize IconLabel::sizeHint() const
{
    if (m_size == Size::Small)
        return {m_theme.length(16), m_theme.length(16)};
    return {m_theme.length(18), m_theme.metrics().lineHeight(TypeRole::Body)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int width = m_theme.length(m_size == Size::Small ? 14 : 18);
    paint::icon(painter, m_theme, m_iconName, rect(), width, m_theme.colour(m_colour));
}
