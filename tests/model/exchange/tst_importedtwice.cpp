// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingfold.h"
#include "model/bookings/importedtwice.h"
#include "model/bookings/waiting.h"
#include "model/core/alphabet.h"
#include "model/core/clock.h"
#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingimport.h"
#include "model/journal/journal.h"
#include "model/journal/stub.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray head = "reference,requesting,providing,person,date,visits,issue,state,cost_basis\r\n";
const QByteArray reading = ",Harbour Lane,Millbrook Quay,Danuta,2026-09-14,2026-09-21 60 delivered,Reading,completed,free-hours\r\n";
const QByteArray readingLater = ",Harbour Lane,Millbrook Quay,Danuta,2026-09-14,2026-09-21 60 delivered;2026-10-05 60 delivered,Reading,completed,free-hours\r\n";
const QByteArray sums = ",Millbrook Quay,Harbour Lane,Tom,2026-09-15,2026-09-22 60 delivered,Sums,agreed,\r\n";
const QByteArray sumsLater = ",Millbrook Quay,Harbour Lane,Tom,2026-09-15,2026-09-22 60 delivered;2026-12-08 60,Sums,agreed,\r\n";
const QByteArray elsewhere = ",Abbot Hill,Millbrook Quay,Danuta,2026-09-14,2026-09-22 60 delivered,Drama,completed,\r\n";
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
        QFile file(path());
        if (file.open(QIODevice::WriteOnly))
            file.write(head + rows);
        file.close();
        return BookingImport(database.connection(), journal, clock, identity).run({path()});
    }
    QString path() const { return folder.filePath(u"in.csv"_s); }
    QList<QByteArray> events() const { return *sql::blobs(database.connection(), u"SELECT bytes FROM event ORDER BY seq"_s); }
    void take(const QList<QByteArray> &theirs)
    {
        for (const QByteArray &bytes : theirs)
            QVERIFY(journal.receive(bytes));
    }
    BookingRepository bookings() const { return BookingRepository(database.connection()); }
    QList<QByteArray> all() const { return *sql::blobs(database.connection(), u"SELECT record FROM booking ORDER BY record"_s); }
    QList<QByteArray> counted() const { return *sql::blobs(database.connection(), u"SELECT record FROM booking WHERE same_as IS NULL ORDER BY record"_s); }
    QByteArray only() const { return all().value(0); }
    int listed() const { return *bookings().count({}, clock.today()); }
    int countedInList() const
    {
        BookingFilter filter;
        filter.onlyCounted = true;
        return *bookings().count(filter, clock.today());
    }
    int freeMinutes() const { return bookings().freeHours(2, u"Danuta"_s, QDate(2026, 9, 21))->usedMinutes; }
    QStringList rows() const
    {
        QStringList result;
        for (const QString &table : {u"booking"_s, u"booking_visit"_s, u"booking_outcome"_s, u"booking_receiver"_s, u"booking_import"_s}) {
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

Saying because()
{
    Saying saying;
    saying.note = u"Recorded twice."_s;
    return saying;
}

void fillOffice(Pc &pc, const Identity &identity, const QByteArray &record, const QString &number)
{
    QVERIFY(pc.desk(identity).fillOffice(record, {{u"invoice"_s, number}}));
}

} // namespace

class TestImportedTwice : public QObject
{
    Q_OBJECT

private slots:
    void aHistoryImportedOnTwoPcsIsListedTwiceAndCountedOnce()
    {
        Pc one;
        Pc other;
        QCOMPARE(one.import(reading + sums, office)->added, 2);
        QCOMPARE(other.import(reading + sums + elsewhere, director)->added, 3);
        meet(one, other);
        for (Pc *pc : {&one, &other}) {
            QCOMPARE(pc->listed(), 5);
            QCOMPARE(pc->countedInList(), 3);
            QCOMPARE(pc->freeMinutes(), 60);
        }
        QCOMPARE(other.counted(), one.counted());
        const auto copies = sql::blobs(one.database.connection(), u"SELECT record FROM booking WHERE same_as IS NOT NULL"_s);
        for (const QByteArray &copy : *copies) {
            const auto told = one.bookings().otherImport(copy);
            QVERIFY(told->counts && !told->isToDecide);
            QVERIFY(one.counted().contains(told->record));
            QCOMPARE(one.bookings().otherImport(told->record)->record, QByteArray());
        }
    }

    void whatAnotherPcImportedIsHereAlready()
    {
        Pc one;
        Pc other;
        QCOMPARE(one.import(reading + sums, office)->added, 2);
        meet(one, other);
        const auto again = other.import(reading + sums, theirOffice);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->unchanged, 2);
        QCOMPARE(other.listed(), 2);
        QCOMPARE(other.countedInList(), 2);
    }

    void theOneThatPeopleWentOnWithCounts()
    {
        for (const bool isFirst : {true, false}) {
            Pc one;
            Pc other;
            QVERIFY(one.import(reading, office));
            QVERIFY(other.import(reading, theirOffice));
            Pc &worked = isFirst ? one : other;
            const QByteArray record = worked.only();
            fillOffice(worked, isFirst ? office : theirOffice, record, u"17"_s);
            meet(one, other);
            QCOMPARE(one.counted(), QList<QByteArray>{record});
            QCOMPARE(other.counted(), QList<QByteArray>{record});
        }
    }

    void whereTheyWentOnWithBothBothCountUntilOneIsWithdrawn()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(sums, office));
        QVERIFY(other.import(sums, theirOffice));
        const QByteArray ofOne = one.only();
        const QByteArray ofOther = other.only();
        fillOffice(one, office, ofOne, u"17"_s);
        fillOffice(other, theirOffice, ofOther, u"18"_s);
        meet(one, other);
        for (Pc *pc : {&one, &other}) {
            QCOMPARE(pc->countedInList(), 2);
            const auto told = pc->bookings().otherImport(ofOne);
            QVERIFY(told->isToDecide && !told->counts);
            QCOMPARE(told->record, ofOther);
            QCOMPARE(pc->bookings().otherImport(ofOther)->record, ofOne);
        }
        QVERIFY(one.desk(office).cancel(ofOne, because()));
        meet(one, other);
        QCOMPARE(one.counted(), QList<QByteArray>{ofOther});
        QCOMPARE(other.counted(), QList<QByteArray>{ofOther});
        QVERIFY(other.bookings().otherImport(ofOther)->record.isEmpty());
    }

    void cancellingTheSecondRecordNeverHidesTheBooking()
    {
        for (const bool isMarked : {true, false}) {
            Pc one;
            Pc other;
            QVERIFY(one.import(sums, office));
            QVERIFY(other.import(sums, theirOffice));
            meet(one, other);
            const QByteArray counts = one.counted().first();
            const QByteArray marked = one.all().first() == counts ? one.all().last() : one.all().first();
            QVERIFY(one.desk(office).cancel(isMarked ? marked : counts, because()));
            meet(one, other);
            QCOMPARE(one.counted(), QList<QByteArray>{isMarked ? counts : marked});
            QCOMPARE(other.counted(), one.counted());
        }
    }

    void cancellingOneOfDifferentVisitsDecides()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(sums, office));
        QVERIFY(other.import(sumsLater, theirOffice));
        const QByteArray ofOne = one.only();
        const QByteArray ofOther = other.only();
        meet(one, other);
        QVERIFY(one.bookings().otherImport(ofOne)->isToDecide);
        QVERIFY(one.desk(office).cancel(ofOne, because()));
        QCOMPARE(one.counted(), QList<QByteArray>{ofOther});
        QVERIFY(one.bookings().otherImport(ofOther)->record.isEmpty());
        QCOMPARE(one.bookings().otherImport(ofOne)->record, ofOther);
        QVERIFY(one.bookings().otherImport(ofOne)->counts);
    }

    void theSecondRecordsSection3ComesAlong()
    {
        const QByteArray columns = "reference,requesting,providing,date,visits,issue,state,section3,next_steps,same_as\r\n";
        const QByteArray row = ",Harbour Lane,Millbrook Quay,2026-09-14,2026-09-21 60 delivered,Reading,evaluated,";
        Pc one;
        QFile file(one.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(columns + "9F9T-QAYJ-HXQF" + row + "open,,\r\n" + "9F9T-QAYJ-HXQF" + row + "received,Phonics next,9F9T-QAYJ-HXQF\r\n");
        file.close();
        const auto report = BookingImport(one.database.connection(), one.journal, one.clock, director).run({one.path()});
        QVERIFY(!report->isRefused());
        QCOMPARE(report->added, 1);
        QCOMPARE(one.listed(), 1);
        QCOMPARE(one.desk(director).section3(one.only())->value(0).nextSteps, u"Phonics next"_s);
    }

    void oneWithOtherVisitsIsToBeDecidedBetween()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading, office));
        QVERIFY(other.import(readingLater, director));
        meet(one, other);
        QCOMPARE(one.countedInList(), 2);
        QVERIFY(one.bookings().otherImport(one.all().first())->isToDecide);
        QVERIFY(one.bookings().otherImport(one.all().last())->isToDecide);
    }

    void twoFilesWithTheSameNumbersDoNotMeet()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import("9F9T-QAYJ-HXQF" + reading, director)->added == 1);
        QVERIFY(other.import("9F9T-QAYJ-HXQF" + elsewhere, director)->added == 1);
        meet(one, other);
        QCOMPARE(one.countedInList(), 2);
        QVERIFY(one.bookings().otherImport(one.all().first())->record.isEmpty());
    }

    void whenTheOneThatCountsIsErasedTheOtherCounts()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading, office));
        QVERIFY(other.import(reading, theirOffice));
        meet(one, other);
        const QByteArray erased = one.counted().first();
        QVERIFY(eraseEvents(one.database.connection(), erased));
        QVERIFY(one.journal.rebuild());
        QCOMPARE(one.listed(), 1);
        QCOMPARE(one.countedInList(), 1);
        QVERIFY(one.only() != erased);
        QCOMPARE(one.freeMinutes(), 60);
    }

    void theSameOneCountsInWhateverOrderTheyCome()
    {
        Pc one;
        Pc other;
        Pc third;
        QVERIFY(one.import(reading + sums, office));
        QVERIFY(other.import(reading + sums, theirOffice));
        QVERIFY(third.import(reading + sums, director));
        fillOffice(one, office, one.all().first(), u"17"_s);
        fillOffice(other, theirOffice, other.all().last(), u"18"_s);
        QVERIFY(third.import(readingLater + sums, director)); // brings its own up to date
        QList<QByteArray> all = one.events() + other.events() + third.events();
        QRandomGenerator random(20261122);
        QStringList rows;
        for (int turn = 0; turn < 20; ++turn) {
            Pc reader;
            std::shuffle(all.begin(), all.end(), random);
            reader.take(all);
            const QStringList came = reader.rows();
            QVERIFY(rows.isEmpty() || rows == came);
            rows = came;
            QVERIFY(reader.journal.rebuild());
            QCOMPARE(reader.rows(), came);
        }
    }

    void theRuleKnowsNoOrder()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            QList<importedtwice::Import> imports;
            const int count = random.bounded(1, 6);
            for (int i = 0; i < count; ++i)
                imports.append({QByteArray(1, static_cast<char>('a' + i)), "same", random.bounded(4) == 0 ? u"2026-09-21"_s : QString(), random.bounded(3),
                                random.bounded(2) == 0, random.bounded(2) == 0});
            const auto verdicts = importedtwice::decide(imports);
            std::shuffle(imports.begin(), imports.end(), random);
            QCOMPARE(importedtwice::decide(imports), verdicts);
            QCOMPARE(verdicts.size(), count);
            const auto counting = std::ranges::count_if(verdicts, [](const auto &verdict) { return verdict.sameAs.isEmpty(); });
            QVERIFY(counting > 0);
            const auto cameToSomething = [](const auto &import) { return !import.cameToNothing; };
            for (const auto &import : std::as_const(imports))
                QVERIFY(!import.cameToNothing || !verdicts.value(import.record).sameAs.isEmpty() || std::ranges::none_of(imports, cameToSomething));
            for (const auto &verdict : verdicts) {
                QVERIFY(verdict.sameAs.isEmpty() || verdicts.value(verdict.sameAs).sameAs.isEmpty());
                QCOMPARE(verdict.decideWith.isEmpty(), counting == 1 || !verdict.sameAs.isEmpty());
                QVERIFY(verdict.decideWith.isEmpty() || verdicts.value(verdict.decideWith).sameAs.isEmpty());
            }
        }
    }

    void whatWasImportedBeforeAnUpgradeIsMarkedAfterIt()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading + sums, office));
        QVERIFY(other.import(reading + sums, theirOffice));
        meet(one, other);
        const QStringList rows = one.rows();
        const QSqlDatabase db = one.database.connection();
        for (const QString &statement : {u"DELETE FROM booking_import"_s, u"UPDATE booking SET same_as = NULL"_s,
                                         u"INSERT INTO local(name, value) VALUES('fold-anew', 1)"_s})
            QVERIFY(sql::run(db, statement));
        Journal next(db, one.clock);
        addBookingFolds(next);
        QCOMPARE(one.rows(), rows);
        QVERIFY(!sql::value(db, u"SELECT value FROM local WHERE name = 'fold-anew'"_s)->isValid());
    }

    void exportedAndImportedElsewhereItIsOneBooking()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading + sums, office));
        QVERIFY(other.import(reading + sums, theirOffice));
        meet(one, other);
        const QString path = one.folder.filePath(u"out.csv"_s);
        QCOMPARE(*BookingExport(one.database.connection(), one.journal, one.clock, director).write(path), 4);
        Pc third;
        const auto report = BookingImport(third.database.connection(), third.journal, third.clock, director).run({path});
        QVERIFY2(!report->isRefused(), qPrintable(report->problems.isEmpty() ? QString() : report->problems.first().text));
        QCOMPARE(report->added, 2);
        QCOMPARE(report->unchanged, 2);
        QCOMPARE(third.listed(), 2);
    }

    void theOneThatDoesNotCountAsksNobodyForAnything()
    {
        Pc one;
        Pc other;
        QVERIFY(one.import(reading, office));
        QVERIFY(other.import(reading, theirOffice));
        meet(one, other);
        const WaitingList waiting(one.database.connection(), one.clock);
        QCOMPARE(waiting.itemsFor(office)->size(), 1); // the evaluation
        QCOMPARE(waiting.termHours(office)->receivedMinutes, 60);
    }
};

QTEST_GUILESS_MAIN(TestImportedTwice)
#include "tst_importedtwice.moc"
