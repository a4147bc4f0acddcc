// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directoryrows.h"

#include "model/directory/statement.h"
#include "model/store/joinedcolumns.h"
#include "model/store/sql.h"

#include <QHash>
#include <QVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

// Of the entry's own, in the order of DirectoryField. Designations are those that the entry's own row says, so that a file
// which is corrected and read again means what it says; where that is not known all of the person's, in the order of their
// names, which is that of their primary key.
const QStringList columns{u"p.name"_s,
                          u"post.role"_s,
                          u"coalesce(e.designations, (SELECT group_concat(name, ' / ') FROM designation WHERE person = p.id AND valid_to IS NULL))"_s,
                          u"e.key_stages"_s,
                          u"e.theme"_s,
                          u"e.interest"_s,
                          u"e.capacity"_s,
                          u"CASE WHEN e.capacity_days = CAST(e.capacity_days AS INTEGER) THEN CAST(e.capacity_days AS INTEGER) ELSE e.capacity_days END"_s,
                          u"e.availability"_s,
                          u"e.support_levels"_s,
                          u"e.email"_s,
                          u"e.telephone"_s,
                          u"e.confirmed_on"_s,
                          u"e.confirmed_by"_s,
                          u"iif(e.contact_is_public, 'yes', '')"_s,
                          u"e.reference"_s};

QString selectRows(const QStringList &texts)
{
    return u"SELECT e.id, post.school, %1 FROM entry e CROSS JOIN post ON post.id = e.post CROSS JOIN person p ON p.id = post.person"_s.arg(
        sql::joined(texts));
}

// For a text that holds the very character which separates columns.
QStringList withoutSeparators(QStringList texts)
{
    for (QString &text : texts)
        text = u"replace(%1, char(31), ' ')"_s.arg(text);
    return texts;
}

const QString selectSchool = uR"(
SELECT (SELECT value FROM school_identifier WHERE school = s.id AND kind = 'urn' AND valid_to IS NULL LIMIT 1), s.name,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'trust' AND m.valid_to IS NULL LIMIT 1),
       s.region,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'cluster' AND m.valid_to IS NULL LIMIT 1),
       s.local_authority, s.town, s.phase
  FROM school s WHERE s.id = ?)"_s;

constexpr size_t firstOfSchool = static_cast<size_t>(DirectoryField::Urn);
constexpr int fieldsOfSchool = 8;
constexpr size_t firstOfPerson = static_cast<size_t>(DirectoryField::Person);
constexpr size_t ownFields = 16;
constexpr auto availability = static_cast<size_t>(DirectoryField::Availability);
static_assert(firstOfSchool + fieldsOfSchool == firstOfPerson && firstOfPerson + ownFields - 1 == directoryFieldCount);
constexpr qsizetype mostSchools = 20'000; // held at a time

using TakeRow = std::function<Result<void>(std::span<const QByteArrayView>)>;

// Puts rows together; schools are few and come again and again.
class RowBuilder
{
public:
    RowBuilder(const QSqlDatabase &db, QHash<qint64, AvailabilityStatement> statements)
        : m_db(db)
        , m_statements(std::move(statements))
    {
    }

    Result<void> takeAll(QSqlQuery &query, const TakeRow &take)
    {
        while (query.next()) {
            if (const auto done = takeOne(query, take); !done)
                return done;
        }
        return {};
    }

private:
    Result<void> takeOne(const QSqlQuery &query, const TakeRow &take)
    {
        std::array<QByteArrayView, ownFields> own;
        const QByteArray texts = query.value(2).toByteArray();
        if (!sql::split(texts, own))
            return takeOdd(query.value(0).toLongLong(), take);
        const auto school = schoolOf(query.value(1).toLongLong());
        if (!school)
            return failure(school);
        std::array<QByteArrayView, directoryFieldCount> row;
        row[0] = own.back();
        std::copy((*school)->begin(), (*school)->end(), row.begin() + firstOfSchool);
        std::copy(own.begin(), own.end() - 1, row.begin() + firstOfPerson);
        QByteArray said; // what a principal says stands over the directory
        if (!m_statements.isEmpty()) {
            if (const auto statement = m_statements.constFind(query.value(0).toLongLong()); statement != m_statements.cend())
                row[availability] = said = statement::words(*statement).toUtf8();
        }
        return take(row);
    }

    Result<void> takeOdd(qint64 entry, const TakeRow &take)
    {
        auto query = sql::select(m_db, selectRows(withoutSeparators(columns)) + u" WHERE e.id = ?"_s, {entry});
        if (!query)
            return failure(query);
        return takeAll(*query, take);
    }

    using SchoolTexts = std::array<QByteArray, fieldsOfSchool>;

    Result<const SchoolTexts *> schoolOf(qint64 id)
    {
        if (const auto known = m_schools.constFind(id); known != m_schools.cend())
            return &*known;
        if (!m_school) {
            auto query = sql::prepare(m_db, selectSchool);
            if (!query)
                return failure(query);
            m_school = *std::move(query);
        }
        if (const auto done = sql::exec(*m_school, {id}); !done)
            return failure(done);
        SchoolTexts fields;
        if (m_school->next()) {
            for (int i = 0; i < fieldsOfSchool; ++i)
                fields[static_cast<size_t>(i)] = m_school->value(i).toString().toUtf8();
        }
        m_school->finish();
        if (m_schools.size() >= mostSchools)
            m_schools.clear();
        return &*m_schools.insert(id, fields);
    }

    QSqlDatabase m_db;
    const QHash<qint64, AvailabilityStatement> m_statements; // by entry
    std::optional<QSqlQuery> m_school; // one after the other
    QHash<qint64, SchoolTexts> m_schools;
};

} // namespace

Result<void> forEachDirectoryRow(const QSqlDatabase &db, const std::optional<QList<qint64>> &entries, const TakeRow &take)
{
    const auto statements = statement::inForce(db);
    if (!statements)
        return failure(statements);
    RowBuilder builder(db, *statements);
    if (!entries) {
        auto query = sql::select(db, selectRows(columns) + u" ORDER BY e.id"_s);
        return query ? builder.takeAll(*query, take) : failure(query);
    }
    auto query = sql::prepare(db, selectRows(columns) + u" WHERE e.id = ?"_s);
    if (!query)
        return failure(query);
    for (const qint64 entry : *entries) {
        if (const auto done = sql::exec(*query, {entry}); !done)
            return done;
        if (const auto done = builder.takeAll(*query, take); !done)
            return done;
    }
    return {};
}
