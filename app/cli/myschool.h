// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/records.h"

#include <QSqlDatabase>

#include <optional>

//! \brief Where the school of the person is who works at this PC; nothing where that is not known
[[nodiscard]] std::optional<GridPosition> positionOfMySchool(const QSqlDatabase &db);
