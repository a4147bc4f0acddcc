// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/bookings/bookingrepository.h"
#include "model/bookings/contact.h"
#include "model/bookings/draftstore.h"
#include "model/bookings/rules.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/identity.h"
#include "model/directory/records.h"
#include "model/journal/journal.h"

#include <QCborMap>

//! \brief What may come with every action
struct Saying
{
    QString note;
    QDate on;        //!< the day it happened where that was not today; may be null
    OnBehalf behalf; //!< whose answer is written down, who said it and how; side None: the own one
};

//! \brief Longest texts, in characters; views warn from four fifths on
namespace limit {
inline constexpr qsizetype answer = 4000;
inline constexpr qsizetype line = 200;
inline constexpr qsizetype listed = 100; //!< outcomes, visits, receiving schools
} // namespace limit

//! \brief Everything that can be done with a booking: checks the rules, then records it through the Journal
//!
//! Acts for the identity it was given. Each action gives the booking as it is afterwards, or Code::Conflict when it
//! is not for this person, or not at this point, or this PC cannot sign for them; the sentence says who may. Code::InvalidInput when something is
//! missing, too long or holds a pupil number. Nothing is ever half recorded.
class BookingDesk
{
public:
    BookingDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity);

    void setIdentity(const Identity &identity) { m_identity = identity; }
    [[nodiscard]] const Identity &identity() const { return m_identity; }

    // Beginning: requests to fill in. Nothing is saved yet.
    //! \brief A request to the colleague of \p entry, with my school, and the details of the last booking with theirs
    [[nodiscard]] Result<Booking> requestTo(const Entry &entry) const;
    //! \brief A formal request that grows out of an informal contact and keeps its history
    [[nodiscard]] Result<Booking> requestFrom(const Contact &contact) const;
    //! \brief A new request with the parties, section 1, cost and length of another booking, without its dates
    [[nodiscard]] Result<Booking> duplicateOf(const QByteArray &record) const;
    //! \brief What is still missing before \p request can be sent; empty when nothing is
    [[nodiscard]] static QStringList missingIn(const Booking &request);

    //! \brief References of the bookings that \p request seems to repeat; see sameBookings()
    [[nodiscard]] Result<QStringList> sameBookings(const Booking &request) const;
    //! \brief Sentences about whom \p request names and the directory does not; see unknownNames()
    [[nodiscard]] Result<QStringList> unknownNames(const Booking &request) const;
    //! \brief Sends \p request; the draft \p draft is done with then
    [[nodiscard]] Result<Booking> send(const Booking &request, const Saying &saying = {}, const QByteArray &draft = {});
    //! \brief One enquiry to several providers: a booking and a reference each
    [[nodiscard]] Result<QList<Booking>> sendEnquiry(const Booking &request, const QList<std::pair<Party, Colleague>> &providers,
                                                     QDate answerBy, const QByteArray &draft = {});
    //! \brief The other bookings of the enquiry that can still be withdrawn
    [[nodiscard]] Result<QList<Booking>> othersOfEnquiry(const QByteArray &record) const;
    //! \brief Withdraws them all, with thanks
    [[nodiscard]] Result<void> withdrawOthers(const QByteArray &record, const Saying &saying);

    [[nodiscard]] Result<Booking> see(const QByteArray &record);
    [[nodiscard]] Result<Booking> accept(const QByteArray &record, const Saying &saying = {});
    [[nodiscard]] Result<Booking> decline(const QByteArray &record, const QStringList &reasons, const Saying &saying = {});
    [[nodiscard]] Result<Booking> counter(const QByteArray &record, const Terms &terms, const Saying &saying = {});
    [[nodiscard]] Result<Booking> agree(const QByteArray &record, const Saying &saying = {}); //!< to the newest terms
    [[nodiscard]] Result<Booking> planVisits(const QByteArray &record, const QList<Visit> &visits, const Saying &saying = {});
    [[nodiscard]] Result<Booking> moveVisit(const QByteArray &record, const QByteArray &visit, const Visit &to, const Saying &saying = {});
    //! \param minutes as it turned out; 0: as planned
    [[nodiscard]] Result<Booking> deliverVisit(const QByteArray &record, const QByteArray &visit, int minutes = 0, const Saying &saying = {});
    [[nodiscard]] Result<Booking> missVisit(const QByteArray &record, const QByteArray &visit, const Saying &saying);
    [[nodiscard]] Result<Booking> review(const QByteArray &record, const Saying &saying);
    [[nodiscard]] Result<Booking> complete(const QByteArray &record, const Saying &saying = {});
    [[nodiscard]] Result<Booking> evaluate(const QByteArray &record, const Section2 &section, const Saying &saying = {}, const QByteArray &draft = {});
    [[nodiscard]] Result<Booking> comment(const QByteArray &record, const QString &text, const Saying &saying = {});
    [[nodiscard]] Result<Booking> followUp(const QByteArray &record, const QString &text, const QString &letter, const Saying &saying = {});
    [[nodiscard]] Result<Booking> withdraw(const QByteArray &record, const Saying &saying = {});
    [[nodiscard]] Result<Booking> cancel(const QByteArray &record, const Saying &saying);
    [[nodiscard]] Result<Booking> cancelForCircumstances(const QByteArray &record, const Saying &saying);
    [[nodiscard]] Result<Booking> dispute(const QByteArray &record, const Saying &saying);
    //! \param terms Terms::event of the version that counts from now on; empty: as they are
    //! \return Code::InvalidInput, too, when there is no such version
    [[nodiscard]] Result<Booking> decide(const QByteArray &record, BookingState state, const Saying &saying, const QByteArray &terms = {});
    [[nodiscard]] Result<Booking> fillOffice(const QByteArray &record, const QMap<QString, QString> &fields);
    [[nodiscard]] Result<Booking> flagCaseStudy(const QByteArray &record, bool flag);
    //! \brief An academy lets its booking be a case study of the annual report, or no longer does
    [[nodiscard]] Result<Booking> consentToCaseStudy(const QByteArray &record, bool consent, const Saying &saying = {});
    //! \brief Sets the words that governors may read; blank takes them back. Who is named in them has been looked at
    //! \param notNames what looks like a name in \p words and is none
    [[nodiscard]] Result<Booking> releaseCaseStudy(const QByteArray &record, const QString &words, const QStringList &notNames);

    // Section 3: its words are a record of their own, to the two directors and the own principal only.
    [[nodiscard]] Result<Booking> writeSection3(const QByteArray &record, const Section3Words &words, const Saying &saying = {});
    [[nodiscard]] Result<Booking> waiveSection3(const QByteArray &record, const Saying &saying);
    [[nodiscard]] Result<Booking> shareSection3(const QByteArray &record, bool share);
    //! \brief All versions, oldest first; Code::Conflict for a role that must not read them
    [[nodiscard]] Result<QList<Section3Words>> section3(const QByteArray &record) const;

    //! \brief Takes the last action back, where it was made on this PC, nothing followed it and the rules allow it
    [[nodiscard]] Result<Booking> undo(const QByteArray &record);
    [[nodiscard]] Result<bool> canUndo(const QByteArray &record) const;

    //! \brief A principal lets \p role answer sections 1 and 2 for the school, or ends that
    [[nodiscard]] Result<void> delegateTo(const QString &role);
    [[nodiscard]] Result<void> endDelegation(const QString &role);

    //! \brief Takes over a booking of the past from a spreadsheet, in the state it has
    //!
    //! One with the same import key is updated, unless it has been worked on here since; section 3 is added to it as long
    //! as none is held, whoever brought the rest in. Inside \p transaction: the
    //! caller commits, then announces \p events, to which what was recorded is added.
    //! \return false when nothing had to be written
    [[nodiscard]] Result<bool> importWithin(const Transaction &transaction, const Booking &booking, const Section3Words &words,
                                            QList<Event> &events);

    //! \brief Code::Conflict where sections 1 and 2 of \p booking are not for this person to read, by mayReadSections()
    [[nodiscard]] Result<void> checkReading(const Booking &booking) const;
    [[nodiscard]] Result<Capacity> capacityFor(const Booking &booking) const;
    //! \brief What this person may do to \p booking now, for their own side
    [[nodiscard]] Result<QList<BookingAction>> allowedActions(const Booking &booking) const;
    //! \brief Who may do \p action to \p booking, or that it can no longer be done: a sentence for whoever may not
    [[nodiscard]] static QString whyRefused(BookingAction action, const Booking &booking);
    //! \brief The free hours of the colleague in the term of \p day; Code::Conflict for others than their school and directors
    [[nodiscard]] Result<FreeHours> freeHours(const Booking &booking, QDate day) const;

private:
    [[nodiscard]] Result<Booking> perform(const QByteArray &record, BookingAction action, QCborMap data, const Saying &saying,
                                          const QByteArray &doneDraft = {});
    [[nodiscard]] Result<EventDraft> draftOf(const Booking &booking, BookingAction action, QCborMap data, const Saying &saying) const;
    [[nodiscard]] Result<QList<Event>> recordAll(const QList<EventDraft> &drafts, const QByteArray &doneDraft = {});
    [[nodiscard]] Result<void> checkCaseStudy(const QByteArray &record) const;
    [[nodiscard]] Result<void> checkRule(const Booking &booking, BookingAction action, const Saying &saying) const;
    [[nodiscard]] QCborMap withAuthor(QCborMap data, const Saying &saying, bool isDelegated) const;
    [[nodiscard]] Result<EventDraft> section3Draft(const Booking &booking, const Section3Words &words) const;
    [[nodiscard]] Result<bool> addSection3Within(const Transaction &transaction, const QByteArray &record, const Section3Words &words,
                                                 QList<Event> &events);
    [[nodiscard]] Result<bool> isToBeImported(const QByteArray &known, const EventDraft &draft) const;
    [[nodiscard]] Result<EventDraft> requestDraft(Booking request, const Saying &saying) const;

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    Identity m_identity;
    BookingRepository m_bookings;
};

//! \brief The units that get sections 1 and 2 of \p booking: both academies, the receiving ones, Regional Directors, the
//! Development Director
[[nodiscard]] QStringList addresseesOf(const Booking &booking);
//! \brief Whose word counts in the stream of \p booking: {"requester": "school:1", "provider": ..., "region": ...}
[[nodiscard]] QCborMap partiesOf(const Booking &booking);
//! \brief The units that get section 3: the requesting principal and the two directors, the providing principal when shared
[[nodiscard]] QStringList confidentialAddresseesOf(const Booking &booking);
