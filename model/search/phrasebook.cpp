// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/phrasebook.h"

#include "model/core/text.h"

#include <QHash>

#include <algorithm>
#include <bit>
#include <cmath>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

quint64 edgeOf(quint32 node, quint32 stem)
{
    return ((quint64(node) << 32) | stem) + 1;
}

constexpr float byWordsShare = 3.0F;
constexpr float byWordsAtMost = 0.9F;
constexpr size_t mostByWords = 8;
constexpr float coveredLeast = 0.55F;
constexpr float partialShare = 0.6F;
constexpr float wholeShare = 0.9F;
constexpr float scatteredStrong = 0.8F;
constexpr float tells = 1.5F; // a word of so many concepts at most that it says something
constexpr float weakOfTwoWords = 0.65F;
constexpr float weakOfMore = 0.9F;
constexpr float weakInEntry = 0.6F; // of two words and more
constexpr float scatteredWeak = 0.6F;

size_t slotOf(quint64 edge, size_t mask)
{
    edge *= 0x9E3779B97F4A7C15ULL;
    return static_cast<size_t>(edge >> 32) & mask;
}

} // namespace

std::vector<ContentWord> contentOf(const TokenList &list, const Lexicon &lexicon, Stemmer &stemmer)
{
    std::vector<ContentWord> words;
    words.reserve(list.tokens().size());
    bool clause = true;
    for (size_t i = 0; i < list.tokens().size(); ++i) {
        const Token &token = list.tokens()[i];
        const quint32 stem = lexicon.findStem(list.word(token), stemmer);
        clause = clause || token.beginsClause;
        if (stem != Lexicon::none && lexicon.isLittle(stem) && !token.isUpper)
            continue;
        words.push_back({stem, static_cast<int>(i), token.isUpper, clause});
        clause = false;
    }
    return words;
}

PhraseBook::PhraseBook(const Vocabulary &vocabulary, Lexicon &lexicon)
    : m_edges(1024)
    , m_children(1024)
{
    readNames(vocabulary);
    for (size_t i = 0; i < m_names.size(); ++i) {
        const Concept &idea = vocabulary.concepts().at(static_cast<qsizetype>(i));
        const bool isAcronym = idea.name.size() > 1 && idea.name == idea.name.toUpper();
        addPhrase(isAcronym ? u'=' + idea.name : idea.name, static_cast<quint16>(i), lexicon);
        for (const QString &phrase : idea.phrases)
            addPhrase(phrase, static_cast<quint16>(i), lexicon);
    }
    finish(lexicon);
}

void PhraseBook::readNames(const Vocabulary &vocabulary)
{
    const qsizetype count = std::min<qsizetype>(vocabulary.concepts().size(), 0xFFFE);
    QHash<QString, quint16> numbers;
    for (qsizetype i = 0; i < count; ++i) {
        m_names.push_back(vocabulary.concepts().at(i).name);
        numbers.insert(folded(m_names.back()), static_cast<quint16>(i));
    }
    m_broader.resize(m_names.size());
    m_narrower.resize(m_names.size());
    for (size_t i = 0; i < m_names.size(); ++i) {
        for (const QString &name : vocabulary.concepts().at(static_cast<qsizetype>(i)).broader) {
            const auto wider = numbers.constFind(folded(name));
            if (wider == numbers.constEnd() || *wider == i)
                continue;
            m_broader[i].push_back(*wider);
            m_narrower[*wider].push_back(static_cast<quint16>(i));
        }
    }
}

void PhraseBook::addPhrase(const QString &phrase, quint16 idea, Lexicon &lexicon)
{
    const bool isWeak = phrase.startsWith(u'~');
    const bool isCased = phrase.startsWith(u'=');
    m_list.read(QStringView(phrase).mid(isWeak || isCased ? 1 : 0));
    const auto number = static_cast<quint32>(m_phrases.size());
    quint32 node = 0;
    quint8 length = 0;
    bool saysSomething = false;
    for (const Token &token : m_list.tokens()) {
        const quint32 stem = lexicon.stemOf(lexicon.addVocabularyWord(m_list.word(token)));
        if ((lexicon.isLittle(stem) && !token.isUpper) || length == 12)
            continue;
        node = addChild(node, stem);
        saysSomething = saysSomething || !lexicon.isChatter(stem);
        m_wordsInPhrases.push_back({stem, number});
        ++length;
    }
    const bool isMaimed = length == 1 && m_list.tokens().size() > 1; // "about the work": one word is left
    if (length == 0 || (length == 1 && !saysSomething)) {
        while (!m_wordsInPhrases.empty() && m_wordsInPhrases.back().phrase == number)
            m_wordsInPhrases.pop_back();
        return;
    }
    m_endings.push_back({node, idea, isWeak || isMaimed, isCased});
    m_phrases.push_back({idea, isWeak || isCased, length, 0});
}

quint32 PhraseBook::child(quint32 node, quint32 stem) const
{
    const quint64 edge = edgeOf(node, stem);
    const size_t mask = m_edges.size() - 1;
    for (size_t slot = slotOf(edge, mask); m_edges[slot] != 0; slot = (slot + 1) & mask) {
        if (m_edges[slot] == edge)
            return m_children[slot];
    }
    return 0;
}

quint32 PhraseBook::addChild(quint32 node, quint32 stem)
{
    if (const quint32 known = child(node, stem))
        return known;
    if (size_t(m_nodes) * 2 > m_edges.size())
        grow();
    const quint64 edge = edgeOf(node, stem);
    const size_t mask = m_edges.size() - 1;
    size_t slot = slotOf(edge, mask);
    while (m_edges[slot] != 0)
        slot = (slot + 1) & mask;
    m_edges[slot] = edge;
    m_children[slot] = m_nodes;
    return m_nodes++;
}

void PhraseBook::grow()
{
    const std::vector<quint64> edges(std::move(m_edges));
    const std::vector<quint32> children(std::move(m_children));
    m_edges.assign(edges.size() * 2, 0);
    m_children.assign(edges.size() * 2, 0);
    const size_t mask = m_edges.size() - 1;
    for (size_t i = 0; i < edges.size(); ++i) {
        if (edges[i] == 0)
            continue;
        size_t slot = slotOf(edges[i], mask);
        while (m_edges[slot] != 0)
            slot = (slot + 1) & mask;
        m_edges[slot] = edges[i];
        m_children[slot] = children[i];
    }
}

void PhraseBook::finish(const Lexicon &lexicon)
{
    std::ranges::stable_sort(m_endings, {}, &Ending::node);
    m_endingStarts.assign(m_nodes + 1, 0);
    for (const Ending &ending : m_endings)
        ++m_endingStarts[ending.node + 1];
    for (size_t i = 1; i < m_endingStarts.size(); ++i)
        m_endingStarts[i] += m_endingStarts[i - 1];

    std::ranges::stable_sort(m_wordsInPhrases, {}, &WordInPhrase::stem);
    m_phraseStarts.assign(lexicon.stemCount() + 1, 0);
    for (const WordInPhrase &word : m_wordsInPhrases)
        ++m_phraseStarts[word.stem + 1];
    for (size_t i = 1; i < m_phraseStarts.size(); ++i)
        m_phraseStarts[i] += m_phraseStarts[i - 1];

    m_beginnings.resize(lexicon.stemCount());
    for (quint32 stem = 0; stem < lexicon.stemCount(); ++stem)
        m_beginnings[stem] = child(0, stem);
    m_telling.assign(lexicon.stemCount(), 0);
    for (quint32 stem = 0; stem < lexicon.stemCount(); ++stem) {
        int ideas = 0;
        int lastIdea = -1;
        for (quint32 i = m_phraseStarts[stem]; i < m_phraseStarts[stem + 1]; ++i) {
            const int idea = m_phrases[m_wordsInPhrases[i].phrase].idea;
            ideas += idea != lastIdea ? 1 : 0;
            lastIdea = idea;
        }
        if (ideas > 0)
            m_telling[stem] = static_cast<float>(std::log(1.0 + double(m_names.size()) / ideas)) * (lexicon.isChatter(stem) ? 0.25F : 1.0F);
    }
    for (const WordInPhrase &word : m_wordsInPhrases)
        m_phrases[word.phrase].telling += m_telling[word.stem];
    weighWords();
    m_wordsInPhrases.shrink_to_fit();
    m_endings.shrink_to_fit();
    m_phrases.shrink_to_fit();
}

bool PhraseBook::areTogether(quint32 first, quint32 second) const
{
    const quint32 node = first < m_beginnings.size() ? m_beginnings[first] : 0;
    return node != 0 && child(node, second) != 0;
}

bool PhraseBook::counts(const Ending &ending, TextKind kind, bool isUpper, bool isOneWord)
{
    if (kind == TextKind::Query)
        return true;
    return (!ending.isWeak || !isOneWord || kind == TextKind::Theme) && (!ending.isCased || isUpper);
}

void PhraseBook::findTogether(std::span<const ContentWord> text, TextKind kind, std::vector<ConceptMatch> &found) const
{
    for (size_t first = 0; first < text.size(); ++first) {
        quint32 node = 0;
        quint32 words = 0;
        bool isUpper = true;
        for (size_t at = first; at < text.size(); ++at) {
            if (at > first && text[at].beginsClause)
                break;
            const quint32 stem = text[at].stem;
            node = at > first ? child(node, stem) : stem < m_beginnings.size() ? m_beginnings[stem] : 0;
            if (node == 0)
                break;
            words |= at < 32 ? 1U << at : 0U;
            isUpper = isUpper && text[at].isUpper;
            for (quint32 i = m_endingStarts[node]; i < m_endingStarts[node + 1]; ++i) {
                const Ending &ending = m_endings[i];
                if (!counts(ending, kind, isUpper, at == first))
                    continue;
                const bool isStrong = !ending.isWeak && (!ending.isCased || isUpper);
                const float asked = at == first ? weakWeight : at == first + 1 ? weakOfTwoWords : weakOfMore;
                const float weak = kind == TextKind::Query || at == first ? asked : weakInEntry * asked;
                found.push_back({ending.idea, isStrong ? 1.0F : weak, static_cast<quint16>(first), static_cast<quint16>(at), words});
            }
        }
    }
}

std::span<const PhraseBook::WordInPhrase> PhraseBook::phrasesWith(quint32 stem) const
{
    return std::span(m_wordsInPhrases).subspan(m_phraseStarts[stem], m_phraseStarts[stem + 1] - m_phraseStarts[stem]);
}

// The places of the words that tell something, each word once.
std::vector<size_t> PhraseBook::placesOfTelling(std::span<const ContentWord> text) const
{
    std::vector<size_t> places;
    for (size_t i = 0; i < std::min<size_t>(text.size(), 32); ++i) {
        const auto isSame = [&](size_t place) { return text[place].stem == text[i].stem; };
        if (telling(text[i].stem) > 0 && std::ranges::none_of(places, isSame))
            places.push_back(i);
    }
    return places;
}

// Of the hundreds of phrases that hold one of the words only those matter that hold a second one.
std::vector<PhraseBook::HeldWords> PhraseBook::heldByPhrases(std::span<const ContentWord> text) const
{
    const std::vector<size_t> places = placesOfTelling(text);
    std::vector<bool> isHeld(m_phrases.size());
    std::vector<bool> isHeldAgain(m_phrases.size());
    for (const size_t i : places) {
        for (const WordInPhrase &word : phrasesWith(text[i].stem)) {
            isHeldAgain[word.phrase] = isHeldAgain[word.phrase] || isHeld[word.phrase];
            isHeld[word.phrase] = true;
        }
    }
    std::vector<HeldWords> held;
    for (const size_t i : places) {
        for (const WordInPhrase &word : phrasesWith(text[i].stem)) {
            if (isHeldAgain[word.phrase])
                held.push_back({word.phrase, 1U << i, m_telling[text[i].stem]});
        }
    }
    std::ranges::stable_sort(held, {}, &HeldWords::phrase);
    return held;
}

void PhraseBook::findScattered(std::span<const ContentWord> text, std::vector<ConceptMatch> &found) const
{
    const std::vector<HeldWords> counts = heldByPhrases(text);
    for (size_t i = 0; i < counts.size();) {
        HeldWords sum = counts[i];
        for (++i; i < counts.size() && counts[i].phrase == sum.phrase; ++i) {
            sum.words |= counts[i].words;
            sum.telling += counts[i].telling;
        }
        const Phrase &phrase = m_phrases[sum.phrase];
        const int held = std::popcount(sum.words);
        if (phrase.length < 2 || held < 2)
            continue;
        int tellingWords = 0;
        for (quint32 rest = sum.words; rest != 0; rest &= rest - 1)
            tellingWords += m_telling[text[static_cast<size_t>(std::countr_zero(rest))].stem] >= tells ? 1 : 0;
        const float covered = sum.telling / phrase.telling;
        if (covered < coveredLeast)
            continue;
        const int first = std::countr_zero(sum.words);
        const int last = 31 - std::countl_zero(sum.words);
        const float spread = last - first >= held + 5 ? 0.7F : 1.0F;
        const float strength = (phrase.isWeak ? scatteredWeak : scatteredStrong) * (tellingWords > 1 ? 1.0F : 0.4F);
        const float partial = covered > 0.99F ? wholeShare : partialShare * covered * covered;
        found.push_back({phrase.idea, strength * partial * spread, static_cast<quint16>(first), static_cast<quint16>(last), sum.words});
    }
}

// Each concept as one text: a word counts by how many of its phrases hold it, long lists of phrases counting less.
void PhraseBook::weighWords()
{
    std::vector<float> lengths(m_names.size());
    for (const WordInPhrase &word : m_wordsInPhrases)
        lengths[m_phrases[word.phrase].idea] += 1;
    float average = 0;
    for (const float length : lengths)
        average += length / float(lengths.size());
    m_wordStarts.push_back(0);
    for (size_t stem = 0; stem + 1 < m_phraseStarts.size(); ++stem) {
        const auto ideaOf = [this](quint32 i) { return m_phrases[m_wordsInPhrases[i].phrase].idea; };
        for (quint32 i = m_phraseStarts[stem]; i < m_phraseStarts[stem + 1];) {
            const quint16 idea = ideaOf(i);
            float times = 0;
            for (; i < m_phraseStarts[stem + 1] && ideaOf(i) == idea; ++i)
                times += 1;
            const float norm = 0.4F + 0.6F * lengths[idea] / average;
            m_wordsOfConcepts.push_back({idea, 0, times / (times + 1.2F * norm)});
        }
        m_wordStarts.push_back(static_cast<quint32>(m_wordsOfConcepts.size()));
    }
    m_wordsOfConcepts.shrink_to_fit();
}

void PhraseBook::findByWords(std::span<const ContentWord> text, std::vector<ConceptMatch> &found) const
{
    std::vector<ConceptMatch> byIdea(conceptCount());
    std::vector<ConceptMatch> near;
    float total = 0;
    for (size_t i = 0; i < std::min<size_t>(text.size(), 32); ++i) {
        const quint32 stem = text[i].stem;
        if (stem >= m_telling.size() || m_telling[stem] <= 0)
            continue;
        const float telling = m_telling[stem];
        total += telling;
        for (quint32 w = m_wordStarts[stem]; w < m_wordStarts[stem + 1]; ++w) {
            const WordOfConcept &word = m_wordsOfConcepts[w];
            ConceptMatch &match = byIdea[word.idea];
            if (match.words == 0)
                match = {word.idea, 0, static_cast<quint16>(i), static_cast<quint16>(i), 0};
            match.weight += telling * word.share;
            match.words |= 1U << i;
        }
    }
    std::ranges::copy_if(byIdea, std::back_inserter(near), [](const ConceptMatch &match) { return match.words != 0; });
    const size_t count = std::min(near.size(), mostByWords);
    std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(count), [](const ConceptMatch &a, const ConceptMatch &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.idea < b.idea;
    });
    near.resize(count);
    for (ConceptMatch match : near) {
        const float nearness = match.weight / std::max(total, 20.0F);
        const float rank = match.weight / near.front().weight;
        match.weight = std::min(byWordsAtMost, byWordsShare * nearness * rank * rank);
        found.push_back(match);
    }
}
