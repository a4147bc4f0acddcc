// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QCborArray>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

// Counts the contacts about each word: enough to see that folding happened, in which order, and again.
class CountingFold final : public Fold
{
public:
    [[nodiscard]] QStringList kinds() const override { return {u"contact.logged"_s, u"contact.fails"_s}; }
    [[nodiscard]] QStringList tables() const override { return {u"contact"_s}; }
    [[nodiscard]] Result<void> apply(const QSqlDatabase &db, const Event &event) override
    {
        if (event.kind == u"contact.fails"_s)
            return failure(Error::Code::Storage, u"it fails"_s);
        return sql::run(db, u"INSERT INTO contact VALUES(?, 1, x'', '', '', ?, '', ?, 0)"_s,
                        {event.record, event.data.value(u"about"_s).toString(), event.author});
    }
};

EventDraft draft(const QString &about)
{
    EventDraft d;
    d.kind = u"contact.logged"_s;
    d.author = u"Ruth"_s;
    d.data = QCborMap{{u"about"_s, about}};
    return d;
}

QStringList rowsOf(const QSqlDatabase &db)
{
    QStringList rows;
    auto row = sql::select(db, u"SELECT hex(record), about, author FROM contact ORDER BY record"_s);
    while (row && row->next())
        rows.append(row->value(0).toString() + row->value(1).toString() + row->value(2).toString());
    return rows;
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<Database> m_database;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC)};

    std::unique_ptr<Journal> journal()
    {
        auto result = std::make_unique<Journal>(m_database->connection(), m_clock);
        result->addFold(std::make_unique<CountingFold>());
        return result;
    }

    int count(const QString &table) const
    {
        return sql::value(m_database->connection(), u"SELECT count(*) FROM "_s + table)->toInt();
    }

private slots:
    void init()
    {
        m_folder.emplace();
        m_database.emplace(*Database::open(m_folder->filePath(u"j.db"_s)));
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void aProfileThatIsWipedHoldsNoContactsButTakesADirectory()
    {
        const auto journal = this->journal();
        qputenv("LP_PROFILE", "wiped");
        const auto contact = journal->record(draft(u"phonics"_s));
        EventDraft directory;
        directory.kind = u"directory.imported"_s;
        directory.author = u"Ruth"_s;
        const auto imported = journal->record(directory);
        qputenv("LP_PROFILE", "travels");
        const auto travelled = journal->record(draft(u"maths"_s));
        qunsetenv("LP_PROFILE");
        QCOMPARE(contact.error().code, Error::Code::Unsupported);
        QVERIFY(imported);
        QVERIFY(travelled);
        QCOMPARE(count(u"contact"_s), 1);
    }

    void anEventIsAppendedFoldedQueuedAndTold()
    {
        const auto door = journal();
        QSignalSpy told(door.get(), &Journal::changed);
        EventDraft d = draft(u"phonics"_s);
        d.addressees = {u"millbrook"_s, u"region-south-west"_s};
        const auto event = door->record(d);
        QVERIFY(event);
        QCOMPARE(count(u"event"_s), 1);
        QCOMPARE(count(u"contact"_s), 1);
        QCOMPARE(count(u"outbox"_s), 2);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(), u"contact"_s);
        QCOMPARE(told.first().at(1).toByteArray(), event->record);
    }

    void aPupilNumberAnywhereIsRefusedAndNothingIsKept_data()
    {
        QTest::addColumn<QCborMap>("data");
        QTest::addColumn<QString>("author");
        QTest::newRow("in a text") << QCborMap{{u"about"_s, u"help for B801200005001"_s}} << u"Ruth"_s;
        QTest::newRow("spaced") << QCborMap{{u"about"_s, u"b80 1200 005001"_s}} << u"Ruth"_s;
        QTest::newRow("in a list") << QCborMap{{u"items"_s, QCborArray{1, u"B801200005001"_s}}} << u"Ruth"_s;
        QTest::newRow("deep") << QCborMap{{u"a"_s, QCborMap{{u"b"_s, u"B801200005001"_s}}}} << u"Ruth"_s;
        QTest::newRow("as the author") << QCborMap{} << u"B801200005001"_s;
    }

    void aPupilNumberAnywhereIsRefusedAndNothingIsKept()
    {
        QFETCH(QCborMap, data);
        QFETCH(QString, author);
        EventDraft d = draft({});
        d.data = data;
        d.author = author;
        const auto event = journal()->record(d);
        QVERIFY(!event);
        QCOMPARE(event.error().code, Error::Code::InvalidInput);
        QCOMPARE(count(u"event"_s), 0);
    }

    void aFoldThatFailsLeavesNothingBehind()
    {
        const auto door = journal();
        QSignalSpy told(door.get(), &Journal::changed);
        EventDraft d = draft(u"x"_s);
        d.kind = u"contact.fails"_s;
        d.addressees = {u"millbrook"_s};
        QVERIFY(!door->record(d));
        QCOMPARE(count(u"event"_s) + count(u"outbox"_s), 0);
        QCOMPARE(told.size(), 0);
    }

    void rebuildGivesEqualTables()
    {
        const auto door = journal();
        for (int i = 0; i < 50; ++i)
            QVERIFY(door->record(draft(u"about %1"_s.arg(i))));
        const QStringList before = rowsOf(m_database->connection());
        QCOMPARE(before.size(), 50);
        QVERIFY(sql::run(m_database->connection(), u"UPDATE contact SET about = 'spoilt'"_s));
        QSignalSpy rebuilt(door.get(), &Journal::rebuilt);
        QVERIFY(door->rebuild());
        QCOMPARE(rowsOf(m_database->connection()), before);
        QCOMPARE(rebuilt.size(), 1);
    }

    void whatOthersWroteComesInOnce()
    {
        QTemporaryDir otherFolder;
        const auto otherDatabase = Database::open(otherFolder.filePath(u"o.db"_s));
        Journal other(otherDatabase->connection(), m_clock);
        const auto event = other.record(draft(u"from far"_s));
        const auto door = journal();
        QCOMPARE(*door->receive(event->bytes), true);
        QCOMPARE(*door->receive(event->bytes), false);
        QCOMPARE(count(u"contact"_s), 1);
        QVERIFY(!door->receive("damaged"));
        QVERIFY(other.deviceId() != door->deviceId());
    }

    void whatComesInIsTold()
    {
        const Event event = makeEvent(draft(u"from far"_s), QByteArray(16, 'o'), 1);
        const auto door = journal();
        QSignalSpy told(door.get(), &Journal::changed);
        QVERIFY(door->receive(event.bytes));
        QVERIFY(door->receive(event.bytes));
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().at(0).toString(), u"contact"_s);
        QCOMPARE(told.first().at(1).toByteArray(), event.record);
    }

    void whatIsConfidentialLiesApart()
    {
        const auto door = journal();
        EventDraft d = draft(u"next steps"_s);
        d.kind = u"section3.written"_s;
        d.addressees = {u"principal:1"_s, u"development-director"_s};
        const auto event = door->record(d);
        QVERIFY(event);
        QCOMPARE(count(u"event"_s) + count(u"outbox"_s), 0);
        QCOMPARE(count(u"confidential_event"_s), 1);
        QCOMPARE(count(u"confidential_outbox"_s), 2);
        QCOMPARE(door->eventsOf(event->record)->size(), 1);
        const auto found = door->event(event->id);
        QVERIFY(found && *found);
        QCOMPARE((*found)->bytes, event->bytes);
        QVERIFY(!*door->event(QByteArray(16, 'x')));
    }

    void anEventOfANewerProgramIsKeptAndNotFolded()
    {
        QCborMap map = QCborValue::fromCbor(makeEvent(draft(u"from tomorrow"_s), QByteArray(16, 'o'), 1).bytes).toMap();
        map[u"min_reader"_s] = eventFormat + 1;
        const auto door = journal();
        QCOMPARE(*door->receive(map.toCborValue().toCbor()), true);
        QCOMPARE(count(u"event"_s), 1);
        QCOMPARE(count(u"contact"_s), 0);
    }

    void whatComesInIsKeptTogetherWithWhatIsDoneBesidesOrNotAtAll()
    {
        const auto door = journal();
        QSignalSpy told(door.get(), &Journal::changed);
        const Event event = makeEvent(draft(u"from far"_s), QByteArray(16, 'o'), 1);
        const auto failed = door->receiveAll({event}, [] { return Result<void>(failure(Error::Code::Storage, u"the disk is full"_s)); });
        QVERIFY(!failed);
        QCOMPARE(count(u"event"_s) + count(u"contact"_s), 0);
        QCOMPARE(told.size(), 0);
        QCOMPARE(*door->receiveAll({event, event}, [] { return Result<void>(); }), 1);
        QCOMPARE(count(u"contact"_s), 1);
    }

    void othersEventsCanBeWithdrawnAndOnesOwnCannot()
    {
        const auto door = journal();
        const auto own = door->record(draft(u"mine"_s));
        const Event theirs = makeEvent(draft(u"theirs"_s), QByteArray(16, 'o'), 1);
        QVERIFY(door->receive(theirs.bytes));
        QCOMPARE(count(u"contact"_s), 2);
        QSignalSpy rebuilt(door.get(), &Journal::rebuilt);
        QVERIFY(door->withdraw({theirs.id, own->id}));
        QCOMPARE(count(u"event"_s), 1);
        QCOMPARE(rowsOf(m_database->connection()), QStringList{QString::fromLatin1(own->record.toHex().toUpper()) + u"mineRuth"_s});
        QCOMPARE(rebuilt.size(), 1);
    }

    void whatThisPcWroteIsItsOwnWhenItComesBack()
    {
        const auto door = journal();
        const auto own = door->record(draft(u"mine"_s));
        QVERIFY(sql::run(m_database->connection(), u"DELETE FROM event"_s)); // as after an older copy was put back
        QVERIFY(sql::run(m_database->connection(), u"DELETE FROM contact"_s));
        QVERIFY(door->receive(own->bytes));
        QVERIFY(door->withdraw({own->id}));
        QCOMPARE(count(u"event"_s), 1);
    }

    void theClockNeverRunsBackwards()
    {
        const auto door = journal();
        const auto first = door->record(draft(u"a"_s));
        m_clock.advance(-3600 * 1000);
        const auto second = door->record(draft(u"b"_s));
        QVERIFY(second->hlc > first->hlc);
        QVERIFY(journal()->record(draft(u"c"_s))->hlc > second->hlc); // after a restart, too
        m_clock.advance(3600 * 1000);
    }

    void aClockFarAheadIsNotAdopted()
    {
        FixedClock wrong(m_clock.now().addDays(400));
        QTemporaryDir otherFolder;
        const auto otherDatabase = Database::open(otherFolder.filePath(u"o.db"_s));
        Journal other(otherDatabase->connection(), wrong);
        const auto event = other.record(draft(u"from the future"_s));
        const auto door = journal();
        QVERIFY(door->receive(event->bytes));
        QVERIFY(door->record(draft(u"now"_s))->hlc < event->hlc);
    }

    void tipsAreTheEventsNobodyFollowed()
    {
        const auto door = journal();
        const auto opening = door->record(draft(u"a"_s));
        EventDraft next;
        next.kind = u"contact.note"_s;
        next.record = opening->record;
        next.parents = *door->tipsOf(opening->record);
        QCOMPARE(next.parents, QList<QByteArray>{opening->id});
        const auto second = door->record(next);
        QVERIFY(second);
        QCOMPARE(*door->tipsOf(opening->record), QList<QByteArray>{second->id});
        QCOMPARE(door->eventsOf(opening->record)->size(), 2);
    }

    void theDeviceIdStays()
    {
        const QByteArray id = journal()->deviceId();
        QCOMPARE(id.size(), 16);
        QCOMPARE(journal()->deviceId(), id);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
