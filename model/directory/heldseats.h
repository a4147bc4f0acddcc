// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/identity.h"

//! \brief A seat that the partnership gave to this PC: whose actions it can sign
struct HeldSeat
{
    QString person;      //!< whom the Development Director enrolled
    QString role;        //!< a Role::id
    QString place;       //!< the academy, the region or the Director's office, as people call it
    qint64 schoolId = 0; //!< School::id; 0: not of one school
    QString region;      //!< of a Regional Director; else empty

    //! \brief True where \p identity has this seat's role at this seat's school or region, whatever the name
    [[nodiscard]] bool isFor(const Identity &identity) const;

    friend bool operator==(const HeldSeat &, const HeldSeat &) = default;
};

//! \brief Remembers this PC's seats in the data folder; without any, anything can be recorded here
class HeldSeats
{
public:
    explicit HeldSeats(const QSqlDatabase &db);

    //! \brief The seats that were kept last; none on a PC outside any partnership
    [[nodiscard]] Result<QList<HeldSeat>> seats() const;
    //! \brief Replaces them all
    [[nodiscard]] Result<void> keep(const QList<HeldSeat> &seats) const;

    //! \brief Code::Conflict where \p author's actions would count nowhere else, because this PC cannot sign for them
    //!
    //! The person in a seat goes by the seat's name or by the one that was chosen at this PC.
    [[nodiscard]] Result<void> checkAuthor(const Identity &author) const;
    //! \brief Code::Conflict where \p identity is none of the seats: the sentence names the seat
    [[nodiscard]] Result<void> checkChoice(const Identity &identity) const;

private:
    QSqlDatabase m_db;
};
