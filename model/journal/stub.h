// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/event.h"

#include <QSqlDatabase>

// What erasure leaves of an event: the fact that there was something, in its place among the others, without a word of it.

//! \brief \p event without author, role and data; its id stays, so that what follows it still has its parent
[[nodiscard]] Event stubOf(const Event &event);

//! \brief Reads what the journal holds: events, and the stubs of erased ones
//!
//! Never for bytes from elsewhere: a stub only claims its id. parseEvent() refuses one.
[[nodiscard]] Result<Event> parseStored(const QByteArray &bytes);

//! \brief Puts stubs in place of all events of \p record, and nothing of it goes out any more; for the caller's transaction
//!
//! Derived tables still hold the words until Journal::rebuild().
[[nodiscard]] Result<void> eraseEvents(const QSqlDatabase &db, const QByteArray &record);
