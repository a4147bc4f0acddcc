// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/eml.h"
#include "model/reports/reportcontent.h"

//! \brief The message with which a report goes to governing bodies, to be addressed and sent by hand
namespace reportmail {

//! \brief "Partnership report 2025-26 (governors)", without an ending
[[nodiscard]] QString fileName(const ReportContent &content);

//! \brief Subject and text; nobody is addressed and nothing is attached yet
//! \param now UTC
[[nodiscard]] MailDraft compose(const ReportContent &content, const QDateTime &now);

} // namespace reportmail
