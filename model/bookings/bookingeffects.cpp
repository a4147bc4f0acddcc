// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/bookingeffects.h"

#include "model/bookings/bookingcodec.h"
#include "model/core/clock.h"
#include "model/directory/termcalendar.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The customer's two rules: a dated booking lapses a month after its last visit, an undated one two months after
// the last thing that was done. Doing something after a lapse gives it two months more.
constexpr int monthsAfterLastVisit = 1;
constexpr int monthsAfterLastAction = 2;

bool isOpenForLapse(const Booking &booking)
{
    return booking.state >= BookingState::Sent && booking.state <= BookingState::Agreed && !booking.needsDecision;
}

QDate lastDayOf(const QList<Visit> &visits)
{
    QDate last;
    for (const Visit &visit : visits) {
        if (visit.date.isValid() && (!last.isValid() || visit.lastDay() > last))
            last = visit.lastDay();
    }
    return last;
}

QDate firstDayOf(const QList<Visit> &visits)
{
    QDate first;
    for (const Visit &visit : visits) {
        if (visit.date.isValid() && visit.status != Visit::Status::Missed && (!first.isValid() || visit.date < first))
            first = visit.date;
    }
    return first;
}

QDate lapseDate(const Booking &booking)
{
    const QDate lastVisit = lastDayOf(booking.visits);
    const QDate afterAction = booking.lastActionOn.addMonths(monthsAfterLastAction);
    if (!lastVisit.isValid())
        return afterAction;
    const QDate afterVisit = lastVisit.addMonths(monthsAfterLastVisit);
    return booking.lastActionOn > afterVisit ? afterAction : afterVisit;
}

// Who wrote it, or whose words it takes down.
QString saidBy(const Event &event)
{
    const QCborMap behalf = event.data[u"behalf"_s].toMap();
    return behalf.isEmpty() ? event.author : codec::behalf(behalf).saidBy;
}

} // namespace

QDate dayOf(const Event &event)
{
    const QDate stated = codec::date(event.data[u"on"_s]);
    return stated.isValid() ? stated : londonDate(event.time());
}

void setDates(Booking &booking)
{
    for (const HistoryItem &item : std::as_const(booking.history)) {
        const bool counts = !item.isIgnored && !item.isUndone && item.kind != u"booking.imported"_s; // that has its own dates
        if (counts && (!booking.lastActionOn.isValid() || item.on > booking.lastActionOn))
            booking.lastActionOn = item.on;
    }
    booking.underWayFrom = firstDayOf(booking.visits);
    booking.lapsesAfter = isOpenForLapse(booking) ? lapseDate(booking) : QDate();
    const bool isEvaluated = booking.state == BookingState::Evaluated || booking.state == BookingState::Closed;
    const bool isOwed = isEvaluated && booking.section2.on.isValid() && !booking.section2.followUpOn.isValid();
    booking.followUpDue = isOwed ? usualTermAfter(booking.section2.on) : QDate();
}

BookingEffects::BookingEffects(Booking &booking, const EventGraph &graph)
    : m_booking(booking)
    , m_graph(graph)
{
}

void BookingEffects::open(qsizetype i)
{
    const Event &event = m_graph.at(i);
    m_booking.sentOn = dayOf(event);
    for (Terms &terms : m_booking.terms)
        terms.event = event.id;
    m_booking.visits = m_booking.currentTerms().visits;
}

void BookingEffects::importWhole(const Event &event)
{
    const QList<HistoryItem> history = m_booking.history;
    m_booking = codec::booking(event.data);
    m_booking.record = event.record;
    m_booking.history = history;
}

void BookingEffects::apply(BookingAction action, Side side, qsizetype i, bool isSettled)
{
    const Event &event = m_graph.at(i);
    const QCborMap &data = event.data;
    switch (action) {
    case BookingAction::Counter:
        addTerms(event, side);
        break;
    case BookingAction::Agree:
        if (isSettled)
            agree(event);
        break;
    case BookingAction::Decide:
        if (event.data.contains(u"terms"_s))
            agree(event);
        break;
    case BookingAction::Decline:
        m_booking.declineReasons = codec::strings(data[u"reasons"_s]);
        break;
    case BookingAction::PlanVisits:
        planVisits(event);
        break;
    case BookingAction::MoveVisit:
        moveVisit(event);
        break;
    case BookingAction::ConfirmVisit:
        confirmVisit(i);
        break;
    case BookingAction::Review:
        m_booking.reviews.append(data[u"note"_s].toString());
        break;
    case BookingAction::Complete:
        if (isSettled)
            m_booking.completedOn = dayOf(event);
        break;
    case BookingAction::Evaluate:
        evaluate(event);
        break;
    case BookingAction::Comment:
        m_booking.section2.comment = data[u"text"_s].toString();
        m_booking.section2.commentBy = saidBy(event);
        break;
    case BookingAction::FollowUp:
        m_booking.section2.followUp = data[u"text"_s].toString();
        m_booking.section2.followUpLetter = data[u"letter"_s].toString();
        m_booking.section2.followUpOn = dayOf(event);
        break;
    case BookingAction::WriteSection3:
        m_booking.section3.status = Section3Status::Status::Received;
        m_booking.section3.record = data[u"section3"_s].toByteArray();
        m_booking.section3.reason.clear();
        break;
    case BookingAction::WaiveSection3:
        if (m_booking.section3.status == Section3Status::Status::Open) {
            m_booking.section3.status = Section3Status::Status::Waived;
            m_booking.section3.reason = data[u"note"_s].toString();
        }
        break;
    case BookingAction::ShareSection3:
        m_booking.section3.isForProvider = data[u"share"_s].toBool();
        break;
    case BookingAction::FillOffice: {
        const QCborMap fields = data[u"fields"_s].toMap();
        for (const auto &[key, value] : fields)
            m_booking.office.insert(key.toString(), value.toString());
        break;
    }
    case BookingAction::FlagCaseStudy:
        m_booking.isCaseStudy = data[u"flag"_s].toBool();
        break;
    case BookingAction::ConsentToCaseStudy:
        m_consents[side].append(i);
        break;
    case BookingAction::ReleaseCaseStudy:
        release(event);
        break;
    default:
        break;
    }
}

void BookingEffects::finish()
{
    for (auto entry = m_confirmations.cbegin(); entry != m_confirmations.cend(); ++entry) {
        Visit *const confirmed = visit(entry.key());
        if (!confirmed)
            continue;
        const QList<qsizetype> newest = m_graph.newestOf(*entry);
        confirmed->isContested = std::ranges::any_of(newest, [&](qsizetype i) {
            return m_graph.at(i).data[u"status"_s].toInteger() != m_graph.at(newest.first()).data[u"status"_s].toInteger();
        });
    }
    m_booking.caseRelease.requesting = consentOf(m_consents.value(Side::Requesting));
    m_booking.caseRelease.providing = consentOf(m_consents.value(Side::Providing));
    std::ranges::stable_sort(m_booking.visits, [](const Visit &a, const Visit &b) {
        return std::tie(a.date, a.start, a.id) < std::tie(b.date, b.start, b.id);
    });
}

void BookingEffects::addTerms(const Event &event, Side side)
{
    Terms terms = codec::terms(event.data[u"terms"_s].toMap());
    terms.event = event.id;
    terms.by = side;
    if (!terms.visits.isEmpty())
        m_booking.visits = terms.visits;
    m_booking.terms.append(terms);
}

void BookingEffects::agree(const Event &event)
{
    const QByteArray named = event.data[u"terms"_s].toByteArray();
    const auto found = std::ranges::find(m_booking.terms, named, &Terms::event);
    const qsizetype place = found == m_booking.terms.end() ? m_booking.terms.size() - 1 : found - m_booking.terms.begin();
    const bool isNewest = place == m_booking.terms.size() - 1;
    m_booking.agreedTerms = place;
    if (!isNewest && !m_booking.currentTerms().visits.isEmpty())
        m_booking.visits = m_booking.currentTerms().visits;
}

void BookingEffects::planVisits(const Event &event)
{
    const QList<Visit> planned = codec::visits(event.data[u"visits"_s]);
    for (const Visit &next : planned) {
        if (Visit *const known = visit(next.id))
            *known = next;
        else
            m_booking.visits.append(next);
    }
}

void BookingEffects::moveVisit(const Event &event)
{
    Visit *const moved = visit(event.data[u"visit"_s].toByteArray());
    if (!moved)
        return;
    const Visit to = codec::visit(event.data[u"to"_s].toMap());
    moved->date = to.date;
    moved->isWeek = to.isWeek;
    moved->start = to.start;
    if (to.minutes > 0)
        moved->minutes = to.minutes;
    if (!to.place.isEmpty())
        moved->place = to.place;
    if (event.data.contains(u"remote"_s)) // an event of the first days says nothing of it
        moved->isRemote = event.data[u"remote"_s].toBool();
    moved->status = Visit::Status::Planned;
    moved->note = event.data[u"note"_s].toString();
    ++moved->moves;
}

void BookingEffects::confirmVisit(qsizetype i)
{
    const QCborMap &data = m_graph.at(i).data;
    const QByteArray id = data[u"visit"_s].toByteArray();
    m_confirmations[id].append(i);
    Visit *const confirmed = visit(id);
    if (!confirmed)
        return;
    const qint64 status = data[u"status"_s].toInteger();
    confirmed->status = status == 2 ? Visit::Status::Missed : Visit::Status::Delivered;
    confirmed->note = data[u"note"_s].toString();
    const qint64 minutes = data[u"minutes"_s].toInteger();
    if (minutes > 0 && minutes < 100'000)
        confirmed->minutes = static_cast<int>(minutes);
    const QDate date = codec::date(data[u"date"_s]);
    if (date.isValid()) {
        confirmed->date = date;
        confirmed->isWeek = false;
    }
}

void BookingEffects::evaluate(const Event &event)
{
    const Section2 written = codec::section2(event.data[u"section2"_s].toMap());
    m_booking.section2.support = written.support;
    m_booking.section2.evenBetter = written.evenBetter;
    m_booking.section2.ratings = written.ratings;
    m_booking.section2.writtenBy = written.writtenBy.isEmpty() ? event.author : written.writtenBy;
    m_booking.section2.on = dayOf(event);
}

void BookingEffects::release(const Event &event)
{
    CaseRelease &release = m_booking.caseRelease;
    release.words = event.data[u"words"_s].toString();
    release.notNames = codec::strings(event.data[u"not_names"_s]);
    release.by = event.author;
    release.on = dayOf(event);
}

// In doubt there is no consent: of several things said at the same time a no prevails, and an academy's own no stays
// whatever others write down for it.
CaseConsent BookingEffects::consentOf(const QList<qsizetype> &said) const
{
    const auto isYes = [this](qsizetype i) { return m_graph.at(i).data[u"consent"_s].toBool(); };
    const auto isOwn = [this](qsizetype i) { return m_graph.at(i).data[u"behalf"_s].toMap().isEmpty(); };
    if (said.isEmpty())
        return {};
    const QList<qsizetype> newest = m_graph.newestOf(said);
    const auto no = std::ranges::find_if_not(newest, isYes);
    qsizetype counts = no == newest.end() ? newest.last() : *no;
    const auto lastOwn = std::find_if(said.crbegin(), said.crend(), isOwn);
    if (isYes(counts) && !isOwn(counts) && lastOwn != said.crend() && !isYes(*lastOwn))
        counts = *lastOwn;
    const Event &event = m_graph.at(counts);
    const OnBehalf behalf = codec::behalf(event.data[u"behalf"_s].toMap());
    return {isYes(counts), saidBy(event), behalf.how, behalf.on.isValid() ? behalf.on : dayOf(event)};
}

Visit *BookingEffects::visit(const QByteArray &id)
{
    const auto found = std::ranges::find(m_booking.visits, id, &Visit::id);
    return found == m_booking.visits.end() ? nullptr : &*found;
}
