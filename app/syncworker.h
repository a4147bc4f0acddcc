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
#include <functional>
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
    using Task = std::function<std::function<void()>(SyncWorker &)>;
    //! \brief Does \p task as soon as nothing else is under way, then looks at the share
    void take(const Task &task);

    //! \brief Database, journal and keys, opened at the first call
    [[nodiscard]] Result<PartnershipParts> parts();
    //! \brief The partnership; Code::NotFound while this data folder belongs to none
    [[nodiscard]] Result<Partnership *> partnership();

    //! \brief No further look; from any thread
    void stop() { m_isStopped = true; }

signals:
    void looked(const ShareStatus &status);
    //! \brief A task is done: \p answer is to be run by whoever asked
    void answered(const std::function<void()> &answer);

private:
    void look();
    [[nodiscard]] Result<void> openDatabase();
    void workOff();
    [[nodiscard]] ShareStatus pass();
    [[nodiscard]] Result<QList<EnrolRequest>> requestsOnShare();
    void attendAsDirector();

    QString m_databasePath;
    const Clock &m_clock;
    std::atomic<bool> m_isStopped = false;
    QTimer *m_timer = nullptr;
    std::optional<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<Partnership> m_partnership;
    QDateTime m_unreachableSince;
    QList<Task> m_tasks;
    bool m_isBusy = false; //!< waiting for the keychain runs an event loop: nothing else may begin then
};
