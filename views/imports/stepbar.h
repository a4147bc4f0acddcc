// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringList>
#include <QWidget>

class Theme;

//! \brief Which steps there are and at which one we are: a circle and a word for each
//!
//! Where the words have no room, only "Step 2 of 4" stands there. It is read out as "Step 2 of 4: Columns".
class StepBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StepBar(const Theme &theme, QWidget *parent = nullptr);

    //! \p current counts from 0
    void setSteps(const QStringList &names, int current);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int fullWidth() const;
    [[nodiscard]] int stepWidth(int step) const;
    [[nodiscard]] QString shortText() const;
    int paintStep(QPainter &painter, int step, int x) const;

    const Theme &m_theme;
    QStringList m_names;
    int m_current = 0;
};
