// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/safeguards.h"
#include "model/sync/sharefolder.h"

//! \brief Whether \p name holds 32 hex digits of the hash of \p bytes: then they are what somebody meant to write
//!
//! Holds for the names that cloud clients give to copies, too.
[[nodiscard]] bool isNamedByContent(const QString &name, const QByteArray &bytes);

//! \brief Puts \p bytes at \p path, whose name ends in 32 hex digits of their hash
//!
//! Already there with equal bytes: done. Else written under a random name ending in .part, renamed without overwriting
//! and read back. A damaged file of that name (its bytes do not hash to the name) is removed and written anew; an
//! intact one is never touched. Where renaming is impossible it is written under its name at once.
//! \p mayExist false skips the first look, for a file that was never tried before.
//! \return as ShareFolder; Code::Busy when what was read back differs: try again
[[nodiscard]] Result<void> publishFile(ShareFolder &share, const QString &path, const QByteArray &bytes, bool mayExist,
                                       const Safeguards &safeguards);
