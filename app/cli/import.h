// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

//! \brief import schools FILE...
[[nodiscard]] Command importSchoolsCommand();

//! \brief import directory FILE...
[[nodiscard]] Command importDirectoryCommand();
