// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QList>
#include <QString>

//! \brief The days that a report is about, first and last included
struct Period
{
    enum class Kind { Year, Term, Dates };

    Kind kind = Kind::Year;
    QDate begin;
    QDate end;

    //! \brief The academic year that begins in September \p firstYear
    [[nodiscard]] static Period year(int firstYear);
    //! \brief Term \p number (1 autumn, 2 spring, 3 summer) of the year that begins in September \p firstYear
    [[nodiscard]] static Period term(int firstYear, int number);
    //! \brief "2025-26", "2025-26 autumn", "2025-09-01 to 2025-12-31"; not valid when it is none of these
    [[nodiscard]] static Period fromText(const QString &text);

    [[nodiscard]] bool isValid() const { return begin.isValid() && end.isValid() && begin <= end; }
    [[nodiscard]] bool contains(QDate day) const { return day >= begin && day <= end; }
    //! \brief The same days a year before
    [[nodiscard]] Period before() const;
    //! \brief The three terms of a year; empty for a term or dates
    [[nodiscard]] QList<Period> terms() const;
    //! \brief The academic year that it lies in: the year of its first day
    [[nodiscard]] int firstYear() const;
    [[nodiscard]] QString name() const;     //!< "2025 to 2026", "Autumn term 2025", "1 Sep 2025 to 3 Oct 2025"
    [[nodiscard]] QString id() const;       //!< as fromText() reads it
    //! \brief "Autumn", "Spring" or "Summer" of a term; else name()
    [[nodiscard]] QString shortName() const;

    friend bool operator==(const Period &, const Period &) = default;
};
