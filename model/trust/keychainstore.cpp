// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/keychainstore.h"

#include "model/trust/systemkeystore.h"

#include <QCoreApplication>
#include <QThread>

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
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("KeychainStore", "The keychain does not answer. Log in to the desktop so that it is open, then try again. "
                                                                "Without a desktop, set LP_KEYSTORE=file:PATH and LP_KEYSTORE_PASSPHRASE_FILE=FILE first."),
                   job.errorString());
}

constexpr int longestGoodbye = 1000; // milliseconds; a broken Secret Service may hold the thread much longer

// QtKeychain has one queue for the whole process, and it works in the thread that asked first: once that thread has
// ended nobody gets an answer any more. So one thread, which ends with the program, asks for everybody.
class KeychainThread
{
public:
    static QObject *worker()
    {
        static QObject *const there = begun();
        return there;
    }

private:
    static QObject *begun()
    {
        auto *thread = new QThread;
        thread->setObjectName(u"keychain"_s);
        auto *worker = new QObject;
        worker->moveToThread(thread);
        thread->start();
        qAddPostRoutine([] {
            QThread *const running = KeychainThread::worker()->thread();
            running->quit();
            running->wait(longestGoodbye);
        });
        return worker;
    }
};

// Starts what \p make makes in the keychain's thread; what \p answerOf reads from it is handed to \p answer in this one,
// as long as \p asker lives.
template <typename Job, typename Answer>
void ask(const std::shared_ptr<QObject> &asker, const std::function<Job *()> &make, const std::function<Answer(const Job &)> &answerOf,
         const std::function<void(const Answer &)> &answer)
{
    const std::weak_ptr<QObject> alive = asker;
    // Deleted in its own thread whoever lets it go last, so that the answer has somewhere to go at any time.
    const std::shared_ptr<QObject> post(new QObject, [](QObject *object) { object->deleteLater(); });
    QMetaObject::invokeMethod(KeychainThread::worker(), [make, answerOf, answer, alive, post] {
        Job *const job = make(); // deletes itself when finished
        QObject::connect(job, &QKeychain::Job::finished, job, [job, answerOf, answer, alive, post] {
            const Answer outcome = answerOf(*job);
            QMetaObject::invokeMethod(post.get(), [outcome, answer, alive] {
                if (!alive.expired())
                    answer(outcome);
            });
        });
        job->start();
    });
}

} // namespace

KeychainStore::KeychainStore()
    : m_asker(std::make_shared<QObject>())
{
}

void KeychainStore::read(const QString &name, const Got &answer)
{
    const auto make = [name] {
        auto *job = new QKeychain::ReadPasswordJob(serviceName);
        job->setKey(name);
        return job;
    };
    const auto answerOf = [](const QKeychain::ReadPasswordJob &job) -> Result<SecretBytes> {
        if (job.error() != QKeychain::NoError)
            return errorOf(job);
        QByteArray data = job.binaryData();
        return SecretBytes::taken(data);
    };
    ask<QKeychain::ReadPasswordJob, Result<SecretBytes>>(m_asker, make, answerOf, answer);
}

void KeychainStore::write(const QString &name, const SecretBytes &secret, const Done &answer)
{
    const auto make = [name, secret] {
        auto *job = new QKeychain::WritePasswordJob(serviceName);
        job->setKey(name);
        job->setBinaryData(secret.view().toByteArray());
        return job;
    };
    const auto answerOf = [](const QKeychain::WritePasswordJob &job) -> Result<void> {
        return job.error() == QKeychain::NoError ? Result<void>() : Result<void>(errorOf(job));
    };
    ask<QKeychain::WritePasswordJob, Result<void>>(m_asker, make, answerOf, answer);
}

void KeychainStore::remove(const QString &name, const Done &answer)
{
    const auto make = [name] {
        auto *job = new QKeychain::DeletePasswordJob(serviceName);
        job->setKey(name);
        return job;
    };
    const auto answerOf = [](const QKeychain::DeletePasswordJob &job) -> Result<void> {
        const bool isGone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
        return isGone ? Result<void>() : Result<void>(errorOf(job));
    };
    ask<QKeychain::DeletePasswordJob, Result<void>>(m_asker, make, answerOf, answer);
}

std::unique_ptr<KeyStore> systemKeyStore()
{
    return std::make_unique<KeychainStore>();
}
