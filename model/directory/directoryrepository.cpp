// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directoryrepository.h"

#include "model/directory/entryreader.h"
#include "model/directory/statement.h"
#include "model/store/sql.h"

#include <QCoreApplication>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

// The correlated queries run only over the few schools and designations, and only for rows that are read.
const QString selectEntry = uR"(
SELECT e.id, e.reference, p.id, p.name,
       (SELECT group_concat(name, char(31)) FROM designation WHERE person = p.id AND valid_to IS NULL),
       s.id, post.role, s.name,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'trust' AND m.valid_to IS NULL LIMIT 1),
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'cluster' AND m.valid_to IS NULL LIMIT 1),
       s.region, s.local_authority, s.town, s.phase,
       e.key_stages, e.theme, e.interest, e.capacity, e.capacity_days, e.availability, e.support_levels,
       e.email, e.telephone, e.contact_is_public, e.confirmed_on, e.confirmed_by,
       s.telephone, s.email, s.website, s.easting, s.northing
  FROM )"_s;

// CROSS JOIN fixes the order of the loops: down the alphabet, so that LIMIT stops after a few rows.
const QString inAlphabeticalOrder =
    u"person p INDEXED BY person_order CROSS JOIN post ON post.person = p.id CROSS JOIN entry e ON e.post = post.id "
    "CROSS JOIN school s ON s.id = post.school ORDER BY p.sort_key, e.id LIMIT ?"_s;
const QString byId = u"entry e JOIN post ON post.id = e.post JOIN person p ON p.id = post.person "
                     "JOIN school s ON s.id = post.school WHERE e.id = ?"_s;

const QString selectSchool = uR"(
SELECT id, name, phase, type, status, street, locality, town, county, postcode, local_authority, region,
       telephone, email, website, low_age, high_age, gender, religious_character, opened, closed, easting, northing,
       (SELECT value FROM school_identifier WHERE school = school.id AND kind = 'urn' AND valid_to IS NULL LIMIT 1),
       (SELECT value FROM school_identifier WHERE school = school.id AND kind = 'laestab' AND valid_to IS NULL LIMIT 1),
       (SELECT value FROM school_identifier WHERE school = school.id AND kind = 'ukprn' AND valid_to IS NULL LIMIT 1),
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = school.id AND g.kind = 'trust' AND m.valid_to IS NULL LIMIT 1),
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = school.id AND g.kind = 'cluster' AND m.valid_to IS NULL LIMIT 1)
  FROM school)"_s;

QDate dateOf(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

std::optional<int> numberOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional<int>(value.toInt());
}

std::optional<GridPosition> positionOf(const QVariant &easting, const QVariant &northing)
{
    if (easting.isNull() || northing.isNull())
        return std::nullopt;
    return GridPosition{easting.toInt(), northing.toInt()};
}

Entry readEntry(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    Entry entry;
    entry.id = next().toLongLong();
    entry.reference = next().toString();
    entry.personId = next().toLongLong();
    entry.person = next().toString();
    entry.designations = next().toString().split(u'\x1f', Qt::SkipEmptyParts);
    entry.schoolId = next().toLongLong();
    entry.role = next().toString();
    entry.academy = next().toString();
    entry.trust = next().toString();
    entry.cluster = next().toString();
    entry.region = next().toString();
    entry.localAuthority = next().toString();
    entry.town = next().toString();
    entry.phase = next().toString();
    entry.keyStages = next().toString();
    entry.theme = next().toString();
    entry.interest = next().toString();
    entry.capacity = next().toString();
    const QVariant days = next();
    entry.capacityDays = days.isNull() ? -1 : days.toDouble();
    entry.availability = next().toString();
    entry.supportLevels = next().toString();
    entry.email = next().toString();
    entry.telephone = next().toString();
    entry.contactIsPublic = next().toBool();
    entry.confirmedOn = dateOf(next());
    entry.confirmedBy = next().toString();
    entry.schoolTelephone = next().toString();
    entry.schoolEmail = next().toString();
    entry.schoolWebsite = next().toString();
    const QVariant easting = next();
    entry.position = positionOf(easting, next());
    return entry;
}

School readSchool(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    School school;
    school.id = next().toLongLong();
    for (QString *field : {&school.name, &school.phase, &school.type, &school.status, &school.street, &school.locality,
                           &school.town, &school.county, &school.postcode, &school.localAuthority, &school.region,
                           &school.telephone, &school.email, &school.website})
        *field = next().toString();
    school.lowAge = numberOf(next());
    school.highAge = numberOf(next());
    school.gender = next().toString();
    school.religiousCharacter = next().toString();
    school.opened = dateOf(next());
    school.closed = dateOf(next());
    const QVariant easting = next();
    school.position = positionOf(easting, next());
    for (QString *field : {&school.urn, &school.laestab, &school.ukprn, &school.trust, &school.cluster})
        *field = next().toString();
    return school;
}

Result<int> count(const QSqlDatabase &db, const QString &statement)
{
    const auto value = sql::value(db, statement);
    if (!value)
        return failure(value);
    return value->toInt();
}

} // namespace

DirectoryRepository::DirectoryRepository(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<Edition> DirectoryRepository::edition() const
{
    auto row = sql::select(m_db, u"SELECT edition, published, changed, uid FROM directory"_s);
    if (!row)
        return failure(row);
    if (!row->next())
        return Edition{};
    return Edition{row->value(0).toInt(), dateOf(row->value(1)), dateOf(row->value(2)), row->value(3).toByteArray()};
}

Result<int> DirectoryRepository::entryCount() const
{
    return count(m_db, u"SELECT count(*) FROM entry"_s);
}

Result<int> DirectoryRepository::schoolCount() const
{
    return count(m_db, u"SELECT count(DISTINCT school) FROM post"_s);
}

Result<void> DirectoryRepository::forEachEntry(const std::function<bool(Entry &&)> &take) const
{
    return EntryReader(m_db).forEach(EntryReader::Extent::Whole, take);
}

Result<void> DirectoryRepository::forEachSearchedEntry(const std::function<bool(Entry &&)> &take) const
{
    return EntryReader(m_db).forEach(EntryReader::Extent::Searched, take);
}

Result<QList<Entry>> DirectoryRepository::firstEntries(int limit) const
{
    auto row = sql::select(m_db, selectEntry + inAlphabeticalOrder, {limit});
    if (!row)
        return failure(row);
    QList<Entry> entries;
    const auto statements = statement::inForce(m_db);
    if (!statements)
        return failure(statements);
    while (row->next()) {
        entries.append(readEntry(*row));
        statement::putInto(entries.last(), *statements);
    }
    return entries;
}

Result<Entry> DirectoryRepository::entry(qint64 id) const
{
    auto row = sql::select(m_db, selectEntry + byId, {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound,
                       QCoreApplication::translate("Directory", "This entry is no longer in the directory."));
    Entry entry = readEntry(*row);
    const auto said = statement::inForceFor(m_db, id);
    if (!said)
        return failure(said);
    if (*said)
        entry.availability = statement::words(**said);
    return entry;
}

Result<QList<School>> DirectoryRepository::schools() const
{
    auto row = sql::select(m_db, selectSchool + u" ORDER BY sort_key"_s);
    if (!row)
        return failure(row);
    QList<School> schools;
    while (row->next())
        schools.append(readSchool(*row));
    return schools;
}

Result<School> DirectoryRepository::school(qint64 id) const
{
    auto row = sql::select(m_db, selectSchool + u" WHERE id = ?"_s, {id});
    if (!row)
        return failure(row);
    if (!row->next())
        return failure(Error::Code::NotFound,
                       QCoreApplication::translate("Directory", "This school is no longer in the directory."));
    return readSchool(*row);
}
