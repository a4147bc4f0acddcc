// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablewriter.h"

#include <QByteArray>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

//! \brief Passes rows on to another writer on a second thread, while the calling one fetches the next
//!
//! Some hundred kilobytes of rows wait at most. An error of the other writer comes with one of the next rows, at the
//! latest with finish().
class BackgroundWriter final : public TableWriter
{
public:
    explicit BackgroundWriter(std::unique_ptr<TableWriter> writer);
    BackgroundWriter(const BackgroundWriter &) = delete;
    BackgroundWriter &operator=(const BackgroundWriter &) = delete;
    ~BackgroundWriter() override; //!< waits for the row at hand; those that wait are dropped

    [[nodiscard]] Result<void> writeRow(const QStringList &cells) override;
    [[nodiscard]] Result<void> writeRow(std::span<const QByteArrayView> cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    struct Batch
    {
        QByteArray bytes;            //!< of all cells, one behind the other
        std::vector<qsizetype> ends; //!< of each cell in them
        std::vector<size_t> rows;    //!< of each row: the number of cells up to its end
    };

    [[nodiscard]] Result<void> hand();
    [[nodiscard]] std::optional<Batch> next();
    void writeAll();
    [[nodiscard]] Result<void> writeBatch(const Batch &batch);
    void stop();

    std::unique_ptr<TableWriter> m_writer; //!< the second thread's until that is joined
    Batch m_batch;                         //!< that fills
    std::mutex m_mutex;                    //!< of what follows
    std::condition_variable m_changed;
    std::deque<Batch> m_waiting;
    std::vector<Batch> m_spent; //!< whose memory is used again
    std::optional<Error> m_error;
    bool m_isComplete = false;
    bool m_isStopped = false;
    std::thread m_thread;
};
