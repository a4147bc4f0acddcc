// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QList>
#include <QSqlDatabase>

//! \brief Bookings of the past that several PCs took over from the same spreadsheet before they knew of each other
//!
//! Such a booking has a record on each of these PCs. Once they meet one of them is shown and counted, the same one
//! everywhere; the others are set aside.
namespace copies {

//! \brief Where one copy stands
struct Copy
{
    QByteArray record;
    bool isSetAside = false;     //!< now
    bool isToBeSetAside = false; //!< as the journal has it
};

//! \brief \p record with all that were imported under the same key between the same two schools, by record; empty for
//! a booking that was not imported
//!
//! A copy that was worked on counts. Where nobody has worked on any, one does: a director's import before a school's,
//! then the lowest record.
[[nodiscard]] Result<QList<Copy>> of(const QSqlDatabase &db, const QByteArray &record);

} // namespace copies
