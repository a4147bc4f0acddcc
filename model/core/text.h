// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringView>

//! \brief \p text in lower case without accents, ligatures and Latin letters with strokes opened up
//!
//! "Zoë Müller" gives "zoe muller", "Łukasz" gives "lukasz", "Ærø" gives "aero". Apostrophes of every kind
//! become '. Length may change.
[[nodiscard]] QString folded(QStringView text);

//! \brief \p text with line ends, tabs and runs of white space turned into single spaces, trimmed
[[nodiscard]] QString simplifiedLine(QStringView text);

//! \brief \p text without control characters (other than line feed and tab) and with CRLF turned into LF, trimmed
[[nodiscard]] QString cleanText(QStringView text);

//! \brief The part of a person's name by which an English list is ordered
//!
//! "Mrs Siân Puddlecott" gives "Puddlecott"; "van der Berg" keeps its particles: "Jan van der Berg" gives
//! "van der Berg".
[[nodiscard]] QString surnameOf(const QString &name);
