// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/sharestanding.h"

#include "model/tables/sharewords.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Tone = PillState::Tone;
using Membership = ShareStatus::Membership;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ShareStanding)
};

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return u"circle-check"_s;
    case Tone::Warn:
        return u"triangle-alert"_s;
    case Tone::Bad:
        return u"octagon-alert"_s;
    case Tone::Accent:
    case Tone::Neutral:
        break;
    }
    return u"clock"_s;
}

QString lookedAt(const ShareStatus &status, const QDateTime &now)
{
    return Texts::tr("Last looked at %1, in %2.", "time, folder").arg(ShareWords::time(status.looked, now), QDir::toNativeSeparators(status.share));
}

bool isLate(const ShareStatus &status, const QDateTime &now)
{
    return std::ranges::any_of(status.onTheWay, [&](const MessageOnTheWay &message) {
        return message.computers > 0 && message.since.isValid() && ShareWords::days(message.since, now) >= ShareWords::daysUntilWarning;
    });
}

ShareStanding wellStanding(const ShareStatus &status, const QDateTime &now)
{
    if (status.membership == Membership::Waiting)
        return {Tone::Accent, Texts::tr("You have asked to join and wait for the Development Director."),
                Texts::tr("Until then the directory can be read, and what you write is saved here."), {}};
    if (status.bookingsOnTheWay == 0 && !status.missingUnits.isEmpty())
        return {Tone::Warn, Texts::tr("What could go out has arrived; the rest stays on this PC."), lookedAt(status, now), {}};
    if (status.bookingsOnTheWay == 0)
        return {Tone::Ok, Texts::tr("The share is up to date."), lookedAt(status, now), {}};
    const QString fact = Texts::tr("%n bookings are on the way.", nullptr, status.bookingsOnTheWay);
    return {isLate(status, now) ? Tone::Warn : Tone::Accent, fact, lookedAt(status, now), {}};
}

} // namespace

ShareStanding standingOf(const ShareStatus &status, const QDateTime &now)
{
    ShareStanding standing;
    const QStringList troubles = ShareWords::troubles(status);
    if (status.membership == Membership::None && status.trouble.isEmpty())
        standing = {Tone::Neutral, Texts::tr("This PC is in no partnership yet."), {}, {}};
    else if (status.report.isUnreachable)
        standing = {Tone::Warn, Texts::tr("The share cannot be reached since %1.").arg(ShareWords::time(status.unreachableSince, now)),
                    Texts::tr("Keep working: all is saved here and goes out later."), {}};
    else if (!troubles.isEmpty())
        standing = {Tone::Bad, Texts::tr("The share needs attention."), troubles.join(u' '), {}};
    else
        standing = wellStanding(status, now);
    const QString word = ShareWords::word(status, now);
    if (!word.isEmpty())
        standing.word = {iconOf(standing.tone), word, standing.tone};
    return standing;
}
