// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/directorysearch.h"

#include <QLabel>
#include <QTextLayout>

class Theme;

//! \brief A paragraph that wraps, with the found words marked; plain text whatever it holds
class MarkedText final : public QLabel
{
    Q_OBJECT

public:
    explicit MarkedText(const Theme &theme, QWidget *parent = nullptr);

    void setMarkedText(const QString &text, const QList<TextRange> &marks);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut(int width) const;
    void takeTheme();

    const Theme &m_theme;
    QList<TextRange> m_marks;
    mutable QTextLayout m_layout;
    mutable int m_laidOutWidth = -1;
    mutable int m_height = 0;
};
