// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/pill.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

namespace {

QFont pillFont(const Theme &theme)
{
    return theme.font(TypeRole::Label);
}

ColourRole groundOf(PillState::Tone tone)
{
    switch (tone) {
    case PillState::Tone::Ok:
        return ColourRole::OkGround;
    case PillState::Tone::Warn:
        return ColourRole::WarnGround;
    case PillState::Tone::Bad:
        return ColourRole::BadGround;
    case PillState::Tone::Accent:
        return ColourRole::Tint;
    case PillState::Tone::Neutral:
        break;
    }
    return ColourRole::Surface;
}

int tagHeight(const Theme &theme)
{
    return QFontMetrics(pillFont(theme)).height() + 2;
}

} // namespace

ColourRole inkOf(PillState::Tone tone)
{
    switch (tone) {
    case PillState::Tone::Ok:
        return ColourRole::Ok;
    case PillState::Tone::Warn:
        return ColourRole::Warn;
    case PillState::Tone::Bad:
        return ColourRole::Bad;
    case PillState::Tone::Accent:
        return ColourRole::Accent;
    case PillState::Tone::Neutral:
        break;
    }
    return ColourRole::Text2;
}

int pillWidth(const Theme &theme, const PillState &state)
{
    return theme.space(8) + theme.length(14) + theme.space(5)
           + QFontMetrics(pillFont(theme)).horizontalAdvance(state.word) + theme.space(10);
}

void paintPill(QPainter &painter, const Theme &theme, const QRect &rect, const PillState &state, bool isOnTint)
{
    using enum ColourRole;
    const bool isBare = state.tone == PillState::Tone::Neutral;
    const bool isContrast = theme.kind() == ThemeKind::Contrast;
    const bool isAccent = state.tone == PillState::Tone::Accent;
    const QColor ground = theme.colour(isOnTint || (isContrast && isAccent) ? Surface : groundOf(state.tone));
    const QColor ink = theme.colour(inkOf(state.tone));
    const QColor border = isContrast ? ink : isBare ? theme.colour(Line) : QColor();
    paint::panel(painter, rect, ground, border, rect.height() / 2.0);
    const int icon = theme.length(14);
    const int left = rect.x() + theme.space(8);
    paint::icon(painter, theme, state.iconName, QRect(left, rect.y(), icon, rect.height()), icon, ink);
    painter.setFont(pillFont(theme));
    painter.setPen(ink);
    painter.drawText(QRect(left + icon + theme.space(5), rect.y(), rect.width(), rect.height()),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, state.word);
}

int tagWidth(const Theme &theme, const QString &word)
{
    return QFontMetrics(pillFont(theme)).horizontalAdvance(word) + theme.space(10);
}

void paintTag(QPainter &painter, const Theme &theme, const QRect &rect, const QString &word, bool isOnTint)
{
    const int height = tagHeight(theme);
    const QRect box(rect.x(), rect.y() + (rect.height() - height) / 2, tagWidth(theme, word), height);
    const auto border = isOnTint ? ColourRole::OnTint2 : ColourRole::LineStrong;
    paint::panel(painter, box, QColor(), theme.colour(border), paint::smallRadius);
    painter.setFont(pillFont(theme));
    painter.setPen(theme.colour(isOnTint ? ColourRole::OnTint2 : ColourRole::Text2));
    painter.drawText(box, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, word);
}

StatusPill::StatusPill(const Theme &theme, const PillState &state, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(pillFont(theme));
    connect(&theme, &Theme::changed, this, [this] { setFont(pillFont(m_theme)); });
    setState(state);
}

void StatusPill::setState(const PillState &state)
{
    m_state = state;
    setText(state.word);
    setTextFormat(Qt::PlainText);
    updateGeometry();
}

QSize StatusPill::sizeHint() const
{
    return {pillWidth(m_theme, m_state), m_theme.metrics().pillHeight()};
}

void StatusPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, m_theme, rect(), m_state);
}

Tag::Tag(const Theme &theme, const QString &word, QWidget *parent)
    : QLabel(word, parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(pillFont(theme));
    connect(&theme, &Theme::changed, this, [this] { setFont(pillFont(m_theme)); });
}

QSize Tag::sizeHint() const
{
    return {tagWidth(m_theme, text()), tagHeight(m_theme)};
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(painter, m_theme, rect(), text());
}
