// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/acks.h"
#include "model/sync/puller.h"
#include "model/sync/synccontext.h"

//! \brief What an engine works with; all of it outlives the engine and belongs to its thread
struct SyncParts
{
    QSqlDatabase db;
    Journal &journal;
    ShareFolder &share;
    const Clock &clock;
    const EventRules &rules;
    Safeguards safeguards = {};
};

//! \brief One PC's end of the shared folder: everything that a pass does, in order
//!
//! Belongs on a worker thread with a database connection of its own. It holds no state that is not in the database:
//! it may be thrown away after any step and made anew.
class SyncEngine
{
public:
    //! \brief \p marker is what was pinned when this PC joined; files in force are loaded from the database
    SyncEngine(const SyncParts &parts, const Marker &marker, DeviceIdentity identity);

    //! \brief Compares the start counter in the keychain's \p identity with the database's: a difference is a restored
    //! or copied PC, which gets a new log before anything is written
    //! \return the counter to store in the keychain
    [[nodiscard]] Result<quint64> start();

    //! \brief Publish, pull, acknowledge, repair: once
    [[nodiscard]] SyncReport pass();

    //! \brief Seals what waits, as far as its addressees are known; needs no share
    [[nodiscard]] Result<void> seal();

    //! \brief A person said that the empty folder is the right one
    [[nodiscard]] Result<void> putEverythingBack();

    //! \brief Takes files that came another way (join file, e-mail) as if they had lain in trust/: all of them or none
    [[nodiscard]] Result<void> adopt(const QList<TrustState::File> &files);

    //! \brief Goes back to \p before, as trust() was, when what was adopted must not go out after all
    [[nodiscard]] Result<void> takeBack(const TrustState &before);

    [[nodiscard]] const TrustState &trust() const { return m_trust; }
    //! \brief Units in which this PC sits now
    [[nodiscard]] QStringList ownUnits() const { return m_context.ownUnits(); }
    [[nodiscard]] const SyncStore &store() const { return m_context.store; }
    //! \brief For segments that came another way
    [[nodiscard]] Puller puller();
    //! \brief For have-lists that go and come another way
    [[nodiscard]] Acks acks();

private:
    [[nodiscard]] Result<void> afterRosterChange();
    [[nodiscard]] Result<void> keepTrust();
    [[nodiscard]] Result<void> exchange();
    [[nodiscard]] bool mayWrite() const;

    TrustState m_trust;
    DeviceIdentity m_identity;
    SyncContext m_context;
};
