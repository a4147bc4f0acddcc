// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QString>

//! \brief \p date as people in the United Kingdom write it, whatever the PC's language: "d MMMM yyyy", "dddd d MMMM", ...
//! \param format as QLocale::toString() takes it
//! \return empty for a date that is null or cannot be
[[nodiscard]] QString britishDate(QDate date, const QString &format);
