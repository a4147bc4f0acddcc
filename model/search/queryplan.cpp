// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryplan.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace {

constexpr int mostBits = 12;
constexpr size_t mostCompletions = 24;
constexpr size_t mostConcepts = 10;
constexpr size_t mostRelatives = 40;
constexpr float narrowerWeight = 0.42F;
constexpr float broaderWeight = 0.35F;
constexpr float leastConcept = 0.12F;
constexpr float broaderOfEmpty = 0.7F; // of a concept that no entry holds
constexpr float siblingWeight = 0.08F; // in a text that names no topic
constexpr float insideShare = 0.25F;   // of a concept that another one says with more words
constexpr float softConcept = 0.3F;    // of one that only says where help is wanted
constexpr float chatterConcept = 0.6F; // of a phrase that is made of everyday words only
constexpr float oneWordLeast = 0.5F;
constexpr float againShare = 0.3F; // of a concept that is said twice
constexpr float fewEntries = 3;    // from here on a concept stands for itself

class Reader
{
public:
    Reader(const IndexData &data, QueryReading reading)
        : m_data(data)
        , m_lexicon(data.lexicon)
        , m_plan{std::move(reading), {}, {}, 0}
    {
    }

    QueryPlan read();

private:
    void makeTerms();
    [[nodiscard]] QueryTerm termOf(const QueryWord &word);
    void findTopic();
    void complete(const QueryWord &word, QueryTerm &term);
    void weakenSmallAcronyms(std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] bool isNamed(const std::vector<ContentWord> &words, const std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] std::vector<ContentWord> withoutSoftWords(std::vector<ContentWord> words) const;
    void findConcepts();
    [[nodiscard]] std::vector<ContentWord> content() const;
    void findCompleted(std::vector<ContentWord> content, std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] float oneWordWeight() const;
    [[nodiscard]] quint32 bitsOf(const ConceptMatch &match) const;
    template <typename Is>
    [[nodiscard]] bool isEach(const ConceptMatch &match, Is is) const;
    [[nodiscard]] bool isSoft(const ConceptMatch &match) const;
    [[nodiscard]] bool isChatter(const ConceptMatch &match) const;
    void combine(const std::vector<ConceptMatch> &matches);
    void addRelatives();
    void relateNeighbours(const QueryConcept &from);
    void relate(const QueryConcept &from, quint16 idea, float weight);
    void addConcept(std::vector<QueryConcept> &into, quint16 idea, float weight, quint32 bits) const;

    const IndexData &m_data;
    const Lexicon &m_lexicon;
    QueryPlan m_plan;
    std::vector<int> m_bitOfContent; //!< by content word: its term's bit, or -1
    std::vector<StemWeight> m_completions; //!< of the last word that may be a beginning
    size_t m_completed = 0;                //!< which content word that is
    std::vector<QueryConcept> m_relatives; //!< by concept; weight 0: none
    bool m_isNamed = false; //!< a phrase says all that the query says
};

void Reader::complete(const QueryWord &word, QueryTerm &term)
{
    const bool isWhole = (word.stem != Lexicon::none && !m_data.postingsOf(word.stem).empty()) || m_lexicon.find(word.text) != Lexicon::none
                         || m_lexicon.isEnglish(word.text);
    std::vector<StemWeight> found;
    quint32 most = 1;
    for (const quint32 candidate : m_lexicon.withPrefix(word.text)) {
        const quint32 stem = m_lexicon.stemOf(candidate);
        const quint32 times = m_lexicon.timesInEntries(candidate) + (m_lexicon.isInVocabulary(candidate) ? 1 : 0);
        if (stem == word.stem || m_lexicon.isLittle(stem))
            continue;
        most = std::max(most, times);
        const auto known = std::ranges::find(found, stem, &StemWeight::stem);
        if (known == found.end())
            found.push_back({stem, static_cast<float>(times)});
        else
            known->weight += static_cast<float>(times);
        if (found.size() > 400)
            break;
    }
    std::ranges::sort(found, [](const StemWeight &a, const StemWeight &b) { return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem; });
    found.resize(std::min(found.size(), mostCompletions));
    const float scale = isWhole ? 0.25F : 1.0F;
    for (StemWeight &completion : found) {
        completion.weight = scale * std::max(0.3F, std::sqrt(completion.weight / float(most)));
        completion.weight = std::min(completion.weight, scale);
        term.stems.push_back(completion);
        if (!isWhole)
            m_completions.push_back(completion);
    }
}

QueryTerm Reader::termOf(const QueryWord &word)
{
    QueryTerm term;
    term.isSoft = word.isSoft;
    term.isPlace = word.isPlace;
    if (word.stem != Lexicon::none)
        term.stems.push_back({word.stem, 1});
    if (word.isPrefix) {
        m_completions.clear();
        m_completed = m_plan.terms.size();
        complete(word, term);
    }
    size_t documents = 0;
    for (const StemWeight &stem : term.stems) {
        if (stem.weight > 0.5F || term.stems.size() == 1)
            documents += m_data.postingsOf(stem.stem).size();
    }
    term.isKnown = std::ranges::any_of(term.stems, [this](const StemWeight &stem) { return !m_data.postingsOf(stem.stem).empty(); });
    term.weight = m_data.rarity(documents);
    term.isChatter = word.stem != Lexicon::none && (m_lexicon.isChatter(word.stem) || word.stem == m_lexicon.negation());
    if (term.isChatter)
        term.weight *= 0.15F;
    return term;
}

void Reader::makeTerms()
{
    for (const QueryWord &word : m_plan.words) {
        if (word.isLittle)
            continue;
        QueryTerm term = termOf(word);
        const bool tells = term.isKnown || (word.stem != Lexicon::none && m_data.phrases.telling(word.stem) > 0);
        term.bit = tells && m_plan.bits < mostBits ? m_plan.bits++ : -1;
        m_bitOfContent.push_back(term.bit);
        m_plan.terms.push_back(std::move(term));
    }
    findTopic();
}

// "early years Great Yarmouth": where nothing else is asked for, the key stage or phase is the topic.
void Reader::findTopic()
{
    const auto isTopic = [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0; };
    if (std::ranges::any_of(m_plan.terms, isTopic))
        return;
    for (QueryTerm &term : m_plan.terms)
        term.isSoft = term.isPlace;
}

std::vector<ContentWord> Reader::content() const
{
    std::vector<ContentWord> words;
    bool clause = true;
    for (const QueryWord &word : m_plan.words) {
        clause = clause || word.beginsClause;
        if (word.isLittle)
            continue;
        words.push_back({word.stem, static_cast<int>(words.size()), word.isUpper, clause});
        clause = false;
    }
    return words;
}

// A word, mostly the last, may be the beginning of one that belongs to a phrase.
void Reader::findCompleted(std::vector<ContentWord> words, std::vector<ConceptMatch> &matches) const
{
    std::vector<ConceptMatch> found;
    for (size_t i = 0; i < std::min<size_t>(m_completions.size(), 12); ++i) {
        words[m_completed].stem = m_completions[i].stem;
        found.clear();
        m_data.phrases.findTogether(words, TextKind::Query, found);
        for (ConceptMatch match : found) {
            if (match.first > m_completed || match.last < m_completed)
                continue;
            match.weight *= match.first < match.last ? 0.95F : 0.9F * m_completions[i].weight;
            matches.push_back(match);
        }
    }
}

void Reader::addConcept(std::vector<QueryConcept> &into, quint16 idea, float weight, quint32 bits) const
{
    const auto known = std::ranges::find(into, idea, &QueryConcept::idea);
    if (known == into.end()) {
        into.push_back({idea, weight, bits, false});
        return;
    }
    known->weight = std::max(known->weight, weight) + againShare * std::min(known->weight, weight);
    known->weight = std::min(known->weight, 1.2F);
    known->bits |= bits;
}

// One word of a long sentence says less about its topic than the only word of a query.
float Reader::oneWordWeight() const
{
    const auto topics = std::ranges::count_if(m_plan.terms, [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0 && term.weight > 1; });
    return topics <= 2 ? 1.0F : std::max(oneWordLeast, std::sqrt(2.0F / float(topics)));
}

quint32 Reader::bitsOf(const ConceptMatch &match) const
{
    quint32 bits = 0;
    for (size_t i = 0; i < std::min<size_t>(m_bitOfContent.size(), 32); ++i)
        bits |= (match.words >> i & 1U) != 0 && m_bitOfContent[i] >= 0 ? 1U << m_bitOfContent[i] : 0U;
    return bits;
}

// True where all words of \p match are so.
template <typename Is>
bool Reader::isEach(const ConceptMatch &match, Is is) const
{
    for (size_t i = 0; i < std::min<size_t>(m_plan.terms.size(), 32); ++i) {
        if ((match.words >> i & 1U) != 0 && !is(m_plan.terms[i]))
            return false;
    }
    return true;
}

// True where its words say where or in what way help is wanted, and none says about what.
bool Reader::isSoft(const ConceptMatch &match) const
{
    return isEach(match, [](const QueryTerm &term) { return term.isSoft || term.isChatter; }) && !isEach(match, [](const QueryTerm &term) { return !term.isSoft; });
}

bool Reader::isChatter(const ConceptMatch &match) const
{
    return isEach(match, [](const QueryTerm &term) { return term.isChatter; });
}

void Reader::combine(const std::vector<ConceptMatch> &matches)
{
    const float oneWord = oneWordWeight();
    const bool hasTopic = std::ranges::any_of(m_plan.terms, [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0; });
    for (const ConceptMatch &match : matches) {
        const bool isInside = std::ranges::any_of(matches, [&](const ConceptMatch &other) {
            return (match.words & ~other.words) == 0 && other.words != match.words
                   && (other.weight >= 0.9F * match.weight || other.weight >= 0.4F);
        });
        const float soft = hasTopic && isSoft(match) ? softConcept : hasTopic && isChatter(match) ? chatterConcept : 1.0F;
        addConcept(m_plan.concepts, match.idea, match.weight * (isInside ? insideShare : 1.0F) * (std::popcount(match.words) == 1 ? oneWord : 1.0F) * soft, bitsOf(match));
    }
    std::ranges::sort(m_plan.concepts, [](const QueryConcept &a, const QueryConcept &b) { return a.weight != b.weight ? a.weight > b.weight : a.idea < b.idea; });
    m_plan.concepts.resize(std::min(m_plan.concepts.size(), mostConcepts));
    std::erase_if(m_plan.concepts, [](const QueryConcept &c) { return c.weight < leastConcept; });
}

void Reader::relate(const QueryConcept &from, quint16 idea, float weight)
{
    QueryConcept &known = m_relatives[idea];
    if (known.weight < weight)
        known = {idea, weight, from.bits | known.bits, true};
}

void Reader::relateNeighbours(const QueryConcept &from)
{
    for (const quint16 idea : m_data.phrases.narrower(from.idea))
        relate(from, idea, from.weight * narrowerWeight);
    // Where nobody offers just that, who offers the wider topic is the nearest.
    const float missing = std::max(0.0F, 1 - float(m_data.conceptPostingsOf(from.idea).size()) / fewEntries);
    for (const quint16 wider : m_data.phrases.broader(from.idea)) {
        relate(from, wider, from.weight * (broaderWeight + (broaderOfEmpty - broaderWeight) * missing));
        for (const quint16 idea : m_data.phrases.narrower(wider)) {
            if (!m_isNamed)
                relate(from, idea, from.weight * siblingWeight);
        }
    }
}

void Reader::addRelatives()
{
    m_relatives.assign(m_data.phrases.conceptCount(), {});
    for (const QueryConcept &asked : m_plan.concepts)
        relateNeighbours(asked);
    for (const QueryConcept &asked : m_plan.concepts)
        m_relatives[asked.idea].weight = 0;
    std::erase_if(m_relatives, [](const QueryConcept &relative) { return relative.weight <= 0; });
    std::ranges::stable_sort(m_relatives, std::greater(), &QueryConcept::weight);
    m_relatives.resize(std::min(m_relatives.size(), mostRelatives));
    m_plan.concepts.insert(m_plan.concepts.end(), m_relatives.begin(), m_relatives.end());
}

// "send" within a sentence is the verb, not the acronym.
void Reader::weakenSmallAcronyms(std::vector<ConceptMatch> &matches) const
{
    size_t content = 0;
    for (const QueryWord &word : m_plan.words) {
        if (word.isLittle)
            continue;
        for (ConceptMatch &match : matches) {
            const bool isAlone = match.first == content && match.last == content;
            if (isAlone && match.weight <= PhraseBook::weakWeight && m_plan.words.size() > 2 && m_lexicon.isEnglish(word.text))
                match.weight *= 0.5F;
        }
        ++content;
    }
}

// True when one phrase says all that the query says: then nothing needs to be guessed.
bool Reader::isNamed(const std::vector<ContentWord> &words, const std::vector<ConceptMatch> &matches) const
{
    quint32 telling = 0;
    for (size_t i = 0; i < std::min<size_t>(words.size(), 32); ++i) {
        if (m_data.phrases.telling(words[i].stem) > 1 && !m_plan.terms[i].isSoft)
            telling |= 1U << i;
    }
    return std::ranges::any_of(matches, [&](const ConceptMatch &match) { return match.weight >= 0.7F && (telling & ~match.words) == 0; });
}

std::vector<ContentWord> Reader::withoutSoftWords(std::vector<ContentWord> words) const
{
    for (size_t i = 0; i < words.size(); ++i) {
        if (m_plan.terms[i].isSoft)
            words[i].stem = Lexicon::none;
    }
    return words;
}

void Reader::findConcepts()
{
    std::vector<ConceptMatch> matches;
    const std::vector<ContentWord> words = content();
    m_data.phrases.findTogether(words, TextKind::Query, matches);
    weakenSmallAcronyms(matches);
    findCompleted(words, matches);
    m_isNamed = isNamed(words, matches);
    if (!m_isNamed) {
        const std::vector<ContentWord> topic = withoutSoftWords(words);
        m_data.phrases.findScattered(topic, matches);
        m_data.phrases.findByWords(topic, matches);
    }
    combine(matches);
    addRelatives();
}

QueryPlan Reader::read()
{
    makeTerms();
    // "near Hull", and nothing else: everybody, the nearest first.
    m_plan.isBlank = m_plan.isBlank || ((m_plan.isNear || m_plan.isMine) && std::ranges::all_of(m_plan.terms, &QueryTerm::isPlace));
    findConcepts();
    return std::move(m_plan);
}

} // namespace

QueryPlan planOf(const IndexData &data, const SearchQuery &query, Scratch &scratch)
{
    return Reader(data, readingOf(data, query, scratch)).read();
}
