// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryplan.h"

#include "model/search/placewords.h"

#include <algorithm>
#include <bit>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 600;
constexpr size_t mostWords = 40;
constexpr int mostBits = 12;
constexpr size_t mostCompletions = 24;
constexpr size_t sentenceLength = 4; // after so many words "it" ends a sentence and begins no other word
constexpr size_t mostConcepts = 10;
constexpr size_t mostRelatives = 40;
constexpr float narrowerWeight = 0.42F;
constexpr float broaderWeight = 0.35F;
constexpr float leastConcept = 0.12F;
constexpr float broaderOfEmpty = 0.7F; // of a concept that no entry holds
constexpr float siblingWeight = 0.08F; // in a text that names no topic
constexpr float insideShare = 0.25F;   // of a concept that another one says with more words
constexpr float softConcept = 0.3F;    // of one that only says where help is wanted
constexpr float oneWordLeast = 0.5F;
constexpr float againShare = 0.3F; // of a concept that is said twice
constexpr double hereMiles = 3;     // of what lies so near a place nobody says that it is elsewhere
constexpr float fewEntries = 3;    // from here on a concept stands for itself

//! A word of the query after correction
struct Word
{
    QString text;
    quint32 stem = Lexicon::none;
    bool isUpper = false;
    bool beginsClause = false;
    bool isPrefix = false;
    bool isLittle = false;
    bool isSoft = false;
    bool isPlace = false;
    bool saysPlace = false; //!< the words before it do
    qsizetype start = 0;    //!< in the text
    qsizetype end = 0;
};

class Reader
{
public:
    Reader(const IndexData &data, const SearchQuery &query, Scratch &scratch)
        : m_data(data)
        , m_lexicon(data.lexicon)
        , m_query(query)
        , m_scratch(scratch)
    {
    }

    QueryPlan read();

private:
    void readWords();
    void addWord(size_t index);
    void append(const Token &token, const QString &text, bool isPrefix);
    [[nodiscard]] bool isKnown(QStringView word);
    bool correct(const Token &token, QStringView word, bool isPrefix);
    void joinWords();
    void findHints();
    void takeHint(const QueryHints::Hint &hint);
    void findPlaces();
    [[nodiscard]] std::optional<GridPosition> townOf(size_t first, size_t count) const;
    [[nodiscard]] std::optional<GridPosition> postcodeOf(size_t first, size_t count) const;
    [[nodiscard]] QString wordsFrom(size_t first, size_t count) const;
    void takePlace(size_t first, size_t count, const std::optional<GridPosition> &position);
    [[nodiscard]] bool isUnknownPlace(const Token &token, QStringView word);
    [[nodiscard]] bool isPlaceWord(quint32 stem) const;
    void makeTerms();
    [[nodiscard]] QueryTerm termOf(const Word &word);
    void findTopic();
    void complete(const Word &word, QueryTerm &term);
    void weakenSmallAcronyms(std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] bool isNamed(const std::vector<ContentWord> &words, const std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] std::vector<ContentWord> withoutSoftWords(std::vector<ContentWord> words) const;
    void findConcepts();
    [[nodiscard]] std::vector<ContentWord> content() const;
    void findCompleted(std::vector<ContentWord> content, std::vector<ConceptMatch> &matches) const;
    [[nodiscard]] float oneWordWeight() const;
    void combine(const std::vector<ConceptMatch> &matches);
    void addRelatives();
    void relateNeighbours(const QueryConcept &from);
    void relate(const QueryConcept &from, quint16 idea, float weight);
    void addConcept(std::vector<QueryConcept> &into, quint16 idea, float weight, quint32 bits) const;

    const IndexData &m_data;
    const Lexicon &m_lexicon;
    const SearchQuery &m_query;
    Scratch &m_scratch;
    QueryPlan m_plan;
    std::vector<Word> m_words;
    std::vector<int> m_bitOfContent; //!< by content word: its term's bit, or -1
    std::vector<StemWeight> m_completions;
    std::vector<QueryConcept> m_relatives; //!< by concept; weight 0: none
    bool m_isNamed = false;   //!< a phrase says all that the query says
    bool m_isShouted = false; //!< all in capitals, so that they tell nothing
};

void Reader::append(const Token &token, const QString &text, bool isPrefix)
{
    Word word{text, m_lexicon.findStem(text, m_scratch.stemmer), token.isUpper && !m_isShouted, token.beginsClause, isPrefix};
    word.isLittle = word.stem != Lexicon::none && m_lexicon.isLittle(word.stem) && !isPrefix && !word.isUpper;
    word.start = token.start;
    word.end = token.start + token.length;
    m_words.push_back(word);
}

bool Reader::isKnown(QStringView word)
{
    return word.size() < 4 || std::ranges::any_of(word, [](QChar c) { return !c.isLetter(); })
           || m_lexicon.findStem(word, m_scratch.stemmer) != Lexicon::none || m_lexicon.isEnglish(word) || m_data.places.town(word);
}

bool Reader::correct(const Token &token, QStringView word, bool isPrefix)
{
    const quint32 near = m_data.spelling->correction(word);
    const bool isVeryNear = near != Lexicon::none && editDistance(word, m_lexicon.word(near), 1) <= 1;
    if (!isVeryNear) {
        if (const qsizetype split = m_data.spelling->splitOf(word)) {
            append(token, word.first(split).toString(), false);
            append(token, word.mid(split).toString(), isPrefix);
            m_words.back().beginsClause = false;
            m_plan.corrections.push_back({word.toString(), word.first(split).toString() + u' ' + word.mid(split).toString()});
            return true;
        }
    }
    const quint32 beginning = near == Lexicon::none && isPrefix ? m_data.spelling->correctionOfBeginning(word) : Lexicon::none;
    const quint32 meant = near != Lexicon::none ? near : beginning;
    if (meant == Lexicon::none)
        return false;
    append(token, m_lexicon.word(meant).toString(), false);
    m_plan.corrections.push_back({word.toString(), m_lexicon.word(meant).toString()});
    return true;
}

// "near Grimsby", where nobody is: no error of spelling.
bool Reader::isUnknownPlace(const Token &token, QStringView word)
{
    if (isKnown(word))
        return false;
    const quint32 meant = m_data.spelling->correction(word);
    if (meant != Lexicon::none && isPlaceWord(m_lexicon.stemOf(meant)))
        return false;
    m_plan.place = {m_query.text.mid(token.start, token.length), false, false};
    return true;
}

void Reader::addWord(size_t index)
{
    const Token token = m_scratch.list.tokens()[index];
    const QStringView word = m_scratch.list.word(token);
    const qsizetype end = token.start + token.length;
    const bool isLast = index + 1 == m_scratch.list.tokens().size() && end == std::min(m_query.text.size(), longestText);
    const bool isPrefix = isLast && m_query.lastWordIsPrefix;
    const quint32 stem = m_lexicon.findStem(word, m_scratch.stemmer);
    const bool endsSentence = m_words.size() >= sentenceLength && stem != Lexicon::none && m_lexicon.isLittle(stem);
    const bool isBeginning = isPrefix && word.size() > 1 && !endsSentence && !m_lexicon.withPrefix(word).empty();
    const bool isPlace = saysPlace(m_scratch.list, m_query.text, index);
    const bool mayBeWrong = !m_query.asTyped && !isBeginning && !(isPlace && isUnknownPlace(token, word)) && !isKnown(word);
    if (!mayBeWrong || !correct(token, word, isPrefix))
        append(token, word.toString(), isBeginning);
    m_words.back().saysPlace = isPlace;
}

void Reader::readWords()
{
    const QStringView text = QStringView(m_query.text).left(longestText);
    m_scratch.list.read(text);
    const std::vector<Token> &tokens = m_scratch.list.tokens();
    m_plan.isBlank = tokens.empty();
    const size_t count = std::min(tokens.size(), mostWords);
    const auto isLoud = [](const Token &token) { return token.isUpper; };
    m_isShouted = tokens.size() > 1 && std::ranges::all_of(tokens, isLoud);
    m_words.reserve(count);
    for (size_t i = 0; i < count; ++i)
        addWord(i);
}

// "out door", "class rooms": two words that schools write as one.
void Reader::joinWords()
{
    for (size_t i = 0; i + 1 < m_words.size(); ++i) {
        const QString joined = m_words[i].text + m_words[i + 1].text;
        if (joined.size() < 6 || m_words[i].isLittle || m_words[i + 1].isLittle)
            continue;
        const quint32 stem = m_lexicon.findStem(joined, m_scratch.stemmer);
        if (stem == Lexicon::none || m_data.phrases.areTogether(m_words[i].stem, m_words[i + 1].stem))
            continue;
        m_words[i].text = joined;
        m_words[i].end = m_words[i + 1].end;
        m_words[i].stem = stem;
        m_words[i].isPrefix = false;
        m_words.erase(m_words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

void Reader::takeHint(const QueryHints::Hint &hint)
{
    switch (hint.kind) {
    case QueryHints::Kind::KeyStage:
        for (int bit = 0; bit < keyStageCount; ++bit) {
            if (keyStageName(bit) == hint.value)
                m_plan.keyStages = static_cast<KeyStages>(m_plan.keyStages | (1 << bit));
        }
        break;
    case QueryHints::Kind::Phase:
        m_plan.phases.resize(static_cast<size_t>(m_data.values.phases.size()));
        for (qsizetype i = 0; i < m_data.values.phases.size(); ++i) {
            const QString &phase = m_data.values.phases.at(i);
            const bool fits = phase.startsWith(hint.value, Qt::CaseInsensitive) || phase.startsWith(u"all-through"_s, Qt::CaseInsensitive);
            m_plan.phases[static_cast<size_t>(i)] = m_plan.phases[static_cast<size_t>(i)] || fits;
        }
        break;
    case QueryHints::Kind::Designation: {
        const qsizetype number = m_data.values.designations.indexOf(hint.value);
        if (number >= 0)
            m_plan.designations.push_back(static_cast<quint16>(number));
        break;
    }
    }
}

void Reader::findHints()
{
    for (size_t first = 0; first < m_words.size(); ++first) {
        for (size_t count = std::min<size_t>(4, m_words.size() - first); count > 0; --count) {
            QString words = m_words[first].text;
            for (size_t i = 1; i < count; ++i)
                words += u' ' + m_words[first + i].text;
            const QueryHints::Hint *hint = m_data.hints.find(words);
            if (!hint)
                continue;
            takeHint(*hint);
            for (size_t i = 0; i < count; ++i)
                m_words[first + i].isSoft = true;
            first += count - 1;
            break;
        }
    }
}

// True for a word that the entries use mostly as a place.
bool Reader::isPlaceWord(quint32 stem) const
{
    if (stem == Lexicon::none)
        return false;
    const std::span<const Posting> postings = m_data.postingsOf(stem);
    const size_t looked = std::min<size_t>(postings.size(), 64);
    const auto isPlace = [](const Posting &posting) { return (posting.fields & Field::place) != 0; };
    return looked > 0 && std::ranges::count_if(postings.first(looked), isPlace) * 2 > static_cast<std::ptrdiff_t>(looked);
}

QString Reader::wordsFrom(size_t first, size_t count) const
{
    QString words = m_words[first].text;
    for (size_t i = 1; i < count; ++i)
        words += u' ' + m_words[first + i].text;
    return words;
}

// Words of the field are no towns ("reading") unless the text says so ("near Reading").
std::optional<GridPosition> Reader::townOf(size_t first, size_t count) const
{
    const QString words = wordsFrom(first, count);
    const quint32 word = count == 1 ? m_lexicon.find(words) : Lexicon::none;
    const bool isField = word != Lexicon::none && m_lexicon.isInVocabulary(word) && !isPlaceWord(m_words[first].stem);
    return isField && !m_words[first].saysPlace ? std::nullopt : m_data.places.town(words);
}

// Half a postcode counts only where the text says that a place follows: "CO2" is more often a gas than Colchester.
std::optional<GridPosition> Reader::postcodeOf(size_t first, size_t count) const
{
    const Word &outward = m_words[first];
    const bool isWhole = count == 2 && isInwardCode(m_words[first + 1].text);
    const bool isHalf = count == 1 && outward.saysPlace && outward.text.back().isDigit();
    if ((!isWhole && !isHalf) || outward.isSoft || !outward.text.front().isLetter())
        return std::nullopt;
    return m_data.places.position(wordsFrom(first, count));
}

void Reader::takePlace(size_t first, size_t count, const std::optional<GridPosition> &position)
{
    bool hasEntries = false;
    for (size_t i = first; i < first + count; ++i) {
        m_words[i].isSoft = true;
        m_words[i].isPlace = true;
        hasEntries = hasEntries || isPlaceWord(m_words[i].stem);
    }
    if (!position)
        return;
    for (quint32 document = 0; !hasEntries && document < m_data.size(); ++document) // a postcode is no word of an entry
        hasEntries = m_data.hasPosition(document) && milesBetween(*position, m_data.positions[document]) <= hereMiles;
    m_plan.near = position;
    m_plan.place = {m_query.text.mid(m_words[first].start, m_words[first + count - 1].end - m_words[first].start), true, hasEntries};
}

void Reader::findPlaces()
{
    for (size_t first = 0; first < m_words.size(); ++first) {
        for (size_t count = std::min<size_t>(4, m_words.size() - first); count > 0; --count) {
            const bool isPlace = count == 1 && !m_words[first].isLittle && isPlaceWord(m_words[first].stem);
            auto position = townOf(first, count);
            if (!position)
                position = postcodeOf(first, count);
            if (!position && !isPlace)
                continue;
            takePlace(first, count, position);
            first += count - 1;
            break;
        }
    }
}

void Reader::complete(const Word &word, QueryTerm &term)
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

QueryTerm Reader::termOf(const Word &word)
{
    QueryTerm term;
    term.isSoft = word.isSoft;
    term.isPlace = word.isPlace;
    if (word.stem != Lexicon::none)
        term.stems.push_back({word.stem, 1});
    if (word.isPrefix)
        complete(word, term);
    size_t documents = 0;
    for (const StemWeight &stem : term.stems) {
        if (stem.weight > 0.5F || term.stems.size() == 1)
            documents += m_data.postingsOf(stem.stem).size();
    }
    term.isKnown = std::ranges::any_of(term.stems, [this](const StemWeight &stem) { return !m_data.postingsOf(stem.stem).empty(); });
    term.weight = m_data.rarity(documents);
    const bool isChatter = word.stem != Lexicon::none && (m_lexicon.isChatter(word.stem) || word.stem == m_lexicon.negation());
    if (isChatter)
        term.weight *= 0.15F;
    return term;
}

void Reader::makeTerms()
{
    for (const Word &word : m_words) {
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
    for (const Word &word : m_words) {
        clause = clause || word.beginsClause;
        if (word.isLittle)
            continue;
        words.push_back({word.stem, static_cast<int>(words.size()), word.isUpper, clause});
        clause = false;
    }
    return words;
}

// The last word may be the beginning of one that ends a phrase.
void Reader::findCompleted(std::vector<ContentWord> words, std::vector<ConceptMatch> &matches) const
{
    if (words.empty())
        return;
    const size_t last = words.size() - 1;
    std::vector<ConceptMatch> found;
    for (size_t i = 0; i < std::min<size_t>(m_completions.size(), 12); ++i) {
        words[last].stem = m_completions[i].stem;
        found.clear();
        m_data.phrases.findTogether(words, TextKind::Query, found);
        for (ConceptMatch match : found) {
            if (match.last != last)
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

void Reader::combine(const std::vector<ConceptMatch> &matches)
{
    const float oneWord = oneWordWeight();
    const bool hasTopic = std::ranges::any_of(m_plan.terms, [](const QueryTerm &term) { return !term.isSoft && term.bit >= 0; });
    for (const ConceptMatch &match : matches) {
        const bool isInside = std::ranges::any_of(matches, [&](const ConceptMatch &other) {
            return (match.words & ~other.words) == 0 && other.words != match.words
                   && (other.weight >= 0.9F * match.weight || other.weight >= 0.4F);
        });
        quint32 bits = 0;
        bool isSoft = true;
        for (size_t i = 0; i < std::min<size_t>(m_bitOfContent.size(), 32); ++i) {
            if ((match.words >> i & 1U) == 0)
                continue;
            bits |= m_bitOfContent[i] >= 0 ? 1U << m_bitOfContent[i] : 0U;
            isSoft = isSoft && m_plan.terms[i].isSoft;
        }
        addConcept(m_plan.concepts, match.idea, match.weight * (isInside ? insideShare : 1.0F) * (std::popcount(match.words) == 1 ? oneWord : 1.0F) * (isSoft && hasTopic ? softConcept : 1.0F), bits);
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
    for (const Word &word : m_words) {
        if (word.isLittle)
            continue;
        for (ConceptMatch &match : matches) {
            const bool isAlone = match.first == content && match.last == content;
            if (isAlone && match.weight <= PhraseBook::weakWeight && m_words.size() > 2 && m_lexicon.isEnglish(word.text))
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
    readWords();
    joinWords();
    findHints();
    findPlaces();
    makeTerms();
    findConcepts();
    return std::move(m_plan);
}

} // namespace

QueryPlan planOf(const IndexData &data, const SearchQuery &query, Scratch &scratch)
{
    return Reader(data, query, scratch).read();
}
