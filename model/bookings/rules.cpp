// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/rules.h"

#include <algorithm>
#include <array>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

using A = BookingAction;
using S = BookingState;
using C = Capacity;

// ---- the parties of the table -----------------------------------------------------------------------------------

constexpr Capacities requesterDecides = Capacities(C::RequesterDelegate) | C::RequesterPrincipal;
constexpr Capacities providerDecides = Capacities(C::ProviderDelegate) | C::ProviderPrincipal;
constexpr Capacities requesterDesk = requesterDecides | C::RequesterOffice;
constexpr Capacities providerDesk = providerDecides | C::ProviderOffice;
constexpr Capacities requester = requesterDesk | C::RequesterStaff;
constexpr Capacities provider = providerDesk | C::ProviderStaff;
constexpr Capacities principals = Capacities(C::RequesterPrincipal) | C::ProviderPrincipal;
constexpr Capacities directors = Capacities(C::RegionalDirector) | C::DevelopmentDirector | C::ProvidersDirector;
constexpr Capacities section3Writers = Capacities(C::RegionalDirector) | C::DevelopmentDirector | C::RequesterPrincipal;

// ---- the states of the table ------------------------------------------------------------------------------------

using States = quint32;

constexpr States in(std::initializer_list<S> states)
{
    States result = 0;
    for (const S state : states)
        result |= 1u << static_cast<int>(state);
    return result;
}

constexpr States asked = in({S::Sent, S::Seen});
constexpr States negotiated = in({S::CounteredByProvider, S::CounteredByRequester});
constexpr States delivered = in({S::Completed, S::Evaluated, S::Closed});
constexpr States cancelled = in({S::CancelledByRequester, S::CancelledByProvider, S::CancelledByCircumstances});
constexpr States sentAtAll = ~in({S::Draft});

enum class Only { Always, AfterRecordedAnswer };

struct Rule
{
    A action;
    States states;
    Capacities who;
    Only only = Only::Always;
};

// ---- THE table: who may do what when ----------------------------------------------------------------------------

constexpr Rule rules[] = {
    {A::Send, in({S::Draft}), requesterDesk | directors},
    {A::See, in({S::Sent}), provider},
    {A::Accept, asked, providerDecides},
    {A::Decline, asked | negotiated, providerDecides},
    {A::Counter, asked | in({S::Accepted, S::CounteredByRequester}), providerDecides},
    {A::Counter, in({S::Accepted, S::CounteredByProvider}), requesterDecides},
    {A::Agree, in({S::Accepted, S::CounteredByProvider}), requesterDecides},
    {A::Agree, in({S::CounteredByRequester}), providerDecides},
    // A school whose answer somebody else wrote down may still answer itself.
    {A::Accept, in({S::Accepted, S::Agreed, S::Completed, S::Declined}), providerDecides, Only::AfterRecordedAnswer},
    {A::Decline, in({S::Accepted, S::Agreed, S::Completed, S::Declined}), providerDecides, Only::AfterRecordedAnswer},
    {A::Agree, in({S::Agreed}), requesterDecides | providerDecides, Only::AfterRecordedAnswer},

    {A::PlanVisits, in({S::Accepted, S::Agreed}), requesterDesk | providerDesk},
    {A::MoveVisit, in({S::Accepted, S::Agreed}), requester | provider},
    {A::ConfirmVisit, in({S::Agreed, S::Completed}), requester | provider},
    {A::Review, in({S::Agreed}), requesterDesk | providerDesk},
    {A::Complete, in({S::Agreed}), requesterDesk | providerDesk},
    {A::Evaluate, in({S::Completed, S::Evaluated}), requesterDecides},
    {A::Comment, delivered, providerDecides | C::ProviderStaff},
    {A::FollowUp, in({S::Evaluated, S::Closed}), requesterDecides},
    {A::WriteSection3, delivered, section3Writers},
    {A::WaiveSection3, in({S::Completed, S::Evaluated}), section3Writers},
    {A::ShareSection3, delivered, C::RequesterPrincipal},

    {A::Withdraw, asked | negotiated | in({S::Accepted}), requesterDesk},
    {A::Cancel, in({S::Accepted, S::Agreed}), requesterDesk | providerDesk},
    {A::CancelForCircumstances, in({S::Accepted, S::Agreed}), requesterDesk | providerDesk},
    {A::Dispute, negotiated | cancelled | in({S::Accepted, S::Agreed, S::Completed, S::Declined}), requesterDecides | providerDecides},
    {A::Decide, in({S::Disputed}), principals | directors},

    {A::FillOffice, sentAtAll, requesterDesk | providerDesk},
    {A::FlagCaseStudy, delivered, principals | directors},
    {A::ConsentToCaseStudy, delivered, principals},
    {A::ReleaseCaseStudy, delivered, directors},
    {A::RecordForOther, sentAtAll, requesterDesk | providerDesk},
    {A::Undo, sentAtAll, requester | provider | directors},
};

struct KindOfAction
{
    A action;
    QLatin1String kind;
};

constexpr std::array<KindOfAction, 27> kinds{{
    {A::Send, QLatin1String("booking.sent")},
    {A::See, QLatin1String("booking.seen")},
    {A::Accept, QLatin1String("booking.accepted")},
    {A::Decline, QLatin1String("booking.declined")},
    {A::Counter, QLatin1String("booking.countered")},
    {A::Agree, QLatin1String("booking.agreed")},
    {A::PlanVisits, QLatin1String("booking.visits-planned")},
    {A::MoveVisit, QLatin1String("booking.visit-moved")},
    {A::ConfirmVisit, QLatin1String("booking.visit-confirmed")},
    {A::Review, QLatin1String("booking.reviewed")},
    {A::Complete, QLatin1String("booking.completed")},
    {A::Evaluate, QLatin1String("booking.evaluated")},
    {A::Comment, QLatin1String("booking.commented")},
    {A::FollowUp, QLatin1String("booking.followed-up")},
    {A::WriteSection3, QLatin1String("booking.section3-received")},
    {A::WaiveSection3, QLatin1String("booking.section3-waived")},
    {A::ShareSection3, QLatin1String("booking.section3-shared")},
    {A::Withdraw, QLatin1String("booking.withdrawn")},
    {A::Cancel, QLatin1String("booking.cancelled")},
    {A::CancelForCircumstances, QLatin1String("booking.called-off")},
    {A::Dispute, QLatin1String("booking.disputed")},
    {A::Decide, QLatin1String("booking.decided")},
    {A::FillOffice, QLatin1String("booking.office-filled")},
    {A::FlagCaseStudy, QLatin1String("booking.case-study")},
    {A::Undo, QLatin1String("booking.undone")},
    {A::ConsentToCaseStudy, QLatin1String("booking.case-consented")},
    {A::ReleaseCaseStudy, QLatin1String("booking.case-released")},
}};

Capacity capacityAt(const QString &role, bool isRequesting, bool isDelegated)
{
    if (role == role::principal)
        return isRequesting ? C::RequesterPrincipal : C::ProviderPrincipal;
    if (isDelegated && role == role::office)
        return isRequesting ? C::RequesterDelegate : C::ProviderDelegate;
    if (role == role::office)
        return isRequesting ? C::RequesterOffice : C::ProviderOffice;
    return isRequesting ? C::RequesterStaff : C::ProviderStaff;
}

} // namespace

QList<Capacity> allCapacities()
{
    return {C::Outsider, C::RequesterStaff, C::RequesterOffice, C::RequesterDelegate, C::RequesterPrincipal, C::ProviderStaff,
            C::ProviderOffice, C::ProviderDelegate, C::ProviderPrincipal, C::RegionalDirector, C::DevelopmentDirector,
            C::ProvidersDirector};
}

Capacity capacityOf(const Identity &identity, const Booking &booking, bool isDelegated)
{
    if (identity.role == role::developmentDirector)
        return C::DevelopmentDirector;
    if (identity.role == role::regionalDirector) {
        if (identity.region.isEmpty())
            return C::Outsider;
        if (identity.region == booking.requesting.region)
            return C::RegionalDirector;
        return identity.region == booking.providing.region ? C::ProvidersDirector : C::Outsider;
    }
    if (identity.schoolId == 0 || identity.role.isEmpty())
        return C::Outsider;
    if (identity.schoolId == booking.requesting.schoolId)
        return capacityAt(identity.role, true, isDelegated);
    if (identity.schoolId == booking.providing.schoolId)
        return capacityAt(identity.role, false, isDelegated);
    return C::Outsider;
}

Side sideOf(Capacity capacity)
{
    if (requester.testFlag(capacity))
        return Side::Requesting;
    return provider.testFlag(capacity) ? Side::Providing : Side::None;
}

Capacities whoMay(BookingAction action, BookingState state, bool wasRecordedByOther)
{
    Capacities who;
    for (const Rule &rule : rules) {
        const bool applies = rule.action == action && (rule.states & in({state})) != 0
                             && (rule.only == Only::Always || wasRecordedByOther);
        if (applies)
            who |= rule.who;
    }
    return who;
}

bool canBeRecordedForOther(BookingAction action)
{
    switch (action) {
    case A::Accept:
    case A::Decline:
    case A::Counter:
    case A::Agree:
    case A::Complete:
    case A::Evaluate:
    case A::Comment:
    case A::FollowUp:
    case A::Withdraw:
    case A::Cancel:
    case A::Dispute:
    case A::ConsentToCaseStudy:
        return true;
    default:
        return false;
    }
}

bool isAllowed(BookingAction action, BookingState state, Capacity capacity, Side recordedFor, bool wasRecordedByOther)
{
    if (recordedFor == Side::None)
        return whoMay(action, state, wasRecordedByOther).testFlag(capacity);
    const Capacity represented = recordedFor == Side::Requesting ? C::RequesterPrincipal : C::ProviderPrincipal;
    // Directors who put case studies together write down what the academies told them.
    const bool mayRecord = whoMay(A::RecordForOther, state).testFlag(capacity)
                           || (action == A::ConsentToCaseStudy && whoMay(A::ReleaseCaseStudy, state).testFlag(capacity));
    return canBeRecordedForOther(action) && mayRecord && whoMay(action, state).testFlag(represented);
}

bool isAllowed(BookingAction action, const Booking &booking, Capacity capacity, Side recordedFor)
{
    const bool wasRecorded = sideOf(capacity) == Side::Requesting ? booking.requestingRecorded : booking.providingRecorded;
    return isAllowed(action, booking.rulesState(), capacity, recordedFor, wasRecorded);
}

Way wayOf(BookingAction action, BookingState state, Capacity capacity, bool wasRecordedByOther)
{
    if (isAllowed(action, state, capacity, Side::None, wasRecordedByOther))
        return Way::Own;
    const Side own = sideOf(capacity);
    const bool canTakeDown = own != Side::None && isAllowed(action, state, capacity, own, wasRecordedByOther);
    return canTakeDown ? Way::TakenDown : Way::Closed;
}

Way wayOf(BookingAction action, const Booking &booking, Capacity capacity)
{
    const bool wasRecorded = sideOf(capacity) == Side::Requesting ? booking.requestingRecorded : booking.providingRecorded;
    return wayOf(action, booking.rulesState(), capacity, wasRecorded);
}

bool hasOwnBookings(const Identity &identity)
{
    if (identity.role == role::developmentDirector)
        return true;
    return identity.role == role::regionalDirector ? !identity.region.isEmpty() : !identity.role.isEmpty() && identity.schoolId != 0;
}

bool mayReadSections(const Identity &identity, const Booking &booking)
{
    if (identity.role.isEmpty())
        return true;
    const bool takesPart = identity.schoolId != 0 && std::ranges::any_of(booking.receiving, [&](const Party &party) { return party.schoolId == identity.schoolId; });
    return takesPart || capacityOf(identity, booking, false) != C::Outsider;
}

bool mayReadSection3(Capacity capacity, const Booking &booking)
{
    return section3Writers.testFlag(capacity) || (capacity == C::ProviderPrincipal && booking.section3.isForProvider);
}

bool canBeUndone(BookingAction action)
{
    switch (action) {
    case A::Send: // it has left the house: withdraw it instead
    case A::Undo:
    case A::Decide:
    case A::WriteSection3: // it may have been read
    case A::ShareSection3:
    case A::RecordForOther:
    case A::ReleaseCaseStudy: // release no words instead
        return false;
    default:
        return true;
    }
}

BookingState stateAfter(BookingAction action, BookingState state, Side side)
{
    switch (action) {
    case A::Send:
        return S::Sent;
    case A::See:
        return S::Seen;
    case A::Accept: // later than that it only confirms
        return (in({state}) & asked) != 0 ? S::Accepted : state;
    case A::Decline:
        return S::Declined;
    case A::Counter:
        return side == Side::Providing ? S::CounteredByProvider : S::CounteredByRequester;
    case A::Agree:
        return S::Agreed;
    case A::Complete:
        return S::Completed;
    case A::Evaluate:
        return state == S::Completed ? S::Evaluated : state;
    case A::Withdraw:
        return S::Withdrawn;
    case A::Cancel:
        return side == Side::Providing ? S::CancelledByProvider : S::CancelledByRequester;
    case A::CancelForCircumstances:
        return S::CancelledByCircumstances;
    case A::Dispute:
        return S::Disputed;
    default:
        return state;
    }
}

int rankOf(BookingState state)
{
    switch (state) {
    case S::Disputed:
        return 40;
    case S::CancelledByRequester:
        return 33;
    case S::CancelledByProvider:
        return 32;
    case S::CancelledByCircumstances:
        return 31;
    case S::Withdrawn:
        return 25;
    case S::Declined:
        return 20;
    default:
        return static_cast<int>(state);
    }
}

QString kindOf(BookingAction action)
{
    const auto found = std::ranges::find(kinds, action, &KindOfAction::action);
    return found == kinds.end() ? QString() : QString(found->kind);
}

BookingAction actionOfKind(const QString &kind, bool *known)
{
    const auto found = std::ranges::find(kinds, kind, &KindOfAction::kind);
    *known = found != kinds.end();
    return *known ? found->action : A::See;
}

QStringList bookingKinds()
{
    QStringList result{u"booking.imported"_s};
    for (const KindOfAction &entry : kinds)
        result.append(entry.kind);
    return result;
}
