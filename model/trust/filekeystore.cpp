// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/filekeystore.h"

#include "model/core/cbor.h"
#include "model/trust/crypto.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

const QByteArray keysMagic = "LPKEYS1\n";
constexpr qint64 largestFile = 256 * 1024;

tl::unexpected<Error> cannotRead(const QString &detail)
{
    return failure(Error::Code::Storage, QCoreApplication::translate("FileKeyStore", "The key file cannot be read or written. Check that you may."), detail);
}

} // namespace

FileKeyStore::FileKeyStore(QString path, SecretBytes passphrase)
    : m_path(std::move(path))
    , m_passphrase(std::move(passphrase))
{
}

Result<void> FileKeyStore::load()
{
    if (m_isLoaded || !QFile::exists(m_path))
        return {};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return cannotRead(file.errorString());
    const QByteArray bytes = file.read(largestFile);
    if (!bytes.startsWith(keysMagic))
        return cannotRead(u"magic"_s);
    const auto plain = crypto::unwrapped(bytes.sliced(keysMagic.size()), m_passphrase.view(), crypto::Effort::Everyday);
    if (!plain)
        return failure(plain);
    const auto value = readCbor(plain->view().toByteArray(), {largestFile, 3, 5000});
    if (!value)
        return failure(value);
    const QCborMap map = value->toMap();
    for (const auto &[name, secret] : map)
        m_items.insert(name.toString(), SecretBytes::copyOf(secret.toByteArray()));
    m_isLoaded = true;
    return {};
}

Result<void> FileKeyStore::save() const
{
    QCborMap map;
    for (auto it = m_items.begin(); it != m_items.end(); ++it)
        map.insert(it.key(), it->view().toByteArray());
    QByteArray plain = map.toCborValue().toCbor();
    const auto sealed = crypto::wrapped(SecretBytes::taken(plain), m_passphrase.view(), crypto::Effort::Everyday);
    if (!sealed)
        return failure(sealed);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotRead(file.errorString());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(keysMagic + *sealed);
    if (!file.commit())
        return cannotRead(file.errorString());
    return {};
}

void FileKeyStore::read(const QString &name, const Got &answer)
{
    if (const auto loaded = load(); !loaded)
        return answer(failure(loaded));
    if (!m_items.contains(name))
        return answer(failure(Error::Code::NotFound, QCoreApplication::translate("FileKeyStore", "This PC\u2019s key is not in the key file."), name));
    answer(m_items.value(name));
}

void FileKeyStore::write(const QString &name, const SecretBytes &secret, const Done &answer)
{
    if (const auto loaded = load(); !loaded)
        return answer(loaded);
    m_items.insert(name, secret);
    m_isLoaded = true;
    answer(save());
}

void FileKeyStore::remove(const QString &name, const Done &answer)
{
    if (const auto loaded = load(); !loaded)
        return answer(loaded);
    m_items.remove(name);
    answer(save());
}
