// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/palette.h"

#include <QWidget>

class Theme;

//! \brief An icon beside words; decoration, so nothing is read out
class IconLabel final : public QWidget
{
    Q_OBJECT

public:
    //! \brief Small goes beside captions and messages, and stretches with the height of its line
    enum class Size { Normal, Small };

    IconLabel(const Theme &theme, const QString &iconName, ColourRole colour, QWidget *parent = nullptr);
    IconLabel(const Theme &theme, const QString &iconName, ColourRole colour, Size size, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_iconName;
    ColourRole m_colour;
    Size m_size;
};
