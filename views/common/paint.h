// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QColor>
#include <QRect>
#include <QString>
#include <QStyle>

class QPainter;
class Theme;

//! \brief The shapes from which style and delegates draw
namespace paint {

inline constexpr qreal smallRadius = 4; //!< check box, tag
inline constexpr qreal radius = 6;      //!< button, field, navigation item
inline constexpr qreal cardRadius = 8;
inline constexpr qreal dialogRadius = 12;

//! \brief A rounded panel inside \p rect; an invalid \p fill or \p border is not drawn
void panel(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal cornerRadius,
           qreal borderWidth = 1);

//! \brief The focus ring, inside \p rect
void focusRing(QPainter &painter, const Theme &theme, const QRectF &rect, qreal cornerRadius);

//! \brief The focus ring on a chosen row, which in the contrast theme needs a dark one inside
void focusRingOnTint(QPainter &painter, const Theme &theme, const QRectF &rect, qreal cornerRadius);

//! \brief What lies under the words of a row in a list: tint and bar when chosen, else a line below and a ground under the pointer
void rowGround(QPainter &painter, const Theme &theme, const QRect &rect, QStyle::State state);

//! \brief The focus ring of a row, where \p state has the focus
void rowFocus(QPainter &painter, const Theme &theme, const QRect &rect, QStyle::State state);

//! \brief The icon called \p name, \p size pixels wide, centred in \p rect
void icon(QPainter &painter, const Theme &theme, const QString &name, const QRect &rect, int size, const QColor &colour);

} // namespace paint
