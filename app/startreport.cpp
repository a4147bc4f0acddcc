// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/startreport.h"

#include "app/platform.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QEvent>
#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>

namespace {

double millisecondsSince(qint64 nanoseconds)
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const qint64 elapsed = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count() - nanoseconds;
    return static_cast<double>(elapsed) / 1e6;
}

} // namespace

void StartReport::watch(QWidget &window)
{
    const qint64 started = qEnvironmentVariable("LP_START_REPORT").toLongLong();
    if (started > 0)
        new StartReport(window, started);
}

StartReport::StartReport(QWidget &window, qint64 started)
    : QObject(&window)
    , m_started(started)
{
    window.installEventFilter(this);
}

bool StartReport::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        // The timer fires when this picture has been handed to the screen.
        QTimer::singleShot(0, this, &StartReport::reportPaint);
    }
    return QObject::eventFilter(watched, event);
}

void StartReport::reportPaint()
{
    std::printf("first-paint %.2f\n", millisecondsSince(m_started));
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &StartReport::reportIdle);
}

void StartReport::reportIdle()
{
    if (QThreadPool::globalInstance()->activeThreadCount() > 0)
        return;
    std::printf("idle %.2f %ld\n", millisecondsSince(m_started), platform::peakMemory());
    std::fflush(stdout);
    disconnect(QAbstractEventDispatcher::instance(), nullptr, this, nullptr);
    QCoreApplication::exit(0);
}
