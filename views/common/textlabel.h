// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/metrics.h"
#include "views/common/palette.h"

#include <QLabel>

class Theme;

//! \brief Plain words in one of the theme's sizes and one of the colours of the theme
//!
//! Text is never read as HTML. A label that may be long wraps or elides, so that it sets no least width.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Overflow {
        Grow,  //!< sets a least width: for short, known words
        Wrap,  //!< onto further lines
        Elide, //!< ends in three dots; the whole text is the tool tip
    };

    TextLabel(const Theme &theme, TypeRole size, ColourRole colour, const QString &text = {},
              Overflow overflow = Overflow::Grow, QWidget *parent = nullptr);

    void setColour(ColourRole colour);
    void setSize(TypeRole size);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateLook();
    void updateToolTip();

    const Theme &m_theme;
    TypeRole m_size;
    ColourRole m_colour;
    Overflow m_overflow;
};
