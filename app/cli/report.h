// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"

//! \brief report --year 2025-26 -o FILE: the annual partnership report
[[nodiscard]] Command reportCommand();

//! \brief case-study [REFERENCE]: consent of both academies, and the words that governors may read
[[nodiscard]] Command caseStudyCommand();

//! \brief shared-reports [-o FILE.html]: the reports that were shared with the partnership
[[nodiscard]] Command sharedReportsCommand();
