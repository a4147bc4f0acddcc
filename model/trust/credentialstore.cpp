// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/credentialstore.h"

#include "model/trust/systemkeystore.h"

#include <QCoreApplication>

#include <windows.h>

#include <wincred.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 5 * 512; // since Windows 7; CRED_MAX_CREDENTIAL_BLOB_SIZE says 512 in older headers

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CredentialStore)
};

std::wstring targetOf(const QString &name)
{
    return (u"learning-partnerships/"_s + name).toStdWString();
}

tl::unexpected<Error> errorOf(DWORD number)
{
    const QString detail = u"Credential Manager: error %1"_s.arg(number);
    if (number == ERROR_NOT_FOUND)
        return failure(Error::Code::NotFound, Texts::tr("This PC\u2019s key is not in Windows\u2019 Credential Manager."), detail);
    if (number == ERROR_NO_SUCH_LOGON_SESSION) // a service, or a policy that forbids to keep passwords
        return failure(Error::Code::Unsupported, Texts::tr("Windows keeps no keys for you. Ask your IT technician to allow Credential Manager."), detail);
    return failure(Error::Code::Storage, Texts::tr("Windows\u2019 Credential Manager does not answer. Try again later."), detail);
}

} // namespace

void CredentialStore::read(const QString &name, const Got &answer)
{
    CREDENTIALW *found = nullptr;
    if (!CredReadW(targetOf(name).c_str(), CRED_TYPE_GENERIC, 0, &found))
        return answer(errorOf(GetLastError()));
    const SecretBytes secret = SecretBytes::copyOf(QByteArrayView(found->CredentialBlob, static_cast<qsizetype>(found->CredentialBlobSize)));
    SecureZeroMemory(found->CredentialBlob, found->CredentialBlobSize);
    CredFree(found);
    answer(secret);
}

void CredentialStore::write(const QString &name, const SecretBytes &secret, const Done &answer)
{
    if (secret.size() > mostBytes)
        return answer(failure(Error::Code::InvalidInput, Texts::tr("The key is too long for Windows\u2019 Credential Manager."), name));
    std::wstring target = targetOf(name);
    CREDENTIALW credential{};
    credential.Type = CRED_TYPE_GENERIC;
    credential.TargetName = target.data();
    credential.CredentialBlobSize = static_cast<DWORD>(secret.size());
    credential.CredentialBlob = const_cast<LPBYTE>(secret.data()); // only read
    credential.Persist = CRED_PERSIST_LOCAL_MACHINE;               // stays on this PC; a PC's key never roams
    answer(CredWriteW(&credential, 0) ? Result<void>() : Result<void>(errorOf(GetLastError())));
}

void CredentialStore::remove(const QString &name, const Done &answer)
{
    const bool isGone = CredDeleteW(targetOf(name).c_str(), CRED_TYPE_GENERIC, 0) || GetLastError() == ERROR_NOT_FOUND;
    answer(isGone ? Result<void>() : Result<void>(errorOf(GetLastError())));
}

std::unique_ptr<KeyStore> systemKeyStore()
{
    return std::make_unique<CredentialStore>();
}
