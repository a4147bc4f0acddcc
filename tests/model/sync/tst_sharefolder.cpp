// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"
#include "model/sync/disksharefolder.h"
#include "model/sync/publishfile.h"
#include "model/sync/timedsharefolder.h"
#include "simulatedshare.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;

namespace {

const QByteArray bytes = "the content of a file";

QString pathOf(const QByteArray &content)
{
    return u"box/0a3f/202611/x-"_s + QString::fromLatin1(contentHash(content).first(16).toHex()) + u".seg"_s;
}

// A server that does not answer until it is thawed.
class FrozenFolder final : public ShareFolder
{
public:
    [[nodiscard]] Result<QStringList> list(const QString &) override { return QStringList{u"a"_s}; }
    [[nodiscard]] Result<QByteArray> read(const QString &, qsizetype) override
    {
        thawed.acquire();
        return bytes;
    }
    [[nodiscard]] Result<void> write(const QString &, const QByteArray &) override { return {}; }
    [[nodiscard]] Result<void> rename(const QString &, const QString &) override { return {}; }
    [[nodiscard]] Result<void> remove(const QString &) override { return {}; }

    std::binary_semaphore thawed{0};
};

} // namespace

class TestShareFolder : public QObject
{
    Q_OBJECT

private slots:
    void aRealFolderKeepsWhatIsWrittenAndNeverOverwrites()
    {
        QTemporaryDir root;
        DiskShareFolder share(root.path());
        QVERIFY(share.write(u"a/b/one"_s, bytes));
        QCOMPARE(*share.read(u"a/b/one"_s, 100), bytes);
        QCOMPARE(share.write(u"a/b/one"_s, "other").error().code, Error::Code::Conflict);
        QVERIFY(share.write(u"a/b/two"_s, "other"));
        QCOMPARE(share.rename(u"a/b/two"_s, u"a/b/one"_s).error().code, Error::Code::Conflict);
        QCOMPARE(*share.read(u"a/b/one"_s, 100), bytes);
        QVERIFY(share.rename(u"a/b/two"_s, u"a/c/three"_s));
        QCOMPARE(*share.list(u"a"_s), (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(share.read(u"a/b/none"_s, 100).error().code, Error::Code::NotFound);
        QCOMPARE(share.read(u"a/b/one"_s, 5).error().code, Error::Code::InvalidInput);
        QVERIFY(share.remove(u"a/b/one"_s));
        QVERIFY(share.remove(u"a/b/one"_s)); // gone is gone
        QCOMPARE(*share.list(u"nothing"_s), QStringList());
    }

    void aServerThatHangsHoldsNobodyUpAndIsThereAgainLater()
    {
        const auto frozen = std::make_shared<FrozenFolder>();
        TimedShareFolder share(frozen, std::chrono::milliseconds(50));
        QCOMPARE(*share.list({}), QStringList{u"a"_s});
        const auto given = share.read(u"x"_s, 100);
        QCOMPARE(given.error().code, Error::Code::Share);
        QVERIFY(given.error().message.contains(u"does not answer"_s));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(share.list({}).error().code, Error::Code::Share); // at once: the one before is still out
        QVERIFY(timer.elapsed() < 5000);
        frozen->thawed.release();
        QTRY_VERIFY_WITH_TIMEOUT(share.list({}), 10000);
        frozen->thawed.release();
        QCOMPARE(*share.read(u"x"_s, 100), bytes);
    }

    void aFolderWhoseServerHangsCanBeLeft()
    {
        const auto frozen = std::make_shared<FrozenFolder>();
        {
            TimedShareFolder share(frozen, std::chrono::milliseconds(20));
            QVERIFY(!share.read(u"x"_s, 100));
        }
        frozen->thawed.release(); // the thread that was left to itself ends
        QTRY_COMPARE_WITH_TIMEOUT(frozen.use_count(), 1, 10000);
    }

    void aShareThatIsNotMountedIsNotAnEmptyOne()
    {
        DiskShareFolder share(u"/nowhere/at/all"_s);
        QCOMPARE(share.list(u"box"_s).error().code, Error::Code::Share);
        QCOMPARE(share.read(u"x"_s, 10).error().code, Error::Code::Share);
        QCOMPARE(share.write(u"x"_s, bytes).error().code, Error::Code::Share);
        QVERIFY(!QFile::exists(u"/nowhere"_s));
    }

    void publishingLeavesOneWholeFile()
    {
        QTemporaryDir root;
        DiskShareFolder share(root.path());
        QVERIFY(publishFile(share, pathOf(bytes), bytes, false, {}));
        QVERIFY(publishFile(share, pathOf(bytes), bytes, true, {})); // there already
        QVERIFY(publishFile(share, pathOf(bytes), bytes, false, {}));
        QCOMPARE(share.list(u"box/0a3f/202611"_s)->size(), 1);
    }

    void aTornFileIsWrittenAnewAnIntactOneIsLeft()
    {
        QTemporaryDir root;
        DiskShareFolder share(root.path());
        QVERIFY(share.write(pathOf(bytes), bytes.first(7)));
        QVERIFY(publishFile(share, pathOf(bytes), bytes, true, {}));
        QCOMPARE(*share.read(pathOf(bytes), 100), bytes);
        QVERIFY(share.remove(pathOf(bytes)));
        QVERIFY(share.write(pathOf("other"), "other"));
        QCOMPARE(publishFile(share, pathOf("other"), bytes, true, {}).error().code, Error::Code::Conflict);
        QCOMPARE(*share.read(pathOf("other"), 100), "other");
    }

    void aLieIsFoundByReadingBack()
    {
        SimulatedShare world(1);
        SimulatedFolder share(world);
        world.faults.lyingTorn = 1;
        QVERIFY(!publishFile(share, pathOf(bytes), bytes, false, {}));
        Safeguards off;
        off.readBack = false;
        QVERIFY(publishFile(share, pathOf(bytes), bytes, false, off)); // what the safeguard is for
        world.faults.lyingTorn = 0;
        QVERIFY(publishFile(share, pathOf(bytes), bytes, true, {}));
        QCOMPARE(world.files.value(pathOf(bytes)), bytes);
    }

    void whereRenamingIsImpossibleTheNameIsWrittenAtOnce()
    {
        SimulatedShare world(1);
        SimulatedFolder share(world);
        world.faults.noRename = 1;
        QVERIFY(publishFile(share, pathOf(bytes), bytes, false, {}));
        QCOMPARE(world.files.value(pathOf(bytes)), bytes);
        QCOMPARE(world.files.size(), 1);
    }

    void aFullOrReadOnlyShareSaysSo()
    {
        SimulatedShare world(1);
        SimulatedFolder share(world);
        world.faults.full = 1;
        QCOMPARE(publishFile(share, pathOf(bytes), bytes, false, {}).error().code, Error::Code::Storage);
        world.faults.full = 0;
        world.faults.readOnly = 1;
        QCOMPARE(publishFile(share, pathOf(bytes), bytes, false, {}).error().code, Error::Code::Unsupported);
        QVERIFY(world.files.isEmpty());
    }

    // A kill before any one operation of publishing: the file is whole or not there, and the next try brings it.
    void dyingAtAnyPointLosesNothing()
    {
        for (int k = 1; k < 8; ++k) {
            SimulatedShare world(1);
            SimulatedFolder share(world);
            share.dieAt(k);
            const bool isDone = publishFile(share, pathOf(bytes), bytes, true, {}).has_value();
            const QByteArray left = world.files.value(pathOf(bytes), bytes);
            QCOMPARE(left, bytes);
            QVERIFY(isDone || k <= 5);
            share.dieAt(0);
            share.revive();
            QVERIFY(publishFile(share, pathOf(bytes), bytes, true, {}));
            QCOMPARE(world.files.value(pathOf(bytes)), bytes);
        }
    }
};

QTEST_GUILESS_MAIN(TestShareFolder)
#include "tst_sharefolder.moc"
