// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/directorystamp.h"
#include "model/directory/statementdesk.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 22);

// Two academies; entry 7 works at the first, entry 8 at the second.
struct Office
{
    Office()
        : database(*Database::open(folder.filePath(u"p.db"_s)))
        , journal(database.connection(), clock)
        , desk(database.connection(), journal, clock)
    {
        journal.addFold(std::make_unique<StatementFold>());
        for (int i = 1; i <= 2; ++i) {
            const QString name = i == 1 ? u"Harbour Lane"_s : u"Abbot Hill"_s;
            run(u"INSERT INTO school(id, name, sort_key) VALUES(?, ?, ?)"_s, {i, name, sortKey(name)});
            run(u"INSERT INTO person(id, name, sort_key) VALUES(?, ?, ?)"_s, {i, u"Person"_s, sortKey(u"Person"_s)});
            run(u"INSERT INTO post(id, person, school) VALUES(?, ?, ?)"_s, {i, i, i});
            run(u"INSERT INTO entry(id, reference, post, availability) VALUES(?, ?, ?, 'Mondays')"_s, {6 + i, u"E%1"_s.arg(i), i});
        }
    }

    void run(const QString &statement, const QVariantList &values = {}) const { QVERIFY(sql::run(database.connection(), statement, values)); }
    [[nodiscard]] Entry entry(qint64 id) const { return *DirectoryRepository(database.connection()).entry(id); }
    [[nodiscard]] AvailabilityStatus status(qint64 id) const { return availabilityOf(entry(id), AvailabilityRules::shipped(), clock.today()).status; }

    QTemporaryDir folder;
    FixedClock clock{QDateTime(today, QTime(9, 0), Qt::UTC)};
    Database database;
    Journal journal;
    StatementDesk desk;
    Identity principal{u"Pat"_s, role::principal, 1, u"Harbour Lane"_s, {}};
};

} // namespace

class TestStatement : public QObject
{
    Q_OBJECT

private slots:
    void whatWordsSayIsReadBack_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QDate>("until");
        for (const AvailabilityStatus status : {AvailabilityStatus::Open, AvailabilityStatus::Limited, AvailabilityStatus::Negotiation, AvailabilityStatus::Paused})
            QTest::newRow(qPrintable(statement::nameOf(status))) << static_cast<int>(status) << QDate();
        QTest::newRow("paused until a day") << static_cast<int>(AvailabilityStatus::Paused) << QDate(2027, 1, 4);
    }

    void whatWordsSayIsReadBack()
    {
        QFETCH(int, status);
        QFETCH(QDate, until);
        AvailabilityStatement said;
        said.status = static_cast<AvailabilityStatus>(status);
        said.until = until;
        said.saidOn = today;
        const auto read = statement::read(statement::words(said), today);
        QVERIFY(read);
        QCOMPARE(static_cast<int>(read->status), status);
        QCOMPARE(read->until, until);
    }

    void wordsOfAnEntryAreNoStatement()
    {
        QVERIFY(!statement::read(u"Paused until 4 January 2027"_s, today));
        QVERIFY(!statement::read(u"Perhaps, says the principal (22 November 2026)"_s, today));
        QVERIFY(!statement::read(u", says the principal (22 November 2026)"_s, today));
    }

    void aPrincipalsWordStandsOverTheDirectoryUntilItsDay()
    {
        Office office;
        const auto before = directoryStamp(office.database.connection());
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Paused, QDate(2027, 1, 4)));
        QCOMPARE(office.entry(7).availability, u"Paused until 4 January 2027, says the principal (22 November 2026)"_s);
        QCOMPARE(office.status(7), AvailabilityStatus::Paused);
        QCOMPARE(office.entry(8).availability, u"Mondays"_s);
        QVERIFY(*directoryStamp(office.database.connection()) != *before); // the search is made anew
        office.clock.advance(45ll * 24 * 3600 * 1000);
        QCOMPARE(office.status(7), AvailabilityStatus::Open);
    }

    void theListAndTheSearchSeeItToo()
    {
        Office office;
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Open));
        const DirectoryRepository directory(office.database.connection());
        const auto listed = directory.firstEntries(10);
        QCOMPARE(std::ranges::count_if(*listed, [](const Entry &entry) { return entry.availability.startsWith(u"Available now"_s); }), 1);
        QStringList searched;
        QVERIFY(directory.forEachSearchedEntry([&](Entry &&entry) {
            searched.append(entry.availability);
            return true;
        }));
        QCOMPARE(searched, (QStringList{u"Available now, says the principal (22 November 2026)"_s, u"Mondays"_s}));
    }

    void itCanBeTakenBackAndTheLastWordCounts()
    {
        Office office;
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Paused));
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Open));
        QCOMPARE(office.status(7), AvailabilityStatus::Open);
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Ask));
        QCOMPARE(office.entry(7).availability, u"Mondays"_s);
        QVERIFY(office.journal.rebuild());
        QCOMPARE(office.entry(7).availability, u"Mondays"_s);
    }

    void onlyTheOwnPrincipalSaysIt()
    {
        Office office;
        Identity office1 = office.principal;
        office1.role = role::office;
        QCOMPARE(office.desk.say(office1, 7, AvailabilityStatus::Open).error().code, Error::Code::Conflict);
        QCOMPARE(office.desk.say(office.principal, 8, AvailabilityStatus::Open).error().code, Error::Code::Conflict);
        QCOMPARE(office.desk.say(office.principal, 7, AvailabilityStatus::Paused, today).error().code, Error::Code::InvalidInput);
        QCOMPARE(office.desk.say(office.principal, 7, AvailabilityStatus::Open, QDate(2027, 1, 4)).error().code, Error::Code::InvalidInput);
        QCOMPARE(office.desk.say(office.principal, 99, AvailabilityStatus::Open).error().code, Error::Code::NotFound);
    }

    // A principal of elsewhere may claim what it likes of its own school: the person does not work there.
    void anotherSchoolsWordIsNotShown()
    {
        Office office;
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Limited));
        EventDraft draft;
        draft.kind = statement::eventKind;
        draft.author = u"Sly"_s;
        draft.role = role::principal;
        draft.data = {{u"school"_s, 2}, {u"directory"_s, DirectoryRepository(office.database.connection()).edition()->directoryUid}, {u"entry"_s, 7}, {u"status"_s, u"open"_s}};
        office.clock.advance(1000);
        QVERIFY(office.journal.record(draft));
        QCOMPARE(office.status(7), AvailabilityStatus::Limited);
    }

    // In any order of arrival the same one counts; the one that knew the other wins whatever its clock said.
    void theOneThatKnewTheOtherWins()
    {
        Office writer;
        QVERIFY(writer.desk.say(writer.principal, 7, AvailabilityStatus::Paused));
        QVERIFY(writer.desk.say(writer.principal, 7, AvailabilityStatus::Open));
        const auto said = statement::inForceFor(writer.database.connection(), 7);
        auto events = *writer.journal.eventsOf((*said)->record);
        QCOMPARE(events.size(), 2);
        Office reader;
        reader.run(u"UPDATE directory SET uid=?"_s, {DirectoryRepository(writer.database.connection()).edition()->directoryUid});
        std::ranges::reverse(events);
        for (const Event &event : std::as_const(events))
            QVERIFY(reader.journal.receive(event.bytes));
        QCOMPARE(reader.status(7), AvailabilityStatus::Open);
    }

    void anEditionThatNamesItTakesItsPlace()
    {
        Office office;
        const QSqlDatabase db = office.database.connection();
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Paused));
        QCOMPARE(*statement::overtaken(db), QList<QByteArray>());
        office.run(u"UPDATE entry SET availability='Fridays' WHERE id=7"_s);
        office.run(u"INSERT INTO entry_history(entry, field, was, became, at, source) VALUES(7, 'availability', 'Mondays', 'Fridays', '2026-11-23T09:00:00.000Z', 'import')"_s);
        const auto overtaken = statement::overtaken(db);
        QCOMPARE(overtaken->size(), 1);
        QVERIFY(statement::keepTaken(db, *overtaken));
        QCOMPARE(office.entry(7).availability, u"Fridays"_s);
        QCOMPARE(*statement::overtaken(db), *overtaken); // and the edition after it names it again
        office.clock.advance(3 * 24 * 3600 * 1000);
        QVERIFY(office.desk.say(office.principal, 7, AvailabilityStatus::Open));
        QCOMPARE(office.status(7), AvailabilityStatus::Open);
    }

    void anEditionsFileByItselfIsReadWithItsOwnWords()
    {
        Office office;
        for (const QString &table : {u"availability_statement"_s, u"availability_past"_s, u"availability_taken"_s})
            office.run(u"DROP TABLE "_s + table);
        QCOMPARE(office.entry(7).availability, u"Mondays"_s);
        QVERIFY(DirectoryRepository(office.database.connection()).firstEntries(3));
    }

    void anEntryIsFoundByReferenceOrNumber()
    {
        Office office;
        QCOMPARE(*office.desk.entryCalled(u"E2"_s), 8);
        QCOMPARE(*office.desk.entryCalled(u"7"_s), 7);
        QCOMPARE(office.desk.entryCalled(u"E9"_s).error().code, Error::Code::NotFound);
        office.run(u"UPDATE entry SET reference='E1' WHERE id=8"_s);
        QCOMPARE(office.desk.entryCalled(u"E1"_s).error().code, Error::Code::Conflict);
    }
};

QTEST_GUILESS_MAIN(TestStatement)
#include "tst_statement.moc"
