// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/actionwords.h"

#include "model/tables/bookingwords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using A = BookingAction;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};

bool isAsked(const Booking &booking)
{
    return booking.state == BookingState::Sent || booking.state == BookingState::Seen;
}

WaitingQuestion visitQuestion(const BookingStanding &standing, const Visit &visit)
{
    const auto place = std::ranges::find(standing.booking.visits, visit.id, &Visit::id) - standing.booking.visits.begin();
    WaitingQuestion asked;
    asked.iconName = u"calendar-check"_s;
    asked.question = Texts::tr("Did visit %1 of %2 take place?").arg(place + 1).arg(standing.booking.visits.size());
    asked.detail = BookingWords::visit(visit);
    asked.visit = visit.id;
    asked.answers = {{A::ConfirmVisit, Texts::tr("Yes, it did")}, {A::MoveVisit, Texts::tr("Moved or missed\u2026")}};
    return asked;
}

// It is the principal's to answer; the office writes down what they say.
WaitingQuestion takeDownQuestion(const QString &iconName, const QString &detail)
{
    return {iconName, Texts::tr("What does your principal say?"), detail, {}, {{A::RecordForOther, Texts::tr("Take down the answer\u2026")}}};
}

WaitingQuestion answerQuestion(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    if (standing.way(A::Accept) == Way::TakenDown)
        return takeDownQuestion(u"inbox"_s, Texts::tr("%1 asks: %2", "a school, terms").arg(booking.requesting.school, BookingWords::terms(booking.currentTerms())));
    return {u"inbox"_s,
            Texts::tr("Can %1 help?").arg(booking.colleague.name.isEmpty() ? booking.providing.school : booking.colleague.name),
            Texts::tr("%1 asks: %2", "a school, terms").arg(booking.requesting.school, BookingWords::terms(booking.currentTerms())),
            {},
            {{A::Accept, Texts::tr("Accept")}, {A::Counter, Texts::tr("Propose other terms\u2026")}, {A::Decline, Texts::tr("Decline\u2026")}}};
}

WaitingQuestion agreeQuestion(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    if (standing.way(A::Agree) == Way::TakenDown)
        return takeDownQuestion(u"handshake"_s, BookingWords::terms(booking.terms.isEmpty() ? Terms() : booking.terms.last()));
    return {u"handshake"_s,
            Texts::tr("Do you agree to these terms?"),
            BookingWords::terms(booking.terms.isEmpty() ? Terms() : booking.terms.last()),
            {},
            {{A::Agree, Texts::tr("Agree")}, {A::Counter, Texts::tr("Propose other terms\u2026")}}};
}

bool isSettled(const Booking &booking)
{
    return !booking.visits.isEmpty()
           && std::ranges::none_of(booking.visits, [](const Visit &visit) { return visit.status == Visit::Status::Planned; });
}

QString evaluationDetail(const BookingStanding &standing)
{
    return standing.way(A::Evaluate) == Way::TakenDown ? Texts::tr("Key in the sheet that your principal signed, or what they told you.")
                                                       : Texts::tr("Section 2 goes to both academies and the directors.");
}

// What is left when no answer and no visit waits.
std::optional<WaitingQuestion> closingQuestion(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    if (standing.may(A::Complete) && isSettled(booking))
        return WaitingQuestion{u"circle-check"_s, Texts::tr("Is the work completed?"), Texts::tr("All visits are settled."), {},
                               {{A::Complete, Texts::tr("Yes, it is completed")}}};
    if (standing.way(A::Evaluate) != Way::Closed && booking.state == BookingState::Completed)
        return WaitingQuestion{u"file-text"_s, Texts::tr("How did it go?"), evaluationDetail(standing), {},
                               {{A::Evaluate, actionText(A::Evaluate, standing)}}};
    const bool isSection3Due = booking.state == BookingState::Evaluated && booking.section3.status == Section3Status::Status::Open;
    if (standing.may(A::WriteSection3) && isSection3Due)
        return WaitingQuestion{u"lock"_s, Texts::tr("What are the next steps?"), Texts::tr("Section 3 goes to the two directors only."), {},
                               {{A::WriteSection3, Texts::tr("Write section 3\u2026")}, {A::WaiveSection3, Texts::tr("Waive it\u2026")}}};
    const bool isFollowUpDue = booking.followUpDue.isValid() && booking.followUpDue <= standing.today;
    if (standing.way(A::FollowUp) != Way::Closed && isFollowUpDue && booking.section2.followUp.isEmpty())
        return WaitingQuestion{u"history"_s, Texts::tr("A term later: did it last?"), {}, {}, {{A::FollowUp, Texts::tr("Follow up\u2026")}}};
    return std::nullopt;
}

QString consentText(const BookingStanding &standing)
{
    return isConsentGiven(standing) ? Texts::tr("No longer agree to the case study") : Texts::tr("Agree to the case study\u2026");
}

} // namespace

bool isConsentGiven(const BookingStanding &standing)
{
    const CaseRelease &release = standing.booking.caseRelease;
    return sideOf(standing.capacity) == Side::Requesting ? release.requesting.isGiven : release.providing.isGiven;
}

QString actionText(BookingAction action, const BookingStanding &standing)
{
    switch (action) {
    case A::Accept:
        return isAsked(standing.booking) ? Texts::tr("Accept") : Texts::tr("Confirm: we accept");
    case A::Decline:
        return Texts::tr("Decline\u2026");
    case A::Counter:
        return Texts::tr("Propose other terms\u2026");
    case A::Agree:
        return Texts::tr("Agree");
    case A::PlanVisits:
        return Texts::tr("Plan visits\u2026");
    case A::Review:
        return Texts::tr("Mid-point review\u2026");
    case A::Complete:
        return Texts::tr("Completed\u2026");
    case A::Evaluate:
        if (standing.way(A::Evaluate) == Way::TakenDown)
            return Texts::tr("Key in section 2\u2026");
        return standing.booking.section2.on.isValid() ? Texts::tr("Correct section 2\u2026") : Texts::tr("Write section 2\u2026");
    case A::Comment:
        return Texts::tr("Comment on section 2\u2026");
    case A::FollowUp:
        return Texts::tr("Follow up\u2026");
    case A::WriteSection3:
        return Texts::tr("Write section 3\u2026");
    case A::WaiveSection3:
        return standing.booking.section3.status == Section3Status::Status::Open ? Texts::tr("Waive section 3\u2026") : QString();
    case A::ShareSection3:
        return standing.booking.section3.isForProvider ? Texts::tr("Stop including section 3 for %1").arg(standing.booking.providing.school)
                                                       : Texts::tr("Include section 3 for %1\u2026").arg(standing.booking.providing.school);
    case A::Withdraw:
        return Texts::tr("Withdraw\u2026");
    case A::Cancel:
        return Texts::tr("Cancel\u2026");
    case A::CancelForCircumstances:
        return Texts::tr("Call off because of circumstances\u2026");
    case A::Dispute:
        return Texts::tr("We did not agree to this\u2026");
    case A::Decide:
        return Texts::tr("Decide\u2026");
    case A::FillOffice:
        return Texts::tr("Office details\u2026");
    case A::FlagCaseStudy:
        return standing.booking.isCaseStudy ? Texts::tr("No longer a case study") : Texts::tr("Make it a case study");
    case A::ConsentToCaseStudy:
        return !standing.booking.isCaseStudy ? QString() : consentText(standing);
    case A::RecordForOther:
        return Texts::tr("Write down an answer\u2026");
    case A::Send:
    case A::See:
    case A::MoveVisit:
    case A::ConfirmVisit:
    case A::ReleaseCaseStudy:
    case A::Undo:
        break; // on the visits, on the report page, or done by looking
    }
    return {};
}

std::optional<WaitingQuestion> waitingQuestion(const BookingStanding &standing)
{
    const Booking &booking = standing.booking;
    std::optional<WaitingQuestion> asked;
    if (standing.may(A::Decide)) {
        asked = WaitingQuestion{u"octagon-alert"_s, Texts::tr("How does it go on?"),
                                Texts::tr("The two academies did not do the same thing. A person decides."), {}, {{A::Decide, Texts::tr("Decide\u2026")}}};
    } else if (standing.way(A::Accept) != Way::Closed && isAsked(booking)) {
        asked = answerQuestion(standing);
    } else if (standing.way(A::Agree) != Way::Closed && booking.state != BookingState::Agreed) {
        asked = agreeQuestion(standing);
    } else if (const Visit *visit = standing.visitToConfirm()) {
        asked = visitQuestion(standing, *visit);
    } else {
        asked = closingQuestion(standing);
    }
    if (asked)
        asked->answers.removeIf([&](const auto &answer) { return standing.way(answer.first) == Way::Closed; });
    return asked && !asked->answers.isEmpty() ? asked : std::nullopt;
}
