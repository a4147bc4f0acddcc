// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/directory/identity.h"

#include <QFlags>
#include <QList>
#include <QString>

//! \brief What can be done to a booking; append, never reorder
enum class BookingAction {
    Send,
    See,
    Accept,
    Decline,
    Counter,
    Agree,
    PlanVisits,
    MoveVisit,
    ConfirmVisit, //!< delivered or missed
    Review,
    Complete,
    Evaluate,
    Comment,
    FollowUp,
    WriteSection3,
    WaiveSection3,
    ShareSection3,
    Withdraw,
    Cancel,
    CancelForCircumstances,
    Dispute,
    Decide,
    FillOffice,
    FlagCaseStudy,
    RecordForOther, //!< write down an answer of the other school, or a signed sheet of the own principal
    Undo,
    ConsentToCaseStudy, //!< or take the consent back
    ReleaseCaseStudy,   //!< the words that the governors' report may hold
};
inline constexpr int bookingActionCount = 28;

//! \brief Who somebody is to a booking: side and role in one
enum class Capacity {
    Outsider = 1,
    RequesterStaff = 2,
    RequesterOffice = 4,
    RequesterDelegate = 8, //!< the office, where the principal delegated sections 1 and 2
    RequesterPrincipal = 16,
    ProviderStaff = 32,
    ProviderOffice = 64,
    ProviderDelegate = 128,
    ProviderPrincipal = 256,
    RegionalDirector = 512, //!< of the requesting academy's region
    DevelopmentDirector = 1024,
    ProvidersDirector = 2048, //!< Regional Director of the providing academy's region where that is another
};
Q_DECLARE_FLAGS(Capacities, Capacity)
Q_DECLARE_OPERATORS_FOR_FLAGS(Capacities)

//! \brief All of them, in the order of their values
[[nodiscard]] QList<Capacity> allCapacities();

//! \brief Who \p identity is to \p booking
//! \param isDelegated whether the principal of the identity's school delegated sections 1 and 2 to its role
[[nodiscard]] Capacity capacityOf(const Identity &identity, const Booking &booking, bool isDelegated);

//! \brief The side of a capacity; None for directors and outsiders
[[nodiscard]] Side sideOf(Capacity capacity);

//! \brief Who may do \p action in \p state: the one table of rules
//!
//! Under way is Agreed, and an action after a lapse is legal: neither needs a row. While a decision is needed the
//! row of Disputed holds (Booking::rulesState()).
//! \param wasRecordedByOther the last answer of the acting side was written down by somebody else: then that side
//! may still answer itself
[[nodiscard]] Capacities whoMay(BookingAction action, BookingState state, bool wasRecordedByOther = false);

//! \brief True when \p action may be written down for another school, or for a principal from a signed sheet
[[nodiscard]] bool canBeRecordedForOther(BookingAction action);

//! \brief Whether \p capacity may do \p action to \p booking now, for its own side or, with \p recordedFor, for another
//! \param recordedFor the side whose answer is written down; None: the capacity's own act
[[nodiscard]] bool isAllowed(BookingAction action, const Booking &booking, Capacity capacity, Side recordedFor = Side::None);

//! \brief The same for a state that is not the booking's own; \p wasRecordedByOther as in whoMay()
[[nodiscard]] bool isAllowed(BookingAction action, BookingState state, Capacity capacity, Side recordedFor, bool wasRecordedByOther);

//! \brief How somebody can do something: the one question that home, window and command line ask
enum class Way {
    Closed,    //!< not at all
    Own,       //!< it is theirs to do
    TakenDown, //!< by writing down what the principal of their own school said: who, how and when
};

//! \brief How \p capacity can do \p action for its own side of \p booking now
//!
//! An office to which nothing was delegated takes down what its principal said; section 3 it never does.
[[nodiscard]] Way wayOf(BookingAction action, const Booking &booking, Capacity capacity);
//! \brief The same for a state that is not the booking's own; \p wasRecordedByOther as in whoMay()
[[nodiscard]] Way wayOf(BookingAction action, BookingState state, Capacity capacity, bool wasRecordedByOther = false);

//! \brief Whether anything among bookings is \p identity's own: a director's with what they direct, others at a school
//!
//! Whoever has not said yet who they are has none of their own: nothing is listed for them, nothing waits for them, and
//! nothing can be recorded by them. See mayReadSections() for what they may read.
[[nodiscard]] bool hasOwnBookings(const Identity &identity);

//! \brief Whether \p identity may read sections 1 and 2: both academies, those that take part, and their directors
//!
//! Before a role was chosen everything on this PC may be read but section 3: so far it is nobody's PC but theirs.
[[nodiscard]] bool mayReadSections(const Identity &identity, const Booking &booking);

//! \brief Whether \p capacity may read the words of section 3: the requesting principal, their Regional Director, the
//! Development Director, and the providing principal where they were included; never an office
[[nodiscard]] bool mayReadSection3(Capacity capacity, const Booking &booking);

//! \brief True when \p action may be taken back by whoever did it, while nothing has followed
[[nodiscard]] bool canBeUndone(BookingAction action);

//! \brief The state after \p action of \p side in \p state; the same state when it does not move the booking
[[nodiscard]] BookingState stateAfter(BookingAction action, BookingState state, Side side);

//! \brief Which of two things done at the same time is shown first: the higher one
//!
//! Disputed, cancelled, withdrawn, declined, then the rest by how far it went.
[[nodiscard]] int rankOf(BookingState state);

//! \brief The event kind of an action, "booking.accepted", and back
[[nodiscard]] QString kindOf(BookingAction action);
//! \brief The action of an event kind; \p known says whether there is one
[[nodiscard]] BookingAction actionOfKind(const QString &kind, bool *known);
//! \brief All kinds of the booking stream, those of imports included
[[nodiscard]] QStringList bookingKinds();
