// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

//! \brief A dumb folder that several PCs see: an SMB drive, or one that a cloud client carries
//!
//! Paths are relative, with forward slashes, in lower case. Calls may take seconds: never from the GUI thread.
//! Errors, the same for every call:
//! Code::Share - not reachable just now; Code::NotFound - no such file (or not yet);
//! Code::Conflict - there is a file of that name; Code::Busy - somebody holds it open, try again soon;
//! Code::Storage - the disk is full; Code::Unsupported - read-only, or the share cannot do this;
//! Code::InvalidInput - larger than asked for.
class ShareFolder
{
public:
    virtual ~ShareFolder() = default;

    //! \brief Names in \p folder, in any order, perhaps not all of them; a missing folder has none
    [[nodiscard]] virtual Result<QStringList> list(const QString &folder) = 0;
    //! \brief The whole file, at most \p largest bytes
    [[nodiscard]] virtual Result<QByteArray> read(const QString &path, qsizetype largest) = 0;
    //! \brief Makes a new file and its folders; never writes into one that exists
    [[nodiscard]] virtual Result<void> write(const QString &path, const QByteArray &bytes) = 0;
    //! \brief Gives \p from the name \p to; never replaces a file
    [[nodiscard]] virtual Result<void> rename(const QString &from, const QString &to) = 0;
    [[nodiscard]] virtual Result<void> remove(const QString &path) = 0;
};
