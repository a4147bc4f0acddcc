// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/rowpipe.h"

#include <utility>

namespace {

constexpr size_t rowsPerBatch = 256;
constexpr size_t batchesAhead = 8;

} // namespace

RowPipe::RowPipe(HeadedTable table)
    : m_table(std::move(table))
    , m_understand(m_table.mapping())
    , m_thread([this] { readAll(); })
{
}

RowPipe::~RowPipe()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void RowPipe::next(Batch &batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_batches.empty(); });
    m_spent.push_back(std::exchange(batch, std::move(m_batches.front())));
    m_batches.pop_front();
    lock.unlock();
    m_changed.notify_all();
}

QStringList RowPipe::notes() const
{
    return m_table.reader().notes();
}

void RowPipe::readAll()
{
    while (true) {
        Batch batch = readBatch();
        const bool isLast = batch.isLast;
        if (!push(std::move(batch)) || isLast)
            return;
    }
}

RowPipe::Batch RowPipe::readBatch()
{
    Batch batch;
    batch.rows.reserve(rowsPerBatch);
    HeadedTable::Row row;
    while (batch.rows.size() < rowsPerBatch && !batch.isLast) {
        const auto more = m_table.next(row);
        if (!more)
            batch.error = more.error();
        batch.isLast = !more || !*more;
        if (!batch.isLast)
            batch.rows.push_back(m_understand.read(row.cells, row.formulaCells, row.number));
    }
    batch.progress = m_table.reader().progress();
    return batch;
}

// False when nobody wants more.
bool RowPipe::push(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopped || m_batches.size() < batchesAhead; });
    if (m_isStopped)
        return false;
    m_batches.push_back(std::move(batch));
    const std::vector<Batch> spent = std::exchange(m_spent, {});
    lock.unlock();
    m_changed.notify_all();
    return true; // and spent is freed here
}
