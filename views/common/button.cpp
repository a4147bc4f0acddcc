// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/button.h"

#include "views/common/theme.h"

Button::Button(const Theme &theme, ButtonKind kind, const QString &text, const QString &iconName, QWidget *parent)
    : QPushButton(text, parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_iconName(iconName)
    , m_isStrong(kind == ButtonKind::Primary)
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    if (kind == ButtonKind::Link)
        setCursor(Qt::PointingHandCursor);
    connect(&theme, &Theme::changed, this, &Button::updateLook);
    updateLook();
}

Button *Button::iconOnly(const Theme &theme, const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new Button(theme, ButtonKind::Quiet, QString(), iconName, parent);
    button->setName(name);
    return button;
}

void Button::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void Button::setName(const QString &name)
{
    setToolTip(name);
    setAccessibleName(name);
}

void Button::setStrong(bool strong)
{
    m_isStrong = strong;
    updateLook();
}

void Button::setQuietInk()
{
    m_hasQuietInk = true;
    updateLook();
}

QSize Button::sizeHint() const
{
    return QPushButton::sizeHint();
}

QSize Button::minimumSizeHint() const
{
    return sizeHint(); // a button whose words are cut says nothing
}

void Button::updateLook()
{
    setFont(m_theme.font(m_hasQuietInk ? TypeRole::Caption : m_isStrong ? TypeRole::Strong : TypeRole::Body));
    updateGeometry();
}
