// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/deviceidentity.h"

#include "model/core/hash.h"

#include <QCoreApplication>
#include <QtEndian>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype itemSize = 2 * crypto::keySize + 8;

QString itemName(const QByteArray &device)
{
    return u"device/"_s + QString::fromLatin1(device.toHex());
}

SecretBytes encoded(const DeviceIdentity &identity)
{
    SecretBytes item(itemSize);
    std::memcpy(item.data(), identity.signing.seed().data(), crypto::keySize);
    std::memcpy(item.data() + crypto::keySize, identity.box.secret().data(), crypto::keySize);
    qToBigEndian(identity.starts, item.data() + 2 * crypto::keySize);
    return item;
}

Result<DeviceIdentity> decoded(const QByteArray &device, const SecretBytes &item)
{
    if (item.size() != itemSize)
        return failure(Error::Code::Storage, QCoreApplication::translate("Identity", "This PC\u2019s key is damaged. Join the partnership again."));
    return DeviceIdentity{device, crypto::SigningKey::fromSeed(item.middle(0, crypto::keySize)),
                          crypto::BoxKey::fromSecret(item.middle(crypto::keySize, crypto::keySize)),
                          qFromBigEndian<quint64>(item.data() + 2 * crypto::keySize)};
}

// What the store's answer means, given what the database remembers; no value and no error: make a new one.
Result<std::optional<DeviceIdentity>> judged(const QByteArray &device, const QByteArray &known, const Result<SecretBytes> &item)
{
    if (!item) {
        if (item.error().code != Error::Code::NotFound)
            return failure(item);
        if (known.isEmpty())
            return std::optional<DeviceIdentity>();
        return failure(Error::Code::Busy,
                       QCoreApplication::translate("Identity", "This PC\u2019s key cannot be reached. Unlock the keychain, then try again."), u"known, not found"_s);
    }
    const auto identity = decoded(device, *item);
    if (!identity)
        return failure(identity);
    if (!known.isEmpty() && identity->fingerprint() != known)
        return failure(Error::Code::Conflict,
                       QCoreApplication::translate("Identity", "The keychain holds another key than this PC had. Join the partnership again."));
    return std::optional(*identity);
}

} // namespace

DeviceIdentity DeviceIdentity::generate(const QByteArray &device)
{
    return {device, crypto::SigningKey::generate(), crypto::BoxKey::generate(), 0};
}

QByteArray DeviceIdentity::fingerprint() const
{
    return shortHash(signing.publicKey() + box.publicKey());
}

IdentityKeeper::IdentityKeeper(KeyStore &store)
    : m_store(store)
{
}

void IdentityKeeper::load(const QByteArray &device, const QByteArray &knownFingerprint, const Got &answer)
{
    m_store.read(itemName(device), [this, device, knownFingerprint, answer](const Result<SecretBytes> &item) {
        const auto found = judged(device, knownFingerprint, item);
        if (!found)
            return answer(failure(found));
        if (*found)
            return answer(**found);
        const auto fresh = DeviceIdentity::generate(device);
        save(fresh, [fresh, answer](const Result<void> &saved) {
            answer(saved ? Result<DeviceIdentity>(fresh) : Result<DeviceIdentity>(failure(saved)));
        });
    });
}

void IdentityKeeper::save(const DeviceIdentity &identity, const KeyStore::Done &answer)
{
    m_store.write(itemName(identity.device), encoded(identity), answer);
}
