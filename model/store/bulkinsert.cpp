// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/bulkinsert.h"

#include "model/store/sql.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 16; // with more, the pages touched outgrow what SQLite keeps in memory to undo a statement
constexpr int someRows = 4;

QString statementFor(const QString &into, int columns, int rows, const QString &conflict)
{
    const QString row = u'(' + QStringList(columns, u"?"_s).join(u',') + u')';
    return u"INSERT INTO %1 VALUES %2 %3"_s.arg(into, QStringList(rows, row).join(u','), conflict);
}

} // namespace

Result<BulkInsert> BulkInsert::prepare(const QSqlDatabase &db, const QString &into, int columns, const QString &conflict)
{
    BulkInsert insert;
    insert.m_columns = columns;
    for (const auto &[query, rows] : {std::pair{&insert.m_many, rowsAtOnce}, {&insert.m_some, someRows}, {&insert.m_one, 1}}) {
        auto ready = sql::prepare(db, statementFor(into, columns, rows, conflict));
        if (!ready)
            return failure(ready);
        *query = *std::move(ready);
    }
    return insert;
}

void BulkInsert::add(const QVariantList &values)
{
    Q_ASSERT(values.size() == m_columns);
    const qsizetype blockSize = qsizetype(rowsAtOnce) * m_columns;
    if (m_blocks.empty() || m_blocks.back().size() == blockSize) {
        m_blocks.emplace_back();
        m_blocks.back().reserve(blockSize);
    }
    m_blocks.back().append(values);
}

Result<void> BulkInsert::write()
{
    const std::vector<QVariantList> blocks = std::exchange(m_blocks, {});
    for (const QVariantList &block : blocks) {
        const bool isFull = block.size() == qsizetype(rowsAtOnce) * m_columns;
        if (const auto done = isFull ? sql::exec(m_many, block) : writeLast(block); !done)
            return done;
    }
    return {};
}

Result<void> BulkInsert::writeLast(const QVariantList &block)
{
    qsizetype at = 0;
    while (at < block.size()) {
        const bool isSome = block.size() - at >= qsizetype(someRows) * m_columns;
        const qsizetype count = qsizetype(isSome ? someRows : 1) * m_columns;
        if (const auto done = sql::exec(isSome ? m_some : m_one, block.mid(at, count)); !done)
            return done;
        at += count;
    }
    return {};
}
