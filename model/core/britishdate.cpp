// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/britishdate.h"

#include <QLocale>

QString britishDate(QDate date, const QString &format)
{
    return date.isValid() ? QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, format) : QString();
}
