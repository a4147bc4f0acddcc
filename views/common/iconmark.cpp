// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/iconmark.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

IconMark::IconMark(const Theme &theme, QString name, ColourRole ink, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(std::move(name))
    , m_ink(ink)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

QSize IconMark::sizeHint() const
{
    return {m_theme.length(16), m_theme.length(16)};
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::icon(painter, m_theme, m_name, rect(), m_theme.length(14), m_theme.colour(m_ink));
}
