// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/contact.h"
#include "model/core/result.h"
#include "model/journal/journal.h"

//! \brief Logs informal contacts through the Journal and lists them
class ContactLog
{
public:
    ContactLog(const QSqlDatabase &db, Journal &journal);

    //! \brief Logs \p contact; a blank date means today
    //! \return the contact as kept; Code::InvalidInput when it does not say what it was about, is longer than 200
    //! characters, or holds a pupil number
    [[nodiscard]] Result<Contact> log(const Contact &contact, const QString &role, QDate today);

    //! \brief Takes a contact back: it is no longer listed, in any copy
    [[nodiscard]] Result<void> undo(const QByteArray &record, const QString &author, const QString &role);

    //! \brief Contacts with the colleague of \p entry, newest first
    [[nodiscard]] Result<QList<Contact>> contactsOf(qint64 entry) const;

    //! \brief The newest \p limit contacts
    [[nodiscard]] Result<QList<Contact>> recent(int limit) const;

private:
    QSqlDatabase m_db;
    Journal &m_journal;
};
