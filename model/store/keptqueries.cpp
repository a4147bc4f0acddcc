// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/keptqueries.h"

#include "model/store/boundvalues.h"
#include "model/store/sql.h"

#include <QSqlDriver>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostKept = 300; // texts made for one use do not gather

bool isKind(const QString &statement)
{
    static const QStringList kinds{u"SELECT"_s, u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s, u"WITH"_s, u"BEGIN"_s, u"COMMIT"_s, u"ROLLBACK"_s};
    return std::ranges::any_of(kinds, [&](const QString &kind) { return statement.startsWith(kind); });
}

// Also events of other kinds that were set aside, for those of section 3 may be among them.
bool namesSection3(const QString &statement)
{
    static const QStringList tables{u"section3"_s, u"confidential_"_s, u"event_aside"_s};
    return std::ranges::any_of(tables, [&](const QString &table) { return statement.contains(table); });
}

} // namespace

KeptQueries::KeptQueries(QObject *driver)
    : QObject(driver)
{
}

KeptQueries &KeptQueries::of(const QSqlDatabase &db)
{
    for (QObject *const child : db.driver()->children()) {
        if (auto *const kept = dynamic_cast<KeptQueries *>(child))
            return *kept;
    }
    return *new KeptQueries(db.driver());
}

Result<QSqlQuery> KeptQueries::take(const QSqlDatabase &db, const QString &statement)
{
    const auto found = m_queries.find(statement);
    if (found == m_queries.end())
        return sql::prepare(db, statement);
    QSqlQuery query = std::move(found->second.query);
    m_queries.erase(found);
    return query;
}

void KeptQueries::giveBack(QSqlQuery query)
{
    const QString statement = query.lastQuery();
    if (!isKind(statement) || namesSection3(statement))
        return;
    query.finish();
    BoundValues::set(query, {});
    m_queries.insert_or_assign(statement, Kept{std::move(query), ++m_uses});
    if (m_queries.size() > mostKept)
        m_queries.erase(std::ranges::min_element(m_queries, {}, [](const auto &one) { return one.second.use; }));
}

KeptRows::KeptRows(KeptQueries &home, QSqlQuery query)
    : m_home(&home)
    , m_query(std::move(query))
{
}

KeptRows::~KeptRows()
{
    finish();
}

void KeptRows::finish()
{
    if (m_home) // not one that was moved away, finished before, or whose connection is gone
        m_home->giveBack(std::move(m_query));
    m_home.clear();
}

namespace sql {

Result<KeptRows> rows(const QSqlDatabase &db, const QString &statement, const QVariantList &values)
{
    KeptQueries &kept = KeptQueries::of(db);
    auto query = kept.take(db, statement);
    if (!query)
        return failure(query);
    if (const auto done = exec(*query, values); !done)
        return failure(done);
    return KeptRows(kept, *std::move(query));
}

} // namespace sql
