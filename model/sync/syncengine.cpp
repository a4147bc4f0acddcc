// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/syncengine.h"

#include "model/core/hash.h"
#include "model/core/logging.h"
#include "model/store/transaction.h"
#include "model/sync/erasures.h"
#include "model/sync/outbox.h"
#include "model/sync/publisher.h"
#include "model/sync/puller.h"
#include "model/sync/standing.h"
#include "model/sync/trustfolder.h"

using namespace Qt::StringLiterals;

bool SyncContext::notes(const Error &error)
{
    switch (error.code) {
    case Error::Code::Share:
        report.isUnreachable = true;
        return true;
    case Error::Code::NotFound: // a listing was older than the folder
    case Error::Code::Busy:
        return false;
    case Error::Code::Storage:
    case Error::Code::Unsupported:
    case Error::Code::InvalidInput:
    case Error::Code::Conflict:
    case Error::Code::Signature:
    case Error::Code::Cancelled:
        break;
    }
    qCInfo(lcSync) << "trouble:" << error.detail;
    report.troubles.append(error);
    return false;
}

SyncEngine::SyncEngine(const SyncParts &parts, const Marker &marker, DeviceIdentity identity)
    : m_trust(marker)
    , m_identity(std::move(identity))
    , m_context{SyncStore(parts.db), parts.journal, m_trust, parts.share, parts.clock, m_identity, parts.rules, parts.safeguards, {}, 0, {}, 0, {}, {}}
{
    const auto files = m_context.store.trustFiles().value_or(QList<TrustState::File>());
    const QList<TrustState::File> left = m_trust.recall(files);
    for (const TrustState::File &file : left)
        qCWarning(lcSync) << "kept file not adopted:" << file.path;
    m_context.log = m_context.store.local(u"log"_s);
    m_context.started = m_context.now();
    m_context.turn = static_cast<quint64>(m_context.started / minute);
}

Result<quint64> SyncEngine::start()
{
    const quint64 known = m_context.store.local(u"starts"_s).toULongLong();
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    if (m_context.log.isEmpty() || known != m_identity.starts) {
        const bool isRestored = !m_context.log.isEmpty();
        m_context.log = randomBytes(8);
        if (const auto done = isRestored ? Acks(m_context).lookForForgotten() : Result<void>(); !done)
            return failure(done);
        if (const auto done = m_context.store.setLocal(u"log"_s, m_context.log); !done)
            return failure(done);
    }
    const quint64 next = std::max(known, m_identity.starts) + 1;
    if (const auto done = m_context.store.setLocal(u"starts"_s, QByteArray::number(next)); !done)
        return failure(done);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    m_identity.starts = next;
    return next;
}

bool SyncEngine::mayWrite() const
{
    return !m_context.ownUnits().isEmpty() && m_context.store.local(u"twin"_s).isEmpty() && !m_context.log.isEmpty();
}

SyncReport SyncEngine::pass()
{
    m_context.report = {};
    ++m_context.turn;
    if (const auto done = exchange(); !done && done.error().code != Error::Code::Share)
        m_context.report.troubles.append(done.error());
    m_context.report.hasTwin = !m_context.store.local(u"twin"_s).isEmpty();
    m_context.report.waiting = m_context.store.count(Stage::Delivered);
    const Version newest = m_context.store.seenByTwoUnits();
    m_context.report.isStale = m_trust.roster() && newest > m_trust.roster()->version;
    if (m_trust.beat() && m_context.now() - m_trust.beat()->made > 21 * day)
        m_context.report.wordOf = QDateTime::fromMSecsSinceEpoch(m_trust.beat()->made, Qt::UTC);
    return m_context.report;
}

Result<void> SyncEngine::exchange()
{
    TrustFolder trustFolder(m_context);
    if (const auto done = seal(); !done) // here, even when the share is away
        return done;
    if (!trustFolder.isRightFolder())
        return {};
    if (const auto done = trustFolder.exchange(); !done)
        return done;
    if (const auto done = afterRosterChange(); !done)
        return done;
    if (const auto done = Erasures(m_context).apply(); !done)
        return done;
    if (mayWrite()) {
        if (const auto done = Erasures(m_context).sweep(); !done)
            return done;
        if (const auto done = Publisher(m_context).run(); !done)
            return done;
    }
    if (const auto done = Puller(m_context).run(); !done)
        return done;
    if (const auto done = Acks(m_context).read(); !done)
        return done;
    return mayWrite() ? Acks(m_context).write() : Result<void>();
}

Result<void> SyncEngine::afterRosterChange()
{
    const QByteArray now = m_trust.rosterReference().hash + (m_trust.isIncomplete() ? "-" : "+") + m_context.rules.fingerprint();
    if (m_context.store.local(u"roster_reviewed"_s) == now)
        return {};
    if (const auto done = Standing(m_context).review(); !done)
        return done;
    if (const auto done = Standing(m_context).judgeAgain(); !done)
        return done;
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    if (const auto done = Acks(m_context).reconsider(); !done)
        return done;
    if (const auto done = m_context.store.wakeWaitingNames(); !done)
        return done;
    if (const auto done = m_context.store.setLocal(u"roster_reviewed"_s, now); !done)
        return done;
    return transaction->commit();
}

Result<void> SyncEngine::seal()
{
    return !m_identity.signing.isEmpty() && mayWrite() ? Outbox(m_context).build() : Result<void>();
}

Result<void> SyncEngine::putEverythingBack()
{
    return TrustFolder(m_context).putEverythingBack();
}

Result<void> SyncEngine::adopt(const QList<TrustState::File> &files)
{
    const TrustState before = m_trust;
    Result<void> done;
    for (const TrustState::File &file : files) {
        const auto offered = done ? m_trust.offer(file.kind, file.bytes) : Result<TrustState::Outcome>(failure(done));
        if (!offered)
            done = failure(offered);
    }
    if (done)
        done = keepTrust();
    if (!done) // or the next pass would publish what this PC does not hold
        m_trust = before;
    return done;
}

Result<void> SyncEngine::takeBack(const TrustState &before)
{
    m_trust = before;
    return keepTrust();
}

Result<void> SyncEngine::keepTrust()
{
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    const auto done = m_context.store.replaceTrustFiles(m_trust.files());
    return done ? transaction->commit() : done;
}

Puller SyncEngine::puller()
{
    return Puller(m_context);
}

Acks SyncEngine::acks()
{
    return Acks(m_context);
}
