// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What the Development Director publishes goes to every school, so no pupil's number may stand in it.
#include "model/sync/directordesk.h"

#include "model/core/clock.h"
#include "model/store/sql.h"
#include "model/sync/founding.h"
#include "tests/support/officepc.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString pupil = u"B801200005001"_s;

} // namespace

class TestDirectorDesk final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aUnitWithAPupilNumberInItsNameIsRefused();
    void aUnitNeedsANameAndAKind();
    void theSameUnitIsNotAddedTwice();
    void aPupilNumberIsNotPublished();
    void aPartnershipIsNotNamedAfterAPupil();
    void nobodyJoinsUnderAPupilNumber();
    void whoMistypesTheirAcademyIsToldWhatIsNear();
    void aUnitTakesAnotherName();
    void aNameThatBringsAnotherSchoolsBookingsIsAskedAbout();
    void onlyTwoLettersAreASpelling_data();
    void onlyTwoLettersAreASpelling();
    void aBookingIsErasedOnce();
    void theDirectorsOwnPcIsNotTakenOut();
    void anOfficeIsNotToldOfAKeychain();
    void aFullDiskDoesNotLockTheDirectorOut();
    void whatIsTakenBackIsNowhereOnThisPc();

private:
    [[nodiscard]] QString share() const { return m_folder.filePath(u"share"_s); }

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC)};
    std::unique_ptr<OfficePc> m_pc;
};

// Once, for a recovery file takes a second of work.
void TestDirectorDesk::initTestCase()
{
    QVERIFY(QDir().mkpath(share()));
    m_pc = std::make_unique<OfficePc>(u"director"_s, m_folder.path(), m_clock);
    const FoundingWishes wishes{share(), u"Wessex"_s, u"Dora Director"_s, {}};
    const auto prepared = founding::prepare(m_pc->parts(), wishes);
    QVERIFY(prepared);
    QVERIFY(founding::begin(m_pc->parts(), wishes, *prepared));
    QVERIFY(m_pc->start());
}

void TestDirectorDesk::aUnitWithAPupilNumberInItsNameIsRefused()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);

    const auto added = desk->addUnit({u"South "_s + pupil, u"region"_s, {}, 0});

    QVERIFY(!added);
    QCOMPARE(added.error().code, Error::Code::InvalidInput);
    QVERIFY(!desk->findUnit(u"South "_s + pupil));
    QVERIFY(desk->addUnit({u"South"_s, u"region"_s, {}, 0}));
    QVERIFY(desk->findUnit(u"South"_s));
}

void TestDirectorDesk::aUnitNeedsANameAndAKind()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);

    QCOMPARE(desk->addUnit({u" "_s, u"region"_s, {}, 0}).error().code, Error::Code::InvalidInput);
    QCOMPARE(desk->addUnit({u"South"_s, u"county"_s, {}, 0}).error().code, Error::Code::InvalidInput);
}

void TestDirectorDesk::theSameUnitIsNotAddedTwice()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    QVERIFY(desk->addUnit({u"North"_s, u"region"_s, {}, 0}));

    QCOMPARE(desk->addUnit({u"North"_s, u"region"_s, {}, 0}).error().code, Error::Code::Conflict);
}

void TestDirectorDesk::aPupilNumberIsNotPublished()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);

    const auto published = desk->publish(u"New help for "_s + pupil);

    QVERIFY(!published);
    QCOMPARE(published.error().code, Error::Code::InvalidInput);
    QCOMPARE(desk->publish(u"Three more colleagues for phonics"_s).value_or(0), 1);
}

void TestDirectorDesk::aPartnershipIsNotNamedAfterAPupil()
{
    OfficePc other(u"founder"_s, m_folder.path(), m_clock);
    const QString empty = m_folder.filePath(u"empty"_s);
    QVERIFY(QDir().mkpath(empty));

    const auto prepared = founding::prepare(other.parts(), {empty, u"Friends of "_s + pupil, u"Dora Director"_s, {}});

    QVERIFY(!prepared);
    QCOMPARE(prepared.error().code, Error::Code::InvalidInput);
}

void TestDirectorDesk::nobodyJoinsUnderAPupilNumber()
{
    OfficePc other(u"other"_s, m_folder.path(), m_clock);

    const auto words = founding::join(other.parts(), {share(), {}, u"South"_s, u"office"_s, pupil});

    QVERIFY(!words);
    QCOMPARE(words.error().code, Error::Code::InvalidInput);
}

void TestDirectorDesk::whoMistypesTheirAcademyIsToldWhatIsNear()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    QVERIFY(desk->addUnitOfDirectory({u"Millbrook Quay"_s, u"academy"_s, {}, 0}));
    OfficePc other(u"mistyped"_s, m_folder.path(), m_clock);
    const auto join = [&](const QString &unit) { return founding::join(other.parts(), {share(), {}, unit, u"office"_s, u"Olive"_s}); };

    const auto words = join(u"Milbrok Quay"_s);

    QVERIFY(!words);
    QCOMPARE(words.error().code, Error::Code::NotFound);
    QVERIFY2(words.error().message.contains(u"nearest: Millbrook Quay."_s), qPrintable(words.error().message));
    QVERIFY(!QFile::exists(share() + u"/enrol"_s) || QDir(share() + u"/enrol"_s).isEmpty());
    QVERIFY(!PartnershipPlace::of(SyncStore(other.db())));
    QVERIFY(!join(u"Zzyzx Road"_s).error().message.contains(u"nearest"_s));
    QVERIFY(join(u"millbrook quay "_s));
    QVERIFY(join(*desk->findUnit(u"Millbrook Quay"_s))); // or its id
    const QDir trust(share() + u"/trust"_s); // a cloud folder that still brings files
    const QString unit = trust.entryList({u"unit-%1-*"_s.arg(*desk->findUnit(u"Millbrook Quay"_s))}).value(0);
    QVERIFY(QFile::rename(trust.filePath(unit), m_folder.filePath(u"kept"_s)));
    QVERIFY(join(u"Milbrok Quay"_s));
    QVERIFY(QFile::rename(m_folder.filePath(u"kept"_s), trust.filePath(unit)));
}

void TestDirectorDesk::aUnitTakesAnotherName()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const auto id = desk->addUnit({u"Harbor Lane"_s, u"academy"_s, {}, 0});
    QVERIFY(id);
    QCOMPARE(desk->rename(u"Harbor Lane"_s, u"South"_s).error().code, Error::Code::Conflict);
    QCOMPARE(desk->rename(u"Harbor Lane"_s, pupil).error().code, Error::Code::InvalidInput);

    QCOMPARE(desk->rename(u"South"_s, u"Southern"_s).error().code, Error::Code::InvalidInput); // bookings are sent to it by its name

    QVERIFY(desk->rename(u"Harbor Lane"_s, u"Harbour Lane"_s));

    const TrustState &trust = m_pc->partnership().trust();
    QCOMPARE(*desk->findUnit(u"Harbour Lane"_s), *id);
    QCOMPARE(desk->findUnit(u"Harbor Lane"_s).error().code, Error::Code::NotFound);
    QCOMPARE(trust.unit(*id)->school, 1); // the directory knows it by this name
    QCOMPARE(desk->addUnit({u"Lane by the Harbour"_s, u"academy"_s, {}, 1}).error().code, Error::Code::Conflict); // one school, one box
    const QStringList ids = trust.unitIds();
    QVERIFY(std::ranges::any_of(ids, [&](const QString &one) { return trust.unit(one)->name == u"Principal of Harbour Lane"_s && trust.unit(one)->school == 1; }));
}

void TestDirectorDesk::aNameThatBringsAnotherSchoolsBookingsIsAskedAbout()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const auto id = desk->addUnit({u"Kestrel Rise"_s, u"academy"_s, {}, 0});
    QVERIFY(id);

    const auto renamed = desk->rename(u"Kestrel Rise"_s, u"Abbot Hill"_s);

    QVERIFY(!renamed);
    QCOMPARE(renamed.error().code, Error::Code::Conflict);
    QVERIFY2(renamed.error().message.contains(u"Abbot Hill would go to the PCs of Kestrel Rise"_s), qPrintable(renamed.error().message));
    QVERIFY(!desk->rename(u"Kestrel Rise"_s, u"Abbot Hill"_s, u"999999"_s));
    QCOMPARE(m_pc->partnership().trust().unit(*id)->name, u"Kestrel Rise"_s);

    QVERIFY(desk->rename(u"Kestrel Rise"_s, u"Kestrel Down"_s)); // no school of the directory
    QVERIFY(desk->rename(u"Kestrel Down"_s, u"Abbot Hill"_s, u"Abbot Hill"_s)); // it has no URN
    QCOMPARE(m_pc->partnership().trust().unit(*id)->school, 3);
}

void TestDirectorDesk::onlyTwoLettersAreASpelling_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("school");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("a quarter of the letters differ") << u"Calderstone Lomgate Academy"_s << u"Calderstone Exchange Academy"_s << true;
    QTest::newRow("one name holds the other") << u"Tidewell"_s << u"Tidewell North"_s << true;
    QTest::newRow("the other way round") << u"Pennard South"_s << u"Pennard"_s << true;
    QTest::newRow("three letters") << u"Brackenmoor Heath"_s << u"Brackenford Heath"_s << true;
    QTest::newRow("two letters") << u"Wintersleigh Park"_s << u"Wynterslegh Park"_s << false;
    QTest::newRow("capitals, accents and spaces") << u"saint zoe  of ashcombe"_s << u"Saint Zo\u00eb of Ashcombe"_s << false;
}

void TestDirectorDesk::onlyTwoLettersAreASpelling()
{
    QFETCH(const QString, unit);
    QFETCH(const QString, school);
    QFETCH(const bool, isAsked);
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const auto id = desk->addUnit({unit, u"academy"_s, {}, 0});
    QVERIFY(id);
    QVERIFY(sql::run(m_pc->db(), u"INSERT INTO school(name, sort_key) VALUES(?, ?)"_s, {school, school.toUtf8()}));

    const auto renamed = desk->rename(*id, school);

    QCOMPARE(renamed.has_value(), !isAsked);
    QCOMPARE(m_pc->partnership().trust().unit(*id)->school != 0, !isAsked);
    QVERIFY(!isAsked || desk->rename(*id, school, school)); // once it is said that it is meant
}

void TestDirectorDesk::theDirectorsOwnPcIsNotTakenOut()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const QString own = QString::fromLatin1(m_pc->partnership().identity().device.toHex());

    QCOMPARE(desk->retire(own).error().code, Error::Code::Conflict);
    QCOMPARE(desk->revoke(own).error().code, Error::Code::Conflict);

    QVERIFY(m_pc->partnership().trust().seatsOf(m_pc->partnership().identity().device).first().ending == SeatEnding::Open);
}

void TestDirectorDesk::aBookingIsErasedOnce()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const QByteArray record = m_pc->request(u"Reading in year three"_s);
    QVERIFY(!record.isEmpty());
    QVERIFY(sql::run(m_pc->db(), u"INSERT INTO segment_event(event, segment) SELECT id, ? FROM event WHERE record=?"_s, {QByteArray(32, 's'), record}));

    QCOMPARE(desk->erase(record).value_or(0), 1);
    const Version told = m_pc->partnership().trust().rosterReference().version;
    QCOMPARE(desk->erase(record).value_or(0), 1);

    QCOMPARE(m_pc->partnership().trust().roster()->erasures.size(), 1);
    QCOMPARE(m_pc->partnership().trust().rosterReference().version, told);
}

void TestDirectorDesk::anOfficeIsNotToldOfAKeychain()
{
    OfficePc office(u"office"_s, m_folder.path(), m_clock);
    QVERIFY(founding::join(office.parts(), {share(), {}, u"South"_s, u"regional-director"_s, u"Olive"_s}));
    QVERIFY(office.restart());

    const auto desk = DirectorDesk::open(office.partnership());

    QVERIFY(!desk);
    QVERIFY2(!desk.error().message.contains(u"keychain"_s), qPrintable(desk.error().message));
}

// What cannot be saved here must not be noted as signed: nobody could ever find it.
void TestDirectorDesk::aFullDiskDoesNotLockTheDirectorOut()
{
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk);
    const Version before = m_pc->partnership().trust().rosterReference().version;
    QVERIFY(sql::run(m_pc->db(), u"CREATE TEMP TRIGGER full BEFORE INSERT ON main.trust_file BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END"_s));

    QCOMPARE(desk->addUnit({u"East"_s, u"region"_s, {}, 0}).error().code, Error::Code::Storage);

    QCOMPARE(m_pc->partnership().trust().rosterReference().version, before);
    QVERIFY(sql::run(m_pc->db(), u"DROP TRIGGER full"_s));
    QVERIFY(m_pc->restart()); // switched off and on: only what is on the disk counts
    auto again = DirectorDesk::open(m_pc->partnership());
    QVERIFY(again);
    const auto added = again->addUnit({u"East"_s, u"region"_s, {}, 0});
    QVERIFY2(added, qPrintable(added ? QString() : added.error().message));
    QCOMPARE(m_pc->partnership().trust().rosterReference().version.number, before.number + 1);
}

void TestDirectorDesk::whatIsTakenBackIsNowhereOnThisPc()
{
    const TrustState before = m_pc->partnership().trust();
    auto desk = DirectorDesk::open(m_pc->partnership());
    QVERIFY(desk && desk->addUnit({u"West"_s, u"region"_s, {}, 0}));

    QVERIFY(m_pc->partnership().engine().takeBack(before));

    QCOMPARE(m_pc->partnership().trust().rosterReference(), before.rosterReference());
    QVERIFY(m_pc->restart());
    QCOMPARE(m_pc->partnership().trust().rosterReference(), before.rosterReference());
}

QTEST_GUILESS_MAIN(TestDirectorDesk)
#include "tst_directordesk.moc"
