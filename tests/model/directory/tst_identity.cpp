// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"
#include "model/directory/heldseats.h"
#include "model/store/database.h"
#include "model/store/sql.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

class TestIdentity : public QObject
{
    Q_OBJECT

private:
    std::optional<QTemporaryDir> m_folder;
    std::optional<Database> m_database;

private slots:
    void init()
    {
        m_folder.emplace();
        m_database.emplace(*Database::open(m_folder->filePath(u"i.db"_s)));
        QVERIFY(sql::run(m_database->connection(),
                         u"INSERT INTO school(id, name, sort_key, region) VALUES(4, 'Harbour Lane', ?, 'South West')"_s,
                         {sortKey(u"Harbour Lane")}));
    }

    void cleanup()
    {
        m_database.reset();
        m_folder.reset();
    }

    void nobodyIsKnownAtFirst()
    {
        const auto identity = IdentityStore(m_database->connection()).identity();
        QVERIFY(identity);
        QCOMPARE(*identity, Identity());
        QVERIFY(!identity->isComplete());
    }

    void whoWasChosenIsKnownAgainWithSchoolAndRegion()
    {
        const auto kept = IdentityStore(m_database->connection()).save({u"  Ruth\nAmoah "_s, u"office"_s, 4, {}, u"London"_s});
        QVERIFY(kept); // an office is of its school's region
        QCOMPARE(*kept, (Identity{u"Ruth Amoah"_s, u"office"_s, 4, u"Harbour Lane"_s, u"South West"_s}));
        QCOMPARE(*IdentityStore(m_database->connection()).identity(), *kept);
        QVERIFY(kept->isComplete());
    }

    void aPcWithASeatKeepsTheRoleAndTheSchoolOfItsSeat()
    {
        IdentityStore store(m_database->connection());
        const HeldSeat seat{u"Ruth"_s, u"principal"_s, u"Harbour Lane"_s, 4, {}};
        QVERIFY(HeldSeats(m_database->connection()).keep({seat}));
        QCOMPARE(*HeldSeats(m_database->connection()).seats(), QList<HeldSeat>{seat});
        const auto refused = store.save({u"Ruth"_s, u"development-director"_s, 4, {}, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"In the partnership this PC is Ruth\u2019s: Principal, Harbour Lane. Ask the Development Director for another seat."_s);
        QVERIFY(!store.save({u"Ruth"_s, u"principal"_s, 0, {}, {}}));
        QVERIFY(store.save({u"Ruth Amoah"_s, u"principal"_s, 4, {}, {}})); // another name for the same person
        QVERIFY(HeldSeats(m_database->connection()).keep({{u"Idris"_s, u"regional-director"_s, u"London"_s, 0, u"London"_s}}));
        QVERIFY(store.save({u"Idris"_s, u"regional-director"_s, 4, {}, u"London"_s}));
        QVERIFY(!store.save({u"Idris"_s, u"regional-director"_s, 4, {}, u"South West"_s}));
    }

    void aRegionalDirectorAnswersForTheRegionThatTheyName()
    {
        const auto kept = IdentityStore(m_database->connection()).save({u"Idris"_s, u"regional-director"_s, 4, {}, u"London"_s});
        QVERIFY(kept);
        QCOMPARE(kept->region, u"London"_s);
    }

    void onlyDirectorsAreCompleteWithoutASchool_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<bool>("complete");
        QTest::newRow("staff") << u"staff"_s << false;
        QTest::newRow("office") << u"office"_s << false;
        QTest::newRow("principal") << u"principal"_s << false;
        QTest::newRow("regional") << u"regional-director"_s << true;
        QTest::newRow("development") << u"development-director"_s << true;
        QTest::newRow("not said") << QString() << false;
    }

    void onlyDirectorsAreCompleteWithoutASchool()
    {
        QFETCH(QString, role);
        QFETCH(bool, complete);
        QCOMPARE((Identity{u"Ruth"_s, role, 0, {}, {}}).isComplete(), complete);
    }

    void whatCannotBeKeptIsRefused_data()
    {
        QTest::addColumn<Identity>("identity");
        QTest::addColumn<int>("code");
        const auto invalid = static_cast<int>(Error::Code::InvalidInput);
        QTest::newRow("unknown role") << Identity{u"Ruth"_s, u"wizard"_s, 4, {}, {}} << invalid;
        QTest::newRow("pupil number") << Identity{u"B801200005001"_s, u"office"_s, 4, {}, {}} << invalid;
        QTest::newRow("pupil number as region") << Identity{u"Ruth"_s, u"regional-director"_s, 0, {}, u"B801200005001"_s} << invalid;
        QTest::newRow("long name") << Identity{QString(101, u'x'), u"office"_s, 4, {}, {}} << invalid;
        QTest::newRow("unknown school") << Identity{u"Ruth"_s, u"office"_s, 5, {}, {}} << static_cast<int>(Error::Code::NotFound);
    }

    void whatCannotBeKeptIsRefused()
    {
        QFETCH(Identity, identity);
        QFETCH(int, code);
        IdentityStore store(m_database->connection());
        const auto kept = store.save(identity);
        QVERIFY(!kept);
        QCOMPARE(static_cast<int>(kept.error().code), code);
        QCOMPARE(*store.identity(), Identity());
    }

    void aNameMayHaveAHundredCharacters()
    {
        IdentityStore store(m_database->connection());
        const auto kept = store.save({QString(100, u'x'), u"development-director"_s, 0, {}, {}});
        QVERIFY(kept);
        QCOMPARE(kept->name.size(), 100);
    }

    void roleTitlesAreThePartnershipsOwn()
    {
        IdentityStore store(m_database->connection());
        QCOMPARE(store.roles()->size(), 5);
        QCOMPARE(store.roles()->at(2), (Role{u"principal"_s, u"Principal"_s}));
        QVERIFY(store.renameRole(u"principal"_s, u"Headteacher"_s));
        QCOMPARE(store.roles()->at(2).title, u"Headteacher"_s);
        QVERIFY(store.renameRole(u"principal"_s, u"  "_s));
        QCOMPARE(store.roles()->at(2).title, u"Principal"_s);
        QVERIFY(!store.renameRole(u"wizard"_s, u"Wizard"_s));
        QVERIFY(!store.renameRole(u"office"_s, QString(61, u'x')));
        QVERIFY(!store.renameRole(u"office"_s, u"B801200005001"_s));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
