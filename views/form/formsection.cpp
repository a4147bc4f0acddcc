// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/formsection.h"

#include "views/common/field.h"
#include "views/common/textfield.h"

QWidget *firstWrongOf(const QList<TextField *> &fields)
{
    QWidget *first = nullptr;
    for (TextField *field : fields) {
        const bool isRight = field->check() && !field->hasError();
        if (!isRight && !first && field->isVisibleTo(field->window()))
            first = field->control();
    }
    return first;
}

QWidget *firstWrongOf(const QList<Field *> &fields)
{
    for (Field *field : fields) {
        if (field->hasError() && field->isVisibleTo(field->window()))
            return field->control();
    }
    return nullptr;
}
