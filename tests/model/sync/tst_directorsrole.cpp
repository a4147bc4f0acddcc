// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "../../support/officepc.h"

#include "model/directory/statementdesk.h"
#include "model/store/sql.h"
#include "model/sync/directordesk.h"
#include "model/sync/recovering.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct World
{
    World()
        : offices(folder.path())
    {
        QDir(folder.path()).mkpath(u"share"_s);
        const auto found = offices.found(share(), share(), share());
        Q_ASSERT(found);
    }

    [[nodiscard]] QString share() const { return folder.filePath(u"share"_s); }
    [[nodiscard]] RecoveryWishes wishes() const { return {share(), offices.kit().recoveryFile, offices.kit().words, u"Nadia New"_s}; }
    [[nodiscard]] Result<QString> addRegion(OfficePc &pc, const QString &name)
    {
        auto desk = DirectorDesk::open(pc.partnership());
        return desk ? desk->addUnit({name, u"region"_s, {}, 0}) : Result<QString>(failure(desk));
    }
    [[nodiscard]] static Version roster(OfficePc &pc) { return pc.partnership().trust().rosterReference().version; }

    QTemporaryDir folder;
    OfficePartnership offices;
};

} // namespace

class TestDirectorsRole : public QObject
{
    Q_OBJECT

private slots:
    void aNewPcTakesTheRoleOverAndTheOldOneIsEnded()
    {
        World world;
        OfficePc &old = world.offices.director();
        const QByteArray before = world.offices.a().request(u"Before the Director's PC broke"_s);
        world.offices.settle();
        OfficePc &fresh = world.offices.addPc(u"fresh"_s);
        const auto role = recovering::recover(fresh.parts(), world.wishes());
        QVERIFY2(role, qPrintable(role ? QString() : role.error().message + role.error().detail));
        QCOMPARE(role->root, 2u);
        QCOMPARE(role->ended, (QList<QByteArray>{old.partnership().identity().device}));
        QVERIFY(fresh.start());
        world.offices.settle(4);
        QVERIFY(fresh.partnership().isDirectors());
        QVERIFY(!old.partnership().isDirectors());
        QVERIFY(fresh.has({before})); // the unit's key opens what came before
        QCOMPARE(World::roster(world.offices.a()).root, 2u);
        QVERIFY(world.addRegion(fresh, u"Islands"_s));
        QCOMPARE(DirectorDesk::open(old.partnership()).error().code, Error::Code::Conflict);
        const QByteArray after = world.offices.a().request(u"After it"_s);
        world.offices.settle(4);
        QVERIFY(fresh.has({after}));
        QVERIFY(world.offices.b().has({after}));
        QVERIFY(!old.has({after}) || old.partnership().ownSeats().isEmpty());
        QCOMPARE(old.partnership().ownSeats(), QList<Seat>());
    }

    void theWrongWordsFileOrFolderChangeNothing()
    {
        World world;
        OfficePc &fresh = world.offices.addPc(u"fresh"_s);
        RecoveryWishes wishes = world.wishes();
        wishes.words = u"abandon ability able zoo wagon young"_s;
        QCOMPARE(recovering::recover(fresh.parts(), wishes).error().code, Error::Code::Signature);
        wishes = world.wishes();
        wishes.recoveryFile = "not one";
        QCOMPARE(recovering::recover(fresh.parts(), wishes).error().code, Error::Code::InvalidInput);
        wishes = world.wishes();
        wishes.share = world.folder.filePath(u"elsewhere"_s);
        QVERIFY(!recovering::recover(fresh.parts(), wishes));
        QDir(world.folder.path()).mkpath(u"elsewhere"_s);
        QCOMPARE(recovering::recover(fresh.parts(), wishes).error().code, Error::Code::NotFound);
        wishes = world.wishes();
        wishes.person.clear();
        QCOMPARE(recovering::recover(fresh.parts(), wishes).error().code, Error::Code::InvalidInput);
        QVERIFY(!PartnershipPlace::of(SyncStore(fresh.db())));
        world.offices.settle(1);
        QCOMPARE(World::roster(world.offices.a()).root, 1u);
    }

    void anotherPcsKeyStoreChangesNothing()
    {
        World world;
        OfficePc &a = world.offices.a();
        MemoryKeyStore anothers;
        QDir(world.folder.path()).mkpath(u"other"_s);
        QVERIFY(QFile::copy(world.share() + u"/partnership.lp"_s, world.folder.filePath(u"other/partnership.lp"_s)));
        RecoveryWishes wishes = world.wishes();
        wishes.share = world.folder.filePath(u"other"_s);
        QCOMPARE(recovering::recover({a.db(), a.journal(), world.offices.clock(), anothers}, wishes).error().code, Error::Code::Busy);
        QCOMPARE(PartnershipPlace::of(SyncStore(a.db()))->share, world.share());
    }

    void whatFailsOnTheWayLeavesEverythingAsItWas()
    {
        World world;
        OfficePc &fresh = world.offices.addPc(u"fresh"_s);
        QVERIFY(sql::run(fresh.db(), u"CREATE TEMP TRIGGER full BEFORE INSERT ON main.trust_file WHEN NEW.path LIKE 'trust/root-2%' "
                                     "BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"_s));
        QCOMPARE(recovering::recover(fresh.parts(), world.wishes()).error().code, Error::Code::Storage);
        QVERIFY(!PartnershipPlace::of(SyncStore(fresh.db())));
        const QByteArray shareId = world.offices.director().partnership().place().marker.shareId;
        QCOMPARE(HeldKeys(fresh.keys()).directorKeys(shareId).error().code, Error::Code::NotFound);
        world.offices.settle(1);
        QVERIFY(world.addRegion(world.offices.director(), u"Islands"_s));
        QCOMPARE(World::roster(world.offices.director()).root, 1u);
        QVERIFY(sql::run(fresh.db(), u"DROP TRIGGER full"_s));
        QVERIFY(recovering::recover(fresh.parts(), world.wishes()));
    }

    void theOldDirectorsPcIsToldThatTheRoleHasGone()
    {
        World world;
        OfficePc &old = world.offices.director();
        OfficePc &fresh = world.offices.addPc(u"fresh"_s);
        QVERIFY(recovering::recover(fresh.parts(), world.wishes()));
        const auto first = world.addRegion(old, u"Islands"_s); // it hears of it in this very moment
        QCOMPARE(first.error().code, Error::Code::Conflict);
        QVERIFY2(first.error().message.contains(u"gone to another PC"_s), qPrintable(first.error().message));
        QVERIFY(old.restart());
        const auto later = world.addRegion(old, u"Islands"_s);
        QVERIFY2(later.error().message.contains(u"gone to another PC"_s), qPrintable(later.error().message));
        // With the new PC's keychain, too: one login that both share.
        const QByteArray shareId = old.partnership().place().marker.shareId;
        QVERIFY(HeldKeys(old.keys()).save(*HeldKeys(fresh.keys()).directorKeys(shareId), shareId));
        const auto shared = world.addRegion(old, u"Islands"_s);
        QVERIFY2(shared.error().message.contains(u"gone to another PC"_s), qPrintable(shared.error().message));
    }

    void aRestoredDirectorsPcGoesOnFromWhatTheShareHolds()
    {
        World world;
        OfficePc &director = world.offices.director();
        director.backUp();
        QVERIFY(world.addRegion(director, u"Islands"_s));
        world.offices.settle(2);
        const Version newest = World::roster(director);
        QVERIFY(director.restore());
        QVERIFY(World::roster(director) < newest);
        QVERIFY(world.addRegion(director, u"Highlands"_s));
        QCOMPARE(World::roster(director).number, newest.number + 1);
        world.offices.settle(2);
        QCOMPARE(World::roster(world.offices.a()), World::roster(director));
        QVERIFY(world.addRegion(director, u"Islands"_s).error().code == Error::Code::Conflict); // it is still there
    }

    void aRestoredDirectorsPcThatCannotFindItsLastRosterSignsNothing()
    {
        World world;
        OfficePc &director = world.offices.director();
        director.backUp();
        const QDir trust(world.share() + u"/trust"_s);
        const QStringList before = trust.entryList(QDir::Files);
        QVERIFY(world.addRegion(director, u"Islands"_s));
        for (const QString &name : trust.entryList(QDir::Files)) { // it never left this PC's corner
            if (!before.contains(name))
                QVERIFY(QFile::remove(trust.filePath(name)));
        }
        QVERIFY(director.restore());
        const auto refused = world.addRegion(director, u"Highlands"_s);
        QCOMPARE(refused.error().code, Error::Code::Conflict);
        QVERIFY2(refused.error().message.contains(u"restored from a backup"_s), qPrintable(refused.error().message));
        // The way out on this very PC.
        QVERIFY(recovering::recover(director.parts(), world.wishes()));
        QVERIFY(director.restart());
        QVERIFY(world.addRegion(director, u"Highlands"_s));
        world.offices.settle(3);
        QCOMPARE(World::roster(world.offices.a()), World::roster(director));
    }

    void theDirectorsWordIsSignedWeeklyAndAnOldOneIsSaid()
    {
        World world;
        OfficePc &director = world.offices.director();
        const auto attend = [&] { return DirectorDesk::open(director.partnership())->attend(); };
        QVERIFY(DirectorDesk::isWanted(director.partnership()));
        QVERIFY(*attend());
        QVERIFY(!*attend()); // once a week
        world.offices.settle(2);
        QVERIFY(!world.offices.a().pass().wordOf.isValid());
        const QDateTime signedAt = QDateTime::fromMSecsSinceEpoch(world.offices.a().partnership().trust().beat()->made, Qt::UTC);
        world.offices.clock().advance(22ll * 24 * 3600 * 1000);
        QCOMPARE(world.offices.a().pass().wordOf, signedAt); // whoever freezes the folder is noticed
        QVERIFY(*attend());
        world.offices.settle(1);
        QVERIFY(!world.offices.a().pass().wordOf.isValid());
    }

    void anOfficeAnswersForItsPrincipalOnceTheRosterSaysSo()
    {
        World world;
        OfficePc &director = world.offices.director();
        const auto office = world.offices.enrol(u"bo"_s, u"Millbrook Quay"_s, u"office"_s, world.share());
        QVERIFY(office);
        const QByteArray booking = world.offices.a().request(u"Asked of Millbrook Quay"_s);
        world.offices.settle(2);
        QVERIFY(world.offices.b().desk(u"principal"_s, 2).delegateTo(u"office"_s));
        world.offices.settle(2);
        const auto accepted = (*office)->desk(u"office"_s, 2).accept(booking, {});
        QVERIFY2(accepted, qPrintable(accepted ? QString() : accepted.error().message));
        const QByteArray answer = (*office)->journal().tipsOf(booking)->first();
        world.offices.settle(2);
        QVERIFY(!world.offices.a().has({answer})); // the roster does not say so yet: it waits at the office
        QVERIFY(*DirectorDesk::open(director.partnership())->attend());
        world.offices.settle(3);
        QVERIFY(world.offices.a().has({answer}));
        QVERIFY(world.offices.b().desk(u"principal"_s, 2).endDelegation(u"office"_s));
        world.offices.settle(2);
        QVERIFY(*DirectorDesk::open(director.partnership())->attend());
        world.offices.settle(2);
        const TrustState &trust = world.offices.a().partnership().trust();
        const auto ids = trust.unitIds();
        const bool isOpen = std::ranges::any_of(ids, [&](const QString &id) {
            return std::ranges::any_of(trust.unit(id)->delegations, [](const Delegation &one) { return !one.to; });
        });
        QVERIFY(!isOpen);
        QVERIFY(world.offices.a().has({answer})); // what it said while it held stays good
    }

    void aPrincipalsWordReachesEverybodyAtOnceAndNobodyElsesDoes()
    {
        World world;
        QByteArray uid(8, 'u');
        for (OfficePc *const pc : {&world.offices.a(), &world.offices.b()}) {
            for (const QString &statement : {u"UPDATE directory SET uid=?"_s, u"INSERT INTO person(id, name, sort_key) VALUES(1, 'Danuta', ?)"_s})
                QVERIFY(sql::run(pc->db(), statement, {uid}));
            QVERIFY(sql::run(pc->db(), u"INSERT INTO post(id, person, school) VALUES(1, 1, 2)"_s));
            QVERIFY(sql::run(pc->db(), u"INSERT INTO entry(id, post) VALUES(7, 1)"_s));
        }
        OfficePc &b = world.offices.b();
        const Identity principal{u"b"_s, role::principal, 2, u"Millbrook Quay"_s, u"North East"_s};
        QVERIFY(StatementDesk(b.db(), b.journal(), world.offices.clock()).say(principal, 7, AvailabilityStatus::Paused, QDate(2027, 1, 4)));
        world.offices.settle(1);
        const SyncReport report = world.offices.a().pass();
        Q_UNUSED(report)
        const auto seen = statement::inForceFor(world.offices.a().db(), 7);
        QVERIFY(seen && *seen);
        QCOMPARE((*seen)->until, QDate(2027, 1, 4));
        // The office of another school writes one for it: it counts nowhere, not even on its way out.
        EventDraft draft;
        draft.kind = statement::eventKind;
        draft.author = u"a"_s;
        draft.role = role::principal;
        draft.addressees = {u"public"_s};
        draft.data = {{u"school"_s, 2}, {u"directory"_s, uid}, {u"entry"_s, 7}, {u"status"_s, u"open"_s}};
        QVERIFY(world.offices.a().journal().record(draft));
        world.offices.settle(2);
        QCOMPARE((*statement::inForceFor(b.db(), 7))->status, AvailabilityStatus::Paused);
    }
};

QTEST_GUILESS_MAIN(TestDirectorsRole)
#include "tst_directorsrole.moc"
