// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Two PCs over a real file server: what arrives, and what is said and kept when the server is full, read-only,
// frozen or gone. Runs inside with-share.sh, which starts, freezes and stops the server.
#include "tests/support/officepc.h"

#include "model/store/sql.h"
#include "model/sync/selftest.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <future>

using namespace Qt::StringLiterals;

class TestFileServer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void shareIsSafeToUse();
    void bookingTravelsBetweenTwoPcsAndIsAcknowledged();
    void readOnlyShareIsSaidAndLosesNothing();
    void fullShareIsSaidAndLosesNothing();
    void frozenServerHoldsUpNobodyWhoWrites();
    void serverThatIsGoneIsSaidAndLosesNothing();
    void serverKilledWhileFilesAreWrittenLosesAndDoublesNothing();

private:
    [[nodiscard]] QString fresh(const QString &name) const;
    void found(const QString &name);
    //! \brief Passes of both until B has \p events and A knows it, at most a minute
    [[nodiscard]] bool arrives(const QList<QByteArray> &events);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<OfficePartnership> m_offices;
    int m_number = 0;
};

namespace {

QString place(const char *name)
{
    return qEnvironmentVariable(name);
}

void control(const QString &order)
{
    QProcess process;
    process.start(place("LP_SHARE_CONTROL"), {order});
    process.waitForFinished(20000);
}

QString sentencesOf(const SyncReport &report)
{
    QStringList sentences;
    for (const Error &trouble : report.troubles)
        sentences.append(trouble.message + u" ["_s + trouble.detail + u']');
    return sentences.join(u' ');
}

} // namespace

void TestFileServer::initTestCase()
{
    if (place("LP_SHARE_A").isEmpty())
        QSKIP("runs inside with-share.sh only");
}

void TestFileServer::init()
{
    m_offices.reset();
    m_folder = std::make_unique<QTemporaryDir>();
}

// A folder of its own for each test, with an easy name for the server.
QString TestFileServer::fresh(const QString &name) const
{
    const QString folder = u"%1%2"_s.arg(name).arg(m_number);
    QDir(place("LP_SHARE_DISK")).mkdir(folder);
    return folder;
}

void TestFileServer::found(const QString &name)
{
    ++m_number;
    const QString folder = u'/' + fresh(name);
    m_offices = std::make_unique<OfficePartnership>(m_folder->path());
    const auto founded = m_offices->found(place("LP_SHARE_A") + folder, place("LP_SHARE_A") + folder, place("LP_SHARE_B") + folder);
    QVERIFY2(founded, founded ? "" : qPrintable(founded.error().message + founded.error().detail));
}

bool TestFileServer::arrives(const QList<QByteArray> &events)
{
    const QDeadlineTimer deadline(60'000);
    do {
        Q_UNUSED(m_offices->a().pass())
        Q_UNUSED(m_offices->b().pass())
        const SyncReport report = m_offices->a().pass();
        m_offices->clock().advance(11 * 60 * 1000);
        if (m_offices->b().has(events) && !report.isUnreachable && report.troubles.isEmpty())
            return true;
    } while (!deadline.hasExpired());
    return false;
}

void TestFileServer::shareIsSafeToUse()
{
    DiskShareFolder share(place("LP_SHARE_A"));

    const QList<ShareProbe> probes = shareSelftest::run(share);

    for (const ShareProbe &probe : probes)
        QVERIFY2(probe.isFine, qPrintable(probe.name + u": "_s + probe.outcome));
    QVERIFY(shareSelftest::isSafe(probes));
}

void TestFileServer::bookingTravelsBetweenTwoPcsAndIsAcknowledged()
{
    found(u"travel"_s);
    const QByteArray record = m_offices->a().request(u"Phonics groups run differently"_s);
    QVERIFY(!record.isEmpty());

    QCOMPARE(m_offices->a().pass().built, 1);
    QCOMPARE(m_offices->b().pass().received, 1);
    Q_UNUSED(m_offices->a().pass())

    QVERIFY(m_offices->b().has({record}));
    const auto stage = sql::value(m_offices->a().db(), u"SELECT d.stage FROM delivery d JOIN segment_event e ON e.segment=d.segment WHERE e.event=? AND d.unit=?"_s,
                                  {record, m_offices->b().partnership().ownSeats().first().unit});
    QCOMPARE(stage->toInt(), static_cast<int>(Stage::Delivered));
    QVERIFY(m_offices->b().desk(u"principal"_s, 2).accept(record));
    QCOMPARE(m_offices->b().pass().built, 1);
    QCOMPARE(m_offices->a().pass().received, 1);
}

void TestFileServer::readOnlyShareIsSaidAndLosesNothing()
{
    found(u"readonly"_s);
    OfficePc &b = m_offices->b();
    const QByteArray record = m_offices->a().request(u"Reading in year three"_s);
    QVERIFY(arrives({record}));
    const QString writable = b.partnership().place().share;
    const Marker marker = b.partnership().place().marker;
    QVERIFY((PartnershipPlace{place("LP_SHARE_READONLY") + u'/' + writable.section(u'/', -1), marker}.keep(SyncStore(b.db()))));
    QVERIFY(b.restart());
    const auto accepted = b.desk(u"principal"_s, 2).accept(record);
    QVERIFY(accepted);

    const SyncReport report = b.pass();

    QVERIFY2(sentencesOf(report).contains(u"shared folder is read-only"_s), qPrintable(sentencesOf(report)));
    QVERIFY((PartnershipPlace{writable, marker}.keep(SyncStore(b.db()))));
    QVERIFY(b.restart());
    Q_UNUSED(b.pass())
    QCOMPARE(m_offices->a().pass().received, 1);
}

void TestFileServer::fullShareIsSaidAndLosesNothing()
{
    const QString small = place("LP_SHARE_SMALL");
    if (small.isEmpty())
        QSKIP("no small disk can be mounted here");
    m_offices = std::make_unique<OfficePartnership>(m_folder->path());
    const auto founded = m_offices->found(small, small, small);
    QVERIFY2(founded, founded ? "" : qPrintable(founded.error().message + founded.error().detail));
    QFile filler(small + u"/filler"_s);
    QVERIFY(filler.open(QIODevice::WriteOnly));
    while (filler.write(QByteArray(64 * 1024, 'x')) > 0 && filler.flush()) { }
    filler.close();
    const QByteArray record = m_offices->a().request(u"A full disk"_s);

    const SyncReport report = m_offices->a().pass();

    QVERIFY2(sentencesOf(report).contains(u"shared folder is full"_s), qPrintable(sentencesOf(report)));
    QVERIFY(!m_offices->b().has({record}));
    QVERIFY(filler.remove());
    QVERIFY(arrives({record}));
}

void TestFileServer::frozenServerHoldsUpNobodyWhoWrites()
{
    found(u"frozen"_s);
    OfficePc &a = m_offices->a();
    const QByteArray first = a.request(u"Before the server froze"_s);
    control(u"freeze"_s);
    // The connection of A belongs to this thread, so the window is what goes to another one.
    auto windowsWrite = std::async(std::launch::async, [path = a.folder() + u"/partnership.db"_s] {
        QThread::msleep(1000); // the pass is in the middle of it by then
        QElapsedTimer timer;
        timer.start();
        const auto window = Database::open(path);
        const bool isSaved = window && SyncStore(window->connection()).setLocal(u"typed"_s, "while it was frozen");
        const qint64 took = timer.elapsed();
        QThread::msleep(2000);
        control(u"thaw"_s);
        return isSaved ? took : qint64(-1);
    });

    QElapsedTimer timer;
    timer.start();
    Q_UNUSED(a.pass())

    QVERIFY2(timer.elapsed() >= 2000, "the server was not frozen");
    const qint64 took = windowsWrite.get();
    QVERIFY2(took >= 0 && took < 1000, qPrintable(QString::number(took)));
    QVERIFY(arrives({first}));
}

void TestFileServer::serverThatIsGoneIsSaidAndLosesNothing()
{
    found(u"gone"_s);
    const QByteArray record = m_offices->a().request(u"The server is gone"_s);
    control(u"kill"_s);

    const SyncReport report = m_offices->a().pass();
    const SyncReport readers = m_offices->b().pass();

    control(u"start"_s);
    QVERIFY(report.isUnreachable);
    QVERIFY(readers.isUnreachable);
    QVERIFY(!report.isFolderEmpty);
    QCOMPARE(report.built, 1); // sealed all the same
    QVERIFY(arrives({record}));
}

void TestFileServer::serverKilledWhileFilesAreWrittenLosesAndDoublesNothing()
{
    found(u"killed"_s);
    QList<QByteArray> records;
    for (int i = 0; i < 60; ++i)
        records.append(m_offices->a().request(u"Request %1"_s.arg(i)));
    auto killer = std::async(std::launch::async, [disk = place("LP_SHARE_DISK") + u"/killed%1/box"_s.arg(m_number)] {
        const QDeadlineTimer deadline(20'000);
        const auto written = [&] {
            qsizetype count = 0;
            const QStringList units = QDir(disk).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
            for (const QString &unit : units)
                count += QDir(disk + u'/' + unit + u"/202611"_s).entryList(QDir::Files).size();
            return count;
        };
        while (written() < 40 && !deadline.hasExpired())
            QThread::msleep(1);
        control(u"kill"_s);
        const qsizetype reached = written();
        control(u"start"_s);
        return reached;
    });

    Q_UNUSED(m_offices->a().pass())

    const qsizetype reached = killer.get();
    QVERIFY2(reached >= 40 && reached < 240, qPrintable(QString::number(reached)));
    QVERIFY(arrives(records));
    QCOMPARE(m_offices->b().eventCount(), 60);
    const auto damaged = sql::value(m_offices->b().db(), u"SELECT count(*) FROM event_aside"_s);
    QCOMPARE(damaged->toInt(), 0);
}

QTEST_GUILESS_MAIN(TestFileServer)
#include "tst_fileserver.moc"
