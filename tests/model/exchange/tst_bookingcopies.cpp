// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingfold.h"
#include "model/core/alphabet.h"
#include "model/core/clock.h"
#include "model/directory/heldseats.h"
#include "model/exchange/bookingimport.h"
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "reference,requesting,providing,date,visits,issue,state\r\n";
const QByteArray reading = ",Harbour Lane,Millbrook Quay,2026-03-02,2026-03-10 180 delivered,Reading,completed\r\n";
const QByteArray sums = ",Millbrook Quay,Harbour Lane,2026-04-02,2026-04-10 60 delivered,Sums,completed\r\n";
const QByteArray elsewhere = ",Abbot Hill,Millbrook Quay,2026-04-02,2026-04-11 60 delivered,Drama,completed\r\n";
const Identity office{u"Ruth"_s, u"office"_s, 1, u"Harbour Lane"_s, {}};
const Identity theirOffice{u"Joan"_s, u"office"_s, 2, u"Millbrook Quay"_s, {}};
const Identity director{u"Sue"_s, u"development-director"_s, 0, {}, {}};

class Pc
{
public:
    Pc()
        : database(*Database::open(folder.filePath(u"b.db"_s)))
        , journal(database.connection(), clock)
    {
        addBookingFolds(journal);
        const QStringList schools{u"Harbour Lane"_s, u"Millbrook Quay"_s, u"Abbot Hill"_s};
        for (const QString &name : schools) {
            const auto done = sql::run(database.connection(), u"INSERT INTO school(name, match_name, sort_key) VALUES(?, ?, ?)"_s, {name, name.toLower(), sortKey(name)});
            Q_ASSERT(done);
        }
    }
    Result<ImportReport> import(const QByteArray &rows, const Identity &identity)
    {
        const QString path = folder.filePath(u"in.csv"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(head + rows);
        file.close();
        return BookingImport(database.connection(), journal, clock, identity).run({path});
    }
    QList<QByteArray> events() const { return *sql::blobs(database.connection(), u"SELECT bytes FROM event ORDER BY seq"_s); }
    void take(const QList<QByteArray> &theirs)
    {
        for (const QByteArray &bytes : theirs)
            QVERIFY(journal.receive(bytes));
    }
    QList<QByteArray> shown() const { return *sql::blobs(database.connection(), u"SELECT record FROM booking ORDER BY record"_s); }
    int minutes() const { return sql::value(database.connection(), u"SELECT sum(minutes) FROM booking_visit"_s)->toInt(); }
    QByteArray only() const { return shown().value(0); }
    QStringList rows() const
    {
        QStringList result;
        for (const QString &table : {u"booking_row"_s, u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s}) {
            auto row = sql::select(database.connection(), u"SELECT * FROM "_s + table);
            while (row->next()) {
                QString line = table;
                for (int i = 0; row->value(i).isValid(); ++i)
                    line += u'|' + QString::fromLatin1(row->value(i).toByteArray().toHex());
                result.append(line);
            }
        }
        std::ranges::sort(result);
        return result;
    }
    BookingDesk desk(const Identity &identity) { return BookingDesk(database.connection(), journal, clock, identity); }

    QTemporaryDir folder;
    Database database;
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Journal journal;
};

void meet(Pc &one, Pc &other)
{
    const QList<QByteArray> first = one.events();
    one.take(other.events());
    other.take(first);
}

} // namespace

class TestBookingCopies : public QObject
{
    Q_OBJECT

private slots:
    void aHistoryImportedOnTwoPcsCountsOnce()
    {
        Pc one;
        Pc other;
        QCOMPARE(one.import(reading + sums, office)->added, 2);
        QCOMPARE(other.import(reading + sums + elsewhere, director)->added, 3);
        meet(one, other);
        QCOMPARE(one.shown().size(), 3);
        QCOMPARE(one.minutes(), 300);
        QCOMPARE(other.shown(), one.shown());
        QCOMPARE(other.minutes(), 300);
        QCOMPARE(one.import(reading + sums, office)->unchanged, 2);
        QCOMPARE(one.shown(), other.shown());
    }

    void theCopyThatWasWorkedOnCounts()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading, office));
        QVERIFY(other.import(reading, director));
        const QByteArray worked = one.only();
        QVERIFY(one.desk(office).fillOffice(worked, {{u"invoice"_s, u"17"_s}}));
        meet(one, other);
        QCOMPARE(one.shown(), QList<QByteArray>{worked});
        QCOMPARE(other.shown(), QList<QByteArray>{worked});
        QCOMPARE(other.minutes(), 180);
    }

    void workDoneAfterwardsIsNeverSetAside()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading, office));
        QVERIFY(other.import(reading, theirOffice));
        const QByteArray ofOne = one.only();
        const QByteArray ofOther = other.only();
        QVERIFY(one.desk(office).fillOffice(ofOne, {{u"invoice"_s, u"17"_s}}));
        QVERIFY(other.desk(theirOffice).fillOffice(ofOther, {{u"parking"_s, u"behind the hall"_s}}));
        meet(one, other);
        QCOMPARE(one.shown().size(), 2);
        QCOMPARE(other.shown(), one.shown());
    }

    void theSameCopyCountsInWhateverOrderTheyCome()
    {
        Pc one;
        Pc other;
        Pc third;
        QVERIFY(one.import(reading + sums, office));
        QVERIFY(other.import(reading + sums, theirOffice));
        QVERIFY(third.import(reading + sums, director));
        const QList<QByteArray> counted = third.shown();
        QList<QByteArray> all = one.events() + other.events() + third.events();
        QStringList rows;
        for (int turn = 0; turn < 6; ++turn) {
            Pc reader;
            reader.take(all);
            QCOMPARE(reader.shown(), counted);
            const QStringList before = reader.rows();
            QVERIFY(rows.isEmpty() || rows == before);
            rows = before;
            QVERIFY(reader.journal.rebuild());
            QCOMPARE(reader.rows(), before);
            std::rotate(all.begin(), all.begin() + 1, all.end());
        }
    }

    void bookingsOfOtherSchoolsAreNoCopies()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import("9F9T-QAYJ-HXQF" + reading, director)->added == 1);
        QVERIFY(other.import("9F9T-QAYJ-HXQF" + elsewhere, director)->added == 1);
        meet(one, other);
        QCOMPARE(one.shown().size(), 2);
        QCOMPARE(other.shown().size(), 2);
    }

    void onceThisPcHasJoinedAnOfficeImportsOnlyWhatIsItsOwnToRecord()
    {
        Pc one;
        QVERIFY(HeldSeats(one.database.connection()).keep({{u"Ruth"_s, u"office"_s, u"Harbour Lane"_s, 1, {}}}));
        const auto report = one.import(elsewhere + reading + elsewhere, office);
        QVERIFY(!report->isRefused());
        QCOMPARE(report->added, 1);
        QCOMPARE(report->warningCount, 1);
        QCOMPARE(report->warnings.first().row, 2);
        QVERIFY2(report->warnings.first().text.startsWith(u"2 of these bookings are between other schools. They were left out"_s), qPrintable(report->warnings.first().text));
    }

    void beforeThatItImportsAllAndSaysWhatStaysHere()
    {
        Pc one;
        const auto report = one.import(elsewhere + reading, office);
        QCOMPARE(report->added, 2);
        QCOMPARE(report->warningCount, 1);
        QVERIFY2(report->warnings.first().text.startsWith(u"1 of these bookings are between other schools. They stay on this PC"_s), qPrintable(report->warnings.first().text));
    }

    void whatIsInNobodysNameIsTakenAnewBySomebody()
    {
        Pc one;
        const auto report = one.import(reading + sums, Identity());
        QCOMPARE(report->added, 2);
        QCOMPARE(report->warningCount, 1);
        const QList<QByteArray> nobodys = one.shown();
        QCOMPARE(one.import(reading + sums, Identity())->unchanged, 2);
        QCOMPARE(one.import(reading, office)->updated, 1);
        QCOMPARE(one.shown().size(), 2);
        QVERIFY(one.shown() != nobodys);
        QCOMPARE(one.minutes(), 240);
        QCOMPARE(one.import(reading + sums, office)->unchanged, 1);
        QCOMPARE(one.shown().size(), 2);
        QCOMPARE(one.import(reading + sums, Identity())->unchanged, 2);
        const QStringList before = one.rows();
        QVERIFY(one.journal.rebuild());
        QCOMPARE(one.rows(), before);
    }
};

QTEST_GUILESS_MAIN(TestBookingCopies)
#include "tst_bookingcopies.moc"
