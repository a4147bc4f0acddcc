// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QString>

#include <functional>

//! \brief What the system says of the disk that a folder lies on
struct Mount
{
    QString type;   //!< "ext4", "cifs", "fuse.sshfs", "NTFS"; "network" for a mapped drive
    QString device; //!< "/dev/sda2", "//server/share", "server:/export"
};

//! \brief Asks the system; \p folder exists
[[nodiscard]] Mount mountOf(const QString &folder);

//! \brief Whether the program may keep its own data in \p folder, which need not exist yet
//!
//! A database on a network drive breaks when two PCs touch it, and one that a cloud program carries is replaced under
//! the program's hands. So both are refused, links followed; the folder that PCs share is another matter.
//! \param mount asks the system; tests put their own in its place
//! \return Code::Storage with a sentence that says where the data belongs
[[nodiscard]] Result<void> checkDataPlace(const QString &folder, const std::function<Mount(const QString &folder)> &mount = mountOf);
