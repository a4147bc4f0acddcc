// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/identity.h"

#include <QSqlDatabase>

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
    QString kind = QStringLiteral("section1"); //!< or "section2"
    QByteArray booking; //!< whose section 2 it is; empty for section 1
    Booking request;    //!< section 1, with its reference from the first save on
    Section2 section2;
    QString author;
    QDateTime savedAt;  //!< UTC

    friend bool operator==(const Draft &, const Draft &) = default;
};

//! \brief Keeps half-filled forms on this PC: they are not journalled, and nobody else gets them
//!
//! Every save is one committed write, so what was saved survives the power going off.
class DraftStore
{
public:
    DraftStore(const QSqlDatabase &db, const Clock &clock);

    //! \brief Saves \p draft; a new one gets its id and, for section 1, a reference that can be printed
    //! \return the draft as kept; Code::InvalidInput when a text holds a pupil number: nothing is kept then
    [[nodiscard]] Result<Draft> save(const Draft &draft, const Identity &identity);

    //! \brief The drafts made for the school of \p identity, newest first
    [[nodiscard]] Result<QList<Draft>> drafts(const Identity &identity) const;
    [[nodiscard]] Result<Draft> draft(const QByteArray &id) const; //!< Code::NotFound when there is none
    [[nodiscard]] Result<void> discard(const QByteArray &id);

    //! \brief Saves half-written words of section 3, in a table of their own
    //! \return Code::InvalidInput when they hold a pupil number
    [[nodiscard]] Result<void> saveSection3(const QByteArray &booking, const Section3Words &words);
    [[nodiscard]] Result<Section3Words> section3(const QByteArray &booking) const; //!< blank when there is none
    [[nodiscard]] Result<void> discardSection3(const QByteArray &booking);

private:
    QSqlDatabase m_db;
    const Clock &m_clock;
};
