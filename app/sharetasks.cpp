// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What people ask of the share: every task runs on the worker's thread.
#include "app/sharewiring.h"
#include "app/syncworker.h"
#include "model/sync/ownseat.h"
#include "model/trust/recovery.h"

#include <QFile>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestRecoveryFile = 64 * 1024;

// A file that is there already is never replaced: it may be the only recovery file of a partnership.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(Error::Code::Storage, ShareWiring::tr("The recovery file cannot be made there, or is there already. Choose another name."), file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failure(Error::Code::Storage, ShareWiring::tr("The recovery file could not be written whole. Choose another place."), file.errorString());
    return {};
}

Result<void> rehearse(const QString &path, const QString &words)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestRecoveryFile)
        return failure(Error::Code::NotFound, ShareWiring::tr("The recovery file is not where it was written. Put it back, then try again."), file.errorString());
    const auto opened = RecoveryKit::fromFile(file.readAll(), words);
    return opened ? Result<void>() : Result<void>(failure(opened));
}

template <typename T>
Result<T> withPartnership(SyncWorker &worker, const std::function<Result<T>(Partnership &)> &work)
{
    const auto partnership = worker.partnership();
    return partnership ? work(**partnership) : Result<T>(failure(partnership));
}

template <typename T>
std::function<Result<T>(SyncWorker &)> atDesk(const std::function<Result<T>(DirectorDesk &)> &work)
{
    return [work](SyncWorker &worker) {
        return withPartnership<T>(worker, [&](Partnership &partnership) {
            auto desk = DirectorDesk::open(partnership);
            return desk ? work(*desk) : Result<T>(failure(desk));
        });
    };
}

} // namespace

//! \brief What was prepared and waits for its rehearsal
struct ShareWiring::Founding
{
    FoundingWishes wishes;
    founding::Prepared prepared;
    QString path;
};

void ShareWiring::prepare(const FoundingWishes &wishes, const QString &path, const Answer<QString> &answer)
{
    m_founding = std::make_shared<Founding>();
    const auto work = [wishes, path, kept = m_founding](SyncWorker &worker) -> Result<QString> {
        const auto parts = worker.parts();
        if (!parts)
            return failure(parts);
        auto prepared = founding::prepare(*parts, wishes);
        if (!prepared)
            return failure(prepared);
        if (const auto written = writeNew(path, prepared->kit.recoveryFile); !written)
            return failure(written);
        const QString words = prepared->kit.words;
        *kept = {wishes, *std::move(prepared), path};
        return words;
    };
    m_sync.ask<QString>(work, answer);
}

void ShareWiring::begin(const QString &words, const Answer<void> &answer)
{
    const auto work = [words, kept = m_founding](SyncWorker &worker) -> Result<void> {
        if (const auto rehearsed = rehearse(kept->path, words); !rehearsed)
            return rehearsed;
        const auto parts = worker.parts();
        return parts ? founding::begin(*parts, kept->wishes, kept->prepared) : Result<void>(failure(parts));
    };
    if (m_founding)
        m_sync.ask<void>(work, answer);
}

void ShareWiring::join(const JoinWishes &wishes, const Answer<QString> &answer)
{
    const auto work = [wishes](SyncWorker &worker) {
        const auto parts = worker.parts();
        return parts ? founding::join(*parts, wishes) : Result<QString>(failure(parts));
    };
    m_sync.ask<QString>(work, answer);
}

void ShareWiring::ownWords(const Answer<QString> &answer)
{
    m_sync.ask<QString>([](SyncWorker &worker) { return withPartnership<QString>(worker, wordsOfOwnRequest); }, answer);
}

void ShareWiring::putEverythingBack(const Answer<void> &answer)
{
    const auto work = [](SyncWorker &worker) {
        return withPartnership<void>(worker, [](Partnership &partnership) { return partnership.engine().putEverythingBack(); });
    };
    m_sync.ask<void>(work, answer);
}

void ShareWiring::enrol(const QString &words, const Answer<EnrolRequest> &answer)
{
    m_sync.ask<EnrolRequest>(atDesk<EnrolRequest>([words](DirectorDesk &desk) { return desk.enrol(words); }), answer);
}

void ShareWiring::endSeats(const QByteArray &device, bool isStolen, const Answer<void> &answer)
{
    const QString id = QString::fromLatin1(device.toHex());
    m_sync.ask<void>(atDesk<void>([id, isStolen](DirectorDesk &desk) { return isStolen ? desk.revoke(id) : desk.retire(id); }), answer);
}

void ShareWiring::addUnit(const UnitWish &wish, const Answer<QString> &answer)
{
    m_sync.ask<QString>(atDesk<QString>([wish](DirectorDesk &desk) { return desk.addUnitOfDirectory(wish); }), answer);
}

void ShareWiring::publish(const QString &changes, const Answer<int> &answer)
{
    m_sync.ask<int>(atDesk<int>([changes](DirectorDesk &desk) { return desk.publish(changes); }), answer);
}
