// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QLatin1String>
#include <QString>
#include <QStringList>
#include <QStringView>

//! \brief The reference of a booking: twelve characters in three groups, "7KQM-3XWD-9RTC"
//!
//! Eleven random characters of an alphabet of 26 (51 bits) and a check character. The alphabet leaves out what looks
//! like another character in print or handwriting: B, G, I, L, O, S, U, Z, 0 and 1. Every single wrong character and
//! every swap of two characters is noticed: the sum of value times place is 0 modulo the prime 29. Each group has a
//! letter in its second or third place, so no part of a reference can be taken for part of a pupil number.
namespace reference {

inline constexpr QLatin1String alphabet("23456789ACDEFHJKMNPQRTVWXY");
inline constexpr qsizetype length = 12; //!< without the hyphens

//! \brief A new random reference, grouped
[[nodiscard]] QString make();

//! \brief \p count different references for blank forms, made before anything is known of them
[[nodiscard]] QStringList makeBatch(int count);

//! \brief The grouped form of what somebody typed or was told
//!
//! Case, spaces, hyphens and full stops do not matter. Characters that no reference holds are read as the one they
//! look like: S as 5, Z as 2, B as 8, G as 6, U as V; one O or 0 as D or Q and one I, L or 1 as J or T, whichever the
//! check character confirms.
//! \return Code::InvalidInput when it is not a reference, or the check character says that it was mistyped
[[nodiscard]] Result<QString> read(QStringView typed);

} // namespace reference
