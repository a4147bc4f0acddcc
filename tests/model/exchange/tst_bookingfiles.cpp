// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingfold.h"
#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingimport.h"
#include "model/exchange/bookingmail.h"
#include "model/exchange/bookingscript.h"
#include "model/exchange/directoryimport.h"
#include "model/exchange/eml.h"
#include "model/exchange/ics.h"
#include "model/store/database.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/heldseats.h"
#include "model/directory/schoolfinder.h"
#include "model/store/sql.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const Identity director{u"Sue"_s, u"development-director"_s, 0, {}, {}};
const Identity office{u"Ruth"_s, u"office"_s, 1, u"Harbour Lane"_s, {}};

Booking someBooking()
{
    Booking booking;
    booking.record = QByteArray(16, 'r');
    booking.reference = u"7KQM-3XWD-9RTC"_s;
    booking.requesting.school = u"Harbour Lane"_s;
    booking.providing.school = u"Millbrook; Quay, Zo\u00EB"_s;
    booking.section1.theme = u"Reading\nBEGIN:VEVENT"_s;
    booking.state = BookingState::Agreed;
    Visit visit;
    visit.id = "visit-01";
    visit.date = QDate(2026, 6, 9);
    visit.start = QTime(9, 15);
    visit.minutes = 90;
    visit.place = u"Main hall"_s;
    Visit week;
    week.id = "visit-02";
    week.date = QDate(2026, 6, 15);
    week.isWeek = true;
    week.minutes = 360;
    booking.visits = {visit, week};
    return booking;
}

// The sample partnership, read in as anybody would.
class Sample
{
public:
    Sample()
        : database(*Database::open(folder.filePath(u"s.db"_s)))
        , journal(database.connection(), clock)
    {
        addBookingFolds(journal);
        const auto report = DirectoryImport(database.connection(), journal, clock).run({{QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"), {}}});
        Q_ASSERT(report && !report->isRefused());
    }
    Result<ImportReport> import(const QString &path, const Identity &identity = director, bool isDryRun = false)
    {
        ImportOptions options;
        options.isDryRun = isDryRun;
        return BookingImport(database.connection(), journal, clock, identity).run({path}, options);
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    Identity atSchool(Identity identity) const
    {
        const auto school = SchoolFinder(database.connection()).find(identity.school);
        identity.schoolId = school ? school->id : 0;
        return identity;
    }
    int count(const QString &table) const { return sql::value(database.connection(), u"SELECT count(*) FROM "_s + table)->toInt(); }

    QTemporaryDir folder;
    Database database;
    FixedClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};
    Journal journal;
};

const QString sampleBookings = QStringLiteral(LP_SOURCE_DIR "/resources/sample/bookings.csv");

} // namespace

class TestBookingFiles : public QObject
{
    Q_OBJECT

private slots:
    void theSampleImportsWholeAndOnlyOnce()
    {
        Sample sample;
        const auto dry = sample.import(sampleBookings, director, true);
        QVERIFY(dry && dry->added == 400);
        QCOMPARE(sample.count(u"booking"_s), 0);
        const auto report = sample.import(sampleBookings);
        QVERIFY(report);
        QCOMPARE(report->problemCount + report->warningCount, 0); // no false alarm about pupil numbers either
        QCOMPARE(report->added, 400);
        QVERIFY(sample.count(u"section3"_s) > 100);
        const auto again = sample.import(sampleBookings);
        QCOMPARE(again->unchanged, 400);
        QCOMPARE(sample.count(u"booking"_s), 400);
        QVERIFY(*BookingRepository(sample.database.connection()).years() == (QList<int>{2026, 2025, 2024}));
    }

    void whatIsExportedImportsAsUnchanged()
    {
        Sample sample;
        QVERIFY(sample.import(sampleBookings));
        for (const QString &name : {u"out.csv"_s, u"out.xlsx"_s}) {
            const QString path = sample.folder.filePath(name);
            const auto written = BookingExport(sample.database.connection(), sample.journal, sample.clock, director).write(path);
            QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
            QCOMPARE(*written, 400);
            const auto again = sample.import(path);
            QVERIFY(again);
            QCOMPARE(again->added, 0);
            QVERIFY2(again->unchanged >= 380, qPrintable(QString::number(again->unchanged))); // lapsed ones come back as agreed or sent
            QCOMPARE(sample.count(u"booking"_s), 400);
        }
    }

    void jsonHoldsSection3OnlyForWhoMayReadIt()
    {
        Sample sample;
        QVERIFY(sample.import(sampleBookings));
        const QString path = sample.folder.filePath(u"out.json"_s);
        const auto versions = [&](const Identity &identity) {
            const auto written = BookingExport(sample.database.connection(), sample.journal, sample.clock, identity).write(path);
            QFile file(path);
            if (!written || !file.open(QIODevice::ReadOnly))
                return -1;
            int count = 0;
            const QJsonArray bookings = QJsonDocument::fromJson(file.readAll()).array();
            for (const QJsonValue &booking : bookings)
                count += booking[u"section3"_s].toObject().contains(u"versions"_s);
            return count;
        };
        QCOMPARE(versions(director), 400);
        QCOMPARE(versions(office), 0);
        QVERIFY(!BookingExport(sample.database.connection(), sample.journal, sample.clock, director).write(sample.folder.filePath(u"out.doc"_s)));
    }

    void aRowWithAProblemStopsTheImport_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("pupil number") << QByteArray("A,B,2026-09-01,for B801200005001,sent,");
        QTest::newRow("no date") << QByteArray("A,B,,Reading,sent,");
        QTest::newRow("no issue") << QByteArray("A,B,2026-09-01,,sent,");
        QTest::newRow("no such state") << QByteArray("A,B,2026-09-01,Reading,painted,");
        QTest::newRow("not a visit") << QByteArray("A,B,2026-09-01,Reading,sent,soon");
        QTest::newRow("no provider") << QByteArray("A,,2026-09-01,Reading,sent,");
    }

    void aRowWithAProblemStopsTheImport()
    {
        QFETCH(QByteArray, row);
        Sample sample;
        const QByteArray good = "A,B,2026-09-01,Maths,sent,2026-12-01 60\r\n";
        const auto report = sample.import(sample.file(u"in.csv"_s, "requesting school,provider,requested on,issue,status,dates\r\n" + good + row + "\r\n"));
        QVERIFY(report);
        QVERIFY(report->isRefused());
        QCOMPARE(report->problems.first().row, 3);
        QCOMPARE(sample.count(u"booking"_s), 0);
        QVERIFY(!sample.import(sample.file(u"no.csv"_s, "a,b\r\n1,2\r\n")));
    }

    void anOfficeDoesNotBringSection3In()
    {
        Sample sample;
        const auto report = sample.import(sampleBookings, sample.atSchool({u"Ruth"_s, u"office"_s, 0, u"Abbotsleat Primary School"_s, {}}));
        QVERIFY(report);
        QCOMPARE(report->added, 400);
        QCOMPARE(report->warningCount, 2); // one for the bookings of other schools, one for all section 3s
        QCOMPARE(sample.count(u"section3"_s), 0);
    }

    void whatAnOfficeHadToLeaveOutADirectorBringsLater_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<Section3Status::Status>("before");
        QTest::addColumn<BookingState>("state");
        QTest::addColumn<bool>("isWorkedOn");
        using Status = Section3Status::Status;
        QTest::newRow("the row says received") << QByteArray("closed,received") << Status::Received << BookingState::Closed << false;
        QTest::newRow("only the words say so") << QByteArray("closed,") << Status::Open << BookingState::Evaluated << false;
        QTest::newRow("worked on since") << QByteArray("evaluated,") << Status::Open << BookingState::Evaluated << true;
        QTest::newRow("received and worked on") << QByteArray("closed,received") << Status::Received << BookingState::Closed << true;
    }

    void whatAnOfficeHadToLeaveOutADirectorBringsLater()
    {
        QFETCH(QByteArray, row);
        QFETCH(Section3Status::Status, before);
        QFETCH(BookingState, state);
        QFETCH(bool, isWorkedOn);
        Sample sample;
        const QString path = sample.file(u"in.csv"_s, "requesting,providing,date,issue,evaluation,next_steps,state,section3\r\n"
                                         "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-06-01,Reading,Well,More of it," + row + "\r\n");
        const auto left = sample.import(path, sample.atSchool({u"Ruth"_s, u"office"_s, 0, u"Larkhaven Netshop Primary Academy"_s, {}}));
        QVERIFY(left && left->warningCount == 1 && left->added == 1);
        const BookingRepository bookings(sample.database.connection());
        const QByteArray record = bookings.allRecords()->first();
        QCOMPARE(bookings.booking(record)->section3.status, before);
        QCOMPARE(bookings.booking(record)->state, state);
        const Booking held = *bookings.booking(record);
        const Identity principal{u"Ama"_s, u"principal"_s, held.requesting.schoolId, held.requesting.school, held.requesting.region};
        if (isWorkedOn)
            QVERIFY(BookingDesk(sample.database.connection(), sample.journal, sample.clock, principal).fillOffice(record, {{u"invoice"_s, u"17"_s}}));

        const auto brought = sample.import(path);

        QCOMPARE(brought->updated, 1);
        const auto versions = BookingDesk(sample.database.connection(), sample.journal, sample.clock, principal).section3(record);
        QCOMPARE(versions->size(), 1);
        QCOMPARE(versions->first().nextSteps, u"More of it"_s);
        QCOMPARE(bookings.booking(record)->section3.status, Section3Status::Status::Received);
        QCOMPARE(bookings.booking(record)->state, BookingState::Closed);
        QCOMPARE(sample.import(path)->unchanged, 1);
        QVERIFY(sample.journal.rebuild());
        QCOMPARE(sample.count(u"section3"_s), 1);
    }

    void theMailOfAnOldBookingAsksForNothing()
    {
        Sample sample;
        QVERIFY(sample.import(sampleBookings));
        const BookingRepository bookings(sample.database.connection());
        const BookingDesk desk(sample.database.connection(), sample.journal, sample.clock, director);
        const BookingMail mail(sample.database.connection(), desk, sample.clock);
        BookingFilter filter;
        filter.states = {u"closed"_s};
        const QByteArray closed = bookings.list(filter, sample.clock.today())->first().record;
        QVERIFY(mail.compose(*bookings.booking(closed), 1)->body.startsWith(u"This is the booking as it was asked for. It stands at \u2018Closed\u2019"_s));
        Booking asked = someBooking();
        asked.state = BookingState::Sent;
        asked.answerBy = QDate(2026, 10, 1); // gone by
        QVERIFY(mail.compose(asked, 1)->body.startsWith(u"Say by Saturday 28 November 2026"_s));
    }

    void theMailFindsTheAddressOfTheColleague()
    {
        Sample sample;
        const QSqlDatabase db = sample.database.connection();
        const DirectoryRepository directory(db);
        const BookingDesk desk(db, sample.journal, sample.clock, director);
        const auto id = sql::value(db, u"SELECT id FROM entry WHERE email <> '' LIMIT 1"_s);
        QVERIFY(id && id->isValid());
        const auto entry = directory.entry(id->toLongLong());
        QVERIFY(sql::run(db, u"UPDATE school SET email = ''"_s));
        Booking asked = someBooking();
        asked.state = BookingState::Sent;
        asked.providing = {entry->schoolId, entry->academy, {}, {}};
        asked.colleague = {directory.edition()->directoryUid, entry->id, entry->person, {}};
        const auto draft = BookingMail(db, desk, sample.clock).compose(asked, 1);
        QCOMPARE(draft->to.size(), 1);
        QCOMPARE(draft->to.first().address, entry->email);
        asked.colleague.directory = QByteArray(8, 'x'); // an entry of another directory is somebody else
        QVERIFY(BookingMail(db, desk, sample.clock).compose(asked, 1)->to.isEmpty());
    }

    void aPrincipalBringsOnlyTheOwnSection3()
    {
        Sample sample;
        const QString path = sample.file(u"in.csv"_s, "requesting,providing,date,issue,next_steps,state\r\n"
                                                      "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-06-01,Reading,More of it,closed\r\n");
        const Identity provider = sample.atSchool({u"Olu"_s, u"principal"_s, 0, u"Fulmar Hill Academy"_s, {}});
        QCOMPARE(sample.import(path, provider)->warningCount, 1);
        QCOMPARE(sample.count(u"booking"_s), 1);
        QCOMPARE(sample.count(u"section3"_s), 0);
    }

    void aChangedRowUpdatesItsBookingUnlessItWasWorkedOn()
    {
        Sample sample;
        const QByteArray head = "requesting,providing,date,issue,state,level\r\n";
        QCOMPARE(sample.import(sample.file(u"in.csv"_s, head + "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-10-01,Reading,sent,1\r\n"))->added, 1);
        const auto changed = sample.import(sample.file(u"in.csv"_s, head + "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-10-01,Reading,agreed,2\r\n"));
        QCOMPARE(changed->updated, 1);
        const BookingRepository bookings(sample.database.connection());
        const QByteArray record = bookings.allRecords()->first();
        QCOMPARE(bookings.booking(record)->state, BookingState::Agreed);
        const Booking held = *bookings.booking(record);
        BookingDesk desk(sample.database.connection(), sample.journal, sample.clock, {u"Ruth"_s, u"office"_s, held.requesting.schoolId, held.requesting.school, {}});
        QVERIFY(desk.complete(record));
        QCOMPARE(sample.import(sample.file(u"in.csv"_s, head + "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-10-01,Reading,sent,1\r\n"))->unchanged, 1);
        QCOMPARE(bookings.booking(record)->state, BookingState::Completed);
        QVERIFY(sample.journal.rebuild());
        QCOMPARE(bookings.booking(record)->state, BookingState::Completed);
    }

    void theRatingATermLaterTravelsInATable()
    {
        const QByteArray head = "requesting,providing,date,issue,outcomes,state,evaluated,ratings,follow_up_rating,last_action\r\n";
        const QByteArray row = "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2025-10-01,Reading,A plan,closed,2025-12-01,A,";
        Sample sample;
        QCOMPARE(sample.import(sample.file(u"wrong.csv"_s, head + row + "E,2026-03-01\r\n"))->problems.first().column, u"follow_up_rating"_s);
        QCOMPARE(sample.import(sample.file(u"in.csv"_s, head + row + "b,2026-03-01\r\n"))->added, 1);
        const QString path = sample.folder.filePath(u"out.csv"_s);
        QCOMPARE(*BookingExport(sample.database.connection(), sample.journal, sample.clock, director).write(path), 1);
        Sample other;
        QCOMPARE(other.import(path)->added, 1);
        const BookingRepository bookings(other.database.connection());
        const Booking held = *bookings.booking(bookings.allRecords()->first());
        QCOMPARE(held.section2.followUpLetter, u"B"_s);
        QCOMPARE(held.section2.followUpOn, QDate(2026, 3, 1));
    }

    void theExampleOfTheHelpRunsFromRequestToFollowUp()
    {
        Sample sample;
        QStringList references;
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, sample.atSchool(BookingScript::exampleAuthor()));
        const auto done = script.run(BookingScript::example(), [&](const QString &reference) { references.append(reference); });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        QCOMPARE(references.size(), 1);
        const auto booking = BookingRepository(sample.database.connection()).bookingOfReference(references.first());
        QVERIFY(booking);
        QCOMPARE(booking->state, BookingState::Closed);
        QCOMPARE(booking->deliveredMinutes(), 380);
        QCOMPARE(booking->section2.followUp, u"It lasted."_s);
        QVERIFY(booking->isCaseStudy);
        QCOMPARE(booking->currentTerms().cost.dayRate, 30'000);
    }

    void nobodyActsInAnothersNameInAScript()
    {
        Sample sample;
        const Identity office = sample.atSchool({u"Ruth"_s, role::office, 0, u"Larkhaven Netshop Primary Academy"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, office);
        const auto nothing = [](const QString &) {};
        QVERIFY(script.run(R"json([{"do": "request", "providing": "Fulmar Hill Academy", "issue": "Reading", "by": {"name": "Ruth", "role": "office"}}])json", nothing));
        for (const char *const acts : {R"json([{"do": "accept", "by": {"name": "Bea", "role": "principal", "school": "Fulmar Hill Academy"}}])json",
                                       R"json([{"do": "withdraw", "by": {"name": "Ama", "role": "principal", "school": "Larkhaven Netshop Primary Academy"}}])json"}) {
            const auto refused = script.run(acts, nothing);
            QVERIFY(!refused);
            QVERIFY2(refused.error().message.contains(u"Only Ruth acts here"_s), qPrintable(refused.error().message));
        }
        QVERIFY(!script.run(R"json([{"do": "agree"}])json", nothing));
        QVERIFY(script.run(R"json([{"do": "accept", "behalf": {"side": "providing", "said_by": "Bea", "how": "telephone"}},
                                   {"do": "agree", "behalf": {"side": "requesting", "said_by": "Ama", "how": "in person"}}, {"do": "complete"}])json", nothing));
        QVERIFY(!script.run(R"json([{"do": "section3", "next_steps": "More of it"}])json", nothing));
    }

    void aCounterProposalKeepsWhatItDoesNotMention()
    {
        Sample sample;
        const Identity principal = sample.atSchool({u"Ama"_s, role::principal, 0, u"Larkhaven Netshop Primary Academy"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, principal);
        const auto done = script.run(R"json([{"do": "request", "providing": "Fulmar Hill Academy", "issue": "Reading",
            "visits": [{"date": "2027-01-11", "hours": 3}], "cost": {"basis": "day-rate", "day_rate": "350.00"}},
            {"do": "counter", "behalf": {"side": "providing", "said_by": "Bea", "how": "telephone"}, "visits": [{"date": "2027-01-18", "hours": 3}]},
            {"do": "agree"}])json", [](const QString &) {});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        const BookingRepository bookings(sample.database.connection());
        const auto booking = bookings.booking(bookings.allRecords()->first());
        QCOMPARE(booking->state, BookingState::Agreed);
        QCOMPARE(booking->currentTerms().cost.dayRate, 35'000);
        QCOMPARE(booking->currentTerms().visits.first().date, QDate(2027, 1, 18));
    }

    void aVisitThatLiesAheadIsDeliveredWithAWarning()
    {
        Sample sample;
        const Identity principal = sample.atSchool({u"Ama"_s, role::principal, 0, u"Larkhaven Netshop Primary Academy"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, principal);
        QStringList warnings;
        script.setWarning([&](const QString &sentence) { warnings.append(sentence); });
        const auto done = script.run(R"json([{"do": "request", "providing": "Fulmar Hill Academy", "issue": "Reading",
            "visits": [{"date": "2026-11-21", "hours": 3}, {"date": "2026-11-22", "hours": 3}]},
            {"do": "accept", "behalf": {"side": "providing", "said_by": "Bea", "how": "telephone"}}, {"do": "agree"},
            {"do": "deliver", "visit": 1}, {"do": "deliver", "visit": 2}])json", [](const QString &) {});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message));
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().contains(u"the visit of 22/11/2026 lies ahead"_s), qPrintable(warnings.first()));
    }

    void whatIsCompletedNamesTheVisitsThatAreStillPlanned()
    {
        Sample sample;
        const Identity principal = sample.atSchool({u"Ama"_s, role::principal, 0, u"Larkhaven Netshop Primary Academy"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, principal);
        QStringList warnings;
        script.setWarning([&](const QString &sentence) { warnings.append(sentence); });
        const QByteArray agreed = R"json([{"do": "request", "providing": "Fulmar Hill Academy", "issue": "Reading",
            "visits": [{"date": "2026-11-19", "hours": 3}, {"date": "2026-11-20", "hours": 3}]},
            {"do": "accept", "behalf": {"side": "providing", "said_by": "Bea", "how": "telephone"}}, {"do": "agree"},
            {"do": "deliver", "visit": 1})json";
        QVERIFY(script.run(agreed + R"json(, {"do": "complete"}])json", [](const QString &) {}));
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().endsWith(u": The visit of 20/11/2026 is still planned. Say whether it was delivered, moved or missed."_s), qPrintable(warnings.first()));
        // It can still be said.
        QVERIFY(script.run(R"json([{"do": "deliver", "visit": 2}])json", [](const QString &) {}));
        QCOMPARE(warnings.size(), 1);
    }

    void aRefusedDeliveryIsNotSaidToBeRecorded()
    {
        Sample sample;
        const Identity principal = sample.atSchool({u"Ama"_s, role::principal, 0, u"Larkhaven Netshop Primary Academy"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, principal);
        QStringList warnings;
        script.setWarning([&](const QString &sentence) { warnings.append(sentence); });
        const auto done = script.run(R"json([{"do": "request", "providing": "Fulmar Hill Academy", "issue": "Reading", "visits": [{"date": "2026-11-22", "hours": 3}]},
            {"do": "deliver", "visit": 1}])json", [](const QString &) {});
        QVERIFY(!done); // nobody has agreed to it
        QCOMPARE(warnings, QStringList());
    }

    void everyActionOfAScriptIsListedWithWhoMayDoIt()
    {
        const QString lines = BookingScript::actions().join(u'\n');
        QVERIFY2(lines.contains(u"  accept           providing academy: office, where the principal delegated it, principal (also with \u201cbehalf\u201d)"_s), qPrintable(lines));
        QVERIFY2(lines.contains(u"  section3         requesting academy: principal; Regional Director; Development Director\n"_s), qPrintable(lines));
        QVERIFY2(lines.contains(u"  deliver          both academies: staff, office, principal\n"_s), qPrintable(lines));
    }

    void whoIsNotInTheDirectoryIsWarnedAbout()
    {
        Sample sample;
        const Identity principal = sample.atSchool({u"Ama"_s, role::principal, 0, u"Abbotsleat Primary School"_s, {}});
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, principal);
        QStringList warnings;
        script.setWarning([&](const QString &sentence) { warnings.append(sentence); });
        const auto request = [&](const QByteArray &colleague) {
            warnings.clear();
            return script.run(R"json([{"do": "request", "providing": "900036", "issue": "Reading", "colleague": "%1"}])json"_ba.replace("%1", colleague), [](const QString &) {});
        };
        QVERIFY(request("sylwia  baptistello"));
        QCOMPARE(warnings, QStringList());
        const BookingRepository bookings(sample.database.connection());
        const Booking asked = *bookings.booking(bookings.allRecords()->first());
        QCOMPARE(asked.colleague.role, u"Head of Year 10"_s);
        QVERIFY(asked.colleague.entry != 0); // so that the mail finds her address
        QVERIFY(request(""));
        QCOMPARE(warnings, QStringList());
        QVERIFY(request("Nobody Atall"));
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings.first().contains(u"nobody called \u2018Nobody Atall\u2019"_s), qPrintable(warnings.first()));
    }

    void oneWarningSumsUpSchoolsThatAreNotInTheDirectory()
    {
        Sample sample;
        const auto importOf = [&](int schools) {
            QByteArray rows = "requesting,providing,date,issue,state,level\r\n";
            for (int i = 0; i < 40; ++i)
                rows += "Nowhere " + QByteArray::number(i % schools) + ",Fulmar Hill Academy,2026-06-01,Reading " + QByteArray::number(i) + ",agreed,none\r\n";
            return sample.import(sample.file(u"in.csv"_s, rows), director, true);
        };
        const auto many = importOf(12);
        QCOMPARE(many->added, 40);
        QCOMPARE(many->warningCount, 41); // one for each level that is none
        QVERIFY2(many->warnings.first().text.contains(u"does not hold 12 "_s), qPrintable(many->warnings.first().text));
        const auto few = importOf(2);
        QCOMPARE(few->warningCount, 42);
        QVERIFY2(few->warnings.first().text.contains(u"Nowhere 0"_s), qPrintable(few->warnings.first().text));
        QVERIFY2(few->warnings.at(1).text.contains(u"Nowhere 1"_s), qPrintable(few->warnings.at(1).text));
    }

    void nothingIsImportedInNobodysNameOnceThisPcHasJoined()
    {
        Sample sample;
        const QString path = sample.file(u"in.csv"_s, "requesting,providing,date,issue,state\r\n"
                                                      "Larkhaven Netshop Primary Academy,Fulmar Hill Academy,2026-06-01,Reading,agreed\r\n");
        QCOMPARE(sample.import(path, Identity(), true)->added, 1); // a trial changes nothing
        QVERIFY(HeldSeats(sample.database.connection()).keep({{u"Ama"_s, u"principal"_s, u"Larkhaven"_s, 1, {}}}));
        for (const Identity &nobody : {Identity(), Identity{u"Ama"_s, u"principal"_s, 0, {}, {}}}) { // or a principal of no school
            const auto refused = sample.import(path, nobody);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, Error::Code::Conflict);
            QVERIFY(refused.error().message.startsWith(u"Say who you are first"_s));
        }
        QCOMPARE(sample.count(u"booking"_s), 0);
    }

    void aScriptThatIsNotUnderstoodSaysWhere()
    {
        Sample sample;
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, director);
        const auto nothing = [](const QString &) {};
        QVERIFY(!script.run("{", nothing));
        const auto unknown = script.run("[{\"do\": \"paint\"}]", nothing);
        QVERIFY(!unknown && unknown.error().message.contains(u"Action 1"_s));
        QVERIFY(!script.run("[{\"do\": \"accept\"}]", nothing));
        QVERIFY(!script.run("[{\"do\": \"accept\", \"reference\": \"7KQM\"}]", nothing));
        QVERIFY(script.run("[\n{\"do\": \"see\"}\n{\"do\": \"see\"}]", nothing).error().message.contains(u"line 3"_s));
    }

    void aScriptIsUnderstoodWholeBeforeAnythingIsRecorded_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("action") << "{\"do\": \"acept\"}"_ba << u"Action 2: \u2018acept\u2019 is not an action. --help lists them. Nothing was recorded."_s;
        QTest::newRow("level") << "{\"do\": \"request\", \"level\": \"1\"}"_ba << u"Action 2: \u201clevel\u201d takes a number without quotation marks. Nothing was recorded."_s;
        QTest::newRow("level 7") << "{\"do\": \"request\", \"level\": 7}"_ba << u"Action 2: \u201clevel\u201d is 1 for an informal contact or 2 for a booking. Nothing was recorded."_s;
        QTest::newRow("day") << "{\"do\": \"accept\", \"on\": \"20/11/2026\"}"_ba << u"Action 2: \u201con\u201d takes a day such as 2026-11-30. Nothing was recorded."_s;
        QTest::newRow("list") << "{\"do\": \"request\", \"kinds\": \"visit\"}"_ba << u"Action 2: \u201ckinds\u201d takes a list in square brackets. Nothing was recorded."_s;
        QTest::newRow("minutes") << "{\"do\": \"deliver\", \"visit\": 1, \"minutes\": \"190\"}"_ba << u"Action 2: \u201cminutes\u201d takes a number without quotation marks. Nothing was recorded."_s;
        for (const QByteArray &minutes : {"0"_ba, "-5"_ba, "100000"_ba, "90.5"_ba})
            QTest::addRow("%s minutes", minutes.constData()) << "{\"do\": \"deliver\", \"visit\": 1, \"minutes\": " + minutes + "}"
                                                << u"Action 2: \u201cminutes\u201d is a whole number from 1 to 99999. Leave it out where the visit took as long as planned. Nothing was recorded."_s;
        QTest::newRow("asked for afterwards") << R"({"do": "request", "providing": "900036", "issue": "Reading", "on": "2026-11-12", "visits": [{"date": "2026-11-20", "hours": 1}, {"date": "2026-11-11", "hours": 1}]})"_ba
                                              << u"Action 2: The request is dated 12/11/2026, after its visit of 11/11/2026. Correct one of the two days. Nothing was recorded."_s;
    }

    void aScriptIsUnderstoodWholeBeforeAnythingIsRecorded()
    {
        QFETCH(QByteArray, second);
        QFETCH(QString, sentence);
        Sample sample;
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, sample.atSchool(BookingScript::exampleAuthor()));
        const auto nothing = [](const QString &) {};
        const auto done = script.run(R"json([{"do": "request", "providing": "900036", "issue": "Reading"}, )json" + second + ']', nothing);
        QVERIFY(!done);
        QCOMPARE(done.error().message, sentence);
        QCOMPARE(sample.count(u"booking"_s), 0);
    }

    void aScriptPassesOverWhatNoActionKnowsAndNamesTheVisitThatIsMissing()
    {
        Sample sample;
        BookingScript script(sample.database.connection(), sample.journal, sample.clock, sample.atSchool(BookingScript::exampleAuthor()));
        QStringList warnings;
        script.setWarning([&](const QString &sentence) { warnings.append(sentence); });
        const auto done = script.run(R"json([{"do": "request", "levl": 1, "providing": "900036", "issue": "Reading"},
            {"do": "accept", "behalf": {"side": "providing", "said_by": "Bea", "how": "telephone"}}, {"do": "agree"}, {"do": "deliver", "visit": 2}])json", [](const QString &) {});
        QCOMPARE(warnings.first(), u"Action 1: \u201clevl\u201d is not known there and was passed over."_s);
        QVERIFY(!done);
        QCOMPARE(done.error().message, u"Action 4: Say with \u201cvisit\u201d which visit: 1 is the first one by date. This booking has 0. The actions before it are recorded."_s);
    }

    void aVisitKeepsItsUidWhenItIsMoved()
    {
        Booking booking = someBooking();
        const QDateTime stamp(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
        const QString before = QString::fromUtf8(ics::calendar(booking, stamp));
        QVERIFY(before.contains(u"UID:"_s));
        QVERIFY(before.contains(u"DTSTART:20260609T081500Z"_s)); // summer time
        QVERIFY(before.contains(u"DTEND:20260609T094500Z"_s));
        QVERIFY(before.contains(u"DTSTART;VALUE=DATE:20260615"_s));
        QVERIFY(before.contains(u"DTEND;VALUE=DATE:20260622"_s));
        QVERIFY(before.contains(u"SEQUENCE:0"_s));
        QVERIFY(before.contains(u"STATUS:CONFIRMED"_s));
        QCOMPARE(before.count(u"\r\nBEGIN:VEVENT\r\n"_s), 2); // text stays text
        const QString uid = ics::uidOf(booking, booking.visits.first());
        booking.visits[0].date = QDate(2026, 12, 1);
        booking.visits[0].moves = 1;
        const QString after = QString::fromUtf8(ics::calendarOfVisit(booking, "visit-01", stamp));
        QCOMPARE(ics::uidOf(booking, booking.visits.first()), uid);
        QVERIFY(after.contains(u"DTSTART:20261201T091500Z"_s));
        QVERIFY(after.contains(u"SEQUENCE:1"_s));
        QCOMPARE(after.count(u"BEGIN:VEVENT\r\n"_s), 1);
        booking.state = BookingState::CancelledByProvider;
        QVERIFY(ics::calendar(booking, stamp).contains("STATUS:CANCELLED"));
    }

    void pythonReadsEveryDraftWithoutDefects_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::newRow("plain") << u"Phonics"_s;
        QTest::newRow("new lines") << u"Phonics\r\nBcc: all@example.org\r\n\r\nbody"_s;
        QTest::newRow("accents") << u"Zo\u00EB \u0141ukasz \u2013 d\u00E9j\u00E0 vu, as long as a subject can get when somebody writes a whole sentence into it"_s;
        QTest::newRow("quotes") << u"\"quoted\" <b@example.org>, \\ ;"_s;
        QTest::newRow("encoded word") << u"=?utf-8?B?QmNjOiBh?="_s;
        QTest::newRow("separators") << u"a\u2028b\u0085c\u0000d\u001Fe"_s;
        QTest::newRow("long word") << QString(400, u'x');
        QTest::newRow("emoji") << QString::fromUtf8("\xF0\x9F\x93\x9A").repeated(40);
    }

    void pythonReadsEveryDraftWithoutDefects()
    {
        QFETCH(QString, hostile);
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty())
            QSKIP("python3 is not installed");
        MailDraft draft;
        draft.to = {{hostile, u"office@millbrook.example.org"_s}, {{}, u"b@example.org"_s}};
        draft.cc = {{u"Regional Director"_s, u"rd@example.org"_s}};
        draft.subject = hostile;
        draft.body = hostile + u"\n\nSecond line"_s;
        draft.attachments = {{hostile + u".pdf"_s, u"application/pdf"_s, QByteArray(3000, 'p')}, {{}, u"no\r\ntype"_s, "x"}};
        draft.date = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);
        const auto message = eml::message(draft);
        QVERIFY(message);
        for (const QByteArray &line : message->split('\n'))
            QVERIFY2(line.size() <= 998 && (line.isEmpty() || line.endsWith('\r')), line.constData());
        QProcess reader;
        reader.start(python, {u"-c"_s, uR"py(
import sys, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
bad = [str(d) for p in m.walk() for d in p.defects] + [str(d) for p in m.walk() for h in p.values() for d in getattr(h, 'defects', [])]
assert not bad, bad
assert m['X-Unsent'] == '1' and m['Bcc'] is None, m.keys()
assert [a.addr_spec for a in m['To'].addresses] == ['office@millbrook.example.org', 'b@example.org'], m['To']
assert [a.addr_spec for a in m['Cc'].addresses] == ['rd@example.org']
assert sorted(m.keys()) == ['Cc', 'Content-Type', 'Date', 'MIME-Version', 'Subject', 'To', 'X-Unsent'], m.keys()
assert len(list(m.iter_attachments())) == 2
assert next(m.iter_attachments()).get_content() == b'p' * 3000
sys.stdout.buffer.write(m['Subject'].encode())
)py"_s});
        QVERIFY(reader.waitForStarted());
        reader.write(*message);
        reader.closeWriteChannel();
        QVERIFY(reader.waitForFinished(20000));
        QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
        const QString subject = QString::fromUtf8(reader.readAllStandardOutput());
        QVERIFY(!subject.contains(u'\n'));
        QCOMPARE(subject.simplified().left(20), QString(hostile).replace(QChar(0), u' ').replace(QChar(0x85), u' ').replace(QChar(0x1F), u' ').replace(QChar(0x2028), u' ').simplified().left(20));
    }

    void anAddressThatIsNoneIsRefused()
    {
        for (const QString &address : {u"a@b@c"_s, u"a b@c.example"_s, u"a@c.example\r\nBcc: x@y"_s, u"<a@c.example>"_s, u"a@c.example,b@d.example"_s, u"@c"_s, QString()}) {
            MailDraft draft;
            draft.to = {{u"X"_s, address}};
            QVERIFY2(!eml::message(draft), qPrintable(address));
        }
        QVERIFY(eml::isSafeAddress(u"o'neil+x@sub.school.example.org"_s));
    }

    void aMailtoLinkStaysShortAndWhole()
    {
        MailDraft draft;
        draft.to = {{{}, u"office@millbrook.example.org"_s}};
        draft.subject = u"A & B\r\n?cc=x@y.example"_s;
        draft.body = QString(5000, u'\u00E9');
        const QByteArray link = eml::mailtoLink(draft);
        QVERIFY(link.startsWith("mailto:office@millbrook.example.org?subject=A%20%26%20B"));
        QVERIFY(!link.contains('\n') && link.count('?') == 1 && link.size() <= 2000);
    }

    void section3IsMailedToTheTwoDirectorsOnly()
    {
        Sample sample;
        QVERIFY(sample.import(sampleBookings));
        const BookingRepository bookings(sample.database.connection());
        DirectorAddresses addresses(sample.database.connection());
        QVERIFY(addresses.setAddress({}, {u"Sue"_s, u"sue@trust.example.org"_s}));
        QVERIFY(!addresses.setAddress({}, {u"Sue"_s, u"sue at trust"_s}));
        BookingFilter filter;
        filter.states = {u"closed"_s};
        const auto closed = bookings.list(filter, QDate(2026, 11, 21));
        const auto found = std::ranges::find(*closed, Section3Status::Status::Received, &BookingSummary::section3);
        const Booking booking = *bookings.booking(found->record);
        QVERIFY(addresses.setAddress(booking.requesting.region, {u"Idris"_s, u"idris@trust.example.org"_s}));
        const BookingDesk desk(sample.database.connection(), sample.journal, sample.clock, director);
        const auto draft = BookingMail(sample.database.connection(), desk, sample.clock).compose(booking, 3);
        QVERIFY(draft);
        QCOMPARE(draft->to.size(), 2);
        QVERIFY(draft->cc.isEmpty());
        const auto section1 = BookingMail(sample.database.connection(), desk, sample.clock).compose(booking, 1);
        QVERIFY(section1->body.contains(booking.section1.issue));
        QVERIFY(section1->body.startsWith(u"This is the booking as it was asked for."_s));
        const BookingDesk theirs(sample.database.connection(), sample.journal, sample.clock, office);
        QVERIFY(!BookingMail(sample.database.connection(), theirs, sample.clock).compose(booking, 3));
    }
};

QTEST_GUILESS_MAIN(TestBookingFiles)
#include "tst_bookingfiles.moc"
