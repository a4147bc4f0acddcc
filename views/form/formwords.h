// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"

#include <QList>
#include <QString>

//! \brief Sentences of the form that depend on the booking
namespace formwords {

//! \brief Who gets a section, and what of it
struct Reader
{
    QString iconName;
    QString who;  //!< "Millbrook Primary Academy"
    QString what; //!< "The principal and the office"

    friend bool operator==(const Reader &, const Reader &) = default;
};

//! \brief Who gets sections 1 and 2 of \p booking, by name, whether on the share or on paper
[[nodiscard]] QList<Reader> readersOf(const Booking &booking, const QList<Party> &providers);
//! \brief Who gets section 3
[[nodiscard]] QList<Reader> readersOfSection3(const Booking &booking, bool isForProvider);

//! \brief The standing reminder beside the free texts of sections 1 and 2
[[nodiscard]] QString readersOfSection1();
//! \brief The name of one of supportKinds() as people read it
[[nodiscard]] QString kindText(const QString &kind);
//! \brief "Send section 1 to Millbrook, the Regional Director (South West) and the Development Director?"
[[nodiscard]] QString sendQuestion(int section, const QList<Reader> &readers);

} // namespace formwords
