// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/spelling.h"

#include "model/core/editdistance.h"

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keyLength = 7; // letters from which letters are left out
constexpr qsizetype longestWord = 24;
constexpr double pluralError = 0.3; // the word is known with an s only
constexpr double soundError = 0.6;  // beyond what is allowed, but it sounds alike
constexpr double soundsAlike = 0.3; // fewer, of a word within what is allowed
constexpr double fitsBeside = 0.5;  // fewer, of a word that stands well beside its neighbours
constexpr quint32 seldomUsed = 2;   // so often a short word tells nothing about two words run together
constexpr quint32 soundSeed = 0x9E3779B9U;

int allowedErrors(qsizetype length)
{
    return length < 4 ? 0 : length < 7 ? 1 : length < 11 ? 2 : 3;
}

// Calls take(hash) for the first letters of the word and for each way to leave out up to `deletions` of them.
template <typename Take>
void forEachKey(QStringView word, int deletions, Take take)
{
    const QStringView key = word.first(std::min(keyLength, word.size()));
    std::array<QChar, keyLength> kept;
    take(hashOf(key));
    for (qsizetype i = 0; i < key.size() && deletions > 0; ++i) {
        qsizetype n = 0;
        for (qsizetype at = 0; at < key.size(); ++at) {
            if (at != i)
                kept[static_cast<size_t>(n++)] = key.at(at);
        }
        take(hashOf(QStringView(kept.data(), n)));
        for (qsizetype j = i; j < n && deletions > 1; ++j) {
            std::array<QChar, keyLength> twice;
            qsizetype m = 0;
            for (qsizetype at = 0; at < n; ++at) {
                if (at != j)
                    twice[static_cast<size_t>(m++)] = kept[static_cast<size_t>(at)];
            }
            take(hashOf(QStringView(twice.data(), m)));
        }
    }
}

// The letter that stands for the sound, or a null character for what is not heard.
QChar soundOf(QStringView word, qsizetype i)
{
    const QChar c = word.at(i);
    const QChar next = i + 1 < word.size() ? word.at(i + 1) : QChar();
    switch (c.unicode()) {
    case u'p':
        return next == u'h' ? u'f' : u'p';
    case u'c':
        return next == u'e' || next == u'i' || next == u'y' ? u's' : u'k';
    case u'q':
        return u'k';
    case u'x':
        return u'k';
    case u'z':
        return u's';
    case u'y':
        return u'i';
    case u'h':
    case u'e':
        return i == 0 ? c : QChar();
    default:
        return c;
    }
}

// Words that begin with another sound sound different, which is quicker to see than all of their sound.
QChar firstSoundOf(QStringView word)
{
    const bool isSilent = word.size() > 2 && (word.startsWith(u"ps") || word.startsWith(u"kn") || word.startsWith(u"wr"));
    return word.isEmpty() ? QChar() : soundOf(word, isSilent ? 1 : 0);
}

// The same word is met by many ways: this says whether it was, as long as they are few hundred.
class SeenWords
{
public:
    bool isNew(quint32 word)
    {
        size_t slot = (word * 0x9E3779B1U) >> (32 - indexBits);
        while (m_words[slot] != 0 && m_words[slot] != word + 1)
            slot = (slot + 1) & (m_words.size() - 1);
        if (m_words[slot] != 0)
            return false;
        if (m_count < m_words.size() / 2) {
            m_words[slot] = word + 1;
            ++m_count;
        }
        return true;
    }

private:
    static constexpr int indexBits = 10;

    std::array<quint32, size_t(1) << indexBits> m_words{}; // + 1
    size_t m_count = 0;
};

// "tion" and what it sounds like.
bool isEndingOfNoun(QStringView word, qsizetype i)
{
    static constexpr std::array<QStringView, 6> endings{u"tion", u"sion", u"shun", u"shon", u"cian", u"tian"};
    if (i == 0 || word.size() - i < 4 || word.at(i + 3) != u'n')
        return false;
    return std::ranges::find(endings, word.sliced(i, 4)) != endings.end();
}

// Keys of sounds are coarse: "qqqq" sounds like "check" to them, and to nobody else.
bool sharesHalfItsLetters(QStringView word, QStringView other)
{
    const auto shared = std::ranges::count_if(word, [other](QChar c) { return other.contains(c); });
    return 2 * shared >= word.size();
}

} // namespace

quint32 soundHash(QStringView word)
{
    std::array<QChar, longestWord> sound;
    qsizetype n = 0;
    for (qsizetype i = 0; i < word.size() && n < longestWord - 1; ++i) {
        if (i == 0 && word.size() > 2 && (word.startsWith(u"ps") || word.startsWith(u"kn") || word.startsWith(u"wr")))
            continue;
        if (isEndingOfNoun(word, i)) {
            sound[static_cast<size_t>(n++)] = u'$';
            i += 2; // the n is heard
            continue;
        }
        const QChar c = soundOf(word, i);
        if (!c.isNull() && (n == 0 || sound[static_cast<size_t>(n - 1)] != c))
            sound[static_cast<size_t>(n++)] = c;
        if (word.at(i) == u'x' && (n == 0 || sound[static_cast<size_t>(n - 1)] != u's'))
            sound[static_cast<size_t>(n++)] = u's';
    }
    return hashOf(QStringView(sound.data(), n)) ^ soundSeed;
}

bool Spelling::isUsable(quint32 word) const
{
    const QStringView text = m_lexicon.word(word);
    return text.size() >= 4 && text.size() <= longestWord && std::ranges::all_of(text, [](QChar c) { return c.isLetter(); });
}

Spelling::Spelling(const Lexicon &lexicon)
    : m_lexicon(lexicon)
{
    size_t buckets = 1024;
    while (buckets < size_t(lexicon.wordCount()) * 8)
        buckets *= 2;
    m_mask = static_cast<quint32>(buckets - 1);
    m_starts.assign(buckets + 1, 0);
    struct Filing
    {
        quint32 bucket;
        quint32 word;
    };
    std::vector<Filing> filings;
    filings.reserve(size_t(lexicon.wordCount()) * 24);
    for (quint32 word = 0; word < lexicon.wordCount(); ++word) {
        if (!isUsable(word))
            continue;
        const QStringView text = lexicon.word(word);
        forEachKey(text, allowedErrors(text.size() + 1), [&](quint32 hash) { filings.push_back({hash & m_mask, word}); });
        filings.push_back({soundHash(text) & m_mask, word});
    }
    for (const Filing &filing : filings)
        ++m_starts[filing.bucket + 1];
    for (size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    m_filed.resize(m_starts.back());
    std::vector<quint32> next(m_starts.begin(), m_starts.end() - 1);
    for (const Filing &filing : filings)
        m_filed[next[filing.bucket]++] = filing.word;
}

template <typename Take>
void Spelling::forEachCandidate(QStringView word, int deletions, Take take) const
{
    const auto visit = [&](quint32 hash) {
        const quint32 bucket = hash & m_mask;
        for (quint32 i = m_starts[bucket]; i < m_starts[bucket + 1]; ++i)
            take(m_filed[i]);
    };
    forEachKey(word, deletions, visit);
    visit(soundHash(word));
}

// Lower is better: errors first, then how often the word is used; the first letter is seldom wrong.
double Spelling::rank(quint32 candidate, double distance, QStringView word) const
{
    const double uses = m_lexicon.timesInEntries(candidate) + (m_lexicon.isInVocabulary(candidate) ? 3.0 : 0.0);
    const double first = m_lexicon.word(candidate).front() == word.front() ? 0 : 0.4;
    return distance + first - 0.12 * std::log2(1 + std::min(uses, 64.0));
}

// Negative: too many.
double Spelling::errorsBetween(QStringView word, QStringView meant, int allowed, quint32 sound)
{
    const int whole = editDistance(word, meant, allowed);
    if (whole <= allowed)
        return whole;
    const int singular = meant.endsWith(u's') ? editDistance(word, meant.chopped(1), allowed) : allowed + 1;
    if (singular <= allowed)
        return singular + pluralError;
    return firstSoundOf(meant) == firstSoundOf(word) && soundHash(meant) == sound && sharesHalfItsLetters(word, meant) ? allowed + soundError : -1.0;
}

quint32 Spelling::correction(QStringView word, const std::function<bool(quint32 meant)> &fits, int atMost) const
{
    const int allowed = std::min(atMost, allowedErrors(word.size()));
    if (allowed == 0 || word.size() > longestWord)
        return Lexicon::none;
    quint32 best = Lexicon::none;
    double bestRank = 1e9;
    const quint32 sound = soundHash(word);
    SeenWords seen;
    forEachCandidate(word, allowed, [&](quint32 candidate) {
        if (!seen.isNew(candidate))
            return;
        const QStringView text = m_lexicon.word(candidate);
        const double errors = errorsBetween(word, text, allowed, sound);
        if (errors < 0)
            return;
        const double far = rank(candidate, errors, word);
        if (far - soundsAlike - fitsBeside >= bestRank)
            return; // nothing can make it the best
        const double alike = errors <= allowed && soundHash(text) == sound ? soundsAlike : 0;
        const double beside = fits && fits(candidate) ? fitsBeside : 0;
        if (const double r = far - alike - beside; r < bestRank) {
            bestRank = r;
            best = candidate;
        }
    });
    return best;
}

quint32 Spelling::correctionOfBeginning(QStringView prefix) const
{
    if (prefix.size() < 5 || prefix.size() > longestWord)
        return Lexicon::none;
    quint32 best = Lexicon::none;
    double bestRank = 1e9;
    SeenWords seen;
    forEachCandidate(prefix, 1, [&](quint32 candidate) {
        if (!seen.isNew(candidate))
            return;
        const QStringView text = m_lexicon.word(candidate);
        for (qsizetype n = prefix.size() - 1; n <= std::min(text.size(), prefix.size() + 1); ++n) {
            if (editDistance(prefix, text.first(n), 1) > 1)
                continue;
            if (const double r = rank(candidate, 1, prefix) + 0.02 * double(text.size()); r < bestRank) {
                bestRank = r;
                best = candidate;
            }
        }
    });
    return best;
}

// How often a part of a word is a word of its own: 0 for parts that are none, or that are short and seldom used.
quint32 Spelling::usesOf(QStringView part, Stemmer &stemmer) const
{
    const bool isLong = part.size() >= 4;
    if (const quint32 known = m_lexicon.find(part); known != Lexicon::none) {
        const quint32 uses = m_lexicon.timesInEntries(known) + (m_lexicon.isInVocabulary(known) ? 3 : 0);
        return isLong || uses > seldomUsed ? uses : 0;
    }
    return isLong && m_lexicon.isEnglish(part) && m_lexicon.findStem(part, stemmer) != Lexicon::none ? 1 : 0;
}

qsizetype Spelling::splitOf(QStringView word, Stemmer &stemmer) const
{
    qsizetype best = 0;
    quint32 bestUses = 0;
    for (qsizetype n = 3; n + 3 <= word.size(); ++n) {
        const quint32 first = usesOf(word.first(n), stemmer);
        const quint32 least = first > bestUses ? std::min(first, usesOf(word.mid(n), stemmer)) : 0;
        if (least > bestUses) {
            bestUses = least;
            best = n;
        }
    }
    return best;
}
