// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QJsonArray>
#include <QStringList>

//! \brief Whether \p actions can be done at all, before the first of them is: known words, values of the right kind
//! \return a sentence for each field that no action of this kind has; the error names the action by its number
[[nodiscard]] Result<QStringList> checkActions(const QJsonArray &actions);

//! \brief A sentence that says in which line of \p json the byte at \p offset stands
[[nodiscard]] QString lineOfError(const QByteArray &json, qsizetype offset);
