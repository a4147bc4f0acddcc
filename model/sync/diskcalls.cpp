// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/diskcalls.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <filesystem>

namespace disk {

// A share that is full or read-only may refuse the very name of a new file, whatever its permissions claim. Qt then
// says no more than "cannot be opened" and keeps the reason in the words.
Refusal refusalOf(const QFile &file)
{
    constexpr int denials[]{EACCES, EPERM, EROFS};
    if (file.error() == QFileDevice::ResourceError || file.errorString() == qt_error_string(ENOSPC))
        return Refusal::Full;
    const bool isDenied = std::ranges::any_of(denials, [&](int number) { return file.errorString() == qt_error_string(number); });
    return isDenied ? Refusal::ReadOnly : Refusal::Other;
}

std::optional<Denial> makeFolders(const QString &folder)
{
    std::error_code error; // Qt does not say why
    std::filesystem::create_directories(std::filesystem::path(folder.toStdU16String()), error);
    if (!error)
        return std::nullopt;
    const QString reason = QStringLiteral("mkpath ") + QString::number(error.value());
    if (error == std::errc::no_space_on_device)
        return Denial{Refusal::Full, reason};
    if (error == std::errc::permission_denied || error == std::errc::operation_not_permitted || error == std::errc::read_only_file_system)
        return Denial{Refusal::ReadOnly, reason};
    return Denial{Refusal::Other, reason};
}

bool isWritable(const QString &folder)
{
    return QFileInfo(folder).isWritable();
}

std::optional<Denial> rename(const QString &from, const QString &to)
{
    QFile file(from);
    if (file.rename(to))
        return std::nullopt;
    return Denial{refusalOf(file), file.errorString()};
}

} // namespace disk
