// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/textlabel.h"

#include "views/common/theme.h"

#include <QPainter>

TextLabel::TextLabel(const Theme &theme, TypeRole size, ColourRole colour, const QString &text, Overflow overflow,
                     QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_size(size)
    , m_colour(colour)
    , m_overflow(overflow)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    if (overflow == Overflow::Wrap) {
        setWordWrap(true);
        QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    } else if (overflow == Overflow::Elide) {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    }
    connect(&theme, &Theme::changed, this, &TextLabel::updateLook);
    updateLook();
}

void TextLabel::setColour(ColourRole colour)
{
    m_colour = colour;
    updateLook();
}

void TextLabel::setSize(TypeRole size)
{
    m_size = size;
    updateLook();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize least = QLabel::minimumSizeHint();
    return m_overflow == Overflow::Elide ? QSize(m_theme.length(40), least.height()) : least;
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (m_overflow != Overflow::Elide) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void TextLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (m_overflow == Overflow::Elide)
        updateToolTip();
}

void TextLabel::updateToolTip()
{
    const bool isCut = fontMetrics().horizontalAdvance(text()) > contentsRect().width();
    setToolTip(isCut ? text().toHtmlEscaped() : QString());
}

void TextLabel::updateLook()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.colour(m_colour));
    colours.setColor(QPalette::Text, m_theme.colour(m_colour));
    setPalette(colours);
    setFont(m_theme.font(m_size));
}
