// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/reports/reportchapter.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QSqlDatabase>

//! \brief Consent of both academies to a case study, and the words that were released
struct CaseRelease
{
    QByteArray booking;
    QString requestingBy; //!< who of the academy that asked consented; empty: nobody yet
    QString providingBy;  //!< who of the academy that gave consented; empty: nobody yet
    QString words;        //!< what governors may read; empty: nothing released

    //! \brief True when both academies consented
    [[nodiscard]] bool isConsented() const { return !requestingBy.isEmpty() && !providingBy.isEmpty(); }

    friend bool operator==(const CaseRelease &, const CaseRelease &) = default;
};

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
    [[nodiscard]] Result<void> saveChapters(const QList<ReportChapter> &chapters);

    [[nodiscard]] Result<QHash<QByteArray, CaseRelease>> releases() const;
    //! \brief Keeps consent and words; Code::InvalidInput when they hold a pupil number
    [[nodiscard]] Result<void> saveRelease(const CaseRelease &release);

    //! \brief 16 random bytes from which the labels of a year are drawn, made when missing
    [[nodiscard]] Result<QByteArray> salt(int firstYear);

private:
    QSqlDatabase m_db;
};
