// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/sharewords.h"

#include "model/core/britishdate.h"
#include "model/core/clock.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsOfNow = 90;
constexpr qsizetype mostNamed = 5; // of many academies in one sentence

QTime londonTime(const QDateTime &when)
{
    static const QTimeZone london("Europe/London");
    return when.toTimeZone(london).time();
}

} // namespace

QString ShareWords::message(const QString &kind, const QString &reference)
{
    if (kind.startsWith(u"availability"_s))
        return tr("Availability");
    if (kind.startsWith(u"terms"_s))
        return tr("Term dates");
    if (kind.startsWith(u"delegation"_s))
        return tr("Who may answer for the principal");
    if (!kind.startsWith(u"booking"_s) && !kind.startsWith(u"section3"_s))
        return tr("Message");
    const QString booking = reference.isEmpty() ? tr("Booking") : tr("Booking %1").arg(reference);
    const QString act = kind.section(u'.', 1);
    if (kind.startsWith(u"section3"_s) || act.startsWith(u"section3"_s))
        return tr("%1, section 3", "booking").arg(booking);
    if (act == u"sent"_s || act == u"imported"_s)
        return tr("%1, request", "booking").arg(booking);
    if (act == u"accepted"_s || act == u"declined"_s || act == u"countered"_s || act == u"agreed"_s)
        return tr("%1, answer", "booking").arg(booking);
    if (act.startsWith(u"visit"_s))
        return tr("%1, visits", "booking").arg(booking);
    if (act == u"evaluated"_s || act == u"commented"_s)
        return tr("%1, evaluation", "booking").arg(booking);
    return booking;
}

qint64 ShareWords::days(const QDateTime &when, const QDateTime &now)
{
    return londonDate(when).daysTo(londonDate(now));
}

QString ShareWords::time(const QDateTime &when, const QDateTime &now)
{
    const QString clock = londonTime(when).toString(u"H.mm"_s);
    return days(when, now) == 0 ? clock : tr("%1, %2", "day, time").arg(britishDate(londonDate(when), u"d MMMM"_s), clock);
}

QString ShareWords::since(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    const qint64 past = days(when, now);
    if (when.secsTo(now) < secondsOfNow)
        return tr("now");
    if (past <= 0)
        return tr("today, %1", "time").arg(londonTime(when).toString(u"H.mm"_s));
    if (past == 1)
        return tr("yesterday");
    const bool isThisYear = londonDate(when).year() == londonDate(now).year();
    return tr("%1, %n days", "date", static_cast<int>(past)).arg(britishDate(londonDate(when), isThisYear ? u"d MMMM"_s : u"d MMMM yyyy"_s));
}

ShareWords::Explained ShareWords::setAside(const SetAsideThing &thing)
{
    const QString who = thing.person.isEmpty() ? tr("an unknown PC") : tr("%1, %2", "person, academy").arg(thing.person, thing.unitName);
    switch (thing.reason) {
    case SetAsideThing::Reason::Refused:
        return {tr("%n messages were refused and change nothing", nullptr, thing.count), tr("From %1: it was not theirs to write.").arg(who)};
    case SetAsideThing::Reason::Revoked:
        return {tr("%n messages come from a PC that was taken out", nullptr, thing.count),
                tr("From %1. They do not count unless the Development Director lets them.").arg(who)};
    case SetAsideThing::Reason::Newer:
        return {tr("%n messages were made by a newer version", nullptr, thing.count),
                tr("From %1. They are kept and show up once this PC has the newer version.").arg(who)};
    case SetAsideThing::Reason::Waits:
        return {tr("%n messages wait for what they belong to", nullptr, thing.count),
                tr("From %1. They show up by themselves when the rest has come.").arg(who)};
    case SetAsideThing::Reason::Unopened:
        return {tr("%n messages arrived and cannot be opened", nullptr, thing.count),
                tr("From %1. Ask them to send it again, on paper if it is urgent.").arg(who)};
    case SetAsideThing::Reason::Damaged:
        return {tr("%n files are damaged or not whole yet", nullptr, thing.count),
                tr("The program looks at them again by itself. If this stays for days, show your IT technician.")};
    }
    return {};
}

QStringList ShareWords::troubles(const ShareStatus &status)
{
    QStringList lines;
    const SyncReport &report = status.report;
    if (!status.trouble.isEmpty())
        lines.append(status.trouble);
    if (report.isOtherPartnership)
        lines.append(tr("The shared folder belongs to another partnership. Nothing was written."));
    if (report.isFolderEmpty)
        lines.append(tr("The shared folder is empty. Ask your IT technician whether it is the right one."));
    if (report.hasTwin)
        lines.append(tr("A copy of this PC writes, too. Ask the Development Director to enrol this one anew."));
    if (report.isStale)
        lines.append(tr("Other PCs have seen a newer version than this folder offers. Tell the Development Director."));
    if (report.wordOf.isValid())
        lines.append(tr("The Development Director\u2019s word is of %1. What came since is not known here.").arg(britishDate(londonDate(report.wordOf), u"d MMMM yyyy"_s)));
    if (report.erasuresToAgree > 0)
        lines.append(tr("Very many records are to be erased at once: %1. Ask the Development Director whether that is meant.").arg(report.erasuresToAgree));
    for (const Error &trouble : report.troubles)
        lines.append(trouble.message);
    lines.removeDuplicates();
    return lines;
}

ShareWords::Explained ShareWords::missing(const QList<MissingUnit> &units, bool isDirectors)
{
    QStringList names;
    for (const MissingUnit &unit : units.first(std::min<qsizetype>(units.size(), mostNamed)))
        names.append(unit.name.isEmpty() ? tr("a school that is not in the directory") : unit.name);
    if (names.isEmpty())
        return {};
    const qsizetype more = units.size() - names.size();
    return {more > 0 ? tr("Not in the partnership yet: %1, and %2 more.", "academies, number").arg(names.join(u", "_s)).arg(more)
                     : tr("Not in the partnership yet: %1.", "academies").arg(names.join(u", "_s)),
            isDirectors ? tr("What is for them stays on this PC. Add them here; use paper meanwhile.")
                        : tr("What is for them stays on this PC. Ask the Development Director to add them; use paper meanwhile.")};
}

ShareWords::Explained ShareWords::regions(const QList<RegionDifference> &differences)
{
    if (differences.isEmpty())
        return {};
    QStringList sentences;
    for (const RegionDifference &one : differences.first(std::min<qsizetype>(differences.size(), mostNamed)))
        sentences.append(sentenceOf(one));
    if (differences.size() > mostNamed)
        sentences.append(tr("And %n more academies.", nullptr, static_cast<int>(differences.size() - mostNamed)));
    return {sentences.join(u' '), tr("Move them to the region that the directory names, or put the directory right.")};
}

QString ShareWords::word(const ShareStatus &status, const QDateTime &now)
{
    if (!status.trouble.isEmpty())
        return tr("Needs attention");
    if (status.membership == ShareStatus::Membership::None)
        return {};
    if (status.report.isUnreachable)
        return tr("Share not reachable since %1").arg(time(status.unreachableSince, now));
    if (!troubles(status).isEmpty())
        return tr("Needs attention");
    if (status.membership == ShareStatus::Membership::Waiting)
        return tr("Waiting to join");
    if (status.bookingsOnTheWay == 0 && !status.missingUnits.isEmpty())
        return tr("Some stays here");
    return status.bookingsOnTheWay > 0 ? tr("%n waiting", nullptr, status.bookingsOnTheWay) : tr("Up to date");
}
