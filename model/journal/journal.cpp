// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/journal/journal.h"

#include "model/core/hash.h"
#include "model/core/logging.h"
#include "model/core/pupilidentifier.h"
#include "model/core/userprofile.h"
#include "model/journal/stub.h"
#include "model/store/keptqueries.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"

#include <QCborArray>

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 furthestAhead = 24ull * 3600 * 1000 << 16; // a clock more than a day ahead is not adopted

// The words of section 3 lie apart from all other events.
bool isConfidential(const QString &kind)
{
    return kind.startsWith(u"section3."_s);
}

const QString allEvents = u"SELECT bytes, hlc, device, id FROM event UNION ALL "
                          "SELECT bytes, hlc, device, id FROM confidential_event ORDER BY 2, 3, 4"_s;
const QString eventsOfRecord = u"SELECT bytes, hlc, device, id FROM event WHERE record = ? UNION ALL "
                               "SELECT bytes, hlc, device, id FROM confidential_event WHERE record = ? ORDER BY 2, 3, 4"_s;

// Imports and term dates can be had again; what people agreed cannot.
bool canBeHadAgain(const QString &kind)
{
    return kind.startsWith(u"directory."_s) || kind.startsWith(u"schools."_s) || kind.startsWith(u"terms."_s);
}

// Every text anywhere in the data of an action, for the guard against pupil numbers.
bool anyTextHoldsPupilNumber(const QCborValue &value)
{
    if (value.isString())
        return holdsPupilNumber(value.toString());
    if (value.isArray()) {
        const QCborArray items = value.toArray();
        return std::any_of(items.begin(), items.end(), [](const QCborValue &item) { return anyTextHoldsPupilNumber(item); });
    }
    if (value.isMap()) {
        const QCborMap map = value.toMap();
        for (const auto &[key, item] : map) {
            if (anyTextHoldsPupilNumber(item))
                return true;
        }
    }
    return false;
}

Result<QList<Event>> readEvents(const QSqlDatabase &db, const QString &statement, const QVariantList &values = {})
{
    auto query = sql::rows(db, statement, values);
    if (!query)
        return failure(query);
    QList<Event> events;
    while (query->next()) {
        auto event = parseStored(query->value(0).toByteArray());
        if (!event)
            return failure(event);
        events.append(*std::move(event));
    }
    return events;
}

QString subjectOf(const QString &kind)
{
    return kind.section(u'.', 0, 0);
}

} // namespace

Journal::Journal(const QSqlDatabase &db, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_clock(clock)
{
    m_device = sql::value(m_db, u"SELECT value FROM local WHERE name='device'"_s).value_or(QVariant()).toByteArray();
    if (m_device.isEmpty()) {
        m_device = randomBytes(16);
        if (const auto saved = sql::run(m_db, u"INSERT INTO local(name, value) VALUES('device', ?)"_s, {m_device}); !saved)
            qCCritical(lcJournal) << saved.error().detail;
    }
    m_lastHlc = sql::value(m_db, u"SELECT max((SELECT ifnull(max(hlc), 0) FROM event), (SELECT ifnull(max(hlc), 0) FROM confidential_event))"_s).value_or(QVariant()).toULongLong();
}

Journal::~Journal() = default;

void Journal::addFold(std::unique_ptr<Fold> fold)
{
    const QStringList kinds = fold->kinds();
    for (const QString &kind : kinds)
        m_foldOfKind.insert(kind, fold.get());
    m_folds.push_back(std::move(fold));
}

Result<Event> Journal::record(const EventDraft &draft)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    auto event = recordWithin(*transaction, draft);
    if (!event)
        return event;
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    announce(*event);
    return event;
}

Result<Event> Journal::recordWithin(const Transaction &, const EventDraft &draft)
{
    if (anyTextHoldsPupilNumber(draft.data) || holdsPupilNumber(draft.author))
        return failure(Error::Code::InvalidInput,
                       tr("This text holds a pupil number (UPN). Pupils\u2019 data is not stored here: take it out to go on."));
    if (!canBeHadAgain(draft.kind) && userProfile() == UserProfile::Wiped)
        return failure(Error::Code::Unsupported,
                       tr("This PC forgets everything when you log off, so what you enter is not kept here. Use a PC that is always yours, or ask your IT technician."));
    const Event event = makeEvent(draft, m_device, nextHlc());
    if (const auto appended = append(event, true); !appended)
        return failure(appended);
    if (const auto done = fold(event); !done)
        return failure(done);
    if (const auto done = queue(event, draft.addressees); !done)
        return failure(done);
    m_lastHlc = std::max(m_lastHlc, event.hlc);
    return event;
}

void Journal::announce(const Event &event)
{
    emit changed(subjectOf(event.kind), event.record);
}

Result<bool> Journal::receive(const QByteArray &bytes)
{
    const auto event = parseEvent(bytes);
    if (!event)
        return failure(event);
    const auto received = receiveAll({*event}, [] { return Result<void>(); });
    return received ? Result<bool>(*received > 0) : Result<bool>(failure(received));
}

Result<int> Journal::receiveAll(const QList<Event> &events, const std::function<Result<void>()> &alongside)
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    QList<Event> fresh;
    for (const Event &event : events) {
        const auto isNew = append(event, event.device == m_device); // own ones come back after a restore
        if (!isNew)
            return failure(isNew);
        if (*isNew)
            fresh.append(event);
    }
    for (const Event &event : std::as_const(fresh)) { // all are there: a record with many new events is folded once
        if (const auto done = fold(event); !done)
            return failure(done);
    }
    if (const auto done = alongside(); !done)
        return failure(done);
    if (const auto done = transaction->commit(); !done)
        return failure(done);
    for (const Event &event : std::as_const(fresh)) {
        adoptHlc(event);
        emit changed(subjectOf(event.kind), event.record);
    }
    return static_cast<int>(fresh.size());
}

void Journal::adoptHlc(const Event &event)
{
    const quint64 nowHlc = static_cast<quint64>(m_clock.now().toMSecsSinceEpoch()) << 16;
    if (event.hlc < nowHlc + furthestAhead)
        m_lastHlc = std::max(m_lastHlc, event.hlc);
}

Result<void> Journal::withdraw(const QList<QByteArray> &ids)
{
    {
        auto transaction = Transaction::begin(m_db);
        if (!transaction)
            return failure(transaction);
        for (const QByteArray &id : ids) {
            for (const QString &table : {u"event"_s, u"confidential_event"_s}) {
                if (const auto done = sql::run(m_db, u"DELETE FROM %1 WHERE id=? AND NOT own"_s.arg(table), {id}); !done)
                    return done;
            }
        }
        if (const auto done = transaction->commit(); !done)
            return done;
    }
    return rebuild();
}

Result<std::optional<Event>> Journal::event(const QByteArray &id) const
{
    const auto events = readEvents(m_db, u"SELECT bytes FROM event WHERE id=? UNION ALL SELECT bytes FROM confidential_event WHERE id=?"_s, {id, id});
    if (!events)
        return failure(events);
    return events->isEmpty() ? std::optional<Event>() : std::optional(events->first());
}

Result<void> Journal::rebuild()
{
    auto transaction = Transaction::begin(m_db);
    if (!transaction)
        return failure(transaction);
    for (const auto &fold : m_folds) {
        const QStringList tables = fold->tables();
        for (const QString &table : tables) {
            if (const auto done = sql::run(m_db, u"DELETE FROM "_s + table); !done)
                return done;
        }
    }
    const auto events = readEvents(m_db, allEvents);
    if (!events)
        return failure(events);
    for (const Event &event : *events) {
        if (const auto done = fold(event); !done)
            return done;
    }
    if (const auto done = transaction->commit(); !done)
        return done;
    emit rebuilt();
    return {};
}

Result<void> Journal::foldAnewOnceAfterUpgrade()
{
    const auto isWanted = sql::value(m_db, u"SELECT EXISTS(SELECT 1 FROM local WHERE name = 'fold-anew')"_s);
    if (!isWanted)
        return failure(isWanted);
    if (!isWanted->toBool())
        return {};
    if (const auto done = rebuild(); !done)
        return done;
    return sql::run(m_db, u"DELETE FROM local WHERE name = 'fold-anew'"_s);
}

Result<QList<Event>> Journal::eventsOf(const QByteArray &record) const
{
    return readEvents(m_db, eventsOfRecord, {record, record});
}

Result<QList<QByteArray>> Journal::tipsOf(const QByteArray &record) const
{
    const auto events = eventsOf(record);
    if (!events)
        return failure(events);
    QList<QByteArray> tips;
    for (const Event &event : *events) {
        const bool isParent = std::ranges::any_of(*events, [&](const Event &other) { return other.parents.contains(event.id); });
        if (!isParent)
            tips.append(event.id);
    }
    return tips;
}

QByteArray Journal::deviceId() const
{
    return m_device;
}

quint64 Journal::nextHlc()
{
    const quint64 nowHlc = static_cast<quint64>(m_clock.now().toMSecsSinceEpoch()) << 16;
    return std::max(nowHlc, m_lastHlc + 1);
}

Result<bool> Journal::append(const Event &event, bool isOwn)
{
    const QString table = isConfidential(event.kind) ? u"confidential_event"_s : u"event"_s;
    auto query = sql::prepare(m_db, u"INSERT INTO %1(id, record, kind, hlc, device, own, bytes) VALUES(?,?,?,?,?,?,?) "
                                    "ON CONFLICT(id) DO NOTHING"_s.arg(table));
    if (!query)
        return failure(query);
    const auto done = sql::exec(*query, {event.id, event.record, event.kind, static_cast<qint64>(event.hlc), event.device,
                                         isOwn, event.bytes});
    if (!done)
        return failure(done);
    return query->numRowsAffected() > 0;
}

Result<void> Journal::fold(const Event &event)
{
    // An event of a newer program is kept and passed on; it is folded after the upgrade.
    Fold *const fold = event.minReader <= eventFormat ? m_foldOfKind.value(event.kind) : nullptr;
    return fold ? fold->apply(m_db, event) : Result<void>{};
}

Result<void> Journal::queue(const Event &event, const QStringList &addressees)
{
    const QString table = isConfidential(event.kind) ? u"confidential_outbox"_s : u"outbox"_s;
    for (const QString &addressee : addressees) {
        const auto done = sql::run(m_db, u"INSERT INTO %1(event, addressee) VALUES(?, ?)"_s.arg(table), {event.id, addressee});
        if (!done)
            return done;
    }
    return {};
}
