// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/keychainstore.h"

#include <QCoreApplication>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

const QString serviceName = u"learning-partnerships"_s;

tl::unexpected<Error> errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound: // a keyring that is merely locked says the same: who asks must know what it expects
        return failure(Error::Code::NotFound, QCoreApplication::translate("KeychainStore", "This PC\u2019s key is not in the keychain."), job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(Error::Code::Busy, QCoreApplication::translate("KeychainStore", "The keychain is locked. Unlock it, then try again."), job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return failure(Error::Code::Unsupported,
                       QCoreApplication::translate("KeychainStore", "This PC has no keychain. Choose a key file with a passphrase."), job.errorString());
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return failure(Error::Code::Storage, QCoreApplication::translate("KeychainStore", "The keychain does not answer. Try again later."), job.errorString());
}

} // namespace

void KeychainStore::read(const QString &name, const Got &answer)
{
    auto *job = new QKeychain::ReadPasswordJob(serviceName, this); // deletes itself when finished
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, answer] {
        if (job->error() != QKeychain::NoError)
            return answer(errorOf(*job));
        QByteArray data = job->binaryData();
        answer(SecretBytes::taken(data));
    });
    job->start();
}

void KeychainStore::write(const QString &name, const SecretBytes &secret, const Done &answer)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName, this);
    job->setKey(name);
    job->setBinaryData(secret.view().toByteArray());
    connect(job, &QKeychain::Job::finished, this, [job, answer] {
        answer(job->error() == QKeychain::NoError ? Result<void>() : Result<void>(errorOf(*job)));
    });
    job->start();
}

void KeychainStore::remove(const QString &name, const Done &answer)
{
    auto *job = new QKeychain::DeletePasswordJob(serviceName, this);
    job->setKey(name);
    connect(job, &QKeychain::Job::finished, this, [job, answer] {
        const bool isGone = job->error() == QKeychain::NoError || job->error() == QKeychain::EntryNotFound;
        answer(isGone ? Result<void>() : Result<void>(errorOf(*job)));
    });
    job->start();
}
