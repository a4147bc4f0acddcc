// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"
#include "views/common/pill.h"

//! \brief The one sentence of the share page and of the status bar, with its colour
struct ShareStanding
{
    PillState::Tone tone = PillState::Tone::Ok;
    QString fact;        //!< "The share is up to date."
    QString consequence; //!< when and where it was looked at, or what to do
    PillState word;      //!< for the status bar; empty while this PC is in no partnership
};

//! \brief How \p status is to be said at \p now
[[nodiscard]] ShareStanding standingOf(const ShareStatus &status, const QDateTime &now);
