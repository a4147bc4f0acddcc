// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/termdates.h"
#include "model/directory/identity.h"

#include <QSqlDatabase>

#include <optional>

class Journal;

//! \brief When terms begin and end: the one place that everything asks which counts by the term
//!
//! A school's own dates count for it; where it has set none, those of the partnership; where there are none, the usual
//! ones of usualTermDates(). School 0 is the partnership itself.
class TermCalendar
{
public:
    explicit TermCalendar(const QSqlDatabase &db);

    //! \brief The dates that count for \p school in the year that begins in September \p firstYear
    [[nodiscard]] Result<TermDates> datesOf(qint64 school, int firstYear) const;
    //! \brief What \p school (0: the partnership) has set itself; nothing where it has not
    [[nodiscard]] Result<std::optional<TermDates>> ownDates(qint64 school, int firstYear) const;

    //! \brief The term of \p school that holds \p day
    [[nodiscard]] Result<Term> termOf(qint64 school, QDate day) const;
    //! \brief A term after \p day: as far into the next term of \p school, at latest on its last school day
    [[nodiscard]] Result<QDate> aTermAfter(qint64 school, QDate day) const;

private:
    QSqlDatabase m_db;
};

//! \brief A term after \p day by the usual calendar
[[nodiscard]] QDate usualTermAfter(QDate day);

//! \brief Sets term dates through the Journal: principals and offices their school's, the Development Director the partnership's
class TermDesk
{
public:
    //! \p journal outlives the desk
    TermDesk(const QSqlDatabase &db, Journal &journal, Identity identity);

    void setIdentity(const Identity &identity) { m_identity = identity; }
    //! \brief Whose dates this person sets: a school, 0 for the partnership; none for whoever sets no dates
    [[nodiscard]] std::optional<qint64> ownCalendar() const;

    //! \brief Sets \p dates for the calendar of ownCalendar()
    //! \return Code::InvalidInput as checkTermDates(); Code::Conflict where these are not for this person to set
    [[nodiscard]] Result<void> set(const TermDates &dates);
    //! \brief Sets none for the year, so that what stands behind them counts again
    [[nodiscard]] Result<void> clear(int firstYear);

private:
    [[nodiscard]] Result<void> record(int firstYear, const QString &dates);

    QSqlDatabase m_db;
    Journal &m_journal;
    Identity m_identity;
};
