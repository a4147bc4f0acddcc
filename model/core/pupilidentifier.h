// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

//! \brief A Unique Pupil Number, or what looks like one, found in a text
struct PupilIdentifier
{
    enum class Kind {
        Valid,    //!< its check letter fits: refused everywhere, for pupil data is not stored
        NearMiss, //!< right shape, wrong letter, and "UPN" or "pupil" stands near: a warning
    };

    Kind kind = Kind::Valid;
    qsizetype position = 0; //!< of its first character in the text
    qsizetype length = 0;   //!< with the spaces and hyphens inside it
    int line = 1;           //!< counted from 1
    int column = 1;         //!< in characters, counted from 1

    friend bool operator==(const PupilIdentifier &, const PupilIdentifier &) = default;
};

//! \brief True when \p number is a UPN whose check letter fits
//!
//! Exactly 13 characters without separators, any case: a letter and 12 digits, or for a temporary one a letter, 11
//! digits and a letter. Check letter: alphabet A-Z without I, O, S at index (sum of value times position, positions
//! 2 to 13) modulo 23 (Department for Education, "Unique pupil numbers").
[[nodiscard]] bool isValidPupilNumber(QStringView number);

//! \brief Every pupil identifier in \p text, in the order in which they stand
//!
//! Matches tokens of their own (no letter or digit directly before or after), in any case, with spaces and hyphens
//! inside, never across a line or a tab.
[[nodiscard]] QList<PupilIdentifier> findPupilIdentifiers(QStringView text);

//! \brief True when \p text holds a valid UPN: what every text field of every action is asked
[[nodiscard]] bool holdsPupilNumber(QStringView text);
