// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <vector>

//! \brief Inserts many rows with few statements, which takes half the time of one statement for each
//!
//! Rows wait until write(); what is not written when this goes is lost, as in a transaction that is rolled back.
class BulkInsert
{
public:
    BulkInsert() = default;

    //! \brief \p into is a table with its columns, "person(id, name)"; \p conflict an ON CONFLICT clause or empty
    [[nodiscard]] static Result<BulkInsert> prepare(const QSqlDatabase &db, const QString &into, int columns,
                                                    const QString &conflict = {});

    //! \brief Takes a row, which has as many \p values as there are columns
    void add(const QVariantList &values);

    //! \brief Writes all rows that wait, in their order
    [[nodiscard]] Result<void> write();

    [[nodiscard]] bool isEmpty() const { return m_blocks.empty(); }

private:
    [[nodiscard]] Result<void> writeLast(const QVariantList &block);

    int m_columns = 1;
    QSqlQuery m_many; // rowsAtOnce
    QSqlQuery m_some; // someRows
    QSqlQuery m_one;
    std::vector<QVariantList> m_blocks; // values of rowsAtOnce rows each, the last one of fewer
};
