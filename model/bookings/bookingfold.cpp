// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingfold.h"

#include "model/bookings/bookingeffects.h"
#include "model/bookings/bookingfolding.h"
#include "model/bookings/bookingrows.h"
#include "model/bookings/contact.h"
#include "model/bookings/importedtwice.h"
#include "model/bookings/rules.h"
#include "model/core/logging.h"
#include "model/directory/statement.h"
#include "model/directory/termfold.h"
#include "model/journal/journal.h"
#include "model/journal/stub.h"
#include "model/store/sql.h"

using namespace Qt::StringLiterals;

namespace {

Result<QList<Event>> eventsOf(const QSqlDatabase &db, const QByteArray &record)
{
    auto row = sql::select(db, u"SELECT bytes FROM event WHERE record = ?"_s, {record});
    if (!row)
        return failure(row);
    QList<Event> events;
    while (row->next()) {
        auto event = parseStored(row->value(0).toByteArray());
        if (!event)
            return failure(event);
        events.append(*std::move(event));
    }
    return events;
}

// While everything is rebuilt the journal holds all events already: the first one of a booking folds them all.
Result<bool> isFoldedAlready(const QSqlDatabase &db, const QByteArray &record)
{
    const auto folded = sql::value(db, u"SELECT (SELECT events FROM booking WHERE record = ?) "
                                       "= (SELECT count(*) FROM event WHERE record = ?)"_s, {record, record});
    if (!folded)
        return failure(folded);
    return folded->toBool();
}

} // namespace

QStringList BookingFold::kinds() const
{
    return bookingKinds();
}

QStringList BookingFold::tables() const
{
    return {u"booking"_s, u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s, u"booking_import"_s};
}

Result<void> BookingFold::apply(const QSqlDatabase &db, const Event &event)
{
    const auto folded = isFoldedAlready(db, event.record);
    if (!folded)
        return failure(folded);
    if (*folded)
        return {};
    const auto events = eventsOf(db, event.record);
    if (!events)
        return failure(events);
    const auto booking = foldBooking(*events);
    const auto written = booking ? rows::write(db, *booking, events->size()) : rows::remove(db, event.record);
    if (!written)
        return written;
    return booking ? importedtwice::keep(db, *booking, *events) : importedtwice::forget(db, event.record);
}

QStringList Section3Fold::kinds() const
{
    return {u"section3.written"_s};
}

QStringList Section3Fold::tables() const
{
    return {u"section3"_s};
}

Result<void> Section3Fold::apply(const QSqlDatabase &db, const Event &event)
{
    if (event.isRemoved())
        return sql::run(db, u"DELETE FROM section3 WHERE event = ?"_s, {event.id});
    const QCborMap &data = event.data;
    const auto words = [&](const QString &key) { return data[key].toString(u""_s); };
    return sql::run(db, u"INSERT OR REPLACE INTO section3(event, record, booking, hlc, author, role, written_on, next_steps, "
                        "future_needs) VALUES(?,?,?,?,?,?,?,?,?)"_s,
                    {event.id, event.record, data[u"booking"_s].toByteArray(), static_cast<qint64>(event.hlc), event.author,
                     event.role, dayOf(event).toString(Qt::ISODate), words(u"next_steps"_s), words(u"future_needs"_s)});
}

QStringList DelegationFold::kinds() const
{
    return {u"delegation.given"_s, u"delegation.ended"_s};
}

QStringList DelegationFold::tables() const
{
    return {u"delegation"_s};
}

Result<void> DelegationFold::apply(const QSqlDatabase &db, const Event &event)
{
    if (event.role != role::principal)
        return {}; // not theirs to give or to end
    const QCborMap &data = event.data;
    const qint64 school = data[u"school"_s].toInteger();
    if (event.kind == u"delegation.ended"_s) {
        // It may arrive before what it ends, so it leaves a row of its own.
        return sql::run(db, u"INSERT INTO delegation(record, school, role, given_by, given_on, is_ended) VALUES(?, ?, '', '', '', 1) "
                            "ON CONFLICT(record) DO UPDATE SET is_ended = 1, given_by = '', given_on = ''"_s,
                        {event.record, school});
    }
    return sql::run(db, u"INSERT INTO delegation(record, school, role, given_by, given_on, is_ended) VALUES(?, ?, ?, ?, ?, 0) "
                        "ON CONFLICT(record) DO UPDATE SET role = excluded.role WHERE role = ''"_s,
                    {event.record, school, data[u"role"_s].toString(u""_s), event.author, dayOf(event).toString(Qt::ISODate)});
}

void addBookingFolds(Journal &journal)
{
    journal.addFold(std::make_unique<ContactFold>());
    journal.addFold(std::make_unique<BookingFold>());
    journal.addFold(std::make_unique<Section3Fold>());
    journal.addFold(std::make_unique<DelegationFold>());
    journal.addFold(std::make_unique<TermFold>());
    journal.addFold(std::make_unique<StatementFold>());
    if (const auto done = journal.foldAnewOnceAfterUpgrade(); !done)
        qCWarning(lcJournal) << done.error().detail; // tried again by the next journal; until then what two PCs imported counts twice
}
