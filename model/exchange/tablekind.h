// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

//! \brief The tables that schools have at hand and take for one another
enum class TableKind {
    Unknown,
    Register,     //!< the register of schools
    Groups,       //!< the register's list of trusts and other groups
    GroupLinks,   //!< which school is in which group
    SchoolLinks,  //!< predecessors and successors of schools
    Directory,    //!< entries of people
    Bookings,
};

//! \brief \p headings folded to letters and digits: in the rest those of the register differ from year to year
[[nodiscard]] QStringList plainHeadings(const QStringList &headings);

//! \brief What a table with these headings, as they are written, most likely is
[[nodiscard]] TableKind kindOfTable(const QStringList &headings);

//! \brief One sentence for somebody who imports a table of kind \p is as one of kind \p wanted: what it is, and where it belongs
//! \return empty where \p is is TableKind::Unknown or the same as \p wanted
[[nodiscard]] QString wrongTableText(TableKind is, TableKind wanted);
