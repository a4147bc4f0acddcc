// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/booking.h"
#include "model/bookings/eventgraph.h"
#include "model/bookings/rules.h"

#include <QHash>

//! \brief Writes into a booking what its events say besides the state: terms, visits, sections, office fields
//!
//! To be called for the events that count, in the graph's order; then finish().
class BookingEffects
{
public:
    BookingEffects(Booking &booking, const EventGraph &graph);

    void open(qsizetype i);
    void importWhole(const Event &event);
    //! \param isSettled false for a change of state that is part of a conflict: terms and figures wait for the decision
    void apply(BookingAction action, Side side, qsizetype i, bool isSettled);
    void finish();

private:
    void addTerms(const Event &event, Side side);
    void agree(const Event &event);
    void planVisits(const Event &event);
    void moveVisit(const Event &event);
    void confirmVisit(qsizetype i);
    void evaluate(const Event &event);
    void release(const Event &event);
    [[nodiscard]] CaseConsent consentOf(const QList<qsizetype> &said) const;
    [[nodiscard]] Visit *visit(const QByteArray &id);

    Booking &m_booking;
    const EventGraph &m_graph;
    QHash<QByteArray, QList<qsizetype>> m_confirmations; // of each visit
    QHash<Side, QList<qsizetype>> m_consents;            // what each side said to the case study
};

//! \brief The date on which \p event says that it happened, else the day on which it was recorded
[[nodiscard]] QDate dayOf(const Event &event);

//! \brief Works out the dates that depend on the folded booking: under way from, lapses after, follow-up due
void setDates(Booking &booking);
