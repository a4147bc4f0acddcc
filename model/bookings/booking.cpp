// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/booking.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Booking)
};

struct StateName
{
    BookingState state;
    QLatin1String id;
    const char *words;
};

constexpr std::array<StateName, bookingStateCount> stateNames{{
    {BookingState::Draft, QLatin1String("draft"), QT_TRANSLATE_NOOP("Booking", "Draft")},
    {BookingState::Sent, QLatin1String("sent"), QT_TRANSLATE_NOOP("Booking", "Sent")},
    {BookingState::Seen, QLatin1String("seen"), QT_TRANSLATE_NOOP("Booking", "Seen")},
    {BookingState::Accepted, QLatin1String("accepted"), QT_TRANSLATE_NOOP("Booking", "Accepted")},
    {BookingState::CounteredByProvider, QLatin1String("being-negotiated"), QT_TRANSLATE_NOOP("Booking", "Being negotiated")},
    {BookingState::CounteredByRequester, QLatin1String("being-negotiated"), QT_TRANSLATE_NOOP("Booking", "Being negotiated")},
    {BookingState::Agreed, QLatin1String("agreed"), QT_TRANSLATE_NOOP("Booking", "Agreed")},
    {BookingState::Completed, QLatin1String("completed"), QT_TRANSLATE_NOOP("Booking", "Completed")},
    {BookingState::Evaluated, QLatin1String("evaluated"), QT_TRANSLATE_NOOP("Booking", "Evaluated")},
    {BookingState::Closed, QLatin1String("closed"), QT_TRANSLATE_NOOP("Booking", "Closed")},
    {BookingState::Declined, QLatin1String("declined"), QT_TRANSLATE_NOOP("Booking", "Declined")},
    {BookingState::Withdrawn, QLatin1String("withdrawn"), QT_TRANSLATE_NOOP("Booking", "Withdrawn")},
    {BookingState::CancelledByRequester, QLatin1String("cancelled-by-requester"),
     QT_TRANSLATE_NOOP("Booking", "Cancelled by the requesting academy")},
    {BookingState::CancelledByProvider, QLatin1String("cancelled-by-provider"),
     QT_TRANSLATE_NOOP("Booking", "Cancelled by the providing academy")},
    {BookingState::CancelledByCircumstances, QLatin1String("cancelled-by-circumstances"),
     QT_TRANSLATE_NOOP("Booking", "Cancelled by circumstances")},
    {BookingState::Disputed, QLatin1String("disputed"), QT_TRANSLATE_NOOP("Booking", "Disputed")},
}};

bool mayLapse(BookingState state)
{
    switch (state) {
    case BookingState::Sent:
    case BookingState::Seen:
    case BookingState::Accepted:
    case BookingState::CounteredByProvider:
    case BookingState::CounteredByRequester:
    case BookingState::Agreed:
        return true;
    default:
        return false;
    }
}

} // namespace

QString stateId(BookingState state)
{
    return stateNames[static_cast<size_t>(state)].id;
}

BookingState stateOfId(const QString &id, bool *known)
{
    const auto found = std::ranges::find(stateNames, id, &StateName::id);
    if (known)
        *known = found != stateNames.end();
    return found == stateNames.end() ? BookingState::Draft : found->state;
}

QString stateText(BookingState state)
{
    return QCoreApplication::translate("Booking", stateNames[static_cast<size_t>(state)].words);
}

QString sideId(Side side)
{
    switch (side) {
    case Side::Requesting:
        return u"requesting"_s;
    case Side::Providing:
        return u"providing"_s;
    case Side::None:
        break;
    }
    return {};
}

Side sideOfId(const QString &id)
{
    if (id == u"requesting"_s)
        return Side::Requesting;
    return id == u"providing"_s ? Side::Providing : Side::None;
}

const Terms &Booking::currentTerms() const
{
    static const Terms none;
    if (terms.isEmpty())
        return none;
    return agreedTerms >= 0 && agreedTerms < terms.size() ? terms.at(agreedTerms) : terms.last();
}

int Booking::plannedMinutes() const
{
    if (visits.isEmpty())
        return currentTerms().cost.minutes;
    int minutes = 0;
    for (const Visit &visit : visits)
        minutes += visit.status == Visit::Status::Missed ? 0 : visit.minutes;
    return minutes;
}

int Booking::deliveredMinutes() const
{
    const bool wasCompleted = completedOn.isValid();
    if (visits.isEmpty())
        return wasCompleted ? currentTerms().cost.minutes : 0;
    int minutes = 0;
    for (const Visit &visit : visits)
        minutes += visit.status == Visit::Status::Delivered && !visit.isContested ? visit.minutes : 0;
    return minutes;
}

bool Booking::isOver() const
{
    return state >= BookingState::Closed && state != BookingState::Disputed && !needsDecision;
}

ShownState shownState(const Booking &booking, QDate today)
{
    if (booking.needsDecision || !mayLapse(booking.state))
        return ShownState::AsRecorded;
    if (booking.lapsesAfter.isValid() && today > booking.lapsesAfter)
        return ShownState::Lapsed;
    const bool hasBegun = booking.underWayFrom.isValid() && booking.underWayFrom <= today;
    return booking.state == BookingState::Agreed && hasBegun ? ShownState::UnderWay : ShownState::AsRecorded;
}

QString shownStateText(const Booking &booking, QDate today)
{
    switch (shownState(booking, today)) {
    case ShownState::UnderWay:
        return Texts::tr("Under way");
    case ShownState::Lapsed:
        return Texts::tr("Lapsed");
    case ShownState::AsRecorded:
        break;
    }
    return stateText(booking.shownFirst);
}

QString shownStateId(const Booking &booking, QDate today)
{
    switch (shownState(booking, today)) {
    case ShownState::UnderWay:
        return u"under-way"_s;
    case ShownState::Lapsed:
        return u"lapsed"_s;
    case ShownState::AsRecorded:
        break;
    }
    return stateId(booking.shownFirst);
}

QStringList supportKinds()
{
    return {u"visit"_s, u"coaching"_s, u"joint planning"_s, u"training"_s, u"moderation"_s, u"diagnostic"_s, u"secondment"_s,
            u"other"_s};
}

QList<Choice> ratingScale()
{
    return {{u"A"_s, Texts::tr("Fully met")}, {u"B"_s, Texts::tr("Mostly met")}, {u"C"_s, Texts::tr("Partly met")}, {u"D"_s, Texts::tr("Not met")}};
}

QList<Choice> howLearned()
{
    return {{u"telephone"_s, Texts::tr("by telephone")},
            {u"e-mail"_s, Texts::tr("by e-mail")},
            {u"signed sheet"_s, Texts::tr("on a signed sheet")},
            {u"in person"_s, Texts::tr("in person")}};
}

QList<Choice> declineReasonChoices()
{
    return {{u"no capacity"_s, Texts::tr("No capacity at present")}, {u"dates"_s, Texts::tr("The dates do not suit")},
            {u"cost"_s, Texts::tr("The cost does not suit")},        {u"other expertise"_s, Texts::tr("Other expertise is needed")},
            {u"left"_s, Texts::tr("The colleague has left")},        {u"other"_s, Texts::tr("Another reason")}};
}

QList<Choice> officeFields()
{
    return {{u"purchase-order"_s, Texts::tr("Purchase order")}, {u"invoice"_s, Texts::tr("Invoice number")},
            {u"invoiced-on"_s, Texts::tr("Invoiced on")},       {u"paid-on"_s, Texts::tr("Paid on")},
            {u"cost-centre"_s, Texts::tr("Cost centre")},       {u"supply-cover"_s, Texts::tr("Supply cover")},
            {u"supply-paid-by"_s, Texts::tr("Supply paid by")}, {u"arrival"_s, Texts::tr("Arrival")},
            {u"reception"_s, Texts::tr("Reception contact")},   {u"parking"_s, Texts::tr("Parking")},
            {u"identity-confirmed"_s, Texts::tr("Identity and DBS confirmed by the sending school")},
            {u"section3-forwarded"_s, Texts::tr("Section 3 forwarded unopened on")}};
}
