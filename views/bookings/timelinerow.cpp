// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/timelinerow.h"

#include "views/common/paint.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int circle = 22;
constexpr int whenWidth = 88;

struct Inks
{
    ColourRole ground;
    ColourRole icon;
};

Inks inksOf(TimelineEntry::Look look)
{
    switch (look) {
    case TimelineEntry::Look::Happened:
        return {ColourRole::Accent, ColourRole::OnAccent};
    case TimelineEntry::Look::Missing:
        return {ColourRole::WarnGround, ColourRole::Warn};
    case TimelineEntry::Look::Planned:
    case TimelineEntry::Look::Undone:
        break;
    }
    return {ColourRole::Window, ColourRole::Text2};
}

} // namespace

TimelineMark::TimelineMark(const Theme &theme, const QString &iconName, TimelineEntry::Look look, bool hasNext, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_iconName(iconName)
    , m_look(look)
    , m_hasNext(hasNext)
{
    setFixedWidth(theme.length(circle));
    setMinimumHeight(theme.length(circle));
}

void TimelineMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int size = m_theme.length(circle);
    const Inks inks = inksOf(m_look);
    if (m_hasNext)
        painter.fillRect(QRect(QPoint(size / 2 - 1, size + m_theme.space(4)), QPoint(size / 2, height() - m_theme.space(4))),
                         m_theme.colour(ColourRole::Line));
    const bool isOutlined = m_look != TimelineEntry::Look::Happened;
    painter.setPen(isOutlined ? QPen(m_theme.colour(m_look == TimelineEntry::Look::Missing ? ColourRole::Warn : ColourRole::Line)) : QPen(Qt::NoPen));
    painter.setBrush(m_theme.colour(inks.ground));
    const QRect round(0, 0, size, size);
    painter.drawEllipse(QRectF(round).adjusted(0.5, 0.5, -0.5, -0.5));
    paint::icon(painter, m_theme, m_iconName, round, m_theme.length(12), m_theme.colour(inks.icon));
}

TimelineRow::TimelineRow(const Theme &theme, const TimelineEntry &entry, bool hasNext, QWidget *parent)
    : QWidget(parent)
{
    auto *when = new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, entry.when);
    when->setFixedWidth(theme.length(whenWidth));
    when->setMinimumHeight(theme.length(circle));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->setContentsMargins(0, 0, 0, theme.space(12));
    const bool isUndone = entry.look == TimelineEntry::Look::Undone;
    auto *what = new TextLabel(theme, TypeRole::Strong, isUndone ? ColourRole::Text2 : ColourRole::Text, entry.what, TextLabel::Overflow::Wrap);
    what->setMinimumHeight(theme.length(circle));
    words->addWidget(what);
    for (const QString &detail : entry.details)
        words->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, detail, TextLabel::Overflow::Wrap));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addWidget(when, 0, Qt::AlignTop);
    layout->addWidget(new TimelineMark(theme, entry.iconName, entry.look, hasNext));
    layout->addLayout(words, 1);
    setAccessibleName(QStringList{entry.when, entry.what, entry.details.join(u", "_s)}.join(u", "_s));
}
