// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingrows.h"

#include "model/bookings/bookingcodec.h"
#include "model/core/academicyear.h"
#include "model/store/sql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QVariant orNull(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

QVariant orNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

// A null QString binds as NULL; columns of words are never NULL.
QVariant textOf(const QString &text)
{
    return text.isNull() ? QVariant(u""_s) : QVariant(text);
}

bool isCountedState(const Booking &booking)
{
    return booking.state >= BookingState::Agreed && booking.state <= BookingState::Closed;
}

QDate nextVisitOf(const Booking &booking)
{
    QDate next;
    for (const Visit &visit : booking.visits) {
        const bool isOpen = visit.status == Visit::Status::Planned && visit.date.isValid();
        if (isOpen && (!next.isValid() || visit.date < next))
            next = visit.date;
    }
    return next;
}

QDate lastDayOf(const Booking &booking)
{
    QDate last;
    for (const Visit &visit : booking.visits) {
        if (visit.date.isValid() && (!last.isValid() || visit.lastDay() > last))
            last = visit.lastDay();
    }
    return last;
}

AcademicYear yearOf(const Booking &booking)
{
    return AcademicYear::of(booking.underWayFrom.isValid() ? booking.underWayFrom : booking.sentOn);
}

QList<std::pair<QString, QVariant>> columnsOf(const Booking &b, qsizetype eventCount)
{
    const Cost &cost = b.currentTerms().cost;
    const CostTotals planned = totalsOf(cost, b.plannedMinutes());
    const CostTotals delivered = totalsOf(cost, b.deliveredMinutes());
    const bool isOpen = !b.isOver() || b.followUpDue.isValid();
    return {{u"record"_s, b.record},
            {u"reference"_s, textOf(b.reference)},
            {u"import_key"_s, orNull(b.importKey)},
            {u"enquiry"_s, orNull(b.enquiry)},
            {u"contact"_s, orNull(b.contact)},
            {u"requesting"_s, b.requesting.schoolId},
            {u"requesting_school"_s, textOf(b.requesting.school)},
            {u"requesting_region"_s, textOf(b.requesting.region)},
            {u"providing"_s, b.providing.schoolId},
            {u"providing_school"_s, textOf(b.providing.school)},
            {u"providing_region"_s, textOf(b.providing.region)},
            {u"directory"_s, orNull(b.colleague.directory)},
            {u"entry"_s, b.colleague.entry},
            {u"colleague"_s, textOf(b.colleague.name)},
            {u"level"_s, b.section1.level},
            {u"theme"_s, textOf(b.section1.theme)},
            {u"kinds"_s, textOf(b.section1.kinds.join(u'\n'))},
            {u"issue"_s, textOf(b.section1.issue)},
            {u"state"_s, stateId(b.state)},
            {u"state_number"_s, static_cast<int>(b.state)},
            {u"shown_first"_s, static_cast<int>(b.shownFirst)},
            {u"needs_decision"_s, b.needsDecision},
            {u"is_open"_s, isOpen},
            {u"is_case_study"_s, b.isCaseStudy},
            {u"section3_status"_s, static_cast<int>(b.section3.status)},
            {u"year"_s, yearOf(b).firstYear},
            {u"sent_on"_s, textOf(codec::ofDate(b.sentOn))},
            {u"last_action_on"_s, textOf(codec::ofDate(b.lastActionOn))},
            {u"completed_on"_s, orNull(b.completedOn)},
            {u"evaluated_on"_s, orNull(b.section2.on)},
            {u"under_way_from"_s, orNull(b.underWayFrom)},
            {u"lapses_after"_s, orNull(b.lapsesAfter)},
            {u"follow_up_due"_s, orNull(b.followUpDue)},
            {u"next_visit"_s, orNull(nextVisitOf(b))},
            {u"last_day"_s, orNull(lastDayOf(b))},
            {u"cost_basis"_s, textOf(cost.basis)},
            {u"planned_minutes"_s, b.plannedMinutes()},
            {u"delivered_minutes"_s, b.deliveredMinutes()},
            {u"planned_pence"_s, planned.total},
            {u"delivered_pence"_s, b.deliveredMinutes() > 0 ? delivered.total : 0},
            {u"to_provider_pence"_s, planned.toProvider},
            {u"brokerage_pence"_s, planned.brokerage},
            {u"events"_s, eventCount},
            {u"body"_s, QCborValue(codec::ofBooking(b)).toCbor()}};
}

Result<void> writeBooking(const QSqlDatabase &db, const Booking &booking, qsizetype eventCount)
{
    QStringList names;
    QStringList places;
    QVariantList values;
    const auto columns = columnsOf(booking, eventCount);
    for (const auto &[name, value] : columns) {
        names.append(name);
        places.append(u"?"_s);
        values.append(value);
    }
    return sql::run(db, u"INSERT OR REPLACE INTO booking(%1) VALUES(%2)"_s.arg(names.join(u','), places.join(u',')), values);
}

Result<void> writeVisits(const QSqlDatabase &db, const Booking &booking)
{
    auto query = sql::prepare(db, u"INSERT OR REPLACE INTO booking_visit(booking, id, date, last_day, minutes, status, is_contested, "
                                  "is_free, providing, colleague, is_counted) VALUES(?,?,?,?,?,?,?,?,?,?,?)"_s);
    if (!query)
        return failure(query);
    const bool isFree = booking.currentTerms().cost.basis == u"free-hours"_s;
    for (const Visit &visit : booking.visits) {
        const bool isCounted = isCountedState(booking) && visit.status != Visit::Status::Missed;
        const auto done = sql::exec(*query, {booking.record, visit.id, orNull(visit.date), orNull(visit.lastDay()), visit.minutes,
                                             static_cast<int>(visit.status), visit.isContested, isFree, booking.providing.schoolId,
                                             textOf(booking.colleague.name), isCounted});
        if (!done)
            return done;
    }
    return {};
}

Result<void> writeOutcomes(const QSqlDatabase &db, const Booking &booking)
{
    auto query = sql::prepare(db, u"INSERT INTO booking_outcome(booking, place, outcome, letter, words) VALUES(?,?,?,?,?)"_s);
    if (!query)
        return failure(query);
    for (qsizetype place = 0; place < booking.section1.outcomes.size(); ++place) {
        const auto rating = std::ranges::find(booking.section2.ratings, place, &Rating::outcome);
        const bool isRated = rating != booking.section2.ratings.end();
        const auto done = sql::exec(*query, {booking.record, place, textOf(booking.section1.outcomes.at(place)),
                                             textOf(isRated ? rating->letter : QString()), textOf(isRated ? rating->words : QString())});
        if (!done)
            return done;
    }
    return {};
}

Result<void> writeReceivers(const QSqlDatabase &db, const Booking &booking)
{
    for (const Party &party : booking.receiving) {
        const auto done = sql::run(db, u"INSERT OR REPLACE INTO booking_receiver(booking, school, name) VALUES(?,?,?)"_s,
                                   {booking.record, party.schoolId, textOf(party.school)});
        if (!done)
            return done;
    }
    return {};
}

Result<void> removeChildren(const QSqlDatabase &db, const QByteArray &record)
{
    for (const QString &table : {u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s}) {
        if (const auto done = sql::run(db, u"DELETE FROM %1 WHERE booking = ?"_s.arg(table), {record}); !done)
            return done;
    }
    return {};
}

} // namespace

namespace rows {

Result<void> write(const QSqlDatabase &db, const Booking &booking, qsizetype eventCount)
{
    if (const auto done = removeChildren(db, booking.record); !done)
        return done;
    if (const auto done = writeBooking(db, booking, eventCount); !done)
        return done;
    if (const auto done = writeVisits(db, booking); !done)
        return done;
    if (const auto done = writeOutcomes(db, booking); !done)
        return done;
    return writeReceivers(db, booking);
}

Result<void> remove(const QSqlDatabase &db, const QByteArray &record)
{
    if (const auto done = removeChildren(db, record); !done)
        return done;
    return sql::run(db, u"DELETE FROM booking WHERE record = ?"_s, {record});
}

} // namespace rows
