// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/keystore.h"

#include "model/core/userprofile.h"
#include "model/trust/filekeystore.h"
#include "model/trust/systemkeystore.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(KeyStore)
};

} // namespace

void MemoryKeyStore::read(const QString &name, const Got &answer)
{
    if (m_isLocked || !m_items.contains(name))
        return answer(failure(Error::Code::NotFound, Texts::tr("This PC\u2019s key is not in the keychain."), name));
    answer(m_items.value(name));
}

void MemoryKeyStore::write(const QString &name, const SecretBytes &secret, const Done &answer)
{
    if (m_isLocked)
        return answer(failure(Error::Code::Busy, Texts::tr("The keychain is locked. Unlock it, then try again.")));
    m_items.insert(name, secret);
    answer({});
}

void MemoryKeyStore::remove(const QString &name, const Done &answer)
{
    m_items.remove(name);
    answer({});
}

Result<std::unique_ptr<KeyStore>> openKeyStore()
{
    const QString wanted = qEnvironmentVariable("LP_KEYSTORE");
    if (userProfile() == UserProfile::Wiped) // a file would last, the data that belongs to its keys would not
        return failure(Error::Code::Unsupported,
                       Texts::tr("This PC forgets everything when you log off, so it can hold no keys. Take part from a PC that is always yours."));
    if (wanted.isEmpty())
        return systemKeyStore();
    if (!wanted.startsWith(u"file:"_s))
        return failure(Error::Code::InvalidInput, Texts::tr("LP_KEYSTORE is not understood. Write file: and a path."), wanted);
    QFile file(qEnvironmentVariable("LP_KEYSTORE_PASSPHRASE_FILE"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::InvalidInput, Texts::tr("The file that LP_KEYSTORE_PASSPHRASE_FILE names cannot be read."), file.errorString());
    QByteArray passphrase = file.read(1024).trimmed();
    if (passphrase.isEmpty())
        return failure(Error::Code::InvalidInput, Texts::tr("The passphrase file is empty. Write a passphrase into it."));
    return std::make_unique<FileKeyStore>(wanted.mid(5), SecretBytes::taken(passphrase));
}
