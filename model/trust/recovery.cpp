// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/recovery.h"

#include "model/trust/phrase.h"

#include <QCoreApplication>

#include <cstring>

using namespace Qt::StringLiterals;

namespace {

const QByteArray recoveryMagic = "LPRECO1\n";
constexpr qsizetype hashSize = 32;
constexpr qsizetype plainSize = crypto::shareIdSize + hashSize + 2 * crypto::keySize;

tl::unexpected<Error> notARecoveryFile()
{
    return failure(Error::Code::InvalidInput, QCoreApplication::translate("Recovery", "This is not a recovery file. Choose the one from the safe."));
}

} // namespace

RecoveryKit RecoveryKit::generate()
{
    return {SecretBytes::random(crypto::shareIdSize).view().toByteArray(), {}, crypto::SigningKey::generate(), crypto::BoxKey::generate()};
}

Result<QByteArray> RecoveryKit::toFile(const QString &passphrase) const
{
    const auto words = phrase::normalised(passphrase);
    if (!words)
        return failure(words);
    SecretBytes plain(plainSize);
    unsigned char *to = plain.data();
    const auto put = [&to](const void *from, qsizetype size) {
        std::memcpy(to, from, static_cast<size_t>(size));
        to += size;
    };
    put(shareId.constData(), crypto::shareIdSize);
    put(firstRoot.leftJustified(hashSize, '\0', true).constData(), hashSize);
    put(root.seed().data(), crypto::keySize);
    put(box.secret().data(), crypto::keySize);
    const auto sealed = crypto::wrapped(plain, words->toUtf8(), crypto::Effort::Recovery);
    if (!sealed)
        return failure(sealed);
    return recoveryMagic + *sealed;
}

Result<RecoveryKit> RecoveryKit::fromFile(const QByteArray &bytes, const QString &passphrase)
{
    if (!bytes.startsWith(recoveryMagic) || bytes.size() > 1024)
        return notARecoveryFile();
    const auto words = phrase::normalised(passphrase);
    if (!words)
        return failure(words);
    const auto plain = crypto::unwrapped(bytes.sliced(recoveryMagic.size()), words->toUtf8(), crypto::Effort::Recovery);
    if (!plain)
        return failure(plain);
    if (plain->size() != plainSize)
        return notARecoveryFile();
    RecoveryKit kit;
    kit.shareId = plain->view().first(crypto::shareIdSize).toByteArray();
    kit.firstRoot = plain->view().sliced(crypto::shareIdSize, hashSize).toByteArray();
    kit.root = crypto::SigningKey::fromSeed(plain->middle(crypto::shareIdSize + hashSize, crypto::keySize));
    kit.box = crypto::BoxKey::fromSecret(plain->middle(crypto::shareIdSize + hashSize + crypto::keySize, crypto::keySize));
    return kit;
}
