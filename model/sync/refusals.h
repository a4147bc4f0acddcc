// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/synccontext.h"

//! \brief What each pass refuses anew, until a person at this PC has read it
namespace refusals {

//! \brief The sentences of those of \p all that nobody has dismissed, each once, in their order
//!
//! A sentence that was read of one thing is shown again for another.
[[nodiscard]] QStringList unread(const SyncStore &store, const QList<Refusal> &all);
//! \brief Remembers that \p some were read; of those read long ago only the last few hundred are kept
[[nodiscard]] Result<void> dismiss(const SyncStore &store, const QList<Refusal> &some);

} // namespace refusals
