// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/trust/keystore.h"

//! \brief The keychain of the system: through QtKeychain, or on Windows without it Credential Manager itself
[[nodiscard]] std::unique_ptr<KeyStore> systemKeyStore();
