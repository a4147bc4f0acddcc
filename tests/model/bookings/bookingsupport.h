// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingfold.h"
#include "model/core/alphabet.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

// A partnership with two academies and everybody who may have a word in a booking between them.
class Partnership
{
public:
    Partnership()
        : database(*Database::open(folder.filePath(QStringLiteral("b.db"))))
        , journal(database.connection(), clock)
    {
        addBookingFolds(journal);
        addSchool(1, QStringLiteral("Harbour Lane"), QStringLiteral("South West"));
        addSchool(2, QStringLiteral("Millbrook Quay"), QStringLiteral("North East"));
        addSchool(3, QStringLiteral("Abbot Hill"), QStringLiteral("South West"));
    }

    void addSchool(int id, const QString &name, const QString &region)
    {
        const auto done = sql::run(database.connection(), QStringLiteral("INSERT INTO school(id, name, sort_key, region) VALUES(?, ?, ?, ?)"),
                                   {id, name, sortKey(name), region});
        Q_ASSERT(done);
    }

    static Identity person(const QString &name, const QString &role, qint64 school)
    {
        const QStringList names{QString(), QStringLiteral("Harbour Lane"), QStringLiteral("Millbrook Quay"), QStringLiteral("Abbot Hill")};
        const QString region = school == 2 ? QStringLiteral("North East") : QStringLiteral("South West");
        return {name, role, school, names.at(school), region};
    }
    static Identity office() { return person(QStringLiteral("Ruth"), QStringLiteral("office"), 1); }
    static Identity principal() { return person(QStringLiteral("Ama"), QStringLiteral("principal"), 1); }
    static Identity staff() { return person(QStringLiteral("Tom"), QStringLiteral("staff"), 1); }
    static Identity theirOffice() { return person(QStringLiteral("Joan"), QStringLiteral("office"), 2); }
    static Identity theirPrincipal() { return person(QStringLiteral("Piotr"), QStringLiteral("principal"), 2); }
    static Identity theirStaff() { return person(QStringLiteral("Danuta"), QStringLiteral("staff"), 2); }
    static Identity regionalDirector() { return person(QStringLiteral("Idris"), QStringLiteral("regional-director"), 1); }
    static Identity theirDirector() { return person(QStringLiteral("Nora"), QStringLiteral("regional-director"), 2); }
    static Identity developmentDirector() { return person(QStringLiteral("Sue"), QStringLiteral("development-director"), 0); }
    static Identity outsider() { return person(QStringLiteral("Olu"), QStringLiteral("principal"), 3); }

    BookingDesk desk(const Identity &identity) { return BookingDesk(database.connection(), journal, clock, identity); }

    static Booking request()
    {
        Booking b;
        b.requesting = {1, QStringLiteral("Harbour Lane"), QStringLiteral("South West"), QStringLiteral("Severnreach")};
        b.providing = {2, QStringLiteral("Millbrook Quay"), QStringLiteral("North East"), {}};
        b.colleague = {QByteArray(8, 'd'), 7, QStringLiteral("Danuta"), QStringLiteral("Reading lead")};
        b.section1.issue = QStringLiteral("Phonics groups run differently in each class.");
        b.section1.outcomes = {QStringLiteral("One way of grouping"), QStringLiteral("Staff are sure of it")};
        b.section1.kinds = {QStringLiteral("coaching")};
        b.section1.theme = QStringLiteral("Early reading");
        Terms terms;
        terms.visits = {visit(QDate(2026, 12, 1), 180), visit(QDate(2026, 12, 8), 180)};
        terms.cost.basis = QStringLiteral("day-rate");
        terms.cost.dayRate = 35000;
        b.terms = {terms};
        return b;
    }
    static Visit visit(QDate date, int minutes)
    {
        Visit v;
        v.date = date;
        v.minutes = minutes;
        v.place = QStringLiteral("Harbour Lane");
        return v;
    }

    QTemporaryDir folder;
    Database database;
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Journal journal;
};
