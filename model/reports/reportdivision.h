// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/termdates.h"

//! \brief How the governors' editions of one school year divide what they may not show one by one
//!
//! Two divisions of one year could be subtracted from each other, so the one of the first edition that went out stays.
struct ReportDivision
{
    TermDates terms;   //!< of the whole year; its firstYear says which
    int threshold = 5; //!< fewer bookings are not shown; at least 1

    friend bool operator==(const ReportDivision &, const ReportDivision &) = default;
};
