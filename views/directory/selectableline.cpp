// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/selectableline.h"

#include "views/common/theme.h"

#include <QResizeEvent>

using namespace Qt::StringLiterals;

SelectableLine::SelectableLine(const Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(&theme, &Theme::changed, this, &SelectableLine::takeTheme);
    takeTheme();
}

void SelectableLine::setLine(const QString &line)
{
    if (line == m_line)
        return;
    m_line = line;
    setAccessibleName(line);
    fit();
}

QSize SelectableLine::minimumSizeHint() const
{
    return {m_theme.length(80), QLabel::minimumSizeHint().height()};
}

void SelectableLine::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void SelectableLine::fit()
{
    const auto fits = [this](TypeRole role) {
        return QFontMetrics(m_theme.font(role)).horizontalAdvance(m_line) <= width();
    };
    const TypeRole role = fits(TypeRole::Body) ? TypeRole::Body : TypeRole::Caption;
    setFont(m_theme.font(role));
    QString shown = m_line;
    if (!fits(role))
        shown.replace(u'@', u"@\n"_s);
    setText(shown);
}

void SelectableLine::takeTheme()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.colour(ColourRole::Text));
    setPalette(colours);
    fit();
}
