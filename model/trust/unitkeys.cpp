// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/unitkeys.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

SecretBytes chainKey(const crypto::BoxKey &key)
{
    return crypto::derivedKey(key.secret(), "LPEPOCH");
}

} // namespace

namespace unitKeys {

const QByteArray director = QByteArray(15, '\0') + '\1';
const QByteArray recovery = QByteArray(15, '\0') + '\2';

Result<QMap<quint32, crypto::BoxKey>> open(const UnitFile &unit, const QByteArray &holder, const crypto::BoxKey &key)
{
    const auto wrap = std::ranges::find(unit.wraps, holder, &KeyWrap::holder);
    if (wrap == unit.wraps.end() || unit.epochs.isEmpty())
        return failure(Error::Code::NotFound, QCoreApplication::translate("UnitKeys", "This PC has not been given this unit\u2019s key yet."));
    auto secret = key.open(wrap->sealed);
    if (!secret)
        return failure(secret);
    QMap<quint32, crypto::BoxKey> keys;
    for (qsizetype i = unit.epochs.size() - 1; i >= 0; --i) {
        const UnitEpoch &epoch = unit.epochs.at(i);
        const auto boxKey = crypto::BoxKey::fromSecret(*secret);
        if (secret->size() != crypto::keySize || boxKey.publicKey() != epoch.publicKey)
            return failure(Error::Code::Signature, QCoreApplication::translate("UnitKeys", "This unit\u2019s keys do not fit. Ask the Development Director."));
        keys.insert(epoch.number, boxKey);
        if (i == 0)
            break;
        auto previous = crypto::decrypt(chainKey(boxKey), epoch.nonce, {}, epoch.previousSealed);
        if (!previous)
            return failure(previous);
        secret = SecretBytes::taken(*previous);
    }
    return keys;
}

crypto::BoxKey addEpoch(UnitFile &unit, const crypto::BoxKey &newest)
{
    const auto fresh = crypto::BoxKey::generate();
    UnitEpoch epoch;
    epoch.number = unit.epochs.isEmpty() ? 1 : unit.epochs.last().number + 1;
    epoch.publicKey = fresh.publicKey();
    if (!newest.isEmpty()) {
        epoch.nonce = crypto::randomNonce();
        epoch.previousSealed = crypto::encrypt(chainKey(fresh), epoch.nonce, {}, newest.secret().view());
    }
    unit.epochs.append(epoch);
    unit.wraps.clear();
    return fresh;
}

void wrap(UnitFile &unit, const crypto::BoxKey &secret, const QByteArray &holder, const QByteArray &publicKey)
{
    unit.wraps.removeIf([&](const KeyWrap &wrap) { return wrap.holder == holder; });
    unit.wraps.append({holder, crypto::seal(secret.secret(), publicKey)});
}

} // namespace unitKeys
