// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/headedtable.h"

namespace {

constexpr qsizetype rowsLookedAt = 10;

// The rows are in order; the first that says more than the others has the headings.
qsizetype headingRow(const QList<HeadedTable::Row> &rows, ColumnMapping &mapping)
{
    qsizetype best = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const ColumnMapping guess = guessColumns(rows.at(i).cells, rows.at(i).number);
        if (i == 0 || knownColumns(guess) > knownColumns(mapping)) {
            mapping = guess;
            best = i;
        }
        if (mapping.missing().isEmpty())
            break;
    }
    return best;
}

} // namespace

Result<HeadedTable> HeadedTable::open(std::unique_ptr<TableReader> reader, const ColumnMapping *chosen)
{
    HeadedTable table;
    table.m_reader = std::move(reader);
    QList<Row> rows;
    while (rows.size() < rowsLookedAt) {
        Row row;
        const auto more = table.m_reader->next(row.cells);
        if (!more)
            return failure(more);
        if (!*more)
            break;
        row.number = table.m_reader->row();
        row.formulaCells = table.m_reader->formulaCells();
        rows.append(std::move(row));
    }
    if (chosen)
        table.m_mapping = *chosen;
    qsizetype heading = -1;
    for (qsizetype i = 0; chosen && i < rows.size(); ++i) {
        if (rows.at(i).number == chosen->headingRow)
            heading = i;
    }
    if (!chosen)
        heading = headingRow(rows, table.m_mapping);
    table.m_waiting = rows.mid(heading + 1);
    return table;
}

Result<bool> HeadedTable::next(Row &row)
{
    if (m_nextWaiting < m_waiting.size()) {
        row = std::move(m_waiting[m_nextWaiting++]);
        return true;
    }
    const auto more = m_reader->next(row.cells);
    row.number = m_reader->row();
    row.formulaCells = m_reader->formulaCells();
    return more;
}
