// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// An academy lies in the region that the partnership says, whatever the directory says; and it can be moved.
#include "model/bookings/bookingrepository.h"
#include "model/directory/heldseats.h"
#include "model/store/sql.h"
#include "model/sync/directordesk.h"
#include "model/sync/ownseat.h"
#include "model/sync/regiondifferences.h"
#include "tests/support/officepc.h"

#include <QDir>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class TestRegions final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void whatIsAskedForGoesToTheRegionOfThePartnership();
    void whatWasAskedForBeforeTheMoveStaysGoodForWhoComesLater();
    void aBookingFromBeforeStaysWithItsRegion();
    void aBookingOfAPcThatIsGoneStaysWithItsRegion();
    void anotherRegionsDirectorIsToldWhy();
    void aRequestNamesTheRegionOfThePartnership();
    void aDifferenceIsSaidAndMended();
    void onlyAnAcademyMovesAndOnlyToARegion();
    void aUnitThatNobodyUsesIsRemoved();
    void aUnitThatSomebodyUsesStays();
    void aPcThatWasTakenOutDirectsNothing();
    void aDirectorsPcThatWasTakenOutDirectsNothing();

private:
    [[nodiscard]] QString share() const { return m_folder.filePath(u"share"_s); }
    [[nodiscard]] Result<void> move(const QString &academy, const QString &region);
    [[nodiscard]] DirectorDesk desk() { return *DirectorDesk::open(m_partnership.director().partnership()); }
    [[nodiscard]] OfficePc &director() { return m_partnership.director(); }

    QTemporaryDir m_folder;
    OfficePartnership m_partnership{m_folder.path()};
    OfficePc *m_southWest = nullptr;
    OfficePc *m_east = nullptr;
};

// Once, for a recovery file takes a second of work.
void TestRegions::initTestCase()
{
    QVERIFY(QDir().mkpath(share()));
    QVERIFY(m_partnership.found(share(), share(), share()));
    QVERIFY(desk().addUnit({u"East"_s, u"region"_s, {}, 0}));
    const auto southWest = m_partnership.enrol(u"south west"_s, u"South West"_s, u"regional-director"_s, share());
    const auto east = m_partnership.enrol(u"east"_s, u"East"_s, u"regional-director"_s, share());
    QVERIFY(southWest && east);
    m_southWest = *southWest;
    m_east = *east;
}

void TestRegions::init()
{
    for (const QString &academy : {u"Harbour Lane"_s, u"Abbot Hill"_s})
        QVERIFY(desk().moveUnit(academy, u"South West"_s));
    QVERIFY(desk().moveUnit(u"Millbrook Quay"_s, u"North East"_s));
    m_partnership.settle();
}

Result<void> TestRegions::move(const QString &academy, const QString &region)
{
    const auto moved = desk().moveUnit(academy, region);
    m_partnership.settle();
    return moved;
}

void TestRegions::whatIsAskedForGoesToTheRegionOfThePartnership()
{
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s)); // the directory still says South West

    const QByteArray record = m_partnership.a().request(u"Reading in year three"_s);
    const SyncReport report = m_partnership.a().pass();
    m_partnership.settle();

    QCOMPARE(report.refused(), QStringList());
    for (OfficePc *pc : {&m_partnership.b(), &director(), m_east})
        QVERIFY2(pc->has({record}), qPrintable(pc->folder()));
    QVERIFY(!m_southWest->has({record}));
}

void TestRegions::whatWasAskedForBeforeTheMoveStaysGoodForWhoComesLater()
{
    const QByteArray record = m_partnership.a().request(u"Reading in year three"_s);
    m_partnership.settle();
    QVERIFY(m_southWest->has({record}));
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s));

    const auto later = m_partnership.enrol(u"later"_s, u"Millbrook Quay"_s, u"office"_s, share());
    QVERIFY(later);
    m_partnership.settle();

    QVERIFY((*later)->has({record}));
    QVERIFY(m_southWest->has({record})); // it could read it before
}

void TestRegions::aBookingFromBeforeStaysWithItsRegion()
{
    const QByteArray record = m_partnership.a().request(u"Reading in year three"_s);
    m_partnership.settle();
    const int atEast = m_east->eventCount();
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s));
    EventDraft decided;
    decided.kind = u"booking.decided"_s;
    decided.record = record;
    decided.author = u"south west"_s;
    decided.role = u"regional-director"_s;
    decided.addressees = {u"school:1"_s, u"school:2"_s, u"region:South West"_s, u"development-director"_s};
    decided.data = {{u"region"_s, u"South West"_s}};

    const QByteArray later = m_partnership.a().note(record, 1);
    const auto decision = m_southWest->journal().record(decided);
    QVERIFY(decision);
    const SyncReport atRegion = m_southWest->pass();
    m_partnership.settle();

    for (OfficePc *pc : {m_southWest, &m_partnership.a(), &m_partnership.b(), &director()})
        QVERIFY2(pc->has({record, later, decision->id}), qPrintable(pc->folder()));
    QCOMPARE(m_east->eventCount(), atEast); // nothing of which it could not read the beginning
    QCOMPARE(atRegion.refused(), QStringList());
}

void TestRegions::aBookingOfAPcThatIsGoneStaysWithItsRegion()
{
    const auto gone = m_partnership.enrol(u"gone"_s, u"Harbour Lane"_s, u"office"_s, share());
    QVERIFY(gone);
    const QByteArray record = (*gone)->request(u"Reading in year three"_s);
    m_partnership.settle();
    QVERIFY(desk().retire(QString::fromLatin1((*gone)->partnership().identity().device.toHex())));
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s));

    const QByteArray later = m_partnership.a().note(record, 1);
    m_partnership.settle();

    for (OfficePc *pc : {m_southWest, &m_partnership.b(), &director()})
        QVERIFY2(pc->has({record, later}), qPrintable(pc->folder()));
    QVERIFY(!m_east->has({later}));
}

void TestRegions::anotherRegionsDirectorIsToldWhy()
{
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s));
    Booking booking;
    booking.requesting = {1, u"Harbour Lane"_s, u"South West"_s, {}};
    booking.providing = {2, u"Millbrook Quay"_s, u"North East"_s, {}};
    booking.section1.issue = u"Reading"_s;
    booking.section1.outcomes = {u"One way of grouping"_s};
    booking.section1.requestedBy = u"Ruth Region"_s;
    booking.section1.contact = u"01632 960001"_s;
    booking.terms = {Terms()};
    BookingDesk atSouthWest(m_southWest->db(), m_southWest->journal(), m_partnership.clock(), {u"Ruth Region"_s, u"regional-director"_s, 0, {}, u"South West"_s});
    QVERIFY(atSouthWest.send(booking));

    const QStringList refused = m_southWest->pass().refused();

    QCOMPARE(refused.size(), 1);
    QVERIFY2(refused.first().contains(u"in the partnership Harbour Lane is in East, not in South West"_s), qPrintable(refused.first()));
}

void TestRegions::aRequestNamesTheRegionOfThePartnership()
{
    QVERIFY(move(u"Harbour Lane"_s, u"East"_s)); // the directory still says South West
    QVERIFY(takeOwnSeat(m_partnership.a().partnership()));
    QVERIFY(HeldSeats(m_partnership.a().db()).keep({})); // Olive goes by another name than her seat

    const QByteArray record = m_partnership.a().request(u"Reading in year three"_s);
    m_partnership.settle();

    QCOMPARE(BookingRepository(m_east->db()).booking(record)->requesting.region, u"East"_s); // among its Regional Director's own
    QVERIFY(move(u"Harbour Lane"_s, u"South West"_s));
    QVERIFY(takeOwnSeat(m_partnership.a().partnership()));
    QVERIFY(HeldSeats(m_partnership.a().db()).keep({})); // Olive goes by another name than her seat
    const QByteArray next = m_partnership.a().request(u"Writing in year three"_s);
    QCOMPARE(BookingRepository(m_partnership.a().db()).booking(next)->requesting.region, u"South West"_s);
}

void TestRegions::aDifferenceIsSaidAndMended()
{
    QCOMPARE(regionDifferences(director().db(), director().partnership().trust()).value(), QList<RegionDifference>());
    QVERIFY(sql::run(director().db(), u"UPDATE school SET region='Far North' WHERE id=1"_s));
    const auto back = qScopeGuard([this] { Q_UNUSED(sql::run(director().db(), u"UPDATE school SET region='South West' WHERE id=1"_s)) });

    const auto differences = regionDifferences(director().db(), director().partnership().trust());

    QVERIFY(differences);
    QCOMPARE(differences->size(), 1);
    QVERIFY2(sentenceOf(differences->first()).startsWith(u"Harbour Lane is in South West here and in Far North in the directory: "_s), qPrintable(sentenceOf(differences->first())));
    QCOMPARE(desk().takeOverRegions().value_or(0), 1);
    const TrustState &trust = director().partnership().trust();
    const UnitFile *const academy = trust.unit(*desk().findUnit(u"Harbour Lane"_s));
    QCOMPARE(trust.unit(academy->region)->name, u"Far North"_s);
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) // its principal's box goes with it
        QVERIFY(trust.unit(id)->parent != academy->id || trust.unit(id)->region == academy->region);
    QCOMPARE(desk().takeOverRegions().value_or(-1), 0);
}

void TestRegions::onlyAnAcademyMovesAndOnlyToARegion()
{
    const Version before = director().partnership().trust().roster()->version;
    QCOMPARE(desk().moveUnit(u"East"_s, u"South West"_s).error().code, Error::Code::InvalidInput);
    QCOMPARE(desk().moveUnit(u"Harbour Lane"_s, u"Abbot Hill"_s).error().code, Error::Code::InvalidInput);
    QCOMPARE(desk().moveUnit(u"Harbour Lane"_s, u"Nowhere"_s).error().code, Error::Code::NotFound);
    QVERIFY(desk().moveUnit(u"Harbour Lane"_s, u"South West"_s)); // there it lies
    QCOMPARE(director().partnership().trust().roster()->version, before);
}

void TestRegions::aUnitThatNobodyUsesIsRemoved()
{
    QVERIFY(desk().addUnit({u"Islands"_s, u"region"_s, {}, 0}));
    const auto academy = desk().addUnit({u"Mistyped Academy"_s, u"academy"_s, u"Islands"_s, 0});
    QVERIFY(academy);
    const qsizetype units = director().partnership().trust().unitIds().size();
    QCOMPARE(desk().removeUnit(u"Islands"_s).error().code, Error::Code::Conflict); // something lies in it
    const TrustState &trust = director().partnership().trust();
    const QStringList ids = trust.unitIds();
    const auto principal = std::ranges::find_if(ids, [&](const QString &id) { return trust.unit(id)->parent == *academy; });
    QCOMPARE(desk().removeUnit(*principal).error().code, Error::Code::InvalidInput); // not without its academy

    QVERIFY(desk().removeUnit(u"Mistyped Academy"_s));
    QVERIFY(desk().removeUnit(u"Islands"_s));

    m_partnership.settle();
    for (OfficePc *pc : {&director(), &m_partnership.a()})
        QCOMPARE(pc->partnership().trust().unitIds().size(), units - 3); // the principal's box as well
}

void TestRegions::aUnitThatSomebodyUsesStays()
{
    const QByteArray record = m_partnership.a().request(u"Reading in year three"_s);
    m_partnership.settle();
    QVERIFY(!record.isEmpty());

    const auto joined = desk().removeUnit(u"Harbour Lane"_s);
    const auto sentTo = desk().removeUnit(u"North East"_s);

    QVERIFY(!joined && !sentTo);
    QVERIFY2(joined.error().message.startsWith(u"A PC has joined as Harbour Lane"_s), qPrintable(joined.error().message));
    QVERIFY(desk().moveUnit(u"Millbrook Quay"_s, u"East"_s)); // nothing lies in it any more
    const auto still = desk().removeUnit(u"North East"_s);
    QVERIFY(!still);
    QVERIFY2(still.error().message.startsWith(u"Bookings were sent to North East already"_s), qPrintable(still.error().message));
    QVERIFY(!desk().removeUnit(u"Development Director"_s));
}

void TestRegions::aPcThatWasTakenOutDirectsNothing()
{
    QVERIFY(desk().retire(QString::fromLatin1(m_partnership.a().partnership().identity().device.toHex())));
    m_partnership.settle();

    const auto opened = DirectorDesk::open(m_partnership.a().partnership());

    QVERIFY(!opened);
    QVERIFY2(opened.error().message.startsWith(u"This PC was taken out"_s), qPrintable(opened.error().message));
}

void TestRegions::aDirectorsPcThatWasTakenOutDirectsNothing()
{
    auto keys = HeldKeys(director().keys()).directorKeys(director().partnership().place().marker.shareId);
    QVERIFY(keys);
    RosterEditor editor(director().partnership().trust(), *keys);
    QVERIFY(editor.retire(director().partnership().identity().device));
    auto files = editor.sign(m_partnership.clock().now());
    files.move(files.size() - 1, 0);
    QVERIFY(director().partnership().engine().adopt(files));

    const auto opened = DirectorDesk::open(director().partnership());

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Conflict); // its keys alone do not help
}

QTEST_GUILESS_MAIN(TestRegions)
#include "tst_regions.moc"
