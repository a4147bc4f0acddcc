// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QStringView>

//! \brief Whose alphabetical order a list follows
enum class Alphabet {
    English,
    Welsh, //!< ch, dd, ff, ng, ll, ph, rh and th are letters: a b c ch d dd e f ff g ng h i j l ll m n o p ph r rh s t th u w y
};

//! \brief Bytes that, compared as bytes, put texts into the order of \p alphabet
//!
//! Case, accents and punctuation count only between texts that are otherwise equal; digits come before letters
//! and numbers compare by value ("Year 9" before "Year 10"). Our own because Windows builds have no ICU, and
//! because the key is stored so that SQLite can order by it.
[[nodiscard]] QByteArray sortKey(QStringView text, Alphabet alphabet = Alphabet::English);
