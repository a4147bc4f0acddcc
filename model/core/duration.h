// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

//! \brief A length of time as it stands everywhere, on screen, on paper and in e-mails: "3 hours", "1 hour 30 minutes"
//!
//! typed::minutes() reads it back. Below an hour "45 minutes"; "0 hours" for none.
[[nodiscard]] QString durationText(int minutes);
