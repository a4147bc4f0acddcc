// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// Import and export of large directories beside what the sqlite3 program needs for the same file.
// usage: bench_import [ROWS]   (100,000; the memory run has ten times as many)
//        bench_import --make FILE.csv ROWS | --import DB FILE.csv [INDEX] | --index DB [INDEX] | --export DB FILE.csv   (one step, for profilers)
#include "tests/support/directoryrows.h"

#include "app/platform.h"
#include "model/core/clock.h"
#include "model/exchange/directoryexport.h"
#include "model/exchange/directoryimport.h"
#include "model/journal/journal.h"
#include "model/search/searchindex.h"
#include "model/store/database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 3;

void print(const char *name, double value, const char *unit, double yardstick, const char *what)
{
    std::printf("%s\t%.3f\t%s\t%.2f\t%s\n", name, value, unit, yardstick > 0 ? value / yardstick : 0, what);
    std::fflush(stdout);
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double secondsOf(const QString &program, const QStringList &arguments, const QString &output = {})
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    if (!output.isEmpty())
        process.setStandardOutputFile(output);
    process.start(program, arguments);
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s failed", qPrintable(program));
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double importSeconds(const QString &database, const QString &file, const QString &indexFile = {})
{
    QElapsedTimer timer;
    timer.start();
    const SystemClock clock;
    auto opened = Database::open(database);
    if (!opened)
        qFatal("cannot open");
    Journal journal(opened->connection(), clock);
    ImportOptions options;
    options.indexFile = indexFile;
    const auto report = DirectoryImport(opened->connection(), journal, clock).run({{file, {}}}, options);
    if (!report || report->isRefused())
        qFatal("import failed");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

// From the database, or from the index that an import kept, to the first answer.
double searchableSeconds(const QString &database, const QString &indexFile = {})
{
    QElapsedTimer timer;
    timer.start();
    const auto opened = Database::open(database, Database::Mode::ReadOnly);
    const auto index = indexFile.isEmpty() ? SearchIndex::build(opened->connection()) : SearchIndex::open(opened->connection(), indexFile);
    SearchQuery query;
    query.text = u"phonics"_s;
    if (!index || (*index)->search(query).total == 0)
        qFatal("cannot search");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

double exportSeconds(const QString &database, const QString &file)
{
    QElapsedTimer timer;
    timer.start();
    const auto opened = Database::open(database);
    if (!opened || !DirectoryExport(opened->connection()).write(file))
        qFatal("export failed");
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

// The most memory that this program has held, in MB; 0 where the system does not say.
double peakMegabytes()
{
    return static_cast<double>(platform::peakMemory()) / 1024;
}

void measureSpeed(const QTemporaryDir &folder, int rows)
{
    const QString file = folder.filePath(u"directory.csv"_s);
    writeDirectoryRows(file, rows);
    std::vector<double> plain, added, searchable, after, again, out, plainOut;
    for (int run = 0; run < runs; ++run) {
        const QString plainDatabase = folder.filePath(u"plain%1.db"_s.arg(run));
        const QString database = folder.filePath(u"ours%1.db"_s.arg(run));
        plain.push_back(secondsOf(u"sqlite3"_s, {plainDatabase, u".mode csv"_s, u".import %1 t"_s.arg(file)}));
        added.push_back(importSeconds(database, file));
        after.push_back(added.back() + searchableSeconds(database));
        const QString indexed = folder.filePath(u"indexed%1.db"_s.arg(run));
        const QString indexFile = folder.filePath(u"index%1.bin"_s.arg(run));
        searchable.push_back(importSeconds(indexed, file, indexFile));
        searchable.back() += searchableSeconds(indexed, indexFile);
        again.push_back(importSeconds(database, file));
        plainOut.push_back(secondsOf(u"sqlite3"_s, {u"-csv"_s, plainDatabase, u"SELECT * FROM t"_s}, folder.filePath(u"plain.csv"_s)));
        out.push_back(exportSeconds(database, folder.filePath(u"ours.csv"_s)));
    }
    print("import-new", median(added), "s", median(plain), "sqlite3 .import (bar 3)");
    print("import-searchable", median(searchable), "s", median(plain), "sqlite3 .import (bar 4)");
    print("import-searchable-after", median(after), "s", median(plain), "the same, the index made from the database");
    print("import-again", median(again), "s", median(plain), "sqlite3 .import (bar 2)");
    print("export-csv", median(out), "s", median(plainOut), "sqlite3 -csv of the imported table (bar 1.2)");
}

// Each size in a program of its own, for the peak of a program never falls.
double peakOfImport(const QTemporaryDir &folder, int rows)
{
    const QString file = folder.filePath(u"memory%1.csv"_s.arg(rows));
    writeDirectoryRows(file, rows);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {u"--peak"_s, folder.filePath(u"memory%1.db"_s.arg(rows)), file});
    process.waitForFinished(-1);
    return process.readAllStandardOutput().trimmed().toDouble();
}

// True when the arguments ask for one step only, which is then done.
bool runOneStep(const QStringList &arguments)
{
    const QString step = arguments.value(1);
    if (step == u"--make"_s && arguments.size() == 4)
        writeDirectoryRows(arguments.at(2), arguments.at(3).toInt());
    else if (step == u"--import"_s && arguments.size() == 4)
        print("import-new", importSeconds(arguments.at(2), arguments.at(3)), "s", 0, "one run");
    else if (step == u"--import"_s && arguments.size() == 5)
        print("import-indexed", importSeconds(arguments.at(2), arguments.at(3), arguments.at(4)), "s", 0, "one run");
    else if (step == u"--index"_s && arguments.size() == 4)
        print("index-kept", searchableSeconds(arguments.at(2), arguments.at(3)), "s", 0, "one run");
    else if (step == u"--index"_s && arguments.size() == 3)
        print("index", searchableSeconds(arguments.at(2)), "s", 0, "one run");
    else if (step == u"--export"_s && arguments.size() == 4)
        print("export-csv", exportSeconds(arguments.at(2), arguments.at(3)), "s", 0, "one run");
    else
        return false;
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == u"--peak"_s) {
        importSeconds(arguments.at(2), arguments.at(3));
        std::printf("%.1f\n", peakMegabytes());
        return 0;
    }
    if (runOneStep(arguments))
        return 0;
    const int rows = arguments.size() > 1 ? arguments.at(1).toInt() : 100'000;
    const QTemporaryDir folder;
    measureSpeed(folder, rows);
    const double small = peakOfImport(folder, rows);
    const double large = peakOfImport(folder, rows * 10);
    print("import-memory", large, "MB", small, "peak at a tenth of the rows (bar 1.3)");
    return 0;
}
