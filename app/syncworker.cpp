// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/syncworker.h"

#include "model/bookings/bookingfold.h"
#include "model/core/logging.h"
#include "model/sync/directordesk.h"
#include "model/sync/ownseat.h"
#include "model/sync/refusals.h"

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

Result<void> SyncWorker::openDatabase()
{
    if (m_database)
        return {};
    auto database = Database::open(m_databasePath);
    if (!database)
        return failure(database);
    m_database = *std::move(database);
    m_journal = std::make_unique<Journal>(m_database->connection(), m_clock);
    addBookingFolds(*m_journal);
    return {};
}

Result<PartnershipParts> SyncWorker::parts()
{
    if (const auto opened = openDatabase(); !opened)
        return failure(opened);
    if (!m_keys) {
        auto keys = openKeyStore();
        if (!keys)
            return failure(keys);
        m_keys = *std::move(keys);
    }
    return PartnershipParts{m_database->connection(), *m_journal, m_clock, *m_keys};
}

Result<Partnership *> SyncWorker::partnership()
{
    if (m_partnership)
        return m_partnership.get();
    if (const auto database = openDatabase(); !database)
        return failure(database);
    if (const auto place = PartnershipPlace::of(SyncStore(m_database->connection())); !place)
        return failure(place); // before the keychain is asked for anything
    const auto all = parts();
    if (!all)
        return failure(all);
    auto opened = Partnership::open(*all);
    if (!opened)
        return failure(opened);
    m_partnership = *std::move(opened);
    return m_partnership.get();
}

void SyncWorker::take(const Task &task)
{
    m_tasks.append(task);
    if (!m_isBusy)
        workOff();
}

void SyncWorker::workOff()
{
    m_isBusy = true;
    while (!m_tasks.isEmpty() && !m_isStopped)
        emit answered(m_tasks.takeFirst()(*this));
    m_isBusy = false;
    lookNow();
}

void SyncWorker::lookNow()
{
    if (m_timer)
        m_timer->start(0);
}

void SyncWorker::look()
{
    if (m_isStopped || m_isBusy)
        return;
    m_isBusy = true;
    ShareStatus status;
    if (const auto opened = partnership(); opened) {
        status = pass();
    } else if (opened.error().code != Error::Code::NotFound) {
        qCInfo(lcApp) << opened.error().detail;
        status.trouble = opened.error().message;
    }
    status.looked = m_clock.now();
    m_isBusy = false;
    emit looked(status);
    if (!m_isStopped)
        m_timer->start(usualPause);
    if (!m_tasks.isEmpty())
        workOff();
}

// Only the Director's PC looks at them, and only it has the keys to.
Result<QList<EnrolRequest>> SyncWorker::requestsOnShare()
{
    QList<EnrolRequest> result;
    const auto names = m_partnership->isDirectors() ? m_partnership->share().list(u"enrol"_s) : Result<QStringList>(QStringList());
    if (!names || names->isEmpty())
        return result;
    const auto desk = DirectorDesk::open(*m_partnership);
    const auto waiting = desk ? desk->requests() : Result<QList<WaitingRequest>>(failure(desk));
    if (!waiting)
        return failure(waiting);
    for (const WaitingRequest &one : *waiting)
        result.append(one.request);
    return result;
}

// What the Director's PC signs by itself; what cannot be signed now is tried after the next look.
void SyncWorker::attendAsDirector()
{
    auto desk = DirectorDesk::open(*m_partnership);
    const auto done = desk ? desk->attend() : Result<bool>(failure(desk));
    if (!done)
        qCInfo(lcApp) << done.error().detail;
}

ShareStatus SyncWorker::pass()
{
    const SyncReport report = m_partnership->pass();
    if (!report.isUnreachable && !report.isFolderEmpty && DirectorDesk::isWanted(*m_partnership))
        attendAsDirector();
    if (!report.isUnreachable)
        m_unreachableSince = QDateTime();
    else if (!m_unreachableSince.isValid())
        m_unreachableSince = m_clock.now();
    auto read = shareStatus::read(*m_partnership, report.keptHere);
    ShareStatus status;
    if (read) {
        status = *std::move(read);
    } else {
        qCInfo(lcApp) << read.error().detail;
        status.trouble = read.error().message;
    }
    status.report = report;
    status.refusals = refusals::unread(m_partnership->store(), report.refusals);
    const auto taken = takeOwnSeat(*m_partnership);
    status.isPersonNew = taken && *taken;
    if (const auto waiting = requestsOnShare(); waiting)
        status.requests = *waiting;
    status.unreachableSince = m_unreachableSince;
    return status;
}
