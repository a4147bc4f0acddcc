// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The program is killed at random moments while somebody types and sends. LP_KILLS says how often (12 unless said).
#include "model/store/sql.h"
#include "tests/model/bookings/bookingsupport.h"
#include "views/form/formservices.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Typed
{
    int number = 0;
    qint64 at = 0; //!< milliseconds since the program's start
};

// What the program said until it was killed.
struct Told
{
    QList<Typed> typed;
    QStringList confirmed;
    int lastSent = 0; //!< the last number that a sent form holds
    bool isRefused = false;
    bool hasStarted = false;
};

Told read(const QByteArray &output)
{
    Told told;
    const qsizetype whole = output.lastIndexOf('\n') + 1; // a line that was cut short says nothing
    const QStringList lines = QString::fromUtf8(output.first(whole)).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList words = line.split(u' ');
        if (words.first() == u"typed"_s)
            told.typed.append({words.at(1).toInt(), words.at(2).toLongLong()});
        told.hasStarted = told.hasStarted || words.first() == u"start"_s;
        told.isRefused = told.isRefused || words.first() == u"refused"_s;
        if (words.first() == u"confirmed"_s) {
            told.confirmed.append(words.at(1));
            told.lastSent = words.at(2).toInt();
        }
    }
    return told;
}

// The largest: the last one may have been saved while it was half typed.
int lastNumberIn(const QString &issue)
{
    int largest = 0;
    const QStringList numbers = issue.split(u' ', Qt::SkipEmptyParts);
    for (const QString &number : numbers)
        largest = std::max(largest, number.toInt());
    return largest;
}

Told killAfter(const QString &path, int milliseconds, int saveAfter, int saveAtLatest)
{
    QProcess typist;
    typist.setProcessChannelMode(QProcess::SeparateChannels);
    typist.start(QStringLiteral(LP_TYPIST), {path, QString::number(saveAfter), QString::number(saveAtLatest)});
    QByteArray output;
    const auto listen = [&output, &typist] { output += typist.readAllStandardOutput().replace('\r', ""); }; // lines end so on Windows
    while (!output.contains("start\n") && typist.waitForReadyRead(20000))
        listen();
    QDeadlineTimer life(milliseconds);
    while (!life.hasExpired() && typist.waitForReadyRead(static_cast<int>(std::max<qint64>(1, life.remainingTime()))))
        listen();
    typist.kill();
    typist.waitForFinished();
    listen();
    return read(output);
}

// Milliseconds of typing that are gone: from the first number that was not kept to the last one typed.
qint64 lost(const Told &told, int kept)
{
    const auto firstGone = std::ranges::find_if(told.typed, [kept](const Typed &typed) { return typed.number > kept; });
    return firstGone == told.typed.end() ? 0 : told.typed.last().at - firstGone->at;
}

} // namespace

class TestFormCrash : public QObject
{
    Q_OBJECT

private slots:
    void nothingConfirmedIsLostAndTheDraftComesBack_data();
    void nothingConfirmedIsLostAndTheDraftComesBack();
};

void TestFormCrash::nothingConfirmedIsLostAndTheDraftComesBack_data()
{
    QTest::addColumn<int>("kills");
    QTest::addColumn<int>("saveAfter");
    QTest::addColumn<int>("saveAtLatest");
    QTest::addColumn<int>("mayBeLost");
    QTest::addColumn<int>("longestLife");

    bool isSaid = false;
    const int said = qEnvironmentVariableIntValue("LP_KILLS", &isSaid);
    const int kills = isSaid ? said : 12;
    const SaveIntervals usual;
    // Ten times as fast as for people, so that many moments are tried; the disk does not get faster, hence half a second.
    QTest::newRow("fast") << kills << usual.after / 10 << usual.atLatest / 10 << 500 + 500 << 4000;
    if (isSaid)
        QTest::newRow("as for people") << kills / 20 << usual.after << usual.atLatest << 5000 << 9000;
}

void TestFormCrash::nothingConfirmedIsLostAndTheDraftComesBack()
{
    QFETCH(int, kills);
    QFETCH(int, saveAfter);
    QFETCH(int, saveAtLatest);
    QFETCH(int, mayBeLost);
    QFETCH(int, longestLife);
    Partnership partnership;
    const QString path = partnership.folder.filePath(u"b.db"_s);
    const BookingRepository bookings(partnership.database.connection());
    DraftStore drafts(partnership.database.connection(), partnership.clock);
    QRandomGenerator random(20261121);
    QStringList confirmed;
    qint64 mostLost = 0;
    for (int i = 0; i < kills; ++i) {
        const Told told = killAfter(path, random.bounded(20, longestLife), saveAfter, saveAtLatest);
        QVERIFY2(told.hasStarted, "the program did not start: nothing was tried");
        QVERIFY(!told.isRefused);
        confirmed += told.confirmed;
        int kept = told.lastSent;
        const auto left = drafts.drafts(Partnership::office());
        QVERIFY(left);
        for (const Draft &draft : *left) {
            kept = std::max(kept, lastNumberIn(draft.request.section1.issue));
            QVERIFY(drafts.discard(draft.id));
        }
        const auto records = bookings.allRecords(); // what was sent and could not be said any more counts, too
        QVERIFY(records && !(records->isEmpty() && !confirmed.isEmpty()));
        if (!told.typed.isEmpty() && kept < told.typed.last().number && !records->isEmpty()) {
            for (const QByteArray &record : *records) {
                const auto booking = bookings.booking(record);
                if (booking && !confirmed.contains(booking->reference)) {
                    kept = std::max(kept, lastNumberIn(booking->section1.issue));
                    confirmed.append(booking->reference);
                }
            }
        }
        const qint64 gone = lost(told, kept);
        mostLost = std::max(mostLost, gone);
        QVERIFY2(gone <= mayBeLost, qPrintable(u"kill %1: %2 ms of typing lost; sent up to %3, kept up to %4, typed up to %5 at %6, %7 drafts"_s.arg(i)
                                                    .arg(gone)
                                                    .arg(told.lastSent)
                                                    .arg(kept)
                                                    .arg(told.typed.value(told.typed.size() - 1).number)
                                                    .arg(told.typed.value(told.typed.size() - 1).at)
                                                    .arg(left->size())));
    }
    QStringList held;
    const auto records = bookings.allRecords();
    for (const QByteArray &record : *records)
        held.append(bookings.booking(record)->reference);
    for (const QString &reference : std::as_const(confirmed))
        QVERIFY2(held.contains(reference), qPrintable(reference));
    QCOMPARE(sql::value(partnership.database.connection(), u"PRAGMA integrity_check"_s)->toString(), u"ok"_s);
    QVERIFY(partnership.journal.rebuild());
    QCOMPARE(bookings.allRecords()->size(), held.size());
    qInfo("%d kills, %d confirmed bookings all there, at most %d ms of typing lost (allowed: %d)", kills,
          static_cast<int>(confirmed.size()), static_cast<int>(mostLost), mayBeLost);
}

QTEST_GUILESS_MAIN(TestFormCrash)
#include "tst_formcrash.moc"
