// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/entrydesk.h"

EntryDesk::EntryDesk(Shortlist &shortlist, ContactLog &contacts, IdentityStore &identities, const Clock &clock,
                     QObject *parent)
    : QObject(parent)
    , m_shortlist(shortlist)
    , m_contacts(contacts)
    , m_identities(identities)
    , m_clock(clock)
{
}

void EntryDesk::toggleShortlisted(qint64 entry)
{
    const auto done = isShortlisted(entry) ? m_shortlist.remove(entry) : m_shortlist.add(entry);
    if (!done)
        emit failed(done.error().message);
    refresh();
}

void EntryDesk::clearShortlist()
{
    const auto done = m_shortlist.clear();
    if (!done)
        emit failed(done.error().message);
    refresh();
}

void EntryDesk::refresh()
{
    const auto entries = m_shortlist.entries();
    if (!entries) {
        emit failed(entries.error().message);
        return;
    }
    m_shortlisted = *entries;
    emit shortlistChanged();
}

Result<Contact> EntryDesk::logContact(const Entry &entry, const QByteArray &directory, const QString &about)
{
    const Identity identity = me();
    Contact contact;
    contact.directory = directory;
    contact.entry = entry.id;
    contact.person = entry.person;
    contact.school = entry.academy;
    contact.about = about;
    contact.author = identity.name;
    auto logged = m_contacts.log(contact, identity.role, m_clock.today());
    if (!logged)
        return logged;
    m_lastLogged = logged->record;
    m_lastEntry = entry.id;
    emit contactsChanged(entry.id);
    return logged;
}

void EntryDesk::undoLastContact()
{
    if (!canUndo())
        return;
    const Identity identity = me();
    const auto undone = m_contacts.undo(m_lastLogged, identity.name, identity.role);
    if (!undone) {
        emit failed(undone.error().message);
        return;
    }
    m_lastLogged.clear();
    emit contactsChanged(m_lastEntry);
}

QList<Contact> EntryDesk::contactsOf(qint64 entry) const
{
    return m_contacts.contactsOf(entry).value_or(QList<Contact>());
}

Identity EntryDesk::me() const
{
    return m_identities.identity().value_or(Identity());
}
