// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/reportdesk.h"

//! \brief What \p desk reads, with when each academy of the partnership was last heard of over the share
//!
//! Looks at the database \p db of the desk only, not at the share.
//! \return Code::Storage when it cannot be read
[[nodiscard]] Result<ReportRecords> readRecords(const ReportDesk &desk, const QSqlDatabase &db);
