// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directoryrows.h"

#include "model/store/sql.h"

#include <QHash>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace {

// Designations come in the order of their names, which is that of their primary key.
const QString selectRows = uR"(
SELECT post.school, e.reference, p.name, post.role,
       (SELECT group_concat(name, ' / ') FROM designation WHERE person = p.id AND valid_to IS NULL),
       e.key_stages, e.theme, e.interest, e.capacity, e.capacity_days, e.availability, e.support_levels, e.email, e.telephone,
       e.confirmed_on, e.confirmed_by, e.contact_is_public
  FROM entry e JOIN post ON post.id = e.post JOIN person p ON p.id = post.person)"_s;

const QString selectSchool = uR"(
SELECT (SELECT value FROM school_identifier WHERE school = s.id AND kind = 'urn' AND valid_to IS NULL LIMIT 1), s.name,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'trust' AND m.valid_to IS NULL LIMIT 1),
       s.region,
       (SELECT g.name FROM membership m JOIN school_group g ON g.id = m.school_group
         WHERE m.school = s.id AND g.kind = 'cluster' AND m.valid_to IS NULL LIMIT 1),
       s.local_authority, s.town, s.phase
  FROM school s WHERE s.id = ?)"_s;

constexpr int firstOfSchool = static_cast<int>(DirectoryField::Urn);
constexpr int fieldsOfSchool = 8;
constexpr qsizetype mostSchools = 20'000; // held at a time

// Puts rows together; schools are few and come again and again.
class RowBuilder
{
public:
    explicit RowBuilder(const QSqlDatabase &db)
        : m_db(db)
    {
        m_row.resize(static_cast<qsizetype>(directoryFieldCount));
    }

    Result<const QStringList *> build(const QSqlQuery &query)
    {
        const auto school = schoolOf(query.value(0).toLongLong());
        if (!school)
            return failure(school);
        for (int i = 0; i < fieldsOfSchool; ++i)
            m_row[firstOfSchool + i] = (*school)->at(i);
        m_row[0] = query.value(1).toString();
        int column = 2;
        for (int field = firstOfSchool + fieldsOfSchool; field < static_cast<int>(directoryFieldCount) - 1; ++field)
            m_row[field] = query.value(column++).toString();
        m_row.last() = query.value(column).toBool() ? u"yes"_s : QString();
        return &m_row;
    }

private:
    Result<const QStringList *> schoolOf(qint64 id)
    {
        auto known = m_schools.find(id);
        if (known == m_schools.end()) {
            auto query = sql::select(m_db, selectSchool, {id});
            if (!query)
                return failure(query);
            QStringList fields(fieldsOfSchool);
            for (int i = 0; query->isActive() && (i > 0 || query->next()) && i < fieldsOfSchool; ++i)
                fields[i] = query->value(i).toString();
            if (m_schools.size() >= mostSchools)
                m_schools.clear();
            known = m_schools.insert(id, fields);
        }
        return &*known;
    }

    QSqlDatabase m_db;
    QHash<qint64, QStringList> m_schools;
    QStringList m_row;
};

Result<void> takeAll(QSqlQuery &query, RowBuilder &builder, const std::function<Result<void>(const QStringList &)> &take)
{
    while (query.next()) {
        const auto row = builder.build(query);
        if (!row)
            return failure(row);
        if (const auto done = take(**row); !done)
            return done;
    }
    return {};
}

} // namespace

Result<void> forEachDirectoryRow(const QSqlDatabase &db, const std::optional<QList<qint64>> &entries,
                                 const std::function<Result<void>(const QStringList &)> &take)
{
    RowBuilder builder(db);
    if (!entries) {
        auto query = sql::select(db, selectRows + u" ORDER BY e.id"_s);
        return query ? takeAll(*query, builder, take) : failure(query);
    }
    auto query = sql::prepare(db, selectRows + u" WHERE e.id = ?"_s);
    if (!query)
        return failure(query);
    for (const qint64 entry : *entries) {
        if (const auto done = sql::exec(*query, {entry}); !done)
            return done;
        if (const auto done = takeAll(*query, builder, take); !done)
            return done;
    }
    return {};
}
