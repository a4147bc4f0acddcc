// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingcodec.h"
#include "model/bookings/rules.h"
#include "model/journal/event.h"

#include <algorithm>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

// What a booking's events come to, worked out a second time and in another way: by recursion over sets instead of one
// pass. Shares with the program only the table of who may do what. hlc must grow from parents to children.
class BookingModel
{
public:
    using S = BookingState;
    using A = BookingAction;
    using Ids = std::set<QByteArray>;
    struct Outcome { S state = S::Draft; S first = S::Draft; bool decide = false; qsizetype counted = 0; bool operator==(const Outcome &) const = default; };

    explicit BookingModel(const QList<Event> &events)
    {
        for (const Event &e : events) m_events[e.id] = e;
        for (const Event &e : events) if (e.id == e.record) m_booking = codec::request(e.data);
        for (const auto &[id, e] : m_events)
            if (e.kind == u"booking.undone" && undoes(e)) m_undone.insert(e.data[u"event"_s].toByteArray());
    }
    Outcome outcome()
    {
        Ids all; Outcome o;
        for (const auto &[id, e] : m_events) { all.insert(id); o.counted += verdict(id).counts; }
        const auto [state, tips] = standing(all);
        const bool settled = std::ranges::any_of(all, [&](const auto &id) { return settles(id); });
        o.state = o.first = state == S::Evaluated && settled ? S::Closed : state;
        o.decide = !tips.empty() || state == S::Disputed;
        std::pair<int, int> best{-1, -1};
        for (const auto &id : tips) {
            const std::pair key{m_events[id].data.contains(u"behalf"_s) ? 0 : 1, rankOf(verdict(id).result)};
            if (key > best) { best = key; o.first = verdict(id).result; }
        }
        return o;
    }

private:
    struct Verdict { bool counts = false, changes = false; S result = S::Draft; };
    A action(const QByteArray &id) { bool known; return actionOfKind(m_events[id].kind, &known); }
    Identity who(const Event &e) { return {e.author, e.role, e.data[u"school"_s].toInteger(), {}, e.data[u"region"_s].toString()}; }
    Capacity capacity(const Event &e) { return capacityOf(who(e), m_booking, e.data[u"delegated"_s].toBool()); }
    Side written(const Event &e) { return sideOfId(e.data[u"behalf"_s].toMap()[u"side"_s].toString()); }
    Side side(const Event &e) { return written(e) != Side::None ? written(e) : sideOf(capacity(e)); }
    bool undoes(const Event &e)
    {
        const QByteArray target = e.data[u"event"_s].toByteArray();
        return m_events.count(target) && e.parents.contains(target) && m_events[target].device == e.device && canBeUndone(action(target));
    }
    Ids past(const QByteArray &id)
    {
        if (const auto known = m_past.find(id); known != m_past.end()) return known->second;
        Ids result;
        for (const auto &p : m_events[id].parents)
            if (m_events.count(p)) { result.insert(p); result.merge(past(p)); }
        return m_past[id] = result;
    }
    bool settles(const QByteArray &id)
    {
        return (action(id) == A::WriteSection3 || action(id) == A::WaiveSection3) && verdict(id).counts && !m_undone.count(id);
    }
    std::pair<S, Ids> standing(const Ids &within)
    {
        Ids changes, tips, loud; std::set<S> results;
        for (const auto &id : within) if (verdict(id).changes) changes.insert(id);
        for (const auto &id : changes)
            if (std::ranges::none_of(changes, [&](const auto &o) { return past(o).count(id); })) tips.insert(id);
        for (const auto &id : tips) if (action(id) != A::See) loud.insert(id);
        if (!loud.empty()) tips = loud;
        for (const auto &id : tips) results.insert(verdict(id).result);
        if (results.size() <= 1) return {results.empty() ? S::Draft : *results.begin(), {}};
        Ids common = past(*tips.begin());
        for (const auto &id : tips) std::erase_if(common, [&](const auto &o) { return !past(id).count(o); });
        return {standing(common).first, tips};
    }
    const Event *lastAnswer(Side s, const Ids &within)
    {
        const Event *last = nullptr;
        for (const auto &id : within) {
            const Event &e = m_events[id];
            const bool answers = action(id) == A::Accept || action(id) == A::Decline || action(id) == A::Agree;
            if (answers && verdict(id).counts && !m_undone.count(id) && side(e) == s && (!last || e.hlc > last->hlc)) last = &e;
        }
        return last;
    }
    const Verdict &verdict(const QByteArray &id)
    {
        if (const auto known = m_verdicts.find(id); known != m_verdicts.end()) return known->second;
        const Event &e = m_events[id]; const A a = action(id); Verdict v;
        const bool opens = e.id == e.record;
        const auto [state, tips] = standing(past(id));
        S ruled = !tips.empty() ? S::Disputed : state;
        if (ruled == S::Evaluated && std::ranges::any_of(past(id), [&](const auto &o) { return settles(o); })) ruled = S::Closed;
        const Event *answer = lastAnswer(side(e), past(id));
        const bool byOther = answer && written(*answer) != Side::None && sideOf(capacityOf(who(*answer), m_booking, false)) != side(*answer);
        v.counts = m_undone.count(id) || (opens == (a == A::Send) && (a != A::Undo || undoes(e)) && isAllowed(a, ruled, capacity(e), written(e), byOther));
        if (v.counts && !m_undone.count(id)) {
            v.result = stateAfter(a, state, side(e));
            const bool answers = a == A::Accept || a == A::Decline || a == A::Agree;
            if (byOther && answers && written(e) == Side::None && (action(answer->id) == A::Decline) != (a == A::Decline)) v.result = S::Disputed;
            if (a == A::Decide) v.result = static_cast<S>(e.data[u"state"_s].toInteger());
            v.changes = a == A::Decide || v.result != state;
        }
        return m_verdicts[id] = v;
    }
    std::map<QByteArray, Event> m_events; std::map<QByteArray, Ids> m_past; std::map<QByteArray, Verdict> m_verdicts; Ids m_undone; Booking m_booking;
};
