// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/entryreader.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/statement.h"
#include "model/store/joinedcolumns.h"
#include "model/store/sql.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr char betweenDesignations = '\x1E';

// In the order of Piece.
const QStringList columns{u"e.reference"_s,
                          u"p.name"_s,
                          u"(SELECT group_concat(name, char(30)) FROM designation WHERE person = p.id AND valid_to IS NULL)"_s,
                          u"post.role"_s,
                          u"e.key_stages"_s,
                          u"e.theme"_s,
                          u"e.interest"_s,
                          u"e.capacity"_s,
                          u"e.capacity_days"_s,
                          u"e.availability"_s,
                          u"e.support_levels"_s,
                          u"e.email"_s,
                          u"e.telephone"_s,
                          u"e.contact_is_public"_s,
                          u"e.confirmed_on"_s,
                          u"e.confirmed_by"_s};

enum Piece : size_t {
    Reference,
    Person,
    Designations,
    Role,
    KeyStages,
    Theme,
    Interest,
    Capacity,
    CapacityDays,
    Availability,
    SupportLevels,
    Email,
    Telephone,
    ContactIsPublic,
    ConfirmedOn,
    ConfirmedBy,
    PieceCount
};

// The others come empty.
constexpr std::array searched{Person, Designations, Role, KeyStages, Theme, Interest, Capacity, Availability, SupportLevels, ConfirmedOn};

QStringList columnsOf(EntryReader::Extent extent)
{
    QStringList texts = columns;
    for (qsizetype i = 0; i < texts.size() && extent == EntryReader::Extent::Searched; ++i) {
        if (std::ranges::find(searched, static_cast<Piece>(i)) == searched.end())
            texts[i] = u"''"_s;
    }
    return texts;
}

const QString inTableOrder = u" FROM entry e CROSS JOIN post ON post.id = e.post CROSS JOIN person p ON p.id = post.person ORDER BY e.id"_s;

const QString selectSchool = uR"(
SELECT s.name,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'trust' AND m.valid_to IS NULL LIMIT 1),
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'cluster' AND m.valid_to IS NULL LIMIT 1),
       s.region, s.local_authority, s.town, s.phase, s.telephone, s.email, s.website, s.easting, s.northing
  FROM school s WHERE s.id = ?)"_s;

// "2026-02-18"; QDate::fromString() takes longer than reading the row.
QDate dateOf(QByteArrayView text)
{
    if (text.size() != 10)
        return {};
    return QDate(text.first(4).toInt(), text.sliced(5, 2).toInt(), text.sliced(8, 2).toInt());
}

QStringList listOf(QByteArrayView text)
{
    QStringList list;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(betweenDesignations);
        list.append(QString::fromUtf8(end < 0 ? text : text.first(end)));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return list;
}

void fill(Entry &entry, std::span<const QByteArrayView, PieceCount> pieces)
{
    const auto text = [&](Piece piece) { return QString::fromUtf8(pieces[piece]); };
    entry.reference = text(Reference);
    entry.person = text(Person);
    entry.designations = listOf(pieces[Designations]);
    entry.role = text(Role);
    entry.keyStages = text(KeyStages);
    entry.theme = text(Theme);
    entry.interest = text(Interest);
    entry.capacity = text(Capacity);
    entry.capacityDays = pieces[CapacityDays].isEmpty() ? -1 : pieces[CapacityDays].toDouble();
    entry.availability = text(Availability);
    entry.supportLevels = text(SupportLevels);
    entry.email = text(Email);
    entry.telephone = text(Telephone);
    entry.contactIsPublic = pieces[ContactIsPublic] == "1";
    entry.confirmedOn = dateOf(pieces[ConfirmedOn]);
    entry.confirmedBy = text(ConfirmedBy);
}

void fillSchool(Entry &entry, const QSqlQuery &row)
{
    int column = 0;
    for (QString *field : {&entry.academy, &entry.trust, &entry.cluster, &entry.region, &entry.localAuthority, &entry.town, &entry.phase,
                           &entry.schoolTelephone, &entry.schoolEmail, &entry.schoolWebsite})
        *field = row.value(column++).toString();
    const QVariant easting = row.value(column++);
    const QVariant northing = row.value(column);
    if (!easting.isNull() && !northing.isNull())
        entry.position = GridPosition{easting.toInt(), northing.toInt()};
}

} // namespace

EntryReader::EntryReader(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<void> EntryReader::forEach(Extent extent, const std::function<bool(Entry &&)> &take)
{
    auto row = sql::select(m_db, u"SELECT e.id, p.id, post.school, "_s + sql::joined(columnsOf(extent)) + inTableOrder);
    if (!row)
        return failure(row);
    const auto statements = statement::inForce(m_db);
    if (!statements)
        return failure(statements);
    while (row->next()) {
        auto entry = read(*row);
        if (!entry)
            return failure(entry);
        statement::putInto(*entry, *statements);
        if (!take(*std::move(entry)))
            break;
    }
    return {};
}

Result<Entry> EntryReader::read(const QSqlQuery &row)
{
    const qint64 id = row.value(0).toLongLong();
    const QByteArray texts = row.value(3).toByteArray();
    std::array<QByteArrayView, PieceCount> pieces;
    if (!sql::split(texts, pieces))
        return DirectoryRepository(m_db).entry(id); // its texts hold a control character
    const auto school = schoolOf(row.value(2).toLongLong());
    if (!school)
        return failure(school);
    Entry entry = **school;
    entry.id = id;
    entry.personId = row.value(1).toLongLong();
    fill(entry, pieces);
    return entry;
}

Result<const Entry *> EntryReader::schoolOf(qint64 id)
{
    if (const auto known = m_schools.constFind(id); known != m_schools.constEnd())
        return &*known;
    if (!m_readSchool) {
        auto query = sql::prepare(m_db, selectSchool);
        if (!query)
            return failure(query);
        m_readSchool = *std::move(query);
    }
    if (const auto done = sql::exec(*m_readSchool, {id}); !done)
        return failure(done);
    Entry shared;
    shared.schoolId = id;
    if (m_readSchool->next())
        fillSchool(shared, *m_readSchool);
    m_readSchool->finish();
    return &*m_schools.insert(id, shared);
}
