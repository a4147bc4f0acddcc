// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

//! \brief Whose bookings a report is about
struct ReportScope
{
    enum class Kind { All, Region, Cluster, School };

    Kind kind = Kind::All;
    QString name;        //!< of the region or cluster; of the school as shown
    qint64 schoolId = 0; //!< School::id, for Kind::School

    friend bool operator==(const ReportScope &, const ReportScope &) = default;
};
