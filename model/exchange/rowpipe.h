// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/directoryrowreader.h"
#include "model/exchange/headedtable.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

//! \brief Reads and understands rows on a second thread, a few batches ahead of the one that writes them
class RowPipe
{
public:
    explicit RowPipe(HeadedTable table);
    RowPipe(const RowPipe &) = delete;
    RowPipe &operator=(const RowPipe &) = delete;
    ~RowPipe(); //!< stops reading

    struct Batch
    {
        std::vector<ParsedRow> rows;
        double progress = 0; //!< through the file, 0 to 1
        std::optional<Error> error; //!< the file could not be read beyond these rows
        bool isLast = false;
    };

    //! \brief Puts the next rows, in their order, into \p batch; waits for them
    //!
    //! What was in it is freed on the reading thread, which has more time.
    void next(Batch &batch);

    //! \brief What the reader has to say about the file, once the last batch is here
    [[nodiscard]] QStringList notes() const;

private:
    void readAll();
    [[nodiscard]] Batch readBatch();
    [[nodiscard]] bool push(Batch &&batch);

    HeadedTable m_table;
    DirectoryRowReader m_understand;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    std::vector<Batch> m_spent;
    bool m_isStopped = false;
    std::thread m_thread;
};
