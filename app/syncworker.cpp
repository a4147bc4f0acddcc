// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/syncworker.h"

#include "model/bookings/bookingfold.h"
#include "model/core/logging.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPause = 30'000; // milliseconds
constexpr int afterRecording = 2'000;

} // namespace

SyncWorker::SyncWorker(QString databasePath, const Clock &clock)
    : m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
}

void SyncWorker::begin()
{
    m_timer = new QTimer(this);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &SyncWorker::look);
    m_timer->start(0);
}

void SyncWorker::lookSoon()
{
    if (m_timer && m_timer->remainingTime() > afterRecording)
        m_timer->start(afterRecording);
}

Result<void> SyncWorker::open()
{
    if (!m_database) {
        auto database = Database::open(m_databasePath);
        if (!database)
            return failure(database);
        m_database = *std::move(database);
        m_journal = std::make_unique<Journal>(m_database->connection(), m_clock);
        addBookingFolds(*m_journal);
    }
    if (const auto place = PartnershipPlace::of(SyncStore(m_database->connection())); !place)
        return failure(place); // before the keychain is asked for anything
    auto keys = openKeyStore();
    if (!keys)
        return failure(keys);
    m_keys = *std::move(keys);
    auto partnership = Partnership::open({m_database->connection(), *m_journal, m_clock, *m_keys});
    if (!partnership)
        return failure(partnership);
    m_partnership = *std::move(partnership);
    return {};
}

void SyncWorker::lookNow()
{
    if (m_timer)
        m_timer->start(0);
}

void SyncWorker::look()
{
    if (m_isStopped)
        return;
    ShareStatus status;
    const auto opened = m_partnership ? Result<void>() : open();
    if (opened) {
        status = pass();
    } else if (opened.error().code != Error::Code::NotFound) {
        qCInfo(lcApp) << opened.error().detail;
        status.trouble = opened.error().message;
    }
    status.looked = m_clock.now();
    emit looked(status);
    if (!m_isStopped)
        m_timer->start(usualPause);
}

ShareStatus SyncWorker::pass()
{
    const SyncReport report = m_partnership->pass();
    if (!report.isUnreachable)
        m_unreachableSince = QDateTime();
    else if (!m_unreachableSince.isValid())
        m_unreachableSince = m_clock.now();
    auto read = shareStatus::read(*m_partnership);
    ShareStatus status;
    if (read) {
        status = *std::move(read);
    } else {
        qCInfo(lcApp) << read.error().detail;
        status.trouble = read.error().message;
    }
    status.report = report;
    status.unreachableSince = m_unreachableSince;
    return status;
}
