// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/exchange/eml.h"

//! \brief Where a role of the partnership gets mail: the Regional Director of a region, the Development Director
class DirectorAddresses
{
public:
    explicit DirectorAddresses(const QSqlDatabase &db);

    //! \brief The address of the Regional Director of \p region, of the Development Director when it is empty
    [[nodiscard]] Result<MailAddress> address(const QString &region) const; //!< empty when not known
    //! \return Code::InvalidInput when it is no e-mail address
    [[nodiscard]] Result<void> setAddress(const QString &region, const MailAddress &address);

    //! \brief The regions of the schools that this PC knows, by name
    [[nodiscard]] Result<QStringList> regions() const;

private:
    QSqlDatabase m_db;
};

//! \brief Composes the mail with which a section is sent
class BookingMail
{
public:
    BookingMail(const QSqlDatabase &db, const BookingDesk &desk, const Clock &clock);

    //! \brief The mail of section \p section (1 to 3): 1 and 2 to the other academy with a copy to the Regional Directors,
    //! 3 to the two directors only
    //!
    //! Who has no known address is named in the text, so that the sender can add it.
    //! \return Code::Conflict when section 3 is not for this role to read, Code::NotFound when the section is not written
    [[nodiscard]] Result<MailDraft> compose(const Booking &booking, int section) const;

private:
    [[nodiscard]] MailAddress providerAddress(const Booking &booking) const;
    [[nodiscard]] Result<QString> bodyOf(const Booking &booking, int section) const;

    QSqlDatabase m_db;
    const BookingDesk &m_desk;
    const Clock &m_clock;
};
