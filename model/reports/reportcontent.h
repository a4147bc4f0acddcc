// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figures.h"
#include "model/reports/namecheck.h"
#include "model/reports/reportchapter.h"
#include "model/reports/reportdivision.h"

#include <QDate>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

//! \brief For whom a report is
enum class ReportEdition {
    Governors, //!< fit to be read in public: labels for people, small numbers not shown
    Directors  //!< full, confidential
};

//! \brief "governors" or "directors"
[[nodiscard]] QString editionId(ReportEdition edition);

//! \brief A booking as an example, in the words that this edition may hold
struct CaseStudy
{
    QString title;     //!< "Early reading"
    QString academies; //!< empty where they did not consent to be named
    QString colleague; //!< name or label; may be empty
    QString support;   //!< what was given, in figures
    QString words;     //!< empty: nothing was released

    friend bool operator==(const CaseStudy &, const CaseStudy &) = default;
};

//! \brief Next steps of one booking: in the directors' edition only
struct NextStep
{
    QString theme;
    QString academy;
    QString nextSteps;   //!< may be empty
    QString futureNeeds; //!< may be empty

    friend bool operator==(const NextStep &, const NextStep &) = default;
};

//! \brief Everything that a report says, before it is laid out
struct ReportContent
{
    Figures figures;
    ReportEdition edition = ReportEdition::Governors;
    QString partnership;        //!< what it calls itself; empty: "Learning Partnership"
    QString scopeName;          //!< "the whole partnership", "South West"
    QString seen;               //!< whose records this PC holds, one sentence
    QStringList missing;        //!< what is not there, one sentence each
    QList<ReportChapter> chapters;
    QMap<QString, QString> commentary; //!< by chapter, as it was typed
    std::shared_ptr<const PeopleNames> people; //!< finds names in what the Director wrote; null in the directors' edition
    NameDecisions decisions;           //!< about the names found there
    QList<CaseStudy> cases;
    int casesWithoutConsent = 0;
    QList<NextStep> nextSteps;
    int nextStepsClosed = 0; //!< section 3s that were received but are not for this reader
    int threshold = 5;        //!< what rests on fewer bookings is left out for governors; at least 1
    int earlierThreshold = 0; //!< the largest of governors' editions of the year that went out before; 0: none did
    std::optional<ReportDivision> division; //!< by which small numbers are left out, to be kept when it goes out; none: nothing has to be kept
    qsizetype schoolCount = 0; //!< schools in the directory
};

//! \brief The chapters that are printed, in their order: those that are on and for readers of this edition
[[nodiscard]] QList<ReportChapter> shownChapters(const ReportContent &content);
//! \brief The tables of \p chapter that readers of this edition see, in their order, whatever the format
[[nodiscard]] QStringList shownTables(const ReportContent &content, const QString &chapter);
//! \brief The figures of the chapters that are printed: what every format holds
[[nodiscard]] Figures shownFigures(const ReportContent &content);
