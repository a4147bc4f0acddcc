// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/columnmapping.h"
#include "model/exchange/tablereader.h"

#include <memory>

//! \brief A table of directory entries, read from below its headings
//!
//! Looks for the headings in the first ten rows, because people write a title above them.
class HeadedTable
{
public:
    //! \brief Finds the headings of \p reader, or takes \p chosen instead of guessing
    [[nodiscard]] static Result<HeadedTable> open(std::unique_ptr<TableReader> reader, const ColumnMapping *chosen = nullptr);

    [[nodiscard]] const ColumnMapping &mapping() const { return m_mapping; }

    struct Row
    {
        qint64 number = 0;
        QStringList cells;
        QList<int> formulaCells;
    };
    //! \brief Reads the next row below the headings; false at the end
    [[nodiscard]] Result<bool> next(Row &row);
    [[nodiscard]] const TableReader &reader() const { return *m_reader; }

private:
    std::unique_ptr<TableReader> m_reader;
    ColumnMapping m_mapping;
    QList<Row> m_waiting; // rows below the headings that were read while looking for them
    qsizetype m_nextWaiting = 0;
};
