// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/syncstore.h"

//! \brief An academy or region that the partnership does not have, and how many bookings of this PC stay here because of that
struct MissingUnit
{
    QString name; //!< as the directory calls it
    int bookings = 0;
    friend bool operator==(const MissingUnit &, const MissingUnit &) = default;
};

//! \brief What of this PC is on its way, counted as people count: one booking is one, whatever it took to send it
namespace waitingRecords {

//! \brief Records recorded here that have not come so far as \p stage everywhere they go, the unsealed among them
//!
//! Section 3 counts as its booking where that is here. What goes to the public box counts until it is on the share.
//! What waits for an academy or region that the partnership does not have yet is not under way, so it does not count.
//! \param keptHere of SyncReport: what is unsealed of these goes nowhere
[[nodiscard]] Result<QSet<QByteArray>> below(const QSqlDatabase &db, Stage stage, const TrustState &trust, const QSet<QByteArray> &keptHere = {});

//! \brief How many of them each unit of the partnership waits for, by unit
[[nodiscard]] Result<QList<WaitingUnit>> byUnit(const QSqlDatabase &db);

//! \brief Whom the partnership would need for what waits here, by name; none while its list of units is still to come
[[nodiscard]] Result<QList<MissingUnit>> withoutUnit(const QSqlDatabase &db, const TrustState &trust, const QSet<QByteArray> &keptHere = {});

} // namespace waitingRecords
