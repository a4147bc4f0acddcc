// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>

//! \brief BLAKE2b-256 of \p bytes, 32 bytes
[[nodiscard]] QByteArray contentHash(QByteArrayView bytes);

//! \brief The first 16 bytes of contentHash(): how events and records are named
[[nodiscard]] QByteArray shortHash(QByteArrayView bytes);

//! \brief \p count bytes from the system's cryptographic random source
[[nodiscard]] QByteArray randomBytes(int count);
