// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

class QFile;

//! \brief What the systems do differently with files: diskcalls.cpp, and for Windows windowsdiskcalls.cpp
//!
//! Any thread; calls may take seconds on a share.
namespace disk {

//! \brief Why the system refused something
enum class Refusal {
    InUse,    //!< another program looks at it just now: virus scanner, indexer, cloud client; worth another try
    Denied,   //!< by somebody's rights, or because another program looks at it: worth another try
    Full,
    ReadOnly, //!< and no other try will help
    Other,    //!< anything else, or nothing was refused
};

//! \brief A refusal with the system's words for the log
struct Denial
{
    Refusal refusal = Refusal::Other;
    QString reason;
};

//! \brief Why the last call on \p file failed
[[nodiscard]] Refusal refusalOf(const QFile &file);

//! \brief Makes \p folder and those above it \return why not
[[nodiscard]] std::optional<Denial> makeFolders(const QString &folder);

//! \brief False when the system says beforehand that nothing can be written into \p folder
[[nodiscard]] bool isWritable(const QString &folder);

//! \brief Gives file \p from the path \p to; never replaces a file \return why not
[[nodiscard]] std::optional<Denial> rename(const QString &from, const QString &to);

} // namespace disk
