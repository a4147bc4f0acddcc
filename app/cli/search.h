// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

//! \brief search WORDS... and search --queries FILE.tsv
[[nodiscard]] Command searchCommand();
