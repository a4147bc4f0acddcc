// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/heldentry.h"

#include "model/core/text.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

const QString selectHeld = uR"(
SELECT post.id, p.id, s.id,
       (SELECT count(*) FROM entry WHERE post = post.id),
       (SELECT count(*) FROM post o JOIN entry ON entry.post = o.id WHERE o.person = p.id),
       e.reference,
       (SELECT value FROM school_identifier WHERE school = s.id AND kind = 'urn' AND valid_to IS NULL LIMIT 1),
       s.name, p.name, post.role,
       (SELECT group_concat(name, ' / ') FROM (SELECT name FROM designation WHERE person = p.id AND valid_to IS NULL ORDER BY name)),
       e.key_stages, e.theme, e.interest, e.capacity, e.capacity_days, e.availability, e.support_levels, e.email, e.telephone,
       e.confirmed_on, e.confirmed_by, e.contact_is_public, e.designations
  FROM entry e JOIN post ON post.id = e.post JOIN person p ON p.id = post.person JOIN school s ON s.id = post.school
 WHERE e.id = ?)"_s;

// Of person and entry; what the row says of the school is SchoolWriter's.
constexpr std::array ownFields{DirectoryField::Reference,    DirectoryField::Person,       DirectoryField::Role,
                               DirectoryField::Designation,  DirectoryField::KeyStages,    DirectoryField::Theme,
                               DirectoryField::Interest,     DirectoryField::Capacity,     DirectoryField::CapacityDays,
                               DirectoryField::Availability, DirectoryField::SupportLevels, DirectoryField::Email,
                               DirectoryField::Telephone,    DirectoryField::ConfirmedOn,  DirectoryField::ConfirmedBy,
                               DirectoryField::ContactIsPublic};

} // namespace

Result<HeldEntry> readHeldEntry(const QSqlDatabase &db, qint64 id)
{
    auto query = sql::select(db, selectHeld, {id});
    if (!query)
        return failure(query);
    if (!query->next())
        return failure(Error::Code::NotFound, QCoreApplication::translate("Directory", "This entry is no longer in the directory."));
    HeldEntry held;
    int column = 0;
    for (qint64 *number : {&held.post, &held.person, &held.school, &held.entriesOfPost, &held.entriesOfPerson})
        *number = query->value(column++).toLongLong();
    using enum DirectoryField;
    for (const DirectoryField field : {Reference, Urn, Academy, Person, Role, Designation, KeyStages, Theme, Interest, Capacity,
                                       CapacityDays, Availability, SupportLevels, Email, Telephone, ConfirmedOn, ConfirmedBy})
        held.row.at(field) = query->value(column++).toString();
    if (const QString &days = held.row.at(CapacityDays); !days.isEmpty())
        held.row.at(CapacityDays) = QString::number(days.toDouble());
    held.row.at(ContactIsPublic) = query->value(column).toBool() ? u"yes"_s : QString();
    if (const QVariant said = query->value(column + 1); !said.isNull())
        held.designationsOfRow = said.toString();
    return held;
}

Result<QStringList> designationsOfOtherRows(const QSqlDatabase &db, qint64 person, qint64 entry)
{
    auto query = sql::select(db, u"SELECT coalesce(e.designations, (SELECT group_concat(name, ' / ') FROM designation "
                                 "WHERE person = post.person AND valid_to IS NULL)) "
                                 "FROM post JOIN entry e ON e.post = post.id WHERE post.person = ? AND e.id <> ?"_s, {person, entry});
    if (!query)
        return failure(query);
    QStringList names;
    while (query->next())
        names.append(query->value(0).toString().split(designationSeparator, Qt::SkipEmptyParts));
    return names;
}

Result<void> writeDesignationsOfRow(const QSqlDatabase &db, qint64 id, const QString &designations, qint64 hash)
{
    return sql::run(db, u"UPDATE entry SET designations=?, row_hash=? WHERE id=?"_s, {sql::text(designations), hash, id});
}

void appendEntryChanges(const DirectoryRow &held, const DirectoryRow &row, QList<FieldChange> &changes)
{
    for (const DirectoryField field : ownFields) {
        if (held.at(field) != row.at(field))
            changes.append({field, held.at(field), row.at(field)});
    }
}

Result<void> writeEntry(const QSqlDatabase &db, qint64 id, qint64 post, const DirectoryRow &row, qint64 hash)
{
    const auto value = [&row](DirectoryField field) { return sql::text(row.at(field)); };
    using enum DirectoryField;
    const QString &days = row.at(CapacityDays);
    return sql::run(db, u"UPDATE entry SET reference=?, post=?, key_stages=?, theme=?, interest=?, capacity=?, capacity_days=?, "
                        "availability=?, support_levels=?, email=?, telephone=?, contact_is_public=?, confirmed_on=?, "
                        "confirmed_by=?, row_hash=? WHERE id=?"_s,
                    {value(Reference), post, value(KeyStages), value(Theme), value(Interest), value(Capacity),
                     days.isEmpty() ? QVariant() : QVariant(days.toDouble()), value(Availability), value(SupportLevels),
                     value(Email), value(Telephone), row.at(ContactIsPublic) == u"yes",
                     row.at(ConfirmedOn).isEmpty() ? QVariant() : value(ConfirmedOn), value(ConfirmedBy), hash, id});
}

Result<void> renamePerson(const QSqlDatabase &db, qint64 person, qint64 school, const DirectoryRow &row,
                                        qint64 matchKey)
{
    const auto done = sql::run(db, u"UPDATE person SET name=?, sort_key=? WHERE id=?"_s,
                               {row.at(DirectoryField::Person), personSortKey(row.at(DirectoryField::Person)), person});
    if (!done)
        return done;
    return sql::run(db, u"UPDATE post SET match_key=? WHERE person=? AND school=?"_s, {matchKey, person, school});
}
