// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/keystore.h"

#include <QObject>

//! \brief The system's keychain (Secret Service, KWallet, Windows Credential Manager) through QtKeychain
//!
//! May be used on any thread that has an event loop, one object for each: answers come there. A job that outlives its
//! object is dropped without an answer.
class KeychainStore final : public KeyStore
{
public:
    KeychainStore();

    void read(const QString &name, const Got &answer) override;
    void write(const QString &name, const SecretBytes &secret, const Done &answer) override;
    void remove(const QString &name, const Done &answer) override;

private:
    std::shared_ptr<QObject> m_asker; //!< while it lives answers are wanted
};
