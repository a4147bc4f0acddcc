// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QDate>
#include <QString>

#include <array>

//! \brief The first and the last school day of a term
struct TermSpan
{
    QDate first;
    QDate last; //!< included

    friend bool operator==(const TermSpan &, const TermSpan &) = default;
};

//! \brief One term as it counts: every day of a school year lies in exactly one
struct Term
{
    int firstYear = 0; //!< AcademicYear::firstYear
    int number = 0;    //!< 1 autumn, 2 spring, 3 summer
    QDate begin;       //!< of the autumn term 1 September
    QDate end;         //!< included: the day before the next term begins, so holidays count to the term before them
    QDate lastSchoolDay;

    [[nodiscard]] bool contains(QDate date) const { return begin <= date && date <= end; }

    friend bool operator==(const Term &, const Term &) = default;
};

//! \brief The term dates of one school year
struct TermDates
{
    int firstYear = 0; //!< AcademicYear::firstYear
    std::array<TermSpan, 3> spans; //!< autumn, spring, summer

    //! \brief Term \p number, 1 to 3
    [[nodiscard]] Term term(int number) const;
    //! \brief The term that holds \p day; of a day outside the year the nearest one
    [[nodiscard]] Term termOf(QDate day) const;

    friend bool operator==(const TermDates &, const TermDates &) = default;
};

//! \brief The usual calendar: 1 September to 31 December, 1 January to 31 March, 1 April to 31 August
[[nodiscard]] TermDates usualTermDates(int firstYear);

//! \brief Code::InvalidInput with a sentence unless the terms follow each other within 1 September to 31 August
[[nodiscard]] Result<void> checkTermDates(const TermDates &dates);

//! \brief The day of \p next that lies as far into it as \p day into \p term; at latest its last school day
[[nodiscard]] QDate sameDayOfNext(const Term &term, const Term &next, QDate day);

//! \brief "Autumn", "Spring", "Summer" of 1, 2, 3
[[nodiscard]] QString termName(int number);
