// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// edition_bench [ENTRIES [EDITS]]: from an edit on the Director's PC (edit, publish) to the search on another PC that
// lists it, over a real SMB share; bench_share runs it inside with-share.sh. The reader looks as soon as the edition is
// published: the pause between looks is not measured. It is the program's own share thread and directory page without
// a window; a timer in the thread of that page says how long nothing else could have happened there.
// Prints lines of name, value, unit, ratio, yardstick, separated by tabs; the yardsticks are measured in the same run.
#include "sharebenchsupport.h"

#include "app/syncservice.h"
#include "model/directory/directorywriter.h"
#include "model/directory/editionfile.h"
#include "model/directory/heldentry.h"
#include "model/exchange/directoryimport.h"
#include "model/search/searchindex.h"
#include "model/store/transaction.h"
#include "model/sync/directordesk.h"
#include "tests/support/directoryrows.h"
#include "views/directory/directorypresenter.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace shareBench;

namespace {

template <typename T>
void require(const Result<T> &result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
}

// Of the calling thread, which other programs on the machine do not stretch.
double threadMilliseconds()
{
    std::timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

// How long the event loop of this thread lets its timer wait
class Gaps : public QObject
{
public:
    Gaps()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] { note(); });
        m_timer.start(1);
        begin();
    }
    void begin()
    {
        m_watch = Stopwatch();
        m_worked = threadMilliseconds();
        m_largest = m_mostWork = 0;
    }
    void note()
    {
        const double worked = threadMilliseconds();
        m_largest = std::max(m_largest, m_watch.milliseconds());
        m_mostWork = std::max(m_mostWork, worked - m_worked);
        m_watch = Stopwatch();
        m_worked = worked;
    }
    [[nodiscard]] double largest() const { return m_largest; }
    [[nodiscard]] double mostWork() const { return m_mostWork; }

private:
    QTimer m_timer;
    Stopwatch m_watch;
    double m_worked = 0;
    double m_largest = 0;
    double m_mostWork = 0;
};

void waitFor(const std::function<bool()> &condition, int seconds)
{
    const Stopwatch watch;
    while (!condition()) {
        if (watch.milliseconds() > seconds * 1000.0)
            qFatal("it did not come within %d seconds", seconds);
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents); // the timer wakes it
    }
}

// The directory page of a PC and its share thread, put together as the program does.
class Reader
{
public:
    Reader(const QString &database, const Clock &clock)
        : m_database(*Database::open(database))
        , m_directory(m_database.connection())
        , m_entries(m_directory)
        , m_presenter(m_directory, m_entries, clock, [database] { return built(database); })
        , m_sync(database, clock)
    {
        QObject::connect(&m_sync, &SyncService::looked, &m_presenter, [this](const ShareStatus &status) {
            if (status.report.edition > 0) {
                m_taken = m_watch.milliseconds();
                m_wanted = false;
                m_presenter.refresh();
            } else if (m_wanted) { // the mount had not seen the file yet
                m_sync.lookNow();
            }
        });
        QObject::connect(&m_presenter, &DirectoryPresenter::searchReady, &m_presenter, [this] { m_ready = m_watch.milliseconds(); });
        m_presenter.showFirstRows();
    }

    void start() { m_sync.start(); }
    [[nodiscard]] DirectoryPresenter &page() { return m_presenter; }
    // Looks until \p found; \p gaps gets what the wait was like.
    void look(const std::function<bool()> &found, Gaps &gaps)
    {
        m_watch = Stopwatch();
        m_wanted = true;
        gaps.begin();
        m_sync.lookNow();
        waitFor(found, 120);
        gaps.note();
    }
    [[nodiscard]] double taken() const { return m_taken; } //!< milliseconds of the look until the edition was in
    [[nodiscard]] double ready() const { return m_ready; } //!< and until it could be searched

private:
    static Result<std::shared_ptr<const SearchIndex>> built(const QString &path)
    {
        const auto database = Database::open(path, Database::Mode::ReadOnly);
        if (!database)
            return failure(database);
        return SearchIndex::open(database->connection(), SearchIndex::fileBeside(path));
    }

    Database m_database;
    DirectoryRepository m_directory;
    CachedEntries m_entries;
    DirectoryPresenter m_presenter;
    SyncService m_sync;
    Stopwatch m_watch;
    double m_taken = 0;
    double m_ready = 0;
    bool m_wanted = false;
};

void fill(OfficePc &director, const QString &folder, int entries, const Clock &clock)
{
    const QString file = folder + u"/directory.csv"_s;
    writeDirectoryRows(file, entries);
    const auto report = DirectoryImport(director.db(), director.journal(), clock).run({{file, {}}});
    require(report);
    if (report->isRefused())
        qFatal("the directory was refused");
}

// One more word in what the person offers.
void edit(const QSqlDatabase &db, const Clock &clock, qint64 entry, const QString &word)
{
    auto held = readHeldEntry(db, entry);
    require(held);
    DirectoryRow row = held->row;
    for (size_t field = 0; field < directoryFieldCount; ++field)
        row.setKnown(static_cast<DirectoryField>(field));
    row.at(DirectoryField::Interest) += u' ' + word;
    row.complete();
    auto transaction = Transaction::begin(db);
    require(transaction);
    DirectoryWriter writer(db, clock, u"edit"_s);
    require(writer.prepare());
    RowNotes notes;
    const auto outcome = writer.save(row, notes);
    require(outcome);
    if (*outcome != RowOutcome::Updated)
        qFatal("the edit was not taken");
    require(writer.finish());
    require(transaction->commit());
}

void publish(OfficePc &director)
{
    auto desk = DirectorDesk::open(director.partnership());
    require(desk);
    require(desk->publish(u"One entry"_s));
}

// A seat for a PC that keeps its keys in a file, as the program does without a keychain.
QString enrolled(OfficePartnership &offices, const QString &folder)
{
    const QString path = folder + u"/reader/partnership.db"_s;
    QDir().mkpath(folder + u"/reader"_s);
    QFile words(folder + u"/passphrase"_s);
    if (!words.open(QIODevice::WriteOnly) || words.write("correct horse battery staple\n") < 0)
        qFatal("the passphrase cannot be written");
    words.close();
    qputenv("LP_KEYSTORE", "file:" + (folder + u"/reader/keys"_s).toUtf8());
    qputenv("LP_KEYSTORE_PASSPHRASE_FILE", words.fileName().toUtf8());
    auto keys = openKeyStore();
    require(keys);
    auto database = Database::open(path);
    require(database);
    Journal journal(database->connection(), offices.clock());
    const auto request = founding::join({database->connection(), journal, offices.clock(), **keys},
                                        {place("LP_SHARE_B") + u"/edition"_s, {}, u"Millbrook Quay"_s, u"office"_s, u"Rita Reader"_s});
    require(request);
    auto desk = DirectorDesk::open(offices.director().partnership());
    require(desk);
    require(desk->enrol(*request));
    return path;
}

// What SQLite does with the file on each side, on this PC's disk alone.
void measureFile(const QSqlDatabase &db, const QString &path, double plain)
{
    Stopwatch watch;
    require(editionFile::write(db, path));
    const double written = watch.milliseconds();
    watch = Stopwatch();
    require(editionFile::check(path, db));
    print("edition_file_made", written, "ms", written / plain, "a file of the edition's size written there and read here");
    print("edition_file_checked", watch.milliseconds(), "ms", watch.milliseconds() / plain, "the same");
}

// All in milliseconds.
struct Figures
{
    double all = 0; //!< from the edit to the search
    double processor = 0;
    double published = 0;
    double taken = 0;
    double searchable = 0;
    double gap = 0;
    double work = 0;
    double idleGap = 0;
    double plain = 0; //!< a file of the edition's size
};

Figures measureEdit(OfficePartnership &offices, Reader &reader, Gaps &gaps, qint64 entry, const QString &word)
{
    Figures figures;
    OfficePc &director = offices.director();
    reader.page().setText(word);
    const double before = processorMilliseconds();
    const Stopwatch watch;
    edit(director.db(), offices.clock(), entry, word);
    publish(director);
    figures.published = watch.milliseconds();
    reader.look([&] { return !reader.page().answer().hits.isEmpty() && reader.page().answer().hits.first().entry == entry; }, gaps);
    figures.all = watch.milliseconds();
    figures.processor = processorMilliseconds() - before;
    figures.taken = reader.taken();
    figures.searchable = reader.ready() - reader.taken();
    figures.gap = gaps.largest();
    figures.work = gaps.mostWork();
    const Stopwatch quiet;
    gaps.begin();
    waitFor([&] { return quiet.milliseconds() > figures.all - figures.published; }, 120);
    figures.idleGap = gaps.largest();
    figures.plain = fileFromAToB(director.partnership().editions().current());
    return figures;
}

double ofAll(const QList<Figures> &figures, double Figures::*which, double share)
{
    QList<double> values;
    for (const Figures &one : figures)
        values.append(one.*which);
    return percentile(values, share);
}

double printEdits(const QList<Figures> &figures)
{
    const double file = ofAll(figures, &Figures::plain, 0.5);
    const auto line = [&](const char *name, double value, const char *yardstick) { print(name, value, "ms", value / file, yardstick); };
    line("edition_edit_to_result", ofAll(figures, &Figures::all, 0.5), "a file of the edition's size written there and read here");
    line("edition_edit_to_result_longest", ofAll(figures, &Figures::all, 1), "the same");
    line("edition_processor", ofAll(figures, &Figures::processor, 0.5), "the same; of both PCs, without the share's own");
    line("edition_of_which_publishing", ofAll(figures, &Figures::published, 0.5), "the same");
    line("edition_of_which_taking_in", ofAll(figures, &Figures::taken, 0.5), "the same");
    line("edition_of_which_the_search", ofAll(figures, &Figures::searchable, 0.5), "the same");
    const double gap = ofAll(figures, &Figures::gap, 1);
    print("edition_largest_gap", gap, "ms", gap / ofAll(figures, &Figures::idleGap, 1), "the largest gap of that event loop with nothing to do");
    print("edition_largest_gap_at_work", ofAll(figures, &Figures::work, 1), "ms", 0, "none: the processor's time of that thread in one gap");
    return file;
}

void measure(OfficePartnership &offices, Reader &reader, int entries, int edits)
{
    Gaps gaps;
    reader.look([&] { return reader.page().isReady() && reader.page().index()->size() == entries; }, gaps);
    print("edition_first_look_gap", gaps.largest(), "ms", 0, "none: the reader's first edition");
    print("edition_first_look_gap_at_work", gaps.mostWork(), "ms", 0, "none: the processor's time of that thread in one gap");
    QList<Figures> figures;
    for (int i = 0; i < edits; ++i)
        figures.append(measureEdit(offices, reader, gaps, 1 + (entries / 2 + i * 37) % entries, u"xylo%1qua"_s.arg(QChar(u'a' + i))));
    OfficePc &director = offices.director();
    measureFile(director.db(), director.folder() + u"/alone.lpdir"_s, printEdits(figures));
    print("edition_size", static_cast<double>(director.partnership().editions().current().size()) / 1e6, "MB", 0, "none");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int entries = std::max(100, arguments.value(1, u"500"_s).toInt());
    const int edits = std::clamp(arguments.value(2, u"3"_s).toInt(), 1, 20);
    QDir().mkpath(place("LP_SHARE_DISK") + u"/edition"_s);
    const QTemporaryDir folder(QDir::currentPath() + u"/edition-bench-XXXXXX"_s); // a real disk, not one in memory
    OfficePartnership offices(folder.path());
    const QString share = place("LP_SHARE_A") + u"/edition"_s;
    require(offices.found(share, share, place("LP_SHARE_B") + u"/edition"_s));
    fill(offices.director(), folder.path(), entries, offices.clock());
    publish(offices.director());
    const QString database = enrolled(offices, folder.path());
    Reader reader(database, offices.clock());
    reader.start();
    measure(offices, reader, entries, edits);
    return 0;
}
