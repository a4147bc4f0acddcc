// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharestatusbutton.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 16;

} // namespace

ShareStatusButton::ShareStatusButton(const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &ShareStatusButton::updateGeometry);
    hide(); // until this PC is in a partnership
}

void ShareStatusButton::setStanding(const ShareStanding &standing)
{
    const bool isNews = m_word.word != standing.word.word;
    m_word = standing.word;
    setText(m_word.word);
    setVisible(!m_word.word.isEmpty());
    setToolTip((standing.fact + u' ' + standing.consequence).trimmed().toHtmlEscaped());
    setAccessibleName(tr("Share: %1").arg(m_word.word));
    setAccessibleDescription((standing.fact + u' ' + standing.consequence).trimmed());
    updateGeometry();
    update();
    if (!isNews)
        return;
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

QSize ShareStatusButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TypeRole::Caption));
    const int width = m_theme.space(16) + m_theme.length(markSize) + m_theme.space(4) + metrics.horizontalAdvance(m_word.word);
    return {width, m_theme.metrics().statusBarHeight() - 2};
}

void ShareStatusButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse())
        paint::panel(painter, rect(), m_theme.colour(ColourRole::Hover), QColor(), paint::smallRadius);
    const int icon = m_theme.length(markSize);
    const QColor ink = m_theme.colour(inkOf(m_word.tone));
    paint::icon(painter, m_theme, m_word.iconName, QRect(m_theme.space(8), 0, icon, height()), icon, ink);
    painter.setFont(m_theme.font(TypeRole::Caption));
    painter.setPen(m_theme.colour(ColourRole::Text));
    painter.drawText(rect().adjusted(m_theme.space(8) + icon + m_theme.space(4), 0, 0, 0), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     m_word.word);
    if (hasFocus())
        paint::focusRing(painter, m_theme, rect(), paint::smallRadius);
}
