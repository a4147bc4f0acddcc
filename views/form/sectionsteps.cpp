// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/sectionsteps.h"

#include "views/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int circle = 22;
constexpr int gap = 8;
constexpr int line = 40;

} // namespace

SectionSteps::SectionSteps(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
    setSection(1);
}

QStringList SectionSteps::names() const
{
    return {tr("Booking"), tr("Evaluation"), tr("Next steps")};
}

void SectionSteps::setSection(int section)
{
    m_section = std::clamp(section, 1, 3);
    setAccessibleName(tr("Section %1 of 3: %2").arg(m_section).arg(names().at(m_section - 1)));
    updateGeometry();
    update();
}

void SectionSteps::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    updateGeometry();
}

int SectionSteps::stepWidth(int step) const
{
    const QFontMetrics strong(m_theme.font(TypeRole::Strong));
    return m_theme.length(circle) + m_theme.space(gap) + strong.horizontalAdvance(names().at(step));
}

QSize SectionSteps::sizeHint() const
{
    const int height = std::max(m_theme.length(circle), m_theme.metrics().lineHeight(TypeRole::Strong)) + 2;
    if (m_isNarrow)
        return {QFontMetrics(m_theme.font(TypeRole::Body)).horizontalAdvance(tr("Section %1 of 3").arg(m_section)) + 2, height};
    int width = 2 * (m_theme.space(line) + 2 * m_theme.space(gap)) + 2;
    for (int step = 0; step < 3; ++step)
        width += stepWidth(step);
    return {width, height};
}

void SectionSteps::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isNarrow) {
        painter.setFont(m_theme.font(TypeRole::Body));
        painter.setPen(m_theme.colour(ColourRole::Text2));
        painter.drawText(rect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), tr("Section %1 of 3").arg(m_section));
        return;
    }
    int x = 1;
    for (int step = 0; step < 3; ++step) {
        paintStep(painter, step, x);
        x += stepWidth(step) + m_theme.space(gap);
        if (step < 2) {
            painter.setPen(m_theme.colour(ColourRole::LineStrong));
            painter.drawLine(x, height() / 2, x + m_theme.space(line), height() / 2);
        }
        x += m_theme.space(line) + m_theme.space(gap);
    }
}

void SectionSteps::paintStep(QPainter &painter, int step, int x) const
{
    const bool isHere = step + 1 == m_section;
    const int side = m_theme.length(circle);
    const QRectF disc(x + 0.5, (height() - side) / 2.0, side - 1, side - 1);
    painter.setPen(QPen(m_theme.colour(isHere ? ColourRole::Accent : ColourRole::LineStrong), 1.5));
    painter.setBrush(isHere ? QBrush(m_theme.colour(ColourRole::Accent)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc);
    painter.setFont(m_theme.font(TypeRole::Label));
    painter.setPen(m_theme.colour(isHere ? ColourRole::OnAccent : ColourRole::Text2));
    painter.drawText(disc, static_cast<int>(Qt::AlignCenter), QString::number(step + 1));
    painter.setFont(m_theme.font(isHere ? TypeRole::Strong : TypeRole::Body));
    painter.setPen(m_theme.colour(isHere ? ColourRole::Text : ColourRole::Text2));
    const int words = x + side + m_theme.space(gap);
    painter.drawText(QRect(words, 0, width() - words, height()), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft), names().at(step));
}
