// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/ranker.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace {

constexpr float fullScale = 2.2F / 65535.0F;
constexpr float conceptShare = 2.0F;   // a concept beside a word
constexpr float fewTopics = 3.0F;      // with more, each word tells less
constexpr float relativeAgain = 0.4F;  // of a relative of a concept that was found already
constexpr float coverageShare = 0.7F;  // of the score that hangs on how much of the query is answered
constexpr float coverageOfMany = 0.4F; // the same where the query has many words, of which no entry answers most
constexpr int manyWords = 4;
constexpr float placeBoost = 1.0F;
constexpr float stageBoost = 0.4F;
constexpr float phaseBoost = 0.35F;
constexpr float designationBoost = 0.5F;
constexpr float softShare = 0.4F;    // of a word that only says where help is wanted
constexpr float heldAtLeast = 0.15F; // a concept below that answers nothing
constexpr float softCoverage = 0.3F;
constexpr float shownShare = 0.12F; // of the best score: what is below is not shown
constexpr int conceptBits = 16;
constexpr float answerShare = 0.3F;      // of the best score: what is below only mentions what is asked for
constexpr float answerOfPart = 0.5F;     // the same where nobody answers every word

quint32 heldOf(const Scratch::Score &score)
{
    return score.held | (score.held >> conceptBits);
}

class Ranker
{
public:
    Ranker(const IndexData &data, const QueryPlan &plan, Scratch &scratch)
        : m_data(data)
        , m_plan(plan)
        , m_scores(scratch.scores)
        , m_softFields(scratch.softFields)
    {
    }

    Ranking run();

private:
    void addTerm(const QueryTerm &term, float share);
    void markPlaces(const QueryTerm &term);
    void addConcept(const QueryConcept &asked);
    void makeCoverage();
    [[nodiscard]] float softBoost(quint32 document) const;
    void finishScores();
    void putNamedFirst();
    void clearScores();
    [[nodiscard]] quint32 askedBits() const;
    [[nodiscard]] double milesToNearest() const;

    const IndexData &m_data;
    const QueryPlan &m_plan;
    std::vector<Scratch::Score> &m_scores;
    std::vector<quint8> &m_softFields;
    std::vector<float> m_coverage; //!< by bits held: the share of the score that is kept
    Ranking m_ranking;
    bool m_hasPlaces = false;
    double m_nearest = 0; //!< miles from the place that is asked for to the nearest entry; 0 where entries are there
};

void Ranker::addTerm(const QueryTerm &term, float share)
{
    const quint32 bit = term.bit >= 0 ? 1U << term.bit : 0U;
    for (const StemWeight &stem : term.stems) {
        const float weight = share * term.weight * stem.weight * fullScale;
        for (const Posting &posting : m_data.postingsOf(stem.stem)) {
            Scratch::Score &score = m_scores[posting.document];
            score.value += weight * float(posting.weight);
            score.held |= bit;
        }
    }
}

void Ranker::markPlaces(const QueryTerm &term)
{
    for (const StemWeight &stem : term.stems) {
        for (const Posting &posting : m_data.postingsOf(stem.stem)) {
            if ((posting.fields & Field::place) != 0)
                m_softFields[posting.document] = 1;
        }
    }
}

void Ranker::addConcept(const QueryConcept &asked)
{
    const float weight = asked.weight;
    const std::span<const ConceptPosting> postings = m_data.conceptPostingsOf(asked.idea);
    const float full = conceptShare * weight * m_data.rarity(postings.size()) * 2.2F;
    const quint32 held = asked.bits << conceptBits;
    // Who is found by the concept itself needs no second finding by its relatives.
    const std::array<float, 2> shares{full, asked.isRelative ? relativeAgain * full : full};
    Scratch::Score *const scores = m_scores.data();
    for (const ConceptPosting &posting : postings) { // nothing in here is left to guess for the processor
        Scratch::Score &score = scores[posting.document];
        const bool isKnown = (score.held & held) == held;
        const bool isHeld = weight * posting.weight > heldAtLeast;
        score.value += shares[isKnown ? 1 : 0] * posting.weight;
        score.held |= isHeld ? held : 0U;
    }
}

// How much of the query, by what its words tell, a set of held words answers.
void Ranker::makeCoverage()
{
    const size_t sets = size_t(1) << m_plan.bits;
    std::vector<float> weights(static_cast<size_t>(m_plan.bits));
    float total = 0;
    for (const QueryTerm &term : m_plan.terms) {
        if (term.bit < 0)
            continue;
        weights[static_cast<size_t>(term.bit)] = term.isSoft ? term.weight * softCoverage : term.weight;
        total += weights[static_cast<size_t>(term.bit)];
    }
    for (float &weight : weights)
        weight /= std::max(total, 0.001F);
    m_coverage.assign(sets, 0);
    for (size_t bit = weights.size(); bit-- > 0;) {
        const size_t half = size_t(1) << bit; // the sets so far hold later words only
        for (size_t rest = 0; rest < sets; rest += 2 * half)
            m_coverage[rest + half] = m_coverage[rest] + weights[bit];
    }
    const float share = m_plan.bits < manyWords ? coverageShare : coverageOfMany;
    for (float &coverage : m_coverage)
        coverage = 1 - share + share * coverage;
}

float Ranker::softBoost(quint32 document) const
{
    const FacetProfile &profile = m_data.profiles[document];
    float boost = 1;
    if (m_plan.keyStages != 0 && (profile.keyStages & m_plan.keyStages) != 0)
        boost += stageBoost / std::sqrt(float(std::max(1, std::popcount(unsigned(profile.keyStages)))));
    if (!m_plan.phases.empty() && m_plan.phases[std::min<size_t>(profile.phase, m_plan.phases.size() - 1)])
        boost += phaseBoost;
    if (!m_plan.designations.empty()) {
        const std::vector<quint16> &held = m_data.values.designationSets[profile.designations];
        const auto isHeld = [&](quint16 wanted) { return std::ranges::find(held, wanted) != held.end(); };
        boost += std::ranges::any_of(m_plan.designations, isHeld) ? designationBoost : 0.0F;
    }
    if (m_plan.isNear)
        return boost; // who is near is put first, whatever the score
    if (m_hasPlaces && m_softFields[document] != 0) {
        boost += placeBoost;
    } else if (m_plan.near && m_data.hasPosition(document)) {
        const double further = milesBetween(*m_plan.near, m_data.positions[document]) - m_nearest;
        boost += placeBoost * 0.8F * static_cast<float>(std::exp(-further / 15.0));
    }
    return boost;
}

// One pass over all entries: scores are finished, the best is noted.
void Ranker::finishScores()
{
    const bool isSoft = m_hasPlaces || m_plan.hasSoftFilters();
    const quint32 all = (1U << m_plan.bits) - 1;
    const quint32 asked = m_ranking.asked;
    const float *const coverage = m_coverage.data();
    bool anyHoldsAll = false;
    float best = 0;
    const quint32 size = m_data.size();
    for (quint32 document = 0; document < size; ++document) {
        Scratch::Score &score = m_scores[document];
        const quint32 held = heldOf(score) & all;
        const bool isFound = score.value > 0;
        score.value *= coverage[held];
        if (isSoft && isFound)
            score.value *= softBoost(document);
        anyHoldsAll |= isFound && (held & asked) == asked;
        best = std::max(best, score.value);
    }
    m_ranking.anyHoldsAll = anyHoldsAll;
    m_ranking.best = best;
}

// "Green Lane Primary": those of the academy first, then all whom its words happen to find.
void Ranker::putNamedFirst()
{
    std::vector<bool> academies(m_data.academyCount);
    std::vector<bool> trusts(static_cast<size_t>(m_data.values.trusts.size()));
    for (const SchoolNames::Named &named : m_plan.named)
        (named.kind == SchoolNames::Kind::Academy ? academies : trusts)[named.number] = true;
    for (quint32 document = 0; document < m_data.size(); ++document) {
        if (academies[m_data.academies[document]] || trusts[m_data.profiles[document].trust])
            m_scores[document].value += m_ranking.best;
    }
}

// Bytes of zero are scores of nothing; writing them as bytes is several times as quick.
void Ranker::clearScores()
{
    static_assert(std::is_trivially_copyable_v<Scratch::Score> && std::numeric_limits<float>::is_iec559);
    m_scores.resize(m_data.size());
    if (m_scores.empty())
        return; // an empty directory
    std::memset(static_cast<void *>(m_scores.data()), 0, m_scores.size() * sizeof(Scratch::Score));
}

quint32 Ranker::askedBits() const
{
    quint32 asked = 0;
    for (const QueryTerm &term : m_plan.terms)
        asked |= term.bit >= 0 && !term.isSoft ? 1U << term.bit : 0U;
    return asked;
}

// Where nobody is at the place, who is nearest to it counts as if there.
double Ranker::milesToNearest() const
{
    if (!m_plan.near || !m_plan.place || m_plan.place->hasEntries)
        return 0;
    double nearest = std::numeric_limits<double>::max();
    for (quint32 document = 0; document < m_data.size(); ++document) {
        if (m_data.hasPosition(document))
            nearest = std::min(nearest, milesBetween(*m_plan.near, m_data.positions[document]));
    }
    return nearest;
}

Ranking Ranker::run()
{
    clearScores();
    m_nearest = milesToNearest();
    const bool hasTopic = std::ranges::any_of(m_plan.terms, [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0; });
    const auto topics = std::ranges::count_if(m_plan.terms, [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0; });
    m_hasPlaces = std::ranges::any_of(m_plan.terms, &QueryTerm::isPlace);
    if (m_hasPlaces)
        m_softFields.assign(m_data.size(), 0);
    const float wordShare = std::min(1.0F, fewTopics / float(std::max<std::ptrdiff_t>(topics, 1)));
    for (const QueryTerm &term : m_plan.terms) {
        if (term.isPlace)
            markPlaces(term);
        addTerm(term, term.isSoft && hasTopic ? softShare : wordShare);
    }
    for (const QueryConcept &asked : m_plan.concepts)
        addConcept(asked);
    makeCoverage();
    m_ranking.asked = askedBits();
    m_ranking.knowsPlaces = m_hasPlaces;
    finishScores();
    if (!m_plan.named.empty())
        putNamedFirst();
    m_ranking.least = m_ranking.best * shownShare;
    return m_ranking;
}

} // namespace

bool isAnswer(const Ranking &ranking, const Scratch::Score &score)
{
    if (!ranking.anyHoldsAll)
        return score.value >= answerOfPart * ranking.best;
    return (heldOf(score) & ranking.asked) == ranking.asked && score.value >= answerShare * ranking.best;
}

Ranking rank(const IndexData &data, const QueryPlan &plan, Scratch &scratch)
{
    return Ranker(data, plan, scratch).run();
}
