// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingrepository.h"

#include "model/bookings/bookingcodec.h"
#include "model/bookings/bookingfolding.h"
#include "model/bookings/reference.h"
#include "model/directory/termcalendar.h"
#include "model/journal/stub.h"
#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr int sqliteMaximum = -1; // as LIMIT: no limit

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingRepository)
};

// What shownStateId() says, for the database to filter by; bound: today, today.
const QString shownStateSql = u"CASE WHEN needs_decision = 0 AND state_number BETWEEN 1 AND 6 THEN "
                           "CASE WHEN lapses_after < ? THEN 'lapsed' "
                           "WHEN state_number = 6 AND under_way_from <= ? THEN 'under-way' ELSE state END ELSE state END"_s;

struct Where
{
    QStringList conditions;
    QVariantList values;

    void add(const QString &condition, const QVariantList &bound)
    {
        conditions.append(condition);
        values += bound;
    }
    [[nodiscard]] QString clause() const
    {
        return conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    }
};

void addSchool(Where &where, const BookingFilter &filter)
{
    if (filter.school == 0)
        return;
    if (filter.side == Side::Requesting)
        where.add(u"requesting = ?"_s, {filter.school});
    else if (filter.side == Side::Providing)
        where.add(u"providing = ?"_s, {filter.school});
    else
        where.add(u"(requesting = ? OR providing = ? OR record IN (SELECT booking FROM booking_receiver WHERE school = ?))"_s,
                  {filter.school, filter.school, filter.school});
}

QString likePattern(const QString &part)
{
    QString pattern = part;
    for (const QString &special : {u"\\"_s, u"%"_s, u"_"_s})
        pattern.replace(special, u"\\"_s + special);
    return u'%' + pattern + u'%';
}

const QStringList searchedColumns{u"reference"_s, u"requesting_school"_s, u"providing_school"_s, u"colleague"_s, u"theme"_s, u"issue"_s};

// Every word has to stand in one of the columns, in one of its spellings.
void addWords(Where &where, const QStringList &columns, const QList<QStringList> &words)
{
    for (const QStringList &spellings : words.mid(0, BookingFilter::mostWords)) {
        QStringList either;
        QVariantList bound;
        for (const QString &spelling : spellings) {
            for (const QString &column : columns) {
                either.append(column + u" LIKE ? ESCAPE '\\'"_s);
                bound.append(likePattern(spelling));
            }
        }
        where.add(u'(' + either.join(u" OR "_s) + u')', bound);
    }
}

QList<QStringList> wordsOf(const QString &text)
{
    QList<QStringList> words;
    const QString plain = text.left(BookingFilter::longestSearch).replace(u'\u2011', u'-').simplified(); // as a reference stands on the page
    for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts))
        words.append(QStringList{word});
    return words;
}

Where whereOf(const BookingFilter &filter, QDate today)
{
    Where where;
    addSchool(where, filter);
    if (!filter.region.isEmpty())
        where.add(u"(requesting_region = ? OR providing_region = ?)"_s, {filter.region, filter.region});
    if (filter.year != 0)
        where.add(u"year = ?"_s, {filter.year});
    addWords(where, {u"colleague"_s}, filter.personSpellings.isEmpty() ? wordsOf(filter.person) : filter.personSpellings);
    addWords(where, searchedColumns, filter.spellings.isEmpty() ? wordsOf(filter.text) : filter.spellings);
    if (!filter.enquiry.isEmpty())
        where.add(u"enquiry = ?"_s, {filter.enquiry});
    if (filter.onlyOpen)
        where.add(u"is_open = 1"_s, {});
    if (filter.onlyCounted)
        where.add(u"same_as IS NULL"_s, {});
    if (filter.onlyCaseStudies)
        where.add(u"is_case_study = 1"_s, {});
    if (!filter.states.isEmpty()) {
        const QString day = today.toString(Qt::ISODate);
        QVariantList bound{day, day};
        QStringList places;
        for (const QString &state : filter.states) {
            bound.append(state);
            places.append(u"?"_s);
        }
        where.add(u"(%1) IN (%2)"_s.arg(shownStateSql, places.join(u',')), bound);
    }
    return where;
}

QString orderSql(BookingOrder order)
{
    switch (order) {
    case BookingOrder::LastAction:
        break;
    case BookingOrder::Sent:
        return u"sent_on DESC, "_s;
    case BookingOrder::NextVisit:
        return u"next_visit IS NULL, next_visit, "_s;
    case BookingOrder::Requesting:
        return u"requesting_school, "_s;
    case BookingOrder::Providing:
        return u"providing_school, "_s;
    case BookingOrder::Colleague:
        return u"colleague = '', colleague, "_s;
    case BookingOrder::State:
        return u"state_number, "_s;
    }
    return {};
}

QDate dateOf(const QVariant &value)
{
    return QDate::fromString(value.toString(), Qt::ISODate);
}

BookingSummary summaryOf(const QSqlQuery &row)
{
    BookingSummary s;
    s.record = row.value(0).toByteArray();
    s.reference = row.value(1).toString();
    s.requestingId = row.value(2).toLongLong();
    s.requesting = row.value(3).toString();
    s.providingId = row.value(4).toLongLong();
    s.providing = row.value(5).toString();
    s.colleague = row.value(6).toString();
    s.theme = row.value(7).toString();
    s.issue = row.value(8).toString();
    s.level = row.value(9).toInt();
    s.state = row.value(10).toString();
    s.needsDecision = row.value(11).toBool();
    s.isCaseStudy = row.value(12).toBool();
    s.section3 = static_cast<Section3Status::Status>(row.value(13).toInt());
    s.year = row.value(14).toInt();
    s.sentOn = dateOf(row.value(15));
    s.lastActionOn = dateOf(row.value(16));
    s.nextVisit = dateOf(row.value(17));
    s.plannedMinutes = row.value(18).toInt();
    s.deliveredMinutes = row.value(19).toInt();
    s.plannedPence = row.value(20).toLongLong();
    s.costBasis = row.value(21).toString();
    s.sameAs = row.value(23).toString();
    s.decideWith = row.value(24).toString();
    if (s.needsDecision)
        s.state = stateId(static_cast<BookingState>(row.value(22).toInt()));
    return s;
}

// The fold knows the usual terms only; the requesting academy's own dates say when a term has passed for it.
Result<Booking> withOwnTerms(const QSqlDatabase &db, Booking booking)
{
    if (!booking.followUpDue.isValid())
        return booking;
    const auto due = TermCalendar(db).aTermAfter(booking.requesting.schoolId, booking.section2.on);
    if (!due)
        return failure(due);
    booking.followUpDue = *due;
    return booking;
}

Result<Booking> bookingFromBody(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    const auto body = sql::value(db, u"SELECT body FROM booking WHERE "_s + condition, values);
    if (!body)
        return failure(body);
    if (!body->isValid())
        return failure(Error::Code::NotFound, Texts::tr("There is no such booking here. Check the reference."));
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(body->toByteArray(), &error);
    if (error.error != QCborError::NoError)
        return failure(Error::Code::Storage, Texts::tr("This booking could not be read. Nothing was changed."), error.errorString());
    return withOwnTerms(db, codec::booking(value.toMap()));
}

} // namespace

BookingRepository::BookingRepository(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<Booking> BookingRepository::booking(const QByteArray &record) const
{
    return bookingFromBody(m_db, u"record = ?"_s, {record});
}

Result<Booking> BookingRepository::bookingWithHistory(const QByteArray &record) const
{
    auto row = sql::select(m_db, u"SELECT bytes FROM event WHERE record = ?"_s, {record});
    if (!row)
        return failure(row);
    QList<Event> events;
    while (row->next()) {
        if (auto event = parseStored(row->value(0).toByteArray()))
            events.append(*std::move(event));
    }
    if (auto booking = foldBooking(events))
        return withOwnTerms(m_db, *std::move(booking));
    return failure(Error::Code::NotFound, Texts::tr("There is no such booking here. Check the reference."));
}

Result<Booking> BookingRepository::bookingOfReference(const QString &typed) const
{
    const auto reference = reference::read(typed);
    if (!reference)
        return failure(reference);
    return bookingFromBody(m_db, u"reference = ? ORDER BY same_as IS NOT NULL, sent_on, record LIMIT 1"_s, {*reference});
}

Result<OtherImport> BookingRepository::otherImport(const QByteArray &record) const
{
    auto row = sql::select(m_db, u"SELECT o.record, o.reference, b.same_as IS NOT NULL FROM booking b "
                                 "JOIN booking o ON o.record = ifnull(b.same_as, b.decide_with) WHERE b.record = ?"_s, {record});
    if (!row)
        return failure(row);
    if (!row->next())
        return OtherImport();
    const bool counts = row->value(2).toBool();
    return OtherImport{row->value(0).toByteArray(), row->value(1).toString(), counts, !counts};
}

Result<QByteArray> BookingRepository::recordHeldFor(const Booking &imported) const
{
    const auto record = sql::value(m_db, u"SELECT record FROM booking WHERE import_key = ? OR (reference = ? AND reference <> '') "
                                         "ORDER BY same_as IS NOT NULL, sent_on, record LIMIT 1"_s, {imported.importKey, imported.reference});
    if (!record)
        return failure(record);
    return record->toByteArray();
}

Result<QList<BookingSummary>> BookingRepository::list(const BookingFilter &filter, QDate today, int limit, int offset) const
{
    const Where where = whereOf(filter, today);
    const QString day = today.toString(Qt::ISODate);
    const QVariantList values = QVariantList{day, day} + where.values + QVariantList{limit > 0 ? limit : sqliteMaximum, offset};
    auto row = sql::select(m_db,
                           u"SELECT record, reference, requesting, requesting_school, providing, providing_school, colleague, theme, "
                           "issue, level, %1, needs_decision, is_case_study, section3_status, year, sent_on, last_action_on, "
                           "next_visit, planned_minutes, delivered_minutes, planned_pence, cost_basis, shown_first, "
                           "(SELECT o.reference FROM booking o WHERE o.record = booking.same_as), "
                           "(SELECT o.reference FROM booking o WHERE o.record = booking.decide_with) FROM booking%2 "
                           "ORDER BY %3last_action_on DESC, record LIMIT ? OFFSET ?"_s.arg(shownStateSql, where.clause(), orderSql(filter.order)),
                           values);
    if (!row)
        return failure(row);
    QList<BookingSummary> summaries;
    while (row->next())
        summaries.append(summaryOf(*row));
    return summaries;
}

Result<int> BookingRepository::count(const BookingFilter &filter, QDate today) const
{
    const Where where = whereOf(filter, today);
    const auto value = sql::value(m_db, u"SELECT count(*) FROM booking"_s + where.clause(), where.values);
    if (!value)
        return failure(value);
    return value->toInt();
}

Result<QStringList> BookingRepository::searchedTexts(const BookingFilter &filter, QDate today) const
{
    const Where where = whereOf(filter, today);
    QStringList selects;
    QVariantList values;
    for (const QString &column : searchedColumns.mid(1)) {
        selects.append(u"SELECT %1 FROM booking%2"_s.arg(column, where.clause()));
        values += where.values;
    }
    return sql::texts(m_db, selects.join(u" UNION "_s), values);
}

Result<qint64> BookingRepository::stamp() const
{
    const auto newest = sql::value(m_db, u"SELECT max(seq) FROM event"_s);
    if (!newest)
        return failure(newest);
    return newest->toLongLong();
}

Result<QList<QByteArray>> BookingRepository::allRecords() const
{
    return sql::blobs(m_db, u"SELECT record FROM booking ORDER BY sent_on, reference, record"_s);
}

Result<QStringList> BookingRepository::regions() const
{
    auto row = sql::select(m_db, u"SELECT requesting_region AS region FROM booking UNION SELECT providing_region FROM booking ORDER BY region"_s);
    if (!row)
        return failure(row);
    QStringList regions;
    while (row->next()) {
        if (const QString region = row->value(0).toString(); !region.isEmpty())
            regions.append(region);
    }
    return regions;
}

Result<QList<int>> BookingRepository::years() const
{
    auto row = sql::select(m_db, u"SELECT DISTINCT year FROM booking ORDER BY year DESC"_s);
    if (!row)
        return failure(row);
    QList<int> years;
    while (row->next())
        years.append(row->value(0).toInt());
    return years;
}

Result<Booking> BookingRepository::lastWith(qint64 requesting, qint64 providing) const
{
    return bookingFromBody(m_db, u"requesting = ? AND providing = ? ORDER BY sent_on DESC, record LIMIT 1"_s, {requesting, providing});
}

Result<bool> BookingRepository::isDelegated(qint64 school, const QString &role) const
{
    const auto value = sql::value(m_db, u"SELECT EXISTS(SELECT 1 FROM delegation WHERE school = ? AND role = ? AND is_ended = 0)"_s,
                                  {school, role});
    if (!value)
        return failure(value);
    return value->toBool();
}

Result<FreeHours> BookingRepository::freeHours(qint64 providing, const QString &colleague, QDate day) const
{
    const auto term = TermCalendar(m_db).termOf(providing, day);
    if (!term)
        return failure(term);
    const auto minutes = sql::value(m_db, u"SELECT ifnull(sum(minutes), 0) FROM booking_visit WHERE is_free = 1 AND providing = ? "
                                          "AND colleague = ? AND date BETWEEN ? AND ? AND is_counted = 1 AND is_contested = 0 "
                                          "AND NOT EXISTS(SELECT 1 FROM booking WHERE record = booking_visit.booking AND same_as IS NOT NULL)"_s,
                                    {providing, colleague, term->begin.toString(Qt::ISODate), term->end.toString(Qt::ISODate)});
    if (!minutes)
        return failure(minutes);
    FreeHours hours;
    hours.usedMinutes = minutes->toInt();
    hours.from = term->begin;
    hours.to = term->end;
    return hours;
}
