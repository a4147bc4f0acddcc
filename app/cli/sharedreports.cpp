// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/report.h"

#include "app/cli/withjournal.h"
#include "model/reports/sharedreports.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SharedReportsCommand)
};

int list(const CommandContext &context, const QList<SharedReport> &reports)
{
    if (reports.isEmpty())
        return context.finish(Texts::tr("No report has been shared yet."));
    for (qsizetype i = 0; i < reports.size(); ++i) {
        const SharedReport &report = reports.at(i);
        context.writeData(u"%1\t%2\t%3\t%4\n"_s.arg(QString::number(i + 1), report.on.toString(Qt::ISODate), report.by, report.title));
    }
    return ExitCode::done;
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    return withJournal(context, context.openDatabase(Database::Mode::ReadWrite), [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
        const auto reports = SharedReports(db, journal, identity).all();
        if (!reports)
            return context.fail(reports.error());
        const QString path = parser.value(u"output"_s);
        if (path.isEmpty())
            return list(context, *reports);
        if (const QString ending = QFileInfo(path).suffix().toLower(); ending != u"html"_s && ending != u"htm"_s)
            return context.misuse(Texts::tr("A shared report is a web page: choose a file name that ends in .html."));
        const int number = parser.value(u"number"_s).toInt();
        if (number < 1 || number > reports->size())
            return context.fail({Error::Code::NotFound, Texts::tr("There is no shared report %1. The command without -o lists them.").arg(parser.value(u"number"_s)), {}});
        const auto page = SharedReports::page(reports->at(number - 1));
        if (!page)
            return context.fail(page.error());
        const auto saved = saveWhole(*page, path);
        return saved ? context.finish(Texts::tr("%1 is written.").arg(path)) : context.fail(saved.error());
    });
}

} // namespace

Command sharedReportsCommand()
{
    Command command;
    command.name = u"shared-reports"_s;
    command.synopsis = Texts::tr("[-o FILE.html] [--number 1]");
    command.summary = Texts::tr("Lists the reports that were shared with the partnership, the newest first, or writes one of them.");
    command.declare = [](QCommandLineParser &parser) {
        parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The web page to write."), Texts::tr("FILE")});
        parser.addOption({u"number"_s, Texts::tr("Which one of the list."), Texts::tr("NUMBER"), u"1"_s});
    };
    command.run = run;
    return command;
}
