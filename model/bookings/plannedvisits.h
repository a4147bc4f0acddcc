// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

//! \brief A sentence that names the visits of \p booking which are planned and of which nobody said what became of them
//!
//! "The visit of 20/10/2026 is still planned. Say whether it was delivered, moved or missed." Empty when there is none.
[[nodiscard]] QString plannedVisitsText(const Booking &booking);
