// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"

#include <optional>

//! \brief What one person sees of a booking and may do to it today
struct BookingStanding
{
    Booking booking; //!< with its history
    QDate today;
    qint64 mySchool = 0;
    Capacity capacity = Capacity::Outsider;
    QList<BookingAction> actions; //!< for the own side
    QList<std::pair<Side, BookingAction>> recordable; //!< answers that may be written down: of whose turn it is first
    bool canReadSections = false; //!< sections 1 and 2
    bool canReadSection3 = false;
    bool canUndo = false;
    std::optional<FreeHours> freeHours; //!< none: not for this person to know
    OtherImport otherImport;            //!< where two PCs imported it
    qsizetype othersOfEnquiry = 0;      //!< bookings of the same enquiry that can still be withdrawn

    [[nodiscard]] bool may(BookingAction action) const { return actions.contains(action); }
    //! \brief How this person can do \p action for their own side
    [[nodiscard]] Way way(BookingAction action) const { return wayOf(action, booking, capacity); }
    //! \brief The first visit that is past and not yet confirmed; null: none
    [[nodiscard]] const Visit *visitToConfirm() const;
};

//! \brief How the person of \p desk stands to the booking \p record
[[nodiscard]] Result<BookingStanding> standingOf(const BookingDesk &desk, const BookingRepository &bookings, const QByteArray &record,
                                                 QDate today);
