// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

//! \brief `export directory -o FILE`: the directory as booklet or web page
[[nodiscard]] Command exportDirectoryCommand();
