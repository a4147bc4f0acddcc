// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QPainterPath>

class QPainter;

//! \brief An icon made of strokes on a square of 24 units, drawn sharp at every size
//!
//! It reads the part of SVG that line icons use: path, circle, rect, line, polyline, polygon and ellipse, all
//! stroked with round ends. So no SVG library is needed at run time, and no picture for each size and screen.
class LineIcon
{
public:
    static constexpr qreal units = 24;
    static constexpr qreal strokeWidth = 2;

    //! \brief Reads \p svg
    //! \return Code::InvalidInput when it is not well-formed or holds an element or a path command not known here
    [[nodiscard]] static Result<LineIcon> read(const QByteArray &svg);

    //! \brief Strokes the icon into \p target with \p colour, and fills it too when \p isFilled
    void paint(QPainter &painter, const QRectF &target, const QColor &colour, bool isFilled = false) const;

    [[nodiscard]] const QPainterPath &path() const { return m_path; }

private:
    QPainterPath m_path;
};

//! \brief The shape that the `d` attribute of an SVG path describes
//! \return Code::InvalidInput at the first thing that is not a path command or a number
[[nodiscard]] Result<QPainterPath> parsePathData(const QString &data);
