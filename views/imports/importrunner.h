// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/importjob.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

//! \brief What came of an order to look at a file; a type of its own because signals compare what they carry
struct LookAnswer
{
    Result<ImportLook> result;
};

//! \brief What came of an order to check or import a file
struct RunAnswer
{
    Result<ImportOutcome> result;
};

//! \brief Reads and imports files on a thread of its own, one after the other, and tells on this one what came of it
//!
//! A new order takes the place of the one before: that one is stopped and its answer dropped.
class ImportRunner final : public QObject
{
    Q_OBJECT

public:
    explicit ImportRunner(ImportJob job, QObject *parent = nullptr);
    ~ImportRunner() override; //!< stops what is running and waits for it

    //! \brief Orders ImportJob::look(); answered by looked()
    void look(const QString &path, std::optional<ImportKind> kind, const TableLimits &limits, const QString &sheet = {});
    //! \brief Orders ImportJob::run(); answered by checked() for a dry run, else by imported()
    //!
    //! ImportOptions::progress is set by the runner: progressed().
    void run(const ImportTask &task, ImportOptions options);

    //! \brief Asks what is running to stop; it still answers, with Code::Cancelled or, when it was too late, with what it did
    void stop();
    //! \brief Stops what is running and drops its answer
    void drop();

signals:
    void looked(const LookAnswer &answer);
    void checked(const RunAnswer &answer);
    void imported(const RunAnswer &answer);
    //! \brief \p percent of the file, 0 to 100
    void progressed(int percent);

private:
    using Flag = std::shared_ptr<std::atomic_bool>;

    [[nodiscard]] Flag renewed();
    //! Does \p work on the other thread and hands what it returns back on this one, unless dropped meanwhile
    void start(const Flag &isStopped, std::function<std::function<void()>()> work);

    ImportJob m_job;
    Flag m_isStopped; //!< of the newest order
    QThreadPool m_thread;
};
