// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/answerer.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<int, 5> distanceSteps{10, 20, 30, 50, 100};
constexpr float viaLeast = 0.08F;
constexpr double ringWidth = 1e6; // in keys: more than any score

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Search)
};

} // namespace

Answerer::Answerer(const IndexData &data, const SearchQuery &query)
    : m_data(data)
    , m_query(query)
    , m_scratch(data.borrowScratch())
    , m_availability(data.availabilityOn(query.today))
{
}

Answerer::~Answerer()
{
    m_data.giveBack(std::move(m_scratch));
}

SearchAnswer Answerer::answer()
{
    m_plan = planOf(m_data, m_query, *m_scratch);
    if (!m_plan.isBlank)
        m_ranking = rank(m_data, m_plan, *m_scratch);
    findFrom();
    collect();
    countPeople();
    addHits();
    addNotes();
    addMarks();
    return std::move(m_answer);
}

// "near Hull" counts from there, whatever place was chosen before.
void Answerer::findFrom()
{
    const bool isInText = m_plan.near && (m_plan.isNear || !m_query.from);
    m_answer.from = isInText ? m_plan.near : m_query.from;
    if (isInText)
        m_answer.fromName = placeName();
    m_wanted = m_plan.withinMiles > 0 && m_plan.isNear ? m_plan.withinMiles : m_query.withinMiles;
}

// Of the place that the text names; empty where it names none.
QString Answerer::placeName() const
{
    return m_plan.place ? m_plan.place->name : m_plan.isMine ? Texts::tr("your school") : QString();
}

double Answerer::milesTo(quint32 document) const
{
    return m_answer.from && m_data.hasPosition(document) ? milesBetween(*m_answer.from, m_data.positions[document]) : -1;
}

bool Answerer::isWithin(quint32 document, double within) const
{
    if (within <= 0 || !m_answer.from)
        return true;
    const double miles = milesTo(document);
    return miles >= 0 && miles <= within;
}

SearchOrder Answerer::order() const
{
    if (m_query.order == SearchOrder::Distance && !m_answer.from)
        return m_plan.isBlank ? SearchOrder::Alphabet : SearchOrder::Relevance;
    if (m_query.order != SearchOrder::Relevance || !m_plan.isBlank)
        return m_query.order;
    return m_plan.isNear ? SearchOrder::Distance : SearchOrder::Alphabet;
}

double Answerer::keyOf(quint32 document) const
{
    if (m_alphabet)
        return (*m_alphabet)[document];
    const double miles = milesTo(document);
    return miles < 0 ? std::numeric_limits<double>::max() : miles;
}

// Around a place that the text names: who answers within 10 miles, then within 20 and so on, then who only comes close.
size_t Answerer::ringOf(quint32 document) const
{
    if (!isAnswer(m_ranking, m_scratch->scores[document]))
        return distanceSteps.size() + 2;
    const double miles = milesTo(document);
    const bool isThere = miles < 0 && m_ranking.knowsPlaces && m_scratch->softFields[document] != 0;
    if (miles < 0)
        return isThere ? 0 : distanceSteps.size() + 1;
    const auto isWithinStep = [miles](int step) { return miles <= step; };
    return static_cast<size_t>(std::ranges::find_if(distanceSteps, isWithinStep) - distanceSteps.begin());
}

// How many have that score at least, now in Scratch::found. Which one has it cannot be guessed, so nothing here asks.
size_t Answerer::findByScore(float least)
{
    const float bar = std::max(least, std::numeric_limits<float>::denorm_min()); // more than nothing
    const Scratch::Score *const scores = m_scratch->scores.data();
    Found *const found = m_scratch->found.data();
    const quint32 size = m_data.size();
    size_t count = 0;
    for (quint32 document = 0; document < size; ++document) {
        found[count] = {document, -double(scores[document].value)};
        count += scores[document].value >= bar ? 1U : 0U;
    }
    return count;
}

// As findByScore(), of those within so many miles; a blank text gives everybody a score.
size_t Answerer::findNear(float least, double within)
{
    size_t count = 0;
    if (m_plan.isBlank) {
        for (quint32 document = 0; document < m_data.size(); ++document)
            m_scratch->found[count++] = {document, 0};
    } else {
        count = findByScore(least);
    }
    const std::span<Found> found = std::span(m_scratch->found).first(count);
    const auto isFar = [&](const Found &one) { return !isWithin(one.document, within); };
    return static_cast<size_t>(std::remove_if(found.begin(), found.end(), isFar) - found.begin());
}

void Answerer::takeDocuments(float least, double within)
{
    m_scratch->found.resize(m_data.size());
    const bool isFar = within <= 0 || !m_answer.from;
    const size_t near = isFar && !m_plan.isBlank ? findByScore(least) : findNear(least, within);
    FacetCounter counter(m_data, m_query.filters, *m_availability);
    m_found = std::span(m_scratch->found).first(counter.count(std::span(m_scratch->found).first(near)));
    const bool isByRelevance = !m_plan.isBlank && order() == SearchOrder::Relevance;
    m_alphabet = order() == SearchOrder::Alphabet ? &m_data.order(m_query.alphabet) : nullptr;
    if (!isByRelevance || m_plan.isNear) {
        for (Found &found : m_found)
            found.key = isByRelevance ? found.key + ringWidth * double(ringOf(found.document)) : keyOf(found.document);
    }
    m_answer.facets = counter.facets();
}

// Nobody near, or the filters left nobody: further away first, then what fits less.
void Answerer::widen()
{
    for (const int step : distanceSteps) {
        if (!m_found.empty() || m_within <= 0)
            break;
        if (step <= m_within)
            continue;
        m_within = step;
        takeDocuments(m_ranking.least, m_within);
    }
    if (m_found.empty() && m_within > 0) {
        m_within = 0;
        takeDocuments(m_ranking.least, m_within);
    }
    if (m_found.empty() && !m_plan.isBlank && m_ranking.best > 0) {
        m_isWidened = true;
        takeDocuments(0, m_within);
    }
}

void Answerer::collect()
{
    m_within = m_answer.from ? m_wanted : 0;
    takeDocuments(m_ranking.least, m_within);
    if (m_found.empty())
        widen();
}

void Answerer::countPeople()
{
    m_answer.total = static_cast<int>(m_found.size());
    std::vector<quint32> &people = m_scratch->seenPeople;
    std::vector<quint32> &academies = m_scratch->seenAcademies;
    people.resize(m_data.peopleCount);
    academies.resize(m_data.academyCount);
    const quint32 search = ++m_scratch->searches;
    for (const Found &found : m_found) {
        m_answer.people += std::exchange(people[m_data.people[found.document]], search) != search ? 1 : 0;
        m_answer.academies += std::exchange(academies[m_data.academies[found.document]], search) != search ? 1 : 0;
    }
}

void Answerer::addHits()
{
    const auto limit = static_cast<size_t>(std::max(0, m_query.limit));
    const size_t shown = std::min(limit, m_found.size());
    const auto value = [this](quint32 document) { return m_plan.isBlank ? 0.0F : m_scratch->scores[document].value; };
    const auto isBefore = [&](const Found &a, const Found &b) {
        if (a.key != b.key)
            return a.key < b.key;
        return value(a.document) != value(b.document) ? value(a.document) > value(b.document) : a.document < b.document;
    };
    std::ranges::partial_sort(m_found, m_found.begin() + static_cast<std::ptrdiff_t>(shown), isBefore);
    m_answer.hits.reserve(static_cast<qsizetype>(shown));
    noteConcepts();
    for (size_t i = 0; i < shown; ++i) {
        const quint32 document = m_found[i].document;
        m_answer.hits.append({m_data.entries[document], value(document), milesTo(document), viaOf(document),
                              (*m_availability)[m_data.profiles[document].availability]});
    }
}

// By number, since every concept of every hit asks for the weight of its own.
void Answerer::noteConcepts()
{
    std::vector<float> &weights = m_scratch->conceptWeights;
    weights.assign(m_data.phrases.conceptCount(), 0);
    for (const QueryConcept &asked : m_plan.concepts)
        weights[asked.idea] = asked.weight;
}

QStringList Answerer::viaOf(quint32 document) const
{
    if (m_plan.isBlank || m_plan.concepts.empty())
        return {};
    const quint32 all = (1U << m_plan.bits) - 1;
    const quint32 held = m_scratch->scores[document].held;
    if ((held & all) == all)
        return {};
    std::vector<std::pair<float, quint16>> found;
    for (const ConceptOfDocument &one : m_data.conceptsOf(document)) {
        const float asked = m_scratch->conceptWeights[one.idea];
        if (asked * float(one.weight) / 65535.0F > viaLeast)
            found.emplace_back(-asked * float(one.weight), one.idea);
    }
    std::ranges::sort(found);
    QStringList via;
    for (size_t i = 0; i < std::min<size_t>(found.size(), 3); ++i)
        via.append(m_data.phrases.name(found[i].second));
    return via;
}

void Answerer::addNotes()
{
    for (const QueryPlan::Correction &correction : m_plan.corrections)
        m_answer.notes.append({SearchNote::Kind::Corrected,
                               Texts::tr("Showing results for \u2018%1\u2019 instead of \u2018%2\u2019.").arg(correction.became, correction.was),
                               correction.was, correction.became});
    if (m_found.empty()) {
        m_answer.notes.append({SearchNote::Kind::NothingFound, Texts::tr("Nobody in the directory fits. Try other words or fewer filters."), {}, {}});
        return;
    }
    addPlaceNote();
    const bool isNear = m_answer.from && m_wanted > 0;
    if (isNear && m_within <= 0)
        m_answer.notes.append({SearchNote::Kind::FurtherAway,
                               Texts::tr("Nobody within %1 miles; showing everybody, nearest or best first.").arg(m_wanted), {}, {}});
    else if (isNear && m_within > m_wanted)
        m_answer.notes.append({SearchNote::Kind::FurtherAway,
                               Texts::tr("Nobody within %1 miles; showing up to %2 miles.").arg(m_wanted).arg(m_within), {}, {}});
    if (m_isWidened)
        m_answer.notes.append({SearchNote::Kind::Widened, Texts::tr("With these filters only distant matches are left."), {}, {}});
    else if (!m_plan.isBlank && !m_ranking.anyHoldsAll)
        m_answer.notes.append({SearchNote::Kind::Widened, Texts::tr("Nobody answers all of your words; showing who comes closest."), {}, {}});
}

// "phonics near Hull", where nobody is.
void Answerer::addPlaceNote()
{
    const auto &place = m_plan.place;
    if (m_plan.isMine && !m_plan.near)
        m_answer.notes.append({SearchNote::Kind::FurtherAway,
                               Texts::tr("We do not know where your school is. Choose your school first, or write a town or a postcode: near Leeds."), {}, {}});
    if (place ? place->hasEntries && !m_plan.isNear : !m_plan.isMine || !m_plan.near)
        return;
    if (place && !place->isKnown) {
        m_answer.notes.append({SearchNote::Kind::FurtherAway,
                               Texts::tr("Nobody in the directory is in \u2018%1\u2019, and we do not know where that is. "
                                         "Type a postcode instead to see who is near.")
                                   .arg(place->name), {}, {}});
        return;
    }
    const std::optional<double> nearest = milesToNearest();
    const int miles = nearest ? std::max(1, qRound(*nearest)) : 0;
    if (place && !place->hasEntries) {
        const QString text = nearest ? Texts::tr("Nobody in the directory is in %1; the nearest of these is about %n miles away.", nullptr, miles)
                                     : Texts::tr("Nobody in the directory is in %1.");
        m_answer.notes.append({SearchNote::Kind::FurtherAway, text.arg(place->name), {}, {}});
    } else if (nearest && *nearest > distanceSteps.front() && m_wanted == 0) {
        const QString text = Texts::tr("Nobody near %1 offers this; the nearest is about %n miles away.", nullptr, miles);
        m_answer.notes.append({SearchNote::Kind::FurtherAway, text.arg(placeName()), {}, {}});
    }
}

// To the nearest of those who answer what is asked for.
std::optional<double> Answerer::milesToNearest() const
{
    std::optional<double> nearest;
    const bool hasRings = m_plan.isNear && !m_plan.isBlank;
    for (const Found &found : m_found) {
        const bool hasPosition = m_data.hasPosition(found.document);
        if (!hasPosition && hasRings && ringOf(found.document) == 0)
            return 0; // their town is the place, though nobody knows where exactly they are
        if (!hasPosition || (hasRings && !isAnswer(m_ranking, m_scratch->scores[found.document])))
            continue;
        const double miles = milesBetween(*m_plan.near, m_data.positions[found.document]);
        nearest = std::min(nearest.value_or(miles), miles);
    }
    return nearest;
}

void Answerer::addMarks()
{
    for (const QueryTerm &term : m_plan.terms) {
        for (const StemWeight &stem : term.stems) {
            if (term.bit >= 0 && !m_data.lexicon.isChatter(stem.stem))
                m_answer.markedStems.append(m_data.lexicon.stem(stem.stem).toString());
        }
    }
    for (const QueryConcept &asked : m_plan.concepts) {
        if (asked.weight > 0.3F)
            m_answer.markedStems.append(u'#' + QString::number(asked.idea));
    }
}
