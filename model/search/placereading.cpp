// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of the reading of a query that finds out where help is wanted.
#include "model/search/wordreader.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype shortestTown = 5; // letters of a misspelt town of which nothing says that it is a place
constexpr double hereMiles = 3; // of what lies so near a place nobody says that it is elsewhere

// "kings lynn" as a name.
QString capitalised(QString name)
{
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (i == 0 || name.at(i - 1) == u' ')
            name[i] = name.at(i).toUpper();
    }
    return name;
}

} // namespace

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

void WordReader::drop(size_t first, size_t count)
{
    const auto at = m_read.words.begin() + static_cast<std::ptrdiff_t>(first);
    m_read.words.erase(at, at + static_cast<std::ptrdiff_t>(count));
}

// "within 20 miles", and of which place is not said: of the chosen one, or else of one's own school.
void WordReader::takeMilesAlone()
{
    m_read.isMine = !m_query.from;
    m_read.near = m_query.from;
    m_read.isNear = m_read.near.has_value();
}

// "within 20 miles of Leeds": how far, which is no word to look for.
void WordReader::takeMiles()
{
    static constexpr std::array<QStringView, 8> about{u"within", u"about", u"around", u"under", u"up", u"to", u"less", u"than"};
    for (size_t miles = 1; miles < m_read.words.size(); ++miles) {
        const auto text = [this](size_t at) { return QStringView(m_read.words[at].text); };
        const int number = text(miles - 1).toInt();
        if (!isMiles(text(miles)) || number < 1 || number > 999)
            continue;
        size_t first = miles - 1;
        while (first > 0 && std::ranges::find(about, text(first - 1)) != about.end())
            --first;
        const size_t next = miles + 1;
        const bool isOf = next < m_read.words.size() && (text(next) == u"of" || text(next) == u"from");
        const bool hasPlace = isOf && next + 1 < m_read.words.size() && m_read.words[next + 1].saysPlace == SaysPlace::Certain;
        if (!hasPlace && (first == miles - 1 || text(first) != u"within"))
            continue; // "a 20 mile walk"
        m_read.withinMiles = number;
        if (!isOf) // or the place is still to be typed
            takeMilesAlone();
        drop(first, next + (hasPlace ? 1 : 0) - first);
        break;
    }
}

// "near me", "near our school": the person's own school, whatever place was chosen.
void WordReader::takeMine()
{
    static constexpr std::array<QStringView, 3> persons{u"me", u"us", u"here"};
    static constexpr std::array<QStringView, 2> owners{u"my", u"our"};
    static constexpr std::array<QStringView, 5> owned{u"school", u"academy", u"college", u"trust", u"place"};
    const auto isOneOf = [](const auto &words, const QueryWord &word) { return std::ranges::find(words, QStringView(word.text)) != words.end(); };
    for (size_t i = 0; i < m_read.words.size() && !m_read.isMine; ++i) {
        if (m_read.words[i].saysPlace != SaysPlace::Certain)
            continue;
        const bool isOwned = i + 1 < m_read.words.size() && isOneOf(owners, m_read.words[i]) && isOneOf(owned, m_read.words[i + 1]);
        if (!isOwned && !isOneOf(persons, m_read.words[i]))
            continue;
        const bool isClose = i > 1 && m_read.words[i - 1].text == u"to" && m_read.words[i - 2].text == u"close";
        drop(isClose ? i - 2 : i, (isOwned ? 2 : 1) + (isClose ? 2 : 0));
        m_read.isMine = true;
    }
    if (!m_read.isMine)
        return;
    m_read.near = m_query.mySchool;
    m_read.isNear = m_read.near.has_value();
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

bool WordReader::isHalfTyped(const QueryWord &word) const
{
    return m_query.lastWordIsPrefix && word.end == m_query.text.size();
}

// "near Hul", "near Kings Lyn": the longest run of words that is nearly a town, or its beginning while it is typed.
bool WordReader::takeTownLike(size_t first)
{
    for (size_t count = std::min<size_t>(4, m_read.words.size() - first); count > 0; --count) {
        if (count == 1 && !m_spelling.isStrange(m_read.words[first].text))
            continue;
        const QueryWord &last = m_read.words[first + count - 1];
        const QString was = townKey(QStringView(m_query.text).mid(m_read.words[first].start, last.end - m_read.words[first].start));
        const QString like = m_data.places.townLike(was);
        const bool isTyping = like.isEmpty() && isHalfTyped(last);
        const QString town = isTyping ? m_data.places.townBeginning(was) : like;
        if (town.isEmpty())
            continue;
        const QStringList parts = was.split(u' '); // one of them may have been made another word
        std::erase_if(m_read.corrections, [&](const QueryReading::Correction &correction) { return parts.contains(correction.was); });
        if (!isTyping)
            m_read.corrections.push_back({was, town});
        takePlace(first, count, m_data.places.town(town));
        m_read.place->name = capitalised(town);
        return true;
    }
    return false;
}

// What follows "near" and is no place that we know: a strange word, or the capitals of "Market Harborough"; else empty.
QString WordReader::strangePlace(size_t first)
{
    const auto isCapital = [this](const QueryWord &word) { return m_query.text.at(word.start).isUpper(); };
    size_t last = first;
    while (last < m_read.words.size() && isCapital(m_read.words[last]))
        ++last;
    const bool hasCapital = last > first && first > 0 && !isCapital(m_read.words[first - 1]);
    if (!hasCapital && !m_spelling.isStrange(m_read.words[first].text))
        return {};
    const qsizetype end = m_read.words[last > first ? last - 1 : first].end;
    return m_query.text.mid(m_read.words[first].start, end - m_read.words[first].start);
}

// After findPlaces() and findNames(): "near" was said, and nothing was found that it can mean.
void WordReader::findMisspeltPlaces()
{
    for (size_t first = 0; first < m_read.words.size(); ++first) {
        const QueryWord &word = m_read.words[first];
        const bool isSaid = word.saysPlace == SaysPlace::Certain || (word.saysPlace == SaysPlace::Likely && m_read.place);
        if (!isSaid || word.isSoft || m_read.near || !m_read.named.empty())
            continue;
        if ((!m_query.asTyped && takeTownLike(first)) || m_read.place || word.isPrefix)
            continue;
        if (const QString name = strangePlace(first); !name.isEmpty())
            m_read.place = {name, false, false};
    }
}

// A word that nobody knows, neither a name nor half typed: "phonics Scarbrough".
bool WordReader::mayBeMisspeltTown(size_t index) const
{
    static constexpr std::array<QStringView, 6> titles{u"mr", u"mrs", u"ms", u"miss", u"dr", u"sir"};
    const QueryWord &word = m_read.words[index];
    if (word.isSoft || word.isUpper || word.isPrefix || word.text.size() < shortestTown || !m_spelling.isStrange(word.text))
        return false;
    if (isHalfTyped(word) && !m_data.places.townBeginning(word.text).isEmpty())
        return false;
    if (index == 0)
        return m_read.words.size() == 1 || !m_spelling.isNameOnly(m_read.words[index + 1].stem);
    const QueryWord &before = m_read.words[index - 1];
    return std::ranges::find(titles, QStringView(before.text)) == titles.end() && !m_spelling.isNameOnly(before.stem);
}

// After all that may be meant: a town with a slip in it, though nothing says that a place follows.
void WordReader::findMisspeltTowns()
{
    if (m_query.asTyped || m_read.near || m_read.place || !m_read.named.empty())
        return;
    for (size_t i = 0; i < m_read.words.size() && !m_read.place; ++i) {
        const QString town = mayBeMisspeltTown(i) ? m_data.places.townLike(m_read.words[i].text) : QString();
        if (town.isEmpty())
            continue;
        m_read.corrections.push_back({m_read.words[i].text, town});
        takePlace(i, 1, m_data.places.town(town));
        m_read.place->name = capitalised(town);
    }
}
