// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingsteps.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int diameter = 20;
constexpr int leastRoom = 76; // for a name under each circle

} // namespace

BookingStepsBar::BookingStepsBar(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BookingStepsBar::setSteps(const BookingSteps &steps, const QString &state)
{
    m_steps = steps;
    setAccessibleName(steps.isBroken ? tr("%1: it went another way", "a state").arg(state)
                                     : tr("Step %1 of %2: %3", "number, number, a state").arg(steps.current + 1).arg(steps.names.size()).arg(state));
    update();
}

QSize BookingStepsBar::sizeHint() const
{
    return {m_theme.length(480), m_theme.length(diameter) + m_theme.space(4) + m_theme.metrics().lineHeight(TypeRole::Body)};
}

QSize BookingStepsBar::minimumSizeHint() const
{
    return {m_theme.length(160), sizeHint().height()};
}

int BookingStepsBar::xOf(int place) const
{
    const int radius = m_theme.length(diameter) / 2;
    const int last = static_cast<int>(m_steps.names.size()) - 1;
    const QFontMetrics strong(m_theme.font(TypeRole::Strong));
    const int end = width() - qMax(radius, strong.horizontalAdvance(m_steps.names.last()) / 2) - 1;
    const int begin = qMax(radius, strong.horizontalAdvance(m_steps.names.first()) / 2);
    return begin + (end - begin) * place / qMax(1, last);
}

void BookingStepsBar::paintEvent(QPaintEvent *)
{
    if (m_steps.names.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = m_theme.length(diameter) / 2;
    const int gap = middle + m_theme.space(4);
    for (int place = 0; place < m_steps.names.size(); ++place) {
        if (place > 0) {
            const bool isGone = place <= m_steps.current && !m_steps.isBroken;
            painter.fillRect(QRect(QPoint(xOf(place - 1) + gap, middle), QPoint(xOf(place) - gap, middle + 1)),
                             m_theme.colour(isGone ? ColourRole::Accent : ColourRole::Line));
        }
        drawStep(painter, place, QPoint(xOf(place), middle));
        drawName(painter, place, xOf(place));
    }
}

void BookingStepsBar::drawStep(QPainter &painter, int place, const QPoint &centre) const
{
    const int size = m_theme.length(diameter);
    const QRect circle(centre.x() - size / 2, centre.y() - size / 2, size, size);
    const bool isGone = !m_steps.isBroken && (place < m_steps.current || (place == m_steps.current && place == 5));
    const bool isHere = !m_steps.isBroken && place == m_steps.current && !isGone;
    painter.setPen(QPen(m_theme.colour(isGone || isHere ? ColourRole::Accent : ColourRole::LineStrong), isHere ? 2 : 1));
    painter.setBrush(isGone ? QBrush(m_theme.colour(ColourRole::Accent)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
    if (isGone) {
        paint::icon(painter, m_theme, u"check"_s, circle, m_theme.length(12), m_theme.colour(ColourRole::OnAccent));
    } else if (isHere) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(ColourRole::Accent));
        painter.drawEllipse(centre, m_theme.length(5), m_theme.length(5));
    }
}

QFont BookingStepsBar::fontOf(int place) const
{
    const bool isHere = place == m_steps.current && !m_steps.isBroken;
    return m_theme.font(isHere ? TypeRole::Strong : TypeRole::Body);
}

int BookingStepsBar::widthOf(int place) const
{
    return QFontMetrics(fontOf(place)).horizontalAdvance(m_steps.names.at(place)) + 2;
}

bool BookingStepsBar::meets(int one, int other) const
{
    return qAbs(xOf(one) - xOf(other)) < (widthOf(one) + widthOf(other)) / 2 + m_theme.space(8);
}

void BookingStepsBar::drawName(QPainter &painter, int place, int x) const
{
    const int last = static_cast<int>(m_steps.names.size()) - 1;
    const bool isHere = place == m_steps.current && !m_steps.isBroken;
    const bool hasRoom = width() / (last + 1) >= m_theme.length(leastRoom);
    if (!hasRoom && !isHere && place != 0 && place != last)
        return;
    if (!isHere && !m_steps.isBroken && meets(place, m_steps.current))
        return; // the name of where it stands goes before
    const int nameWidth = widthOf(place);
    const int top = m_theme.length(diameter) + m_theme.space(4);
    painter.setFont(fontOf(place));
    painter.setPen(m_theme.colour(place <= m_steps.current && !m_steps.isBroken ? ColourRole::Text : ColourRole::Text2));
    painter.drawText(QRect(x - nameWidth / 2, top, nameWidth, height() - top), Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                     m_steps.names.at(place));
}
