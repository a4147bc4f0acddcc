// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/identity.h"

#include <QSqlDatabase>

#include <utility>

//! \brief The words of section 3
struct Section3Words
{
    QString nextSteps;
    QString futureNeeds;
    QString author; //!< who wrote this version
    QString role;
    QDate on;

    [[nodiscard]] bool isBlank() const { return nextSteps.trimmed().isEmpty() && futureNeeds.trimmed().isEmpty(); }
    friend bool operator==(const Section3Words &, const Section3Words &) = default;
};

//! \brief A half-filled form on this PC
struct Draft
{
    QByteArray id;      //!< 16 bytes; empty: not saved yet
    QString kind = QStringLiteral("section1"); //!< or "section2", "follow-up"
    QByteArray booking; //!< whose section 2 or follow-up it is; empty for section 1
    Booking request;    //!< section 1, with its reference from the first save on
    QList<std::pair<Party, Colleague>> providers; //!< of an enquiry; empty when one academy is asked
    QDate answerBy;     //!< of an enquiry; may be null
    Section2 section2;
    QString author;
    QDateTime savedAt;  //!< UTC

    friend bool operator==(const Draft &, const Draft &) = default;
};

//! \brief What becomes of pupil numbers in a text that is to be kept
enum class PupilNumbers {
    Refuse,   //!< nothing is kept then
    LeaveOut, //!< a note stands in their place: for saving what somebody is still typing
};

//! \brief Keeps half-filled forms on this PC: they are not journalled, and nobody else gets them
//!
//! Every save is one committed write, so what was saved survives the power going off.
class DraftStore
{
public:
    DraftStore(const QSqlDatabase &db, const Clock &clock);

    //! \brief Saves \p draft; a new one gets its id and, for section 1, a reference that can be printed
    //! \return the draft as kept; Code::InvalidInput when a text holds a pupil number that is to be refused
    [[nodiscard]] Result<Draft> save(const Draft &draft, const Identity &identity, PupilNumbers numbers = PupilNumbers::Refuse);

    //! \brief The drafts made for the school of \p identity, newest first
    [[nodiscard]] Result<QList<Draft>> drafts(const Identity &identity) const;
    [[nodiscard]] Result<Draft> draft(const QByteArray &id) const; //!< Code::NotFound when there is none
    //! \brief The newest draft of that kind for \p booking; Code::NotFound when there is none
    [[nodiscard]] Result<Draft> draftFor(const QByteArray &booking, const QString &kind) const;
    [[nodiscard]] Result<void> discard(const QByteArray &id);

    //! \brief Saves half-written words of section 3, in a table of their own
    //! \return Code::InvalidInput when they hold a pupil number that is to be refused
    [[nodiscard]] Result<void> saveSection3(const QByteArray &booking, const Section3Words &words,
                                            PupilNumbers numbers = PupilNumbers::Refuse);
    [[nodiscard]] Result<Section3Words> section3(const QByteArray &booking) const; //!< blank when there is none
    [[nodiscard]] Result<void> discardSection3(const QByteArray &booking);

private:
    QSqlDatabase m_db;
    const Clock &m_clock;
};
