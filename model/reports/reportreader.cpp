// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/reports/reportreader.h"

#include "model/bookings/bookingcodec.h"
#include "model/core/clock.h"
#include "model/directory/termcalendar.h"
#include "model/journal/event.h"
#include "model/store/sql.h"

#include <QCborValue>
#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ReportReader)
};

QDate dateOf(const QVariant &value)
{
    return QDate::fromString(value.toString().left(10), Qt::ISODate);
}

// What the history of a booking says that its folded record does not.
struct Traces
{
    QHash<QByteArray, QDate> answers;
    QSet<QByteArray> imported;
};

Result<Traces> readTraces(const QSqlDatabase &db)
{
    auto row = sql::select(db, u"SELECT record, min(hlc) FROM event WHERE kind IN ('booking.accepted', 'booking.declined', "
                               "'booking.countered') GROUP BY record"_s);
    if (!row)
        return failure(row);
    Traces traces;
    while (row->next()) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(row->value(1).toLongLong() >> 16, Qt::UTC);
        traces.answers.insert(row->value(0).toByteArray(), londonDate(at));
    }
    auto imported = sql::select(db, u"SELECT DISTINCT record FROM event WHERE kind = 'booking.imported'"_s);
    if (!imported)
        return failure(imported);
    while (imported->next())
        traces.imported.insert(imported->value(0).toByteArray());
    return traces;
}

} // namespace

ReportReader::ReportReader(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<ReportRecords> ReportReader::read(QDate today) const
{
    ReportRecords records;
    records.today = today;
    for (const auto step : {&ReportReader::readSchools, &ReportReader::readClusters, &ReportReader::readBookings,
                            &ReportReader::readContacts, &ReportReader::readEntries, &ReportReader::readImports, &ReportReader::readTerms}) {
        if (const auto done = (this->*step)(records); !done)
            return failure(done);
    }
    return records;
}

Result<void> ReportReader::readSchools(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT id, name, phase, region FROM school ORDER BY id"_s);
    if (!row)
        return failure(row);
    while (row->next()) {
        const int place = records.schoolPlace(row->value(0).toLongLong(), row->value(1).toString());
        records.schools.at(static_cast<size_t>(place)).phase = row->value(2).toString();
        records.schools.at(static_cast<size_t>(place)).region = records.regionPlace(row->value(3).toString());
    }
    return {};
}

Result<void> ReportReader::readClusters(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT m.school, g.name, m.valid_from, m.valid_to FROM membership m JOIN school_group g ON g.id = m.school_group "
                                 "WHERE g.kind = 'cluster' ORDER BY m.school, m.valid_from DESC, g.name"_s);
    if (!row)
        return failure(row);
    while (row->next()) {
        const int school = records.schoolPlace(row->value(0).toLongLong(), {});
        const int cluster = records.clusterPlace(row->value(1).toString());
        records.schools.at(static_cast<size_t>(school)).clusters.append({cluster, dateOf(row->value(2)), dateOf(row->value(3))});
    }
    return {};
}

Result<void> ReportReader::readBookings(ReportRecords &records) const
{
    const auto traces = readTraces(m_db);
    if (!traces)
        return failure(traces);
    auto row = sql::select(m_db, u"SELECT body, EXISTS(SELECT 1 FROM booking o WHERE o.same_as = booking.record), decide_with IS NOT NULL "
                                 "FROM booking WHERE same_as IS NULL ORDER BY sent_on, reference, record"_s);
    if (!row)
        return failure(row);
    while (row->next()) {
        QCborParserError error;
        const QCborValue body = QCborValue::fromCbor(row->value(0).toByteArray(), &error);
        if (error.error != QCborError::NoError)
            return failure(Error::Code::Storage, Texts::tr("A booking cannot be read. Restore the last backup."), error.errorString());
        ReportBooking &booking = records.add(codec::booking(body.toMap()));
        booking.answeredOn = traces->answers.value(booking.record);
        booking.wasImportedTwice = row->value(1).toBool();
        booking.isToDecide = row->value(2).toBool();
        booking.wasImported = traces->imported.contains(booking.record);
    }
    return {};
}

Result<void> ReportReader::readContacts(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT held_on, school FROM contact WHERE removed = 0 ORDER BY held_on"_s);
    if (!row)
        return failure(row);
    while (row->next())
        records.contacts.push_back({dateOf(row->value(0)), records.placeOfName(row->value(1).toString())});
    return {};
}

Result<void> ReportReader::readEntries(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT p.school, e.confirmed_on FROM entry e JOIN post p ON p.id = e.post"_s);
    if (!row)
        return failure(row);
    while (row->next())
        records.entries.push_back({records.schoolPlace(row->value(0).toLongLong(), {}), dateOf(row->value(1))});
    return {};
}

Result<void> ReportReader::readImports(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT bytes FROM event WHERE kind = 'directory.imported' ORDER BY hlc"_s);
    if (!row)
        return failure(row);
    while (row->next()) {
        const auto event = parseEvent(row->value(0).toByteArray());
        if (!event)
            return failure(event);
        const QCborMap &data = event->data;
        records.imports.push_back({londonDate(event->time()), static_cast<int>(data.value(u"added"_s).toInteger()),
                                   static_cast<int>(data.value(u"updated"_s).toInteger())});
    }
    return {};
}

Result<void> ReportReader::readTerms(ReportRecords &records) const
{
    auto row = sql::select(m_db, u"SELECT DISTINCT first_year FROM term_dates WHERE school = 0"_s);
    if (!row)
        return failure(row);
    const TermCalendar calendar(m_db);
    while (row->next()) {
        const auto dates = calendar.ownDates(0, row->value(0).toInt());
        if (!dates)
            return failure(dates);
        if (*dates)
            records.terms.set(**dates);
    }
    return {};
}
