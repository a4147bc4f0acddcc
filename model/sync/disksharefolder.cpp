// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/disksharefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr int firstPause = 10; // milliseconds; doubled four times, as virus scanners and indexers let go soon
constexpr int mostTries = 5;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareFolder)
};

// Windows says "access denied" or "sharing violation" while another program looks at the file.
template <typename Action>
bool retried(const Action &action)
{
    int pause = firstPause;
    for (int tries = 1;; ++tries) {
        if (action())
            return true;
#ifdef Q_OS_WIN
        if (tries < mostTries) {
            QThread::msleep(static_cast<unsigned long>(pause));
            pause *= 2;
            continue;
        }
#else
        Q_UNUSED(pause)
        Q_UNUSED(mostTries)
#endif
        return false;
    }
}

} // namespace

DiskShareFolder::DiskShareFolder(QString root)
    : m_root(std::move(root))
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
    if (folder.exists() && !folder.isWritable())
        return failure(Error::Code::Unsupported, Texts::tr("The shared folder is read-only for you. Ask your technician for write access."), detail);
    return failure(Error::Code::Busy, Texts::tr("A file on the share is in use. It is tried again soon."), detail);
}

Result<QStringList> DiskShareFolder::list(const QString &folder)
{
    const QDir dir(absolute(folder));
    if (!dir.exists() && !QFileInfo(m_root).isDir())
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached."), folder);
    return dir.entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::NoSort);
}

Result<QByteArray> DiskShareFolder::read(const QString &path, qsizetype largest)
{
    QFile file(absolute(path));
    if (!retried([&] { return file.open(QIODevice::ReadOnly) || !file.exists(); }) || !file.isOpen()) {
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
    if (!QFileInfo::exists(folder) && !QDir().mkpath(folder))
        return errorAt(path, u"mkpath"_s);
    return {};
}

Result<void> DiskShareFolder::write(const QString &path, const QByteArray &bytes)
{
    if (const auto made = makeFolderOf(path); !made)
        return made;
    QFile file(absolute(path));
    if (!retried([&] { return file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.exists(); }) || !file.isOpen()) {
        if (file.exists())
            return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already."), path);
        return errorAt(path, file.errorString());
    }
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush();
    const bool isFull = file.error() == QFileDevice::ResourceError;
    const QString detail = file.errorString();
    file.close();
    if (isWritten && file.error() == QFileDevice::NoError)
        return {};
    if (isFull)
        return failure(Error::Code::Storage, Texts::tr("The shared folder is full. Ask your technician to make room; nothing is lost."), detail);
    return errorAt(path, detail);
}

Result<void> DiskShareFolder::rename(const QString &from, const QString &to)
{
    if (const auto made = makeFolderOf(to); !made)
        return made;
    QFile file(absolute(from));
    if (retried([&] { return file.rename(absolute(to)); }))
        return {};
    if (QFile::exists(absolute(to)))
        return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already."), to);
    return errorAt(from, file.errorString());
}

Result<void> DiskShareFolder::remove(const QString &path)
{
    QFile file(absolute(path));
    if (QFileInfo(file).isDir() && QDir().rmdir(file.fileName())) // an empty folder
        return {};
    if (retried([&] { return file.remove() || !file.exists(); }))
        return {};
    return errorAt(path, file.errorString());
}
