// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/eventrules.h"

//! \brief Who may write what about bookings, and whom it must reach: the table that EventRules judges by
//!
//! What is possible at which point of a booking is for the fold to say; here stands whose word it can be at all.
[[nodiscard]] QList<KindRule> bookingRights();
