// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/identity.h"
#include "model/reports/peoplenames.h"
#include "model/reports/reportcontent.h"
#include "model/reports/reportstore.h"

#include <QSqlDatabase>

class Journal;

//! \brief Which report is wanted
struct ReportRequest
{
    Period period;
    ReportScope scope;
    ReportEdition edition = ReportEdition::Governors;
    int threshold = 5; //!< below it the governors' edition shows nothing about people and weaknesses; at least 1

    friend bool operator==(const ReportRequest &, const ReportRequest &) = default;
};

//! \brief Puts a report together from what this PC holds and its reader may see
class ReportDesk
{
public:
    //! \brief An academy of which nothing was heard for longer is named among what is missing, in days
    static constexpr int daysUntilSilent = 28;

    ReportDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity);

    //! \brief Everything that reports are made from, to be read once for several of them
    [[nodiscard]] Result<ReportRecords> read() const;

    //! \brief The scope of "all", "region:NAME", "cluster:NAME" or "school:URN" (or a school's name)
    //! \return Code::NotFound when there is none of that name
    [[nodiscard]] Result<ReportScope> scopeOf(const QString &text) const;
    //! \brief The scopes for which this PC holds the records: the partnership first, then regions, clusters, academies
    [[nodiscard]] QList<ReportScope> scopes(const ReportRecords &records) const;

    //! \brief Refuses a scope whose records this PC does not hold, with the sentence who can make that report
    [[nodiscard]] Result<void> check(const ReportRecords &records, const ReportScope &scope) const;

    //! \brief The whole report of \p request, before it is laid out
    //!
    //! Once a governors' edition of the year has gone out, the larger of its limit and the one asked for counts; content.threshold says it.
    //! \return Code::InvalidInput for a period that is none, Code::NotFound or Unsupported for a scope that is not held
    [[nodiscard]] Result<ReportContent> content(const ReportRecords &records, const ReportRequest &request) const;

    //! \brief Keeps how \p content divides its year, when it goes out: later editions use its terms and at least its limit
    [[nodiscard]] Result<void> keepDivision(const ReportContent &content) const;

    //! \brief The people by whom names are found in free text, with the labels of a year
    [[nodiscard]] Result<PeopleNames> people(int firstYear) const;

private:
    [[nodiscard]] Result<void> addTexts(ReportContent &content, const ReportRequest &request) const;
    [[nodiscard]] Result<void> addCases(ReportContent &content, const ReportRecords &records) const;
    [[nodiscard]] Result<void> addNextSteps(ReportContent &content, const ReportRecords &records) const;
    void addMissing(ReportContent &content, const ReportRecords &records) const;
    static void addImportedTwice(ReportContent &content, const ReportRecords &records);
    static void addSilent(ReportContent &content, const ReportRecords &records);
    [[nodiscard]] bool holdsAll() const;
    [[nodiscard]] QString seenText() const;

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    Identity m_identity;
};

//! \brief "The whole partnership", "Region South West", a school's name
[[nodiscard]] QString scopeText(const ReportScope &scope);
