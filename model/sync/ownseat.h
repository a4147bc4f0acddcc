// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/partnership.h"

//! \brief The person at this PC becomes the one whom its seat names: name, role, school, region
//!
//! Once for each seat: who changes the name afterwards keeps it. Remembers all seats for HeldSeats, too, and for
//! PartnershipRegions where academies lie.
//! \return true when that changed anything
[[nodiscard]] Result<bool> takeOwnSeat(const Partnership &partnership);

//! \brief The six words of this PC's request that lies on the share
//! \return Code::NotFound when there is none
[[nodiscard]] Result<QString> wordsOfOwnRequest(Partnership &partnership);
