// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/contactlog.h"
#include "model/core/clock.h"
#include "model/directory/identity.h"
#include "model/directory/records.h"
#include "model/directory/shortlist.h"

#include <QObject>

//! \brief What can be done with one entry: put it aside, log a contact, take that back
class EntryDesk final : public QObject
{
    Q_OBJECT

public:
    //! \brief All of them outlive the desk
    EntryDesk(Shortlist &shortlist, ContactLog &contacts, IdentityStore &identities, const Clock &clock,
              QObject *parent = nullptr);

    [[nodiscard]] bool isShortlisted(qint64 entry) const { return m_shortlisted.contains(entry); }
    [[nodiscard]] QList<qint64> shortlisted() const { return m_shortlisted; } //!< first added first
    //! \brief Puts \p entry on the shortlist, or takes it off
    void toggleShortlisted(qint64 entry);
    void clearShortlist();
    //! \brief Reads the shortlist again
    void refresh();

    //! \brief Logs that I was in touch with the person of \p entry, today, about \p about
    //! \return Code::InvalidInput with what to change in the line
    [[nodiscard]] Result<Contact> logContact(const Entry &entry, const QByteArray &directory, const QString &about);
    //! \brief Takes the contact logged last back; does nothing when there is none
    void undoLastContact();
    [[nodiscard]] bool canUndo() const { return !m_lastLogged.isEmpty(); }

    //! \brief Contacts with the person of \p entry, newest first
    [[nodiscard]] QList<Contact> contactsOf(qint64 entry) const;

    [[nodiscard]] Identity me() const;

signals:
    void shortlistChanged();
    void contactsChanged(qint64 entry);
    //! \brief \p message is a sentence for people
    void failed(const QString &message);

private:
    Shortlist &m_shortlist;
    ContactLog &m_contacts;
    IdentityStore &m_identities;
    const Clock &m_clock;
    QList<qint64> m_shortlisted;
    QByteArray m_lastLogged;
    qint64 m_lastEntry = 0;
};
