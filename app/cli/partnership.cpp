// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/directory/schoolfinder.h"
#include "model/sync/bundle.h"
#include "model/sync/directordesk.h"
#include "model/sync/founding.h"
#include "model/sync/regiondifferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PartnershipCommand)
};

constexpr qint64 largestJoinFile = 16 * 1024 * 1024;
constexpr qsizetype mostDifferences = 8;

QString sharePath(const QCommandLineParser &parser)
{
    return QDir::fromNativeSeparators(QDir(parser.value(u"share"_s)).absolutePath());
}

Result<QByteArray> contentOf(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(path), file.errorString());
    return file.read(largest);
}

// A file that is there already is never replaced: it may be the only recovery file of a partnership.
Result<void> writeNew(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(Error::Code::Storage, Texts::tr("The file \u2018%1\u2019 cannot be made, or is there already. Choose another name.").arg(path), file.errorString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failure(Error::Code::Storage, Texts::tr("The file \u2018%1\u2019 could not be written whole.").arg(path), file.errorString());
    return {};
}

// ---- create -----------------------------------------------------------------------------------------------------

int create(const CommandContext &context, const QCommandLineParser &parser)
{
    for (const QString &option : {u"share"_s, u"name"_s, u"person"_s, u"recovery"_s}) {
        if (parser.value(option).isEmpty())
            return context.misuse(Texts::tr("--%1 is missing.").arg(option));
    }
    FoundingWishes wishes{sharePath(parser), parser.value(u"name"_s), parser.value(u"person"_s), {}};
    if (parser.isSet(u"passphrase-file"_s)) {
        const auto words = contentOf(parser.value(u"passphrase-file"_s), 1024);
        if (!words)
            return context.fail(words.error());
        wishes.words = QString::fromUtf8(*words).simplified();
    }
    const auto session = PartnershipSession::open(context);
    if (!session)
        return context.fail(session.error());
    const auto prepared = founding::prepare((*session)->parts(), wishes);
    if (!prepared)
        return context.fail(prepared.error());
    if (const auto written = writeNew(parser.value(u"recovery"_s), prepared->kit.recoveryFile); !written)
        return context.fail(written.error());
    if (const auto begun = founding::begin((*session)->parts(), wishes, *prepared); !begun)
        return context.fail(begun.error());
    if (const auto opened = (*session)->partnership(); opened) {
        if (const auto seated = (*session)->takeSeat(); !seated)
            return context.fail(seated.error());
    }
    context.writeMessage(Texts::tr("Keep the recovery file in the safe, and these six words apart from it:"));
    context.writeData(prepared->kit.words + u'\n');
    return ExitCode::done;
}

void declareCreate(QCommandLineParser &parser)
{
    parser.addOption({u"share"_s, Texts::tr("The shared folder; it must exist."), u"PATH"_s});
    parser.addOption({u"name"_s, Texts::tr("What the partnership is called."), u"NAME"_s});
    parser.addOption({u"person"_s, Texts::tr("The Development Director."), u"NAME"_s});
    parser.addOption({u"recovery"_s, Texts::tr("The recovery file to make; it goes into the safe."), u"FILE"_s});
    parser.addOption({u"passphrase-file"_s, Texts::tr("Six words for the recovery file; without it they are chosen and printed."), u"FILE"_s});
}

// ---- join -------------------------------------------------------------------------------------------------------

int join(const CommandContext &context, const QCommandLineParser &parser)
{
    for (const QString &option : {u"share"_s, u"unit"_s, u"person"_s, u"role"_s}) {
        if (parser.value(option).isEmpty())
            return context.misuse(Texts::tr("--%1 is missing.").arg(option));
    }
    JoinWishes wishes{sharePath(parser), {}, parser.value(u"unit"_s), parser.value(u"role"_s), parser.value(u"person"_s)};
    if (parser.isSet(u"join-file"_s)) {
        const auto file = contentOf(parser.value(u"join-file"_s), largestJoinFile);
        if (!file)
            return context.fail(file.error());
        wishes.joinFile = *file;
    }
    const auto session = PartnershipSession::open(context);
    if (!session)
        return context.fail(session.error());
    const auto words = founding::join((*session)->parts(), wishes);
    if (!words)
        return context.fail(words.error());
    context.writeMessage(Texts::tr("Read these six words to the Development Director on the telephone:"));
    context.writeData(*words + u'\n');
    return ExitCode::done;
}

void declareJoin(QCommandLineParser &parser)
{
    parser.addOption({u"share"_s, Texts::tr("The shared folder of the partnership."), u"PATH"_s});
    parser.addOption({u"join-file"_s, Texts::tr("A join file from the Development Director."), u"FILE"_s});
    parser.addOption({u"unit"_s, Texts::tr("Your academy or region: its name or id."), u"NAME"_s});
    parser.addOption({u"person"_s, Texts::tr("Your name."), u"NAME"_s});
    parser.addOption({u"role"_s, Texts::tr("One of: %1.").arg(seatRoles().join(u", "_s)), u"ROLE"_s});
}

int writeJoinFile(const CommandContext &context, const QCommandLineParser &parser)
{
    const QString path = parser.value(u"output"_s);
    if (path.isEmpty())
        return context.misuse(Texts::tr("Name the file to write with -o FILE."));
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        const auto written = writeNew(path, bundle::joinFile(partnership.trust()));
        return written ? context.finish(Texts::tr("%1 is written: a join file for new PCs.").arg(path)) : context.fail(written.error());
    });
}

// ---- the Director's part ----------------------------------------------------------------------------------------

int withDesk(const CommandContext &context, const std::function<int(PartnershipSession &, Partnership &, DirectorDesk &)> &work)
{
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        auto desk = DirectorDesk::open(partnership);
        return desk ? work(session, partnership, *desk) : context.fail(desk.error());
    });
}

// Looks at the share first: whether the role has gone to another PC is said there.
int requests(const CommandContext &context, const QCommandLineParser &)
{
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        [[maybe_unused]] const SyncReport look = partnership.pass();
        const auto desk = DirectorDesk::open(partnership);
        if (!desk)
            return context.fail(desk.error());
        const auto waiting = desk->requests();
        if (!waiting)
            return context.fail(waiting.error());
        for (const WaitingRequest &one : *waiting)
            context.writeData(u"%1\t%2\t%3\t%4\n"_s.arg(one.request.person, one.request.role, one.request.unit, QString::fromLatin1(one.request.device.toHex())));
        context.writeMessage(Texts::tr("Requests that wait: %1. Ring the number in the directory and ask for the six words.").arg(waiting->size()));
        return ExitCode::done;
    });
}

int enrol(const CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.value(u"words"_s).isEmpty())
        return context.misuse(Texts::tr("Type the six words that you heard: --words \"six words\"."));
    return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto enrolled = desk.enrol(parser.value(u"words"_s));
        if (!enrolled)
            return context.fail(enrolled.error());
        context.writeData(u"%1\t%2\t%3\n"_s.arg(enrolled->person, enrolled->role, enrolled->unit));
        return ExitCode::done;
    });
}

int endSeats(const CommandContext &context, const QCommandLineParser &parser, Result<void> (DirectorDesk::*end)(const QString &))
{
    const QStringList devices = parser.positionalArguments();
    if (devices.size() != 1)
        return context.misuse(Texts::tr("Name one PC by its number, as \u2018partnership units\u2019 shows it."));
    return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto done = (desk.*end)(devices.first());
        return done ? context.finish(Texts::tr("The PC %1 is taken out.").arg(devices.first())) : context.fail(done.error());
    });
}

QString endingWord(const Seat &seat)
{
    switch (seat.ending) {
    case SeatEnding::Open:
        return seat.isDormant ? u"dormant"_s : u"active"_s;
    case SeatEnding::Retired:
        return u"retired"_s;
    case SeatEnding::Revoked:
        return u"revoked"_s;
    }
    return {};
}

void listUnits(const CommandContext &context, const TrustState &trust)
{
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile *const unit = trust.unit(id);
        const UnitFile *const region = trust.unit(unit->region);
        context.writeData(u"%1\t%2\t%3\t%4\n"_s.arg(id, unit->kind, unit->name, region ? region->name : QString()));
        for (const Seat &seat : unit->seats)
            context.writeData(u"\t%1\t%2\t%3\t%4\n"_s.arg(QString::fromLatin1(seat.device.toHex()), seat.role, seat.person, endingWord(seat)));
    }
}

Result<UnitWish> unitWish(const QCommandLineParser &parser, const QSqlDatabase &db)
{
    UnitWish wish{parser.value(u"add"_s), parser.value(u"kind"_s), parser.value(u"region"_s), 0};
    if (wish.kind != u"academy"_s)
        return wish;
    const auto school = SchoolFinder(db).find(parser.isSet(u"urn"_s) ? parser.value(u"urn"_s) : wish.name);
    if (!school && parser.isSet(u"urn"_s))
        return failure(school);
    wish.school = school ? school->id : 0;
    return wish;
}

// Another region.
int move(const CommandContext &context, const QString &name, const QString &region)
{
    return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto done = desk.moveUnit(name, region);
        return done ? context.finish(Texts::tr("%1 lies in %2 from now on; bookings that were asked for before stay with the region that has them.").arg(name, region)) : context.fail(done.error());
    });
}

int set(const CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.value(u"region"_s).isEmpty())
        return context.misuse(Texts::tr("Say in which region it lies from now on: --region NAME."));
    return move(context, parser.value(u"set"_s), parser.value(u"region"_s));
}

int rename(const CommandContext &context, const QCommandLineParser &parser)
{
    const QString to = parser.value(u"to"_s).trimmed();
    if (to.isEmpty())
        return context.misuse(Texts::tr("Say how it is called from now on: --to NAME."));
    const int renamed = withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto done = desk.rename(parser.value(u"rename"_s), to, parser.value(u"urn"_s));
        return done ? context.finish(Texts::tr("%1 is called %2 from now on.").arg(parser.value(u"rename"_s), to)) : context.fail(done.error());
    });
    return renamed == ExitCode::done && parser.isSet(u"region"_s) ? move(context, to, parser.value(u"region"_s)) : renamed;
}

int removeUnit(const CommandContext &context, const QCommandLineParser &parser)
{
    return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto done = desk.removeUnit(parser.value(u"remove"_s));
        return done ? context.finish(Texts::tr("%1 is part of the partnership no longer.").arg(parser.value(u"remove"_s))) : context.fail(done.error());
    });
}

int takeOverRegions(const CommandContext &context)
{
    return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
        const auto moved = desk.takeOverRegions();
        if (!moved)
            return context.fail(moved.error());
        context.writeData(u"%1\n"_s.arg(*moved));
        context.writeMessage(Texts::tr("Bookings that were asked for before stay with the region that has them."));
        return ExitCode::done;
    });
}

// Where the directory says something else; the Director can mend it.
int list(const CommandContext &context)
{
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        listUnits(context, partnership.trust());
        if (!partnership.isDirectors())
            return ExitCode::done;
        const auto differences = regionDifferences(session.db(), partnership.trust());
        if (!differences)
            return context.fail(differences.error());
        for (const RegionDifference &one : differences->first(std::min(differences->size(), mostDifferences)))
            context.writeMessage(sentenceOf(one) + u' ' + Texts::tr("To move it: partnership units --set \"%1\" --region \"%2\".").arg(one.name, one.directorys));
        if (differences->size() > 1)
            context.writeMessage(Texts::tr("Academies in another region than the directory says: %1. To move all of them: partnership units --directory-regions.").arg(differences->size()));
        return ExitCode::done;
    });
}

int units(const CommandContext &context, const QCommandLineParser &parser)
{
    if (parser.isSet(u"rename"_s))
        return rename(context, parser);
    if (parser.isSet(u"set"_s))
        return set(context, parser);
    if (parser.isSet(u"remove"_s))
        return removeUnit(context, parser);
    if (parser.isSet(u"directory-regions"_s))
        return takeOverRegions(context);
    if (parser.isSet(u"add-all"_s)) {
        return withDesk(context, [&](PartnershipSession &, Partnership &, DirectorDesk &desk) {
            const auto added = desk.addDirectory();
            if (!added)
                return context.fail(added.error());
            context.writeData(u"%1\n"_s.arg(*added));
            return ExitCode::done;
        });
    }
    if (!parser.isSet(u"add"_s))
        return list(context);
    return withDesk(context, [&](PartnershipSession &session, Partnership &, DirectorDesk &desk) {
        const auto wish = unitWish(parser, session.db());
        const auto added = wish ? desk.addUnit(*wish) : Result<QString>(failure(wish));
        if (!added)
            return context.fail(added.error());
        if (wish->kind == u"academy"_s && wish->school == 0)
            context.writeMessage(Texts::tr("The directory does not hold this school yet: no bookings reach it before it does."));
        context.writeData(*added + u'\n');
        return ExitCode::done;
    });
}

void declareUnits(QCommandLineParser &parser)
{
    parser.addOption({u"add"_s, Texts::tr("Adds a unit of this name."), u"NAME"_s});
    parser.addOption({u"add-all"_s, Texts::tr("Adds every academy of the directory that somebody offers help from, and its region; prints how many.")});
    parser.addOption({u"rename"_s, Texts::tr("Gives the unit of this name or id another name."), u"NAME"_s});
    parser.addOption({u"to"_s, Texts::tr("The other name."), u"NAME"_s});
    parser.addOption({u"set"_s, Texts::tr("Moves the academy of this name or id to the region named with --region."), u"NAME"_s});
    parser.addOption({u"directory-regions"_s, Texts::tr("Moves every academy to the region that the directory names; prints how many.")});
    parser.addOption({u"remove"_s, Texts::tr("Takes out the unit of this name or id, if nobody joined as it and nothing was sent to it."), u"NAME"_s});
    parser.addOption({u"kind"_s, Texts::tr("One of: %1. An academy brings its principal\u2019s box with it.").arg(unitKinds().join(u", "_s)), u"KIND"_s, u"academy"_s});
    parser.addOption({u"region"_s, Texts::tr("The region in which it lies: name or id."), u"NAME"_s});
    parser.addOption({u"urn"_s, Texts::tr("Its URN in the directory."), u"URN"_s});
}

void declareNothing(QCommandLineParser &) { }

void declareDevice(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"DEVICE"_s, Texts::tr("The PC\u2019s number, or its first digits."));
}

} // namespace

Command partnershipCreateCommand()
{
    return {u"partnership create"_s, u"--share PATH --name NAME --person NAME --recovery FILE [--passphrase-file F]"_s,
            Texts::tr("Begins a partnership in a shared folder; prints the six words of the recovery file."), declareCreate, create};
}

Command partnershipJoinCommand()
{
    return {u"partnership join"_s, u"--share PATH [--join-file F] --unit NAME --person NAME --role ROLE"_s,
            Texts::tr("Asks for a seat; prints six words for the Development Director."), declareJoin, join};
}

Command partnershipJoinFileCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({{u"o"_s, u"output"_s}, Texts::tr("The file to write."), u"FILE"_s});
    };
    return {u"partnership join-file"_s, u"-o FILE"_s, Texts::tr("Writes a join file for new PCs."), declare, writeJoinFile};
}

Command partnershipRequestsCommand()
{
    return {u"partnership requests"_s, {}, Texts::tr("Lists who waits for a seat."), declareNothing, requests};
}

Command partnershipEnrolCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({u"words"_s, Texts::tr("The six words that you heard on the telephone."), u"WORDS"_s});
    };
    return {u"partnership enrol"_s, u"--words \"six words\""_s, Texts::tr("Gives the PC whose words these are its seat."), declare, enrol};
}

Command partnershipRetireCommand()
{
    const auto run = [](const CommandContext &context, const QCommandLineParser &parser) { return endSeats(context, parser, &DirectorDesk::retire); };
    return {u"partnership retire"_s, u"DEVICE"_s, Texts::tr("Takes a PC out; all it wrote stays good."), declareDevice, run};
}

Command partnershipRevokeCommand()
{
    const auto run = [](const CommandContext &context, const QCommandLineParser &parser) { return endSeats(context, parser, &DirectorDesk::revoke); };
    return {u"partnership revoke"_s, u"DEVICE"_s, Texts::tr("Takes a stolen PC out; what nobody has seen of it yet does not count."), declareDevice, run};
}

Command partnershipUnitsCommand()
{
    return {u"partnership units"_s, u"[--add NAME --kind KIND [--region R] [--urn URN] | --add-all | --rename NAME --to NAME [--urn URN] [--region R] | --set NAME --region R | --directory-regions | --remove NAME]"_s, Texts::tr("Lists academies, regions and their PCs; adds, renames, moves or removes one."), declareUnits, units};
}
