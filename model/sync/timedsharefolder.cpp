// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/timedsharefolder.h"

#include <QCoreApplication>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace {

constexpr qsizetype bytesInAMillisecond = 100;
constexpr std::chrono::milliseconds mostForSize = std::chrono::minutes(10);
constexpr qsizetype smallFile = 4 * 1024 * 1024; // limits below this say little about the file

std::chrono::milliseconds timeFor(qsizetype bytes)
{
    return std::min(std::chrono::milliseconds(bytes / bytesInAMillisecond), mostForSize);
}

} // namespace

// Shared with the thread, which may outlive the folder.
struct TimedShareFolder::Helper
{
    explicit Helper(std::shared_ptr<ShareFolder> of)
        : folder(std::move(of))
    {
    }

    void work()
    {
        std::unique_lock lock(mutex);
        for (;;) {
            changed.wait(lock, [this] { return task || quits; });
            if (!task)
                return;
            const auto current = std::move(task);
            task = nullptr;
            lock.unlock();
            current(*folder);
            lock.lock();
            isBusy = false;
            changed.notify_all();
        }
    }

    std::shared_ptr<ShareFolder> folder;
    std::mutex mutex;
    std::condition_variable changed;
    std::function<void(ShareFolder &)> task;
    bool isBusy = false;
    bool quits = false;
    std::thread thread;
};

TimedShareFolder::TimedShareFolder(std::shared_ptr<ShareFolder> folder, std::chrono::milliseconds patience)
    : m_helper(std::make_shared<Helper>(std::move(folder)))
    , m_patience(patience)
{
    m_helper->thread = std::thread([helper = m_helper] { helper->work(); });
}

TimedShareFolder::~TimedShareFolder()
{
    bool hangs = false;
    {
        const std::lock_guard lock(m_helper->mutex);
        m_helper->quits = true;
        hangs = m_helper->isBusy;
    }
    m_helper->changed.notify_all();
    if (hangs)
        m_helper->thread.detach();
    else
        m_helper->thread.join();
}

template <typename T>
Result<T> TimedShareFolder::within(std::chrono::milliseconds time, std::function<Result<T>(ShareFolder &)> call)
{
    const auto answer = std::make_shared<std::optional<Result<T>>>();
    std::unique_lock lock(m_helper->mutex);
    if (!m_helper->isBusy) {
        m_helper->isBusy = true;
        m_helper->task = [answer, call = std::move(call)](ShareFolder &folder) { answer->emplace(call(folder)); };
        m_helper->changed.notify_all();
        if (m_helper->changed.wait_for(lock, time, [this] { return !m_helper->isBusy; }))
            return std::move(**answer);
    }
    return failure(Error::Code::Share, QCoreApplication::translate("ShareFolder", "The shared folder does not answer. It is tried again soon; nothing is lost."));
}

Result<QStringList> TimedShareFolder::list(const QString &folder)
{
    return within<QStringList>(m_patience, [folder](ShareFolder &share) { return share.list(folder); });
}

Result<QByteArray> TimedShareFolder::read(const QString &path, qsizetype largest)
{
    const auto more = largest > smallFile ? timeFor(largest) : std::chrono::milliseconds(0);
    return within<QByteArray>(m_patience + more, [path, largest](ShareFolder &share) { return share.read(path, largest); });
}

Result<void> TimedShareFolder::write(const QString &path, const QByteArray &bytes)
{
    return within<void>(m_patience + timeFor(bytes.size()), [path, bytes](ShareFolder &share) { return share.write(path, bytes); });
}

Result<void> TimedShareFolder::rename(const QString &from, const QString &to)
{
    return within<void>(m_patience, [from, to](ShareFolder &share) { return share.rename(from, to); });
}

Result<void> TimedShareFolder::remove(const QString &path)
{
    return within<void>(m_patience, [path](ShareFolder &share) { return share.remove(path); });
}
