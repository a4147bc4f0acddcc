// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Events from one PC to another over a real SMB share: bench_share runs it inside with-share.sh.
// Prints lines of name, value, unit, ratio, yardstick, separated by tabs; the yardsticks are measured in the same run.
#include "sharebenchsupport.h"

#include "model/directory/directoryrepository.h"
#include "model/store/sql.h"
#include "model/store/transaction.h"
#include "model/sync/directordesk.h"

#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace shareBench;

namespace {

constexpr int manyEvents = 1000;
constexpr int singleEvents = 40;

// A whole pass of A, then of B until it has committed the last of \p ids; gives the milliseconds.
double travel(OfficePartnership &offices, const QList<QByteArray> &ids)
{
    const Stopwatch watch;
    double all = 0;
    const auto moment = QObject::connect(&offices.b().journal(), &Journal::changed, [&] { all = watch.milliseconds(); });
    for (int round = 0; round < 20; ++round) {
        Q_UNUSED(offices.a().pass())
        const double sent = watch.milliseconds();
        Q_UNUSED(offices.b().pass())
        if (offices.b().has({ids.last()})) {
            QObject::disconnect(moment);
            if (qEnvironmentVariableIsSet("LP_BENCH_PARTS"))
                std::fprintf(stderr, "sent %.1f taken %.1f\n", sent, all - sent);
            return offices.b().has(ids) ? all : -1;
        }
    }
    return -1;
}

void idle(OfficePartnership &offices)
{
    offices.clock().advance(11 * 60 * 1000);
    offices.settle(2);
    Q_UNUSED(offices.a().pass()) // what is due by now is done: the next pass has one thing to do
    Q_UNUSED(offices.b().pass())
}

void oneEvent(OfficePartnership &offices)
{
    QList<double> ours;
    QList<double> plain;
    const QByteArray record = offices.a().request(u"Reading in year three"_s);
    idle(offices);
    for (int i = 0; i < singleEvents; ++i) {
        const QByteArray id = offices.a().note(record, i);
        ours.append(travel(offices, {id}));
        plain.append(fileFromAToB(QByteArray(1300, 'x')));
        idle(offices);
    }
    print("share_one_event_p50", percentile(ours, 0.5), "ms", percentile(ours, 0.5) / percentile(plain, 0.5), "one file of 1,300 bytes written there and read here");
    print("share_one_event_p99", percentile(ours, 0.99), "ms", percentile(ours, 0.99) / percentile(plain, 0.99), "one file of 1,300 bytes written there and read here");
}

void manyEventsOfOneBooking(OfficePartnership &offices, const char *name)
{
    const QByteArray record = offices.a().request(u"Phonics groups"_s);
    idle(offices);
    QList<QByteArray> ids;
    for (int i = 0; i < manyEvents; ++i)
        ids.append(offices.a().note(record, i));
    const qint64 before = bytesIn(place("LP_SHARE_DISK"));
    const double ours = travel(offices, ids);
    const qint64 bytes = bytesIn(place("LP_SHARE_DISK")) - before;
    const Changeset changeset = changesetFromAToB(offices.a().db(), ids);
    print(name, ours, "ms", ours / changeset.milliseconds, "SQLite session changeset of the same rows over the same share");
    print("share_1000_events_bytes_in_all_boxes", static_cast<double>(bytes) / 1000, "kB", static_cast<double>(bytes) / static_cast<double>(changeset.bytes), "bytes of that changeset");
    idle(offices);
}

void manyBookings(OfficePartnership &offices)
{
    QList<QByteArray> ids;
    for (int i = 0; i < manyEvents; ++i)
        ids.append(offices.a().request(u"Request %1"_s.arg(i)));
    const double ours = travel(offices, ids);
    const Changeset changeset = changesetFromAToB(offices.a().db(), ids);
    print("share_1000_bookings", ours, "ms", ours / changeset.milliseconds, "SQLite session changeset of the same rows over the same share");
    idle(offices);
}

void idlePass(OfficePartnership &offices)
{
    const QString unit = offices.b().partnership().ownSeats().first().unit;
    const QDir box(place("LP_SHARE_DISK") + u"/bench/box/"_s + unit + u"/202611"_s);
    int files = static_cast<int>(box.entryList(QDir::Files).size());
    for (int i = 0; files < 3000; ++i, ++files) { // copies, as a cloud client makes them: read once, then known
        const QStringList names = box.entryList({u"*.seg"_s}, QDir::Files);
        QFile::copy(box.filePath(names.at(i % names.size())), box.filePath(u"copy-%1.seg"_s.arg(i)));
    }
    idle(offices);
    QList<double> ours;
    QList<double> plain;
    const qint64 before = changesOf(offices.b().db());
    for (int i = 0; i < 11; ++i) {
        Stopwatch watch;
        Q_UNUSED(offices.b().pass())
        ours.append(watch.milliseconds());
        watch = Stopwatch();
        Q_UNUSED(QDir(offices.b().partnership().place().share + u"/box/"_s + unit + u"/202611"_s).entryList(QDir::Files, QDir::NoSort))
        plain.append(watch.milliseconds());
    }
    print("share_idle_pass_3000_files", percentile(ours, 0.5), "ms", percentile(ours, 0.5) / percentile(plain, 0.5), "listing that folder once");
    print("share_idle_pass_rows_written", static_cast<double>(changesOf(offices.b().db()) - before), "rows", 0, "none");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QDir(place("LP_SHARE_DISK")).mkdir(u"bench"_s);
    const QTemporaryDir folder(QDir::currentPath() + u"/share-bench-XXXXXX"_s); // a real disk, not one in memory
    OfficePartnership offices(folder.path());
    if (const auto done = offices.found(place("LP_SHARE_A") + u"/bench"_s, place("LP_SHARE_A") + u"/bench"_s, place("LP_SHARE_B") + u"/bench"_s); !done) {
        std::fprintf(stderr, "%s %s\n", qPrintable(done.error().message), qPrintable(done.error().detail));
        return 1;
    }
    oneEvent(offices);
    manyEventsOfOneBooking(offices, "share_1000_events");
    manyBookings(offices);
    idlePass(offices);
    return 0;
}
