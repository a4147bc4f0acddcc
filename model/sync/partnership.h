// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/disksharefolder.h"
#include "model/sync/editions.h"
#include "model/sync/syncengine.h"
#include "model/sync/timedsharefolder.h"
#include "model/trust/heldkeys.h"

#include <memory>

//! \brief What is needed to take part; all of it outlives the partnership and belongs to one thread
struct PartnershipParts
{
    QSqlDatabase db;
    Journal &journal;
    const Clock &clock;
    KeyStore &keys;
};

//! \brief Where a data folder's partnership is and which one, as its database remembers
struct PartnershipPlace
{
    QString share; //!< path of the shared folder on this PC
    Marker marker;

    //! \brief Code::NotFound when this data folder belongs to none yet
    [[nodiscard]] static Result<PartnershipPlace> of(const SyncStore &store);
    [[nodiscard]] Result<void> keep(const SyncStore &store) const;
};

//! \brief This PC's part in its partnership: identity, share and engine put together
//!
//! Waits for the share and the keychain: not for a window's thread.
class Partnership
{
public:
    //! \brief Opens what \p parts' database belongs to; counts this start in the keychain and the database
    //! \return Code::NotFound when that is none; Code::Busy when the keychain is locked
    [[nodiscard]] static Result<std::unique_ptr<Partnership>> open(const PartnershipParts &parts);

    //! \brief One pass: publish, pull, acknowledge, repair, and the newest edition of the directory
    [[nodiscard]] SyncReport pass();
    [[nodiscard]] Editions editions() { return {m_engine.store(), m_share, m_parts.clock}; }
    //! \brief This PC holds the Director's working copy: no edition replaces it, unless the role has gone to another PC
    [[nodiscard]] bool isDirectors() const;
    [[nodiscard]] SyncEngine &engine() { return m_engine; }
    [[nodiscard]] const TrustState &trust() const { return m_engine.trust(); }
    [[nodiscard]] const SyncStore &store() const { return m_engine.store(); }
    [[nodiscard]] ShareFolder &share() { return m_share; }
    [[nodiscard]] const PartnershipPlace &place() const { return m_place; }
    [[nodiscard]] const DeviceIdentity &identity() const { return m_identity; }
    [[nodiscard]] const PartnershipParts &parts() const { return m_parts; }

    //! \brief This PC's seats that have not ended; the academy before its principal
    [[nodiscard]] QList<Seat> ownSeats() const;

    Partnership(const Partnership &) = delete;
    Partnership &operator=(const Partnership &) = delete;

private:
    [[nodiscard]] bool holdsNewestEdition() const;

    Partnership(const PartnershipParts &parts, PartnershipPlace place, const DeviceIdentity &identity);

    PartnershipParts m_parts;
    PartnershipPlace m_place;
    DeviceIdentity m_identity;
    TimedShareFolder m_share;
    EventRules m_rules;
    SyncEngine m_engine;
};

//! \brief This PC's identity: made at the first call, then the one whose fingerprint the database knows
[[nodiscard]] Result<DeviceIdentity> identityOf(const PartnershipParts &parts);
