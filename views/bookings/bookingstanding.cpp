// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingstanding.h"

#include <algorithm>
#include <array>

namespace {

// What is said most often comes first; that somebody did not agree comes last.
int usualPlace(BookingAction action)
{
    constexpr std::array usual{BookingAction::Accept, BookingAction::Agree, BookingAction::Counter, BookingAction::Decline};
    const auto *const found = std::ranges::find(usual, action);
    return found != usual.end() ? static_cast<int>(found - usual.begin()) : static_cast<int>(usual.size()) + static_cast<int>(action);
}

QList<std::pair<Side, BookingAction>> recordableFor(const Booking &booking, Capacity capacity, Side side)
{
    QList<std::pair<Side, BookingAction>> found;
    for (int i = 0; i < bookingActionCount; ++i) {
        const auto action = static_cast<BookingAction>(i);
        const bool isTheirs = sideOf(capacity) != side || wayOf(action, booking, capacity) == Way::TakenDown;
        if (isTheirs && isAllowed(action, booking, capacity, side))
            found.append({side, action});
    }
    std::ranges::stable_sort(found, {}, [](const auto &answer) { return usualPlace(answer.second); });
    return found;
}

// Whose turn it is comes first.
QList<std::pair<Side, BookingAction>> recordableFor(const Booking &booking, Capacity capacity)
{
    const auto requesting = recordableFor(booking, capacity, Side::Requesting);
    const auto providing = recordableFor(booking, capacity, Side::Providing);
    const auto isTurn = [](const auto &answers) {
        return !answers.isEmpty() && usualPlace(answers.first().second) < usualPlace(BookingAction::Counter);
    };
    return isTurn(requesting) ? requesting + providing : providing + requesting;
}

} // namespace

const Visit *BookingStanding::visitToConfirm() const
{
    const auto found = std::ranges::find_if(booking.visits, [this](const Visit &visit) {
        return visit.status == Visit::Status::Planned && visit.lastDay() < today;
    });
    return found == booking.visits.end() || !may(BookingAction::ConfirmVisit) ? nullptr : &*found;
}

Result<BookingStanding> standingOf(const BookingDesk &desk, const BookingRepository &bookings, const QByteArray &record, QDate today)
{
    auto booking = bookings.bookingWithHistory(record);
    if (!booking)
        return failure(booking);
    const auto capacity = desk.capacityFor(*booking);
    const auto actions = desk.allowedActions(*booking);
    if (!capacity || !actions)
        return capacity ? failure(actions) : failure(capacity);
    BookingStanding standing;
    standing.today = today;
    standing.mySchool = desk.identity().schoolId;
    standing.capacity = *capacity;
    standing.actions = *actions;
    standing.recordable = recordableFor(*booking, *capacity);
    standing.canReadSections = mayReadSections(desk.identity(), *booking);
    standing.canReadSection3 = mayReadSection3(*capacity, *booking);
    standing.canUndo = standing.may(BookingAction::Undo) && desk.canUndo(record).value_or(false);
    const QDate day = booking->visits.isEmpty() ? today : booking->visits.first().date;
    standing.otherImport = bookings.otherImport(record).value_or(OtherImport());
    if (const auto hours = desk.freeHours(*booking, day))
        standing.freeHours = *hours;
    const bool isAccepted = booking->state >= BookingState::Accepted && !booking->isOver();
    if (!booking->enquiry.isEmpty() && isAccepted && standing.capacity != Capacity::Outsider)
        standing.othersOfEnquiry = desk.othersOfEnquiry(record).value_or(QList<Booking>()).size();
    standing.booking = *std::move(booking);
    return standing;
}
