// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/syncstore.h"

//! \brief What each pass refuses anew, until a person at this PC has read it
namespace refusals {

//! \brief Those of \p sentences that nobody has dismissed, in their order
[[nodiscard]] QStringList unread(const SyncStore &store, const QStringList &sentences);
//! \brief Remembers that \p sentences were read; of those read long ago only the last few hundred are kept
[[nodiscard]] Result<void> dismiss(const SyncStore &store, const QStringList &sentences);

} // namespace refusals
