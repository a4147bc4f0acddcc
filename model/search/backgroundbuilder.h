// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"
#include "model/search/searchindex.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

//! \brief Builds an index on a thread of its own, while the calling one reads the entries
//!
//! The vocabulary is taken apart during the first of them. About a thousand entries are held at a time.
class BackgroundBuilder
{
public:
    //! \brief Calls \p know on the new thread
    explicit BackgroundBuilder(std::function<SearchKnowledge()> know);
    BackgroundBuilder(const BackgroundBuilder &) = delete;
    BackgroundBuilder &operator=(const BackgroundBuilder &) = delete;
    ~BackgroundBuilder(); //!< waits for the thread, which stops early

    //! \brief Takes the next entry; waits while too many have not been worked at
    void add(Entry &&entry);

    //! \brief Says that all entries were added, so that the index is finished while the caller does something else; once
    //!
    //! \p changed: entries that were added with other designations than they have by now.
    void conclude(std::vector<Entry> changed = {});

    //! \brief Waits for the index of all that was added; once
    [[nodiscard]] std::unique_ptr<const IndexData> finish();

private:
    using Batch = std::vector<Entry>;

    void hand(Batch &&batch);
    void build();
    [[nodiscard]] Batch next();

    std::function<SearchKnowledge()> m_know;
    Batch m_batch;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches; // an empty one is the last
    std::vector<Batch> m_spent; // freed on the thread that made them, which costs less
    bool m_isStopped = false;
    bool m_isConcluded = false;
    Batch m_changedEntries; // there before the last batch is
    std::unique_ptr<const IndexData> m_data;
    std::thread m_thread;
};
