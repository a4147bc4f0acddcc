// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/reportrecords.h"

#include <QList>
#include <QRandomGenerator>

// A partnership with bookings of all kinds that never was: the same for the same seed.
class RandomPartnership
{
public:
    explicit RandomPartnership(quint32 seed, int mostBookings = 60, int mostSchools = 12)
        : m_random(seed)
    {
        records.today = QDate(2026, 11, 21);
        const int schools = 1 + m_random.bounded(mostSchools);
        for (int i = 1; i <= schools; ++i)
            addSchool(i);
        const int count = m_random.bounded(mostBookings + 1);
        for (int i = 0; i < count; ++i)
            bookings.append(makeBooking(i));
        for (const Booking &booking : std::as_const(bookings))
            records.add(booking);
        for (int i = m_random.bounded(20); i > 0; --i)
            records.contacts.push_back({someDay(), m_random.bounded(schools + 1) - 1}); // -1: not in the directory
        for (int i = m_random.bounded(20); i > 0; --i)
            records.entries.push_back({m_random.bounded(schools), isChance(20) ? QDate() : records.today.addDays(-m_random.bounded(800))});
        for (int i = m_random.bounded(4); i > 0; --i)
            records.imports.push_back({someDay(), m_random.bounded(50), m_random.bounded(50)});
        for (const int year : {2024, 2025}) {
            if (isChance(40))
                records.terms.set(someTerms(year));
        }
    }

    ReportRecords records;
    QList<Booking> bookings;

private:
    static QStringList regions() { return {QString(), QStringLiteral("South West"), QStringLiteral("North East")}; }

    void addSchool(int id)
    {
        const int place = records.schoolPlace(id, nameOf(id));
        ReportSchool &school = records.schools.at(static_cast<size_t>(place));
        school.region = records.regionPlace(regions().at(id % 3));
        school.phase = QStringList{QString(), QStringLiteral("Primary"), QStringLiteral("Secondary")}.at(id % 3);
        if (id % 4 != 0)
            school.clusters.append({records.clusterPlace(QStringLiteral("Cluster %1").arg(id % 2)), QDate(), QDate()});
    }
    static QString nameOf(int id) { return QStringLiteral("School %1").arg(id, 3, 10, QLatin1Char('0')); }

    template <typename T>
    T oneOf(const QList<T> &choices) { return choices.at(m_random.bounded(static_cast<int>(choices.size()))); }
    bool isChance(int percent) { return m_random.bounded(100) < percent; }
    QDate someDay() { return QDate(2024, 9, 1).addDays(m_random.bounded(730)); }

    TermDates someTerms(int year)
    {
        const auto from = [this](QDate day, int days) { return day.addDays(m_random.bounded(days)); };
        return {year, {{{from(QDate(year, 9, 1), 7), from(QDate(year, 12, 15), 8)},
                        {from(QDate(year + 1, 1, 3), 7), from(QDate(year + 1, 3, 20), 16)},
                        {from(QDate(year + 1, 4, 10), 15), from(QDate(year + 1, 7, 15), 10)}}}};
    }

    Party someParty()
    {
        const int id = 1 + m_random.bounded(static_cast<int>(records.schools.size()));
        return {id, nameOf(id), regions().at(id % 3), {}};
    }

    Visit someVisit(QDate from)
    {
        Visit visit;
        visit.id = QByteArray::number(m_random.generate());
        visit.date = from.addDays(m_random.bounded(60));
        visit.minutes = 15 * (1 + m_random.bounded(24));
        visit.status = oneOf(QList<Visit::Status>{Visit::Status::Delivered, Visit::Status::Delivered, Visit::Status::Planned, Visit::Status::Missed});
        visit.isContested = isChance(3);
        return visit;
    }

    Cost someCost()
    {
        Cost cost;
        cost.basis = oneOf(QStringList{QString()} + costBases());
        cost.dayRate = 5000 + m_random.bounded(60000);
        cost.minutesPerDay = oneOf(QList<int>{300, 360, 390});
        cost.minutes = isChance(30) ? 180 : 0;
        cost.amount = m_random.bounded(100000);
        cost.travel = isChance(30) ? m_random.bounded(9000) : 0;
        cost.supply = isChance(20) ? m_random.bounded(30000) : 0;
        cost.supplyPaidBy = oneOf(QStringList{QString(), QStringLiteral("requesting"), QStringLiteral("providing")});
        cost.brokerageBasisPoints = isChance(30) ? m_random.bounded(2000) : 0;
        cost.brokerageFixed = isChance(10) ? m_random.bounded(5000) : 0;
        cost.brokerageOnTop = isChance(50);
        return cost;
    }

    void evaluate(Booking &booking)
    {
        booking.section2.on = booking.sentOn.addDays(90);
        booking.section2.support = QStringLiteral("Well.");
        booking.section2.evenBetter = oneOf(QStringList{QString(), QStringLiteral("An earlier start."), QStringLiteral("The dates moved twice, which cost us cover."),
                                                        QStringLiteral("Nothing, really."), QStringLiteral("More of our staff, and materials beforehand.")});
        for (int i = 0; i < booking.section1.outcomes.size(); ++i) {
            if (isChance(85))
                booking.section2.ratings.append({i, QString(QLatin1Char("ABCD"[m_random.bounded(4)])), {}});
        }
        if (isChance(40)) {
            booking.section2.followUpOn = booking.section2.on.addDays(90);
            booking.section2.followUpLetter = oneOf(QStringList{QString(), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")});
        }
        booking.section3.status = static_cast<Section3Status::Status>(m_random.bounded(3));
    }

    void answer(Booking &booking)
    {
        HistoryItem item;
        item.kind = booking.state == BookingState::Declined ? QStringLiteral("booking.declined") : QStringLiteral("booking.accepted");
        item.at = booking.sentOn.addDays(m_random.bounded(45)).startOfDay(Qt::UTC).addSecs(12 * 3600);
        item.on = item.at.date();
        booking.history.append(item);
    }

    void settle(Booking &booking)
    {
        const bool isDelivered = booking.state == BookingState::Completed || booking.state == BookingState::Evaluated || booking.state == BookingState::Closed;
        if (isDelivered)
            booking.completedOn = booking.sentOn.addDays(80);
        if (booking.state == BookingState::Evaluated || booking.state == BookingState::Closed)
            evaluate(booking);
        if (booking.state == BookingState::Declined)
            booking.declineReasons = oneOf(QList<QStringList>{{}, {QStringLiteral("dates")}, {QStringLiteral("cost"), QStringLiteral("dates")}, {QStringLiteral("we moved")}});
        if (isDelivered || booking.state == BookingState::Declined)
            answer(booking);
        if (booking.state == BookingState::Sent && isChance(50))
            booking.lapsesAfter = booking.sentOn.addMonths(2);
        booking.needsDecision = booking.state == BookingState::Disputed;
        booking.shownFirst = booking.state;
    }

    Booking makeBooking(int number)
    {
        Booking booking;
        booking.record = QByteArray::number(number).rightJustified(16, 'r');
        booking.reference = QStringLiteral("REF-%1").arg(number, 5, 10, QLatin1Char('0'));
        booking.requesting = someParty();
        booking.providing = someParty();
        if (isChance(15))
            booking.receiving = {someParty()};
        booking.section1.level = 1 + m_random.bounded(2);
        booking.section1.theme = oneOf(QStringList{QString(), QStringLiteral("Early reading"), QStringLiteral("Maths"), QStringLiteral("Behaviour")});
        booking.section1.kinds = oneOf(QList<QStringList>{{}, {QStringLiteral("visit")}, {QStringLiteral("visit"), QStringLiteral("coaching")}});
        for (int i = m_random.bounded(4); i > 0; --i)
            booking.section1.outcomes.append(QStringLiteral("Outcome %1").arg(i));
        booking.sentOn = someDay();
        booking.lastActionOn = booking.sentOn;
        for (int i = m_random.bounded(4); i > 0; --i)
            booking.visits.append(someVisit(booking.sentOn));
        for (const Visit &visit : std::as_const(booking.visits)) {
            if (visit.status != Visit::Status::Missed && (!booking.underWayFrom.isValid() || visit.date < booking.underWayFrom))
                booking.underWayFrom = visit.date;
        }
        Terms terms;
        terms.cost = someCost();
        booking.terms = {terms};
        booking.state = static_cast<BookingState>(1 + m_random.bounded(bookingStateCount - 1));
        settle(booking);
        return booking;
    }

    QRandomGenerator m_random;
};
