// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/eventgraph.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <tuple>

namespace {

QHash<QByteArray, qsizetype> placesOf(const QList<Event> &events)
{
    QHash<QByteArray, qsizetype> places;
    for (qsizetype i = 0; i < events.size(); ++i)
        places.insert(events.at(i).id, i);
    return places;
}

bool comesFirst(const Event &a, const Event &b)
{
    return std::tie(a.hlc, a.device, a.id) < std::tie(b.hlc, b.device, b.id);
}

// Ids are hashes of bytes that name the parents, so there are no circles to fear.
QList<Event> inOrder(const QList<Event> &events)
{
    QList<Event> waiting = events;
    std::ranges::sort(waiting, comesFirst);
    const QHash<QByteArray, qsizetype> places = placesOf(waiting);
    QList<qsizetype> missing(waiting.size(), 0);
    QList<QList<qsizetype>> children(waiting.size());
    QMap<qsizetype, bool> ready; // by place in the sorted list: the smallest goes next
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        for (const QByteArray &parent : waiting.at(i).parents) {
            const auto place = places.constFind(parent);
            if (place == places.cend())
                continue;
            children[*place].append(i);
            ++missing[i];
        }
        if (missing.at(i) == 0)
            ready.insert(i, true);
    }
    QList<Event> result;
    result.reserve(waiting.size());
    while (!ready.isEmpty()) {
        const qsizetype next = ready.firstKey();
        ready.remove(next);
        result.append(waiting.at(next));
        for (const qsizetype child : std::as_const(children[next])) {
            if (--missing[child] == 0)
                ready.insert(child, true);
        }
    }
    return result;
}

} // namespace

EventGraph::EventGraph(const QList<Event> &events)
    : m_events(inOrder(events))
{
    const QHash<QByteArray, qsizetype> places = placesOf(m_events);
    m_before.reserve(m_events.size());
    for (const Event &event : std::as_const(m_events)) {
        QBitArray before(m_events.size());
        for (const QByteArray &parent : event.parents) {
            const auto place = places.constFind(parent);
            if (place == places.cend())
                continue;
            before |= m_before.at(*place);
            before.setBit(*place);
        }
        m_before.append(before);
    }
}

qsizetype EventGraph::indexOf(const QByteArray &id) const
{
    const auto found = std::ranges::find(m_events, id, &Event::id);
    return found == m_events.end() ? -1 : found - m_events.begin();
}

QList<qsizetype> EventGraph::newestOf(const QList<qsizetype> &indices) const
{
    QList<qsizetype> newest;
    for (const qsizetype i : indices) {
        const bool isFollowed = std::ranges::any_of(indices, [&](qsizetype j) { return isBefore(i, j); });
        if (!isFollowed)
            newest.append(i);
    }
    return newest;
}
