// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/syncworker.h"

#include "model/bookings/bookingfold.h"
#include "model/core/logging.h"

#include <QLocale>

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

void SyncWorker::look()
{
    if (m_isStopped)
        return;
    SyncNews news;
    const auto opened = m_partnership ? Result<void>() : open();
    if (opened) {
        news = newsOf(m_partnership->pass());
    } else if (opened.error().code != Error::Code::NotFound) {
        qCInfo(lcApp) << opened.error().detail;
        news.word = tr("Needs attention");
        news.details = QStringList{opened.error().message};
        news.needsAttention = true;
    }
    emit looked(news);
    if (!m_isStopped)
        m_timer->start(usualPause);
}

SyncNews SyncWorker::newsOf(const SyncReport &report)
{
    SyncNews news;
    news.received = report.received;
    news.edition = report.edition;
    news.details = report.refused;
    for (const Error &trouble : report.troubles)
        news.details.append(trouble.message);
    if (!report.isUnreachable)
        m_unreachableSince = QDateTime();
    else if (!m_unreachableSince.isValid())
        m_unreachableSince = m_clock.now();
    if (report.isFolderEmpty)
        news.details.append(tr("The shared folder is empty. Ask your technician whether it is the right one."));
    if (report.isOtherPartnership)
        news.details.append(tr("The shared folder belongs to another partnership. Nothing was written."));
    if (report.hasTwin)
        news.details.append(tr("A copy of this PC writes, too. Ask the Development Director to enrol this one anew."));
    if (report.isStale)
        news.details.append(tr("Other PCs have seen a newer version than this folder offers. Tell the Development Director."));
    news.needsAttention = report.isFolderEmpty || report.isOtherPartnership || report.hasTwin || report.isStale || !report.troubles.isEmpty();
    if (report.isUnreachable)
        news.word = tr("Share not reachable since %1").arg(QLocale().toString(m_unreachableSince.toLocalTime().time(), u"H.mm"_s));
    else if (news.needsAttention)
        news.word = tr("Needs attention");
    else
        news.word = report.waiting > 0 ? tr("%1 waiting").arg(report.waiting) : tr("Up to date");
    return news;
}
