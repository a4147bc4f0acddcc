// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/samebookings.h"

#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SameBookings)
};

// A school that the directory does not hold is known by its name.
const QString samePeople = u"b.requesting = ? AND b.providing = ? AND (b.requesting <> 0 OR b.requesting_school = ?) "
                           "AND (b.providing <> 0 OR b.providing_school = ?) AND b.colleague = ? COLLATE NOCASE "
                           "AND b.same_as IS NULL AND b.record <> ? AND b.reference <> ? AND b.state_number NOT IN (%1)"_s;

QString endedInNothing()
{
    QStringList numbers;
    for (const BookingState state : {BookingState::Declined, BookingState::Withdrawn, BookingState::CancelledByRequester,
                                     BookingState::CancelledByProvider, BookingState::CancelledByCircumstances})
        numbers.append(QString::number(static_cast<int>(state)));
    return numbers.join(u',');
}

QList<Visit> visitsOf(const Booking &request)
{
    return request.visits.isEmpty() ? request.currentTerms().visits : request.visits;
}

} // namespace

Result<QStringList> sameBookings(const QSqlDatabase &db, const Booking &request)
{
    const QVariantList people{request.requesting.schoolId, request.providing.schoolId, sql::text(request.requesting.school),
                              sql::text(request.providing.school), sql::text(request.colleague.name.trimmed()),
                              request.record.isNull() ? QByteArray("") : request.record, sql::text(request.reference)};
    QVariantList days;
    QStringList places;
    for (const Visit &visit : visitsOf(request)) {
        if (!visit.date.isValid())
            continue;
        days.append(visit.date.toString(Qt::ISODate));
        places.append(u"?"_s);
    }
    // From the visits of the day, of which there are few, to their bookings.
    return days.isEmpty()
               ? sql::texts(db, u"SELECT b.reference FROM booking b WHERE b.issue = ? COLLATE NOCASE AND b.last_day IS NULL AND %1 "
                                "ORDER BY b.sent_on, b.reference"_s.arg(samePeople.arg(endedInNothing())),
                            QVariantList{sql::text(request.section1.issue.trimmed())} + people)
               : sql::texts(db, u"SELECT DISTINCT b.reference FROM booking_visit v CROSS JOIN booking b ON b.record = v.booking WHERE v.date IN (%1) AND %2 "
                                "ORDER BY b.sent_on, b.reference"_s.arg(places.join(u','), samePeople.arg(endedInNothing())),
                            days + people);
}

QString sameBookingsText(const Booking &request, const QStringList &references)
{
    if (references.isEmpty())
        return {};
    const QString named = references.join(u", "_s);
    return visitsOf(request).isEmpty() ? Texts::tr("A booking of the same people about the same issue exists: %1.").arg(named)
                                       : Texts::tr("A booking of the same people on the same day exists: %1.").arg(named);
}
