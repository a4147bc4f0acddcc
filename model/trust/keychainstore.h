// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/keystore.h"

#include <QObject>

//! \brief The system's keychain (Secret Service, KWallet, Windows Credential Manager) through QtKeychain
//!
//! Needs an event loop. A job that outlives this object is dropped without an answer.
class KeychainStore final : public QObject, public KeyStore
{
    Q_OBJECT

public:
    void read(const QString &name, const Got &answer) override;
    void write(const QString &name, const SecretBytes &secret, const Done &answer) override;
    void remove(const QString &name, const Done &answer) override;
};
