// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

//! \brief How long what a person's profile on this PC holds is kept
enum class UserProfile {
    Stays,
    Travels, //!< a roaming profile: what programs keep for this PC alone does not travel with it
    Wiped,   //!< everything is gone when the person logs off
};

//! \brief Of the person who runs the program; always Stays where the system knows no others
//!
//! LP_PROFILE=wiped or LP_PROFILE=travels stands in for the system, so that a technician can see what people will be told.
[[nodiscard]] UserProfile userProfile();

//! \brief What the system itself says: windowsprofile.cpp and otherprofile.cpp
[[nodiscard]] UserProfile systemProfile();
