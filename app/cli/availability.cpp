// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"
#include "app/cli/withjournal.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/statementdesk.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(AvailabilityCommand)
};

void declareSet(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"REFERENCE"_s, Texts::tr("The entry: its reference or number, as \u2018search\u2019 prints it."));
    parser.addPositionalArgument(u"STATUS"_s, Texts::tr("open, limited, negotiation, paused, or directory: as the directory says."));
    parser.addOption({u"until"_s, Texts::tr("For paused: the first day on which help is possible again, 2027-01-04."), u"DATE"_s});
}

int set(const CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList words = parser.positionalArguments();
    const auto status = statement::statusNamed(words.value(1));
    const QDate until = QDate::fromString(parser.value(u"until"_s), Qt::ISODate);
    if (words.size() != 2 || !status || (parser.isSet(u"until"_s) && !until.isValid()))
        return context.misuse(Texts::tr("Name an entry and one of: open, limited, negotiation, paused, directory."));
    if (until.isValid() && *status != AvailabilityStatus::Paused)
        return context.misuse(Texts::tr("--until goes with paused only. Leave it out, or say paused."));
    const auto database = context.openDatabase(Database::Mode::ReadWrite);
    return withJournal(context, database, [&](const QSqlDatabase &db, Journal &journal, const Identity &who) {
        StatementDesk desk(db, journal, context.clock());
        const auto entry = desk.entryCalled(words.first());
        const auto said = entry ? desk.say(who, *entry, *status, until) : Result<void>(failure(entry));
        return said ? context.finish(Texts::tr("Availability of %1: %2.").arg(words.first(), words.at(1))) : context.fail(said.error());
    });
}

int list(const CommandContext &context, const QCommandLineParser &)
{
    const auto database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return context.fail(database.error());
    const auto statements = statement::inForce(database->connection());
    if (!statements)
        return context.fail(statements.error());
    if (statements->isEmpty())
        return context.finish(Texts::tr("No principal\u2019s word on availability is in force."));
    QList<qint64> ids = statements->keys();
    std::ranges::sort(ids);
    const DirectoryRepository directory(database->connection());
    for (const qint64 id : std::as_const(ids)) {
        const auto entry = directory.entry(id);
        if (!entry)
            return context.fail(entry.error());
        context.writeData(u"%1\t%2\t%3\t%4\n"_s.arg(entry->reference.isEmpty() ? QString::number(id) : entry->reference, entry->person, entry->academy, entry->availability));
    }
    return ExitCode::done;
}

} // namespace

Command availabilitySetCommand()
{
    return {u"availability set"_s, u"REFERENCE open|limited|negotiation|paused|directory [--until DATE]"_s,
            Texts::tr("The principal says whether a colleague can be asked now; everybody sees it at once."), declareSet, set};
}

Command availabilityListCommand()
{
    return {u"availability list"_s, {}, Texts::tr("Lists what principals say of availability: it stands over the edition."), [](QCommandLineParser &) {}, list};
}
