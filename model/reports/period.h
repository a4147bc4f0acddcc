// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/termdates.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

//! \brief The term dates that reports count by: those of the partnership, else the usual ones
//!
//! One calendar for all academies, whatever their own dates are: so reports of two of them can be compared, and what one
//! report hides cannot be worked out from another with other terms.
class ReportTerms
{
public:
    //! \brief Sets the partnership's dates of a year
    void set(const TermDates &dates) { m_dates.insert(dates.firstYear, dates); }
    //! \brief Sets the dates by which reports of a year went out already: they count, whatever the partnership sets later
    void keep(const TermDates &dates) { m_kept.insert(dates.firstYear, dates); }
    //! \brief The dates of the year that begins in September \p firstYear
    [[nodiscard]] TermDates of(int firstYear) const { return m_kept.value(firstYear, present(firstYear)); }
    //! \brief True when of() gives the usual ones, because the partnership has set none
    [[nodiscard]] bool areUsual(int firstYear) const
    {
        return m_kept.contains(firstYear) ? of(firstYear) == usualTermDates(firstYear) : !m_dates.contains(firstYear);
    }
    //! \brief True when the partnership has changed the dates since reports of that year went out
    [[nodiscard]] bool haveChanged(int firstYear) const { return of(firstYear) != present(firstYear); }

private:
    [[nodiscard]] TermDates present(int firstYear) const { return m_dates.value(firstYear, usualTermDates(firstYear)); }

    QHash<int, TermDates> m_dates;
    QHash<int, TermDates> m_kept;
};

//! \brief The days that a report is about, first and last included
struct Period
{
    enum class Kind { Year, Term, Dates };

    Kind kind = Kind::Year;
    QDate begin;
    QDate end;
    int number = 0; //!< of a term: 1 autumn, 2 spring, 3 summer; else 0

    //! \brief The academic year that begins in September \p firstYear
    [[nodiscard]] static Period year(int firstYear);
    //! \brief Term \p number (1 autumn, 2 spring, 3 summer) of the year that begins in September \p firstYear
    [[nodiscard]] static Period term(int firstYear, int number, const ReportTerms &terms = {});
    //! \brief "2025-26", "2025-26 autumn", "2025-09-01 to 2025-12-31"; not valid when it is none of these
    //!
    //! A term has the usual dates until inTerms() gives it others.
    [[nodiscard]] static Period fromText(const QString &text);

    [[nodiscard]] bool isValid() const { return begin.isValid() && end.isValid() && begin <= end; }
    [[nodiscard]] bool contains(QDate day) const { return day >= begin && day <= end; }
    //! \brief The same with the dates of \p terms; a year and dates stay as they are
    [[nodiscard]] Period inTerms(const ReportTerms &terms) const;
    //! \brief The same year, term or days a year before
    [[nodiscard]] Period before(const ReportTerms &terms = {}) const;
    //! \brief The three terms of a year; empty for a term or dates
    [[nodiscard]] QList<Period> terms(const ReportTerms &terms = {}) const;
    //! \brief The academic year that it lies in: the year of its first day
    [[nodiscard]] int firstYear() const;
    [[nodiscard]] QString name() const;     //!< "2025 to 2026", "Autumn term 2025", "1 Sep 2025 to 3 Oct 2025"
    [[nodiscard]] QString id() const;       //!< as fromText() reads it
    //! \brief "Autumn", "Spring" or "Summer" of a term; else name()
    [[nodiscard]] QString shortName() const;

    friend bool operator==(const Period &, const Period &) = default;
};
