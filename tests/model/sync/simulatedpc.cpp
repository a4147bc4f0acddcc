// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "simulatedpc.h"

#include "model/core/hash.h"
#include "model/store/sql.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace {

// Migrating anew for each PC would take most of the time.
QByteArray emptyDatabase()
{
    static const QByteArray bytes = [] {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"template.db"_s);
        Q_UNUSED(Database::open(path))
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }();
    return bytes;
}

QList<KindRule> allKinds()
{
    using Opens = KindRule::Opens;
    const QStringList parties{u"requester"_s, u"provider"_s};
    const QStringList all{u"requester"_s, u"provider"_s, u"region"_s, u"director"_s};
    return {
        {u"booking.sent"_s, Opens::Yes, {u"requester"_s}, all},
        {u"booking.accepted"_s, Opens::No, {u"provider"_s}, all},
        {u"booking.declined"_s, Opens::No, {u"provider"_s}, all},
        {u"booking.cancelled"_s, Opens::No, parties, all},
        {u"booking.evaluated"_s, Opens::No, {u"requester"_s}, all},
        {u"section3.written"_s, Opens::Yes, {u"principal"_s}, {u"principal"_s, u"region"_s, u"director"_s}},
        {u"availability.set"_s, Opens::Yes, {u"principal"_s}, {}},
    };
}

} // namespace

EventRules simulatedRules()
{
    return EventRules(allKinds());
}

EventRules olderRules()
{
    QList<KindRule> kinds = allKinds();
    kinds.removeIf([](const KindRule &rule) { return rule.kind == u"booking.evaluated"_s || rule.kind == u"booking.cancelled"_s; });
    return EventRules(kinds);
}

SimulatedPc::SimulatedPc(QString name, const QString &folder, SimulatedShare &share, const EventRules &rules, const Marker &marker, Safeguards safeguards)
    : m_name(std::move(name))
    , m_path(folder + u'/' + m_name + u".db"_s)
    , m_clock(QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC))
    , m_share(share)
    , m_folder(share)
    , m_rules(&rules)
    , m_marker(marker)
    , m_safeguards(safeguards)
{
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly))
        file.write(emptyDatabase());
    file.close();
    const int skews[]{0, 0, -10000, 10000};
    m_skew = skews[m_share.below(4)];
    m_identity = DeviceIdentity::generate({});
    open();
    m_identity.device = m_journal->deviceId();
    open();
}

void SimulatedPc::open()
{
    m_engine.reset();
    m_journal.reset();
    if (!m_database) { // it takes longer than a pass
        m_database.emplace(*Database::open(m_path));
        Q_UNUSED(sql::run(db(), u"PRAGMA synchronous=OFF"_s))
    }
    m_journal = std::make_unique<Journal>(db(), m_clock);
    m_engine = std::make_unique<SyncEngine>(SyncParts{db(), *m_journal, m_folder, m_clock, *m_rules, m_safeguards}, m_marker, m_identity);
    if (!m_identity.device.isEmpty())
        m_identity.starts = m_engine->start().value_or(0);
}

void SimulatedPc::close()
{
    m_engine.reset();
    m_journal.reset();
    m_database.reset();
}

EnrolRequest SimulatedPc::request(const QString &role) const
{
    return {m_identity.device, m_identity.signing.publicKey(), m_identity.box.publicKey(), {}, role, m_name};
}

void SimulatedPc::setNow(const QDateTime &now)
{
    m_clock.set(now.addSecs(m_skew));
}

SyncReport SimulatedPc::step()
{
    lastReport = m_engine->pass();
    if (m_folder.isDead()) {
        m_folder.revive();
        open(); // with nothing but what is in the database; the file itself stays open, which restart() does not
    }
    return lastReport;
}

void SimulatedPc::restart()
{
    close();
    open();
}

void SimulatedPc::install(const EventRules &rules)
{
    m_rules = &rules;
    open();
}

void SimulatedPc::backUp()
{
    m_backup = m_path + u".backup"_s;
    QFile::remove(m_backup);
    Q_UNUSED(m_database->backUpTo(m_backup))
    m_backupStarts = m_identity.starts;
}

void SimulatedPc::restore(bool keychainToo)
{
    close();
    QFile::remove(m_path);
    QFile::remove(m_path + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);
    QFile::copy(m_backup, m_path);
    if (keychainToo)
        m_identity.starts = m_backupStarts;
    open();
}

bool SimulatedPc::has(const QByteArray &event) const
{
    return sql::value(db(), u"SELECT 1 FROM event WHERE id=? UNION ALL SELECT 1 FROM confidential_event WHERE id=?"_s, {event, event}).value_or(QVariant()).isValid();
}

bool SimulatedPc::holds(const QByteArray &event) const
{
    return has(event) || sql::value(db(), u"SELECT 1 FROM event_aside WHERE event=?"_s, {event}).value_or(QVariant()).isValid();
}

QSet<QByteArray> SimulatedPc::events() const
{
    QSet<QByteArray> result;
    auto rows = sql::select(db(), u"SELECT id FROM event UNION ALL SELECT id FROM confidential_event"_s);
    while (rows && rows->next())
        result.insert(rows->value(0).toByteArray());
    return result;
}

QByteArray SimulatedPc::record(const QString &kind, const QByteArray &recordId, const QCborMap &data, const QStringList &to)
{
    EventDraft draft;
    draft.kind = kind;
    draft.record = recordId;
    draft.author = m_name;
    draft.role = u"office"_s;
    draft.addressees = to;
    draft.data = data;
    if (!recordId.isEmpty())
        draft.parents = m_journal->tipsOf(recordId).value_or(QList<QByteArray>());
    const auto event = m_journal->record(draft);
    return event ? event->id : QByteArray();
}
