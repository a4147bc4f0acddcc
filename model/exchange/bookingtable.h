// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/bookings/draftstore.h"
#include "model/core/result.h"
#include "model/directory/schoolfinder.h"

#include <QHash>
#include <QStringList>

//! \brief What the columns of a table of bookings hold; the same for import and export
//!
//! | column | what it holds |
//! |---|---|
//! | reference | of a booking made with the program; may be empty |
//! | requesting, providing | a URN or the school's name |
//! | person, theme | the colleague who helps; the subject |
//! | requested_by | who asked |
//! | date | when it was asked for |
//! | level | 1 or 2 |
//! | kind | support kinds, separated by ; |
//! | visits | "2025-01-14 180; 2025-01-21 180 missed": date, minutes, and planned, delivered or missed |
//! | hours, days | how long, where there are no visits; a day is 6 hours |
//! | cost_basis, day_rate, amount, travel, supply | nothing, free-hours, day-rate, exchange, other; pounds |
//! | brokerage_percent, brokerage_on_top | "15", "yes" |
//! | issue, outcomes | outcomes separated by ; |
//! | state | as the program shows it; lapsed and under way follow from the dates |
//! | decline_reasons | separated by ; |
//! | completed, evaluated | dates |
//! | evaluation, even_better, ratings, comment | section 2; "A; B" in the order of the outcomes |
//! | follow_up | a term later |
//! | next_steps, future_needs | section 3 |
//! | section3 | received, waived or open |
//! | case_study | yes or empty |
//! | purchase_order, invoice | of the office |
//! | last_action | the date of the last thing that was done |
//! | same_as | the reference of the booking that counts instead of this one, where two PCs imported it; else empty |
namespace bookingtable {

//! \brief The columns in the order in which they are exported
[[nodiscard]] QStringList columns();

//! \brief The column that \p heading means, empty when it is none; case, spaces and underscores do not matter
[[nodiscard]] QString columnOf(const QString &heading);

//! \brief The cells of \p booking in the order of columns()
//! \param section3 the newest version; null: not to be read by this role, the cells stay empty
//! \param sameAs the reference of the booking that counts instead of it; empty: it counts
[[nodiscard]] QStringList rowOf(const Booking &booking, QDate today, const Section3Words *section3, const QString &sameAs = {});

//! \brief What is wrong or doubtful in a row
struct RowMessage
{
    QString column;
    QString text;
};

//! \brief One row read
struct ReadRow
{
    Booking booking;
    Section3Words section3;
    QString sameAs; //!< as exported: the reference of the booking that counts instead
    QList<RowMessage> problems;
    QList<RowMessage> warnings;
    QList<RowMessage> unknownSchools; //!< warnings as well, kept apart: there may be two in every row
};

//! \brief Reads a row: \p cells by column name
[[nodiscard]] ReadRow read(const QHash<QString, QString> &cells, SchoolFinder &schools, QDate today);

} // namespace bookingtable
