// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/words.h"

enum class SaysPlace { No, Likely, Certain };

//! \brief Whether the words of \p text before its token \p index say that a place follows
//!
//! "near", "nr", "close to" and "20 miles from" always do; "in", "at", "from" and "around" likely where the token alone begins with a capital
//! letter: "help in Scarborough", not "help in science" or "Help In Science".
//! \pre \p list was read from \p text
[[nodiscard]] SaysPlace saysPlace(const TokenList &list, QStringView text, size_t index);

//! \brief True for "mile" and "miles"
[[nodiscard]] bool isMiles(QStringView word);

//! \brief Of "within 20 miles of", with "of" as token \p index: 1 to 999; 0 where no distance is said there
[[nodiscard]] int milesBefore(const TokenList &list, size_t index);

//! \brief True for the second half of a postcode: a digit and two letters
[[nodiscard]] bool isInwardCode(QStringView word);
