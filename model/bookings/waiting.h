// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/rules.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/core/termdates.h"
#include "model/directory/identity.h"

#include <QSqlDatabase>

#include <optional>

//! \brief Something that waits for a person, in the role and at the school they have
struct WaitingItem
{
    enum class Kind {
        AnswerRequest,  //!< accept, decline or propose other terms
        AnswerProposal, //!< the other side proposed other terms
        AgreeTerms,     //!< accepted: agree the terms
        ConfirmVisit,   //!< a visit is past: did it take place?
        VisitComing,    //!< within the next two weeks
        Complete,       //!< all visits are settled: is it completed?
        Evaluate,       //!< section 2
        WriteSection3,
        FollowUp,       //!< a term later: did it last?
        Lapsed,         //!< nothing was done for too long: go on, withdraw or cancel
        Decide,         //!< disputed, or done at the same time
        FinishDraft,    //!< a half-filled form on this PC
    };

    Kind kind = Kind::AnswerRequest;
    QByteArray record; //!< of the booking; of the draft for FinishDraft
    QString reference;
    QString school;    //!< the other academy; for directors the requesting one
    QString asked;     //!< for directors the academy that was asked; else empty
    QString colleague;
    QString issue;
    QByteArray visit;  //!< which visit, for ConfirmVisit and VisitComing
    QDate due;         //!< by when, the day of the visit, or the last day before the lapse; null for drafts
    bool isOverdue = false;
    bool isTakenDown = false; //!< it is the principal's to answer: the office can write down what they said
    int visitNumber = 0;      //!< of the visit among those of the booking, by date, from 1; 0: it is about none
    int visitCount = 0;       //!< how many visits the booking has
    QDate savedOn;            //!< of a draft: the day on which it was saved last, in London

    friend bool operator==(const WaitingItem &, const WaitingItem &) = default;
};

//! \brief What answers \p kind: whoever cannot do it in any Way is not shown the item
//! \return nothing where looking is enough: a visit that comes up, a lapse, a draft
[[nodiscard]] std::optional<BookingAction> answerTo(WaitingItem::Kind kind);

//! \brief Something that waits for another academy
struct WaitingForOther
{
    QByteArray record;
    QString school;  //!< whose turn it is
    QString state;   //!< a BookingState's id, as in BookingSummary
    QDate since;     //!< the day of the last action

    friend bool operator==(const WaitingForOther &, const WaitingForOther &) = default;
};

//! \brief A school's support in the term of a day, of visits that took place
struct TermHours
{
    int receivedMinutes = 0;
    int givenMinutes = 0;
    int freeMinutes = 0; //!< of those given, within the free hours
    Term term;           //!< which term of the school; number 0 for directors

    friend bool operator==(const TermHours &, const TermHours &) = default;
};

//! \brief What waits for whom, computed when asked from the folded bookings and today
class WaitingList
{
public:
    WaitingList(const QSqlDatabase &db, const Clock &clock);

    //! \brief What waits for \p identity: the overdue first, then by date due
    //!
    //! Staff see the visits they are to make; the office and the principal what their school has to do, section 3 only
    //! the principal; a Regional Director what is stuck in the region; the Development Director what needs a decision.
    //! Half-filled forms of this PC come last, also for those who have not said yet who they are.
    [[nodiscard]] Result<QList<WaitingItem>> itemsFor(const Identity &identity) const;

    //! \brief What the school of \p identity waits for, the longest first; empty for directors
    [[nodiscard]] Result<QList<WaitingForOther>> othersFor(const Identity &identity) const;

    //! \brief What the school of \p identity received and gave in this term; zero for directors
    [[nodiscard]] Result<TermHours> termHours(const Identity &identity) const;

private:
    [[nodiscard]] Result<QList<WaitingItem>> bookingsFor(const Identity &identity) const;

    QSqlDatabase m_db;
    const Clock &m_clock;
};
