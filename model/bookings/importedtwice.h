// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/core/result.h"
#include "model/journal/event.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSqlDatabase>

// A booking of the past that two PCs imported before they met has two records. Both stay as they are, with their references and
// histories; which of them counts is worked out from their events alone, so that every PC comes to the same.
namespace importedtwice {

//! \brief One record of an imported booking
struct Import
{
    QByteArray record;
    QByteArray identity; //!< equal for the same key of import, schools, people and day it was asked for
    QString days;        //!< of its visits as they were imported
    int history = 0;     //!< how often people did something since it was imported; having looked at it is nothing
    bool cameToNothing = false; //!< it was declined, withdrawn or cancelled
    bool hasSection3 = false;

    friend bool operator==(const Import &, const Import &) = default;
};

//! \brief What becomes of one record
struct Verdict
{
    QByteArray sameAs;     //!< the record that counts instead of it; empty: it counts
    QByteArray decideWith; //!< another one that counts too, so that people have to decide; empty: none

    friend bool operator==(const Verdict &, const Verdict &) = default;
};

//! \brief What \p booking, folded from \p events with its history, was when it was imported last
//! \return one with an empty identity when it was not imported
[[nodiscard]] Import importOf(const Booking &booking, const QList<Event> &events);

//! \brief What becomes of the records of one identity, by record; their order does not matter
//!
//! What came to nothing counts only where nothing came of any. Of those with the same visits one counts: the one with the
//! most history, then with section 3, then the lowest record. Where people went on with several, these count, and are to be
//! decided between. Where the visits differ those are to be decided between, too. Withdrawing or cancelling one decides it.
[[nodiscard]] QHash<QByteArray, Verdict> decide(const QList<Import> &imports);

//! \brief Keeps what \p booking was when it was imported and marks all records of it; for the fold, after its row was written
[[nodiscard]] Result<void> keep(const QSqlDatabase &db, const Booking &booking, const QList<Event> &events);
//! \brief Forgets a record whose row was removed and marks those that are left of it
[[nodiscard]] Result<void> forget(const QSqlDatabase &db, const QByteArray &record);

} // namespace importedtwice
