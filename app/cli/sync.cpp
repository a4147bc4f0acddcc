// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"
#include "model/core/britishdate.h"
#include "model/core/logging.h"
#include "model/sync/directordesk.h"
#include "model/sync/waitingrecords.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SyncCommand)
};

constexpr int usualPoll = 2000;  // milliseconds
constexpr int longestRun = 86400; // seconds
constexpr qsizetype mostRefusedLines = 10;
constexpr qsizetype mostWaitingLines = 8;

bool hasTrouble(const SyncReport &report)
{
    return report.isUnreachable || report.isFolderEmpty || report.isOtherPartnership || report.hasTwin || !report.troubles.isEmpty();
}

QStringList troublesOf(const SyncReport &report)
{
    QStringList lines;
    if (report.isUnreachable)
        lines.append(Texts::tr("The shared folder cannot be reached. What you write is saved here and goes out later."));
    if (report.isFolderEmpty)
        lines.append(Texts::tr("This folder is empty. If it is the right one, put everything back with --put-back."));
    if (report.isOtherPartnership)
        lines.append(Texts::tr("This folder belongs to another partnership. Nothing was written."));
    if (report.hasTwin)
        lines.append(Texts::tr("A copy of this PC writes, too. Join again with this one."));
    if (report.isStale)
        lines.append(Texts::tr("Other PCs have seen a newer version than this folder offers. Tell the Development Director."));
    if (report.wordOf.isValid())
        lines.append(Texts::tr("The Development Director\u2019s word is of %1. What came since is not known here.").arg(britishDate(londonDate(report.wordOf), u"d MMMM yyyy"_s)));
    if (report.erasuresToAgree > 0)
        lines.append(Texts::tr("Very many records are to be erased at once: %1. Look at \u2018partnership erasures\u2019 and agree.").arg(report.erasuresToAgree));
    for (const Error &trouble : report.troubles)
        lines.append(trouble.message);
    return lines;
}

//! \brief What became of it all; sent and waiting as people count: in bookings
struct SyncOutcome
{
    SyncReport report;
    QSet<QByteArray> sent;
    qsizetype waiting = 0;
};

// What stays here because the partnership lacks whom it is for.
QList<MissingUnit> missingUnits(const Partnership &partnership, const SyncReport &report)
{
    auto units = waitingRecords::withoutUnit(partnership.store().connection(), partnership.trust(), report.keptHere).value_or(QList<MissingUnit>());
    for (MissingUnit &unit : units) {
        if (unit.name.isEmpty())
            unit.name = Texts::tr("A school that is not in the directory");
    }
    return units;
}

QJsonObject asObject(Partnership &partnership, const SyncOutcome &outcome)
{
    const SyncReport &report = outcome.report;
    QJsonArray waiting;
    const auto units = waitingRecords::byUnit(partnership.store().connection());
    for (const WaitingUnit &one : units.value_or(QList<WaitingUnit>())) {
        const UnitFile *const unit = partnership.trust().unit(one.unit);
        waiting.append(QJsonObject{{u"unit"_s, one.unit}, {u"name"_s, unit ? unit->name : QString()}, {u"bookings"_s, one.bookings},
                                   {u"joined"_s, !partnership.trust().activeDevices(one.unit).isEmpty()}});
    }
    QJsonArray missing;
    const QList<MissingUnit> lacking = missingUnits(partnership, report);
    for (const MissingUnit &one : lacking)
        missing.append(QJsonObject{{u"name"_s, one.name}, {u"bookings"_s, one.bookings}});
    return {{u"sent"_s, outcome.sent.size()}, {u"files"_s, report.published}, {u"sealed"_s, report.built}, {u"received"_s, report.received}, {u"waiting"_s, outcome.waiting},
            {u"waitsFor"_s, waiting}, {u"notInPartnership"_s, missing}, {u"refused"_s, QJsonArray::fromStringList(report.refused())},
            {u"troubles"_s, QJsonArray::fromStringList(troublesOf(report))}, {u"edition"_s, report.edition}, {u"enrolled"_s, !partnership.ownSeats().isEmpty()}};
}

void add(SyncReport &sum, const SyncReport &report)
{
    SyncReport next = report;
    next.built += sum.built;
    next.published += sum.published;
    next.received += sum.received;
    next.erased += sum.erased;
    next.edition = report.edition > 0 ? report.edition : sum.edition;
    next.refusals = sum.refusals;
    for (const Refusal &refusal : report.refusals) {
        if (!next.refusals.contains(refusal)) // each pass tries again
            next.refusals.append(refusal);
    }
    sum = next;
}

// What the Director's PC signs by itself: taken-over delegations, the weekly word. What fails now is tried the next time.
void attend(Partnership &partnership)
{
    if (!DirectorDesk::isWanted(partnership))
        return;
    auto desk = DirectorDesk::open(partnership);
    const auto done = desk ? desk->attend() : Result<bool>(failure(desk));
    if (!done)
        qCInfo(lcApp) << done.error().detail;
}

SyncOutcome runFor(PartnershipSession &session, Partnership &partnership, qint64 milliseconds, int poll)
{
    SyncOutcome sum;
    const auto notYet = [&](Stage stage) { return waitingRecords::below(session.db(), stage, partnership.trust(), sum.report.keptHere).value_or(QSet<QByteArray>()); };
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const QSet<QByteArray> before = notYet(Stage::OnShare);
        add(sum.report, partnership.pass());
        sum.sent += before - notYet(Stage::OnShare) - sum.report.keptHere;
        if (!sum.report.isUnreachable && !sum.report.isFolderEmpty)
            attend(partnership);
        if (const auto seated = session.takeSeat(); !seated)
            sum.report.troubles.append(seated.error());
        if (timer.elapsed() + poll >= milliseconds) {
            sum.waiting = notYet(Stage::Delivered).size();
            return sum;
        }
        QThread::msleep(static_cast<unsigned long>(poll));
    }
}

void writeWaiting(const CommandContext &context, const Partnership &partnership)
{
    const auto units = waitingRecords::byUnit(partnership.store().connection()).value_or(QList<WaitingUnit>());
    for (const WaitingUnit &one : units.first(std::min(units.size(), mostWaitingLines))) {
        const UnitFile *const unit = partnership.trust().unit(one.unit);
        const QString name = unit ? unit->name : one.unit;
        if (partnership.trust().activeDevices(one.unit).isEmpty())
            context.writeMessage(Texts::tr("Waiting for %1: %2. Nobody there has joined yet; use paper meanwhile.").arg(name).arg(one.bookings));
        else
            context.writeMessage(Texts::tr("Waiting for %1: %2.").arg(name).arg(one.bookings));
    }
    if (units.size() > mostWaitingLines)
        context.writeMessage(Texts::tr("Waiting for %1 more: --json lists them all.").arg(units.size() - mostWaitingLines));
}

void writeMissing(const CommandContext &context, const Partnership &partnership, const SyncReport &report)
{
    const QList<MissingUnit> lacking = missingUnits(partnership, report);
    for (const MissingUnit &one : lacking.first(std::min(lacking.size(), mostWaitingLines)))
        context.writeMessage(Texts::tr("%1 is not in the partnership; what stays here for it: %2. Use paper meanwhile.").arg(one.name).arg(one.bookings));
    if (lacking.size() > mostWaitingLines)
        context.writeMessage(Texts::tr("Not in the partnership, %1 more: --json lists them all.").arg(lacking.size() - mostWaitingLines));
    if (!lacking.isEmpty())
        context.writeMessage(partnership.isDirectors() ? Texts::tr("Add them with \u201cpartnership units --add-all\u201d, or one by one with --add.") : Texts::tr("Ask the Development Director to add them."));
}

// One line to stdout, refusals and troubles to stderr; or one object.
void writeReport(const CommandContext &context, Partnership &partnership, const SyncOutcome &outcome, bool asJson)
{
    const SyncReport &report = outcome.report;
    const QStringList refused = report.refused();
    if (asJson) {
        context.writeData(QString::fromUtf8(QJsonDocument(asObject(partnership, outcome)).toJson()));
        return;
    }
    context.writeData(u"sent %1 received %2 waiting %3 refused %4\n"_s.arg(outcome.sent.size()).arg(report.received).arg(outcome.waiting).arg(refused.size()));
    writeWaiting(context, partnership);
    writeMissing(context, partnership, report);
    if (report.edition > 0)
        context.writeMessage(Texts::tr("Edition %1 of the directory has come.").arg(report.edition));
    if (report.erased > 0)
        context.writeMessage(Texts::tr("Records erased, as the Development Director asked: %1.").arg(report.erased));
    for (const QString &line : refused.first(std::min(refused.size(), mostRefusedLines)))
        context.writeMessage(Texts::tr("Refused: %1").arg(line));
    if (refused.size() > mostRefusedLines)
        context.writeMessage(Texts::tr("And %1 more were refused: --json lists them all.").arg(refused.size() - mostRefusedLines));
    for (const QString &line : troublesOf(report))
        context.writeMessage(line);
    if (!partnership.trust().seatsOf(partnership.identity().device).isEmpty() && partnership.ownSeats().isEmpty())
        context.writeMessage(Texts::tr("This PC was taken out of the partnership: nothing goes out from it any more."));
    else if (partnership.ownSeats().isEmpty())
        context.writeMessage(Texts::tr("This PC has no seat yet: the directory can be read, nothing goes out."));
}

int run(const CommandContext &context, const QCommandLineParser &parser)
{
    bool isSeconds = true;
    bool isPoll = true;
    const int seconds = parser.isSet(u"for"_s) ? parser.value(u"for"_s).toInt(&isSeconds) : 0;
    const int poll = parser.isSet(u"poll"_s) ? parser.value(u"poll"_s).toInt(&isPoll) : usualPoll;
    if (!isSeconds || !isPoll || seconds < 0 || seconds > longestRun || poll < 10)
        return context.misuse(Texts::tr("--for takes seconds up to a day, --poll milliseconds from 10."));
    return withPartnership(context, [&](PartnershipSession &session, Partnership &partnership) {
        if (parser.isSet(u"put-back"_s)) {
            if (const auto done = partnership.engine().putEverythingBack(); !done)
                return context.fail(done.error());
        }
        const SyncOutcome outcome = runFor(session, partnership, qint64(seconds) * 1000, poll);
        writeReport(context, partnership, outcome, parser.isSet(u"json"_s));
        return hasTrouble(outcome.report) ? ExitCode::failed : ExitCode::done;
    });
}

void declare(QCommandLineParser &parser)
{
    parser.addOption({u"once"_s, Texts::tr("One pass; this is what happens without --for.")});
    parser.addOption({u"for"_s, Texts::tr("Goes on for so many seconds."), u"SECONDS"_s});
    parser.addOption({u"poll"_s, Texts::tr("Milliseconds between two looks; 2000 if not said."), u"MS"_s});
    parser.addOption({u"json"_s, Texts::tr("Prints one JSON object.")});
    parser.addOption({u"put-back"_s, Texts::tr("The folder is empty and the right one: puts everything back.")});
}

} // namespace

Command syncCommand()
{
    return {u"sync"_s, u"[--once | --for SECONDS] [--poll MS] [--json] [--put-back]"_s, Texts::tr("Sends what waits, takes in what came, and says what was refused; sent and waiting are bookings."), declare, run};
}
