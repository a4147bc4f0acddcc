// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/sql.h"
#include "model/sync/recorddelivery.h"
#include "model/sync/refusals.h"
#include "model/sync/waitingrecords.h"
#include "simulatedpartnership.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct World : SimulatedPartnership
{
    World() : SimulatedPartnership(1)
    {
        addPc(u"a1"_s, {u"S0"_s});
        addPc(u"a2"_s, {u"S0"_s, u"P0"_s});
        addPc(u"b1"_s, {u"S1"_s, u"P1"_s});
        addPc(u"rd"_s, {u"RD"_s});
        settle(2, 60);
    }
};

ShareStatus statusOf(SimulatedPc &pc)
{
    const auto status = shareStatus::read(pc.engine().store(), pc.engine().trust(), pc.device());
    return status.value_or(ShareStatus());
}

RecordDelivery deliveryTo(const World &world, SimulatedPc &pc, const QByteArray &record, const QString &unit)
{
    const auto deliveries = deliveriesOf(pc.db(), record, statusOf(pc));
    if (!deliveries)
        return {};
    const auto found = std::ranges::find(*deliveries, world.unit(unit), &RecordDelivery::unit);
    return found == deliveries->end() ? RecordDelivery() : *found;
}

PartnershipUnit unitNamed(const QString &name)
{
    PartnershipUnit unit;
    unit.name = name;
    return unit;
}

PartnershipComputer computerOf(const QString &unitName, const QString &person, bool isThis = false)
{
    PartnershipComputer computer;
    computer.unitName = unitName;
    computer.person = person;
    computer.isThis = isThis;
    return computer;
}

// Every PC of the simulation has a clock of its own.
QDateTime timeOf(SimulatedPc &author, const QByteArray &event)
{
    const auto found = author.journal().event(event);
    return found && *found ? (*found)->time() : QDateTime();
}

PartnershipComputer computerOf(const ShareStatus &status, const SimulatedPc &pc)
{
    const auto found = std::ranges::find(status.computers, pc.device(), &PartnershipComputer::device);
    return found == status.computers.end() ? PartnershipComputer() : *found;
}

} // namespace

class TestShareStatus : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsOnTheWayUntilEveryPcHasIt()
    {
        World world;
        SimulatedPc &author = world.pc(u"b1"_s);
        const QByteArray record = world.send(author, u"S1"_s, u"S0"_s);
        Q_UNUSED(author.step())
        const ShareStatus before = statusOf(author);
        const auto message = std::ranges::find(before.onTheWay, world.unit(u"S0"_s), &MessageOnTheWay::unit);
        QVERIFY(message != before.onTheWay.end());
        QCOMPARE(message->record, record);
        QCOMPARE(message->stage, Stage::OnShare);
        QCOMPARE(message->computers, 2);
        QCOMPARE(message->holding, 0);
        QCOMPARE(message->since, timeOf(author, record));
        Q_UNUSED(world.pc(u"a1"_s).step())
        Q_UNUSED(author.step())
        const ShareStatus half = statusOf(author);
        QCOMPARE(std::ranges::find(half.onTheWay, world.unit(u"S0"_s), &MessageOnTheWay::unit)->holding, 1);
        world.settle(3, 3600);
        QVERIFY(statusOf(author).onTheWay.isEmpty());
        QCOMPARE(statusOf(author).bookingsOnTheWay, 0);
    }

    void oneBookingIsOneHoweverManyMessagesItTook()
    {
        World world;
        SimulatedPc &author = world.pc(u"b1"_s);
        const QByteArray record = world.send(author, u"S1"_s, u"S0"_s);
        QCOMPARE(*waitingRecords::below(author.db(), Stage::OnShare, author.engine().trust()), QSet<QByteArray>{record}); // not sealed yet
        Q_UNUSED(author.step())
        QVERIFY(waitingRecords::below(author.db(), Stage::OnShare, author.engine().trust())->isEmpty());
        world.advance(60);
        Q_UNUSED(author.record(u"booking.withdrawn"_s, record, {}, world.partiesOf(u"S1"_s, u"S0"_s)))
        Q_UNUSED(author.step())
        const ShareStatus status = statusOf(author);
        QCOMPARE(status.bookingsOnTheWay, 1);
        QCOMPARE(std::ranges::count(status.onTheWay, world.unit(u"S0"_s), &MessageOnTheWay::unit), 1);
        const auto units = waitingRecords::byUnit(author.db());
        QVERIFY(units);
        const auto found = std::ranges::find(*units, world.unit(u"S0"_s), &WaitingUnit::unit);
        QVERIFY(found != units->end());
        QCOMPARE(found->bookings, 1);
    }

    void whatWasReadIsNotShownAgain()
    {
        World world;
        const SyncStore &store = world.pc(u"a1"_s).engine().store();
        const QList<Refusal> all{{u"One."_s, "first"}, {u"Two."_s, "second"}, {u"One."_s, "first"}};
        QCOMPARE(refusals::unread(store, all), (QStringList{u"One."_s, u"Two."_s}));
        QVERIFY(refusals::dismiss(store, {all.first()}));
        QCOMPARE(refusals::unread(store, all), QStringList{u"Two."_s});
        QVERIFY(!store.local(u"refusals_read"_s).contains("One"));
    }

    void whatIsRefusedLaterIsShownWhateverItsSentence()
    {
        World world;
        SimulatedPc &reader = world.pc(u"a2"_s);
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(2, 60);
        const auto forge = [&] { // the region accepts for the academy, past its own program's check
            Q_UNUSED(world.pc(u"rd"_s).record(u"booking.accepted"_s, booking, {}, world.partiesOf(u"S0"_s, u"S1"_s)))
            Q_UNUSED(world.pc(u"rd"_s).step())
            return world.pc(u"rd"_s).lastReport.refusals;
        };
        const QList<Refusal> first = forge();
        QCOMPARE(first.size(), 1);
        const SyncStore &store = reader.engine().store();
        QVERIFY(refusals::dismiss(store, first));
        QCOMPARE(refusals::unread(store, first), QStringList());
        const QList<Refusal> both = forge();
        QCOMPARE(both.size(), 2);
        QCOMPARE(both.first().sentence, both.last().sentence);
        QCOMPARE(refusals::unread(store, both), QStringList{both.last().sentence});
    }

    void whomThePartnershipLacksIsNamed()
    {
        World world;
        SimulatedPc &author = world.pc(u"a1"_s);
        QVERIFY(sql::run(author.db(), u"INSERT INTO school(id, name, sort_key) VALUES(77, 'Plym Valley Primary', x'00')"_s));
        const QStringList to{world.unit(u"S0"_s), u"school:77"_s};
        const QCborMap parties{{u"requester"_s, world.unit(u"S0"_s)}};
        const QByteArray record = author.record(u"booking.sent"_s, {}, {{u"parties"_s, parties}}, to);
        Q_UNUSED(author.record(u"booking.evaluated"_s, record, {}, to))
        world.settle(2, 3600);
        QCOMPARE(statusOf(author).missingUnits, (QList<MissingUnit>{{u"Plym Valley Primary"_s, 1}}));
        QCOMPARE(statusOf(world.pc(u"b1"_s)).missingUnits, QList<MissingUnit>());
    }

    void aUnitWithoutAPcIsSaidToHaveNone()
    {
        World world;
        SimulatedPc &author = world.pc(u"a1"_s);
        const QByteArray record = world.send(author, u"S0"_s, u"S3"_s);
        world.settle(3, 3600);
        const RecordDelivery delivery = deliveryTo(world, author, record, u"S3"_s);
        QCOMPARE(delivery.computers, 0);
        QCOMPARE(delivery.stage, Stage::OnShare);
        const ShareStatus status = statusOf(author);
        const auto row = std::ranges::find(status.computers, world.unit(u"S3"_s), &PartnershipComputer::unit);
        QVERIFY(row != status.computers.end());
        QVERIFY(row->device.isEmpty());
    }

    void aRecordIsFollowedToEveryUnitAndToWhoAnswered()
    {
        World world;
        SimulatedPc &author = world.pc(u"b1"_s);
        SimulatedPc &reader = world.pc(u"a1"_s);
        const QByteArray record = world.send(author, u"S1"_s, u"S0"_s);
        Q_UNUSED(author.step())
        Q_UNUSED(reader.step())
        Q_UNUSED(author.step())
        RecordDelivery delivery = deliveryTo(world, author, record, u"S0"_s);
        QCOMPARE(delivery.stage, Stage::Received);
        QCOMPARE(delivery.computers, 2);
        QCOMPARE(delivery.holding, 1);
        QCOMPARE(delivery.seenBy, QString());
        world.advance(60);
        Q_UNUSED(reader.record(u"booking.accepted"_s, record, {}, world.partiesOf(u"S1"_s, u"S0"_s)))
        world.settle(3, 3600);
        delivery = deliveryTo(world, author, record, u"S0"_s);
        QCOMPARE(delivery.stage, Stage::Delivered);
        QCOMPARE(delivery.holding, 2);
        QVERIFY(!delivery.seenBy.isEmpty());
        const auto deliveries = deliveriesOf(author.db(), record, statusOf(author));
        QVERIFY(deliveries);
        QVERIFY(!std::ranges::any_of(
            *deliveries, [&](const RecordDelivery &each) { return each.unit == world.unit(u"S1"_s); }));
    }

    void anAcademyWhoseOnlyPcWasTakenOutIsSaidToHaveNone()
    {
        World world;
        SimulatedPc &author = world.pc(u"a1"_s);
        world.changeRoster([&](RosterEditor &editor) { QVERIFY(editor.retire(world.pc(u"b1"_s).device())); });
        world.settle(2, 60);
        const QByteArray record = world.send(author, u"S0"_s, u"S1"_s);
        world.settle(3, 3600);
        const RecordDelivery delivery = deliveryTo(world, author, record, u"S1"_s);
        QCOMPARE(delivery.computers, 0);
        QVERIFY(delivery.hadComputers);
        QCOMPARE(delivery.stage, Stage::OnShare);
        QVERIFY(!deliveryTo(world, author, world.send(author, u"S0"_s, u"S3"_s), u"S3"_s).hadComputers);
    }

    void whatWasNotSealedYetIsSavedHere()
    {
        World world;
        SimulatedPc &author = world.pc(u"b1"_s);
        const QByteArray record = world.send(author, u"S1"_s, u"S0"_s);
        const RecordDelivery delivery = deliveryTo(world, author, record, u"S0"_s);
        QVERIFY(!delivery.unit.isEmpty());
        QCOMPARE(delivery.stage, Stage::Saved);
        QCOMPARE(delivery.computers, 2);
    }

    void anAcademyThatIsNoUnitYetIsNamedAllTheSame()
    {
        World world;
        SimulatedPc &author = world.pc(u"a1"_s);
        const QByteArray record = world.send(author, u"S0"_s, u"S1"_s);
        QVERIFY(sql::run(author.db(), u"UPDATE outbox SET addressee='region:Far away' WHERE addressee=(SELECT addressee FROM outbox LIMIT 1)"_s));
        const auto deliveries = deliveriesOf(author.db(), record, statusOf(author));
        QVERIFY(deliveries);
        QCOMPARE(deliveries->last().unitName, u"Far away"_s);
        QCOMPARE(deliveries->last().computers, 0);
        QCOMPARE(deliveries->last().kind, u"region"_s);
        QCOMPARE(deliveries->last().stage, Stage::Saved);
    }

    void aPrincipalsPcStandsOnceAndThisOneComesFirst()
    {
        World world;
        SimulatedPc &principals = world.pc(u"a2"_s);
        const ShareStatus status = statusOf(principals);
        QCOMPARE(std::ranges::count(status.computers, principals.device(), &PartnershipComputer::device), 1);
        QVERIFY(status.computers.first().isThis);
        QCOMPARE(status.computers.first().unit, world.unit(u"S0"_s));
        QCOMPARE(status.membership, ShareStatus::Membership::Seated);
        QVERIFY(!status.partnership.isEmpty());
    }

    void aPcIsHeardOfWhenItWritesAndWhenItAcknowledges()
    {
        World world;
        SimulatedPc &author = world.pc(u"b1"_s);
        SimulatedPc &reader = world.pc(u"a1"_s);
        QVERIFY(!computerOf(statusOf(reader), author).heard.isValid());
        const QByteArray record = world.send(author, u"S1"_s, u"S0"_s);
        Q_UNUSED(author.step())
        world.advance(7200);
        Q_UNUSED(reader.step())
        QCOMPARE(computerOf(statusOf(reader), author).heard,
                 timeOf(author, record)); // when it was written, not when it came
        Q_UNUSED(author.step())           // a first acknowledgement may be an old one
        Q_UNUSED(world.send(author, u"S1"_s, u"S0"_s))
        world.settle(1, 60);
        world.settle(2, 3600);
        QVERIFY(computerOf(statusOf(author), reader).heard.isValid());
    }

    void whatOthersMayNotWriteIsSetAsideUnderTheirName()
    {
        World world;
        Q_UNUSED(world.send(world.pc(u"b1"_s), u"S1"_s, u"S0"_s))
        world.settle(2, 60);
        const auto set =
            sql::run(world.pc(u"b1"_s).db(),
                     u"INSERT INTO event_aside(event, record, segment, reason, bytes) "
                     "SELECT x'01', x'01', hash, 'refused', x'' FROM segment WHERE device=? LIMIT 1"_s,
                     {world.pc(u"b1"_s).device()});
        QVERIFY(set);
        const ShareStatus status = statusOf(world.pc(u"b1"_s));
        QCOMPARE(status.setAside.size(), 1);
        QCOMPARE(status.setAside.first().reason, SetAsideThing::Reason::Refused);
        QCOMPARE(status.setAside.first().count, 1);
        QVERIFY(!status.setAside.first().unitName.isEmpty());
    }

    void unitsStandInTheOrderOfTheChosenAlphabet_data()
    {
        QTest::addColumn<Alphabet>("alphabet");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("English: ch before ci, accents with their letter") << Alphabet::English << QStringList{u"charter"_s, u"Cilgwyn"_s, u"Ébbw Vale"_s, u"Llanelli"_s, u"Lydney"_s};
        QTest::newRow("Welsh: ch after all of c, ll after all of l") << Alphabet::Welsh << QStringList{u"Cilgwyn"_s, u"charter"_s, u"Ébbw Vale"_s, u"Lydney"_s, u"Llanelli"_s};
    }

    void unitsStandInTheOrderOfTheChosenAlphabet()
    {
        QFETCH(Alphabet, alphabet);
        ShareStatus status;
        for (const QString &name : {u"Lydney"_s, u"Ébbw Vale"_s, u"Llanelli"_s, u"Cilgwyn"_s, u"charter"_s})
            status.units.append(unitNamed(name));
        shareStatus::putInOrder(status, alphabet);
        QStringList names;
        for (const PartnershipUnit &unit : std::as_const(status.units))
            names.append(unit.name);
        QTEST(names, "names");
    }

    void thisComputerStandsBeforeTheOthersWhichGoByUnitAndPerson()
    {
        ShareStatus status;
        status.computers = {computerOf(u"Lydney"_s, u"Zoë"_s), computerOf(u"Lydney"_s, u"Ådele"_s), computerOf(u"Cilgwyn"_s, u"Bea"_s), computerOf(u"York"_s, u"Max"_s, true)};
        shareStatus::putInOrder(status, Alphabet::English);
        QStringList people;
        for (const PartnershipComputer &computer : std::as_const(status.computers))
            people.append(computer.person);
        QCOMPARE(people, (QStringList{u"Max"_s, u"Bea"_s, u"Ådele"_s, u"Zoë"_s}));
    }

    void aPcWithoutASeatWaits()
    {
        World world;
        const auto status = shareStatus::read(world.pc(u"a1"_s).engine().store(),
                                              world.pc(u"a1"_s).engine().trust(), QByteArray(16, 'x'));
        QVERIFY(status);
        QCOMPARE(status->membership, ShareStatus::Membership::Waiting);
        QVERIFY(!status->computers.first().isThis);
    }
};

QTEST_GUILESS_MAIN(TestShareStatus)
#include "tst_sharestatus.moc"
