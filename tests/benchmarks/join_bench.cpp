// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// join_bench [EVENTS [BOOKINGS]]: a new PC of an academy that has so many events (100 of each booking, if nothing else is
// asked for), its first look over a real SMB share; bench_share runs it inside with-share.sh. Everybody else writes
// straight to the server's disk and is not measured.
// Prints lines of name, value, unit, ratio, yardstick, separated by tabs; the yardsticks are measured in the same run.
#include "sharebenchsupport.h"

#include "model/store/sql.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace shareBench;

namespace {

void stopAt(const Error &error)
{
    qFatal("%s %s", qPrintable(error.message), qPrintable(error.detail));
}

// A's events, all of them on the share.
QList<QByteArray> recorded(OfficePartnership &offices, int events, int bookings)
{
    Q_UNUSED(sql::run(offices.a().db(), u"PRAGMA synchronous=OFF"_s)) // not measured
    QList<QByteArray> ids;
    for (int booking = 0; booking < bookings; ++booking) {
        const QByteArray record = offices.a().request(u"Request %1"_s.arg(booking));
        ids.append(record);
        for (int i = 1; i < events / bookings; ++i)
            ids.append(offices.a().note(record, i));
        offices.clock().advance(1000);
    }
    if (ids.contains(QByteArray()))
        qFatal("an event was not recorded");
    for (int round = 0; round < 20 && offices.a().pass().published > 0;)
        ++round;
    return ids;
}

int filesIn(const QString &folder)
{
    int files = 0;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    for (; all.hasNext(); all.next())
        ++files;
    return files;
}

double firstLook(OfficePc &pc, const QList<QByteArray> &ids)
{
    const Stopwatch watch;
    for (int round = 0; round < 5; ++round) {
        Q_UNUSED(pc.pass())
        const double all = watch.milliseconds();
        if (pc.eventCount() >= ids.size() && pc.has(ids))
            return all;
    }
    qFatal("%d of %d events came", pc.eventCount(), static_cast<int>(ids.size()));
}

double readAlone(const QString &box)
{
    const Stopwatch watch;
    QDirIterator files(box, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().isEmpty())
            qFatal("a file cannot be read");
    }
    return watch.milliseconds();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int events = std::max(2, arguments.value(1, u"2000"_s).toInt());
    const int bookings = std::clamp(arguments.value(2, QString::number(events / 100)).toInt(), 1, events / 2);
    const QString disk = place("LP_SHARE_DISK") + u"/join"_s;
    QDir().mkpath(disk);
    const QTemporaryDir folder(QDir::currentPath() + u"/join-bench-XXXXXX"_s); // a real disk, not one in memory
    OfficePartnership offices(folder.path());
    if (const auto done = offices.found(disk, disk, disk); !done)
        stopAt(done.error());
    const QList<QByteArray> ids = recorded(offices, events, bookings);
    const auto pc = offices.enrol(u"new"_s, u"Millbrook Quay"_s, u"office"_s, place("LP_SHARE_B") + u"/join"_s);
    if (!pc)
        stopAt(pc.error());
    const double before = processorMilliseconds();
    const double ours = firstLook(**pc, ids);
    const double processor = processorMilliseconds() - before;
    const QString box = u"/box/"_s + (*pc)->partnership().ownSeats().first().unit;
    const double plain = readAlone(place("LP_SHARE_A") + u"/join"_s + box); // the other mount has read none of them yet
    const Changeset changeset = changesetFromAToB(offices.a().db(), ids);
    print("join_first_look", ours, "ms", ours / changeset.milliseconds, "SQLite session changeset of the same rows over the same share");
    print("join_first_look", ours, "ms", ours / plain, "the same files read and nothing else");
    print("join_processor", processor, "ms", processor / changeset.milliseconds, "that changeset");
    print("join_files", filesIn(disk + box), "files", 0, "none");
    print("join_bytes", static_cast<double>(bytesIn(disk + box)) / 1000, "kB", static_cast<double>(bytesIn(disk + box)) / static_cast<double>(changeset.bytes), "bytes of that changeset");
    return 0;
}
