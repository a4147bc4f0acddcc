// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/journal/stub.h"

#include "model/store/sql.h"

using namespace Qt::StringLiterals;

namespace {

Result<QList<Event>> wordsOf(const QSqlDatabase &db, const QString &table, const QByteArray &record)
{
    auto rows = sql::select(db, u"SELECT bytes FROM %1 WHERE record=?"_s.arg(table), {record});
    if (!rows)
        return failure(rows);
    QList<Event> events;
    while (rows->next()) {
        const auto event = parseStored(rows->value(0).toByteArray());
        if (!event)
            return failure(event);
        events.append(*event);
    }
    return events;
}

} // namespace

Result<void> eraseEvents(const QSqlDatabase &db, const QByteArray &record)
{
    for (const auto &[table, outbox] : {std::pair(u"event"_s, u"outbox"_s), std::pair(u"confidential_event"_s, u"confidential_outbox"_s)}) {
        const auto events = wordsOf(db, table, record);
        if (!events)
            return failure(events);
        auto done = sql::run(db, u"DELETE FROM %1 WHERE event IN (SELECT id FROM %2 WHERE record=?)"_s.arg(outbox, table), {record});
        for (const Event &event : *events) {
            if (done && !event.isRemoved())
                done = sql::run(db, u"UPDATE %1 SET bytes=? WHERE id=?"_s.arg(table), {stubOf(event).bytes, event.id});
        }
        if (!done)
            return done;
    }
    return {};
}
