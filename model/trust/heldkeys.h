// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/deviceidentity.h"
#include "model/trust/director.h"

//! \brief Reads and writes keys and waits for the answer: for a worker thread or the command line, never for a window
//!
//! A keychain that does not answer within thirty seconds is Error::Code::Busy.
class HeldKeys
{
public:
    explicit HeldKeys(KeyStore &store);

    //! \brief As IdentityKeeper::load()
    [[nodiscard]] Result<DeviceIdentity> identity(const QByteArray &device, const QByteArray &knownFingerprint);
    [[nodiscard]] Result<void> save(const DeviceIdentity &identity);

    //! \brief The Development Director's keys of the partnership \p shareId
    //! \return Code::NotFound on every other PC; Code::InvalidInput when they are damaged
    [[nodiscard]] Result<DirectorKeys> directorKeys(const QByteArray &shareId);
    [[nodiscard]] Result<void> save(const DirectorKeys &keys, const QByteArray &shareId);
    //! \brief They are this PC's no longer
    [[nodiscard]] Result<void> removeDirectorKeys(const QByteArray &shareId);

    //! \brief The roster that this PC signed last as the Director's, as the keychain remembers it beside a restored disk
    //! \return version {0, 0} when none was noted
    [[nodiscard]] Result<Version> lastSigned(const QByteArray &shareId);
    [[nodiscard]] Result<void> noteSigned(const Version &version, const QByteArray &shareId);

private:
    KeyStore &m_store;
};
