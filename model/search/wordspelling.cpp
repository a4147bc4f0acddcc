// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/wordspelling.h"

#include "model/core/editdistance.h"

#include <algorithm>

namespace {

constexpr qsizetype shortestWhole = 6;  // of words that are written in two parts
constexpr qsizetype shortestWrong = 8;  // of those that are misspelt, too

} // namespace

bool WordSpelling::isStrange(QStringView word) const
{
    return word.size() > 2 && std::ranges::all_of(word, [](QChar c) { return c.isLetter(); })
           && m_lexicon.findStem(word, m_scratch.stemmer) == Lexicon::none && !m_lexicon.isEnglish(word) && !m_data.places.town(word);
}

bool WordSpelling::isMisspeltTopic(QStringView word) const
{
    const quint32 stem = m_lexicon.findStem(word, m_scratch.stemmer);
    if (stem == Lexicon::none || m_lexicon.find(word) != Lexicon::none || m_lexicon.isEnglish(word) || m_data.places.town(word) || !isNameOnly(stem))
        return false;
    const quint32 meant = m_data.spelling->correction(word);
    return meant != Lexicon::none && m_lexicon.isInVocabulary(meant) && editDistance(word, m_lexicon.word(meant), 1) <= 1;
}

bool WordSpelling::isNameOnly(quint32 stem) const
{
    if (stem == Lexicon::none)
        return false;
    const std::span<const Posting> postings = m_data.postingsOf(stem);
    const auto isTopic = [](const Posting &posting) { return (posting.fields & Field::topic) != 0; };
    return !postings.empty() && std::ranges::none_of(postings, isTopic);
}

quint32 WordSpelling::correctionBetween(quint32 before, QStringView word, quint32 after) const
{
    return m_data.spelling->correction(word, [&](quint32 meant) {
        const quint32 stem = m_lexicon.stemOf(meant);
        return m_data.phrases.areTogether(before, stem) || (after != Lexicon::none && m_data.phrases.areTogether(stem, after));
    });
}

quint32 WordSpelling::wordOfParts(QStringView first, QStringView second) const
{
    const qsizetype size = first.size() + second.size();
    if (size < shortestWhole || (isKnown(first) && isKnown(second)))
        return Lexicon::none;
    const QString joined = first.toString() + second.toString();
    if (const quint32 whole = m_lexicon.find(joined); whole != Lexicon::none)
        return whole;
    const quint32 near = size < shortestWrong ? Lexicon::none : m_data.spelling->correction(joined, {}, 1);
    return near != Lexicon::none && editDistance(joined, m_lexicon.word(near), 1) <= 1 ? near : Lexicon::none;
}
