// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/disksharefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <filesystem>

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

tl::unexpected<Error> readOnly(const QString &detail)
{
    return failure(Error::Code::Unsupported, Texts::tr("The shared folder is read-only for you. Ask your technician for write access."), detail);
}

tl::unexpected<Error> full(const QString &detail)
{
    return failure(Error::Code::Storage, Texts::tr("The shared folder is full. Ask your technician to make room; nothing is lost."), detail);
}

#ifdef Q_OS_WIN
constexpr int noRoom = 112; // ERROR_DISK_FULL
constexpr int denials[]{5, 19}; // ERROR_ACCESS_DENIED, ERROR_WRITE_PROTECT
#else
constexpr int noRoom = ENOSPC;
constexpr int denials[]{EACCES, EPERM, EROFS};
#endif

// A share that is full or read-only may refuse the very name of a new file, whatever its permissions claim. Qt then
// says no more than "cannot be opened" and keeps the reason in the words.
bool saysFull(const QFile &file)
{
    return file.error() == QFileDevice::ResourceError || file.errorString() == qt_error_string(noRoom);
}

bool saysReadOnly(const QFile &file)
{
    return std::ranges::any_of(denials, [&](int number) { return file.errorString() == qt_error_string(number); });
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
    if (QFileInfo::exists(folder) || QDir().mkpath(folder))
        return {};
    std::error_code error; // Qt does not say why
    std::filesystem::create_directories(std::filesystem::path(folder.toStdU16String()), error);
    const QString detail = u"mkpath "_s + QString::number(error.value());
    if (error == std::errc::no_space_on_device)
        return full(detail);
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted || error == std::errc::read_only_file_system)
        return readOnly(detail);
    return error ? errorAt(path, detail) : Result<void>();
}

Result<void> DiskShareFolder::write(const QString &path, const QByteArray &bytes)
{
    QFile file(absolute(path));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) { // mostly its folder is there
        if (const auto made = makeFolderOf(path); !made)
            return made;
    }
    const auto open = [&] { return file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered) || file.exists(); };
    if (!file.isOpen() && (!retried(open) || !file.isOpen())) {
        if (file.exists())
            return failure(Error::Code::Conflict, Texts::tr("There is a file of this name already."), path);
        if (saysFull(file))
            return full(file.errorString());
        return saysReadOnly(file) ? readOnly(file.errorString()) : errorAt(path, file.errorString());
    }
    const bool isWritten = file.write(bytes) == bytes.size() && file.flush();
    const bool isFull = saysFull(file);
    file.close();
    if (isWritten && file.error() == QFileDevice::NoError)
        return {};
    return isFull || saysFull(file) ? full(file.errorString()) : errorAt(path, file.errorString());
}

Result<void> DiskShareFolder::rename(const QString &from, const QString &to)
{
    if (from.section(u'/', 0, -2) != to.section(u'/', 0, -2)) {
        if (const auto made = makeFolderOf(to); !made)
            return made;
    }
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
