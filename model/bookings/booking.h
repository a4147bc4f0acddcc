// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/cost.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QTime>

//! \brief Where a booking stands, as its history says; append, never reorder
//!
//! *Under way* and *lapsed* are not among them: they depend on the day, see ShownState.
enum class BookingState {
    Draft,                 //!< not sent: lies in DraftStore, not in the journal
    Sent,
    Seen,
    Accepted,              //!< yes in principle; the terms are still to be agreed
    CounteredByProvider,   //!< being negotiated: the requesting academy's turn
    CounteredByRequester,  //!< being negotiated: the providing academy's turn
    Agreed,
    Completed,             //!< section 2 is asked for
    Evaluated,             //!< section 3 is asked for
    Closed,                //!< section 3 received, or waived with a reason
    Declined,
    Withdrawn,
    CancelledByRequester,
    CancelledByProvider,
    CancelledByCircumstances,
    Disputed,
};
inline constexpr int bookingStateCount = 16;

//! \brief BookingState seen from a day: two more that nobody has to do
enum class ShownState { AsRecorded, UnderWay, Lapsed };

//! \brief "being-negotiated" for both turns, else the state in lower case with hyphens: for files and filters
[[nodiscard]] QString stateId(BookingState state);
//! \brief The state of that id; Draft when there is none of that name. "being-negotiated" gives CounteredByProvider
[[nodiscard]] BookingState stateOfId(const QString &id, bool *known = nullptr);
//! \brief What people read: "Being negotiated"
[[nodiscard]] QString stateText(BookingState state);

//! \brief Which side of a booking
enum class Side { None, Requesting, Providing };

[[nodiscard]] QString sideId(Side side); //!< "requesting", "providing" or empty
[[nodiscard]] Side sideOfId(const QString &id);

//! \brief A school as it was when the booking was made
struct Party
{
    qint64 schoolId = 0; //!< School::id; 0: a school that the directory does not hold
    QString school;
    QString region; //!< then; empty where the partnership has none
    QString trust;

    friend bool operator==(const Party &, const Party &) = default;
};

//! \brief Who gives the support, as the directory said then
struct Colleague
{
    QByteArray directory; //!< Edition::directoryUid
    qint64 entry = 0;     //!< 0: not taken from the directory
    QString name;         //!< may be empty: "whoever you think best"
    QString role;

    friend bool operator==(const Colleague &, const Colleague &) = default;
};

//! \brief One visit, from plan to delivery
struct Visit
{
    enum class Status { Planned, Delivered, Missed };

    QByteArray id; //!< 8 random bytes; stays when it is moved
    QDate date;    //!< the Monday when only the week is known
    bool isWeek = false;
    QTime start;   //!< local time; null: not said
    int minutes = 0;
    QString place;
    bool isRemote = false;
    QString who;   //!< the colleagues who come
    Status status = Status::Planned;
    QString note;  //!< of the last thing that happened to it
    int moves = 0;
    bool isContested = false; //!< two sides said different things at the same time

    //! \brief The last day on which it may take place
    [[nodiscard]] QDate lastDay() const { return isWeek ? date.addDays(6) : date; }

    friend bool operator==(const Visit &, const Visit &) = default;
};

//! \brief One version of when, how long and for how much
struct Terms
{
    QByteArray event; //!< that proposed them; empty in a draft
    Side by = Side::None;
    QList<Visit> visits;
    Cost cost;
    QString when; //!< in words where dates are open: "after the mocks"
    QString note;

    friend bool operator==(const Terms &, const Terms &) = default;
};

//! \brief Section 1: what is asked for
struct Section1
{
    int level = 2;         //!< 1 informal, 2 formal
    QString issue;         //!< "What is the issue you want to address?"
    QStringList outcomes;  //!< "What are your expected outcomes from the collaboration?", one each
    QStringList kinds;     //!< of supportKinds(), or own words
    QString theme;
    QString requestedBy;   //!< who to speak to at the requesting academy
    QString requesterRole;
    QString contact;       //!< telephone or e-mail
    QStringList receivers; //!< colleagues who are to be supported, by role rather than name
    bool isSustained = false; //!< then there is a mid-point review

    friend bool operator==(const Section1 &, const Section1 &) = default;
};

//! \brief How far an expected outcome was reached
struct Rating
{
    int outcome = 0; //!< its place in Section1::outcomes
    QString letter;  //!< of ratingScale()
    QString words;   //!< evidence; may be empty

    friend bool operator==(const Rating &, const Rating &) = default;
};

//! \brief Section 2: how it went
struct Section2
{
    QString support;    //!< "How did the collaboration provide the support you expected?"
    QString evenBetter; //!< "What would have been even better if...?"
    QList<Rating> ratings;
    QString writtenBy;
    QDate on;           //!< null: not written yet
    QString comment;    //!< the providing academy's
    QString commentBy;
    QString followUp;   //!< a term later: did it last?
    QString followUpLetter;
    QDate followUpOn;

    friend bool operator==(const Section2 &, const Section2 &) = default;
};

//! \brief What both academies know of section 3: never its words
struct Section3Status
{
    enum class Status { Open, Received, Waived };

    Status status = Status::Open;
    QString reason;           //!< why it was waived
    QByteArray record;        //!< of the section3 record, where received
    bool isForProvider = false; //!< the principal chose to include it for the providing academy

    friend bool operator==(const Section3Status &, const Section3Status &) = default;
};

//! \brief An answer of a school that somebody else wrote down
struct OnBehalf
{
    Side side = Side::None; //!< whose answer it is; None: nobody else's
    QString saidBy;
    QString how; //!< of howLearned()
    QDate on;

    friend bool operator==(const OnBehalf &, const OnBehalf &) = default;
};

//! \brief What an academy said to its booking being a case study of the annual report
struct CaseConsent
{
    bool isGiven = false;
    QString by;  //!< who of the academy said so; empty: nobody has said anything yet
    QString how; //!< of howLearned(), where somebody else wrote it down
    QDate on;

    friend bool operator==(const CaseConsent &, const CaseConsent &) = default;
};

//! \brief Consent of both academies to a case study, and the words that governors may read
struct CaseRelease
{
    CaseConsent requesting;
    CaseConsent providing;
    QString words;       //!< names of people become labels when they are printed; empty: nothing is released
    QStringList notNames; //!< what looks like a name in \p words and is none, as it stands there
    QString by;
    QDate on; //!< null: nothing was ever released

    //! \brief True when both academies consented
    [[nodiscard]] bool isConsented() const { return requesting.isGiven && providing.isGiven; }

    friend bool operator==(const CaseRelease &, const CaseRelease &) = default;
};

//! \brief One line of a booking's history
struct HistoryItem
{
    QByteArray event;
    QString kind; //!< "booking.accepted"
    QDateTime at; //!< UTC, when it was recorded
    QDate on;     //!< when it happened where that was said, else the day of \p at
    QString author;
    QString role;
    Side side = Side::None; //!< of the author's school
    QString school;         //!< of the author
    OnBehalf behalf;
    QString note;
    bool isDelegated = false;
    bool isUndone = false;
    bool isIgnored = false; //!< it was not for its author to do then, so it did not count

    friend bool operator==(const HistoryItem &, const HistoryItem &) = default;
};

//! \brief A booking as its history tells it
struct Booking
{
    QByteArray record; //!< 16 bytes; empty in a draft
    QString reference;
    QByteArray enquiry;  //!< 16 bytes shared by the bookings of one enquiry; empty: none
    QDate answerBy;      //!< the enquiry's closing date; may be null
    QByteArray contact;  //!< record of the informal contact it grew out of; empty: none
    QByteArray importKey; //!< where it came from a spreadsheet
    Party requesting;
    Party providing;
    QList<Party> receiving; //!< further schools that take part
    Colleague colleague;
    Section1 section1;
    QList<Terms> terms;     //!< all versions, oldest first
    qsizetype agreedTerms = -1; //!< place in \p terms; -1: none agreed yet
    QList<Visit> visits;    //!< as they stand now, by date
    QList<QString> reviews; //!< mid-point reviews
    Section2 section2;
    Section3Status section3;
    QMap<QString, QString> office; //!< of officeFields(): purchase order, invoices, arrival, ...
    bool isCaseStudy = false;
    CaseRelease caseRelease;
    QStringList declineReasons;

    BookingState state = BookingState::Draft; //!< at the last point on which there is no conflict
    BookingState shownFirst = BookingState::Draft; //!< differs from \p state only where a decision is needed
    bool needsDecision = false; //!< things were done at the same time that do not go together, or it is disputed
    QList<BookingState> candidates; //!< what a decision chooses from; empty when none is needed
    bool requestingRecorded = false; //!< the requesting academy's last answer was written down by somebody else
    bool providingRecorded = false;  //!< the providing academy's was
    QDate sentOn;
    QDate lastActionOn;
    QDate completedOn;
    QDate underWayFrom; //!< first day of support; null: not known
    QDate lapsesAfter;  //!< last day on which it has not lapsed; null: it cannot lapse any more
    QDate followUpDue;  //!< null: none
    QList<HistoryItem> history; //!< oldest first; filled by BookingRepository::booking()

    //! \brief The terms in force: those agreed, else the newest proposal
    [[nodiscard]] const Terms &currentTerms() const;
    [[nodiscard]] int plannedMinutes() const;   //!< of visits not missed; without visits as agreed
    [[nodiscard]] int deliveredMinutes() const; //!< of visits delivered; without visits as agreed once completed
    //! \brief What the rules look at: Disputed while a decision is needed
    [[nodiscard]] BookingState rulesState() const { return needsDecision ? BookingState::Disputed : state; }
    [[nodiscard]] bool isOver() const; //!< closed, declined, withdrawn or cancelled

    friend bool operator==(const Booking &, const Booking &) = default;
};

//! \brief What \p booking looks like on \p today
[[nodiscard]] ShownState shownState(const Booking &booking, QDate today);
//! \brief "Under way", "Lapsed", or the recorded state's text
[[nodiscard]] QString shownStateText(const Booking &booking, QDate today);
//! \brief "under-way", "lapsed", or the recorded state's id
[[nodiscard]] QString shownStateId(const Booking &booking, QDate today);

//! \brief Words of the field that are data: what is offered; own words are allowed beside them
[[nodiscard]] QStringList supportKinds();
//! \brief One choice of a list that people see
struct Choice
{
    QString id;
    QString text;
};
[[nodiscard]] QList<Choice> ratingScale();    //!< A to D with their words, best first
[[nodiscard]] QList<Choice> howLearned();     //!< telephone, e-mail, signed sheet, in person
[[nodiscard]] QList<Choice> declineReasonChoices();
[[nodiscard]] QList<Choice> officeFields();   //!< purchase order, invoices, cost centre, supply cover, arrival, ...
