// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/stepbar.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

StepBar::StepBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &StepBar::updateGeometry);
}

void StepBar::setSteps(const QStringList &names, int current)
{
    m_names = names;
    m_current = current;
    setAccessibleName(tr("%1: %2").arg(shortText(), names.value(current)));
    updateGeometry();
    update();
}

QSize StepBar::sizeHint() const
{
    return {fullWidth(), minimumSizeHint().height()};
}

QSize StepBar::minimumSizeHint() const
{
    const int height = std::max(m_theme.length(24), m_theme.metrics().lineHeight(TypeRole::Strong));
    return {QFontMetrics(m_theme.font(TypeRole::Strong)).horizontalAdvance(shortText()), height};
}

QString StepBar::shortText() const
{
    return tr("Step %1 of %2").arg(m_current + 1).arg(m_names.size());
}

int StepBar::stepWidth(int step) const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Strong));
    return m_theme.length(22) + m_theme.space(8) + metrics.horizontalAdvance(m_names.at(step));
}

int StepBar::fullWidth() const
{
    int width = 0;
    for (int step = 0; step < m_names.size(); ++step)
        width += stepWidth(step) + (step > 0 ? m_theme.length(24) + 2 * m_theme.space(8) : 0);
    return width;
}

void StepBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (fullWidth() > width()) {
        painter.setFont(m_theme.font(TypeRole::Strong));
        painter.setPen(m_theme.colour(ColourRole::Text2));
        painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, shortText());
        return;
    }
    int x = 0;
    for (int step = 0; step < m_names.size(); ++step)
        x = paintStep(painter, step, x);
}

int StepBar::paintStep(QPainter &painter, int step, int x) const
{
    const int gap = m_theme.space(8);
    if (step > 0) {
        painter.setPen(QPen(m_theme.colour(step <= m_current ? ColourRole::Accent : ColourRole::LineStrong), step <= m_current ? 2 : 1));
        painter.drawLine(x + gap, height() / 2, x + gap + m_theme.length(24), height() / 2);
        x += m_theme.length(24) + 2 * gap;
    }
    const int size = m_theme.length(22);
    const QRectF circle(x + 0.5, (height() - size) / 2.0, size - 1, size - 1);
    const bool isReached = step <= m_current;
    painter.setPen(QPen(m_theme.colour(isReached ? ColourRole::Accent : ColourRole::LineStrong), 1.5));
    painter.setBrush(isReached ? m_theme.colour(ColourRole::Accent) : QColor(Qt::transparent));
    painter.drawEllipse(circle);
    if (step < m_current) {
        paint::icon(painter, m_theme, u"check"_s, circle.toAlignedRect(), m_theme.length(14), m_theme.colour(ColourRole::OnAccent));
    } else {
        painter.setFont(m_theme.font(TypeRole::Label));
        painter.setPen(m_theme.colour(isReached ? ColourRole::OnAccent : ColourRole::Text2));
        painter.drawText(circle, Qt::AlignCenter, QString::number(step + 1));
    }
    const int textX = x + size + gap;
    painter.setFont(m_theme.font(step == m_current ? TypeRole::Strong : TypeRole::Body));
    painter.setPen(m_theme.colour(step == m_current ? ColourRole::Text : ColourRole::Text2));
    painter.drawText(QRect(textX, 0, stepWidth(step), height()), Qt::AlignLeft | Qt::AlignVCenter, m_names.at(step));
    return x + stepWidth(step);
}
