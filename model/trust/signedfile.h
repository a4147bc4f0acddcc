// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/crypto.h"

#include <QByteArray>
#include <QCborValue>

//! \brief A payload with its signature: "LPROST1\n" | u32be length | CBOR | 64-byte Ed25519 signature over all before it
//!
//! What is hashed and passed on are these bytes as stored; nothing is ever encoded again.
namespace signedFile {

//! \brief The most a file of \p kind may hold, in bytes
[[nodiscard]] qsizetype largest(FileKind kind);

//! \brief The eight bytes with which a file of \p kind begins
[[nodiscard]] QByteArray magic(FileKind kind);

//! \brief Encodes \p payload and signs it
[[nodiscard]] QByteArray make(FileKind kind, const QByteArray &shareId, const QCborValue &payload, const crypto::SigningKey &key);

//! \brief The payload of \p bytes, still unread; the signature has NOT been looked at
//! \return Error::Code::InvalidInput when they are too long, cut short or of another kind
[[nodiscard]] Result<QByteArray> payloadOf(FileKind kind, const QByteArray &bytes);

//! \brief Checks the signature by the owner of \p publicKey, and only then reads the payload
//! \return Error::Code::Signature when it is not theirs or was changed; Code::InvalidInput when it is not such a file
[[nodiscard]] Result<QCborValue> open(FileKind kind, const QByteArray &shareId, const QByteArray &bytes, const QByteArray &publicKey);

} // namespace signedFile
