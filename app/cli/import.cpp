// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/import.h"

#include "model/exchange/directoryimport.h"
#include "model/exchange/importreport.h"
#include "model/exchange/schoolsimport.h"
#include "model/journal/journal.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString dryRun = u"dry-run"_s;
const QString json = u"json"_s;
const QString maxSize = u"max-size"_s;
const QString sheetName = u"sheet"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportCommand)
};

void declare(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"FILE"_s, Texts::tr("Files to import: all of them, or none."), u"FILE..."_s);
    parser.addOption({dryRun, Texts::tr("Says what would happen and changes nothing.")});
    parser.addOption({json, Texts::tr("Writes the report as JSON, with row, column and text of each problem and warning.")});
    parser.addOption({maxSize, Texts::tr("The largest file that is opened, packed or unpacked, in MB (1024)."), u"MB"_s});
}

QString summaryLine(const ImportReport &report)
{
    return u"added %1 updated %2 unchanged %3 problems %4 warnings %5"_s.arg(report.added)
        .arg(report.updated)
        .arg(report.unchanged)
        .arg(report.problemCount)
        .arg(report.warningCount);
}

QJsonArray jsonList(const QList<ImportMessage> &messages)
{
    QJsonArray list;
    for (const ImportMessage &message : messages)
        list.append(QJsonObject{{u"file"_s, message.file}, {u"row"_s, message.row}, {u"column"_s, message.column}, {u"text"_s, message.text}});
    return list;
}

QString jsonText(const ImportReport &report)
{
    const QJsonObject object{{u"added"_s, report.added},
                             {u"updated"_s, report.updated},
                             {u"unchanged"_s, report.unchanged},
                             {u"problem_count"_s, report.problemCount},
                             {u"warning_count"_s, report.warningCount},
                             {u"problems"_s, jsonList(report.problems)},
                             {u"warnings"_s, jsonList(report.warnings)},
                             {u"changes"_s, jsonList(report.changes)}};
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString lineFor(const ImportMessage &message, const QString &kind)
{
    QString place = message.file;
    if (message.row > 0)
        place += Texts::tr(", row %1").arg(message.row);
    if (!message.column.isEmpty())
        place += Texts::tr(", column \u2018%1\u2019").arg(message.column);
    return u"%1: %2: %3"_s.arg(kind, place, message.text);
}

// The same words about the same column of a file are said once, with the number of rows.
QStringList linesFor(const QList<ImportMessage> &messages, const QString &kind)
{
    using Key = std::tuple<QString, QString, QString>;
    const auto keyOf = [](const ImportMessage &message) { return Key(message.file, message.column, message.text); };
    QMap<Key, int> times;
    for (const ImportMessage &message : messages)
        ++times[keyOf(message)];
    QStringList lines;
    for (const ImportMessage &message : messages) {
        const int count = std::exchange(times[keyOf(message)], 0);
        if (count == 1)
            lines.append(lineFor(message, kind));
        else if (count > 1)
            lines.append(lineFor(message, kind) + u' ' + Texts::tr("(The same in %n more rows.)", nullptr, count - 1));
    }
    return lines;
}

// A register brings many schools up to date, of which nobody reads each.
void writeChangedSchools(const CommandContext &context, const ImportReport &report)
{
    constexpr qsizetype mostShown = 3;
    const qsizetype shown = std::min(mostShown, report.changes.size());
    for (const ImportMessage &message : report.changes.first(shown))
        context.writeMessage(lineFor(message, Texts::tr("Changed")));
    if (report.updated > shown)
        context.writeMessage(Texts::tr("Changed: %n more schools were brought up to date; --json lists them.", nullptr, static_cast<int>(report.updated - shown)));
}

void writeMessages(const CommandContext &context, const ImportReport &report)
{
    constexpr qsizetype mostShown = 50;
    const bool isOfSchools = !report.changes.isEmpty() && report.changes.first().column.isEmpty(); // whole rows, not cells
    if (isOfSchools)
        writeChangedSchools(context, report);
    const QList<ImportMessage> changes = isOfSchools ? QList<ImportMessage>() : report.changes;
    for (const auto &[list, count, kind] : {std::tuple{&report.problems, report.problemCount, Texts::tr("Problem")},
                                            {&report.warnings, report.warningCount, Texts::tr("Warning")},
                                            {&changes, static_cast<qint64>(changes.size()), Texts::tr("Changed")}}) {
        const QStringList lines = linesFor(*list, kind);
        for (const QString &line : lines.first(std::min(mostShown, lines.size())))
            context.writeMessage(line);
        const qint64 unsaid = count - list->size() + std::max<qsizetype>(0, lines.size() - mostShown);
        if (unsaid > 0)
            context.writeMessage(Texts::tr("%1: %2 more of these; --json lists them.").arg(kind).arg(unsaid));
    }
}

int finish(const CommandContext &context, const QCommandLineParser &parser, const ImportReport &report)
{
    if (parser.isSet(json)) {
        context.writeData(jsonText(report));
        context.writeMessage(summaryLine(report));
    } else {
        writeMessages(context, report);
        if (report.isRefused())
            context.writeMessage(Texts::tr("Nothing was imported. Put the problems right and import again."));
        context.writeData(summaryLine(report) + u'\n');
    }
    return report.isRefused() ? ExitCode::failed : ExitCode::done;
}

// A file that cannot be read at all is a problem, too: the last line says so.
int finish(const CommandContext &context, const QCommandLineParser &parser, const Error &error)
{
    ImportReport report;
    report.addProblem({{}, 0, {}, error.message});
    context.writeData(parser.isSet(json) ? jsonText(report) : summaryLine(report) + u'\n');
    return context.fail(error);
}

using Import = std::function<Result<ImportReport>(const QSqlDatabase &, Journal &, const QStringList &, const ImportOptions &)>;

int run(const CommandContext &context, const QCommandLineParser &parser, const Import &import)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return context.misuse(Texts::tr("Name at least one file to import."));
    ImportOptions options;
    options.isDryRun = parser.isSet(dryRun);
    if (parser.isSet(maxSize)) {
        bool isNumber = false;
        const qint64 megabytes = parser.value(maxSize).toLongLong(&isNumber);
        if (!isNumber || megabytes < 1 || megabytes > 1'000'000)
            return context.misuse(Texts::tr("--max-size needs a number of megabytes."));
        options.limits.fileBytes = options.limits.unpackedBytes = megabytes * 1024 * 1024;
    }
    auto database = options.isDryRun ? context.openForTrial() : context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return finish(context, parser, database.error());
    Journal journal(database->connection(), context.clock());
    const auto report = import(database->connection(), journal, files, options);
    return report ? finish(context, parser, *report) : finish(context, parser, report.error());
}

} // namespace

Command importDirectoryCommand()
{
    const auto import = [](const CommandContext &context, const QCommandLineParser &parser) {
        return run(context, parser, [&](const QSqlDatabase &db, Journal &journal, const QStringList &files, const ImportOptions &options) {
            QList<ImportSource> sources;
            for (const QString &file : files)
                sources.append({file, {}, parser.value(sheetName)});
            return DirectoryImport(db, journal, context.clock()).run(sources, options);
        });
    };
    const auto declareAll = [](QCommandLineParser &parser) {
        declare(parser);
        parser.addOption({sheetName, Texts::tr("The sheet of a workbook; without it the first that looks like a directory."), u"NAME"_s});
    };
    return {u"import directory"_s, u"FILE... [--sheet NAME] [--dry-run] [--json]"_s, Texts::tr("Imports directory entries from CSV, XLSX or ODS."), declareAll, import};
}

Command importSchoolsCommand()
{
    const auto import = [](const CommandContext &context, const QCommandLineParser &parser) {
        return run(context, parser, [&](const QSqlDatabase &db, Journal &journal, const QStringList &files, const ImportOptions &options) {
            return SchoolsImport(db, journal, context.clock()).run(files, options);
        });
    };
    return {u"import schools"_s, u"FILE... [--dry-run] [--json]"_s, Texts::tr("Imports the register of English schools (edubasealldata)."), declare, import};
}
