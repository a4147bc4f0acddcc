// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

//! \brief Stands between SQLite and the disk: counts what changes files, and lets the program die before one of these
//!
//! "Dead" means that nothing that comes after happens on the disk: writes, truncations, syncs, deletions and new files fail
//! until revive(). For one thread.
namespace killingVfs {

//! \brief Becomes SQLite's way to every file that is opened from now on
void install();

//! \brief Dies before change number \p change from now (1: the next) of files whose path begins with \p path; 0: never
void dieAt(int change, const QString &path);
//! \brief Changes so far of the files of the last dieAt()
[[nodiscard]] int changes();
[[nodiscard]] bool isDead();
//! \brief The program was started again
void revive();

} // namespace killingVfs
