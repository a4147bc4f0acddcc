// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Two PCs over a folder that a cloud client carries: delay, conflict copies, deletion at one side. Runs inside
// with-syncthing.sh, which starts, pauses and stops the two clients.
#include "tests/support/officepc.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

class TestSyncthing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void bookingAndAnswerTravel();
    void whatIsWrittenWhileTheCloudIsAwayArrivesLater();
    void conflictCopiesAreReadOnceAndDoubleNothing();
    void deletionAtOneSideIsPutBackAndLosesNothing();

private:
    [[nodiscard]] bool becomes(const std::function<bool()> &wanted);

    QTemporaryDir m_folder;
    std::unique_ptr<OfficePartnership> m_offices;
};

namespace {

QString place(const char *name)
{
    return qEnvironmentVariable(name);
}

bool control(const QString &order)
{
    QProcess process;
    process.start(place("LP_SHARE_CONTROL"), {order});
    return process.waitForFinished(20000) && process.exitCode() == 0;
}

QStringList segmentsIn(const QString &share)
{
    QStringList paths;
    QDirIterator files(share + u"/box"_s, {u"*.seg"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    return paths;
}

} // namespace

// Passes of both, in which the clients have time to carry what was written, until \p wanted holds.
bool TestSyncthing::becomes(const std::function<bool()> &wanted)
{
    const QDeadlineTimer deadline(120'000);
    while (!deadline.hasExpired()) {
        Q_UNUSED(m_offices->director().pass())
        Q_UNUSED(m_offices->a().pass())
        Q_UNUSED(m_offices->b().pass())
        m_offices->clock().advance(11 * 60 * 1000);
        if (wanted())
            return true;
        QTest::qWait(200);
    }
    return false;
}

void TestSyncthing::initTestCase()
{
    if (place("LP_SHARE_A").isEmpty())
        QSKIP("runs inside with-syncthing.sh only");
    m_offices = std::make_unique<OfficePartnership>(m_folder.path());
    const QString a = place("LP_SHARE_A");
    const auto founded = m_offices->found(a, a, a);
    QVERIFY2(founded, founded ? "" : qPrintable(founded.error().message + founded.error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(place("LP_SHARE_B") + u"/partnership.lp"_s), 60'000);
    OfficePc &b = m_offices->b(); // enrolled in the office, used at home
    QVERIFY((PartnershipPlace{place("LP_SHARE_B"), b.partnership().place().marker}.keep(SyncStore(b.db()))));
    QVERIFY(b.restart());
}

void TestSyncthing::bookingAndAnswerTravel()
{
    const QByteArray record = m_offices->a().request(u"Over the cloud"_s);
    QVERIFY(becomes([&] { return m_offices->b().has({record}); }));
    QVERIFY(m_offices->b().desk(u"principal"_s, 2).accept(record));
    QVERIFY(becomes([&] { return m_offices->a().journal().eventsOf(record)->size() == 2; }));
}

void TestSyncthing::whatIsWrittenWhileTheCloudIsAwayArrivesLater()
{
    QVERIFY(control(u"pause"_s));
    const QByteArray record = m_offices->a().request(u"While it was away"_s);
    Q_UNUSED(m_offices->a().pass())
    QTest::qWait(3000);
    Q_UNUSED(m_offices->b().pass())
    QVERIFY(!m_offices->b().has({record}));
    QVERIFY(control(u"resume"_s));
    QVERIFY(becomes([&] { return m_offices->b().has({record}); }));
}

void TestSyncthing::conflictCopiesAreReadOnceAndDoubleNothing()
{
    const QByteArray record = m_offices->a().request(u"A conflict"_s);
    QVERIFY(becomes([&] { return m_offices->b().has({record}); }));
    const int before = m_offices->b().eventCount();
    const QStringList segments = segmentsIn(place("LP_SHARE_A"));
    for (const QString &path : segments)
        QVERIFY(QFile::copy(path, path.chopped(4) + u".sync-conflict-20261122-100000-ABCDEFG.seg"_s));

    QVERIFY(becomes([&] { return segmentsIn(place("LP_SHARE_B")).size() == 2 * segments.size(); }));

    Q_UNUSED(m_offices->b().pass())
    QCOMPARE(m_offices->b().eventCount(), before);
    QCOMPARE(m_offices->b().journal().eventsOf(record)->size(), 1);
}

void TestSyncthing::deletionAtOneSideIsPutBackAndLosesNothing()
{
    QVERIFY(control(u"pause"_s));
    const QByteArray record = m_offices->a().request(u"Deleted before it arrived"_s);
    Q_UNUSED(m_offices->a().pass())
    QVERIFY(QDir(place("LP_SHARE_A") + u"/box"_s).removeRecursively());
    const int before = m_offices->b().eventCount();
    QVERIFY(control(u"resume"_s));

    QVERIFY(becomes([&] { return m_offices->b().has({record}); }));

    QCOMPARE(m_offices->b().eventCount(), before + 1);
}

QTEST_GUILESS_MAIN(TestSyncthing)
#include "tst_syncthing.moc"
