// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/disksharefolder.h"

#include "model/sync/diskcalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPause = 10; // milliseconds; doubled each time, as virus scanners and indexers let go soon
constexpr int mostPauses = 5;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareFolder)
};

bool isWorthAnotherTry(disk::Refusal refusal)
{
    return refusal == disk::Refusal::InUse || refusal == disk::Refusal::Denied;
}

// Does \p action again while \p refusal says that another program looks at the file.
template <typename Action, typename Refused>
bool retried(const Action &action, const Refused &refusal)
{
    int pause = firstPause;
    for (int pauses = 0; !action(); ++pauses) {
        if (pauses == mostPauses || !isWorthAnotherTry(refusal()))
            return false;
        QThread::msleep(static_cast<unsigned long>(pause));
        pause *= 2;
    }
    return true;
}

template <typename Action>
bool retried(const QFile &file, const Action &action)
{
    return retried(action, [&file] { return disk::refusalOf(file); });
}

tl::unexpected<Error> readOnly(const QString &detail)
{
    return failure(Error::Code::Unsupported, Texts::tr("The shared folder is read-only for you. Ask your technician for write access."), detail);
}

tl::unexpected<Error> full(const QString &detail)
{
    return failure(Error::Code::Storage, Texts::tr("The shared folder is full. Ask your technician to make room; nothing is lost."), detail);
}

// \p other where the system gave no reason that a person could do something about.
tl::unexpected<Error> named(const disk::Denial &denial, const tl::unexpected<Error> &other)
{
    switch (denial.refusal) {
    case disk::Refusal::Full:
        return full(denial.reason);
    case disk::Refusal::Denied:
    case disk::Refusal::ReadOnly:
        return readOnly(denial.reason);
    case disk::Refusal::InUse:
    case disk::Refusal::Other:
        break;
    }
    return other;
}

} // namespace

DiskShareFolder::DiskShareFolder(QString root)
    : m_root(QDir::fromNativeSeparators(root))
{
}

QString DiskShareFolder::absolute(const QString &path) const
{
    return m_root + u'/' + path;
}

tl::unexpected<Error> DiskShareFolder::errorAt(const QString &path, const QString &detail) const
{
    if (!QFileInfo(m_root).isDir())
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached."), detail);
    const QFileInfo folder(QFileInfo(absolute(path)).path());
    if (folder.exists() && !disk::isWritable(folder.filePath()))
        return readOnly(detail);
    return failure(Error::Code::Busy, Texts::tr("A file on the share is in use. It is tried again soon."), detail);
}

Result<QStringList> DiskShareFolder::list(const QString &folder)
{
    // Each question costs a trip to the server: whether it can be reached is asked only when nothing came.
    const QStringList names = QDir(absolute(folder)).entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::NoSort);
    if (names.isEmpty() && !QFileInfo(m_root).isDir())
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached."), folder);
    return names;
}

Result<QByteArray> DiskShareFolder::read(const QString &path, qsizetype largest)
{
    QFile file(absolute(path));
    if (!retried(file, [&] { return file.open(QIODevice::ReadOnly) || !file.exists(); }) || !file.isOpen()) {
        if (!file.exists() && QFileInfo(m_root).isDir())
            return failure(Error::Code::NotFound, Texts::tr("This file is not on the share."), path);
        return errorAt(path, file.errorString());
    }
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return failure(Error::Code::InvalidInput, Texts::tr("A file on the share is too large to be one of ours."), path);
    if (file.error() != QFileDevice::NoError)
        return errorAt(path, file.errorString());
    return bytes;
}

Result<void> DiskShareFolder::makeFolderOf(const QString &path) const
{
    if (!QFileInfo(m_root).isDir()) // never made anew: a share that is not mounted is not an empty share
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached."), path);
    const QString folder = QFileInfo(absolute(path)).path();
    if (QFileInfo::exists(folder) || QDir().mkpath(folder))
        return {};
    const auto denial = disk::makeFolders(folder);
    return denial ? Result<void>(named(*denial, errorAt(path, denial->reason))) : Result<void>();
}

Result<void> DiskShareFolder::write(const QString &path, const QByteArray &bytes)
{
    QFile file(absolute(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) { // mostly its folder is there
        if (const auto made = makeFolderOf(path); !made)
            return made;
    }
    const auto open = [&] { return file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) || file.exists(); };
    if (!file.isOpen() && (!retried(file, open) || !file.isOpen())) {
        if (file.exists())
            return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already."), path);
        return named({disk::refusalOf(file), file.errorString()}, errorAt(path, file.errorString()));
    }
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush();
    const bool isFull = disk::refusalOf(file) == disk::Refusal::Full;
    file.close();
    if (isWritten && file.error() == QFileDevice::NoError)
        return {};
    return isFull || disk::refusalOf(file) == disk::Refusal::Full ? full(file.errorString()) : errorAt(path, file.errorString());
}

Result<void> DiskShareFolder::rename(const QString &from, const QString &to)
{
    if (from.section(u'/', 0, -2) != to.section(u'/', 0, -2)) {
        if (const auto made = makeFolderOf(to); !made)
            return made;
    }
    std::optional<disk::Denial> denial;
    const auto rename = [&] {
        denial = disk::rename(absolute(from), absolute(to));
        return !denial;
    };
    if (retried(rename, [&] { return denial->refusal; }))
        return {};
    if (QFile::exists(absolute(to)))
        return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already."), to);
    return errorAt(from, denial->reason);
}

Result<void> DiskShareFolder::remove(const QString &path)
{
    QFile file(absolute(path));
    if (QFileInfo(file).isDir() && QDir().rmdir(file.fileName())) // an empty folder
        return {};
    if (retried(file, [&] { return file.remove() || !file.exists(); }))
        return {};
    return errorAt(path, file.errorString());
}
