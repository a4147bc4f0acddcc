// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QString>

//! \brief Copies what the write-ahead log of the database at \p path holds into its file, as far as nobody is reading it
//!
//! Nobody waits for it and it waits for nobody, but it takes as long as the disk does: for a worker thread.
[[nodiscard]] Result<void> copyLogIntoFile(const QString &path);
