// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/documents/document.h"

#include <QCoreApplication>

//! \brief Parts of the form's sections: the rows, tables and boxes they are put together from
class FormParts
{
    Q_DECLARE_TR_FUNCTIONS(FormParts)

public:
    //! \brief "Tuesday 17 November 2026"; empty for a null date
    [[nodiscard]] static QString day(QDate date);
    //! \brief "17 November 2026"; empty for a null date
    [[nodiscard]] static QString date(QDate date);
    //! \brief "3 h 20 min"; empty for 0
    //! \brief "Tuesday 17 November 2026, 9.15 to 12.15", "in the week of 16 November 2026"
    [[nodiscard]] static QString when(const Visit &visit);

    //! \brief "Closed, as of 22 November 2026"; empty before it was sent
    [[nodiscard]] static QString state(const Booking &booking, QDate today);
    //! \brief State, requesting and providing academy, colleague, who asks: the head of section 1
    [[nodiscard]] static doc::FieldGrid parties(const Booking &booking, QDate today);
    //! \brief What sections 2 and 3 say again of section 1, and the state
    [[nodiscard]] static doc::FieldGrid support(const Booking &booking, QDate today);
    //! \brief The answers of section 1 that are ticked or short: kind of support, theme, others who take part
    [[nodiscard]] static doc::Blocks kinds(const Booking &booking);
    //! \brief Visits as a table, empty rows for a pen where there are none yet
    [[nodiscard]] static doc::Blocks visits(const Booking &booking);
    //! \brief What was negotiated, with amounts that add up, and whose terms count
    [[nodiscard]] static doc::Blocks cost(const Booking &booking, QDate today);
    //! \brief Each expected outcome of section 1 quoted, with its rating in letter and words
    [[nodiscard]] static doc::Blocks ratings(const Booking &booking);

    //! \brief A question with its answer; without one the box has room for a pen, \p penHeight millimetres
    [[nodiscard]] static doc::Block answer(const QString &question, const QString &answer, double penHeight, const QString &hint = {});
    //! \brief A row for each of \p labels ("Signed, for whom"): box to sign in, name, date
    [[nodiscard]] static doc::Block signatures(const QStringList &labels);
    //! \brief Expected outcomes, one a line, numbered; empty when there are none
    [[nodiscard]] static QString outcomes(const Booking &booking);
};
