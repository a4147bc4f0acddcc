// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/backgroundbuilder.h"

#include "model/search/indexbuilder.h"

#include <utility>

namespace {

constexpr size_t entriesPerBatch = 128;
constexpr size_t batchesAhead = 8;

} // namespace

BackgroundBuilder::BackgroundBuilder(std::function<SearchKnowledge()> know)
    : m_know(std::move(know))
    , m_thread([this] { build(); })
{
}

BackgroundBuilder::~BackgroundBuilder()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void BackgroundBuilder::add(Entry &&entry)
{
    m_batch.push_back(std::move(entry));
    if (m_batch.size() == entriesPerBatch)
        hand(std::exchange(m_batch, {}));
}

void BackgroundBuilder::conclude(std::vector<Entry> changed)
{
    m_isConcluded = true;
    m_changedEntries = std::move(changed);
    if (!m_batch.empty())
        hand(std::exchange(m_batch, {}));
    hand({});
}

std::unique_ptr<const IndexData> BackgroundBuilder::finish()
{
    if (!m_isConcluded)
        conclude();
    m_thread.join();
    return std::move(m_data);
}

void BackgroundBuilder::hand(Batch &&batch)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_batches.size() < batchesAhead; });
    m_batches.push_back(std::move(batch));
    const std::vector<Batch> spent = std::exchange(m_spent, {});
    lock.unlock();
    m_changed.notify_all();
} // and spent is freed here

BackgroundBuilder::Batch BackgroundBuilder::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_isStopped || !m_batches.empty(); });
    if (m_isStopped)
        return {};
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    lock.unlock();
    m_changed.notify_all();
    return batch;
}

void BackgroundBuilder::build()
{
    const SearchKnowledge knowledge = m_know();
    IndexBuilder builder(knowledge.vocabulary, knowledge.places, knowledge.availability);
    for (Batch batch = next(); !batch.empty(); batch = next()) {
        for (const Entry &entry : batch)
            builder.add(entry);
        const std::lock_guard lock(m_mutex);
        m_spent.push_back(std::move(batch));
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopped)
            return; // nobody waits for it
    }
    for (const Entry &entry : m_changedEntries)
        builder.changeDesignations(entry);
    m_data = builder.finish();
}
