// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// This PC's keys in a real keyring, asked for on a worker thread: present, locked, and with no keyring at all.
// Runs inside with-keyring.sh, which starts the keyring.
#include "model/journal/journal.h"
#include "model/store/database.h"
#include "model/sync/partnership.h"
#include "model/trust/keychainstore.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace Qt::StringLiterals;

class TestKeyring : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsAProgramStartedAnew();
    void keyIsMadeOnceAndFoundAgain();
    void lockedKeyringIsSaidAndMakesNoNewIdentity();
    void lockedKeyringAtTheVeryFirstStartLeavesNothingBehind();
    void withoutAKeyringAKeyFileIsOffered();
    void keyringThatIsAbsentMakesNoNewIdentity();

private:
    QTemporaryDir m_folder;
};

namespace {

int run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(20000);
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

bool lockKeyring()
{
    return run(u"dbus-send"_s, {u"--session"_s, u"--print-reply"_s, u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:/org/freedesktop/secrets/collection/login"_s}) == 0;
}

bool unlockKeyring()
{
    return run(u"gnome-keyring-daemon"_s, {u"--replace"_s, u"--unlock"_s, u"--components=secrets"_s, u"--daemonize"_s}, "a passphrase for tests") == 0;
}

struct Asked
{
    Result<DeviceIdentity> identity = tl::unexpected<Error>(Error());
    QByteArray remembered; //!< the fingerprint in the database
    qint64 took = 0;       //!< milliseconds
    int beats = 0;         //!< of the window's thread meanwhile, one in ten milliseconds
};

// As the program asks: on a thread of its own, with a database connection of its own, while this thread's loop runs.
Asked ask(const QString &path)
{
    Asked result;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        const SystemClock clock;
        const auto database = Database::open(path);
        if (!database)
            return;
        Journal journal(database->connection(), clock);
        KeychainStore keys;
        QElapsedTimer timer;
        timer.start();
        result.identity = identityOf({database->connection(), journal, clock, keys});
        result.took = timer.elapsed();
        result.remembered = SyncStore(database->connection()).local(u"fingerprint"_s);
    }));
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, [&] { ++result.beats; });
    beat.start(10);
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    return result;
}

// This program once more, with the keyring or without any: the fingerprint in hex, or the sentence for people.
QByteArray startedAnew(const QString &path, bool withKeyring)
{
    const QTemporaryDir folder;
    const QString answer = folder.filePath(u"answer"_s);
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LP_TEST_DATABASE"_s, path);
    environment.insert(u"LP_TEST_ANSWER"_s, answer);
    if (!withKeyring)
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + folder.filePath(u"no-bus"_s));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"answersAsAProgramStartedAnew"_s});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return process.readAllStandardOutput();
    QFile file(answer);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestKeyring::initTestCase()
{
    if (qEnvironmentVariableIsSet("LP_KEYRING"))
        return;
    QSKIP("runs inside with-keyring.sh only");
}

// Not a test by itself: what startedAnew() runs in a process of its own, because one that has talked to a keyring keeps
// its connection.
void TestKeyring::answersAsAProgramStartedAnew()
{
    if (!qEnvironmentVariableIsSet("LP_TEST_DATABASE"))
        return;
    const Asked asked = ask(qEnvironmentVariable("LP_TEST_DATABASE"));
    QVERIFY2(asked.took < 31'000, "it waited for ever");
    QVERIFY2(asked.took < 500 || asked.beats > asked.took / 100, "the other thread stood still");
    QFile answer(qEnvironmentVariable("LP_TEST_ANSWER"));
    QVERIFY(answer.open(QIODevice::WriteOnly));
    answer.write(asked.identity ? asked.identity->fingerprint().toHex() : asked.identity.error().message.toUtf8());
}

void TestKeyring::keyIsMadeOnceAndFoundAgain()
{
    const QString path = m_folder.filePath(u"present.db"_s);

    const Asked first = ask(path);
    const Asked again = ask(path);

    QVERIFY2(first.identity, first.identity ? "" : qPrintable(first.identity.error().detail));
    QVERIFY(again.identity);
    QCOMPARE(again.identity->fingerprint(), first.identity->fingerprint());
    QCOMPARE(again.remembered, first.identity->fingerprint());
}

void TestKeyring::lockedKeyringIsSaidAndMakesNoNewIdentity()
{
    const QString path = m_folder.filePath(u"locked.db"_s);
    const Asked before = ask(path);
    QVERIFY(before.identity);
    QVERIFY(lockKeyring());

    const Asked locked = ask(path);

    QVERIFY(!locked.identity);
    QCOMPARE(locked.identity.error().code, Error::Code::Busy);
    QVERIFY2(locked.identity.error().message.contains(u"Unlock the keychain"_s), qPrintable(locked.identity.error().message));
    QCOMPARE(locked.remembered, before.identity->fingerprint());
    QVERIFY(unlockKeyring());
    QCOMPARE(startedAnew(path, true), before.identity->fingerprint().toHex());
}

void TestKeyring::lockedKeyringAtTheVeryFirstStartLeavesNothingBehind()
{
    const QString path = m_folder.filePath(u"first.db"_s);
    QVERIFY(lockKeyring());

    const QByteArray answer = startedAnew(path, true);

    QVERIFY2(answer.contains("keychain"), answer.constData());
    QVERIFY(SyncStore(Database::open(path)->connection()).local(u"fingerprint"_s).isEmpty());
    QVERIFY(unlockKeyring());
    QCOMPARE(QByteArray::fromHex(startedAnew(path, true)).size(), 16);
}

void TestKeyring::withoutAKeyringAKeyFileIsOffered()
{
    const QByteArray answer = startedAnew(m_folder.filePath(u"absent.db"_s), false);

    QVERIFY2(answer.contains("keychain"), answer.constData());
    const auto database = Database::open(m_folder.filePath(u"absent.db"_s));
    QVERIFY(SyncStore(database->connection()).local(u"fingerprint"_s).isEmpty());
}

void TestKeyring::keyringThatIsAbsentMakesNoNewIdentity()
{
    const QString path = m_folder.filePath(u"later-absent.db"_s);
    const QByteArray before = startedAnew(path, true);
    QCOMPARE(QByteArray::fromHex(before).size(), 16);

    const QByteArray absent = startedAnew(path, false);

    QVERIFY2(absent.contains("keychain"), absent.constData());
    QCOMPARE(startedAnew(path, true), before);
}

QTEST_GUILESS_MAIN(TestKeyring)
#include "tst_keyring.moc"
