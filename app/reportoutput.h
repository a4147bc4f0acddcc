// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/report/reportsource.h"

//! \brief Writes \p content to \p path in the format of its ending: pdf, html, odt, xlsx, csv or json
//!
//! Directors' JSON names the bookings of \p records behind each figure.
//! \return Code::InvalidInput for another ending, Code::Storage when it cannot be written
[[nodiscard]] Result<void> saveReport(const ReportContent &content, const ReportRecords &records, const QString &path);

//! \brief The reports of the partnership on this PC; opens the file anew on each thread
class DiskReportSource final : public ReportSource
{
public:
    //! \p clock outlives it
    DiskReportSource(QString databasePath, const Clock &clock);

    [[nodiscard]] Result<std::shared_ptr<const ReportReading>> read() const override;
    [[nodiscard]] Result<ReportContent> content(const ReportRecords &records, const ReportRequest &request) const override;
    [[nodiscard]] Result<void> save(const ReportContent &content, const ReportRecords &records, const QString &path) const override;
    [[nodiscard]] Result<void> keepDivision(const ReportContent &content) override;
    [[nodiscard]] Result<void> saveCommentary(int firstYear, const QString &chapter, const QString &words) override;
    [[nodiscard]] Result<void> saveNameDecisions(int firstYear, const NameDecisions &decisions) override;
    [[nodiscard]] Result<std::shared_ptr<const PeopleNames>> people(int firstYear) const override;
    [[nodiscard]] Result<void> saveChapters(const QList<ReportChapter> &chapters) override;

private:
    QString m_databasePath;
    const Clock &m_clock;
};
