// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QDate>
#include <QString>

//! \brief How the cells of tables from outside are understood, and made safe on their way out
namespace cell {

//! \brief \p text on one line, without control characters and needless spaces; Windows-1252 characters that were
//! taken for Latin-1 repaired
[[nodiscard]] QString line(const QString &text);

//! \brief The same, but with its line breaks
[[nodiscard]] QString lines(const QString &text);

//! \brief The day that \p text names: 2026-02-18 (a time behind it is left out), 18/02/2026, 18-2-26, 18.02.2026,
//! 18 February 2026, 18 Feb 2026 or the serial number by which Excel counts days; null when it is none of these
[[nodiscard]] QDate date(const QString &text);

//! \brief True for a text that a spreadsheet program would compute: "=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0"
//!
//! Telephone numbers ("+44 ..."), dashes and @names are not formulas.
[[nodiscard]] bool isFormula(const QString &text);

//! \brief True for a cell, as UTF-8, that guarded() changes
[[nodiscard]] bool needsGuard(QByteArrayView text);

//! \brief \p text with an apostrophe in front where a spreadsheet program could take it for a formula: when it begins
//! with = + - @, tab or carriage return
[[nodiscard]] QString guarded(const QString &text);

//! \brief Takes off what guarded() put in front
[[nodiscard]] QString unguarded(const QString &text);

//! \brief True when it looks like an e-mail address
[[nodiscard]] bool isEmail(const QString &text);

//! \brief True when it looks like one or several telephone numbers, extensions included
[[nodiscard]] bool isTelephone(const QString &text);

} // namespace cell
