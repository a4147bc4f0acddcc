// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/syncstore.h"

//! \brief One wish of the roster to forget a record, with what this PC knows of it
struct ErasureWish
{
    QByteArray record;
    qint64 seenAt = 0;     //!< UTC milliseconds by this PC's clock, when it saw it first; 0: not yet
    bool isAgreed = false; //!< a person at this PC agreed
    bool isDone = false;
    bool hasWords = false; //!< something of it lies here that would go; false when it is done
};

//! \brief What the roster wishes to be forgotten, with this PC's own count of days and records
namespace erasureWishes {

//! \brief All wishes of the roster in force, those before the newest first
[[nodiscard]] Result<QList<ErasureWish>> known(const SyncStore &store, const TrustState &trust);
//! \brief The same, after what is new among them was noted as seen at \p now, UTC milliseconds; writes nothing else
[[nodiscard]] Result<QList<ErasureWish>> noticed(const SyncStore &store, const TrustState &trust, qint64 now);
//! \brief The records that would lose their words and that nobody here has agreed to
[[nodiscard]] QSet<QByteArray> notAgreed(const QList<ErasureWish> &wishes);

//! \brief What was erased here
[[nodiscard]] Result<QSet<QByteArray>> erasedRecords(const SyncStore &store);
[[nodiscard]] Result<QSet<QByteArray>> erasedSegments(const SyncStore &store);

} // namespace erasureWishes
