// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/markedtext.h"

#include "views/common/theme.h"
#include "views/directory/markedline.h"

#include <QPainter>
#include <QTextOption>

#include <algorithm>

MarkedText::MarkedText(const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &MarkedText::takeTheme);
    takeTheme();
}

void MarkedText::setMarkedText(const QString &text, const QList<TextRange> &marks)
{
    setText(text); // what is read out
    m_marks = marks;
    takeTheme();
}

void MarkedText::takeTheme()
{
    m_layout.clearLayout();
    QString shown = text();
    shown.replace(u'\n', QChar::LineSeparator);
    m_layout.setText(shown);
    m_layout.setFont(m_theme.font(TypeRole::Body));
    m_layout.setFormats(markFormats(m_theme, m_marks));
    m_layout.setCacheEnabled(true);
    m_laidOutWidth = -1;
    updateGeometry();
    update();
}

void MarkedText::layOut(int width) const
{
    if (width == m_laidOutWidth)
        return;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    const int step = m_theme.metrics().lineHeight(TypeRole::Body);
    int y = 0;
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
        line.setLineWidth(std::max(width, 1));
        line.setPosition({0, static_cast<qreal>(y) + (step - line.height()) / 2});
        y += step;
    }
    m_layout.endLayout();
    m_laidOutWidth = width;
    m_height = y;
}

int MarkedText::heightForWidth(int width) const
{
    layOut(width);
    return m_height;
}

QSize MarkedText::sizeHint() const
{
    const int width = m_theme.length(300);
    return {width, heightForWidth(width)};
}

QSize MarkedText::minimumSizeHint() const
{
    return {m_theme.length(80), m_theme.metrics().lineHeight(TypeRole::Body)};
}

void MarkedText::paintEvent(QPaintEvent *)
{
    layOut(width());
    QPainter painter(this);
    painter.setPen(m_theme.colour(ColourRole::Text));
    m_layout.draw(&painter, {0, 0});
}
