// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/reportcontent.h"

#include <QByteArray>
#include <QCoreApplication>

//! \brief The report in the formats that need no fonts: all but PDF
class ReportFile
{
    Q_DECLARE_TR_FUNCTIONS(ReportFile)

public:
    //! \brief The endings of all formats, PDF included
    [[nodiscard]] static QStringList endings();

    //! \brief One page for a browser, without script, readable to screen readers
    [[nodiscard]] static QByteArray html(const ReportContent &content);
    [[nodiscard]] static Result<QByteArray> odt(const ReportContent &content);
    //! \brief Every figure with its unit; directors also get the references of the bookings behind it
    [[nodiscard]] static QByteArray json(const ReportContent &content, const ReportRecords &records);
    //! \brief One line for each figure; UTF-8 with a mark
    [[nodiscard]] static Result<void> saveCsv(const ReportContent &content, const QString &path);
};
