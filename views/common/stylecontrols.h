// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStyleOption>

class QPainter;
class QWidget;
class Theme;

//! \brief How Style draws each control; \p option is what Qt hands to a style
namespace controls {

void buttonPanel(QPainter &painter, const Theme &theme, const QStyleOption &option, const QWidget *widget);
void buttonLabel(QPainter &painter, const Theme &theme, const QStyleOptionButton &option, const QWidget *widget);
//! \brief The panel of line edits and text edits; the property lpError gives it the border of an error
void fieldPanel(QPainter &painter, const Theme &theme, const QStyleOption &option, const QWidget *widget);
void checkBox(QPainter &painter, const Theme &theme, const QStyleOption &option);
void radioButton(QPainter &painter, const Theme &theme, const QStyleOption &option);
void comboBox(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option, const QRect &arrow);
void comboBoxLabel(QPainter &painter, const Theme &theme, const QStyleOptionComboBox &option, const QRect &rect);
void scrollBar(QPainter &painter, const Theme &theme, const QStyleOptionSlider &option, const QRect &handle,
               const QWidget *widget);
void menuBarItem(QPainter &painter, const Theme &theme, const QStyleOptionMenuItem &option, const QWidget *widget);
void headerSection(QPainter &painter, const Theme &theme, const QStyleOptionHeader &option);
void progressBar(QPainter &painter, const Theme &theme, const QStyleOptionProgressBar &option);

} // namespace controls
