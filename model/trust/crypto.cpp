// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/crypto.h"

#include <QCoreApplication>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace {

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

size_t lengthOf(QByteArrayView view)
{
    return static_cast<size_t>(view.size());
}

QByteArray tagOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Root:
        return "LP root 1\n";
    case FileKind::Roster:
        return "LP roster 1\n";
    case FileKind::Unit:
        return "LP unit 1\n";
    case FileKind::Beat:
        return "LP beat 1\n";
    case FileKind::Request:
        return "LP request 1\n";
    case FileKind::Edition:
        return "LP edition 1\n";
    case FileKind::Segment:
        return "LP segment 1\n";
    case FileKind::Ack:
        return "LP ack 1\n";
    }
    Q_UNREACHABLE();
}

// The tag ends in a line feed and the share id has one length: no two inputs give the same message.
QByteArray signedMessage(FileKind kind, const QByteArray &shareId, QByteArrayView bytes)
{
    Q_ASSERT(shareId.size() == crypto::shareIdSize);
    QByteArray message = tagOf(kind);
    message.reserve(message.size() + shareId.size() + bytes.size());
    message.append(shareId);
    message.append(bytes);
    return message;
}

tl::unexpected<Error> notOpened(const QString &detail)
{
    return failure(Error::Code::Signature,
                   QCoreApplication::translate("Crypto", "This cannot be opened with the key at hand."), detail);
}

} // namespace

namespace crypto {

SigningKey SigningKey::generate()
{
    return fromSeed(SecretBytes::random(keySize));
}

SigningKey SigningKey::fromSeed(const SecretBytes &seed)
{
    Q_ASSERT(seed.size() == keySize);
    SigningKey key;
    key.m_secret = SecretBytes(crypto_sign_SECRETKEYBYTES);
    unsigned char publicKey[crypto_sign_PUBLICKEYBYTES];
    crypto_sign_seed_keypair(publicKey, key.m_secret.data(), seed.data());
    return key;
}

SecretBytes SigningKey::seed() const
{
    return m_secret.middle(0, keySize);
}

QByteArray SigningKey::publicKey() const
{
    return m_secret.view().sliced(keySize, keySize).toByteArray();
}

QByteArray SigningKey::sign(FileKind kind, const QByteArray &shareId, QByteArrayView bytes) const
{
    const QByteArray message = signedMessage(kind, shareId, bytes);
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), lengthOf(message), m_secret.data());
    return signature;
}

bool isSigned(const QByteArray &publicKey, FileKind kind, const QByteArray &shareId, QByteArrayView bytes, QByteArrayView signature)
{
    if (publicKey.size() != keySize || signature.size() != signatureSize || shareId.size() != shareIdSize)
        return false;
    const QByteArray message = signedMessage(kind, shareId, bytes);
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message), lengthOf(message), bytesOf(QByteArrayView(publicKey))) == 0;
}

BoxKey BoxKey::generate()
{
    return fromSecret(SecretBytes::random(keySize));
}

BoxKey BoxKey::fromSecret(const SecretBytes &secret)
{
    Q_ASSERT(secret.size() == keySize);
    BoxKey key;
    key.m_secret = secret;
    key.m_publicKey.resize(keySize);
    crypto_scalarmult_base(bytesOf(key.m_publicKey), secret.data());
    return key;
}

Result<SecretBytes> BoxKey::open(QByteArrayView sealed) const
{
    if (isEmpty() || sealed.size() < sealSize)
        return notOpened(u"no key, or too short"_s);
    SecretBytes plain(sealed.size() - sealSize);
    if (crypto_box_seal_open(plain.data(), bytesOf(sealed), lengthOf(sealed), bytesOf(QByteArrayView(m_publicKey)), m_secret.data()) != 0)
        return notOpened(u"sealed box"_s);
    return plain;
}

QByteArray seal(const SecretBytes &plain, const QByteArray &publicKey)
{
    QByteArray sealed(plain.size() + sealSize, '\0');
    if (publicKey.size() != keySize
        || crypto_box_seal(bytesOf(sealed), plain.data(), static_cast<size_t>(plain.size()), bytesOf(QByteArrayView(publicKey))) != 0)
        return {};
    return sealed;
}

QByteArray encrypt(const SecretBytes &key, const QByteArray &nonce, QByteArrayView extra, QByteArrayView plain)
{
    Q_ASSERT(key.size() == keySize && nonce.size() == nonceSize);
    QByteArray sealed(plain.size() + tagSize, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(sealed), nullptr, bytesOf(plain), lengthOf(plain), bytesOf(extra),
                                               lengthOf(extra), nullptr, bytesOf(QByteArrayView(nonce)), key.data());
    return sealed;
}

Result<QByteArray> decrypt(const SecretBytes &key, const QByteArray &nonce, QByteArrayView extra, QByteArrayView sealed)
{
    if (key.size() != keySize || nonce.size() != nonceSize || sealed.size() < tagSize)
        return notOpened(u"sizes"_s);
    QByteArray plain(sealed.size() - tagSize, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(sealed), lengthOf(sealed), bytesOf(extra),
                                                   lengthOf(extra), bytesOf(QByteArrayView(nonce)), key.data()) != 0)
        return notOpened(u"authentication"_s);
    return plain;
}

QByteArray commitment(const SecretBytes &key)
{
    return derivedKey(key, "LPKEY").view().toByteArray();
}

SecretBytes derivedKey(const SecretBytes &key, QByteArrayView purpose)
{
    SecretBytes result(keySize);
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, keySize);
    crypto_generichash_update(&state, bytesOf(purpose), lengthOf(purpose));
    crypto_generichash_update(&state, key.data(), static_cast<size_t>(key.size()));
    crypto_generichash_final(&state, result.data(), keySize);
    sodium_memzero(&state, sizeof state);
    return result;
}

QByteArray randomNonce()
{
    return SecretBytes::random(nonceSize).view().toByteArray();
}

QByteArray padded(QByteArray bytes, qsizetype block)
{
    const qsizetype size = bytes.size();
    bytes.resize(size + block);
    size_t paddedSize = 0;
    sodium_pad(&paddedSize, bytesOf(bytes), static_cast<size_t>(size), static_cast<size_t>(block), lengthOf(bytes));
    bytes.truncate(static_cast<qsizetype>(paddedSize));
    return bytes;
}

Result<QByteArray> unpadded(QByteArray bytes, qsizetype block)
{
    size_t size = 0;
    if (bytes.isEmpty() || bytes.size() % block != 0
        || sodium_unpad(&size, bytesOf(bytes), lengthOf(bytes), static_cast<size_t>(block)) != 0)
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("Crypto", "This file is damaged. Ask its sender for another copy."), u"padding"_s);
    bytes.truncate(static_cast<qsizetype>(size));
    return bytes;
}

Result<SecretBytes> keyFromPassphrase(QByteArrayView passphrase, const QByteArray &salt, Effort effort)
{
    Q_ASSERT(salt.size() == saltSize);
    const bool isEveryday = effort == Effort::Everyday;
    SecretBytes key(keySize);
    const int failed = crypto_pwhash(key.data(), keySize, passphrase.data(), static_cast<unsigned long long>(passphrase.size()),
                                     bytesOf(QByteArrayView(salt)),
                                     isEveryday ? crypto_pwhash_OPSLIMIT_INTERACTIVE : crypto_pwhash_OPSLIMIT_MODERATE,
                                     isEveryday ? crypto_pwhash_MEMLIMIT_INTERACTIVE : crypto_pwhash_MEMLIMIT_MODERATE,
                                     crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return failure(Error::Code::Storage,
                       QCoreApplication::translate("Crypto", "This PC has too little free memory for this. Close other programs and try again."));
    return key;
}

Result<QByteArray> wrapped(const SecretBytes &plain, QByteArrayView passphrase, Effort effort)
{
    const QByteArray salt = SecretBytes::random(saltSize).view().toByteArray();
    const QByteArray nonce = randomNonce();
    const auto key = keyFromPassphrase(passphrase, salt, effort);
    if (!key)
        return failure(key);
    return salt + nonce + encrypt(*key, nonce, salt, plain.view());
}

Result<SecretBytes> unwrapped(const QByteArray &bytes, QByteArrayView passphrase, Effort effort)
{
    if (bytes.size() < saltSize + nonceSize + tagSize)
        return notOpened(u"too short"_s);
    const QByteArray salt = bytes.first(saltSize);
    const auto key = keyFromPassphrase(passphrase, salt, effort);
    if (!key)
        return failure(key);
    auto plain = decrypt(*key, bytes.sliced(saltSize, nonceSize), salt, QByteArrayView(bytes).sliced(saltSize + nonceSize));
    if (!plain)
        return failure(Error::Code::Signature,
                       QCoreApplication::translate("Crypto", "The passphrase does not open this file. Check each word and try again."));
    return SecretBytes::taken(*plain);
}

} // namespace crypto
