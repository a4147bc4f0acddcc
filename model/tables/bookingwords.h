// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingrepository.h"

#include <QCoreApplication>

//! \brief The sentences in which bookings are shown, for one school's eyes or a director's
class BookingWords
{
    Q_DECLARE_TR_FUNCTIONS(BookingWords)

public:
    //! \brief What a booking is about: its theme, else the first words of its issue, else "Booking"
    [[nodiscard]] static QString title(const QString &theme, const QString &issue);
    //! \brief "Millbrook Primary, Danuta K." to the asking school, "Fernhill Primary asks us" to the asked one, else both
    [[nodiscard]] static QString parties(const BookingSummary &booking, qint64 mySchool);
    //! \brief "We asked Millbrook Primary · Danuta K. · 7KQM-3XWD-9RTC"
    [[nodiscard]] static QString subtitle(const Booking &booking, qint64 mySchool);
    //! \brief The words of a shown state id: "Under way"
    [[nodiscard]] static QString state(const QString &shownId);
    //! \brief All states that a list can be narrowed to: shown ids with their words
    [[nodiscard]] static QList<Choice> states();

    [[nodiscard]] static QString date(QDate date);           //!< "17 November 2026"
    [[nodiscard]] static QString dayAndDate(QDate date);     //!< "Tuesday 17 November 2026"
    [[nodiscard]] static QString shortDate(QDate date);      //!< "17 Nov 2026"
    [[nodiscard]] static QString time(QTime time);           //!< "9.15"
    //! \brief "Tuesday 17 November 2026, 9.15 to 12.00, Harbour Lane, Danuta K."; a week is named as one
    [[nodiscard]] static QString visit(const Visit &visit);
    //! \brief Terms in one line: visits, length, cost
    [[nodiscard]] static QString terms(const Terms &terms);
    //! \brief "£350.00 a day", "free hours", "nothing to pay"
    [[nodiscard]] static QString costBasis(const Cost &cost);
    //! \brief "Office", "Principal": the usual title of a role id
    [[nodiscard]] static QString roleTitle(const QString &role);
};
