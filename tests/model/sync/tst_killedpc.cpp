// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// A PC that dies at any single change that SQLite makes to its files, or at any single call to the share, while it
// publishes and while it pulls. LP_EVERY_KILL=1 tries all of them; else each fifth.
#include "killingvfs.h"
#include "model/store/sql.h"
#include "simulatedpartnership.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct World : SimulatedPartnership
{
    World()
        : SimulatedPartnership(1)
    {
        addPc(u"a1"_s, {u"S0"_s});
        addPc(u"b1"_s, {u"S1"_s, u"P1"_s});
        addPc(u"rd"_s, {u"RD"_s});
        settle(2, 60);
    }

    // One pass that ends before that change; then the PC is switched on again.
    int stepKilledAt(SimulatedPc &pc, int change)
    {
        Q_UNUSED(sql::run(pc.db(), u"PRAGMA synchronous=FULL"_s))
        killingVfs::dieAt(change, pc.databasePath());
        Q_UNUSED(pc.step())
        const int made = killingVfs::changes();
        pc.restart(); // closing writes nothing any more, either
        killingVfs::revive();
        pc.restart();
        return made;
    }

    QList<QByteArray> sent;
};

int stride()
{
    return qEnvironmentVariableIsSet("LP_EVERY_KILL") ? 1 : 5;
}

} // namespace

class TestKilledPc : public QObject
{
    Q_OBJECT

private:
    // The booking and all before it lie once, and whole, on every PC that is to have them.
    static void checkNothingLostOrDoubled(World &world, const QByteArray &record, int at)
    {
        world.sent.append(record);
        world.settle(2, 1200);
        for (const QString &name : {u"a1"_s, u"b1"_s, u"rd"_s, u"dd"_s}) {
            const SimulatedPc &pc = world.pc(name);
            QVERIFY2(pc.has(record), qPrintable(u"lost at %1, change %2"_s.arg(name).arg(at)));
            const auto held = sql::value(pc.db(), u"SELECT count(*) FROM event WHERE kind='booking.sent'"_s);
            QVERIFY2(held->toInt() == world.sent.size(), qPrintable(u"%1 events at %2, change %3"_s.arg(held->toInt()).arg(name).arg(at)));
            const auto sound = sql::value(pc.db(), u"PRAGMA quick_check"_s);
            QCOMPARE(sound->toString(), u"ok"_s);
            const auto doubled = sql::value(pc.db(), u"SELECT count(*) FROM (SELECT 1 FROM lane GROUP BY log, unit, number HAVING count(*) > 1)"_s);
            QCOMPARE(doubled->toInt(), 0);
        }
    }

private slots:
    void initTestCase() { killingVfs::install(); }

    void publishingSurvivesDeathAtEveryChangeOfItsDatabase()
    {
        World world;
        int most = 1;
        for (int k = 1; k <= most; k += stride()) {
            SimulatedPc &a = world.pc(u"a1"_s);
            const QByteArray record = world.send(a, u"S0"_s, u"S1"_s);
            const int made = world.stepKilledAt(a, k);
            if (made == k - 1)
                most = k + stride(); // it died: there may be more
            checkNothingLostOrDoubled(world, record, k);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d changes tried", most);
        QVERIFY(most > 20);
    }

    void pullingSurvivesDeathAtEveryChangeOfItsDatabase()
    {
        World world;
        int most = 1;
        for (int k = 1; k <= most; k += stride()) {
            const QByteArray record = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
            Q_UNUSED(world.pc(u"a1"_s).step())
            if (world.stepKilledAt(world.pc(u"b1"_s), k) == k - 1)
                most = k + stride();
            checkNothingLostOrDoubled(world, record, k);
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%d changes tried", most);
        QVERIFY(most > 20);
    }

    void bothSurviveDeathAtEveryCallToTheShare()
    {
        for (const QString &name : {u"a1"_s, u"b1"_s}) {
            World world;
            bool hasDied = true;
            for (int k = 1; hasDied; k += stride()) {
                SimulatedPc &pc = world.pc(name);
                const QByteArray record = world.send(world.pc(u"a1"_s), u"S0"_s, u"S1"_s);
                if (name == u"b1"_s)
                    Q_UNUSED(world.pc(u"a1"_s).step())
                const int before = pc.folder().operations();
                pc.folder().dieAt(before + k);
                Q_UNUSED(pc.step())
                pc.restart();
                hasDied = pc.folder().operations() >= before + k;
                pc.folder().dieAt(0);
                checkNothingLostOrDoubled(world, record, k);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestKilledPc)
#include "tst_killedpc.moc"
