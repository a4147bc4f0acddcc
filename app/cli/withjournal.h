// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"
#include "model/directory/identity.h"
#include "model/journal/journal.h"

//! \brief What a command does with the journal of its data folder; gives the exit code
using JournalWork = std::function<int(const QSqlDatabase &, Journal &, const Identity &)>;

//! \brief Runs \p work with the journal of \p database and the identity of this PC, or says why it cannot
[[nodiscard]] int withJournal(const CommandContext &context, const Result<Database> &database, const JournalWork &work);

//! \brief What a command says that records something before anybody was chosen
[[nodiscard]] Error nobodyChosen();
