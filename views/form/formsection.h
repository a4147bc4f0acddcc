// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QWidget>

class Field;
class TextField;

//! \brief One section of the form, being filled in
class FormSection : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    //! \brief Shows beside each field what is missing or wrong
    //! \return the first field to correct; null when it can be sent
    virtual QWidget *firstToCorrect() = 0;
    //! \brief What has the focus when the section comes on show
    [[nodiscard]] virtual QWidget *firstField() const = 0;

signals:
    //! \brief Something was typed or chosen
    void changed();
};

//! \brief The controls of \p fields that hold a pupil number or show an error, first one first; null when none does
[[nodiscard]] QWidget *firstWrongOf(const QList<TextField *> &fields);
//! \brief The first of \p fields that shows an error; null when none does
[[nodiscard]] QWidget *firstWrongOf(const QList<Field *> &fields);
