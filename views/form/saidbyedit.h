// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/clock.h"
#include "views/common/card.h"

class Field;
class QComboBox;
class QLineEdit;

//! \brief Whose words an office keys in: who said them, how they came and when
class SaidByEdit final : public SectionCard
{
    Q_OBJECT

public:
    SaidByEdit(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    //! \brief What is filled in, for \p side; the day is null while it is not one
    [[nodiscard]] OnBehalf behalf(Side side) const;
    void setSaidBy(const QString &name);

    //! \brief Shows beside each field what is missing; the first one to correct, null when none is
    QWidget *firstToCorrect();

signals:
    void changed();

private:
    [[nodiscard]] QDate day() const;

    const Clock &m_clock;
    QLineEdit *m_saidBy;
    QComboBox *m_how;
    QLineEdit *m_on;
    Field *m_saidByField;
    Field *m_onField;
};
