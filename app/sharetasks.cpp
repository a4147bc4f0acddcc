// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What people ask of the share: every task runs on the worker's thread.
#include "app/sharewiring.h"
#include "app/syncworker.h"
#include "model/core/logging.h"
#include "model/directory/editionfile.h"
#include "model/sync/bundle.h"
#include "model/sync/ownseat.h"
#include "model/sync/refusals.h"
#include "model/sync/timedsharefolder.h"
#include "model/trust/recovery.h"
#include "views/printing/pdffile.h"

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

Result<RecoveryKit> openedKit(const QString &path, const QString &words)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestRecoveryFile)
        return failure(Error::Code::NotFound, ShareWiring::tr("The recovery file is not there. Put it back, then try again."), file.errorString());
    return RecoveryKit::fromFile(file.readAll(), words);
}

// No path: no join file.
Result<QByteArray> readJoinFile(const QString &path)
{
    return path.isEmpty() ? Result<QByteArray>(QByteArray()) : formFile::read(path);
}

template <typename T>
Result<T> withPartnership(SyncWorker &worker, const std::function<Result<T>(Partnership &)> &work)
{
    const auto partnership = worker.partnership();
    return partnership ? work(**partnership) : Result<T>(failure(partnership));
}

constexpr qint64 largestDirectory = 256ll * 1024 * 1024;

// Never opened where it lies: copied beside the new database first, checked, and only its rows are taken over.
Result<QByteArray> readDirectory(const QString &path, const QString &copy)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDirectory)
        return failure(Error::Code::NotFound, ShareWiring::tr("This file cannot be opened. Copy it to this PC, then open it again."), file.errorString());
    const QByteArray bytes = file.readAll();
    const QString raw = copy + u".lpdir"_s;
    QFile own(raw);
    if (!own.open(QIODevice::WriteOnly | QIODevice::NewOnly) || own.write(bytes) != bytes.size() || !own.flush())
        return failure(Error::Code::Storage, ShareWiring::tr("There is no room for a copy of it. Make room on the disk, then try again."), own.errorString());
    own.close();
    const auto database = Database::open(copy);
    if (!database)
        return failure(database);
    if (const auto good = editionFile::check(raw, database->connection()); !good)
        return good.error().code == Error::Code::InvalidInput
                   ? Result<QByteArray>(failure(Error::Code::InvalidInput, ShareWiring::tr("This file is damaged or is no directory. Ask for it to be sent again."), good.error().detail))
                   : Result<QByteArray>(failure(good));
    if (const auto taken = editionFile::replaceWith(raw, database->connection()); !taken)
        return failure(taken);
    QFile::remove(raw);
    return bytes;
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
        if (const auto rehearsed = openedKit(kept->path, words); !rehearsed)
            return failure(rehearsed);
        const auto parts = worker.parts();
        return parts ? founding::begin(*parts, kept->wishes, kept->prepared) : Result<void>(failure(parts));
    };
    if (m_founding)
        m_sync.ask<void>(work, answer);
}

void ShareWiring::join(const JoinWishes &wishes, const QString &joinFile, const Answer<QString> &answer)
{
    const auto work = [wishes, joinFile](SyncWorker &worker) -> Result<QString> {
        const auto file = readJoinFile(joinFile);
        if (!file)
            return failure(file);
        JoinWishes complete = wishes;
        complete.joinFile = *file;
        const auto parts = worker.parts();
        return parts ? founding::join(*parts, complete) : Result<QString>(failure(parts));
    };
    m_sync.ask<QString>(work, answer);
}

void ShareWiring::outline(const QString &share, const QString &joinFile, const Answer<PartnershipOutline> &answer)
{
    const auto work = [share, joinFile, alphabet = m_alphabet](SyncWorker &) -> Result<PartnershipOutline> {
        const auto file = readJoinFile(joinFile);
        TimedShareFolder folder(std::make_shared<DiskShareFolder>(share));
        return file ? outlineOf(folder, *file, alphabet) : Result<PartnershipOutline>(failure(file));
    };
    m_sync.ask<PartnershipOutline>(work, answer);
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

// Gone from the page at once; the next look leaves them out by itself. What is refused later is shown, whatever its sentence.
void ShareWiring::dismissRefusals(const QStringList &sentences)
{
    m_status.refusals.removeIf([&](const QString &sentence) { return sentences.contains(sentence); });
    QList<Refusal> read = m_status.report.refusals;
    read.removeIf([&](const Refusal &refusal) { return !sentences.contains(refusal.sentence); });
    const auto work = [read](SyncWorker &worker) {
        return withPartnership<void>(worker, [&](Partnership &partnership) { return refusals::dismiss(partnership.store(), read); });
    };
    m_sync.ask<void>(work, [](const Result<void> &done) {
        if (!done)
            qCInfo(lcApp) << done.error().detail;
    });
    emit statusChanged();
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

void ShareWiring::moveUnit(const QString &unit, const QString &region, const Answer<void> &answer)
{
    m_sync.ask<void>(atDesk<void>([unit, region](DirectorDesk &desk) { return desk.moveUnit(unit, region); }), answer);
}

void ShareWiring::takeOverRegions(const Answer<int> &answer)
{
    m_sync.ask<int>(atDesk<int>([](DirectorDesk &desk) { return desk.takeOverRegions(); }), answer);
}

void ShareWiring::removeUnit(const QString &unit, const Answer<void> &answer)
{
    m_sync.ask<void>(atDesk<void>([unit](DirectorDesk &desk) { return desk.removeUnit(unit); }), answer);
}

void ShareWiring::addDirectory(const Answer<int> &answer)
{
    m_sync.ask<int>(atDesk<int>([](DirectorDesk &desk) { return desk.addDirectory(); }), answer);
}

void ShareWiring::publish(const QString &changes, const Answer<int> &answer)
{
    m_sync.ask<int>(atDesk<int>([changes](DirectorDesk &desk) { return desk.publish(changes); }), answer);
}

void ShareWiring::saveJoinFile(const QString &path, const Answer<void> &answer)
{
    const auto work = [path](SyncWorker &worker) {
        return withPartnership<void>(worker, [&path](Partnership &partnership) { return saveWhole(bundle::joinFile(partnership.trust()), path); });
    };
    m_sync.ask<void>(work, answer);
}

void ShareWiring::tryRecovery(const QString &path, const QString &words, const Answer<void> &answer)
{
    const auto work = [path, words](SyncWorker &worker) {
        return withPartnership<void>(worker, [&](Partnership &partnership) -> Result<void> {
            const auto kit = openedKit(path, words);
            if (!kit)
                return failure(kit);
            if (kit->shareId != partnership.trust().shareId())
                return failure(Error::Code::Conflict, tr("This is the recovery file of another partnership. Look for the right one at once."));
            return {};
        });
    };
    m_sync.ask<void>(work, answer);
}

void ShareWiring::saveForm(const QByteArray &record, const QString &path, const Answer<void> &answer)
{
    const auto work = [record, path](SyncWorker &worker) {
        return withPartnership<void>(worker, [&](Partnership &partnership) {
            const auto bytes = formFile::of(partnership.engine(), record);
            return bytes ? saveWhole(*bytes, path) : Result<void>(failure(bytes));
        });
    };
    m_sync.ask<void>(work, answer);
}

void ShareWiring::takeForm(const QString &path, const Answer<TakenForm> &answer)
{
    const auto work = [path](SyncWorker &worker) {
        return withPartnership<TakenForm>(worker, [&path](Partnership &partnership) {
            const auto bytes = formFile::read(path);
            return bytes ? formFile::take(partnership.engine(), *bytes) : Result<TakenForm>(failure(bytes));
        });
    };
    const auto announce = [this, answer](const Result<TakenForm> &form) {
        if (form && form->taken > 0)
            emit m_journal.changed(u"booking"_s, {});
        answer(form);
    };
    m_sync.ask<TakenForm>(work, announce);
}

void ShareWiring::openDirectory(const QString &path, const QString &copy, const Answer<DirectoryFileStanding> &answer)
{
    const auto work = [path, copy](SyncWorker &worker) -> Result<DirectoryFileStanding> {
        const auto bytes = readDirectory(path, copy);
        if (!bytes)
            return failure(bytes);
        const auto partnership = worker.partnership();
        if (partnership)
            return (*partnership)->editions().standingOf((*partnership)->trust(), *bytes);
        if (partnership.error().code != Error::Code::NotFound)
            return failure(partnership);
        DirectoryFileStanding standing;
        standing.signature = DirectoryFileStanding::Signature::NoPartnership;
        return standing;
    };
    m_sync.ask<DirectoryFileStanding>(work, answer);
}
