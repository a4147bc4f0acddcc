// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/bookingtimeline.h"

#include <QWidget>

class Theme;

//! \brief Six circles in a row: how far a booking is
//!
//! Where there is little room only the first, the current and the last are named. Its accessible name says it all.
class BookingStepsBar final : public QWidget
{
    Q_OBJECT

public:
    explicit BookingStepsBar(const Theme &theme, QWidget *parent = nullptr);

    void setSteps(const BookingSteps &steps, const QString &state);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawStep(QPainter &painter, int place, const QPoint &centre) const;
    void drawName(QPainter &painter, int place, int x) const;
    [[nodiscard]] int xOf(int place) const;
    [[nodiscard]] QFont fontOf(int place) const;
    [[nodiscard]] int widthOf(int place) const;
    [[nodiscard]] bool meets(int one, int other) const; //!< whether their names would touch

    const Theme &m_theme;
    BookingSteps m_steps;
};
