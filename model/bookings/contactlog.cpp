// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/contactlog.h"

#include "model/core/text.h"
#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAbout = 200;

const QString selectContact = u"SELECT record, directory, entry, person, school, about, held_on, author FROM contact "
                              "WHERE removed = 0 "_s;

Result<QList<Contact>> readContacts(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    auto row = sql::select(db, statement, values);
    if (!row)
        return failure(row);
    QList<Contact> contacts;
    while (row->next()) {
        contacts.append({row->value(0).toByteArray(), row->value(1).toByteArray(), row->value(2).toLongLong(),
                         row->value(3).toString(), row->value(4).toString(), row->value(5).toString(),
                         QDate::fromString(row->value(6).toString(), Qt::ISODate), row->value(7).toString()});
    }
    return contacts;
}

} // namespace

ContactLog::ContactLog(const QSqlDatabase &db, Journal &journal)
    : m_db(db)
    , m_journal(journal)
{
}

Result<Contact> ContactLog::log(const Contact &contact, const QString &role, QDate today)
{
    Contact kept = contact;
    kept.about = simplifiedLine(contact.about);
    if (!kept.heldOn.isValid())
        kept.heldOn = today;
    if (kept.about.isEmpty())
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("ContactLog", "Say in a few words what it was about."));
    if (kept.about.size() > longestAbout)
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("ContactLog", "Keep it to one line of %1 characters.").arg(longestAbout));
    EventDraft draft;
    draft.kind = u"contact.logged"_s;
    draft.author = kept.author;
    draft.role = role;
    draft.data = QCborMap{{u"entry"_s, kept.entry},   {u"directory"_s, kept.directory},
                          {u"person"_s, kept.person}, {u"school"_s, kept.school},
                          {u"about"_s, kept.about},   {u"held_on"_s, kept.heldOn.toString(Qt::ISODate)}};
    const auto event = m_journal.record(draft);
    if (!event)
        return failure(event);
    kept.record = event->record;
    return kept;
}

Result<void> ContactLog::undo(const QByteArray &record, const QString &author, const QString &role)
{
    const auto tips = m_journal.tipsOf(record);
    if (!tips)
        return failure(tips);
    EventDraft draft;
    draft.kind = u"contact.removed"_s;
    draft.record = record;
    draft.parents = *tips;
    draft.author = author;
    draft.role = role;
    const auto event = m_journal.record(draft);
    if (!event)
        return failure(event);
    return {};
}

Result<QList<Contact>> ContactLog::contactsOf(qint64 entry) const
{
    return readContacts(m_db, selectContact + u"AND entry = ? ORDER BY held_on DESC, record"_s, {entry});
}

Result<QList<Contact>> ContactLog::recent(int limit) const
{
    return readContacts(m_db, selectContact + u"ORDER BY held_on DESC, record LIMIT ?"_s, {limit});
}
