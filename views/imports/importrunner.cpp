// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/importrunner.h"

ImportRunner::ImportRunner(ImportJob job, QObject *parent)
    : QObject(parent)
    , m_job(std::move(job))
{
    m_thread.setMaxThreadCount(1);
}

ImportRunner::~ImportRunner()
{
    drop();
    m_thread.waitForDone();
}

void ImportRunner::look(const QString &path, std::optional<ImportKind> kind, const TableLimits &limits, const QString &sheet)
{
    start(renewed(), [this, path, kind, limits, sheet]() -> std::function<void()> {
        const LookAnswer answer{ImportJob::look(path, kind, limits, sheet)};
        return [this, answer] { emit looked(answer); };
    });
}

void ImportRunner::run(const ImportTask &task, ImportOptions options)
{
    const Flag isStopped = renewed();
    options.progress = [this, isStopped, last = -1](double part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (percent != last) {
            last = percent;
            QMetaObject::invokeMethod(this, [this, isStopped, percent] {
                if (isStopped == m_isStopped)
                    emit progressed(percent);
            });
        }
        return !isStopped->load();
    };
    start(isStopped, [this, task, options]() -> std::function<void()> {
        const RunAnswer answer{m_job.run(task, options)};
        if (options.isDryRun)
            return [this, answer] { emit checked(answer); };
        return [this, answer] { emit imported(answer); };
    });
}

void ImportRunner::stop()
{
    if (m_isStopped)
        m_isStopped->store(true);
}

void ImportRunner::drop()
{
    stop();
    m_isStopped.reset();
}

ImportRunner::Flag ImportRunner::renewed()
{
    drop();
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    return m_isStopped;
}

void ImportRunner::start(const Flag &isStopped, std::function<std::function<void()>()> work)
{
    m_thread.start([this, isStopped, work = std::move(work)] {
        const auto tell = work();
        QMetaObject::invokeMethod(this, [this, isStopped, tell] {
            if (isStopped == m_isStopped)
                tell();
        });
    });
}
