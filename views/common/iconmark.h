// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/palette.h"

#include <QString>
#include <QWidget>

class Theme;

//! \brief A small icon beside words: decoration, not read out
class IconMark final : public QWidget
{
    Q_OBJECT

public:
    IconMark(const Theme &theme, QString name, ColourRole ink, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    ColourRole m_ink;
};
