// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/journal.h"
#include "model/trust/truststate.h"

//! \brief What a look through all of a data folder found
struct DataFindings
{
    int events = 0;
    int segments = 0;
    QStringList problems; //!< one sentence each; empty: all is well
};

//! \brief Looks through the database: the file itself, every event's id, every segment's signature, and whether the
//! derived tables come out equal when they are made again from the journal
//! \param trust whose keys the signatures are checked with; nullptr: this PC is in no partnership
[[nodiscard]] Result<DataFindings> checkData(const QSqlDatabase &db, Journal &journal, const TrustState *trust);
