// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/shortlist.h"

#include "model/store/sql.h"

using namespace Qt::StringLiterals;

Shortlist::Shortlist(const QSqlDatabase &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<QList<qint64>> Shortlist::entries() const
{
    auto row = sql::select(m_db, u"SELECT entry FROM shortlist JOIN entry ON entry.id = shortlist.entry "
                                 "ORDER BY shortlist.added, shortlist.entry"_s);
    if (!row)
        return failure(row);
    QList<qint64> ids;
    while (row->next())
        ids.append(row->value(0).toLongLong());
    return ids;
}

Result<void> Shortlist::add(qint64 entry)
{
    return sql::run(m_db, u"INSERT OR IGNORE INTO shortlist(entry, added) VALUES(?, ?)"_s,
                    {entry, m_clock.now().toString(Qt::ISODateWithMs)});
}

Result<void> Shortlist::remove(qint64 entry)
{
    return sql::run(m_db, u"DELETE FROM shortlist WHERE entry = ?"_s, {entry});
}

Result<void> Shortlist::clear()
{
    return sql::run(m_db, u"DELETE FROM shortlist"_s);
}
