// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QCborValue>
#include <QStringList>

//! \brief The guard for what is kept outside the journal: drafts, rates
//! \return Code::InvalidInput naming the number when any text in \p data, however deep, holds a valid pupil number
[[nodiscard]] Result<void> guardTexts(const QCborValue &data);

//! \brief One sentence for each text in \p data that may hold a mistyped pupil number; to warn, not to refuse
[[nodiscard]] QStringList pupilNumberWarnings(const QCborValue &data);

//! \brief \p data with a note in place of every valid pupil number, however deep
[[nodiscard]] QCborValue withoutPupilNumbers(const QCborValue &data);
