// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QPainter;
class Theme;

//! \brief The three sections of the form in a row, with the one that is open marked: "Section 2 of 3: Evaluation"
class SectionSteps final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionSteps(const Theme &theme, QWidget *parent = nullptr);

    //! \brief \p section from 1 to 3
    void setSection(int section);
    //! \brief Words instead of circles where there is little room
    void setNarrow(bool isNarrow);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] int stepWidth(int step) const;
    void paintStep(QPainter &painter, int step, int x) const;

    const Theme &m_theme;
    int m_section = 1;
    bool m_isNarrow = false;
};
