// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"
#include "model/directory/directoryrepository.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestDirectoryRepository : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<Database> m_database;

    void run(const QString &statement, const QVariantList &values = {})
    {
        const auto done = sql::run(m_database->connection(), statement, values);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }

private slots:
    void initTestCase()
    {
        m_database.emplace(*Database::open(m_folder.filePath(u"d.db"_s)));
        run(u"INSERT INTO school(id, name, sort_key, phase, town, region, local_authority, telephone, email, website, easting, northing, low_age) "
            "VALUES(1, 'Harbour Lane', ?, 'Primary', 'Bristol', 'South West', 'Bristol, City of', '01632 960100', 'office@h.example.org', 'https://h.example.org', 360000, 175000, 4)"_s, {sortKey(u"Harbour Lane")});
        run(u"INSERT INTO school(id, name, sort_key, easting) VALUES(2, 'Abbot Hill', ?, 400000)"_s, {sortKey(u"Abbot Hill")});
        run(u"INSERT INTO school_identifier(school, kind, value, valid_to) VALUES(1, 'urn', '100001', '2020-08-31'), (1, 'urn', '900001', NULL)"_s);
        run(u"INSERT INTO school_group(id, kind, name) VALUES(1, 'trust', 'Old Trust'), (2, 'trust', 'New Trust'), (3, 'cluster', 'Bristol')"_s);
        run(u"INSERT INTO membership(school, school_group, valid_from, valid_to) VALUES(1, 1, NULL, '2022-08-31'), (1, 2, '2022-09-01', NULL), (1, 3, NULL, NULL)"_s);
        for (const auto &[id, name] : {std::pair(1, u"Zo\u00EB Abara"_s), std::pair(2, u"Adam Zell"_s)})
            run(u"INSERT INTO person(id, name, sort_key) VALUES(?, ?, ?)"_s, {id, name, sortKey(name.section(u' ', -1))});
        run(u"INSERT INTO designation(person, name, valid_to) VALUES(1, 'SLE', NULL), (1, 'NLE', '2019-08-31')"_s);
        run(u"INSERT INTO post(id, person, school, role) VALUES(1, 1, 1, 'Reading lead'), (2, 2, 2, 'Bursar')"_s);
        run(u"INSERT INTO entry(id, reference, post, key_stages, theme, interest, capacity, capacity_days, availability, support_levels, email, telephone, contact_is_public, confirmed_on, confirmed_by) "
            "VALUES(7, 'E007', 1, 'KS1', 'Phonics', 'Runs the daily groups', '2 days per term', 2.0, 'All year', '1 & 2', 'z@h.example.org', '01632 960111', 1, '2026-06-03', 'the academy'),"
            "(8, '', 2, '', 'Finance', 'Budgets', '', NULL, '', '1', '', '', 0, NULL, '')"_s);
    }

    void anEntryIsReadWhole()
    {
        const DirectoryRepository repository(m_database->connection());
        const auto entry = repository.entry(7);
        QVERIFY(entry);
        QCOMPARE(entry->reference, u"E007"_s);
        QCOMPARE(entry->person, u"Zo\u00EB Abara"_s);
        QCOMPARE(entry->designations, QStringList{u"SLE"_s}); // the one held now
        QCOMPARE(entry->academy, u"Harbour Lane"_s);
        QCOMPARE(entry->trust, u"New Trust"_s); // membership of today
        QCOMPARE(entry->cluster, u"Bristol"_s);
        QCOMPARE(entry->role, u"Reading lead"_s);
        QCOMPARE(entry->region, u"South West"_s);
        QCOMPARE(entry->localAuthority, u"Bristol, City of"_s);
        QCOMPARE(entry->town, u"Bristol"_s);
        QCOMPARE(entry->phase, u"Primary"_s);
        QCOMPARE(entry->keyStages, u"KS1"_s);
        QCOMPARE(entry->theme, u"Phonics"_s);
        QCOMPARE(entry->interest, u"Runs the daily groups"_s);
        QCOMPARE(entry->capacity, u"2 days per term"_s);
        QCOMPARE(entry->capacityDays, 2.0);
        QCOMPARE(entry->availability, u"All year"_s);
        QCOMPARE(entry->supportLevels, u"1 & 2"_s);
        QCOMPARE(entry->email, u"z@h.example.org"_s);
        QCOMPARE(entry->telephone, u"01632 960111"_s);
        QVERIFY(entry->contactIsPublic);
        QCOMPARE(entry->confirmedOn, QDate(2026, 6, 3));
        QCOMPARE(entry->confirmedBy, u"the academy"_s);
        QCOMPARE(entry->schoolTelephone, u"01632 960100"_s);
        QCOMPARE(entry->schoolEmail, u"office@h.example.org"_s);
        QCOMPARE(entry->schoolWebsite, u"https://h.example.org"_s);
        QCOMPARE(entry->position, (std::optional<GridPosition>{{360000, 175000}}));
    }

    void whatIsNotStatedStaysUnstated()
    {
        const auto entry = DirectoryRepository(m_database->connection()).entry(8);
        QVERIFY(entry);
        QVERIFY(entry->capacityDays < 0);
        QVERIFY(!entry->position); // half a position is none
        QVERIFY(!entry->confirmedOn.isValid());
        QVERIFY(entry->designations.isEmpty());
        QVERIFY(!entry->contactIsPublic);
    }

    void theFirstEntriesFollowTheAlphabet()
    {
        const DirectoryRepository repository(m_database->connection());
        const auto entries = repository.firstEntries(10);
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->at(0).id, 7);
        QCOMPARE(repository.firstEntries(1)->size(), 1);
    }

    void everyEntryIsVisitedUntilToldToStop()
    {
        const DirectoryRepository repository(m_database->connection());
        QList<qint64> ids;
        QVERIFY(repository.forEachEntry([&](Entry &&entry) { ids.append(entry.id); return true; }));
        QCOMPARE(ids, (QList<qint64>{7, 8}));
        int visited = 0;
        QVERIFY(repository.forEachEntry([&](Entry &&) { ++visited; return false; }));
        QCOMPARE(visited, 1);
    }

    void readingAllGivesWhatReadingEachGives()
    {
        const DirectoryRepository repository(m_database->connection());
        run(u"INSERT INTO entry(id, reference, post, interest, capacity_days) VALUES(9, 'odd' || char(31), 1, 'a' || char(31) || 'b', 0.5)"_s);
        run(u"INSERT INTO designation(person, name) VALUES(1, 'LLE')"_s);
        int visited = 0;
        QVERIFY(repository.forEachEntry([&](Entry &&entry) {
            ++visited;
            return entry == *repository.entry(entry.id);
        }));
        run(u"DELETE FROM entry WHERE id = 9"_s);
        run(u"DELETE FROM designation WHERE name = 'LLE'"_s);
        QCOMPARE(visited, 3); // it stops at one that differs
    }

    void whatIsReadForSearchingIsTheSameWithoutTheContactData()
    {
        const DirectoryRepository repository(m_database->connection());
        int visited = 0;
        QVERIFY(repository.forEachSearchedEntry([&](Entry &&entry) {
            ++visited;
            Entry whole = *repository.entry(entry.id);
            whole.reference = whole.email = whole.telephone = whole.confirmedBy = QString();
            whole.capacityDays = -1;
            whole.contactIsPublic = false;
            return entry == whole;
        }));
        QCOMPARE(visited, 2); // it stops at one that differs
    }

    void schoolsComeByNameWithTheirCurrentNumbers()
    {
        const DirectoryRepository repository(m_database->connection());
        const auto schools = repository.schools();
        QCOMPARE(schools->size(), 2);
        QCOMPARE(schools->at(0).name, u"Abbot Hill"_s);
        QCOMPARE(schools->at(1).urn, u"900001"_s);
        QCOMPARE(schools->at(1).trust, u"New Trust"_s);
        QCOMPARE(schools->at(1).lowAge, std::optional<int>(4));
        QCOMPARE(schools->at(0).lowAge, std::nullopt);
        QCOMPARE(repository.school(1)->name, u"Harbour Lane"_s);
        QCOMPARE(repository.school(99).error().code, Error::Code::NotFound);
    }

    void countsAndEdition()
    {
        const DirectoryRepository repository(m_database->connection());
        QCOMPARE(*repository.entryCount(), 2);
        QCOMPARE(*repository.schoolCount(), 2);
        auto edition = repository.edition();
        QCOMPARE(edition->number, 0);
        QCOMPARE(edition->directoryUid.size(), 8);
        QVERIFY(!edition->isDraft());
        run(u"UPDATE directory SET changed = '2026-11-21'"_s);
        edition = repository.edition();
        QVERIFY(edition->isDraft());
        QCOMPARE(repository.entry(99).error().code, Error::Code::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDirectoryRepository)
#include "tst_directoryrepository.moc"
