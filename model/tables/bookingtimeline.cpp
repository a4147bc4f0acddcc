// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/bookingtimeline.h"

#include "model/bookings/rules.h"
#include "model/core/britishdate.h"
#include "model/core/clock.h"
#include "model/tables/bookingwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(BookingTimeline)
};

struct KindLook
{
    const char *kind;
    const char *icon;
    const char *words; // %1: the academy whose act it was
};

constexpr KindLook looks[] = {
    {"booking.sent", "send", QT_TRANSLATE_NOOP("BookingTimeline", "Sent by %1")},
    {"booking.seen", "eye", QT_TRANSLATE_NOOP("BookingTimeline", "Seen by %1")},
    {"booking.accepted", "circle-check", QT_TRANSLATE_NOOP("BookingTimeline", "Accepted by %1")},
    {"booking.declined", "circle-x", QT_TRANSLATE_NOOP("BookingTimeline", "Declined by %1")},
    {"booking.countered", "arrow-up-down", QT_TRANSLATE_NOOP("BookingTimeline", "%1 proposed other terms")},
    {"booking.agreed", "handshake", QT_TRANSLATE_NOOP("BookingTimeline", "Terms agreed by %1")},
    {"booking.visits-planned", "calendar-check", QT_TRANSLATE_NOOP("BookingTimeline", "Visits planned by %1")},
    {"booking.visit-moved", "calendar-check", QT_TRANSLATE_NOOP("BookingTimeline", "A visit was moved by %1")},
    {"booking.visit-confirmed", "check", QT_TRANSLATE_NOOP("BookingTimeline", "%1 wrote down how a visit went")},
    {"booking.reviewed", "message-square-plus", QT_TRANSLATE_NOOP("BookingTimeline", "Mid-point review by %1")},
    {"booking.completed", "circle-check", QT_TRANSLATE_NOOP("BookingTimeline", "Completed, says %1")},
    {"booking.evaluated", "file-text", QT_TRANSLATE_NOOP("BookingTimeline", "Section 2 sent by %1")},
    {"booking.commented", "message-square-plus", QT_TRANSLATE_NOOP("BookingTimeline", "%1 added a comment to section 2")},
    {"booking.followed-up", "history", QT_TRANSLATE_NOOP("BookingTimeline", "A term later: did it last? By %1")},
    {"booking.section3-received", "lock", QT_TRANSLATE_NOOP("BookingTimeline", "Section 3 received")},
    {"booking.section3-waived", "lock", QT_TRANSLATE_NOOP("BookingTimeline", "Section 3 waived")},
    {"booking.section3-shared", "lock", QT_TRANSLATE_NOOP("BookingTimeline", "%1 chose who may read section 3")},
    {"booking.withdrawn", "undo-2", QT_TRANSLATE_NOOP("BookingTimeline", "Withdrawn by %1")},
    {"booking.cancelled", "circle-x", QT_TRANSLATE_NOOP("BookingTimeline", "Cancelled by %1")},
    {"booking.called-off", "circle-x", QT_TRANSLATE_NOOP("BookingTimeline", "Called off because of circumstances, by %1")},
    {"booking.disputed", "octagon-alert", QT_TRANSLATE_NOOP("BookingTimeline", "%1 says: we did not agree to this")},
    {"booking.decided", "badge-check", QT_TRANSLATE_NOOP("BookingTimeline", "Decided how it goes on")},
    {"booking.office-filled", "pencil", QT_TRANSLATE_NOOP("BookingTimeline", "Office details filled in by %1")},
    {"booking.case-study", "star", QT_TRANSLATE_NOOP("BookingTimeline", "Case study flag changed")},
    {"booking.case-consented", "star", QT_TRANSLATE_NOOP("BookingTimeline", "%1 said whether this may be a case study")},
    {"booking.case-released", "star", QT_TRANSLATE_NOOP("BookingTimeline", "Words of the case study released by %1")},
    {"booking.undone", "undo-2", QT_TRANSLATE_NOOP("BookingTimeline", "The last action was taken back")},
    {"booking.imported", "upload", QT_TRANSLATE_NOOP("BookingTimeline", "Taken over from a spreadsheet")},
};

const KindLook *lookOf(const QString &kind)
{
    const auto *found = std::ranges::find_if(looks, [&](const KindLook &look) { return kind == QLatin1String(look.kind); });
    return found == std::end(looks) ? nullptr : found;
}

QString schoolOf(const Booking &booking, const HistoryItem &item)
{
    const Side side = item.behalf.side == Side::None ? item.side : item.behalf.side;
    if (side == Side::Requesting)
        return booking.requesting.school;
    if (side == Side::Providing)
        return booking.providing.school;
    return item.school.isEmpty() ? BookingWords::roleTitle(item.role) : item.school;
}

QString whatOf(const Booking &booking, const HistoryItem &item)
{
    const KindLook *look = lookOf(item.kind);
    if (!look)
        return Texts::tr("Something this version does not know");
    QString words = QCoreApplication::translate("BookingTimeline", look->words);
    if (words.contains(u"%1"_s))
        words = words.arg(schoolOf(booking, item));
    return words;
}

QString whoOf(const HistoryItem &item)
{
    QStringList parts;
    for (const QString &part : {item.author, BookingWords::roleTitle(item.role), item.school}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u", "_s);
}

QString howText(const QString &how)
{
    const QList<Choice> all = howLearned();
    const auto found = std::ranges::find(all, how, &Choice::id);
    return found == all.end() ? how : found->text;
}

QString behalfOf(const HistoryItem &item)
{
    const QDate on = item.behalf.on.isValid() ? item.behalf.on : item.on;
    return Texts::tr("%1 said so %2 on %3. Recorded by %4", "who, by telephone, date, school")
        .arg(item.behalf.saidBy, howText(item.behalf.how), BookingWords::shortDate(on), item.school);
}

QStringList termsDetails(const Booking &booking, const QByteArray &event)
{
    const auto found = std::ranges::find(booking.terms, event, &Terms::event);
    if (found == booking.terms.end())
        return {};
    QStringList lines{Texts::tr("Proposed: %1").arg(BookingWords::terms(*found))};
    if (found != booking.terms.begin())
        lines.append(Texts::tr("Before: %1").arg(BookingWords::terms(*(found - 1))));
    return lines;
}

QStringList detailsOf(const Booking &booking, const HistoryItem &item)
{
    QStringList details{whoOf(item)};
    if (item.isDelegated)
        details.append(Texts::tr("For the principal, who let the office answer"));
    if (item.behalf.side != Side::None)
        details.append(behalfOf(item));
    if (item.kind == u"booking.countered"_s)
        details += termsDetails(booking, item.event);
    if (item.kind == u"booking.declined"_s) {
        for (const Choice &reason : declineReasonChoices()) {
            if (booking.declineReasons.contains(reason.id))
                details.append(reason.text);
        }
    }
    if (!item.note.isEmpty())
        details.append(item.note);
    if (item.isIgnored)
        details.append(Texts::tr("It did not count: it was not for them to do then"));
    if (item.isUndone)
        details.append(Texts::tr("Taken back"));
    return details;
}

QString whenText(const HistoryItem &item, QDate today)
{
    const QDateTime local = item.at.toLocalTime();
    if (item.on.isValid() && item.on != londonDate(item.at))
        return BookingWords::shortDate(item.on);
    if (local.date().year() != today.year())
        return BookingWords::shortDate(local.date());
    return Texts::tr("%1, %2", "day, time").arg(britishDate(local.date(), u"d MMM"_s), BookingWords::time(local.time()));
}

TimelineEntry entryOf(const Booking &booking, const HistoryItem &item, QDate today)
{
    const KindLook *look = lookOf(item.kind);
    TimelineEntry entry;
    entry.look = item.isUndone || item.isIgnored ? TimelineEntry::Look::Undone : TimelineEntry::Look::Happened;
    entry.when = whenText(item, today);
    entry.iconName = item.behalf.side != Side::None ? u"phone"_s : look ? QLatin1String(look->icon) : u"info"_s;
    entry.what = whatOf(booking, item);
    entry.details = detailsOf(booking, item);
    return entry;
}

TimelineEntry entryOf(const Booking &booking, qsizetype place, QDate today)
{
    const Visit &visit = booking.visits.at(place);
    const bool isPast = visit.lastDay() < today;
    const QString number = Texts::tr("Visit %1 of %2").arg(place + 1).arg(booking.visits.size());
    TimelineEntry entry;
    entry.look = isPast || visit.isContested ? TimelineEntry::Look::Missing : TimelineEntry::Look::Planned;
    entry.when = BookingWords::shortDate(visit.date);
    entry.iconName = isPast || visit.isContested ? u"triangle-alert"_s : u"calendar-check"_s;
    entry.what = isPast ? Texts::tr("%1, not yet confirmed", "visit 1 of 3").arg(number) : number;
    entry.details = {BookingWords::visit(visit)};
    if (visit.isContested)
        entry.details.append(Texts::tr("The two academies said different things about it"));
    return entry;
}

bool isStillToCome(const Booking &booking, const Visit &visit)
{
    return visit.isContested || (visit.status == Visit::Status::Planned && !booking.isOver());
}

QString routingText(const HistoryItem &item)
{
    const QString day = BookingWords::shortDate(item.on.isValid() ? item.on : londonDate(item.at));
    const QString who = item.school.isEmpty() ? BookingWords::roleTitle(item.role) : item.school;
    if (item.kind == u"booking.sent"_s)
        return Texts::tr("Sent by %1 on %2", "who, date").arg(item.author, day);
    if (item.kind == u"booking.seen"_s)
        return Texts::tr("Seen by %1, %2, on %3", "who, school, date").arg(item.author, who, day);
    if (item.kind == u"booking.evaluated"_s)
        return Texts::tr("Sent by %1 on %2", "who, date").arg(item.author, day);
    if (item.kind == u"booking.commented"_s)
        return Texts::tr("Commented by %1 on %2", "school, date").arg(who, day);
    if (item.kind == u"booking.section3-received"_s)
        return Texts::tr("Received on %1", "date").arg(day);
    return {};
}

QStringList routingLines(const Booking &booking, const QStringList &kinds)
{
    QStringList lines;
    for (const HistoryItem &item : booking.history) {
        if (kinds.contains(item.kind) && !item.isUndone && !item.isIgnored)
            lines.append(routingText(item));
    }
    return lines;
}

QString copiesOf(const Booking &booking)
{
    QStringList regions;
    for (const QString &region : {booking.requesting.region, booking.providing.region}) {
        if (!region.isEmpty() && !regions.contains(region))
            regions.append(region);
    }
    if (regions.isEmpty())
        return Texts::tr("Copy to the Development Director");
    return Texts::tr("Copies to the Regional Director of %1 and the Development Director").arg(regions.join(Texts::tr(" and ")));
}

RoutingLine section3Line(const Booking &booking)
{
    RoutingLine line{3, u"lock"_s, false, Texts::tr("3 Next steps"), routingLines(booking, {u"booking.section3-received"_s})};
    switch (booking.section3.status) {
    case Section3Status::Status::Open:
        line.details.append(Texts::tr("For the principal of %1, to the two directors only").arg(booking.requesting.school));
        break;
    case Section3Status::Status::Received:
        line.isDone = true;
        line.details.append(booking.section3.isForProvider ? Texts::tr("With the two directors, and with %1").arg(booking.providing.school)
                                                           : Texts::tr("With the two directors only"));
        break;
    case Section3Status::Status::Waived:
        line.isDone = true;
        line.details.append(Texts::tr("Waived: %1").arg(booking.section3.reason));
        break;
    }
    if (const QString forwarded = booking.office.value(u"section3-forwarded"_s); !forwarded.isEmpty())
        line.details.append(Texts::tr("Forwarded unopened: %1", "date").arg(forwarded));
    return line;
}

// The second step says what became of the request since it was seen.
QString secondStep(BookingState state)
{
    switch (state) {
    case BookingState::Accepted:
        return Texts::tr("Accepted");
    case BookingState::CounteredByProvider:
    case BookingState::CounteredByRequester:
        return Texts::tr("Being negotiated");
    default:
        return Texts::tr("Seen");
    }
}

int stepOf(BookingState state)
{
    switch (state) {
    case BookingState::Draft:
    case BookingState::Sent:
        return 0;
    case BookingState::Seen:
    case BookingState::Accepted:
    case BookingState::CounteredByProvider:
    case BookingState::CounteredByRequester:
        return 1;
    case BookingState::Agreed:
        return 2;
    case BookingState::Completed:
        return 3;
    case BookingState::Evaluated:
        return 4;
    case BookingState::Closed:
        return 5;
    case BookingState::Declined:
    case BookingState::Withdrawn:
    case BookingState::Disputed:
    case BookingState::CancelledByRequester:
    case BookingState::CancelledByProvider:
    case BookingState::CancelledByCircumstances:
        break;
    }
    return -1;
}

} // namespace

QList<TimelineEntry> timelineOf(const Booking &booking, QDate today)
{
    QList<TimelineEntry> entries;
    for (qsizetype i = booking.visits.size() - 1; i >= 0; --i) {
        if (isStillToCome(booking, booking.visits.at(i)))
            entries.append(entryOf(booking, i, today));
    }
    for (qsizetype i = booking.history.size() - 1; i >= 0; --i)
        entries.append(entryOf(booking, booking.history.at(i), today));
    return entries;
}

QList<RoutingLine> routingOf(const Booking &booking)
{
    RoutingLine first{1, u"circle-check"_s, true, Texts::tr("1 Booking"), routingLines(booking, {u"booking.sent"_s, u"booking.seen"_s})};
    first.details.append(copiesOf(booking));
    const bool isEvaluated = booking.section2.on.isValid();
    RoutingLine second{2, isEvaluated ? u"circle-check"_s : u"circle-dashed"_s, isEvaluated, Texts::tr("2 Evaluation"),
                       routingLines(booking, {u"booking.evaluated"_s, u"booking.commented"_s})};
    if (!isEvaluated)
        second.details.append(Texts::tr("Asked for when the work is completed"));
    return {first, second, section3Line(booking)};
}

BookingSteps stepsOf(const Booking &booking, QDate today)
{
    const ShownState shown = shownState(booking, today);
    BookingSteps steps;
    steps.names = {Texts::tr("Sent"), secondStep(booking.rulesState()), Texts::tr("Agreed"), Texts::tr("Completed"), Texts::tr("Evaluated"), Texts::tr("Closed")};
    if (shown == ShownState::UnderWay)
        steps.names.replace(3, Texts::tr("Under way"));
    const int place = stepOf(booking.rulesState());
    steps.current = shown == ShownState::UnderWay ? 3 : qMax(0, place);
    steps.isBroken = place < 0 || shown == ShownState::Lapsed;
    return steps;
}
