// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/reportdesk.h"

#include <QString>

#include <memory>

//! \brief One reading of all records, with what it allows
struct ReportReading
{
    ReportRecords records;
    QList<ReportScope> scopes; //!< of which this PC can make reports
};

//! \brief Where the report page has its figures and texts from; tests put their own in its place
class ReportSource
{
public:
    virtual ~ReportSource() = default;

    //! \brief Reads all records; called on another thread
    [[nodiscard]] virtual Result<std::shared_ptr<const ReportReading>> read() const = 0;
    //! \brief Puts a report together; called on another thread
    [[nodiscard]] virtual Result<ReportContent> content(const ReportRecords &records, const ReportRequest &request) const = 0;
    //! \brief Writes \p content to \p path, in the format of its ending; called on another thread
    [[nodiscard]] virtual Result<void> save(const ReportContent &content, const ReportRecords &records, const QString &path) const = 0;

    //! \brief Keeps how \p content divides its year, when it goes out; called on any thread; nothing to do when it has no division
    [[nodiscard]] virtual Result<void> keepDivision(const ReportContent &content) = 0;
    [[nodiscard]] virtual Result<void> saveCommentary(int firstYear, const QString &chapter, const QString &words) = 0;
    //! \brief Keeps what was decided about the names in the commentary of a year
    [[nodiscard]] virtual Result<void> saveNameDecisions(int firstYear, const NameDecisions &decisions) = 0;
    //! \brief The list of people by which names are found, with the labels of a year
    [[nodiscard]] virtual Result<std::shared_ptr<const PeopleNames>> people(int firstYear) const = 0;
    [[nodiscard]] virtual Result<void> saveChapters(const QList<ReportChapter> &chapters) = 0;
};
