// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/syncservice.h"

#include "app/syncworker.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestGoodbye = 3000; // milliseconds; what is under way is in the database and goes on next time

} // namespace

SyncService::SyncService(QString databasePath, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
    qRegisterMetaType<ShareStatus>();
    qRegisterMetaType<std::function<void()>>();
}

void SyncService::start()
{
    m_thread = new QThread;
    m_thread->setObjectName(u"sync"_s);
    m_worker = new SyncWorker(m_databasePath, m_clock);
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::started, m_worker, &SyncWorker::begin);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SyncWorker::looked, this, &SyncService::looked);
    connect(m_worker, &SyncWorker::answered, this, [](const std::function<void()> &answer) { answer(); });
    m_thread->start(QThread::LowPriority);
}

void SyncService::lookSoon()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::lookSoon, Qt::QueuedConnection);
}

void SyncService::lookNow()
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, &SyncWorker::lookNow, Qt::QueuedConnection);
}

void SyncService::post(std::function<std::function<void()>(SyncWorker &)> work)
{
    if (m_worker)
        QMetaObject::invokeMethod(m_worker, [worker = m_worker, work = std::move(work)] { worker->take(work); }, Qt::QueuedConnection);
}

// A thread that waits for a share which hangs is left to itself: the system ends it with the program.
SyncService::~SyncService()
{
    if (!m_thread)
        return;
    m_worker->stop();
    m_thread->quit();
    if (m_thread->wait(longestGoodbye))
        delete m_thread;
}
