// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryreading.h"

#include "model/core/editdistance.h"
#include "model/search/wordreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 600;
constexpr size_t mostWords = 40;
constexpr size_t sentenceLength = 4; // after so many words "it" ends a sentence and begins no other word
constexpr qsizetype shortestPart = 5;

} // namespace

void WordReader::append(const Token &token, const QString &text, bool isPrefix)
{
    QueryWord word{text, m_lexicon.findStem(text, m_scratch.stemmer), token.isUpper && !m_isShouted, token.beginsClause, isPrefix};
    word.isLittle = word.stem != Lexicon::none && m_lexicon.isLittle(word.stem) && !isPrefix && !word.isUpper;
    word.start = token.start;
    word.end = token.start + token.length;
    m_read.words.push_back(word);
}

// "safegu lead": unknown and like no word, but some begin with it.
bool WordReader::isPartOfWord(QStringView word) const
{
    return !m_query.asTyped && word.size() >= shortestPart && !m_spelling.isKnown(word) && !m_lexicon.withPrefix(word).empty();
}

bool WordReader::correct(size_t index, QStringView word, bool isPrefix)
{
    const Token token = m_scratch.list.tokens()[index];
    const quint32 near = m_spelling.correctionBetween(stemBefore(), word, stemAfter(index));
    const bool isVeryNear = near != Lexicon::none && editDistance(word, m_lexicon.word(near), 1) <= 1;
    if (!isVeryNear) {
        if (const qsizetype split = m_data.spelling->splitOf(word, m_scratch.stemmer)) {
            append(token, word.first(split).toString(), false);
            append(token, word.mid(split).toString(), isPrefix);
            m_read.words.back().beginsClause = false;
            m_read.corrections.push_back({word.toString(), word.first(split).toString() + u' ' + word.mid(split).toString()});
            return true;
        }
    }
    const quint32 beginning = near == Lexicon::none && isPrefix ? m_data.spelling->correctionOfBeginning(word) : Lexicon::none;
    const quint32 meant = near != Lexicon::none ? near : beginning;
    if (meant == Lexicon::none)
        return false;
    append(token, m_lexicon.word(meant).toString(), false);
    m_read.corrections.push_back({word.toString(), m_lexicon.word(meant).toString()});
    return true;
}

// The stem of the nearest word before, or after, that says something; Lexicon::none where it is unknown.
quint32 WordReader::stemBefore() const
{
    const auto isTelling = [](const QueryWord &word) { return !word.isLittle; };
    const auto before = std::find_if(m_read.words.rbegin(), m_read.words.rend(), isTelling);
    return before == m_read.words.rend() ? Lexicon::none : before->stem;
}

quint32 WordReader::stemAfter(size_t index) const
{
    const std::vector<Token> &tokens = m_scratch.list.tokens();
    for (size_t next = index + 1; next < tokens.size(); ++next) {
        const quint32 stem = m_lexicon.findStem(m_scratch.list.word(tokens[next]), m_scratch.stemmer);
        if (stem == Lexicon::none || !m_lexicon.isLittle(stem))
            return stem;
    }
    return Lexicon::none;
}

// "safe gaurding": a word with a blank in it.
quint32 WordReader::wordOfParts(size_t index) const
{
    const std::vector<Token> &tokens = m_scratch.list.tokens();
    if (m_query.asTyped || index + 1 >= tokens.size() || tokens[index + 1].beginsClause)
        return Lexicon::none;
    return m_spelling.wordOfParts(m_scratch.list.word(tokens[index]), m_scratch.list.word(tokens[index + 1]));
}

void WordReader::appendJoined(size_t index, quint32 whole)
{
    Token token = m_scratch.list.tokens()[index];
    const Token &second = m_scratch.list.tokens()[index + 1];
    token.length = second.start + second.length - token.start;
    append(token, m_lexicon.word(whole).toString(), false);
    m_read.corrections.push_back({m_query.text.mid(token.start, token.length), m_read.words.back().text});
}

// "near Grimsby", where nobody is: no error of spelling. But "help in Phonisc" is one.
bool WordReader::isUnknownPlace(const Token &token, QStringView word, SaysPlace says)
{
    const bool isAcronym = token.isUpper && says != SaysPlace::Certain;
    if (isAcronym ? m_spelling.isKnown(word) : !m_spelling.isStrange(word))
        return false;
    const quint32 meant = m_data.spelling->correction(word);
    if (meant != Lexicon::none && isPlaceWord(m_lexicon.stemOf(meant)))
        return false;
    if (says == SaysPlace::Likely && meant != Lexicon::none && m_lexicon.isInVocabulary(meant) && m_data.places.townLike(word).isEmpty())
        return false;
    m_read.place = {m_query.text.mid(token.start, token.length), false, false};
    return true;
}

// "neer Hull": what follows is a place, so it is not "need".
bool WordReader::meansNear(size_t index)
{
    const std::vector<Token> &tokens = m_scratch.list.tokens();
    const QStringView word = m_scratch.list.word(tokens[index]);
    if (index + 1 == tokens.size() || !m_spelling.isStrange(word) || editDistance(word, u"near", 1) > 1)
        return false;
    const QStringView next = m_scratch.list.word(tokens[index + 1]);
    const auto isCapital = [&](size_t at) { return m_query.text.at(tokens[at].start).isUpper(); };
    const quint32 known = m_lexicon.find(next);
    return (isCapital(index + 1) && !isCapital(index))
           || (m_data.places.town(next) && (known == Lexicon::none || !m_lexicon.isInVocabulary(known)));
}

SaysPlace WordReader::sayingOf(size_t index) const
{
    const bool isCorrected = !m_read.corrections.empty() && m_read.corrections.back().became == u"near" && m_read.words.back().text == u"near";
    return isCorrected ? SaysPlace::Certain : saysPlace(m_scratch.list, m_query.text, index);
}

void WordReader::addWord(size_t index)
{
    const Token token = m_scratch.list.tokens()[index];
    const QStringView word = m_scratch.list.word(token);
    const qsizetype end = token.start + token.length;
    const bool isLast = index + 1 == m_scratch.list.tokens().size() && end == std::min(m_query.text.size(), longestText);
    const bool isPrefix = isLast && m_query.lastWordIsPrefix;
    const quint32 stem = m_lexicon.findStem(word, m_scratch.stemmer);
    const bool endsSentence = m_read.words.size() >= sentenceLength && stem != Lexicon::none && m_lexicon.isLittle(stem);
    const bool isBeginning = isPrefix && word.size() > 1 && !endsSentence && !m_lexicon.withPrefix(word).empty();
    const SaysPlace says = sayingOf(index);
    const bool isShort = word == u"nr" && index + 1 < m_scratch.list.tokens().size();
    const bool isMisspelt = !m_query.asTyped && !isShort && meansNear(index);
    const bool isNear = isShort || isMisspelt;
    if (isMisspelt)
        m_read.corrections.push_back({word.toString(), u"near"_s});
    const bool mayBeWrong = !m_query.asTyped && !isBeginning && !isNear && !(says != SaysPlace::No && isUnknownPlace(token, word, says))
                            && (!m_spelling.isKnown(word) || (says != SaysPlace::Certain && m_spelling.isMisspeltTopic(word)));
    if (!mayBeWrong || !correct(index, word, isPrefix))
        append(token, isNear ? u"near"_s : word.toString(), isBeginning || (!isNear && isPartOfWord(word)));
    m_read.words.back().saysPlace = says;
}

void WordReader::readWords()
{
    const QStringView text = QStringView(m_query.text).left(longestText);
    m_scratch.list.read(text);
    const std::vector<Token> &tokens = m_scratch.list.tokens();
    m_read.isBlank = tokens.empty();
    const size_t count = std::min(tokens.size(), mostWords);
    const auto isLoud = [](const Token &token) { return token.isUpper; };
    m_isShouted = tokens.size() > 1 && std::ranges::all_of(tokens, isLoud);
    m_read.words.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        if (const quint32 whole = wordOfParts(i); whole != Lexicon::none)
            appendJoined(i++, whole);
        else
            addWord(i);
    }
}

// "out door", "class rooms": two words that schools write as one.
void WordReader::joinWords()
{
    for (size_t i = 0; i + 1 < m_read.words.size(); ++i) {
        const QString joined = m_read.words[i].text + m_read.words[i + 1].text;
        if (joined.size() < 6 || m_read.words[i].isLittle || m_read.words[i + 1].isLittle)
            continue;
        const quint32 stem = m_lexicon.findStem(joined, m_scratch.stemmer);
        if (stem == Lexicon::none || m_data.phrases.areTogether(m_read.words[i].stem, m_read.words[i + 1].stem))
            continue;
        m_read.words[i].text = joined;
        m_read.words[i].end = m_read.words[i + 1].end;
        m_read.words[i].stem = stem;
        m_read.words[i].isPrefix = false;
        m_read.words.erase(m_read.words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

void WordReader::takeHint(const QueryHints::Hint &hint)
{
    switch (hint.kind) {
    case QueryHints::Kind::KeyStage:
        for (int bit = 0; bit < keyStageCount; ++bit) {
            if (keyStageName(bit) == hint.value)
                m_read.keyStages = static_cast<KeyStages>(m_read.keyStages | (1 << bit));
        }
        break;
    case QueryHints::Kind::Phase:
        m_read.phases.resize(static_cast<size_t>(m_data.values.phases.size()));
        for (qsizetype i = 0; i < m_data.values.phases.size(); ++i) {
            const QString &phase = m_data.values.phases.at(i);
            const bool fits = phase.startsWith(hint.value, Qt::CaseInsensitive) || phase.startsWith(u"all-through"_s, Qt::CaseInsensitive);
            m_read.phases[static_cast<size_t>(i)] = m_read.phases[static_cast<size_t>(i)] || fits;
        }
        break;
    case QueryHints::Kind::Designation: {
        const qsizetype number = m_data.values.designations.indexOf(hint.value);
        if (number >= 0)
            m_read.designations.push_back(static_cast<quint16>(number));
        break;
    }
    case QueryHints::Kind::Manner:
        break; // that the words are soft is all
    }
}

void WordReader::findHints()
{
    for (size_t first = 0; first < m_read.words.size(); ++first) {
        for (size_t count = std::min<size_t>(4, m_read.words.size() - first); count > 0; --count) {
            const QueryHints::Hint *hint = m_data.hints.find(wordsFrom(first, count));
            if (!hint)
                continue;
            takeHint(*hint);
            for (size_t i = 0; i < count; ++i)
                m_read.words[first + i].isSoft = true;
            first += count - 1;
            break;
        }
    }
}

void WordReader::findNames()
{
    std::vector<SchoolNames::Word> words;
    for (const QueryWord &word : m_read.words) {
        if (word.isLittle)
            continue;
        words.push_back(SchoolNames::wordOf(word.text, word.stem == Lexicon::none ? QStringView() : m_lexicon.stem(word.stem), false));
        words.back().isPlace = word.isPlace;
    }
    m_read.named = m_data.schoolNames.namedIn(words);
}

QueryReading WordReader::read()
{
    readWords();
    takeMiles();
    takeMine();
    joinWords();
    findHints();
    findPlaces();
    findNames();
    findMisspeltPlaces();
    findMisspeltTowns();
    return std::move(m_read);
}

QueryReading readingOf(const IndexData &data, const SearchQuery &query, Scratch &scratch)
{
    return WordReader(data, query, scratch).read();
}
