// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/quietcopy.h"
#include "model/bookings/bookingfold.h"
#include "model/bookings/contactlog.h"
#include "model/store/sql.h"
#include "tests/model/bookings/bookingsupport.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestQuietCopy : public QObject
{
    Q_OBJECT

private slots:
    void whatWasDoneIsInTheFileSoonAfter()
    {
        Partnership partnership;
        const QuietCopy copy(partnership.database.path(), partnership.journal, 10);
        const int before = eventsInTheFileAlone(partnership);
        QVERIFY(partnership.desk(Partnership::office()).send(Partnership::request()));
        QVERIFY(eventsInTheFileAlone(partnership) <= before); // the log holds it so far
        QTRY_COMPARE_WITH_TIMEOUT(eventsInTheFileAlone(partnership), 1, 20'000);
    }

private:
    // As they stand in a copy of the database without its log.
    static int eventsInTheFileAlone(const Partnership &partnership)
    {
        const QString path = partnership.folder.filePath(u"alone.db"_s);
        QFile::remove(path);
        if (!QFile::copy(partnership.database.path(), path))
            return -1;
        const auto database = Database::open(path);
        return database ? sql::value(database->connection(), u"SELECT count(*) FROM event"_s).value_or(QVariant(-1)).toInt() : -1;
    }
};

QTEST_GUILESS_MAIN(TestQuietCopy)
#include "tst_quietcopy.moc"
