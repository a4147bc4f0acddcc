// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/chip.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

void paintChip(QPainter &painter, const Theme &theme, const QAbstractButton &chip, bool isTinted)
{
    const QRectF rect(chip.rect());
    const qreal corner = rect.height() / 2;
    QRectF inner = rect;
    if (chip.hasFocus()) {
        paint::focusRing(painter, theme, rect, corner);
        const int gap = theme.ringWidth() + 1;
        inner.adjust(gap, gap, -gap, -gap);
    }
    const auto fill = isTinted ? ColourRole::Tint : chip.underMouse() ? ColourRole::Window : ColourRole::Surface;
    const auto border = isTinted || chip.underMouse() ? ColourRole::Accent : ColourRole::LineStrong;
    paint::panel(painter, inner, theme.colour(fill), theme.colour(border), inner.height() / 2);
    painter.setPen(theme.colour(isTinted ? ColourRole::OnTint : ColourRole::Text));
    painter.setFont(theme.font(TypeRole::Body));
}

void setUp(QAbstractButton &chip, const Theme &theme)
{
    chip.setFocusPolicy(Qt::StrongFocus);
    chip.setAttribute(Qt::WA_Hover);
    chip.setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QObject::connect(&theme, &Theme::changed, &chip, [&chip] {
        chip.updateGeometry();
        chip.update();
    });
}

int textWidth(const Theme &theme, const QString &text)
{
    return QFontMetrics(theme.font(TypeRole::Body)).horizontalAdvance(text);
}

} // namespace

Chip::Chip(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setAccessibleName(tr("Remove filter %1").arg(text));
    setToolTip(accessibleName().toHtmlEscaped());
    setUp(*this, theme);
    connect(this, &QAbstractButton::clicked, this, &Chip::removed);
}

QSize Chip::sizeHint() const
{
    const int width = textWidth(m_theme, text()) + m_theme.space(12) + m_theme.space(8) + m_theme.length(16)
                      + m_theme.space(8);
    return {width, m_theme.metrics().chipHeight()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, m_theme, *this, true);
    painter.drawText(rect().adjusted(m_theme.space(12), 0, 0, 0),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, text());
    const int box = m_theme.length(16);
    paint::icon(painter, m_theme, u"x"_s, QRect(width() - box - m_theme.space(8), 0, box, height()), box,
                m_theme.colour(ColourRole::OnTint));
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit removed();
        return;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

ToggleChip::ToggleChip(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setCheckable(true);
    setUp(*this, theme);
}

QSize ToggleChip::sizeHint() const
{
    return {textWidth(m_theme, text()) + 2 * m_theme.space(12), m_theme.metrics().chipHeight()};
}

void ToggleChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, m_theme, *this, isChecked());
    painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, text());
}
