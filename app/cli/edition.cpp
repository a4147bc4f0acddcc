// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/sync/bundle.h"
#include "model/sync/datacheck.h"
#include "model/sync/directordesk.h"
#include "model/sync/selftest.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(EditionCommand)
};

constexpr qint64 largestEdition = 256ll * 1024 * 1024;

void declareNothing(QCommandLineParser &) { }

int publish(const CommandContext &context, const QCommandLineParser &parser)
{
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        auto desk = DirectorDesk::open(partnership);
        const auto number = desk ? desk->publish(parser.value(u"changes"_s)) : Result<int>(failure(desk));
        if (!number)
            return context.fail(number.error());
        context.writeData(u"%1\n"_s.arg(*number));
        return ExitCode::done;
    });
}

int current(const CommandContext &context, const QCommandLineParser &)
{
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        const auto &manifest = partnership.trust().edition();
        if (!manifest)
            return context.fail({Error::Code::NotFound, Texts::tr("No edition of the directory has been published yet."), {}});
        const bool isHere = Editions::isOf(*manifest, partnership.editions().current());
        context.writeData(u"%1\t%2\t%3\n"_s.arg(manifest->version.number)
                              .arg(londonDate(QDateTime::fromMSecsSinceEpoch(manifest->made, Qt::UTC)).toString(Qt::ISODate),
                                   isHere ? u"here"_s : u"announced"_s));
        return ExitCode::done;
    });
}

int verifyEdition(const CommandContext &context, const QCommandLineParser &parser)
{
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        QByteArray bytes = partnership.editions().current();
        const QStringList files = parser.positionalArguments();
        if (!files.isEmpty()) {
            QFile file(files.first());
            if (!file.open(QIODevice::ReadOnly) || file.size() > largestEdition)
                return context.fail({Error::Code::NotFound, Texts::tr("The file \u2018%1\u2019 cannot be opened.").arg(files.first()), file.errorString()});
            bytes = file.readAll();
            if (bundle::isOne(bytes))
                return context.fail({Error::Code::InvalidInput, Texts::tr("\u2018%1\u2019 is a form or a join file, not an edition of the directory.").arg(files.first()), {}});
        }
        const DirectoryFileStanding standing = partnership.editions().standingOf(partnership.trust(), bytes);
        const bool isOlder = standing.signature == DirectoryFileStanding::Signature::Older;
        if (isOlder && !files.isEmpty()) {
            context.writeMessage(Texts::tr("Edition %1, signed by the Development Director. Edition %2 is the newest.").arg(standing.number).arg(standing.newest));
            return ExitCode::done;
        }
        if (standing.signature != DirectoryFileStanding::Signature::Newest)
            return context.fail({Error::Code::Signature, Texts::tr("This is not the edition that the Development Director signed last."), {}});
        context.writeMessage(Texts::tr("Edition %1, signed by the Development Director.").arg(standing.number));
        return ExitCode::done;
    });
}

int verifyData(const CommandContext &context, const QCommandLineParser &)
{
    const auto session = PartnershipSession::open(context);
    if (!session)
        return context.fail(session.error());
    const PartnershipParts parts = (*session)->parts();
    const auto fail = [&](const Error &error) { return context.fail(Database::withAdvice(error, parts.db.databaseName())); };
    const auto partnership = (*session)->partnership();
    if (!partnership && partnership.error().code != Error::Code::NotFound)
        return fail(partnership.error());
    const auto findings = checkData(parts.db, parts.journal, partnership ? &(*partnership)->trust() : nullptr);
    if (!findings)
        return fail(findings.error());
    context.writeData(u"events %1 messages %2 problems %3\n"_s.arg(findings->events).arg(findings->segments).arg(findings->problems.size()));
    for (const QString &problem : findings->problems)
        context.writeMessage(problem);
    return findings->problems.isEmpty() ? ExitCode::done : ExitCode::failed;
}

int selftest(const CommandContext &context, const QCommandLineParser &parser)
{
    const QStringList paths = parser.positionalArguments();
    if (paths.size() != 1)
        return context.misuse(Texts::tr("Name the shared folder to try."));
    DiskShareFolder share(QDir::fromNativeSeparators(QDir(paths.first()).absolutePath()));
    if (const auto names = share.list({}); !names)
        return context.fail(names.error());
    const QList<ShareProbe> probes = shareSelftest::run(share);
    for (const ShareProbe &probe : probes)
        context.writeData(u"%1\t%2\t%3\n"_s.arg(probe.isFine ? u"fine"_s : (probe.isNeeded ? u"FAILS"_s : u"differs"_s), probe.name, probe.outcome));
    const bool isSafe = shareSelftest::isSafe(probes);
    context.writeMessage(isSafe ? Texts::tr("This folder is safe to use.") : Texts::tr("This folder is not safe to use. Show this report to your technician."));
    return isSafe ? ExitCode::done : ExitCode::failed;
}

} // namespace

int exportEdition(const CommandContext &context, const QString &path)
{
    return withPartnership(context, [&](PartnershipSession &, Partnership &partnership) {
        const QByteArray bytes = partnership.editions().current();
        if (bytes.isEmpty())
            return context.fail({Error::Code::NotFound, Texts::tr("No edition of the directory is here yet. Publish one, or sync."), {}});
        const auto saved = saveWhole(bytes, path);
        return saved ? context.finish(Texts::tr("%1 holds the edition in use.").arg(path)) : context.fail(saved.error());
    });
}

Command publishCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addOption({u"changes"_s, Texts::tr("One paragraph for readers: what is new."), u"TEXT"_s});
    };
    return {u"publish"_s, u"[--changes TEXT]"_s, Texts::tr("Publishes the directory as its next edition; prints its number."), declare, publish};
}

Command editionCurrentCommand()
{
    return {u"edition current"_s, {}, Texts::tr("Prints number and date of the newest edition, and whether it is here."), declareNothing, current};
}

Command editionVerifyCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"FILE"_s, Texts::tr("A .lpdir file; without it the edition in use is looked at."), u"[FILE.lpdir]"_s);
    };
    return {u"edition verify"_s, u"[FILE.lpdir]"_s, Texts::tr("Says whether the Development Director signed this edition."), declare, verifyEdition};
}

Command verifyCommand()
{
    return {u"verify"_s, {}, Texts::tr("Looks through the data: file, journal, signatures, lists."), declareNothing, verifyData};
}

Command shareSelftestCommand()
{
    const auto declare = [](QCommandLineParser &parser) {
        parser.addPositionalArgument(u"PATH"_s, Texts::tr("The shared folder; what is tried in it is removed again."));
    };
    return {u"share selftest"_s, u"PATH"_s, Texts::tr("Tries on a shared folder what the program relies on; 0 when it is safe to use."), declare, selftest};
}
