// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/period.h"
#include "model/reports/reportrecords.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

//! \brief What a figure counts
enum class Unit { Count, Minutes, Pence };

//! \brief One figure with the bookings behind it
struct Cell
{
    qint64 value = 0;
    qint64 outOf = -1;       //!< the denominator, of a rate; -1: it is no rate
    std::vector<int> behind; //!< places in ReportRecords::bookings, ascending; empty where no bookings are counted
    bool isHidden = false;   //!< suppressed: value and what is behind are gone

    friend bool operator==(const Cell &, const Cell &) = default;
};

struct FigureColumn
{
    QString id;    //!< "now", "before", "given"
    QString title; //!< what people read
    Unit unit = Unit::Count;
    bool isRate = false; //!< shown as a percentage with its denominator

    friend bool operator==(const FigureColumn &, const FigureColumn &) = default;
};

struct FigureRow
{
    QString id;    //!< "delivered", a theme, a school's name
    QString title;
    std::vector<Cell> cells; //!< as many as there are columns
    bool isTotal = false;

    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

//! \brief Figures that belong together
struct FigureTable
{
    QString id;       //!< "course"
    QString title;    //!< "What became of the requests"
    QString rowTitle; //!< over the first column
    QList<FigureColumn> columns;
    std::vector<FigureRow> rows;
    QString note;     //!< what has to be known to read it; may be empty
    bool isSensitive = false; //!< tells about a person or a school's weakness
    int answered = -1; //!< how many bookings the figures rest on; -1: all
    int asked = -1;    //!< of how many

    [[nodiscard]] const FigureRow *row(const QString &id) const;
    [[nodiscard]] int column(const QString &id) const; //!< -1: none
    //! \brief The figure of a row and column; an empty one when there is none
    [[nodiscard]] const Cell &at(const QString &rowId, const QString &columnId) const;

    friend bool operator==(const FigureTable &, const FigureTable &) = default;
};

//! \brief All figures of a period and a scope; no layout
struct Figures
{
    Period period;
    ReportScope scope;
    QDate asOf;
    qsizetype recordCount = 0; //!< bookings of the period and scope
    std::vector<FigureTable> tables;
    QList<Period> terms; //!< by which it is counted: three of a year, a term itself, none of dates
    bool areTermsUsual = true; //!< false: the partnership has set its own
    bool haveTermsChanged = false; //!< true: these are the dates by which reports of the year went out before

    //! \brief The table of that id; an empty one when there is none
    [[nodiscard]] const FigureTable &table(const QString &id) const;
};

//! \brief Computes all figures in one pass over \p records
//!
//! A booking belongs to the period that holds its first day of support or, while that is not known, the day it was sent.
//! What tells about a person or a school's weakness is counted for the academies that asked.
[[nodiscard]] Figures computeFigures(const ReportRecords &records, const Period &period, const ReportScope &scope);

//! \brief The ids of what ratings, evaluations, reasons and the like are counted by
namespace measure {
inline constexpr QLatin1String ratings("ratings");
inline constexpr QLatin1String followUps("follow-ups");
inline constexpr QLatin1String evaluations("evaluations");
inline constexpr QLatin1String better("even-better");
inline constexpr QLatin1String reasons("reasons");
} // namespace measure

//! \brief What of \p booking counts in \p measure: one category id for each time it counts
[[nodiscard]] QStringList categoriesOf(const ReportBooking &booking, const QString &measure);
//! \brief All categories of a measure, in their order, as id and text
[[nodiscard]] QList<Choice> categoriesOf(const QString &measure);
//! \brief The five measures, in the order of the report
[[nodiscard]] QStringList sensitiveMeasures();
