// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/crypto.h"
#include "model/trust/keystore.h"

//! \brief The keys of this PC's account, and a counter that tells a restored or copied PC from the one it was
struct DeviceIdentity
{
    QByteArray device; //!< 16 bytes, Journal::deviceId()
    crypto::SigningKey signing;
    crypto::BoxKey box;
    quint64 starts = 0; //!< grows at each start, here and in the database

    //! \brief Fresh keys for \p device
    [[nodiscard]] static DeviceIdentity generate(const QByteArray &device);
    //! \brief shortHash of both public keys: what the database remembers, so that a locked keychain is recognised
    [[nodiscard]] QByteArray fingerprint() const;
};

//! \brief Loads and makes identities in a KeyStore
//!
//! The item is named by the device id, so that two data folders of one account never share one.
class IdentityKeeper
{
public:
    explicit IdentityKeeper(KeyStore &store);

    using Got = std::function<void(const Result<DeviceIdentity> &)>;

    //! \brief The identity of \p device; \p knownFingerprint is what the database remembers, empty at the first start
    //!
    //! A new one is made only when none is known. "Not found" when one is known means a locked keychain (it cannot
    //! tell the difference) or a lost key: Error::Code::Busy, ask the person to unlock it. Another fingerprint than
    //! the known one is Code::Conflict.
    void load(const QByteArray &device, const QByteArray &knownFingerprint, const Got &answer);

    //! \brief Stores \p identity, with its counter
    void save(const DeviceIdentity &identity, const KeyStore::Done &answer);

private:
    KeyStore &m_store;
};
