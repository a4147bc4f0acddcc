// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"
#include "model/store/sql.h"
#include "model/sync/segment.h"
#include "simulatedpartnership.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct World : SimulatedPartnership
{
    World(quint64 seed = 1)
        : SimulatedPartnership(seed)
    {
        addPc(u"a1"_s, {u"S0"_s});
        addPc(u"a2"_s, {u"S0"_s, u"P0"_s});
        addPc(u"b1"_s, {u"S1"_s, u"P1"_s});
        addPc(u"c1"_s, {u"S2"_s});
        addPc(u"rd"_s, {u"RD"_s});
    }
};

int stageOf(const SimulatedPc &pc, const QByteArray &event, const QString &unit)
{
    return sql::value(pc.db(), u"SELECT d.stage FROM delivery d JOIN segment_event e ON e.segment=d.segment WHERE e.event=? AND d.unit=?"_s, {event, unit})
        .value_or(QVariant(-1)).toInt();
}

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private slots:
    void aBookingReachesItsPartiesAndNobodyElse()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(3, 60);
        for (const QString &name : {u"a1"_s, u"a2"_s, u"b1"_s, u"rd"_s, u"dd"_s})
            QVERIFY2(world.pc(name).has(id), qPrintable(name));
        QVERIFY(!world.pc(u"c1"_s).has(id));
        QCOMPARE(world.pc(u"b1"_s).journal().eventsOf(id)->size(), 1);
    }

    void deliveredMeansEveryActivePcOfTheUnit()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"b1"_s), u"S1"_s, u"S0"_s);
        SimulatedPc &author = world.pc(u"b1"_s);
        Q_UNUSED(author.step())
        QCOMPARE(stageOf(author, id, world.unit(u"S0"_s)), int(Stage::OnShare));
        Q_UNUSED(world.pc(u"dd"_s).step()) // brings the roster
        Q_UNUSED(world.pc(u"a1"_s).step())
        Q_UNUSED(author.step())
        QCOMPARE(stageOf(author, id, world.unit(u"S0"_s)), int(Stage::Received));
        QVERIFY(author.lastReport.waiting > 0);
        world.settle(3, 3600);
        QCOMPARE(stageOf(author, id, world.unit(u"S0"_s)), int(Stage::Delivered));
        QCOMPARE(author.lastReport.waiting, 0);
    }

    void anAcademyWithOnePcDoesNotWaitForItself()
    {
        World world;
        world.settle(2, 60);
        SimulatedPc &author = world.pc(u"c1"_s);
        const QByteArray id = world.send(author, u"S2"_s, u"S1"_s);
        world.share.faults.offline = 1;
        Q_UNUSED(author.step())
        QCOMPARE(stageOf(author, id, world.unit(u"S2"_s)), int(Stage::Saved)); // nor is it there before it is on the share
        world.settle(3, 3600);
        QCOMPARE(stageOf(author, id, world.unit(u"S2"_s)), int(Stage::Delivered));
        QCOMPARE(author.lastReport.waiting, 0);
    }

    // Its booking came late, the end of its lane still later: the roster says up to where the stolen PC's word counts.
    void aStolenPcsAnswerThatWaitedTwiceCounts()
    {
        World world;
        world.settle(2, 60);
        SimulatedPc &thief = world.pc(u"b1"_s);
        SimulatedPc &reader = world.pc(u"a2"_s);
        const auto boxes = [&](const QByteArray &device) {
            QMap<QString, QByteArray> files;
            for (auto it = world.share.files.begin(); it != world.share.files.end(); ++it) {
                if (it.key().startsWith(u"box/%1/"_s.arg(world.unit(u"S0"_s))) && *segment::claimedDevice(it.value()) == device)
                    files.insert(it.key(), it.value());
            }
            return files;
        };
        const auto hide = [&](const QMap<QString, QByteArray> &hidden) { world.share.files.removeIf([&](const auto &file) { return hidden.contains(file.key()); }); };
        reader.isGone = true; // switched off for the weekend
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(2, 60);
        const QByteArray answer = thief.record(u"booking.accepted"_s, booking, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        world.settle(2, 60);
        const auto withAnswer = boxes(thief.device());
        const QByteArray last = world.send(thief, u"S1"_s, u"S0"_s);
        world.settle(2, 60);
        auto lastOnly = boxes(thief.device());
        lastOnly.removeIf([&](const auto &file) { return withAnswer.contains(file.key()); });
        const auto bookingFiles = boxes(world.pc(u"a1"_s).device());
        const auto cutOffs = world.director().engine().store().cutOffsFor(thief.device());
        thief.isGone = true;
        world.changeRoster([&](RosterEditor &editor) { QVERIFY(editor.revoke(thief.device(), *cutOffs)); });
        Q_UNUSED(world.director().step())
        hide(lastOnly);
        hide(bookingFiles);
        Q_UNUSED(reader.step())
        QVERIFY(!reader.has(answer));
        world.share.files.insert(bookingFiles);
        Q_UNUSED(reader.step())
        QVERIFY(reader.has(booking) && !reader.has(answer));
        world.share.files.insert(lastOnly);
        Q_UNUSED(reader.step())
        QVERIFY(reader.has(last));
        QVERIFY(reader.has(answer));
    }

    void aUnitThatNobodyJoinedIsNeverDelivered()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S3"_s);
        world.settle(4, 3600);
        QCOMPARE(stageOf(world.pc(u"a1"_s), id, world.unit(u"S3"_s)), int(Stage::OnShare));
        SimulatedPc &late = world.addPc(u"d1"_s, {u"S3"_s});
        world.settle(4, 3600);
        QVERIFY(late.has(id)); // sealed for the unit from the day it was named
        QCOMPARE(stageOf(world.pc(u"a1"_s), id, world.unit(u"S3"_s)), int(Stage::Delivered));
    }

    void answersComeBackAndStrangersDoNotCount()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(3, 60);
        const QByteArray accepted = world.pc(u"b1"_s).record(u"booking.accepted"_s, id, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        const QByteArray ownAccept = world.pc(u"a2"_s).record(u"booking.accepted"_s, id, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        const QByteArray stranger = world.pc(u"c1"_s).record(u"booking.cancelled"_s, id, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        world.settle(4, 60);
        QVERIFY(world.pc(u"a1"_s).has(accepted));
        for (const QString &name : {u"a1"_s, u"b1"_s, u"rd"_s, u"dd"_s}) {
            QVERIFY2(!world.pc(name).has(ownAccept), qPrintable(name));
            QVERIFY2(!world.pc(name).has(stranger), qPrintable(name));
        }
    }

    void sectionThreeReachesDirectorsAndThePrincipalsPcOnly()
    {
        World world;
        const QByteArray id = world.writeSection3(world.pc(u"a2"_s), u"P0"_s, u"CANARYword"_s);
        world.settle(4, 3600);
        QVERIFY(world.pc(u"rd"_s).has(id) && world.pc(u"dd"_s).has(id));
        for (const QString &name : {u"a1"_s, u"b1"_s, u"c1"_s})
            QVERIFY(!world.pc(name).has(id));
        for (const QByteArray &bytes : world.share.files)
            QVERIFY(!bytes.contains("CANARYword"));
        for (const QString &name : {u"a1"_s, u"b1"_s, u"c1"_s}) {
            for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
                QFile file(world.pc(name).databasePath() + suffix);
                if (file.open(QIODevice::ReadOnly))
                    QVERIFY(!file.readAll().contains("CANARYword"));
            }
        }
        QFile own(world.pc(u"rd"_s).databasePath() + u"-wal"_s);
        QVERIFY(own.open(QIODevice::ReadOnly));
        QVERIFY(own.readAll().contains("CANARYword")); // the search does find it where it may be
    }

    void anEmptyOrStrangeFolderChangesNothing()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(3, 60);
        const auto kept = world.share.files;
        world.share.files.clear();
        Q_UNUSED(world.pc(u"a1"_s).step())
        QVERIFY(world.pc(u"a1"_s).lastReport.isFolderEmpty);
        QVERIFY(world.share.files.isEmpty());
        world.share.files.insert(u"partnership.lp"_s, foundPartnership(u"Other"_s).markerBytes);
        Q_UNUSED(world.pc(u"a1"_s).step())
        QVERIFY(world.pc(u"a1"_s).lastReport.isOtherPartnership);
        QVERIFY(!world.pc(u"a1"_s).engine().putEverythingBack());
        QCOMPARE(world.share.files.size(), 1);
        QVERIFY(world.pc(u"a1"_s).has(id));

        world.share.files.clear();
        QVERIFY(world.pc(u"a1"_s).engine().putEverythingBack());
        world.settle(6, day / 1000);
        QCOMPARE(world.share.files.value(u"partnership.lp"_s), kept.value(u"partnership.lp"_s));
        for (auto it = kept.begin(); it != kept.end(); ++it) {
            if (it.key().startsWith(u"box/"_s) || it.key().startsWith(u"trust/root"_s))
                QVERIFY2(world.share.files.contains(it.key()), qPrintable(it.key()));
        }
    }

    void aRestoredPcTakesANewLogAndFindsItsOwnSegmentsAgain()
    {
        World world;
        SimulatedPc &pc = world.pc(u"a1"_s);
        world.settle(2, 60);
        pc.backUp();
        pc.restart();
        const QByteArray id = world.send(pc, u"S0"_s, u"S1"_s);
        world.settle(2, 60);
        const QByteArray log = pc.engine().store().local(u"log"_s);
        world.advance(60);
        pc.restore(false);
        QVERIFY(!pc.has(id));
        QVERIFY(pc.engine().store().local(u"log"_s) != log);
        world.settle(3, 3600);
        QVERIFY(pc.has(id));
        QVERIFY(!pc.lastReport.hasTwin);
        const QByteArray next = world.send(pc, u"S0"_s, u"S1"_s);
        world.settle(3, 3600);
        QVERIFY(world.pc(u"b1"_s).has(next));
    }

    void aWholePcRestoredWithItsKeychainLosesNothingEither()
    {
        World world;
        SimulatedPc &pc = world.pc(u"a1"_s);
        world.settle(2, 60);
        pc.backUp();
        const QByteArray id = world.send(pc, u"S0"_s, u"S1"_s);
        world.settle(2, 60);
        world.advance(60);
        pc.restore(true);
        const QByteArray next = world.send(pc, u"S0"_s, u"S1"_s); // takes the same number in the lane
        world.settle(8, 12 * 3600);
        QVERIFY(pc.has(id));
        QVERIFY(!pc.lastReport.hasTwin);
        for (const QString &name : {u"a2"_s, u"b1"_s, u"rd"_s, u"dd"_s})
            QVERIFY2(world.pc(name).has(next) && world.pc(name).has(id), qPrintable(name));
    }

    void aTwinStopsWriting()
    {
        World world;
        SimulatedPc &pc = world.pc(u"a1"_s);
        world.settle(2, 60);
        // What a copy of this PC writes, after both have started: its own device, its own log, unknown here.
        EventDraft draft;
        draft.kind = u"booking.sent"_s;
        draft.data = QCborMap{{u"parties"_s, QCborMap{{u"requester"_s, world.unit(u"S0"_s)}, {u"provider"_s, world.unit(u"S1"_s)}, {u"region"_s, world.unit(u"RD"_s)}}}};
        const Event event = makeEvent(draft, pc.device(), static_cast<quint64>(world.now().addSecs(3600).toMSecsSinceEpoch()) << 16);
        SegmentHeader header;
        header.device = pc.device();
        header.log = pc.engine().store().local(u"log"_s);
        QMap<QString, QByteArray> keys;
        for (const QString &unit : world.partiesOf(u"S0"_s, u"S1"_s)) {
            header.to.append({unit, 1, 1, {}});
            keys.insert(unit, pc.engine().trust().unit(unit)->epochs.last().publicKey);
        }
        header.seen.roster = pc.engine().trust().rosterReference();
        const auto bytes = segment::make(header, {event.bytes}, keys, pc.engine().trust().shareId(), pc.identity().signing);
        world.share.files.insert(u"box/%1/202611/copy"_s.arg(world.unit(u"S0"_s)), *bytes);
        world.settle(2, 60);
        QVERIFY(pc.lastReport.hasTwin);
        QVERIFY(pc.has(event.id)); // nothing of it is lost
        const QByteArray unheard = world.send(pc, u"S0"_s, u"S1"_s);
        world.settle(3, 60);
        QVERIFY(!world.pc(u"b1"_s).has(unheard));
    }

    void aRevokedPcsWordEndsAtItsCutOffs()
    {
        World world;
        SimulatedPc &thief = world.pc(u"a1"_s);
        const QByteArray before = world.send(thief, u"S0"_s, u"S1"_s);
        world.settle(3, 3600);
        const auto cutOffs = world.director().engine().store().cutOffsFor(thief.device());
        QVERIFY(cutOffs && !cutOffs->isEmpty());
        const QByteArray after = world.send(thief, u"S0"_s, u"S1"_s);
        world.settle(3, 3600);
        QVERIFY(world.pc(u"b1"_s).has(after)); // applied, for all that anybody knew
        world.changeRoster([&](RosterEditor &editor) { QVERIFY(editor.revoke(thief.device(), *cutOffs)); });
        world.settle(4, 3600);
        for (const QString &name : {u"a2"_s, u"b1"_s, u"rd"_s, u"dd"_s}) {
            QVERIFY2(world.pc(name).has(before), qPrintable(name));
            QVERIFY2(!world.pc(name).has(after), qPrintable(name));
        }
        QByteArray segment = sql::value(world.pc(u"b1"_s).db(), u"SELECT segment FROM segment_event WHERE event=?"_s, {after})->toByteArray();
        world.changeRoster([&](RosterEditor &editor) { editor.admit(segment); });
        world.settle(4, 3600);
        QVERIFY(world.pc(u"b1"_s).has(after));
    }

    void availabilityIsReadWithoutBeingEnrolled()
    {
        World world;
        const QCborMap parties{{u"principal"_s, world.unit(u"P0"_s)}};
        const QByteArray id = world.pc(u"a2"_s).record(u"availability.set"_s, {}, {{u"parties"_s, parties}, {u"state"_s, u"open"_s}}, {publicBox});
        const QByteArray forged = world.pc(u"c1"_s).record(u"availability.set"_s, {}, {{u"parties"_s, parties}}, {publicBox});
        SimulatedPc &reader = world.addPc(u"reader"_s, {});
        world.settle(3, 60);
        QVERIFY(reader.has(id));
        QVERIFY(world.pc(u"b1"_s).has(id));
        QVERIFY(!reader.has(forged) && !world.pc(u"b1"_s).has(forged));
    }

    void whatWasSaidToAllStaysReadableOnceItsPcIsTakenOut()
    {
        World world;
        const QCborMap parties{{u"principal"_s, world.unit(u"P0"_s)}};
        const QByteArray id = world.pc(u"a2"_s).record(u"availability.set"_s, {}, {{u"parties"_s, parties}, {u"state"_s, u"open"_s}}, {publicBox});
        world.settle(3, 60);
        world.changeRoster([&](RosterEditor &editor) { QVERIFY(editor.retire(world.pc(u"a2"_s).device())); });
        world.settle(1, 60);

        SimulatedPc &late = world.addPc(u"late"_s, {});
        world.settle(3, 60);

        QVERIFY(late.has(id));
        QVERIFY(late.lastReport.troubles.isEmpty());
    }

    void aSegmentInAnotherBoxIsLeftAside()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(1, 60);
        const auto files = world.share.files;
        for (auto it = files.begin(); it != files.end(); ++it) {
            if (it.key().startsWith(u"box/"_s))
                world.share.files.insert(u"box/%1/202611/copy"_s.arg(world.unit(u"S2"_s)), it.value());
        }
        world.settle(2, 60);
        QVERIFY(!world.pc(u"c1"_s).has(id));
    }

    void dyingAtAnyOperationOfAPassLosesAndDoublesNothing()
    {
        World first;
        const QByteArray warm = first.send(first.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        Q_UNUSED(warm)
        const int before = first.pc(u"a1"_s).folder().operations();
        Q_UNUSED(first.pc(u"a1"_s).step())
        const int operations = first.pc(u"a1"_s).folder().operations() - before;
        QVERIFY(operations > 10);
        for (int k = 1; k <= operations; k += 7) {
            World world;
            SimulatedPc &pc = world.pc(u"a1"_s);
            const QByteArray id = world.send(pc, u"S0"_s, u"S1"_s);
            pc.folder().dieAt(pc.folder().operations() + k);
            Q_UNUSED(pc.step())
            pc.folder().dieAt(0);
            world.settle(3, 3600);
            for (const QString &name : {u"a2"_s, u"b1"_s, u"rd"_s, u"dd"_s})
                QVERIFY2(world.pc(name).has(id), qPrintable(u"%1 at %2"_s.arg(name).arg(k)));
            QCOMPARE(world.pc(u"b1"_s).events().size(), 1);
        }
    }

    void dyingWhileANewRosterComesLosesNoUnitFile()
    {
        for (int operation = 1; operation <= 24; ++operation) {
            World world;
            world.settle(2, 60);
            world.addPc(u"b2"_s, {u"S1"_s});
            Q_UNUSED(world.director().step())
            SimulatedPc &reader = world.pc(u"a1"_s);
            reader.folder().dieAt(reader.folder().operations() + operation);
            Q_UNUSED(reader.step())
            reader.folder().dieAt(0);
            world.settle(2, 60);
            QVERIFY2(!reader.engine().trust().isIncomplete(), qPrintable(QString::number(operation)));
        }
    }

    void aRottenFileIsPutBackAndReadAgain()
    {
        World world;
        world.settle(2, 60);
        world.addPc(u"b2"_s, {u"S1"_s});
        Q_UNUSED(world.director().step())
        for (auto it = world.share.files.begin(); it != world.share.files.end(); ++it) {
            if (it.key().startsWith(u"trust/unit-"_s) || it.key().startsWith(u"trust/roster-"_s))
                (*it)[it->size() / 2] = static_cast<char>((*it)[it->size() / 2] ^ 4);
        }
        Q_UNUSED(world.pc(u"a1"_s).step())
        world.settle(20, 3600);
        QVERIFY(!world.pc(u"a1"_s).engine().trust().isIncomplete());
        QCOMPARE(world.pc(u"a1"_s).engine().trust().rosterReference(), world.director().engine().trust().rosterReference());
    }

    void aFlippedByteInThePathOfAMessageIsNotTakenForAnUnknownPc()
    {
        World world;
        world.settle(2, 60);
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        Q_UNUSED(world.pc(u"a1"_s).step())
        const QString box = u"box/%1/"_s.arg(world.unit(u"S1"_s));
        auto file = world.share.files.lowerBound(box);
        QVERIFY(file.key().startsWith(box));
        const QByteArray whole = *file;
        (*file)[20] = static_cast<char>((*file)[20] ^ 1); // in the author's id
        Q_UNUSED(world.pc(u"b1"_s).step())
        *file = whole;
        world.settle(2, 60);
        QVERIFY(world.pc(u"b1"_s).has(id));
    }

    void seatsThatHaveNotComeYetAreWaitedFor()
    {
        World world;
        world.settle(2, 60);
        SimulatedPc &late = world.addPc(u"b2"_s, {u"S1"_s});
        Q_UNUSED(world.director().step())
        const QString unitFiles = u"trust/unit-%1-"_s.arg(world.unit(u"S1"_s));
        QMap<QString, QByteArray> hidden;
        for (auto it = world.share.files.begin(); it != world.share.files.end();) {
            const bool isHidden = it.key().startsWith(unitFiles);
            if (isHidden)
                hidden.insert(it.key(), *it);
            it = isHidden ? world.share.files.erase(it) : std::next(it);
        }
        const QByteArray id = world.send(late, u"S1"_s, u"S0"_s);
        SimulatedPc &reader = world.pc(u"a1"_s);
        late.isGone = true;
        Q_UNUSED(late.step())
        world.share.files.removeIf([&](const auto &file) { return file.key().startsWith(unitFiles); });
        Q_UNUSED(reader.step())
        QVERIFY(!reader.has(id));
        world.share.files.insert(hidden);
        world.settle(2, 60);
        QVERIFY(reader.has(id));
    }

    // The region's unit file changed with a roster whose unit file did not come: what is written then counts all the same.
    void whatIsWrittenBeforeAUnitFileHasComeCounts_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("the file before it stays in force over a restart") << false;
        QTest::newRow("of a new unit: it waits") << true;
    }

    void whatIsWrittenBeforeAUnitFileHasComeCounts()
    {
        QFETCH(bool, isNew);
        World world;
        world.settle(2, 60);
        QString changed = world.unit(u"RD"_s);
        world.changeRoster([&](RosterEditor &editor) {
            if (isNew)
                changed = editor.addUnit(u"S9"_s, u"academy"_s, changed);
            else
                QVERIFY(editor.setDelegations(changed, {{u"office"_s, {1}}}));
        });
        Q_UNUSED(world.director().step())
        QMap<QString, QByteArray> hidden;
        for (auto it = world.share.files.begin(); it != world.share.files.end(); ++it) {
            if (it.key().startsWith(u"trust/unit-%1-"_s.arg(changed)))
                hidden.insert(it.key(), *it);
        }
        const auto hide = [&] { world.share.files.removeIf([&](const auto &file) { return hidden.contains(file.key()); }); };
        hide();
        SimulatedPc &author = world.pc(u"a1"_s);
        Q_UNUSED(author.step())
        QVERIFY(author.engine().trust().isIncomplete());
        author.restart();
        const QCborMap parties{{u"requester"_s, world.unit(u"S0"_s)}, {u"provider"_s, isNew ? changed : world.unit(u"S1"_s)}, {u"region"_s, world.unit(u"RD"_s)}};
        const QByteArray id = author.record(u"booking.sent"_s, {}, {{u"parties"_s, parties}},
                                            {world.unit(u"S0"_s), isNew ? changed : world.unit(u"S1"_s), world.unit(u"RD"_s), world.unit(u"DD"_s)});
        Q_UNUSED(author.step())
        QCOMPARE(author.lastReport.built, isNew ? 0 : 1);
        QCOMPARE(author.lastReport.refused(), QStringList());
        world.share.files.insert(hidden);
        author.isGone = !isNew;
        world.settle(3, 60);
        for (const QString &name : {u"a2"_s, u"rd"_s, u"dd"_s})
            QVERIFY2(world.pc(name).has(id), qPrintable(name));
    }

    // An answer came before its booking; the booking before the roster by which the answer may be judged.
    void whatWaitedIsJudgedAgainWithEachRoster()
    {
        World world;
        world.settle(2, 60);
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        world.settle(2, 60);
        SimulatedPc &reader = world.pc(u"a2"_s);
        SyncStore store = reader.engine().store();
        const QByteArray answer = world.pc(u"b1"_s).record(u"booking.accepted"_s, booking, {}, world.partiesOf(u"S0"_s, u"S1"_s));
        world.settle(2, 60);
        QVERIFY(reader.has(answer));
        const auto event = reader.journal().event(answer);
        const QByteArray segment = sql::value(reader.db(), u"SELECT segment FROM segment_event WHERE event=?"_s, {answer})->toByteArray();
        QVERIFY(reader.journal().withdraw({answer}));
        QVERIFY(store.setAside({answer, booking, segment, u"refused"_s, (*event)->bytes}));
        world.settle(1, 60);
        QVERIFY(!reader.has(answer));
        world.addPc(u"b2"_s, {u"S1"_s});
        world.settle(2, 60);
        QVERIFY(reader.has(answer));
        QVERIFY(store.asides({u"refused"_s})->isEmpty());
    }

    void aTornCopyDoesNotHideAnAcknowledgement()
    {
        World world;
        const QByteArray id = world.send(world.pc(u"b1"_s), u"S1"_s, u"S2"_s);
        Q_UNUSED(world.director().step())
        Q_UNUSED(world.pc(u"b1"_s).step())
        Q_UNUSED(world.pc(u"c1"_s).step())
        const QString folder = u"ack/%1/"_s.arg(world.unit(u"S1"_s));
        const auto ack = world.share.files.lowerBound(folder);
        QVERIFY(ack.key().startsWith(folder));
        QString copy = ack.key();
        copy.insert(copy.size() - 4, u".sync-conflict-20261121-201500-abcdefg"_s);
        world.share.files.insert(copy, ack->first(ack->size() / 2));
        Q_UNUSED(world.pc(u"b1"_s).step())
        QCOMPARE(stageOf(world.pc(u"b1"_s), id, world.unit(u"S2"_s)), int(Stage::Delivered));
    }

    void aListThatNamesWhatHasNotComeYetIsReadAgain()
    {
        World world;
        world.settle(2, 60);
        const QByteArray id = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
        Q_UNUSED(world.pc(u"a1"_s).step())
        const QString own = u"box/%1/"_s.arg(world.unit(u"S0"_s));
        QMap<QString, QByteArray> hidden;
        for (auto it = world.share.files.lowerBound(own); it != world.share.files.end() && it.key().startsWith(own); ++it)
            hidden.insert(it.key(), *it);
        world.share.files.removeIf([&](const auto &file) { return hidden.contains(file.key()); });
        Q_UNUSED(world.pc(u"b1"_s).step())
        Q_UNUSED(world.pc(u"a2"_s).step()) // reads what b1 has before it has it itself
        QVERIFY(!world.pc(u"a2"_s).has(id));
        world.share.files.insert(hidden);
        Q_UNUSED(world.pc(u"a2"_s).step())
        Q_UNUSED(world.pc(u"a2"_s).step())
        QCOMPARE(stageOf(world.pc(u"a2"_s), id, world.unit(u"S1"_s)), int(Stage::Delivered));
    }

    void bookingsWorkedOnInTurnTravelInAMessageEach()
    {
        World world;
        SimulatedPc &pc = world.pc(u"a1"_s);
        const QStringList to = world.partiesOf(u"S0"_s, u"S1"_s);
        const QList<QByteArray> bookings{world.send(pc, u"S0"_s, u"S1"_s), world.send(pc, u"S0"_s, u"S1"_s)};
        QList<QByteArray> all = bookings;
        for (int i = 0; i < 10; ++i)
            all.append(pc.record(u"booking.evaluated"_s, bookings.at(i % 2), {{u"turn"_s, i}}, to));

        QCOMPARE(pc.step().built, 2);

        world.settle(3, 60);
        for (const QByteArray &event : std::as_const(all))
            QVERIFY(world.pc(u"b1"_s).has(event));
    }

    void anIdlePassWritesNothing()
    {
        World world;
        for (int i = 0; i < 20; ++i)
            Q_UNUSED(world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s))
        world.settle(4, 3600);
        const auto files = world.share.files;
        const auto rowsWritten = [&] { return sql::value(world.pc(u"b1"_s).db(), u"SELECT total_changes()"_s)->toLongLong(); };
        const qint64 before = rowsWritten();
        world.settle(3, 60);
        QCOMPARE(world.share.files, files);
        QCOMPARE(rowsWritten(), before);
        QCOMPARE(world.pc(u"b1"_s).events().size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestSyncEngine)
#include "tst_syncengine.moc"
