// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/diskcalls.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <windows.h>

#include <array>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr DWORD quotaExceeded = 1295; // ERROR_DISK_QUOTA_EXCEEDED, which some headers lack

// All that are told apart below.
constexpr std::array<DWORD, 8> knownNumbers{ERROR_DISK_FULL,     ERROR_HANDLE_DISK_FULL,  quotaExceeded,       ERROR_WRITE_PROTECT, ERROR_NETWORK_ACCESS_DENIED,
                                            ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION};

// Windows' own words for a path of any length, on a drive or as \\server\share. Qt does the same within QFile.
std::wstring longPath(const QString &path)
{
    const QString native = QDir::toNativeSeparators(QFileInfo(path).absoluteFilePath());
    if (native.startsWith(uR"(\\?\)"_s))
        return native.toStdWString();
    if (native.startsWith(uR"(\\)"_s))
        return (uR"(\\?\UNC\)"_s + native.sliced(2)).toStdWString();
    return (uR"(\\?\)"_s + native).toStdWString();
}

bool says(const QFile &file, DWORD number)
{
    return file.errorString() == qt_error_string(static_cast<int>(number));
}

disk::Refusal refusalOf(DWORD number)
{
    switch (number) {
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
    case quotaExceeded:
        return disk::Refusal::Full;
    case ERROR_WRITE_PROTECT:
    case ERROR_NETWORK_ACCESS_DENIED:
        return disk::Refusal::ReadOnly;
    case ERROR_ACCESS_DENIED: // also while a virus scanner holds the file
        return disk::Refusal::Denied;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
        return disk::Refusal::InUse;
    default: // among them those of files-on-demand whose client does not run
        return disk::Refusal::Other;
    }
}

} // namespace

namespace disk {

Refusal refusalOf(const QFile &file)
{
    if (file.error() == QFileDevice::ResourceError)
        return Refusal::Full;
    for (const DWORD number : knownNumbers) {
        if (says(file, number))
            return ::refusalOf(number);
    }
    return Refusal::Other;
}

std::optional<Denial> makeFolders(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return std::nullopt;
    if (const QString parent = QFileInfo(folder).path(); parent != folder) {
        if (auto denial = makeFolders(parent))
            return denial;
    }
    if (CreateDirectoryW(longPath(folder).c_str(), nullptr) || GetLastError() == ERROR_ALREADY_EXISTS)
        return std::nullopt;
    const DWORD number = GetLastError();
    return Denial{::refusalOf(number), u"mkpath %1"_s.arg(number)};
}

bool isWritable(const QString &)
{
    return true; // the read-only mark of a folder means something else here, and who may write is known only by trying
}

// QFile::rename() would copy the file where renaming fails, so that others could see half of it.
std::optional<Denial> rename(const QString &from, const QString &to)
{
    if (MoveFileExW(longPath(from).c_str(), longPath(to).c_str(), 0))
        return std::nullopt;
    const DWORD number = GetLastError();
    return Denial{::refusalOf(number), qt_error_string(static_cast<int>(number))};
}

} // namespace disk
