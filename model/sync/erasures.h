// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/erasurewishes.h"
#include "model/sync/synccontext.h"

//! \brief How many days a wish to erase is shown before it is done, from the day on which this PC saw it first
inline constexpr int daysBeforeErasing = 7;
//! \brief More records than this, seen and neither done nor agreed to, wait for a person at each academy
inline constexpr int mostErasedUnasked = 20;

//! \brief One wish of the Development Director's, as it stands here
struct ErasureStanding
{
    QByteArray record;
    QDateTime seen;              //!< UTC, when this PC saw it first; not valid: not yet
    QDateTime due;               //!< UTC; not valid: not seen yet
    bool waitsForPerson = false; //!< one of very many
    bool isDone = false;
};

//! \brief Does what the roster says is to be forgotten: words go from the journal, the segments and the share; the fact
//! that there was something stays, as a stub in its place
//!
//! A segment once erased is refused whatever its name, and removed where it lies. After a restored backup it is all done
//! again, because the roster keeps the list. Whoever holds the Director's key may state any time and sign as often as they
//! like: the days and the number are counted by what this PC saw itself.
class Erasures
{
public:
    explicit Erasures(SyncContext &context);

    //! \brief Erases what is due; remembers in the context which segments are refused
    [[nodiscard]] Result<void> apply();
    //! \brief Removes from the share what was erased, as far as this PC knows where it lies; tried again in each pass
    [[nodiscard]] Result<void> sweep();
    //! \brief A segment with words of a record that is erased already: only its place in the lanes is kept
    [[nodiscard]] Result<void> keepPlaceOnly(const Segment &segment, const StoredSegment &stored, const QList<QByteArray> &events);

    //! \brief All wishes in the roster, in the order in which this PC saw them
    [[nodiscard]] static Result<QList<ErasureStanding>> standings(const SyncStore &store, const TrustState &trust);
    //! \brief A person at this PC agrees that all be erased that it has seen so far
    [[nodiscard]] static Result<void> agree(const SyncStore &store);

private:
    [[nodiscard]] Result<QList<ErasureWish>> dueNow();
    [[nodiscard]] Result<void> eraseAll(const QList<ErasureWish> &due);
    [[nodiscard]] Result<bool> clearTraces();
    [[nodiscard]] Result<void> rememberErased(const QList<ErasureWish> &due);
    [[nodiscard]] Result<void> eraseOne(const QByteArray &record);
    [[nodiscard]] Result<void> eraseSegment(const QByteArray &hash);
    [[nodiscard]] Result<void> removeBackups();

    SyncContext &m_context;
};
