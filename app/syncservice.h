// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"

#include <QDateTime>
#include <QMetaType>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QThread;
class SyncWorker;

//! \brief What the last look at the shared folder gave, in words for the status bar
struct SyncNews
{
    QString word;        //!< "Up to date"; empty while this PC is in no partnership
    QStringList details; //!< one sentence each
    bool needsAttention = false;
    int received = 0;    //!< events that came
    int edition = 0;     //!< number of an edition that came; 0: none
};
Q_DECLARE_METATYPE(SyncNews)

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

signals:
    void looked(const SyncNews &news);

private:
    QString m_databasePath;
    const Clock &m_clock;
    QThread *m_thread = nullptr;
    SyncWorker *m_worker = nullptr;
};
