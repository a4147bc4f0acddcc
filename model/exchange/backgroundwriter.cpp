// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/backgroundwriter.h"

#include <algorithm>
#include <utility>

namespace {

constexpr qsizetype batchSize = 64 * 1024;
constexpr size_t batchesAhead = 4;

} // namespace

BackgroundWriter::BackgroundWriter(std::unique_ptr<TableWriter> writer)
    : m_writer(std::move(writer))
    , m_thread([this] { writeAll(); })
{
}

BackgroundWriter::~BackgroundWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    stop();
}

Result<void> BackgroundWriter::writeRow(const QStringList &cells)
{
    std::vector<QByteArray> bytes;
    bytes.reserve(static_cast<size_t>(cells.size()));
    for (const QString &cell : cells)
        bytes.push_back(cell.toUtf8());
    return writeRow(std::vector<QByteArrayView>(bytes.begin(), bytes.end()));
}

Result<void> BackgroundWriter::writeRow(std::span<const QByteArrayView> cells)
{
    // In one go: QByteArray::append() for each cell takes longer than the copying.
    qsizetype size = m_batch.bytes.size();
    const qsizetype begin = size;
    for (const QByteArrayView cell : cells) {
        size += cell.size();
        m_batch.ends.push_back(size);
    }
    if (m_batch.bytes.capacity() < size)
        m_batch.bytes.reserve(std::max(size, 2 * batchSize));
    m_batch.bytes.resize(size);
    char *to = m_batch.bytes.data() + begin;
    for (const QByteArrayView cell : cells)
        to = std::copy(cell.begin(), cell.end(), to);
    m_batch.rows.push_back(m_batch.ends.size());
    return m_batch.bytes.size() < batchSize ? Result<void>{} : hand();
}

Result<void> BackgroundWriter::finish()
{
    if (const auto handed = hand(); !handed)
        return handed;
    {
        const std::lock_guard lock(m_mutex);
        m_isComplete = true;
    }
    stop();
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    return m_writer->finish();
}

void BackgroundWriter::stop()
{
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> BackgroundWriter::hand()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_error || m_waiting.size() < batchesAhead; });
    if (m_error)
        return tl::unexpected<Error>(*m_error);
    m_waiting.push_back(std::move(m_batch));
    m_batch = {};
    if (!m_spent.empty()) {
        m_batch = std::move(m_spent.back());
        m_spent.pop_back();
    }
    lock.unlock();
    m_changed.notify_all();
    return {};
}

std::optional<BackgroundWriter::Batch> BackgroundWriter::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopped || m_isComplete || !m_waiting.empty(); });
    if (m_isStopped || m_waiting.empty())
        return {};
    Batch batch = std::move(m_waiting.front());
    m_waiting.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void BackgroundWriter::writeAll()
{
    for (std::optional<Batch> batch = next(); batch; batch = next()) {
        const auto written = writeBatch(*batch);
        batch->bytes.resize(0);
        batch->ends.clear();
        batch->rows.clear();
        const std::lock_guard lock(m_mutex);
        m_spent.push_back(*std::move(batch));
        if (!written) {
            m_error = written.error();
            m_changed.notify_all();
            return;
        }
    }
}

Result<void> BackgroundWriter::writeBatch(const Batch &batch)
{
    std::vector<QByteArrayView> cells;
    qsizetype begin = 0;
    size_t cell = 0;
    for (const size_t end : batch.rows) {
        cells.clear();
        for (; cell < end; ++cell) {
            cells.push_back(QByteArrayView(batch.bytes).sliced(begin, batch.ends[cell] - begin));
            begin = batch.ends[cell];
        }
        if (const auto written = m_writer->writeRow(cells); !written)
            return written;
    }
    return {};
}
