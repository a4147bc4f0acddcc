// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

#include <QString>

//! \brief One line of two versions of terms, side by side
struct TermsLine
{
    QString what;   //!< "Dates"
    QString before; //!< several lines where there are several visits
    QString now;

    [[nodiscard]] bool isChanged() const { return before != now; }

    friend bool operator==(const TermsLine &, const TermsLine &) = default;
};

//! \brief Two versions of a booking's terms, side by side: dates, time, cost
struct TermsComparison
{
    QString before; //!< whose version it is: "Harbour Lane, 2 Nov 2026"
    QString now;
    QList<TermsLine> lines; //!< what neither version says is left out
};

//! \brief The version at \p before of Booking::terms beside that at \p now
//! \param booking with its history, which dates the versions
[[nodiscard]] TermsComparison compareTerms(const Booking &booking, qsizetype before, qsizetype now);

//! \brief Whose version \p terms are and when it was proposed: "Harbour Lane, 2 Nov 2026"
[[nodiscard]] QString termsTitle(const Booking &booking, const Terms &terms);

//! \brief True while two versions wait for a decision: being negotiated, or disputed after it
[[nodiscard]] bool hasTermsToCompare(const Booking &booking);
