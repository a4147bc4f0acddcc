// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/booking.h"

#include "app/cli/withjournal.h"
#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingimport.h"
#include "model/exchange/bookingscript.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingCommand)
};

int record(const CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.size() != 1)
        return context.misuse(Texts::tr("Name one file with actions."));
    QFile file(files.first());
    if (!file.open(QIODevice::ReadOnly))
        return context.fail({Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(files.first()), file.errorString()});
    return withJournal(context, context.openDatabase(Database::Mode::ReadWrite), [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
        if (!identity.isComplete())
            return context.fail(nobodyChosen());
        BookingScript script(db, journal, context.clock(), identity);
        script.setWarning([&](const QString &sentence) { context.writeMessage(Texts::tr("Warning: %1", "a sentence").arg(sentence)); });
        const auto done = script.run(file.readAll(), [&](const QString &reference) { context.writeData(reference + u'\n'); });
        if (!done)
            return context.fail(done.error());
        context.writeMessage(Texts::tr("%n actions recorded.", nullptr, *done));
        return ExitCode::done;
    });
}

void declareRecord(QCommandLineParser &parser)
{
    const Identity who = BookingScript::exampleAuthor();
    // The description is the one part of the help that is not wrapped.
    parser.setApplicationDescription(
        parser.applicationDescription() + u"\n\n"_s
        + Texts::tr("Each action is done by whoever whoami names. What somebody else said is taken down with \u201cbehalf\u201d: who, how\n"
                    "(telephone, e-mail, signed sheet or in person) and when. What \u201cdo\u201d can be, and who may do it:")
        + u'\n' + BookingScript::actions().join(u'\n') + u"\n\n"_s
        + Texts::tr("A complete example, after whoami --name \"%1\" --role %2 --school \"%3\":").arg(who.name, who.role, who.school) + u'\n'
        + QString::fromUtf8(BookingScript::example()));
    parser.addPositionalArgument(u"FILE.json"_s, Texts::tr("A list of actions."));
}

// The same form as that of the other imports.
int finishImport(const CommandContext &context, const ImportReport &report)
{
    const auto write = [&](const QList<ImportMessage> &messages, const QString &kind) {
        for (const ImportMessage &message : messages) {
            const QString place = message.row == 0 ? message.file : u"%1, %2 %3, %4"_s.arg(message.file, Texts::tr("row")).arg(message.row).arg(message.column);
            context.writeMessage(u"%1: %2: %3"_s.arg(kind, place, message.text));
        }
    };
    write(report.problems, Texts::tr("Problem"));
    write(report.warnings, Texts::tr("Warning"));
    if (report.isRefused())
        context.writeMessage(Texts::tr("Nothing was imported. Put the problems right and import again."));
    context.writeData(u"added %1 updated %2 unchanged %3 problems %4 warnings %5\n"_s.arg(report.added).arg(report.updated).arg(report.unchanged)
                          .arg(report.problemCount).arg(report.warningCount));
    return report.isRefused() ? ExitCode::failed : ExitCode::done;
}

int importBookings(const CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList files = parser.positionalArguments();
    if (files.isEmpty())
        return context.misuse(Texts::tr("Name at least one file to import."));
    ImportOptions options;
    options.isDryRun = parser.isSet(u"dry-run"_s);
    const auto database = options.isDryRun ? context.openForTrial() : context.openDatabase(Database::Mode::ReadWrite);
    return withJournal(context, database, [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
        const auto report = BookingImport(db, journal, context.clock(), identity).run(files, options);
        return report ? finishImport(context, *report) : context.fail(report.error());
    });
}

int exportBookings(const CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty() || !parser.positionalArguments().isEmpty())
        return context.misuse(Texts::tr("Name the file to write with -o FILE."));
    return withJournal(context, context.openDatabase(Database::Mode::ReadWrite), [&](const QSqlDatabase &db, Journal &journal, const Identity &identity) {
        const auto count = BookingExport(db, journal, context.clock(), identity).write(path);
        if (!count)
            return context.fail(count.error());
        context.writeMessage(Texts::tr("%1 holds %n bookings.", nullptr, *count).arg(path));
        return ExitCode::done;
    });
}

} // namespace

Command bookingRecordCommand()
{
    return {u"booking record"_s, u"FILE.json"_s, Texts::tr("Records a list of actions on bookings; prints the reference of each request."), declareRecord, record};
}

Command importBookingsCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"FILE"_s, Texts::tr("Tables of bookings: CSV, XLSX or ODS; all of them, or none."), u"FILE..."_s);
        parser.addOption({u"dry-run"_s, Texts::tr("Says what would happen and changes nothing.")});
    };
    return {u"import bookings"_s, u"FILE... [--dry-run]"_s, Texts::tr("Imports bookings of the past from CSV, XLSX or ODS."), declare, importBookings};
}

Command exportBookingsCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The file to write; its ending says what is written."), u"FILE"_s});
    };
    return {u"export bookings"_s, u"-o FILE.{csv,xlsx,json}"_s, Texts::tr("Writes all bookings; JSON holds the history too."), declare, exportBookings};
}
