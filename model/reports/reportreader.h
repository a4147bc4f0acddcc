// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/reportrecords.h"

#include <QSqlDatabase>

//! \brief Reads everything that a report is made from
class ReportReader
{
public:
    explicit ReportReader(const QSqlDatabase &db);

    //! \brief The records that this PC holds, as they are on \p today
    [[nodiscard]] Result<ReportRecords> read(QDate today) const;

private:
    [[nodiscard]] Result<void> readSchools(ReportRecords &records) const;
    [[nodiscard]] Result<void> readClusters(ReportRecords &records) const;
    [[nodiscard]] Result<void> readBookings(ReportRecords &records) const;
    [[nodiscard]] Result<void> readContacts(ReportRecords &records) const;
    [[nodiscard]] Result<void> readEntries(ReportRecords &records) const;
    [[nodiscard]] Result<void> readTerms(ReportRecords &records) const;
    [[nodiscard]] Result<void> readImports(ReportRecords &records) const;

    QSqlDatabase m_db;
};
