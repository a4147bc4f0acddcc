// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/paint.h"

#include "views/common/theme.h"

#include <QPaintDevice>
#include <QPainter>

namespace paint {

void panel(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal cornerRadius,
           qreal borderWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, borderWidth) : QPen(Qt::NoPen));
    const qreal inset = border.isValid() ? borderWidth / 2 : 0;
    const qreal corner = std::max<qreal>(0, cornerRadius - inset);
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), corner, corner);
    painter.restore();
}

void focusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal cornerRadius)
{
    panel(painter, rect, QColor(), theme.colour(ColourRole::Focus), cornerRadius, theme.ringWidth());
}

void focusRingOnTint(QPainter &painter, const Theme &theme, const QRectF &rect, qreal cornerRadius)
{
    focusRing(painter, theme, rect, cornerRadius);
    const int ring = theme.ringWidth();
    if (theme.kind() == ThemeKind::Contrast)
        panel(painter, rect.adjusted(ring, ring, -ring, -ring), QColor(), Qt::black, cornerRadius - ring, 2);
}

void rowGround(QPainter &painter, const Theme &theme, const QRect &rect, QStyle::State state)
{
    if (state.testFlag(QStyle::State_Selected)) {
        painter.fillRect(rect, theme.colour(ColourRole::Tint));
        painter.fillRect(QRect(rect.x(), rect.y(), theme.length(3), rect.height()), theme.colour(ColourRole::OnTintAccent));
        return;
    }
    if (state.testFlag(QStyle::State_MouseOver))
        painter.fillRect(rect, theme.colour(ColourRole::Window));
    const int margin = theme.space(16);
    painter.fillRect(QRect(rect.x() + margin, rect.bottom(), rect.width() - 2 * margin, 1), theme.colour(ColourRole::Line));
}

void rowFocus(QPainter &painter, const Theme &theme, const QRect &rect, QStyle::State state)
{
    if (!state.testFlag(QStyle::State_HasFocus))
        return;
    if (state.testFlag(QStyle::State_Selected))
        focusRingOnTint(painter, theme, rect, smallRadius);
    else
        focusRing(painter, theme, rect, smallRadius);
}

void icon(QPainter &painter, const Theme &theme, const QString &name, const QRect &rect, int size, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = theme.icons().pixmap(name, size, colour, ratio);
    painter.drawPixmap(QPoint(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2), pixmap);
}

} // namespace paint
