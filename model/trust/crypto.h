// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/trust/secretbytes.h"

#include <QByteArray>
#include <QByteArrayView>

//! \brief What a signed file is; part of what is signed, so that no file can pass for one of another kind
enum class FileKind { Root, Roster, Unit, Beat, Request, Edition, Segment, Ack };

//! \brief The few operations of libsodium that the program uses, with sizes checked
namespace crypto {

inline constexpr qsizetype keySize = 32;       //!< of every public and secret key
inline constexpr qsizetype signatureSize = 64; //!< Ed25519
inline constexpr qsizetype nonceSize = 24;     //!< XChaCha20-Poly1305
inline constexpr qsizetype tagSize = 16;       //!< what encrypt() adds
inline constexpr qsizetype sealSize = 48;      //!< what seal() adds
inline constexpr qsizetype saltSize = 16;      //!< of a passphrase
inline constexpr qsizetype shareIdSize = 16;

//! \brief An Ed25519 key with which files are signed
class SigningKey
{
public:
    SigningKey() = default;
    [[nodiscard]] static SigningKey generate();
    //! \brief \p seed has keySize bytes
    [[nodiscard]] static SigningKey fromSeed(const SecretBytes &seed);
    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    [[nodiscard]] SecretBytes seed() const;
    [[nodiscard]] QByteArray publicKey() const;
    //! \brief Signature over a tag naming \p kind and \p shareId, then \p bytes
    [[nodiscard]] QByteArray sign(FileKind kind, const QByteArray &shareId, QByteArrayView bytes) const;

private:
    SecretBytes m_secret; // seed, then public key, as libsodium keeps them
};

//! \brief Whether \p signature over \p bytes was made with SigningKey::sign() by the owner of \p publicKey
[[nodiscard]] bool isSigned(const QByteArray &publicKey, FileKind kind, const QByteArray &shareId, QByteArrayView bytes,
                            QByteArrayView signature);

//! \brief An X25519 key to which others seal things
class BoxKey
{
public:
    BoxKey() = default;
    [[nodiscard]] static BoxKey generate();
    //! \brief \p secret has keySize bytes
    [[nodiscard]] static BoxKey fromSecret(const SecretBytes &secret);
    [[nodiscard]] bool isEmpty() const { return m_secret.isEmpty(); }
    [[nodiscard]] SecretBytes secret() const { return m_secret; }
    [[nodiscard]] QByteArray publicKey() const { return m_publicKey; }
    //! \brief What was sealed to this key; Error::Code::Signature when it was not, or was changed
    [[nodiscard]] Result<SecretBytes> open(QByteArrayView sealed) const;

private:
    SecretBytes m_secret;
    QByteArray m_publicKey;
};

//! \brief \p plain readable with the secret half of \p publicKey only; empty when that is not a key
[[nodiscard]] QByteArray seal(const SecretBytes &plain, const QByteArray &publicKey);

//! \brief XChaCha20-Poly1305 of \p plain under \p key; \p extra is authenticated, not hidden
[[nodiscard]] QByteArray encrypt(const SecretBytes &key, const QByteArray &nonce, QByteArrayView extra, QByteArrayView plain);

//! \brief The reverse; Error::Code::Signature when anything was changed or the key is another
[[nodiscard]] Result<QByteArray> decrypt(const SecretBytes &key, const QByteArray &nonce, QByteArrayView extra,
                                         QByteArrayView sealed);

//! \brief BLAKE2b-256("LPKEY", \p key): ties a file to the one key that opens it
[[nodiscard]] QByteArray commitment(const SecretBytes &key);

//! \brief A key for one \p purpose only, derived from \p key
[[nodiscard]] SecretBytes derivedKey(const SecretBytes &key, QByteArrayView purpose);

[[nodiscard]] QByteArray randomNonce();

//! \brief \p bytes padded to a multiple of \p block, so that its length says little
[[nodiscard]] QByteArray padded(QByteArray bytes, qsizetype block);
//! \brief The reverse; Error::Code::InvalidInput when the padding is not one
[[nodiscard]] Result<QByteArray> unpadded(QByteArray bytes, qsizetype block);

//! \brief How long an attacker has to work for each guess
enum class Effort {
    Everyday, //!< 0.13 s, 64 MiB: the key file
    Recovery, //!< 0.8 s, 256 MiB: the recovery file
};

//! \brief Argon2id of \p passphrase with \p salt (saltSize bytes): keySize bytes
//! \return Error::Code::Storage when the memory for it cannot be had
[[nodiscard]] Result<SecretBytes> keyFromPassphrase(QByteArrayView passphrase, const QByteArray &salt, Effort effort);

//! \brief \p plain wrapped with a passphrase: salt, nonce and ciphertext in one
[[nodiscard]] Result<QByteArray> wrapped(const SecretBytes &plain, QByteArrayView passphrase, Effort effort);
//! \return Error::Code::Signature when the passphrase is another one or the bytes were changed
[[nodiscard]] Result<SecretBytes> unwrapped(const QByteArray &bytes, QByteArrayView passphrase, Effort effort);

} // namespace crypto
