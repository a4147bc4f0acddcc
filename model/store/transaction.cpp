// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/transaction.h"

#include "model/store/sql.h"

#include <utility>

using namespace Qt::StringLiterals;

Result<Transaction> Transaction::begin(const QSqlDatabase &db)
{
    if (const auto begun = sql::run(db, u"BEGIN IMMEDIATE"_s); !begun)
        return failure(begun);
    return Transaction(db);
}

Transaction::Transaction(const QSqlDatabase &db)
    : m_db(db)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_db(other.m_db)
    , m_isOpen(std::exchange(other.m_isOpen, false))
{
}

Transaction::~Transaction()
{
    if (m_isOpen)
        [[maybe_unused]]
        const auto undone = sql::run(m_db, u"ROLLBACK"_s);
}

Result<void> Transaction::commit()
{
    auto committed = sql::run(m_db, u"COMMIT"_s);
    if (committed)
        m_isOpen = false;
    return committed;
}
