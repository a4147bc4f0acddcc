// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/heldkeys.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <cstring>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestWait = 30'000; // milliseconds; a broken Secret Service takes twenty-five seconds to say so

// The state outlives the call: a keychain that answers too late must not write into what is gone.
template <typename T>
Result<T> waitFor(const std::function<void(const std::function<void(const Result<T> &)> &)> &ask)
{
    struct State
    {
        std::optional<Result<T>> answer;
        QEventLoop loop;
    };
    const auto state = std::make_shared<State>();
    ask([state](const Result<T> &answer) {
        state->answer = answer;
        state->loop.quit();
    });
    if (!state->answer) {
        QTimer::singleShot(longestWait, &state->loop, &QEventLoop::quit);
        state->loop.exec();
    }
    if (state->answer)
        return *state->answer;
    return failure(Error::Code::Busy, QCoreApplication::translate("HeldKeys", "The keychain does not answer. Unlock it, then try again."));
}

QString directorItem(const QByteArray &shareId)
{
    return u"director/"_s + QString::fromLatin1(shareId.toHex());
}

QString signedItem(const QByteArray &shareId)
{
    return u"director-signed/"_s + QString::fromLatin1(shareId.toHex());
}

} // namespace

HeldKeys::HeldKeys(KeyStore &store)
    : m_store(store)
{
}

Result<DeviceIdentity> HeldKeys::identity(const QByteArray &device, const QByteArray &knownFingerprint)
{
    const auto keeper = std::make_shared<IdentityKeeper>(m_store); // kept by its own answer
    return waitFor<DeviceIdentity>([&](const auto &answer) {
        keeper->load(device, knownFingerprint, [keeper, answer](const Result<DeviceIdentity> &identity) { answer(identity); });
    });
}

Result<void> HeldKeys::save(const DeviceIdentity &identity)
{
    return waitFor<void>([&](const auto &answer) { IdentityKeeper(m_store).save(identity, answer); });
}

Result<DirectorKeys> HeldKeys::directorKeys(const QByteArray &shareId)
{
    const auto item = waitFor<SecretBytes>([&](const auto &answer) { m_store.read(directorItem(shareId), answer); });
    if (!item)
        return failure(item);
    if (item->size() != 2 * crypto::keySize)
        return failure(Error::Code::InvalidInput, QCoreApplication::translate("HeldKeys", "The Director\u2019s key is damaged. Use the recovery file."));
    return DirectorKeys{crypto::SigningKey::fromSeed(item->middle(0, crypto::keySize)),
                        crypto::BoxKey::fromSecret(item->middle(crypto::keySize, crypto::keySize))};
}

Result<void> HeldKeys::save(const DirectorKeys &keys, const QByteArray &shareId)
{
    SecretBytes item(2 * crypto::keySize);
    std::memcpy(item.data(), keys.signing.seed().data(), crypto::keySize);
    std::memcpy(item.data() + crypto::keySize, keys.box.secret().data(), crypto::keySize);
    return waitFor<void>([&](const auto &answer) { m_store.write(directorItem(shareId), item, answer); });
}

Result<void> HeldKeys::removeDirectorKeys(const QByteArray &shareId)
{
    return waitFor<void>([&](const auto &answer) { m_store.remove(directorItem(shareId), answer); });
}

Result<Version> HeldKeys::lastSigned(const QByteArray &shareId)
{
    const auto item = waitFor<SecretBytes>([&](const auto &answer) { m_store.read(signedItem(shareId), answer); });
    if (!item && item.error().code == Error::Code::NotFound)
        return Version();
    if (!item)
        return failure(item);
    const QList<QByteArray> parts = item->view().toByteArray().split('.');
    return Version{parts.value(0).toUInt(), parts.value(1).toULongLong()};
}

Result<void> HeldKeys::noteSigned(const Version &version, const QByteArray &shareId)
{
    const QByteArray text = QByteArray::number(version.root) + '.' + QByteArray::number(version.number);
    SecretBytes item(text.size());
    std::memcpy(item.data(), text.constData(), static_cast<size_t>(text.size()));
    return waitFor<void>([&](const auto &answer) { m_store.write(signedItem(shareId), item, answer); });
}
