// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/reportcontent.h"

#include <QCoreApplication>

//! \brief The figures as a workbook with native charts, one sheet for each chapter that has figures
class ReportWorkbook
{
    Q_DECLARE_TR_FUNCTIONS(ReportWorkbook)

public:
    //! \brief Writes the workbook; an existing file is replaced when the new one is whole
    //!
    //! Counts are numbers, hours and pounds numbers with two digits behind the point.
    //! \return Code::Storage when it cannot be written
    [[nodiscard]] static Result<void> save(const ReportContent &content, const QString &path);
};
