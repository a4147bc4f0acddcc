// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingfolding.h"

#include "model/bookings/bookingcodec.h"
#include "model/bookings/bookingeffects.h"
#include "model/bookings/eventgraph.h"
#include "model/bookings/rules.h"
#include "model/core/clock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// Where a set of branches stands together.
struct Standing
{
    BookingState state = BookingState::Draft;
    QList<qsizetype> conflict; // the newest changes that do not go together; empty: none

    [[nodiscard]] BookingState forRules(bool isSettled) const
    {
        if (!conflict.isEmpty())
            return BookingState::Disputed;
        return state == BookingState::Evaluated && isSettled ? BookingState::Closed : state;
    }
};

// One event with what became of it.
struct Step
{
    BookingAction action = BookingAction::See;
    bool isImport = false;
    Identity author;
    OnBehalf behalf;
    Side side = Side::None; // whose act it is: of the school it was recorded for, else of the author's
    bool isDelegated = false;
    bool counts = false;
    bool isUndone = false;
    bool changesState = false;
    BookingState result = BookingState::Draft;
    BookingState before = BookingState::Draft;
};

class Folding
{
public:
    explicit Folding(const QList<Event> &events)
        : m_graph(events)
        , m_steps(m_graph.size())
    {
    }

    std::optional<Booking> run()
    {
        const qsizetype opening = openingEvent();
        if (opening < 0)
            return std::nullopt;
        m_booking = codec::request(m_graph.at(opening).data);
        m_booking.record = m_graph.at(opening).record;
        for (qsizetype i = 0; i < m_steps.size(); ++i)
            readStep(i);
        markUndone();
        for (qsizetype i = 0; i < m_steps.size(); ++i)
            judge(i, opening);
        applyEffects(opening);
        settle();
        return m_booking;
    }

private:
    [[nodiscard]] qsizetype openingEvent() const
    {
        for (qsizetype i = 0; i < m_graph.size(); ++i) {
            const Event &event = m_graph.at(i);
            const bool opens = event.kind == u"booking.sent"_s || event.kind == u"booking.imported"_s;
            if (event.id == event.record && opens)
                return event.isRemoved() ? -1 : i;
        }
        return -1;
    }

    void readStep(qsizetype i)
    {
        const Event &event = m_graph.at(i);
        Step &step = m_steps[i];
        bool known = false;
        step.action = actionOfKind(event.kind, &known);
        step.isImport = event.kind == u"booking.imported"_s;
        step.author = {event.author, event.role, event.data[u"school"_s].toInteger(), event.data[u"school_name"_s].toString(),
                       event.data[u"region"_s].toString()};
        step.isDelegated = event.data[u"delegated"_s].toBool();
        step.behalf = codec::behalf(event.data[u"behalf"_s].toMap());
        step.side = step.behalf.side == Side::None ? sideOf(capacityOf(step.author, m_booking, step.isDelegated)) : step.behalf.side;
        step.counts = (known || step.isImport) && !event.isRemoved();
    }

    // Whoever did something may take it back while they had seen nothing after it.
    void markUndone()
    {
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            if (m_steps.at(i).action != BookingAction::Undo || !m_steps.at(i).counts)
                continue;
            const Event &undo = m_graph.at(i);
            const qsizetype target = m_graph.indexOf(undo.data[u"event"_s].toByteArray());
            const bool isOwn = target >= 0 && undo.parents.contains(m_graph.at(target).id)
                               && m_graph.at(target).device == undo.device && canBeUndone(m_steps.at(target).action)
                               && !m_steps.at(target).isImport;
            if (isOwn)
                m_steps[target].isUndone = true;
            else
                m_steps[i].counts = false;
        }
    }

    [[nodiscard]] QList<qsizetype> changesBefore(qsizetype i) const
    {
        QList<qsizetype> changes;
        for (qsizetype j = 0; j < i; ++j) {
            if (m_steps.at(j).changesState && m_graph.isBefore(j, i))
                changes.append(j);
        }
        return changes;
    }

    // Having seen a request goes with whatever else was done about it.
    [[nodiscard]] QList<qsizetype> withoutSeeing(const QList<qsizetype> &tips) const
    {
        QList<qsizetype> rest;
        for (const qsizetype tip : tips) {
            if (m_steps.at(tip).action != BookingAction::See)
                rest.append(tip);
        }
        return rest.isEmpty() ? tips : rest;
    }

    [[nodiscard]] Standing standingOf(const QList<qsizetype> &changes) const
    {
        const QList<qsizetype> tips = withoutSeeing(m_graph.newestOf(changes));
        if (tips.isEmpty())
            return {};
        const BookingState first = m_steps.at(tips.first()).result;
        if (std::ranges::all_of(tips, [&](qsizetype tip) { return m_steps.at(tip).result == first; }))
            return {first, {}};
        return {standingOf(commonTo(tips)).state, tips};
    }

    [[nodiscard]] QList<qsizetype> commonTo(const QList<qsizetype> &tips) const
    {
        QList<qsizetype> common;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const bool isCommon = m_steps.at(i).changesState
                                  && std::ranges::all_of(tips, [&](qsizetype tip) { return m_graph.isBefore(i, tip); });
            if (isCommon)
                common.append(i);
        }
        return common;
    }

    // The last answer of \p side that the author of event \p i had seen (all of them when i is the number of events).
    [[nodiscard]] qsizetype lastAnswer(Side side, qsizetype i) const
    {
        for (qsizetype j = std::min(i, m_steps.size()) - 1; j >= 0; --j) {
            const Step &step = m_steps.at(j);
            const bool isAnswer = step.action == BookingAction::Accept || step.action == BookingAction::Decline
                                  || step.action == BookingAction::Agree;
            const bool wasSeen = i == m_steps.size() || m_graph.isBefore(j, i);
            if (step.counts && !step.isUndone && isAnswer && step.side == side && wasSeen)
                return j;
        }
        return -1;
    }

    [[nodiscard]] bool isRecordedByOther(qsizetype answer) const
    {
        return answer >= 0 && m_steps.at(answer).behalf.side != Side::None
               && sideOf(capacityOf(m_steps.at(answer).author, m_booking, false)) != m_steps.at(answer).side;
    }

    [[nodiscard]] bool isSettledBefore(qsizetype i) const
    {
        for (qsizetype j = 0; j < i; ++j) {
            const Step &step = m_steps.at(j);
            const bool settles = step.action == BookingAction::WriteSection3 || step.action == BookingAction::WaiveSection3;
            if (settles && step.counts && !step.isUndone && m_graph.isBefore(j, i))
                return true;
        }
        return false;
    }

    void judge(qsizetype i, qsizetype opening)
    {
        Step &step = m_steps[i];
        if (!step.counts || step.isUndone)
            return;
        if (step.isImport) {
            step.result = static_cast<BookingState>(std::clamp<qint64>(m_graph.at(i).data[u"state"_s].toInteger(), 1, bookingStateCount - 1));
            step.changesState = true;
            return;
        }
        const Standing standing = standingOf(changesBefore(i));
        const qsizetype answer = lastAnswer(step.side, i);
        const bool wasRecorded = isRecordedByOther(answer);
        const BookingState state = i == opening ? BookingState::Draft : standing.forRules(isSettledBefore(i));
        const bool isSecondOpening = step.action == BookingAction::Send && i != opening;
        const Capacity author = capacityOf(step.author, m_booking, step.isDelegated);
        step.counts = !isSecondOpening && isAllowed(step.action, state, author, step.behalf.side, wasRecorded);
        if (!step.counts)
            return;
        step.before = standing.state;
        step.result = resultOf(i, standing, wasRecorded ? answer : -1);
        step.changesState = step.action == BookingAction::Decide || step.result != standing.state;
    }

    [[nodiscard]] BookingState resultOf(qsizetype i, const Standing &standing, qsizetype recordedAnswer) const
    {
        const Step &step = m_steps.at(i);
        if (step.action == BookingAction::Decide)
            return decidedState(m_graph.at(i), standing.state);
        const bool isAnswer = step.action == BookingAction::Accept || step.action == BookingAction::Decline
                              || step.action == BookingAction::Agree;
        if (recordedAnswer >= 0 && isAnswer && step.behalf.side == Side::None) {
            const bool wasYes = m_steps.at(recordedAnswer).action != BookingAction::Decline;
            const bool isYes = step.action != BookingAction::Decline;
            if (wasYes != isYes)
                return BookingState::Disputed;
        }
        return stateAfter(step.action, standing.state, step.side);
    }

    [[nodiscard]] static BookingState decidedState(const Event &event, BookingState otherwise)
    {
        const auto state = static_cast<BookingState>(std::clamp<qint64>(event.data[u"state"_s].toInteger(), 0, bookingStateCount - 1));
        return state == BookingState::Draft || state == BookingState::Disputed ? otherwise : state;
    }

    [[nodiscard]] QList<qsizetype> allChanges() const
    {
        QList<qsizetype> changes;
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            if (m_steps.at(i).changesState)
                changes.append(i);
        }
        return changes;
    }

    void applyEffects(qsizetype opening)
    {
        m_standing = standingOf(allChanges());
        BookingEffects effects(m_booking, m_graph);
        for (qsizetype i = 0; i < m_steps.size(); ++i) {
            const Step &step = m_steps.at(i);
            m_booking.history.append(historyItem(i));
            if (!step.counts || step.isUndone)
                continue;
            if (step.isImport)
                effects.importWhole(m_graph.at(i));
            else if (i == opening)
                effects.open(i);
            else
                effects.apply(step.action, step.side, i, isSettled(i));
        }
        effects.finish();
    }

    // A change that is part of a conflict does not move the terms or the figures.
    [[nodiscard]] bool isSettled(qsizetype i) const
    {
        if (m_standing.conflict.isEmpty() || !m_steps.at(i).changesState)
            return true;
        return std::ranges::all_of(m_standing.conflict, [&](qsizetype tip) { return m_graph.isBefore(i, tip); });
    }

    [[nodiscard]] HistoryItem historyItem(qsizetype i) const
    {
        const Event &event = m_graph.at(i);
        const Step &step = m_steps.at(i);
        HistoryItem item;
        item.event = event.id;
        item.kind = event.kind;
        item.at = event.time();
        const QDate stated = codec::date(event.data[u"on"_s]);
        item.on = stated.isValid() ? stated : londonDate(event.time());
        item.author = event.author;
        item.role = event.role;
        item.side = sideOf(capacityOf(step.author, m_booking, step.isDelegated));
        item.school = step.author.school;
        item.behalf = step.behalf;
        item.note = event.data[u"note"_s].toString();
        item.isDelegated = step.isDelegated;
        item.isUndone = step.isUndone;
        item.isIgnored = !step.counts;
        return item;
    }

    void settle()
    {
        Booking &b = m_booking;
        b.state = m_standing.state;
        if (b.state == BookingState::Evaluated && b.section3.status != Section3Status::Status::Open)
            b.state = BookingState::Closed;
        b.shownFirst = b.state;
        b.needsDecision = b.state == BookingState::Disputed;
        if (!m_standing.conflict.isEmpty())
            describeConflict();
        else if (b.needsDecision)
            b.candidates = {stateBeforeDispute(), BookingState::CancelledByCircumstances};
        b.requestingRecorded = isRecordedByOther(lastAnswer(Side::Requesting, m_steps.size()));
        b.providingRecorded = isRecordedByOther(lastAnswer(Side::Providing, m_steps.size()));
        setDates(b);
    }

    void describeConflict()
    {
        Booking &b = m_booking;
        b.needsDecision = true;
        QList<qsizetype> tips = m_standing.conflict;
        std::ranges::stable_sort(tips, [&](qsizetype a, qsizetype c) {
            const bool aOwn = m_steps.at(a).behalf.side == Side::None; // a school's own word before one written down for it
            const bool cOwn = m_steps.at(c).behalf.side == Side::None;
            return aOwn != cOwn ? aOwn : rankOf(m_steps.at(a).result) > rankOf(m_steps.at(c).result);
        });
        for (const qsizetype tip : std::as_const(tips)) {
            if (!b.candidates.contains(m_steps.at(tip).result))
                b.candidates.append(m_steps.at(tip).result);
        }
        b.shownFirst = b.candidates.first();
    }

    [[nodiscard]] BookingState stateBeforeDispute() const
    {
        for (qsizetype i = m_steps.size() - 1; i >= 0; --i) {
            if (m_steps.at(i).changesState && m_steps.at(i).result == BookingState::Disputed)
                return m_steps.at(i).before;
        }
        return BookingState::Agreed;
    }

    EventGraph m_graph;
    QList<Step> m_steps;
    Booking m_booking;
    Standing m_standing;
};

} // namespace

std::optional<Booking> foldBooking(const QList<Event> &events)
{
    return Folding(events).run();
}
