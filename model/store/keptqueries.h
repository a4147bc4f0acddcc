// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QPointer>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <unordered_map>

//! \brief The queries of one connection that were run before, so that SQLite need not read their text again
//!
//! Reading a statement costs several times what running it does. Belongs to the connection's driver and goes with it;
//! like a connection it is used by one thread. Only statements that read, write or bracket a transaction are kept:
//! a PRAGMA may do its work while it is read. Those used longest ago make room for new ones.
//!
//! Qt has no way to clear what SQLite was given: the values of a kept query may stay in memory until it runs again or the
//! connection ends. So a statement that names a table with words of section 3 is not kept.
class KeptQueries : public QObject
{
public:
    //! \brief Those of \p db; made at the first call
    [[nodiscard]] static KeptQueries &of(const QSqlDatabase &db);

    //! \brief \p statement, ready to run: the kept query, or a new one; while it is out nobody else gets it
    [[nodiscard]] Result<QSqlQuery> take(const QSqlDatabase &db, const QString &statement);

    //! \brief Ends \p query, which holds no lock and no values of ours (SQLite has its copy) from here on, and keeps it
    void giveBack(QSqlQuery query);

private:
    explicit KeptQueries(QObject *driver);

    struct Kept
    {
        QSqlQuery query;
        quint64 use = 0; // the higher, the later
    };

    std::unordered_map<QString, Kept> m_queries;
    quint64 m_uses = 0;
};

//! \brief The rows of a query that goes back to its connection when they are done with
class KeptRows
{
public:
    KeptRows(KeptQueries &home, QSqlQuery query);
    KeptRows(KeptRows &&other) noexcept = default;
    KeptRows &operator=(KeptRows &&) = delete;
    KeptRows(const KeptRows &) = delete;
    KeptRows &operator=(const KeptRows &) = delete;
    ~KeptRows();

    //! \brief On to the next row; false when there is none
    [[nodiscard]] bool next() { return m_query.next(); }
    //! \brief Goes back now: the rows are done with before others are written
    void finish();
    //! \brief The value in \p column, counted from 0, of this row
    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }

private:
    QPointer<KeptQueries> m_home;
    QSqlQuery m_query;
};

namespace sql {

//! \brief As select(), for what is asked again and again
[[nodiscard]] Result<KeptRows> rows(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {});

} // namespace sql
