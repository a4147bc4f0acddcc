// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/namecheck.h"
#include "model/reports/reportchapter.h"
#include "model/reports/reportdivision.h"

#include <QByteArray>
#include <QMap>
#include <QSqlDatabase>

#include <optional>

//! \brief Keeps what is written for reports on this PC
class ReportStore
{
public:
    explicit ReportStore(const QSqlDatabase &db);

    //! \brief The commentary of a year, by chapter
    [[nodiscard]] Result<QMap<QString, QString>> commentary(int firstYear) const;
    //! \brief Keeps \p words; blank ones remove the commentary
    //! \return Code::InvalidInput when they hold a pupil number or are longer than 20,000 characters
    [[nodiscard]] Result<void> saveCommentary(int firstYear, const QString &chapter, const QString &words);

    //! \brief The chapters as they were set up, those that are new at their usual place
    [[nodiscard]] Result<QList<ReportChapter>> chapters() const;
    //! \brief Keeps order, titles and choice; Code::InvalidInput when a title holds a pupil number
    [[nodiscard]] Result<void> saveChapters(const QList<ReportChapter> &chapters);

    //! \brief What was decided about the names in the year's commentary
    [[nodiscard]] Result<NameDecisions> nameDecisions(int firstYear) const;
    //! \brief Adds \p decisions; the newest one counts for each word
    [[nodiscard]] Result<void> saveNameDecisions(int firstYear, const NameDecisions &decisions);

    //! \brief The terms of the first governors' edition of a year that went out, and the largest limit of all; none: none has gone out
    [[nodiscard]] Result<std::optional<ReportDivision>> division(int firstYear) const;
    //! \brief The same of all years, in no order
    [[nodiscard]] Result<QList<ReportDivision>> divisions() const;
    //! \brief Keeps \p division for its year; of one that is kept already the terms stay, and the larger limit
    [[nodiscard]] Result<void> keepDivision(const ReportDivision &division);

    //! \brief 16 random bytes from which the labels of a year are drawn, made when missing
    [[nodiscard]] Result<QByteArray> salt(int firstYear);

private:
    QSqlDatabase m_db;
};
