// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/sync/sharestatus.h"

#include <QMetaType>
#include <QObject>
#include <QString>

#include <functional>

class QThread;
class SyncWorker;
Q_DECLARE_METATYPE(ShareStatus)

//! \brief Looks at the shared folder while the window is open, on a thread of its own: the window never waits for it
//!
//! Every half minute, and two seconds after something was recorded here. A data folder that joins a partnership
//! meanwhile is noticed. A share that hangs holds up nothing but itself, the end of the program included.
class SyncService final : public QObject
{
    Q_OBJECT

public:
    SyncService(QString databasePath, const Clock &clock, QObject *parent = nullptr);
    ~SyncService() override;

    void start();
    //! \brief Something was recorded: look soon
    void lookSoon();
    //! \brief Somebody waits for it: look at once
    void lookNow();

    //! \brief Does \p work on the thread of the share, in turn, and hands what it gives to \p answer in this one
    template <typename T>
    void ask(std::function<Result<T>(SyncWorker &)> work, std::function<void(const Result<T> &)> answer)
    {
        post([work = std::move(work), answer = std::move(answer)](SyncWorker &worker) -> std::function<void()> {
            return [answer, result = work(worker)] { answer(result); };
        });
    }

signals:
    //! \brief After each look
    void looked(const ShareStatus &status);

private:
    //! \brief Runs \p work there and what it returns here
    void post(std::function<std::function<void()>(SyncWorker &)> work);

    QString m_databasePath;
    const Clock &m_clock;
    QThread *m_thread = nullptr;
    SyncWorker *m_worker = nullptr;
};
