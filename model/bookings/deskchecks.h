// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"

//! \brief What BookingDesk asks of what it is handed, apart from who may do it
namespace check {

[[nodiscard]] Result<void> request(const Booking &request);
[[nodiscard]] Result<void> visits(const QList<Visit> &visits);
[[nodiscard]] Result<void> cost(const Cost &cost);
[[nodiscard]] Result<void> saying(const Saying &saying);
[[nodiscard]] Result<void> reason(const Saying &saying); //!< saying(), and there must be a note
[[nodiscard]] Result<void> letter(const QString &letter); // of ratingScale(), or empty
[[nodiscard]] Result<void> section2(const Section2 &section, const Booking &booking);
[[nodiscard]] Result<void> longText(const QString &text);
[[nodiscard]] Result<void> filled(const QString &text); //!< longText(), and not blank

//! \brief Why \p action is refused: who may do it in this state, or that it can no longer be done
//! \param way Way::TakenDown: says, too, that what the principal said can be taken down
[[nodiscard]] Error refusal(BookingAction action, const Booking &booking, Way way = Way::Closed);

} // namespace check
