// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/report.h"

#include "app/reportoutput.h"
#include "model/bookings/bookingfold.h"
#include "model/journal/journal.h"
#include "model/reports/reportdesk.h"
#include "model/reports/reportfile.h"

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
        return tr("--year 2025-26 [--scope all|region:NAME|cluster:NAME|school:URN] [--edition governors|directors] -o FILE.{pdf,html,odt,xlsx,csv,json} ...");
    }
    static QString summary() { return tr("Writes the annual partnership report for a school year, a term or any dates."); }

    static void declare(QCommandLineParser &parser)
    {
        parser.addOption({u"year"_s, tr("The time: 2025-26, \u201C2025-26 autumn\u201D or \u201C2025-09-01 to 2025-12-31\u201D."), tr("TIME")});
        parser.addOption({u"scope"_s, tr("Whose report: all, region:NAME, cluster:NAME or school:URN."), tr("SCOPE"), u"all"_s});
        parser.addOption({u"edition"_s, tr("For whom: governors (fit for the public) or directors (full, confidential)."), tr("EDITION"), u"governors"_s});
        parser.addOption({u"hide-below"_s, tr("In the governors\u2019 edition, numbers about people and weaknesses need this many bookings."), tr("NUMBER"), u"5"_s});
        parser.addOption({{u"o"_s, u"output"_s}, tr("The file to write; its ending says what is written. May be given more than once."), tr("FILE")});
    }

    static int run(const CommandContext &context, const QCommandLineParser &parser)
    {
        const QStringList paths = parser.values(u"output"_s);
        if (paths.isEmpty() || !parser.isSet(u"year"_s))
            return context.misuse(tr("Name the time with --year 2025-26 and the file to write with -o FILE."));
        for (const QString &path : paths) {
            if (!ReportFile::endings().contains(QFileInfo(path).suffix().toLower()))
                return context.misuse(tr("The file must end with .pdf, .html, .odt, .xlsx, .csv or .json."));
        }
        const auto database = context.openDatabase(Database::Mode::ReadWrite);
        if (!database)
            return context.fail(database.error());
        const auto identity = IdentityStore(database->connection()).identity();
        if (!identity)
            return context.fail(identity.error());
        Journal journal(database->connection(), context.clock());
        addBookingFolds(journal);
        const ReportDesk desk(database->connection(), journal, context.clock(), *identity);
        const auto request = requestOf(desk, parser);
        if (!request)
            return context.fail(request.error());
        return write(context, desk, *request, paths);
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
            return failure(scope);
        request.scope = *scope;
        return request;
    }

    static int write(const CommandContext &context, const ReportDesk &desk, const ReportRequest &request, const QStringList &paths)
    {
        const auto records = desk.read();
        if (!records)
            return context.fail(records.error());
        const auto content = desk.content(*records, request);
        if (!content)
            return context.fail(content.error());
        for (const QString &path : paths) {
            if (const auto done = saveReport(*content, *records, path); !done)
                return context.fail(done.error());
            context.writeMessage(tr("%1 is written, from %n bookings.", nullptr, static_cast<int>(content->figures.recordCount)).arg(path));
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
    command.needsGui = true;
    return command;
}
