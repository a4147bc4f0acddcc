// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QDate>
#include <QString>
#include <QTime>

//! \brief What people in Britain type into a field, read, and written back the same way
//!
//! Every reader gives Code::InvalidInput with a sentence for the field; a blank text is for the caller to judge.
namespace typed {

//! \brief A day, or the week that begins with it
struct DayOrWeek
{
    QDate date;          //!< of a week its Monday
    bool isWeek = false;

    friend bool operator==(const DayOrWeek &, const DayOrWeek &) = default;
};

//! \brief "30/11/2026", "30.11.26", "30-11", "30 November 2026", "30 Nov"; without a year the next such day from \p today
[[nodiscard]] Result<QDate> date(const QString &text, QDate today);
//! \brief date(), or "w/c 30/11/2026", "week of 30 Nov"
[[nodiscard]] Result<DayOrWeek> dayOrWeek(const QString &text, QDate today);
//! \brief "9.15", "9:15", "0915", "9", "2pm", "2.30 pm"
[[nodiscard]] Result<QTime> time(const QString &text);
//! \brief Minutes of "1.5", "1.5 hours", "90 min", "1 h 30", "half a day", "2 days"; a bare number is hours; reads durationText() back
[[nodiscard]] Result<int> minutes(const QString &text, int minutesPerDay);
//! \brief Pence of "36", "£36.50", "1,200"
[[nodiscard]] Result<qint64> pence(const QString &text);
//! \brief Basis points of "12.5" or "12.5%"; 0 to 100%
[[nodiscard]] Result<int> basisPoints(const QString &text);

[[nodiscard]] QString dateText(QDate date);               //!< "30/11/2026"; empty when null
[[nodiscard]] QString dayOrWeekText(const DayOrWeek &day); //!< "w/c 30/11/2026"
[[nodiscard]] QString longDateText(QDate date);           //!< "Monday 30 November 2026"
[[nodiscard]] QString timeText(QTime time);               //!< "9.15"; empty when null

} // namespace typed
