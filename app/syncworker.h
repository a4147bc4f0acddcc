// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/syncservice.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/sync/partnership.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

//! \brief The part of SyncService that lives on its thread, with a database connection of its own
class SyncWorker final : public QObject
{
    Q_OBJECT

public:
    //! \p clock outlives the worker
    SyncWorker(QString databasePath, const Clock &clock);

    void begin();
    void lookSoon();
    void lookNow();
    //! \brief No further look; from any thread
    void stop() { m_isStopped = true; }

signals:
    void looked(const ShareStatus &status);

private:
    void look();
    [[nodiscard]] Result<void> open();
    [[nodiscard]] ShareStatus pass();

    QString m_databasePath;
    const Clock &m_clock;
    std::atomic<bool> m_isStopped = false;
    QTimer *m_timer = nullptr;
    std::optional<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<Partnership> m_partnership;
    QDateTime m_unreachableSince;
};
