// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/report.h"

#include "app/cli/withjournal.h"
#include "app/reportoutput.h"
#include "app/reportrecordsread.h"
#include "model/reports/reportdesk.h"
#include "model/reports/reportfile.h"
#include "model/reports/sharedreports.h"
#include "model/sync/partnership.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class ReportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ReportCommand)

public:
    static QString synopsis()
    {
        return tr("--year 2025-26 [--scope all|region:NAME|cluster:NAME|school:URN] [--edition governors|directors] -o FILE.{pdf,html,odt,xlsx,csv,json} ... [--share]");
    }
    static QString summary() { return tr("Writes the annual partnership report for a school year, a term or any dates."); }

    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({u"year"_s, tr("The time: 2025-26, \u201C2025-26 autumn\u201D or \u201C2025-09-01 to 2025-12-31\u201D."), tr("TIME")});
        parser.addOption({u"scope"_s, tr("Whose report: all, region:NAME, cluster:NAME or school:URN."), tr("SCOPE"), u"all"_s});
        parser.addOption({u"edition"_s, tr("For whom: governors (fit for the public) or directors (full, confidential)."), tr("EDITION"), u"governors"_s});
        parser.addOption({u"hide-below"_s, tr("In the governors\u2019 edition, numbers about people and weaknesses need this many bookings."), tr("NUMBER"), u"5"_s});
        parser.addOption({u"not-a-name"_s, tr("In your commentary: this word stays as it is, also for governors. May be given more than once."), tr("WORD")});
        parser.addOption({{u"o"_s, u"output"_s}, tr("The file to write; its ending says what is written. May be given more than once."), tr("FILE")});
        parser.addOption({u"share"_s, tr("Share the governors\u2019 edition with the partnership: every PC can open it after its next look at the share.")});
    }

    static int run(const CommandContext &context, const QCommandLineParser &parser)
    {
        const QStringList paths = parser.values(u"output"_s);
        if ((paths.isEmpty() && !parser.isSet(u"share"_s)) || !parser.isSet(u"year"_s))
            return context.misuse(tr("Name the time with --year 2025-26 and the file to write with -o FILE."));
        for (const QString &path : paths) {
            if (!ReportFile::endings().contains(QFileInfo(path).suffix().toLower()))
                return context.misuse(tr("The file must end with .pdf, .html, .odt, .xlsx, .csv or .json."));
        }
        return withJournal(context, context.openDatabase(Database::Mode::ReadWrite), [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
            const auto place = PartnershipPlace::of(SyncStore(db));
            if (parser.isSet(u"share"_s) && !place) // or it would be said to go out, and never does
                return context.fail(place.error());
            const ReportDesk desk(db, journal, context.clock(), identity);
            if (const auto done = keepNames(db, parser); !done)
                return context.fail(done.error());
            const auto request = requestOf(desk, parser);
            if (!request)
                return context.fail(request.error());
            SharedReports shared(db, journal, identity);
            return write(context, readRecords(desk, db), desk, *request, paths, parser.isSet(u"share"_s) ? &shared : nullptr);
        });
    }

private:
    static Result<ReportRequest> requestOf(const ReportDesk &desk, const QCommandLineParser &parser)
    {
        ReportRequest request;
        request.period = Period::fromText(parser.value(u"year"_s));
        const QString edition = parser.value(u"edition"_s);
        if (edition != u"governors"_s && edition != u"directors"_s)
            return failure(Error::Code::InvalidInput, tr("The edition is governors or directors."));
        request.edition = edition == u"governors"_s ? ReportEdition::Governors : ReportEdition::Directors;
        bool isNumber = false;
        request.threshold = parser.value(u"hide-below"_s).toInt(&isNumber);
        if (!isNumber || request.threshold < 1)
            return failure(Error::Code::InvalidInput, tr("--hide-below takes a whole number from 1 up."));
        const auto scope = desk.scopeOf(parser.value(u"scope"_s));
        if (!scope)
            return failure(scope.error().code, scopeError(scope.error()).message, scope.error().detail);
        request.scope = *scope;
        return request;
    }

    // What was said of the names once stays said, on screen too.
    static Result<void> keepNames(const QSqlDatabase &db, const QCommandLineParser &parser)
    {
        const Period period = Period::fromText(parser.value(u"year"_s));
        if (!parser.isSet(u"not-a-name"_s) || !period.isValid())
            return {};
        return ReportStore(db).saveNameDecisions(period.firstYear(), {{}, parser.values(u"not-a-name"_s)});
    }

    // Governors read labels; whoever writes the file is shown which names were found.
    static void showNames(const CommandContext &context, const ReportContent &content)
    {
        const QList<NameInText> names = namecheck::undecidedNames(content);
        for (const NameInText &name : names)
            context.writeMessage(tr("Your commentary on \u201C%1\u201D names %2: \u201C%3\u201D stands there instead. If it is no name, add --not-a-name \"%4\".")
                                     .arg(name.where, namecheck::withPerson(name), name.label, name.found));
    }

    static void showEmpty(const CommandContext &context, const Figures &figures)
    {
        if (figures.recordCount == 0)
            context.writeMessage(tr("There are no bookings in %1: all figures are none.").arg(figures.period.name()));
    }

    static void showLimit(const CommandContext &context, const ReportContent &content, const ReportRequest &request)
    {
        if (!content.division || content.earlierThreshold == 0)
            return;
        if (content.earlierThreshold < content.threshold)
            context.writeMessage(tr("A report of %1 for governors went out before with a smaller limit. This one leaves out what rests on fewer than %2 bookings, but "
                                    "whoever has both may find out what it hides.")
                                     .arg(content.figures.period.name())
                                     .arg(content.threshold));
        else if (content.threshold != request.threshold)
            context.writeMessage(tr("A report of %1 for governors went out before, without what rests on fewer than %2 bookings. This one leaves out the same: two limits "
                                    "together could give away what each of them hides.")
                                     .arg(content.figures.period.name())
                                     .arg(content.threshold));
    }

    static Error scopeError(const Error &error)
    {
        return {error.code, tr("--scope: %1").arg(error.message), error.detail};
    }

    static int write(const CommandContext &context, const Result<ReportRecords> &records, const ReportDesk &desk, const ReportRequest &request,
                     const QStringList &paths, SharedReports *shared)
    {
        if (!records)
            return context.fail(records.error());
        const auto content = desk.content(*records, request);
        if (!content)
            return context.fail(content.error().code == Error::Code::NotFound ? scopeError(content.error()) : content.error());
        showNames(context, *content);
        showEmpty(context, content->figures);
        showLimit(context, *content, request);
        for (const QString &path : paths) {
            if (const auto done = saveReport(*content, *records, path); !done)
                return context.fail(done.error());
            if (const auto done = desk.keepDivision(*content); !done)
                return context.fail(done.error());
            context.writeMessage(tr("%1 is written, from %n bookings.", nullptr, static_cast<int>(content->figures.recordCount)).arg(path));
        }
        if (shared) {
            if (const auto done = shared->share(*content); !done)
                return context.fail(done.error());
            if (const auto done = desk.keepDivision(*content); !done)
                return context.fail(done.error());
            context.writeMessage(tr("The report leaves this PC with the next look at the share."));
        }
        return ExitCode::done;
    }
};

} // namespace

Command reportCommand()
{
    Command command;
    command.name = u"report"_s;
    command.synopsis = ReportCommand::synopsis();
    command.summary = ReportCommand::summary();
    command.declare = ReportCommand::declare;
    command.run = ReportCommand::run;
    command.takesManyOutputs = true;
    command.needsGui = true;
    return command;
}
