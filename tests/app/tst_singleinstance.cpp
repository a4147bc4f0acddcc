// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/singleinstance.h"

#include <QFile>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private slots:
    void firstMayOpenItsWindow();
    void secondBringsTheFirstToTheFront();
    void secondHandsItsFileToTheFirst();
    void silentFirstIsSaidSo();
    void nextMayOpenWhenTheFirstIsGone();
    void killedProcessWhoseNumberCameAgainHoldsNothing();
    void otherFoldersDoNotMatter();
};

void TestSingleInstance::firstMayOpenItsWindow()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
}

void TestSingleInstance::secondBringsTheFirstToTheFront()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    first.listen();
    QSignalSpy raised(&first, &SingleInstance::raiseWanted);
    SingleInstance::Claim claim = SingleInstance::Claim::First;
    const std::unique_ptr<QThread> other(QThread::create([&claim, path = folder.path()] { claim = SingleInstance(path).claim(); }));
    other->start();

    QVERIFY(raised.wait(5000));

    QVERIFY(other->wait());
    QCOMPARE(claim, SingleInstance::Claim::Second);
}

void TestSingleInstance::secondHandsItsFileToTheFirst()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(), SingleInstance::Claim::First);
    first.listen();
    QSignalSpy raised(&first, &SingleInstance::raiseWanted);
    QSignalSpy wanted(&first, &SingleInstance::fileWanted);
    const QString file = u"/media/stick/Zo\u00eb\u2019s form.lpform"_s;
    const std::unique_ptr<QThread> other(QThread::create([path = folder.path(), file] { Q_UNUSED(SingleInstance(path, file).claim()) }));
    other->start();

    QVERIFY(wanted.wait(5000));

    QVERIFY(other->wait());
    QCOMPARE(raised.size(), 1);
    QCOMPARE(wanted.first().first().toString(), file);
}

void TestSingleInstance::silentFirstIsSaidSo()
{
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    QCOMPARE(first.claim(), SingleInstance::Claim::First); // and never listens
    SingleInstance second(folder.path());

    QCOMPARE(second.claim(60), SingleInstance::Claim::Silent);
}

void TestSingleInstance::nextMayOpenWhenTheFirstIsGone()
{
    const QTemporaryDir folder;
    {
        SingleInstance first(folder.path());
        QCOMPARE(first.claim(), SingleInstance::Claim::First);
    }
    SingleInstance next(folder.path());
    QCOMPARE(next.claim(60), SingleInstance::Claim::First);
}

// What a kill leaves: the file, with the number and name of a process that runs (this one), and nobody who holds it.
void TestSingleInstance::killedProcessWhoseNumberCameAgainHoldsNothing()
{
    const QTemporaryDir folder;
    QLockFile held(folder.filePath(u"elsewhere.lock"_s));
    QVERIFY(held.tryLock(0));
    QVERIFY(QFile::copy(folder.filePath(u"elsewhere.lock"_s), folder.filePath(u"window.lock"_s)));
    SingleInstance next(folder.path());

    QCOMPARE(next.claim(60), SingleInstance::Claim::First);
}

void TestSingleInstance::otherFoldersDoNotMatter()
{
    const QTemporaryDir one;
    const QTemporaryDir two;
    SingleInstance first(one.path());
    SingleInstance second(two.path());

    QCOMPARE(first.claim(60), SingleInstance::Claim::First);
    QCOMPARE(second.claim(60), SingleInstance::Claim::First);
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
