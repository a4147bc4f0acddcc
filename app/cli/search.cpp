// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/search.h"

#include "app/cli/myschool.h"
#include "model/directory/directoryrepository.h"
#include "model/search/searchindex.h"
#include "model/tables/resultrow.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

const QString limitOption = u"limit"_s;
const QString jsonOption = u"json"_s;
const QString queriesOption = u"queries"_s;
constexpr int usualLimit = 10;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SearchCommand)
};

//! The index, and the entries that it ranks
struct Directory
{
    QHash<qint64, Entry> entries;
    std::shared_ptr<const SearchIndex> index;
    std::optional<GridPosition> mySchool;
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"WORDS"_s, Texts::tr("What help is wanted, in your own words."), u"WORDS..."_s);
    parser.addOption({limitOption, Texts::tr("The largest number of answers (10)."), u"N"_s});
    parser.addOption({jsonOption, Texts::tr("Writes a list of rank, reference, person, academy, town and why.")});
    parser.addOption({queriesOption, Texts::tr("Answers every line of a file: id, tab, query. Writes id, rank and reference."), u"FILE"_s});
}

Result<Directory> readDirectory(const CommandContext &context)
{
    // Reading needs no lock, so that an import may run beside it. An empty folder, or one of an older version, is
    // made ready first.
    auto database = context.openDatabase(Database::Mode::ReadOnly);
    if (!database)
        database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return failure(database);
    const auto knowledge = SearchKnowledge::of(database->connection());
    if (!knowledge)
        return failure(knowledge);
    const DirectoryRepository repository(database->connection());
    Directory directory;
    const auto source = [&](const std::function<bool(Entry &&)> &take) {
        return repository.forEachEntry([&](Entry &&entry) {
            directory.entries.insert(entry.id, entry);
            return take(std::move(entry));
        });
    };
    auto index = SearchIndex::build(source, *knowledge);
    if (!index)
        return failure(index);
    directory.index = *std::move(index);
    directory.mySchool = positionOfMySchool(database->connection());
    return directory;
}

SearchQuery queryOf(const QString &words, int limit, const Directory &directory, const CommandContext &context)
{
    SearchQuery query;
    query.text = words;
    query.limit = limit;
    query.mySchool = directory.mySchool;
    query.today = context.clock().today();
    return query;
}

// The words of the entry that matched, the concepts by which it was found, and how far away it is.
QStringList whyOf(const Directory &directory, const SearchAnswer &answer, const SearchHit &hit)
{
    const Entry &entry = *directory.entries.constFind(hit.entry);
    QStringList why;
    for (const QString &field : {entry.theme, entry.interest, entry.role, entry.person, entry.academy, entry.town}) {
        for (const TextRange &range : directory.index->marks(answer, field)) {
            const QString word = field.mid(range.start, range.length);
            if (!why.contains(word, Qt::CaseInsensitive))
                why.append(word);
        }
    }
    for (const QString &via : hit.via)
        why.append(Texts::tr("via: %1").arg(via));
    if (hit.availability == AvailabilityStatus::Paused)
        why.append(entry.availability);
    if (!answer.fromName.isEmpty())
        why.append(hit.miles < 0 ? EntryWords::distance(hit.miles)
                                 : Texts::tr("%1 from %2", "6 miles from Norwich").arg(EntryWords::distance(hit.miles), answer.fromName));
    return why;
}

void writeNotes(const CommandContext &context, const Directory &directory, const SearchAnswer &answer)
{
    if (directory.entries.isEmpty()) {
        context.writeMessage(Texts::tr("The directory in this data folder is empty. Bring one in with: import directory FILE."));
        return;
    }
    for (const SearchNote &note : answer.notes)
        context.writeMessage(note.text);
}

void writeList(const CommandContext &context, const Directory &directory, const SearchAnswer &answer)
{
    QString lines;
    int rank = 0;
    for (const SearchHit &hit : answer.hits) {
        const Entry &entry = *directory.entries.constFind(hit.entry);
        QStringList parts{QString::number(++rank), entry.reference, entry.person, entry.role, entry.academy, entry.town, telephoneOf(entry), entry.theme,
                          whyOf(directory, answer, hit).join(u", "_s)};
        lines += parts.join(u'\t') + u'\n';
    }
    context.writeData(lines);
}

void writeJson(const CommandContext &context, const Directory &directory, const SearchAnswer &answer)
{
    QJsonArray list;
    for (const SearchHit &hit : answer.hits) {
        const Entry &entry = *directory.entries.constFind(hit.entry);
        QJsonObject found{{u"rank"_s, list.size() + 1},
                          {u"reference"_s, entry.reference},
                          {u"person"_s, entry.person},
                          {u"academy"_s, entry.academy},
                          {u"town"_s, entry.town},
                          {u"why"_s, QJsonArray::fromStringList(whyOf(directory, answer, hit))}};
        if (hit.miles >= 0)
            found.insert(u"miles"_s, std::round(hit.miles * 10) / 10);
        list.append(found);
    }
    context.writeData(QString::fromUtf8(QJsonDocument(list).toJson()));
}

Result<QStringList> readLines(const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be read. Check its name.").arg(fileName), file.errorString());
    constexpr qint64 largest = 64 * 1024 * 1024;
    if (file.size() > largest)
        return failure(Error::Code::InvalidInput, Texts::tr("The file of queries is larger than 64 MB. Split it."), fileName);
    QString contents = QString::fromUtf8(file.readAll());
    if (contents.startsWith(u'\uFEFF'))
        contents.remove(0, 1);
    return contents.remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
}

bool isHeading(const QStringList &cells)
{
    return cells.at(0).trimmed().compare(u"id"_s, Qt::CaseInsensitive) == 0
           && cells.at(1).trimmed().compare(u"query"_s, Qt::CaseInsensitive) == 0;
}

int answerFile(const CommandContext &context, const QString &fileName, int limit)
{
    const auto lines = readLines(fileName);
    if (!lines)
        return context.fail(lines.error());
    const auto directory = readDirectory(context);
    if (!directory)
        return context.fail(directory.error());
    QString out;
    for (qsizetype i = 0; i < lines->size(); ++i) {
        const QStringList cells = lines->at(i).split(u'\t');
        if (cells.size() < 2)
            return context.fail({Error::Code::InvalidInput, Texts::tr("Line %1 of the queries has no tab: write an id, a tab and the query.").arg(i + 1), {}});
        if (i == 0 && isHeading(cells))
            continue;
        int rank = 0;
        const SearchAnswer answer = directory->index->search(queryOf(cells.at(1), limit, *directory, context));
        for (const SearchHit &hit : answer.hits)
            out += cells.at(0) + u'\t' + QString::number(++rank) + u'\t' + directory->entries.constFind(hit.entry)->reference + u'\n';
    }
    context.writeData(out);
    return ExitCode::done;
}

int answerWords(const CommandContext &context, const QString &words, int limit, bool isJson)
{
    const auto directory = readDirectory(context);
    if (!directory)
        return context.fail(directory.error());
    const SearchAnswer answer = directory->index->search(queryOf(words, limit, *directory, context));
    writeNotes(context, *directory, answer);
    if (isJson)
        writeJson(context, *directory, answer);
    else
        writeList(context, *directory, answer);
    return ExitCode::done;
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    bool isNumber = true;
    const int limit = parser.isSet(limitOption) ? parser.value(limitOption).toInt(&isNumber) : usualLimit;
    if (!isNumber || limit < 1)
        return context.misuse(Texts::tr("--limit needs a number from 1 on."));
    const QString words = parser.positionalArguments().join(u' ');
    if (parser.isSet(queriesOption)) {
        if (!words.isEmpty() || parser.isSet(jsonOption))
            return context.misuse(Texts::tr("--queries stands alone, without words and without --json."));
        return answerFile(context, parser.value(queriesOption), limit);
    }
    if (words.trimmed().isEmpty())
        return context.misuse(Texts::tr("Say what help is wanted, for example: search early reading."));
    return answerWords(context, words, limit, parser.isSet(jsonOption));
}

} // namespace

Command searchCommand()
{
    return {u"search"_s, u"[--limit N] [--json] WORDS... | --queries FILE.tsv [--limit N]"_s,
            Texts::tr("Finds who can help, best first."), declare, run};
}
