// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// What is to be forgotten goes everywhere and stays away; but neither early nor in a heap, whatever its signer says of the time.
#include "model/sync/erasures.h"

#include "model/core/hash.h"
#include "model/store/sql.h"
#include "simulatedpartnership.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 oneDay = 24 * 3600; // seconds

struct World : SimulatedPartnership
{
    World()
        : SimulatedPartnership(1)
    {
        addPc(u"a1"_s, {u"S0"_s});
        addPc(u"a2"_s, {u"S0"_s, u"P0"_s});
        addPc(u"b1"_s, {u"S1"_s, u"P1"_s});
        addPc(u"c1"_s, {u"S2"_s});
        addPc(u"rd"_s, {u"RD"_s});
    }

    //! \brief As the Director's key says it, at whatever time it says
    void erase(const QByteArray &record, const QDateTime &announced)
    {
        const auto segments = director().engine().store().segmentsAbout(record);
        changeRoster([&](RosterEditor &editor) { editor.erase({record, *segments, announced.toMSecsSinceEpoch()}); });
    }
    //! \brief Bookings of the first academy with the second, come to all
    QList<QByteArray> bookings(int count, const QString &about)
    {
        QList<QByteArray> result;
        for (int i = 0; i < count; ++i)
            result.append(send(pc(u"a1"_s), u"S0"_s, u"S1"_s, about));
        settle(3, 3600);
        return result;
    }
};

// Everything that the PCs hold of a record, but for its stubs.
QStringList placesOf(const World &world, const QByteArray &words)
{
    QStringList places;
    for (const auto &pc : world.pcs()) {
        Q_UNUSED(sql::run(pc->db(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
        for (const QString &ending : {u""_s, u"-wal"_s}) {
            QFile file(pc->databasePath() + ending);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                places.append(pc->name() + ending);
        }
    }
    return places;
}

} // namespace

class TestErasures : public QObject
{
    Q_OBJECT

private slots:
    void whatIsErasedIsGoneEverywhereAndStaysGone()
    {
        World world;
        const QByteArray words = "ERASEDCANARY";
        const QByteArray booking = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s, QString::fromLatin1(words));
        const QByteArray other = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s, u"another"_s);
        world.settle(3, 3600);
        const QByteArray answer = world.pc(u"b1"_s).record(u"booking.accepted"_s, booking, {{u"note"_s, QString::fromLatin1(words)}}, world.partiesOf(u"S0"_s, u"S1"_s));
        world.settle(3, 3600);
        QVERIFY(world.pc(u"a1"_s).has(answer));
        world.pc(u"b1"_s).backUp();
        SimulatedPc &away = world.pc(u"a2"_s);
        away.isGone = true; // switched off for some weeks, with an answer of its own
        const QByteArray late = away.record(u"booking.cancelled"_s, booking, {{u"note"_s, QString::fromLatin1(words)}}, world.partiesOf(u"S0"_s, u"S1"_s));
        const auto segments = world.director().engine().store().segmentsAbout(booking);
        QCOMPARE(segments->size(), 2);
        world.changeRoster([&](RosterEditor &editor) { editor.erase({booking, *segments, world.now().toMSecsSinceEpoch()}); });
        world.settle(3, 3600);
        QVERIFY(!placesOf(world, words).isEmpty()); // shown for seven days
        world.settle(8, oneDay);
        QCOMPARE(placesOf(world, words), QStringList{u"a2"_s});
        away.isGone = false; // its days begin now
        world.settle(6, oneDay);
        QCOMPARE(placesOf(world, words), QStringList{u"a2"_s});
        world.settle(3, oneDay);
        QCOMPARE(placesOf(world, words), QStringList());
        world.pc(u"b1"_s).restore(false);
        QVERIFY(placesOf(world, words).contains(u"b1"_s));
        world.settle(9, oneDay);
        QCOMPARE(placesOf(world, words), QStringList());
        for (auto it = world.share.files.cbegin(); it != world.share.files.cend(); ++it)
            QVERIFY2(!segments->contains(contentHash(it.value())), qPrintable(it.key()));
        for (const QString &name : {u"a1"_s, u"b1"_s, u"rd"_s, u"dd"_s}) {
            QVERIFY2(world.pc(name).has(booking) && world.pc(name).has(other), qPrintable(name)); // the fact, and everything else
            const auto stub = world.pc(name).journal().event(booking);
            QVERIFY(stub && *stub && (*stub)->isRemoved());
            QVERIFY(!(*world.pc(name).journal().event(other))->isRemoved());
        }
        Q_UNUSED(late)
        SimulatedPc &joiner = world.addPc(u"late"_s, {u"S1"_s});
        world.settle(4, 3600);
        QVERIFY(joiner.has(other) && !joiner.has(booking));
    }

    void veryManyErasuresAtOnceWaitForAPerson()
    {
        World world;
        QList<QByteArray> bookings;
        for (int i = 0; i <= mostErasedUnasked; ++i)
            bookings.append(world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s, u"MANYCANARY"_s));
        world.settle(3, 3600);
        world.changeRoster([&](RosterEditor &editor) {
            for (const QByteArray &booking : std::as_const(bookings))
                editor.erase({booking, *world.director().engine().store().segmentsAbout(booking), world.now().toMSecsSinceEpoch()});
        });
        world.settle(9, oneDay);
        SimulatedPc &b = world.pc(u"b1"_s);
        QCOMPARE(b.lastReport.erasuresToAgree, mostErasedUnasked + 1);
        QVERIFY(placesOf(world, "MANYCANARY").contains(u"b1"_s));
        QVERIFY(Erasures::agree(b.engine().store()));
        world.settle(2, 3600);
        QCOMPARE(b.lastReport.erasuresToAgree, 0);
        QVERIFY(!placesOf(world, "MANYCANARY").contains(u"b1"_s));
        QVERIFY(placesOf(world, "MANYCANARY").contains(u"a1"_s)); // theirs is to be asked there
    }

    void aSignerWhoStatesAnEarlyTimeGainsNoDay()
    {
        World world;
        const QByteArray booking = world.bookings(1, u"BACKDATEDCANARY"_s).first();
        world.erase(booking, world.now().addYears(-1));
        world.settle(6, oneDay);
        QVERIFY(placesOf(world, "BACKDATEDCANARY").contains(u"b1"_s));
        world.settle(3, oneDay);
        QCOMPARE(placesOf(world, "BACKDATEDCANARY"), QStringList());
    }

    void aSignerWhoErasesOneAfterTheOtherMeetsTheLimit()
    {
        World world;
        const QList<QByteArray> bookings = world.bookings(mostErasedUnasked + 1, u"LOOPCANARY"_s);
        for (const QByteArray &booking : bookings) {
            world.erase(booking, world.now().addMonths(-1));
            world.settle(1, 2 * 3600);
        }
        world.settle(9, oneDay);
        SimulatedPc &b = world.pc(u"b1"_s);
        QCOMPARE(b.lastReport.erasuresToAgree, mostErasedUnasked + 1);
        QVERIFY(placesOf(world, "LOOPCANARY").contains(u"b1"_s));
        QVERIFY(Erasures::agree(b.engine().store()));
        world.settle(1, 3600);
        QVERIFY(!placesOf(world, "LOOPCANARY").contains(u"b1"_s));
    }

    void aListWithTheMessagesOfOthersErasesNoneOfThem()
    {
        World world;
        const QList<QByteArray> bookings = world.bookings(2, u"OTHERCANARY"_s);
        world.erase(bookings.first(), world.now());
        world.settle(9, oneDay);
        QVERIFY((*world.pc(u"b1"_s).journal().event(bookings.first()))->isRemoved());
        const auto others = world.director().engine().store().segmentsAbout(bookings.last());
        world.changeRoster([&](RosterEditor &editor) { editor.erase({bookings.first(), *others, world.now().toMSecsSinceEpoch()}); });
        world.settle(9, oneDay);
        for (const QString &name : {u"a1"_s, u"b1"_s, u"rd"_s, u"dd"_s}) {
            QVERIFY2(!(*world.pc(name).journal().event(bookings.last()))->isRemoved(), qPrintable(name));
            for (const QByteArray &segment : *others)
                QVERIFY2(!(*world.pc(name).engine().store().segment(segment))->bytes.isEmpty(), qPrintable(name));
        }
    }

    void aRecordNamedWithoutItsMessagesIsErasedAllTheSame()
    {
        World world;
        const QByteArray booking = world.bookings(1, u"SHORTCANARY"_s).first();
        world.changeRoster([&](RosterEditor &editor) {
            editor.erase({booking, {}, world.now().toMSecsSinceEpoch()});
            for (int i = 0; i < 1100; ++i) // nothing that anybody holds; it only takes the place
                editor.erase({QByteArray::number(i).rightJustified(16, '0'), {}, world.now().toMSecsSinceEpoch()});
        });
        QVERIFY(world.director().engine().trust().roster()->erasedBefore.contains(booking));
        SimulatedPc &away = world.pc(u"a2"_s);
        away.isGone = true;
        world.settle(9, oneDay);
        QCOMPARE(placesOf(world, "SHORTCANARY"), QStringList{u"a2"_s});
        QCOMPARE(world.pc(u"b1"_s).lastReport.erasuresToAgree, 0); // what is not here needs nobody's word
        away.isGone = false;
        world.settle(9, oneDay);
        QCOMPARE(placesOf(world, "SHORTCANARY"), QStringList());
        for (auto it = world.share.files.cbegin(); it != world.share.files.cend(); ++it)
            QVERIFY2(!it.key().startsWith(u"box/"_s), qPrintable(it.key()));
    }
};

QTEST_GUILESS_MAIN(TestErasures)
#include "tst_erasures.moc"
