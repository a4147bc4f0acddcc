// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/style.h"

#include "views/common/button.h"
#include "views/common/paint.h"
#include "views/common/stylecontrols.h"
#include "views/common/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

// The line edit inside a combo or spin box has the frame of the box.
bool hasOwnFrame(const QWidget *edit)
{
    return !edit
           || (!qobject_cast<const QComboBox *>(edit->parentWidget())
               && !qobject_cast<const QAbstractSpinBox *>(edit->parentWidget()));
}

void repaintAll(QWidget &window)
{
    if (!window.isVisible())
        return;
    window.update();
    const QList<QWidget *> children = window.findChildren<QWidget *>();
    for (QWidget *child : children)
        child->update();
}

} // namespace

Style::Style(const Theme &theme)
    : QProxyStyle(u"Fusion"_s)
    , m_theme(theme)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QScrollBar *>(widget) || isTextEdit(widget))
        widget->setAttribute(Qt::WA_Hover);
}

void Style::polish(QApplication *application)
{
    QProxyStyle::polish(application);
    application->installEventFilter(this);
}

void Style::unpolish(QApplication *application)
{
    application->removeEventFilter(this);
    QProxyStyle::unpolish(application);
}

// Letters are underlined while Alt is held and in open menus; else they would only be noise.
bool Style::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isLeaving = event->type() == QEvent::WindowDeactivate && m_showsMnemonics;
    if (isPress || event->type() == QEvent::KeyRelease || isLeaving) {
        const bool isAlt = !isLeaving && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt;
        if ((isAlt || isLeaving) && m_showsMnemonics != (isAlt && isPress)) {
            m_showsMnemonics = isAlt && isPress;
            const QWidgetList windows = QApplication::topLevelWidgets();
            for (QWidget *window : windows)
                repaintAll(*window);
        }
    }
    return QProxyStyle::eventFilter(watched, event);
}

QPalette Style::standardPalette() const
{
    return toQPalette(m_theme.colours());
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        controls::buttonPanel(*painter, m_theme, *option, widget);
        return;
    case PE_PanelLineEdit:
        if (hasOwnFrame(widget))
            controls::fieldPanel(*painter, m_theme, *option, widget);
        return;
    case PE_Frame:
        if (isTextEdit(widget))
            controls::fieldPanel(*painter, m_theme, *option, widget);
        else
            paint::panel(*painter, option->rect, QColor(), m_theme.colour(ColourRole::Line), 0);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        controls::checkBox(*painter, m_theme, *option);
        return;
    case PE_IndicatorRadioButton:
        controls::radioButton(*painter, m_theme, *option);
        return;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QPushButton *>(widget))
            paint::focusRing(*painter, m_theme, option->rect, paint::smallRadius);
        return;
    case PE_FrameStatusBarItem:
    case PE_PanelMenuBar:
        return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, m_theme.colour(ColourRole::Rail));
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            controls::buttonLabel(*painter, m_theme, *button, widget);
            return;
        }
        break;
    case CE_ComboBoxLabel:
        if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && !combo->editable) {
            const QRect rect = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget);
            controls::comboBoxLabel(*painter, m_theme, *combo, rect);
            return;
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            controls::menuBarItem(*painter, m_theme, *item, widget);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, m_theme.colour(ColourRole::Rail));
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            controls::headerSection(*painter, m_theme, *header);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, m_theme.colour(ColourRole::Surface));
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            controls::progressBar(*painter, m_theme, *bar);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        controls::comboBox(*painter, m_theme, *combo, subControlRect(control, option, SC_ComboBoxArrow, widget));
        return;
    }
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        controls::scrollBar(*painter, m_theme, *bar, scrollBarRect(option, SC_ScrollBarSlider), widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return m_theme.length(18);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return m_theme.space(8);
    case PM_ScrollBarExtent:
        return m_theme.metrics().scrollBarWidth();
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
        return m_theme.space(4);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_LineEditIconSize:
    case PM_ListViewIconSize:
        return m_theme.length(18);
    case PM_FocusFrameHMargin: // the room at both ends of a row's words
        return m_theme.space(8);
    case PM_DefaultFrameWidth:
        return isTextEdit(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animation_Duration:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_UnderlineShortcut:
        return m_showsMnemonics || qobject_cast<const QMenu *>(widget) ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::buttonSize(const QStyleOption *option, const QWidget *widget) const
{
    const auto *buttonOption = qstyleoption_cast<const QStyleOptionButton *>(option);
    const auto *button = qobject_cast<const Button *>(widget);
    if (!buttonOption)
        return {};
    const int height = m_theme.metrics().controlHeight();
    const bool hasIcon = button && !button->iconName().isEmpty();
    if (hasIcon && buttonOption->text.isEmpty())
        return {height, height};
    const bool isLink = button && button->kind() == ButtonKind::Link;
    const int icon = hasIcon ? m_theme.length(18) + m_theme.space(8) : 0;
    const int text = buttonOption->fontMetrics.size(Qt::TextShowMnemonic, buttonOption->text).width();
    const int padding = m_theme.space(isLink ? 6 : 13);
    const int linkHeight = m_theme.metrics().chipHeight();
    return {text + icon + 2 * padding, isLink ? linkHeight : height};
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    const QSize theirs = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = m_theme.metrics().controlHeight();
    switch (type) {
    case CT_PushButton:
        return buttonSize(option, widget);
    case CT_LineEdit:
        return {theirs.width() + m_theme.space(14), control};
    case CT_ComboBox:
        return {size.width() + m_theme.space(12) + m_theme.space(8) + m_theme.length(28), control};
    case CT_MenuBarItem:
        return {option->fontMetrics.size(Qt::TextShowMnemonic, static_cast<const QStyleOptionMenuItem *>(option)->text).width()
                    + m_theme.space(20),
                m_theme.metrics().menuBarHeight()};
    case CT_MenuItem:
        return {theirs.width() + m_theme.space(16), theirs.height() > 12 ? std::max(theirs.height(), m_theme.length(30)) : theirs.height()};
    case CT_ItemViewItem:
        return {theirs.width(), std::max(theirs.height(), m_theme.length(30))};
    case CT_HeaderSection:
        return {theirs.width() + m_theme.space(8), m_theme.metrics().tableRowHeight()};
    case CT_CheckBox:
    case CT_RadioButton:
        return {theirs.width() + 4, std::max(theirs.height(), m_theme.length(28))};
    default:
        return theirs;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect theirs = QProxyStyle::subElementRect(element, option, widget);
    switch (element) {
    case SE_LineEditContents:
        return hasOwnFrame(widget) ? theirs.adjusted(m_theme.space(7), 0, -m_theme.space(7), 0) : theirs;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return option->rect;
    case SE_CheckBoxIndicator:
    case SE_RadioButtonIndicator:
        return theirs.translated(4, 0); // so that the focus ring does not cross it
    case SE_CheckBoxContents:
    case SE_RadioButtonContents:
        return theirs.translated(4, 0);
    default:
        return theirs;
    }
}

QRect Style::scrollBarRect(const QStyleOptionComplex *option, SubControl part) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const bool isVertical = bar->orientation == Qt::Vertical;
    const int length = isVertical ? bar->rect.height() : bar->rect.width();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    const int smallest = std::min(length, pixelMetric(PM_ScrollBarSliderMin, option, nullptr));
    const int handle = range > 0 ? std::max(static_cast<int>(bar->pageStep * static_cast<qint64>(length) / (range + bar->pageStep)), smallest)
                                 : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return isVertical ? QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size)
                          : QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height());
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, handle);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + handle, length - start - handle);
    default:
        return {}; // no arrow buttons
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        return visualRect(option->direction, option->rect, scrollBarRect(option, part));
    if (control == CC_ComboBox && (part == SC_ComboBoxEditField || part == SC_ComboBoxArrow)) {
        const int arrow = m_theme.length(28);
        const QRect rect = option->rect;
        const QRect field = part == SC_ComboBoxArrow
                                ? QRect(rect.right() - arrow - 2, rect.y(), arrow, rect.height())
                                : rect.adjusted(m_theme.space(12), 1, -arrow - 4, -1);
        return visualRect(option->direction, rect, field);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}
