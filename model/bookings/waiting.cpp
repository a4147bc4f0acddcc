// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/waiting.h"

#include "model/bookings/booking.h"
#include "model/bookings/bookingrepository.h"
#include "model/directory/termcalendar.h"
#include "model/store/sql.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int daysToAnswer = 7;
constexpr int daysToAgree = 7;
constexpr int daysToComplete = 7;
constexpr int daysToEvaluate = 14;
constexpr int daysAhead = 14;
constexpr int daysOfFollowUp = 60; // later than that nobody remembers: it is dropped
constexpr int longestTermAndFollowUp = 300; // days: what was evaluated before that is not followed up any more

// One open booking, as far as the list needs it.
struct Row
{
    WaitingItem item; // what is the same for all kinds
    qint64 requesting = 0;
    qint64 providing = 0;
    QString requestingSchool;
    QString providingSchool;
    QString requestingRegion;
    QString providingRegion;
    BookingState state = BookingState::Draft;
    bool needsDecision = false;
    bool isSection3Open = false;
    QDate sentOn;
    QDate lastActionOn;
    QDate completedOn;
    QDate evaluatedOn;
    QDate lapsesAfter;
    QDate followUpDue;
    QDate nextVisit;
    QDate lastDay;
};

const QString columns = u"record, reference, requesting, requesting_school, providing, providing_school, colleague, issue, state_number, "
                        "needs_decision, section3_status, sent_on, last_action_on, completed_on, evaluated_on, lapses_after, "
                        "follow_up_due, next_visit, last_day, (SELECT id FROM booking_visit WHERE booking = record AND status = 0 "
                        "AND date = next_visit ORDER BY id LIMIT 1), requesting_region, providing_region, "
                        "CASE WHEN next_visit IS NULL THEN 0 ELSE (SELECT 1 + count(*) FROM booking_visit WHERE booking = record "
                        "AND (date < next_visit OR (date = next_visit AND status <> 0))) END, "
                        "CASE WHEN next_visit IS NULL THEN 0 ELSE (SELECT count(*) FROM booking_visit WHERE booking = record) END"_s;

QDate dateOf(const QVariant &value)
{
    return value.isNull() ? QDate() : QDate::fromString(value.toString(), Qt::ISODate);
}

Row readRow(const QSqlQuery &query)
{
    Row row;
    row.item.record = query.value(0).toByteArray();
    row.item.reference = query.value(1).toString();
    row.requesting = query.value(2).toLongLong();
    row.requestingSchool = query.value(3).toString();
    row.providing = query.value(4).toLongLong();
    row.providingSchool = query.value(5).toString();
    row.item.colleague = query.value(6).toString();
    row.item.issue = query.value(7).toString();
    row.state = static_cast<BookingState>(query.value(8).toInt());
    row.needsDecision = query.value(9).toBool();
    row.isSection3Open = query.value(10).toInt() == 0;
    row.sentOn = dateOf(query.value(11));
    row.lastActionOn = dateOf(query.value(12));
    row.completedOn = dateOf(query.value(13));
    row.evaluatedOn = dateOf(query.value(14));
    row.lapsesAfter = dateOf(query.value(15));
    row.followUpDue = dateOf(query.value(16));
    row.nextVisit = dateOf(query.value(17));
    row.lastDay = dateOf(query.value(18));
    row.item.visit = query.value(19).toByteArray();
    row.requestingRegion = query.value(20).toString();
    row.providingRegion = query.value(21).toString();
    row.item.visitNumber = query.value(22).toInt();
    row.item.visitCount = query.value(23).toInt();
    return row;
}

Result<QList<Row>> openRows(const QSqlDatabase &db, const QString &condition, const QVariantList &values)
{
    auto query = sql::select(db, u"SELECT %1 FROM booking WHERE is_open = 1 AND same_as IS NULL%2"_s.arg(columns, condition), values);
    if (!query)
        return failure(query);
    QList<Row> rows;
    while (query->next())
        rows.append(readRow(*query));
    return rows;
}

// As far as capacityOf() looks at a booking.
Booking partiesOf(const Row &row)
{
    Booking booking;
    booking.requesting = {row.requesting, row.requestingSchool, row.requestingRegion, {}};
    booking.providing = {row.providing, row.providingSchool, row.providingRegion, {}};
    return booking;
}

// What one row means to one person.
class Reading
{
public:
    Reading(const Identity &identity, bool isDelegated, QDate today)
        : m_identity(identity)
        , m_isDelegated(isDelegated)
        , m_today(today)
    {
    }

    void add(const Row &row)
    {
        if (m_identity.role == role::developmentDirector || m_identity.role == role::regionalDirector)
            addForDirector(row);
        else if (m_identity.role == role::staff)
            addForStaff(row);
        else
            addForSchool(row);
    }

    QList<WaitingItem> items;

private:
    using Kind = WaitingItem::Kind;

    [[nodiscard]] bool isLapsed(const Row &row) const
    {
        return !row.needsDecision && row.lapsesAfter.isValid() && m_today > row.lapsesAfter;
    }

    void put(const Row &row, Kind kind, const QString &school, QDate due)
    {
        const Way way = wayFor(row, kind);
        if (way == Way::Closed)
            return;
        WaitingItem item = row.item;
        item.kind = kind;
        item.isTakenDown = way == Way::TakenDown;
        item.school = school;
        item.due = due;
        item.isOverdue = due.isValid() && due < m_today;
        if (kind != Kind::ConfirmVisit && kind != Kind::VisitComing)
            item.visit.clear();
        if (item.visit.isEmpty())
            item.visitNumber = item.visitCount = 0;
        items.append(item);
    }

    // What nobody could do here is not offered: the rule that the desk asks too.
    [[nodiscard]] Way wayFor(const Row &row, Kind kind) const
    {
        const auto action = answerTo(kind);
        const BookingState state = row.needsDecision ? BookingState::Disputed : row.state;
        return action ? wayOf(*action, state, capacityOf(m_identity, partiesOf(row), m_isDelegated)) : Way::Own;
    }

    void addForDirector(Row row)
    {
        row.item.asked = row.providingSchool;
        if (row.needsDecision)
            put(row, Kind::Decide, row.requestingSchool, row.lastActionOn.addDays(daysToAnswer));
        else if (isLapsed(row))
            put(row, Kind::Lapsed, row.requestingSchool, row.lapsesAfter);
    }

    void addForStaff(const Row &row)
    {
        if (row.item.colleague == m_identity.name && !m_identity.name.isEmpty())
            addVisit(row, row.providing == m_identity.schoolId ? row.requestingSchool : row.providingSchool);
    }

    bool addVisit(const Row &row, const QString &school)
    {
        const bool isOn = row.state == BookingState::Agreed && !row.needsDecision && row.nextVisit.isValid();
        if (isOn && row.nextVisit < m_today)
            put(row, Kind::ConfirmVisit, school, row.nextVisit);
        else if (isOn && row.nextVisit <= m_today.addDays(daysAhead))
            put(row, Kind::VisitComing, school, row.nextVisit);
        return isOn;
    }

    void addForSchool(const Row &row)
    {
        const bool isRequesting = row.requesting == m_identity.schoolId;
        const QString other = isRequesting ? row.providingSchool : row.requestingSchool;
        if (row.needsDecision) {
            put(row, Kind::Decide, other, row.lastActionOn.addDays(daysToAnswer));
            return;
        }
        if (isLapsed(row)) {
            put(row, Kind::Lapsed, other, row.lapsesAfter);
            return;
        }
        if (const auto kind = answerWanted(row, isRequesting))
            put(row, *kind, other, row.lastActionOn.addDays(row.state == BookingState::Accepted ? daysToAgree : daysToAnswer));
        if (addVisit(row, other))
            return;
        const bool isThrough = row.state == BookingState::Agreed && row.lastDay.isValid() && row.lastDay < m_today;
        if (isThrough)
            put(row, Kind::Complete, other, row.lastDay.addDays(daysToComplete));
        if (isRequesting)
            addAfterwards(row, other);
    }

    [[nodiscard]] static std::optional<Kind> answerWanted(const Row &row, bool isRequesting)
    {
        switch (row.state) {
        case BookingState::Sent:
        case BookingState::Seen:
            return isRequesting ? std::nullopt : std::optional(Kind::AnswerRequest);
        case BookingState::Accepted:
            return isRequesting ? std::optional(Kind::AgreeTerms) : std::nullopt;
        case BookingState::CounteredByProvider:
            return isRequesting ? std::optional(Kind::AnswerProposal) : std::nullopt;
        case BookingState::CounteredByRequester:
            return isRequesting ? std::nullopt : std::optional(Kind::AnswerProposal);
        default:
            return std::nullopt;
        }
    }

    void addAfterwards(const Row &row, const QString &other)
    {
        if (row.state == BookingState::Completed)
            put(row, Kind::Evaluate, other, row.completedOn.addDays(daysToEvaluate));
        if (row.state == BookingState::Evaluated && row.isSection3Open)
            put(row, Kind::WriteSection3, other, row.evaluatedOn.addDays(daysToEvaluate));
        const bool isTime = row.followUpDue.isValid() && row.followUpDue <= m_today && m_today <= row.followUpDue.addDays(daysOfFollowUp);
        if (isTime)
            put(row, Kind::FollowUp, other, row.followUpDue.addDays(daysOfFollowUp));
    }

    const Identity &m_identity;
    bool m_isDelegated;
    QDate m_today;
};

Result<QList<Row>> rowsFor(const QSqlDatabase &db, const Identity &identity, QDate today)
{
    const QString day = today.toString(Qt::ISODate);
    const QString stuck = u" AND (needs_decision = 1 OR lapses_after < ?)"_s;
    if (identity.role == role::developmentDirector)
        return openRows(db, stuck, {day});
    if (identity.role == role::regionalDirector)
        return openRows(db, stuck + u" AND (requesting_region = ? OR providing_region = ?)"_s, {day, identity.region, identity.region});
    return openRows(db, u" AND (requesting = ? OR providing = ?)"_s, {identity.schoolId, identity.schoolId});
}

// The table knows the usual terms only; the school's own dates say when a term has passed for it.
Result<void> dateFollowUps(const QSqlDatabase &db, qint64 school, QDate today, QList<Row> &rows)
{
    for (Row &row : rows) {
        const bool isOurs = row.followUpDue.isValid() && row.requesting == school;
        if (!isOurs || row.evaluatedOn.daysTo(today) > longestTermAndFollowUp)
            continue;
        const auto due = TermCalendar(db).aTermAfter(school, row.evaluatedOn);
        if (!due)
            return failure(due);
        row.followUpDue = *due;
    }
    return {};
}

// A half-filled section 2 belongs to the line that asks for it, where there is one.
bool isAskedFor(const QList<WaitingItem> &items, const QByteArray &booking)
{
    return std::ranges::any_of(items, [&booking](const WaitingItem &item) {
        return item.record == booking && (item.kind == WaitingItem::Kind::Evaluate || item.kind == WaitingItem::Kind::FollowUp);
    });
}

Result<QList<WaitingItem>> draftsFor(const QSqlDatabase &db, const Identity &identity, const QList<WaitingItem> &others)
{
    auto query = sql::select(db, u"SELECT id, title, booking, saved_at FROM booking_draft WHERE school = ? AND author = ? ORDER BY saved_at DESC, id"_s,
                             {identity.schoolId, identity.name.isNull() ? u""_s : identity.name});
    if (!query)
        return failure(query);
    QList<WaitingItem> items;
    while (query->next()) {
        if (isAskedFor(others, query->value(2).toByteArray()))
            continue;
        WaitingItem item;
        item.kind = WaitingItem::Kind::FinishDraft;
        item.record = query->value(0).toByteArray();
        item.school = query->value(1).toString();
        item.savedOn = londonDate(QDateTime::fromMSecsSinceEpoch(query->value(3).toLongLong(), Qt::UTC));
        items.append(item);
    }
    return items;
}

} // namespace

std::optional<BookingAction> answerTo(WaitingItem::Kind kind)
{
    switch (kind) {
    case WaitingItem::Kind::AnswerRequest:
        return BookingAction::Accept;
    case WaitingItem::Kind::AnswerProposal:
    case WaitingItem::Kind::AgreeTerms:
        return BookingAction::Agree;
    case WaitingItem::Kind::ConfirmVisit:
        return BookingAction::ConfirmVisit;
    case WaitingItem::Kind::Complete:
        return BookingAction::Complete;
    case WaitingItem::Kind::Evaluate:
        return BookingAction::Evaluate;
    case WaitingItem::Kind::WriteSection3:
        return BookingAction::WriteSection3;
    case WaitingItem::Kind::FollowUp:
        return BookingAction::FollowUp;
    case WaitingItem::Kind::Decide:
        return BookingAction::Decide;
    case WaitingItem::Kind::VisitComing:
    case WaitingItem::Kind::Lapsed:
    case WaitingItem::Kind::FinishDraft:
        break;
    }
    return std::nullopt;
}

WaitingList::WaitingList(const QSqlDatabase &db, const Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<QList<WaitingItem>> WaitingList::itemsFor(const Identity &identity) const
{
    const auto waiting = hasOwnBookings(identity) ? bookingsFor(identity) : QList<WaitingItem>();
    if (!waiting)
        return waiting;
    const auto drafts = draftsFor(m_db, identity, *waiting);
    if (!drafts)
        return drafts;
    return *waiting + *drafts;
}

Result<QList<WaitingItem>> WaitingList::bookingsFor(const Identity &identity) const
{
    const QDate today = m_clock.today();
    auto rows = rowsFor(m_db, identity, today);
    if (!rows)
        return failure(rows);
    if (const auto done = dateFollowUps(m_db, identity.schoolId, today, *rows); !done)
        return failure(done);
    const auto isDelegated = BookingRepository(m_db).isDelegated(identity.schoolId, identity.role);
    if (!isDelegated)
        return failure(isDelegated);
    Reading reading(identity, *isDelegated, today);
    for (const Row &row : *rows)
        reading.add(row);
    std::ranges::sort(reading.items, [](const WaitingItem &a, const WaitingItem &b) {
        return a.isOverdue != b.isOverdue ? a.isOverdue : std::tie(a.due, a.reference, a.kind) < std::tie(b.due, b.reference, b.kind);
    });
    return reading.items;
}

Result<QList<WaitingForOther>> WaitingList::othersFor(const Identity &identity) const
{
    if (identity.schoolId == 0)
        return QList<WaitingForOther>();
    const QVariantList values{identity.schoolId, identity.schoolId, identity.schoolId, m_clock.today().toString(Qt::ISODate)};
    auto query = sql::select(m_db,
                             u"SELECT record, CASE WHEN requesting = ? THEN providing_school ELSE requesting_school END, state, last_action_on "
                             "FROM booking WHERE is_open = 1 AND needs_decision = 0 AND same_as IS NULL "
                             "AND ((requesting = ? AND state_number IN (1, 2, 5)) OR (providing = ? AND state_number IN (3, 4))) "
                             "AND (lapses_after IS NULL OR lapses_after >= ?) ORDER BY last_action_on, record"_s,
                             values);
    if (!query)
        return failure(query);
    QList<WaitingForOther> others;
    while (query->next())
        others.append({query->value(0).toByteArray(), query->value(1).toString(), query->value(2).toString(), dateOf(query->value(3))});
    return others;
}

Result<TermHours> WaitingList::termHours(const Identity &identity) const
{
    if (identity.schoolId == 0)
        return TermHours();
    const auto term = TermCalendar(m_db).termOf(identity.schoolId, m_clock.today());
    if (!term)
        return failure(term);
    const qint64 school = identity.schoolId;
    constexpr int delivered = static_cast<int>(Visit::Status::Delivered);
    auto query = sql::select(m_db,
                             u"SELECT coalesce(sum(iif(b.requesting = ?, v.minutes, 0)), 0), coalesce(sum(iif(b.providing = ?, v.minutes, 0)), 0), "
                             "coalesce(sum(iif(b.providing = ? AND v.is_free = 1, v.minutes, 0)), 0) "
                             "FROM booking_visit v JOIN booking b ON b.record = v.booking "
                             "WHERE v.date BETWEEN ? AND ? AND v.status = ? AND b.same_as IS NULL AND (b.requesting = ? OR b.providing = ?)"_s,
                             {school, school, school, term->begin.toString(Qt::ISODate), term->end.toString(Qt::ISODate), delivered, school, school});
    if (!query)
        return failure(query);
    if (!query->next())
        return TermHours();
    return TermHours{query->value(0).toInt(), query->value(1).toInt(), query->value(2).toInt(), *term};
}
