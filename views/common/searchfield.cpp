// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/searchfield.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

SearchField::SearchField(const Theme &theme, const QString &name, QWidget *parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_clear(Button::iconOnly(theme, u"x"_s, tr("Empty the search"), this))
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_clear->setFocusPolicy(Qt::NoFocus); // Esc does the same
    m_clear->setCursor(Qt::ArrowCursor);
    m_clear->hide();
    connect(m_clear, &QPushButton::clicked, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) { m_clear->setVisible(!text.isEmpty()); });
    connect(&theme, &Theme::changed, this, &SearchField::updateLook);
    updateLook();
}

void SearchField::setFound(const QString &sentence)
{
    if (sentence == accessibleDescription())
        return;
    setAccessibleDescription(sentence);
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

QSize SearchField::sizeHint() const
{
    return {m_theme.length(360), m_theme.metrics().searchHeight()};
}

QSize SearchField::minimumSizeHint() const
{
    return {m_theme.length(160), m_theme.metrics().searchHeight()};
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down) {
        emit listWanted();
        return;
    }
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int side = m_theme.metrics().controlHeight() - 4;
    m_clear->setGeometry(width() - side - (height() - side) / 2, (height() - side) / 2, side, side);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int box = m_theme.length(32);
    paint::icon(painter, m_theme, u"search"_s, QRect(m_theme.length(2), 0, box, height()), m_theme.length(18),
                m_theme.colour(ColourRole::Text2));
}

void SearchField::updateLook()
{
    setFont(m_theme.font(TypeRole::Body));
    QFont large = font();
    large.setPointSizeF(m_theme.font(TypeRole::Subtitle).pointSizeF());
    setFont(large);
    setTextMargins(m_theme.length(26), 0, m_theme.metrics().controlHeight() - m_theme.space(8), 0);
    updateGeometry();
}
