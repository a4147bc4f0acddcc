// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/stylecontrols.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct ButtonLook
{
    ButtonKind kind = ButtonKind::Outlined;
    QString iconName;
    bool isFilled = false; //!< the icon, of a checked button
    bool hasQuietInk = false;
};

ButtonLook lookOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const Button *>(widget);
    return button ? ButtonLook{button->kind(), button->iconName(), button->isChecked(), button->hasQuietInk()} : ButtonLook{};
}

struct State
{
    explicit State(const QStyleOption &option)
        : isEnabled(option.state.testFlag(QStyle::State_Enabled))
        , isHovered(isEnabled && option.state.testFlag(QStyle::State_MouseOver))
        , isPressed(isEnabled && option.state.testFlag(QStyle::State_Sunken))
        , hasFocus(isEnabled && option.state.testFlag(QStyle::State_HasFocus))
        , isChecked(option.state.testFlag(QStyle::State_On))
    {
    }

    bool isEnabled;
    bool isHovered;
    bool isPressed;
    bool hasFocus;
    bool isChecked;
};

QColor buttonFill(const Theme &theme, ButtonKind kind, const State &state)
{
    const bool isActive = state.isHovered || state.isPressed;
    switch (kind) {
    case ButtonKind::Primary:
        if (!state.isEnabled) // white on white in contrast, so outlined there
            return theme.kind() == ThemeKind::Contrast ? QColor() : theme.colour(ColourRole::Hover);
        return theme.colour(isActive ? ColourRole::AccentHover : ColourRole::Accent);
    case ButtonKind::Quiet:
        return isActive ? theme.colour(ColourRole::Hover) : QColor();
    case ButtonKind::Link:
        return {};
    case ButtonKind::Outlined:
    case ButtonKind::Danger:
        break;
    }
    if (!state.isEnabled)
        return {};
    return theme.colour(state.isPressed  ? ColourRole::Hover
                        : state.isHovered ? ColourRole::Window
                                          : ColourRole::Surface);
}

QColor buttonBorder(const Theme &theme, ButtonKind kind, const State &state)
{
    switch (kind) {
    case ButtonKind::Primary:
        return state.isEnabled || theme.kind() != ThemeKind::Contrast ? QColor() : theme.colour(ColourRole::Text3);
    case ButtonKind::Quiet:
    case ButtonKind::Link:
        return {};
    case ButtonKind::Danger:
        return theme.colour(state.isEnabled ? ColourRole::Bad : ColourRole::Line);
    case ButtonKind::Outlined:
        break;
    }
    if (!state.isEnabled)
        return theme.colour(ColourRole::Line);
    return theme.colour(state.isHovered || state.isPressed ? ColourRole::Accent : ColourRole::LineStrong);
}

QColor buttonInk(const Theme &theme, ButtonKind kind, const State &state)
{
    if (!state.isEnabled)
        return theme.colour(ColourRole::Text3);
    switch (kind) {
    case ButtonKind::Primary:
        return theme.colour(ColourRole::OnAccent);
    case ButtonKind::Danger:
        return theme.colour(ColourRole::Bad);
    case ButtonKind::Link:
        return theme.colour(state.isHovered ? ColourRole::AccentHover : ColourRole::Accent);
    case ButtonKind::Quiet:
        return theme.colour(state.isChecked ? ColourRole::Accent : ColourRole::Text);
    case ButtonKind::Outlined:
        break;
    }
    return theme.colour(ColourRole::Text);
}

int mnemonicFlag(const QStyleOption &option, const QWidget *widget)
{
    const bool isShown = widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    return isShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

// What lies behind the scroll bar: the list or the page that it scrolls.
QColor groundOf(const Theme &theme, const QWidget *scrollBar)
{
    for (const QWidget *parent = scrollBar ? scrollBar->parentWidget() : nullptr; parent; parent = parent->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(parent))
            return area->viewport()->palette().color(area->viewport()->backgroundRole());
    }
    return theme.colour(ColourRole::Window);
}

} // namespace

namespace controls {

void buttonPanel(QPainter &painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    const State state(option);
    const ButtonKind kind = lookOf(widget).kind;
    QRectF inner(option.rect);
    qreal corner = paint::radius;
    if (state.hasFocus) {
        paint::focusRing(painter, theme, option.rect, paint::radius);
        const int gap = theme.ringWidth() + 2;
        inner.adjust(gap, gap, -gap, -gap);
        corner -= 2;
    }
    paint::panel(painter, inner, buttonFill(theme, kind, state), buttonBorder(theme, kind, state), corner);
}

void buttonLabel(QPainter &painter, const Theme &theme, const QStyleOptionButton &option, const QWidget *widget)
{
    const State state(option);
    const ButtonLook look = lookOf(widget);
    const QColor ink = look.hasQuietInk && !state.isHovered ? theme.colour(ColourRole::Text2)
                                                            : buttonInk(theme, look.kind, state);
    const int iconSize = look.iconName.isEmpty() ? 0 : theme.length(18);
    const int gap = look.iconName.isEmpty() || option.text.isEmpty() ? 0 : theme.space(8);
    const int textWidth = option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    int x = option.rect.x() + std::max(0, (option.rect.width() - iconSize - gap - textWidth) / 2);
    if (iconSize > 0) {
        const QRect iconRect(x, option.rect.y(), iconSize, option.rect.height());
        if (look.isFilled) {
            const QRectF square(x, option.rect.center().y() + 1 - iconSize / 2.0, iconSize, iconSize);
            theme.icons().lineIcon(look.iconName).paint(painter, square, ink, true);
        } else {
            paint::icon(painter, theme, look.iconName, iconRect, iconSize, ink);
        }
        x += iconSize + gap;
    }
    painter.setPen(ink);
    if (look.kind == ButtonKind::Link && state.isHovered) {
        QFont underlined = painter.font();
        underlined.setUnderline(true);
        painter.setFont(underlined);
    }
    const QRect textRect(x, option.rect.y(), option.rect.right() + 1 - x, option.rect.height());
    const auto mnemonic = mnemonicFlag(option, widget);
    painter.drawText(textRect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | mnemonic | Qt::TextSingleLine,
                     option.text);
}

void fieldPanel(QPainter &painter, const Theme &theme, const QStyleOption &option, const QWidget *widget)
{
    const State state(option);
    const bool hasError = widget && widget->property("lpError").toBool();
    const QColor fill = theme.colour(state.isEnabled ? ColourRole::Surface : ColourRole::Window);
    if (hasError) {
        paint::panel(painter, option.rect, fill, theme.colour(ColourRole::Bad), paint::radius, 2);
    } else if (state.hasFocus) {
        paint::panel(painter, option.rect, fill, theme.colour(ColourRole::Focus), paint::radius, theme.ringWidth());
    } else {
        const auto border = !state.isEnabled  ? ColourRole::Line
                            : state.isHovered ? ColourRole::Accent
                                              : ColourRole::LineStrong;
        paint::panel(painter, option.rect, fill, theme.colour(border), paint::radius);
    }
}

void checkBox(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const State state(option);
    const bool isPartial = option.state.testFlag(QStyle::State_NoChange);
    const int side = std::min(option.rect.width(), option.rect.height());
    const QRect box(option.rect.x() + (option.rect.width() - side) / 2,
                    option.rect.y() + (option.rect.height() - side) / 2, side, side);
    if (state.isChecked || isPartial) {
        const auto ground = state.isEnabled ? (state.isHovered ? ColourRole::AccentHover : ColourRole::Accent)
                                            : ColourRole::Text3;
        paint::panel(painter, box, theme.colour(ground), QColor(), paint::smallRadius);
        const QColor ink = theme.colour(state.isEnabled ? ColourRole::OnAccent : ColourRole::Window);
        if (isPartial)
            painter.fillRect(QRectF(box.x() + side / 4.0, box.center().y(), side / 2.0, 2), ink);
        else
            paint::icon(painter, theme, u"check"_s, box, side - theme.length(4), ink);
        return;
    }
    const auto border = !state.isEnabled  ? ColourRole::Line
                        : state.isHovered ? ColourRole::Accent
                                          : ColourRole::LineStrong;
    paint::panel(painter, box, theme.colour(ColourRole::Surface), theme.colour(border), paint::smallRadius);
}

void radioButton(QPainter &painter, const Theme &theme, const QStyleOption &option)
{
    const State state(option);
    const QRectF circle = QRectF(option.rect);
    const auto border = !state.isEnabled                     ? ColourRole::Line
                        : state.isChecked || state.isHovered ? ColourRole::Accent
                                                             : ColourRole::LineStrong;
    paint::panel(painter, circle, theme.colour(ColourRole::Surface), theme.colour(border), circle.width() / 2,
                 state.isChecked ? 2 : 1);
    if (!state.isChecked)
        return;
    const qreal inset = circle.width() * 0.28;
    paint::panel(painter, circle.adjusted(inset, inset, -inset, -inset),
                 theme.colour(state.isEnabled ? ColourRole::Accent : ColourRole::Text3), QColor(), circle.width() / 2);
}

void comboBox(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option, const QRect &arrow)
{
    if (option.frame)
        fieldPanel(painter, theme, option, nullptr);
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    paint::icon(painter, theme, u"chevron-down"_s, arrow, theme.length(16),
                theme.colour(isEnabled ? ColourRole::Text2 : ColourRole::Text3));
}

void comboBoxLabel(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option, const QRect &rect)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    painter.setPen(theme.colour(isEnabled ? ColourRole::Text : ColourRole::Text3));
    painter.drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, rect.width()));
}

void scrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle,
               const QWidget *widget)
{
    painter.fillRect(option.rect, groundOf(theme, widget));
    if (option.minimum == option.maximum)
        return;
    const bool isHeld = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Sunken);
    const QColor colour = theme.colour(isHeld ? ColourRole::LineStrong : ColourRole::ScrollHandle);
    const QRectF bar = option.orientation == Qt::Vertical ? QRectF(handle).adjusted(3, 2, -3, -2)
                                                          : QRectF(handle).adjusted(2, 3, -2, -3);
    paint::panel(painter, bar, colour, QColor(), std::min(bar.width(), bar.height()) / 2);
}

void menuBarItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &option, const QWidget *widget)
{
    painter.fillRect(option.rect, theme.colour(ColourRole::Rail));
    if (option.state.testFlag(QStyle::State_Selected))
        paint::panel(painter, QRectF(option.rect).adjusted(1, 2, -1, -2), theme.colour(ColourRole::Hover), QColor(),
                     paint::smallRadius);
    painter.setPen(theme.colour(option.state.testFlag(QStyle::State_Enabled) ? ColourRole::Text : ColourRole::Text3));
    painter.drawText(option.rect, static_cast<int>(Qt::AlignCenter) | mnemonicFlag(option, widget) | Qt::TextSingleLine,
                     option.text);
}

void headerSection(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option)
{
    painter.fillRect(option.rect, theme.colour(ColourRole::Surface));
    painter.fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1),
                     theme.colour(ColourRole::LineStrong));
}

void progressBar(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &option)
{
    const QRectF groove = QRectF(option.rect).adjusted(0, 2, 0, -2);
    const qreal corner = std::min<qreal>(groove.height() / 2, paint::radius);
    paint::panel(painter, groove, theme.colour(ColourRole::Surface), theme.colour(ColourRole::LineStrong), corner);
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return;
    const qreal part = std::clamp((option.progress - option.minimum) / static_cast<qreal>(range), 0.0, 1.0);
    if (part > 0)
        paint::panel(painter, QRectF(groove.x(), groove.y(), std::max(groove.height(), groove.width() * part), groove.height()),
                     theme.colour(ColourRole::Accent), QColor(), corner);
}

} // namespace controls
