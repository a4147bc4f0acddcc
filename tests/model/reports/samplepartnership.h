// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingfold.h"
#include "model/exchange/bookingimport.h"
#include "model/exchange/directoryimport.h"
#include "model/exchange/schoolsimport.h"
#include "model/journal/journal.h"
#include "model/reports/reportdesk.h"
#include "model/store/database.h"

#include <QTemporaryDir>

// The sample partnership, read in by its Development Director.
class SamplePartnership
{
public:
    SamplePartnership()
        : database(*Database::open(folder.filePath(QStringLiteral("s.db"))))
        , journal(database.connection(), clock)
    {
        addBookingFolds(journal);
        const QString sample = QStringLiteral(LP_SOURCE_DIR "/resources/sample/");
        isRead = SchoolsImport(database.connection(), journal, clock).run({sample + QStringLiteral("schools.csv")}, {}).has_value()
                 && DirectoryImport(database.connection(), journal, clock).run({{sample + QStringLiteral("directory.csv"), {}}}, {}).has_value()
                 && BookingImport(database.connection(), journal, clock, director()).run({sample + QStringLiteral("bookings.csv")}, {}).has_value();
    }

    static Identity director() { return {QStringLiteral("Sue"), QStringLiteral("development-director"), 0, {}, {}}; }
    ReportDesk desk(const Identity &identity = director()) { return ReportDesk(database.connection(), journal, clock, identity); }
    BookingDesk bookingDesk() { return BookingDesk(database.connection(), journal, clock, director()); }
    static ReportRequest year(ReportEdition edition) { return {Period::year(2025), {}, edition, 5}; }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Database database;
    Journal journal;
    bool isRead = false;
};
