// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// bench_search_speed [--ours] [N...]: how long ranked answers take, with SQLite's FTS5 on the same data beside it.
// --ours leaves FTS5 out, for profilers and for sizes at which it takes minutes to fill.
// 200 queries: 60 % of 1-3 words with a prefix, 20 % misspelt, 10 % acronym or concept, 10 % sentences of 6-12 words;
// top 50 with spelling, synonyms, facet counts and distance; best of five runs.

#include "model/search/searchindex.h"
#include "tests/support/directorygenerator.h"
#include "tests/support/samplereader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

struct Times
{
    double median = 0;
    double p99 = 0;
    double cpuP99 = 0; //!< processor time, which a busy machine disturbs less
};

QStringList wordsOf(const QString &text)
{
    QString plain;
    for (const QChar c : text)
        plain.append(c.isLetterOrNumber() ? c : u' ');
    return plain.simplified().split(u' ', Qt::SkipEmptyParts);
}

QString misspelt(QString word, QRandomGenerator &random)
{
    if (word.size() < 5)
        return word;
    const qsizetype at = 1 + random.bounded(word.size() - 2);
    switch (random.bounded(3U)) {
    case 0:
        return word.remove(at, 1);
    case 1:
        return word.insert(at, word.at(at));
    default:
        std::swap(word[at], word[at + 1]);
        return word;
    }
}

QStringList queryMix(const QList<Entry> &entries, const Vocabulary &vocabulary)
{
    QRandomGenerator random(200);
    const auto words = [&](int count) {
        const Entry &entry = entries.at(random.bounded(entries.size()));
        const QStringList all = wordsOf(random.bounded(2U) == 0 ? entry.theme + u' ' + entry.interest : entry.interest);
        const qsizetype first = all.size() > count ? random.bounded(all.size() - count) : 0;
        return all.mid(first, count);
    };
    QStringList queries;
    for (int i = 0; i < 120; ++i) {
        QStringList parts = words(1 + i % 3);
        if (!parts.isEmpty() && parts.last().size() > 4)
            parts.last().chop(2);
        queries.append(parts.join(u' '));
    }
    for (int i = 0; i < 40; ++i) {
        QStringList parts = words(1 + i % 2);
        for (QString &part : parts)
            part = misspelt(part, random);
        queries.append(parts.join(u' '));
    }
    for (int i = 0; i < 20; ++i) {
        const Concept &idea = vocabulary.concepts().at(random.bounded(vocabulary.concepts().size()));
        QString phrase = idea.phrases.at(random.bounded(idea.phrases.size()));
        queries.append(phrase.remove(u'~').remove(u'='));
    }
    for (int i = 0; i < 20; ++i)
        queries.append(words(6 + i % 7).join(u' '));
    return queries;
}

Times measure(const QStringList &queries, const std::function<void(const QString &)> &ask)
{
    Times best{1e9, 1e9, 1e9};
    for (int run = 0; run < 5; ++run) {
        std::vector<double> times;
        std::vector<double> cpuTimes;
        for (const QString &query : queries) {
            QElapsedTimer timer;
            timer.start();
            const std::clock_t cpu = std::clock();
            ask(query);
            cpuTimes.push_back(1000.0 * double(std::clock() - cpu) / double(CLOCKS_PER_SEC));
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        std::ranges::sort(times);
        std::ranges::sort(cpuTimes);
        best.cpuP99 = std::min(best.cpuP99, cpuTimes[cpuTimes.size() * 99 / 100]);
        best.median = std::min(best.median, times[times.size() / 2]);
        best.p99 = std::min(best.p99, times[times.size() * 99 / 100]);
    }
    return best;
}

// Quoting each word makes it plain text for FTS5; the last one is a prefix.
QString matchExpression(const QString &text, const QString &joint)
{
    QStringList parts;
    for (const QString &word : wordsOf(text))
        parts.append(u'"' + word + u'"');
    return parts.isEmpty() ? u"\"\""_s : parts.join(joint) + u'*';
}

bool fill(const QSqlDatabase &db, const QList<Entry> &entries)
{
    QSqlQuery query(db);
    query.exec(u"PRAGMA journal_mode=OFF"_s);
    if (!query.exec(u"CREATE VIRTUAL TABLE entry USING fts5(theme, interest, role, person, academy, town, trust, designation, phase, "
                    "tokenize='porter unicode61 remove_diacritics 2')"_s))
        return false;
    query.exec(u"BEGIN"_s);
    query.prepare(u"INSERT INTO entry VALUES(?,?,?,?,?,?,?,?,?)"_s);
    for (const Entry &entry : entries) {
        for (const QString &value : {entry.theme, entry.interest, entry.role, entry.person, entry.academy, entry.town, entry.trust,
                                     entry.designations.join(u' '), entry.phase})
            query.addBindValue(value);
        if (!query.exec())
            return false;
    }
    return query.exec(u"COMMIT"_s);
}

Times measureFts(const QSqlDatabase &db, const QStringList &queries, const QString &joint)
{
    QSqlQuery query(db);
    query.setForwardOnly(true);
    query.prepare(u"SELECT rowid FROM entry WHERE entry MATCH ? ORDER BY bm25(entry) LIMIT 50"_s);
    return measure(queries, [&](const QString &text) {
        query.bindValue(0, matchExpression(text, joint));
        query.exec();
        while (query.next()) { }
    });
}

double residentMegabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6;
}

void report(QTextStream &out, QString &summary, int count, const QList<Entry> &sample, bool withFts)
{
    DirectoryGenerator generator(sample);
    QList<Entry> entries;
    entries.reserve(count);
    for (int i = 0; i < count; ++i)
        entries.append(generator.next());
    const SearchKnowledge knowledge = SearchKnowledge::shipped();
    const QStringList queries = queryMix(entries, knowledge.vocabulary);

    const double before = residentMegabytes();
    QElapsedTimer timer;
    timer.start();
    const auto index = SearchIndex::build(entries, knowledge);
    const double built = double(timer.nsecsElapsed()) / 1e6;
    const double memory = residentMegabytes() - before;
    const Times ours = measure(queries, [&](const QString &text) {
        SearchQuery query;
        query.text = text;
        query.from = GridPosition{623000, 308000};
        query.today = QDate(2026, 11, 21);
        const SearchAnswer answer = index->search(query);
        Q_UNUSED(answer)
    });
    out << u"%1 entries: built in %2 ms, %3 MB\n  ours                p50 %4 ms  p99 %5 ms  (processor time p99 %6 ms)\n"_s.arg(count).arg(built, 0, 'f', 0)
               .arg(memory, 0, 'f', 1).arg(ours.median, 0, 'f', 3).arg(ours.p99, 0, 'f', 3).arg(ours.cpuP99, 0, 'f', 3);
    out.flush();
    if (qEnvironmentVariableIsSet("LP_BENCH_SLOWEST")) {
        std::vector<std::pair<double, QString>> slow;
        for (const QString &text : queries)
            slow.emplace_back(-measure({text}, [&](const QString &t) { SearchQuery q; q.text = t; (void)index->search(q); }).median, text);
        std::ranges::sort(slow);
        for (size_t i = 0; i < 8; ++i)
            out << "    " << -slow[i].first << ' ' << slow[i].second << '\n';
    }

    if (!withFts) {
        summary += u"search-speed-%1-p99\t%2\tms\t0\tnone\n"_s.arg(count).arg(ours.p99, 0, 'f', 3);
        return;
    }
    QTemporaryDir folder;
    const QString name = u"fts%1"_s.arg(count);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(folder.filePath(u"fts.db"_s));
        if (!db.open() || !fill(db, entries)) {
            out << "  FTS5 is not to be had: " << db.lastError().text() << '\n';
        } else {
            const Times any = measureFts(db, queries, u" OR "_s);
            const Times all = measureFts(db, queries, u" AND "_s);
            out << u"  FTS5 bm25, any word  p50 %1 ms  p99 %2 ms  (processor time p99 %5 ms, %6 times ours)\n  FTS5 bm25, all words p50 %3 ms  p99 %4 ms\n"_s
                       .arg(any.median, 0, 'f', 3).arg(any.p99, 0, 'f', 3).arg(all.median, 0, 'f', 3).arg(all.p99, 0, 'f', 3)
                       .arg(any.cpuP99, 0, 'f', 3).arg(any.cpuP99 / ours.cpuP99, 0, 'f', 1);
            summary += u"search-speed-%1-p99\t%2\tms\t%3\tFTS5 bm25 any word %4 ms\n"_s.arg(count).arg(ours.p99, 0, 'f', 3)
                           .arg(any.p99 / ours.p99, 0, 'f', 1).arg(any.p99, 0, 'f', 1);
            summary += u"search-speed-%1-p50\t%2\tms\t%3\tFTS5 bm25 any word %4 ms\n"_s.arg(count).arg(ours.median, 0, 'f', 3)
                           .arg(any.median / ours.median, 0, 'f', 1).arg(any.median, 0, 'f', 2);
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QList<int> sizes;
    bool withFts = true;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        if (argument == u"--ours"_s)
            withFts = false;
        else
            sizes.append(argument.toInt());
    }
    if (sizes.isEmpty())
        sizes = {5000, 100000};
    const QList<Entry> sample = readSampleEntries(QStringLiteral(LP_SOURCE_DIR "/resources/sample/directory.csv"),
                                                  QStringLiteral(LP_SOURCE_DIR "/resources/sample/schools.csv"));
    QString summary;
    for (const int size : sizes)
        report(out, summary, size, sample, withFts);
    out << summary;
    return 0;
}
