// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/cost.h"

#include <QList>

//! \brief One line of a cost: what for, how much
struct CostLine
{
    QString what;   //!< "1.5 days at £350.00"
    QString amount; //!< "£525.00"; empty for what costs hours or nothing
    bool isTotal = false;

    friend bool operator==(const CostLine &, const CostLine &) = default;
};

//! \brief \p cost for \p minutes of support as a sum that people can follow: the amounts above the total add up to it
//!
//! What is paid inside the total stands below it.
[[nodiscard]] QList<CostLine> costLines(const Cost &cost, int minutes);
