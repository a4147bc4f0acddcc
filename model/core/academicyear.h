// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QDate>
#include <QString>

//! \brief A school year: 1 September to 31 August
struct AcademicYear
{
    int firstYear = 0; //!< the calendar year of its September: 2026 for 2026-27

    [[nodiscard]] QDate begin() const; //!< 1 September
    [[nodiscard]] QDate end() const;   //!< 31 August, included
    [[nodiscard]] QString name() const; //!< "2026-27"
    [[nodiscard]] static AcademicYear of(QDate date);
    //! \brief From "2026-27", "2026/27" or "2026-2027"; firstYear is 0 when it is none of these
    [[nodiscard]] static AcademicYear fromName(const QString &name);

    friend bool operator==(const AcademicYear &, const AcademicYear &) = default;
};
