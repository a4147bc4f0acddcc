// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/journal/event.h"

#include <QBitArray>
#include <QList>

//! \brief The events of one record, put into one order, with who came before whom
//!
//! The order keeps parents before children and is otherwise by (hlc, device, id), so it depends on the set of events
//! alone. Parents that are not among the events are left out: a missing one delays nothing.
class EventGraph
{
public:
    explicit EventGraph(const QList<Event> &events);

    [[nodiscard]] qsizetype size() const { return m_events.size(); }
    [[nodiscard]] const Event &at(qsizetype i) const { return m_events.at(i); }
    [[nodiscard]] qsizetype indexOf(const QByteArray &id) const; //!< -1 when it is not there
    //! \brief True when event \p i had been seen by the author of event \p j, directly or by way of others
    [[nodiscard]] bool isBefore(qsizetype i, qsizetype j) const { return m_before.at(j).testBit(i); }
    //! \brief Those of \p indices that none other of them follows, in the graph's order
    [[nodiscard]] QList<qsizetype> newestOf(const QList<qsizetype> &indices) const;

private:
    QList<Event> m_events;
    QList<QBitArray> m_before;
};
