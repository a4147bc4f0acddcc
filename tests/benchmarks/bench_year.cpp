// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// A school year of 60 events a school, one PC in ten never switched on again: what lies on the share at its end, and
// what a pass and a device cost, for growing numbers of PCs: bench_year 30 100 300 1000 2740.
// With "joined" before the numbers it stops when all have joined, before the first booking.
// Real are the Director's PC, one of a region, and two in each of two schools: their databases, engines and passes. All
// other PCs are made with the same classes as far as the share sees them: seats, segments, have-lists.
// Prints lines of name, devices, value, unit, separated by tabs, and at the end how each grows.
#include "schoolyear.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace year;

namespace {

constexpr int looks = 11;
using Print = std::function<void(const QString &name, double value, const char *unit)>;

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

void idlePasses(Year &year, const QString &name, RealPc &pc, const Print &print)
{
    QList<double> times;
    QList<double> names;
    QList<double> reads;
    for (int i = 0; i < looks; ++i) {
        year.advance(61 * second); // some files of trust/ are compared once a minute
        pc.folder().names = 0;
        pc.folder().reads = 0;
        times.append(processorMilliseconds([&] { Q_UNUSED(pc.engine().pass()) }));
        names.append(static_cast<double>(pc.folder().names));
        reads.append(static_cast<double>(pc.folder().reads));
    }
    print(name + u"_idle_pass"_s, median(times), "ms");
    print(name + u"_idle_names_listed"_s, median(names), "names");
    print(name + u"_idle_files_read"_s, median(reads), "files");
    print(name + u"_waiting"_s, pc.engine().store().count(Stage::Delivered), "files");
}

double passWithNews(RealPc &pc)
{
    int received = 0;
    const double time = processorMilliseconds([&] { received = pc.engine().pass().received; });
    if (received != 1)
        qFatal("the news did not arrive");
    return time;
}

void memory(const QString &name, RealPc &pc, const Print &print)
{
    pc.close();
    print(name + u"_database"_s, static_cast<double>(QFileInfo(pc.path()).size()) / 1e6, "MB");
    const qint64 before = heapBytes();
    pc.open();
    Q_UNUSED(pc.engine().pass())
    print(name + u"_memory"_s, static_cast<double>(heapBytes() - before) / 1e6, "MB");
}

void amounts(const Year &year, const QStringList &folders, const Print &print)
{
    for (const QString &folder : folders) {
        const Amount amount = amountIn(year.share() + u'/' + folder);
        print(folder + u"_files"_s, static_cast<double>(amount.files), "files");
        print(folder + u"_bytes"_s, static_cast<double>(amount.bytes) / 1e6, "MB");
        print(folder + u"_files_per_device"_s, static_cast<double>(amount.files) / year.devices(), "files");
        print(folder + u"_bytes_per_device"_s, static_cast<double>(amount.bytes) / 1e3 / year.devices(), "kB");
    }
}

// When all have joined and nothing was booked yet.
void measureJoined(Year &year, const Print &print)
{
    amounts(year, {u"trust"_s}, print);
    print(u"trust_bytes_of_last_enrolment"_s, static_cast<double>(year.lastEnrolmentBytes) / 1e3, "kB");
    print(u"school_pc_first_pass"_s, year.firstPass, "ms");
    idlePasses(year, u"joined_school_pc"_s, year.schoolsPc(), print);
}

void measureYear(Year &year, const Print &print)
{
    amounts(year, {u"box"_s, u"ack"_s}, print);
    const QList<std::pair<QString, RealPc *>> measured{{u"school_pc"_s, &year.schoolsPc()}, {u"region_pc"_s, &year.regionsPc()}, {u"director_pc"_s, &year.directorsPc()}};
    for (const auto &[name, pc] : measured)
        idlePasses(year, name, *pc, print);
    QList<QList<double>> times(measured.size());
    for (int i = 0; i < looks; ++i) {
        year.sendNews();
        for (qsizetype j = 0; j < measured.size(); ++j)
            times[j].append(passWithNews(*measured.at(j).second));
    }
    for (qsizetype j = 0; j < measured.size(); ++j)
        print(measured.at(j).first + u"_pass_with_one_event"_s, median(times.at(j)), "ms");
    for (const auto &[name, pc] : measured)
        memory(name, *pc, print);
}

struct Series
{
    QList<double> sizes;
    QList<double> values;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_LOGGING_RULES", "lp.*=false");
    QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().sliced(1);
    const bool isYearWanted = arguments.removeAll(u"joined"_s) == 0;
    if (arguments.isEmpty())
        arguments = {u"30"_s, u"100"_s, u"300"_s};
    std::map<QString, Series> all;
    for (const QString &argument : std::as_const(arguments)) {
        const int size = std::max(30, argument.toInt());
        const auto print = [&](const QString &name, double value, const char *unit) {
            std::printf("%s\t%d\t%.3f\t%s\n", qPrintable(name), size, value, unit);
            std::fflush(stdout);
            all[name].sizes.append(size);
            all[name].values.append(value);
        };
        Year year(size);
        measureJoined(year, print);
        if (!isYearWanted)
            continue;
        year.run();
        measureYear(year, print);
    }
    for (const auto &[name, series] : all) {
        const Growth growth = growthOf(series.sizes, series.values);
        std::printf("growth\t%s\t%s\tdevices^%.2f\n", qPrintable(name), growth.name, growth.exponent);
    }
    return 0;
}
