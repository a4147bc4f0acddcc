// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/queryreading.h"

#include "model/core/editdistance.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 600;
constexpr size_t mostWords = 40;
constexpr size_t sentenceLength = 4; // after so many words "it" ends a sentence and begins no other word
constexpr double hereMiles = 3;      // of what lies so near a place nobody says that it is elsewhere

class WordReader
{
public:
    WordReader(const IndexData &data, const SearchQuery &query, Scratch &scratch)
        : m_data(data)
        , m_lexicon(data.lexicon)
        , m_query(query)
        , m_scratch(scratch)
    {
    }

    QueryReading read();

private:
    void readWords();
    void addWord(size_t index);
    void append(const Token &token, const QString &text, bool isPrefix);
    [[nodiscard]] bool isKnown(QStringView word);
    [[nodiscard]] bool isMisspeltTopic(QStringView word);
    [[nodiscard]] bool isNameOnly(quint32 stem) const;
    bool correct(const Token &token, QStringView word, bool isPrefix);
    [[nodiscard]] bool isUnknownPlace(const Token &token, QStringView word);
    void joinWords();
    void findHints();
    void takeHint(const QueryHints::Hint &hint);
    void findPlaces();
    [[nodiscard]] std::optional<GridPosition> townOf(size_t first, size_t count) const;
    [[nodiscard]] std::optional<GridPosition> postcodeOf(size_t first, size_t count) const;
    [[nodiscard]] bool isField(size_t first, size_t count) const;
    [[nodiscard]] QString placeName(size_t first, size_t count) const;
    [[nodiscard]] bool saysNear(size_t first, size_t count) const;
    [[nodiscard]] QString wordsFrom(size_t first, size_t count) const;
    void takePlace(size_t first, size_t count, const std::optional<GridPosition> &position);
    [[nodiscard]] bool isPlaceWord(quint32 stem) const;
    void findNames();

    const IndexData &m_data;
    const Lexicon &m_lexicon;
    const SearchQuery &m_query;
    Scratch &m_scratch;
    QueryReading m_read;
    bool m_isShouted = false; //!< all in capitals, so that they tell nothing
};

void WordReader::append(const Token &token, const QString &text, bool isPrefix)
{
    QueryWord word{text, m_lexicon.findStem(text, m_scratch.stemmer), token.isUpper && !m_isShouted, token.beginsClause, isPrefix};
    word.isLittle = word.stem != Lexicon::none && m_lexicon.isLittle(word.stem) && !isPrefix && !word.isUpper;
    word.start = token.start;
    word.end = token.start + token.length;
    m_read.words.push_back(word);
}

bool WordReader::isKnown(QStringView word)
{
    return word.size() < 4 || std::ranges::any_of(word, [](QChar c) { return !c.isLetter(); })
           || m_lexicon.findStem(word, m_scratch.stemmer) != Lexicon::none || m_lexicon.isEnglish(word) || m_data.places.town(word);
}

// "reeding": somebody is called Reed, nobody Reeding; a letter makes it a word of the field.
bool WordReader::isMisspeltTopic(QStringView word)
{
    const quint32 stem = m_lexicon.findStem(word, m_scratch.stemmer);
    if (stem == Lexicon::none || m_lexicon.find(word) != Lexicon::none || m_lexicon.isEnglish(word) || m_data.places.town(word) || !isNameOnly(stem))
        return false;
    const quint32 meant = m_data.spelling->correction(word);
    return meant != Lexicon::none && m_lexicon.isInVocabulary(meant) && editDistance(word, m_lexicon.word(meant), 1) <= 1;
}

// True for a word that stands in entries as part of a name and nowhere else.
bool WordReader::isNameOnly(quint32 stem) const
{
    const std::span<const Posting> postings = m_data.postingsOf(stem);
    const auto isTopic = [](const Posting &posting) { return (posting.fields & Field::topic) != 0; };
    return !postings.empty() && std::ranges::none_of(postings, isTopic);
}

bool WordReader::correct(const Token &token, QStringView word, bool isPrefix)
{
    const quint32 near = m_data.spelling->correction(word);
    const bool isVeryNear = near != Lexicon::none && editDistance(word, m_lexicon.word(near), 1) <= 1;
    if (!isVeryNear) {
        if (const qsizetype split = m_data.spelling->splitOf(word)) {
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

// "near Grimsby", where nobody is: no error of spelling.
bool WordReader::isUnknownPlace(const Token &token, QStringView word)
{
    if (isKnown(word))
        return false;
    const quint32 meant = m_data.spelling->correction(word);
    if (meant != Lexicon::none && isPlaceWord(m_lexicon.stemOf(meant)))
        return false;
    m_read.place = {m_query.text.mid(token.start, token.length), false, false};
    return true;
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
    const SaysPlace says = saysPlace(m_scratch.list, m_query.text, index);
    const bool mayBeWrong = !m_query.asTyped && !isBeginning && !(says != SaysPlace::No && isUnknownPlace(token, word))
                            && (!isKnown(word) || (says != SaysPlace::Certain && isMisspeltTopic(word)));
    if (!mayBeWrong || !correct(token, word, isPrefix))
        append(token, word.toString(), isBeginning);
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
    for (size_t i = 0; i < count; ++i)
        addWord(i);
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

// True for a word that the entries use mostly as a place.
bool WordReader::isPlaceWord(quint32 stem) const
{
    if (stem == Lexicon::none)
        return false;
    const std::span<const Posting> postings = m_data.postingsOf(stem);
    const size_t looked = std::min<size_t>(postings.size(), 64);
    const auto isPlace = [](const Posting &posting) { return (posting.fields & Field::place) != 0; };
    return looked > 0 && std::ranges::count_if(postings.first(looked), isPlace) * 2 > static_cast<std::ptrdiff_t>(looked);
}

QString WordReader::wordsFrom(size_t first, size_t count) const
{
    QString words = m_read.words[first].text;
    for (size_t i = 1; i < count; ++i)
        words += u' ' + m_read.words[first + i].text;
    return words;
}

bool WordReader::isField(size_t first, size_t count) const
{
    const quint32 word = count == 1 ? m_lexicon.find(m_read.words[first].text) : Lexicon::none;
    return word != Lexicon::none && m_lexicon.isInVocabulary(word) && !isPlaceWord(m_read.words[first].stem);
}

// Words of the field are no towns ("reading") unless the text says so ("near Reading").
std::optional<GridPosition> WordReader::townOf(size_t first, size_t count) const
{
    const bool isTown = m_read.words[first].saysPlace != SaysPlace::No || !isField(first, count);
    return isTown ? m_data.places.town(wordsFrom(first, count)) : std::nullopt;
}

// Half a postcode counts only where the text says that a place follows: "CO2" is more often a gas than Colchester.
std::optional<GridPosition> WordReader::postcodeOf(size_t first, size_t count) const
{
    const QueryWord &outward = m_read.words[first];
    const bool isWhole = count == 2 && isInwardCode(m_read.words[first + 1].text);
    const bool isHalf = count == 1 && outward.saysPlace != SaysPlace::No && outward.text.back().isDigit();
    if ((!isWhole && !isHalf) || outward.isSoft || !outward.text.front().isLetter())
        return std::nullopt;
    return m_data.places.position(wordsFrom(first, count));
}

// "near Hull", "in Hull", "HU1 1AA"; but "help in Reading" may as well be about books.
bool WordReader::saysNear(size_t first, size_t count) const
{
    const SaysPlace says = m_read.words[first].saysPlace;
    const bool isPostcode = count == 2 && isInwardCode(m_read.words[first + 1].text);
    return isPostcode || says == SaysPlace::Certain || (says == SaysPlace::Likely && !isField(first, count));
}

// As typed; where a word of it was corrected, in its right spelling.
QString WordReader::placeName(size_t first, size_t count) const
{
    QString name = m_query.text.mid(m_read.words[first].start, m_read.words[first + count - 1].end - m_read.words[first].start);
    for (size_t i = first; i < first + count; ++i) {
        for (const QueryReading::Correction &correction : m_read.corrections) {
            if (correction.became == m_read.words[i].text)
                name.replace(correction.was, correction.became.at(0).toUpper() + correction.became.mid(1), Qt::CaseInsensitive);
        }
    }
    return name;
}

void WordReader::takePlace(size_t first, size_t count, const std::optional<GridPosition> &position)
{
    bool hasEntries = false;
    for (size_t i = first; i < first + count; ++i) {
        m_read.words[i].isSoft = true;
        m_read.words[i].isPlace = true;
        hasEntries = hasEntries || isPlaceWord(m_read.words[i].stem);
    }
    const bool isNear = saysNear(first, count);
    if (!position || (m_read.isNear && !isNear))
        return;
    m_read.isNear = isNear;
    for (quint32 document = 0; !hasEntries && document < m_data.size(); ++document) // a postcode is no word of an entry
        hasEntries = m_data.hasPosition(document) && milesBetween(*position, m_data.positions[document]) <= hereMiles;
    m_read.near = position;
    m_read.place = {placeName(first, count), true, hasEntries};
}

void WordReader::findPlaces()
{
    for (size_t first = 0; first < m_read.words.size(); ++first) {
        for (size_t count = std::min<size_t>(4, m_read.words.size() - first); count > 0; --count) {
            const bool isPlace = count == 1 && !m_read.words[first].isLittle && isPlaceWord(m_read.words[first].stem);
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
    joinWords();
    findHints();
    findPlaces();
    findNames();
    return std::move(m_read);
}

} // namespace

QueryReading readingOf(const IndexData &data, const SearchQuery &query, Scratch &scratch)
{
    return WordReader(data, query, scratch).read();
}
