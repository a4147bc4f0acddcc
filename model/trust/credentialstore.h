// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/keystore.h"

//! \brief Windows Credential Manager, where QtKeychain is not at hand; answers before it returns
//!
//! Items hold 2,560 bytes at most: a longer one is refused with Code::InvalidInput. They stay on this PC.
class CredentialStore final : public KeyStore
{
public:
    void read(const QString &name, const Got &answer) override;
    void write(const QString &name, const SecretBytes &secret, const Done &answer) override;
    void remove(const QString &name, const Done &answer) override;
};
