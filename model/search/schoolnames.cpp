// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/schoolnames.h"

#include "model/search/stringtable.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace {

constexpr std::array<QStringView, 10> lastWords{u"school", u"schools", u"academy", u"academies", u"college",
                                                u"trust", u"federation", u"partnership", u"mat", u"centre"};

constexpr std::array<QStringView, 36> kindWords{
    u"primary",   u"junior",  u"juniors",  u"infant",   u"infants",    u"nursery",   u"first",      u"middle",  u"high",
    u"upper",     u"lower",   u"secondary", u"grammar", u"community",  u"church",    u"england",    u"ce",      u"cofe",
    u"c",         u"e",       u"catholic", u"rc",       u"roman",      u"methodist", u"voluntary",  u"aided",   u"controlled",
    u"special",   u"free",    u"sixth",    u"form",     u"foundation", u"learning",  u"education",  u"multi",   u"technology"};

template <size_t count>
bool isOneOf(const std::array<QStringView, count> &words, QStringView word)
{
    return std::ranges::find(words, word) != words.end();
}

} // namespace

SchoolNames::Word SchoolNames::wordOf(QStringView text, QStringView stem, bool isOrdinary)
{
    Word word;
    const bool isSaint = text == u"st" || text == u"saint";
    word.key = isSaint ? hashOf(u"saint") : stem.isEmpty() ? 0 : hashOf(stem);
    word.endsName = isOneOf(lastWords, text);
    word.isKind = word.endsName || isOneOf(kindWords, text);
    word.isOrdinary = isOrdinary;
    return word;
}

void SchoolNames::addPattern(Kind kind, quint32 number, std::span<const Word> words, bool isOwnWords)
{
    Pattern pattern;
    pattern.first = words.front().key;
    pattern.start = static_cast<quint32>(m_keys.size());
    pattern.number = number;
    pattern.count = static_cast<quint16>(words.size());
    pattern.kind = kind;
    pattern.isOwnWords = isOwnWords;
    m_patterns.push_back(pattern);
    for (const Word &word : words)
        m_keys.push_back(word.key);
}

// "The Tobacco Wharf Academy Bristol" is called by what stands before the town.
void SchoolNames::add(Kind kind, quint32 number, std::span<const Word> name)
{
    const auto last = std::ranges::find_if(name, &Word::endsName);
    const auto isOwn = [](const Word &word) { return !word.isKind; };
    std::span<const Word> whole = name;
    if (last != name.end() && std::count_if(name.begin(), last, isOwn) > 1)
        whole = name.first(static_cast<size_t>(last - name.begin()) + 1);
    std::vector<Word> own;
    std::ranges::copy_if(whole, std::back_inserter(own), isOwn);
    if (own.empty() || whole.size() < 2 || whole.size() > 30)
        return;
    addPattern(kind, number, whole, false);
    const bool isOrdinary = std::ranges::all_of(own, &Word::isOrdinary);
    const auto firstKind = static_cast<size_t>(std::ranges::find_if(whole, &Word::isKind) - whole.begin());
    if (own.size() >= 2 && !isOrdinary)
        addPattern(kind, number, own, true);
    else if (own.size() >= 2 && firstKind == own.size() && firstKind + 1 < whole.size())
        addPattern(kind, number, whole.first(firstKind + 1), false);
}

void SchoolNames::finish()
{
    std::ranges::stable_sort(m_patterns, {}, &Pattern::first);
    m_patterns.shrink_to_fit();
    m_keys.shrink_to_fit();
}

bool SchoolNames::fits(const Pattern &pattern, std::span<const Word> words) const
{
    if (words.size() < pattern.count)
        return false;
    const auto said = words.first(pattern.count);
    const std::span<const quint32> keys = std::span(m_keys).subspan(pattern.start, pattern.count);
    return std::ranges::equal(said, keys, {}, &Word::key) && !(pattern.isOwnWords && std::ranges::all_of(said, &Word::isPlace));
}

void SchoolNames::addLongest(std::span<const Word> words, bool isOwnWords, std::vector<Named> &named) const
{
    const auto begin = std::ranges::lower_bound(m_patterns, words.front().key, {}, &Pattern::first);
    const auto end = std::ranges::upper_bound(m_patterns, words.front().key, {}, &Pattern::first);
    const std::span<const Pattern> of(begin, end);
    size_t longest = 0;
    for (const Pattern &pattern : of) {
        if (pattern.isOwnWords == isOwnWords && pattern.count > longest && fits(pattern, words))
            longest = pattern.count;
    }
    for (const Pattern &pattern : of) {
        if (longest > 0 && pattern.isOwnWords == isOwnWords && pattern.count == longest && fits(pattern, words))
            named.push_back({pattern.kind, pattern.number});
    }
}

std::vector<SchoolNames::Named> SchoolNames::namedIn(std::span<const Word> words) const
{
    std::vector<Named> named;
    std::vector<Word> own;
    std::ranges::copy_if(words, std::back_inserter(own), [](const Word &word) { return !word.isKind; });
    for (size_t i = 0; i < words.size(); ++i)
        addLongest(words.subspan(i), false, named);
    for (size_t i = 0; i < own.size(); ++i)
        addLongest(std::span<const Word>(own).subspan(i), true, named);
    return named;
}
