// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/bookings/bookingstanding.h"

#include <QString>

#include <optional>

//! \brief How an action is offered: the words on its button; empty for one that has no button of its own
[[nodiscard]] QString actionText(BookingAction action, const BookingStanding &standing);

//! \brief True when the side of this person consented to the booking being a case study
[[nodiscard]] bool isConsentGiven(const BookingStanding &standing);

//! \brief What waits for this person on a booking: a question and the answers to it, the usual one first
struct WaitingQuestion
{
    QString iconName;
    QString question; //!< "Did visit 1 of 3 take place?"
    QString detail;
    QByteArray visit; //!< that it is about; empty: none
    QList<std::pair<BookingAction, QString>> answers;
};

//! \return nothing when nothing waits for them
[[nodiscard]] std::optional<WaitingQuestion> waitingQuestion(const BookingStanding &standing);
