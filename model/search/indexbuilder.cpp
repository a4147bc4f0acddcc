// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/indexbuilder.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <future>
#include <numeric>

using namespace Qt::StringLiterals;

namespace {

// The measurements behind these numbers are flat: halving or doubling one changes little.
constexpr float themeWeight = 3.0F;
constexpr float roleWeight = 1.6F;
constexpr float interestWeight = 1.0F;
constexpr float nameWeight = 2.0F;
constexpr float academyWeight = 1.2F;
constexpr float placeWeight = 1.0F;
constexpr float groupWeight = 0.6F;
constexpr float profileWeight = 0.8F;
constexpr float usualInterestLength = 18.0F; // words that tell something
constexpr float saturation = 1.2F;
constexpr float fullScale = 65535.0F / 2.2F;

constexpr float conceptInTheme = 0.64F;
constexpr float conceptInInterest = 0.5F;
constexpr float conceptInRole = 0.58F;
constexpr float suggestionInTheme = 0.8F; // of concepts whose words it shares without naming them
constexpr float leastSuggestion = 0.02F;
constexpr size_t mostSuggestions = 3;
constexpr qsizetype mostKnownTexts = 20'000; // of a field

template <typename Key>
quint32 distinctNumber(QHash<Key, quint32> &numbers, const Key &key)
{
    const auto known = numbers.constFind(key);
    return known == numbers.constEnd() ? *numbers.insert(key, static_cast<quint32>(numbers.size())) : *known;
}

template <typename Item, typename Key>
std::vector<quint32> startsOf(const std::vector<Item> &items, size_t keys, Key key)
{
    std::vector<quint32> starts(keys + 1);
    for (const Item &item : items)
        ++starts[size_t(key(item)) + 1];
    for (size_t i = 1; i < starts.size(); ++i)
        starts[i] += starts[i - 1];
    return starts;
}

} // namespace

IndexBuilder::IndexBuilder(const Vocabulary &vocabulary, const Places &places, const AvailabilityRules &rules)
    : m_data(std::make_unique<IndexData>(vocabulary, places, rules))
    , m_profiles(*m_data)
    , m_conceptWeights(m_data->phrases.conceptCount())
{
    m_data->documentConceptStarts.push_back(0);
}

void IndexBuilder::addWords(quint8 field, float weight)
{
    Lexicon &lexicon = m_data->lexicon;
    m_stems.clear();
    for (const Token &token : m_list.tokens()) {
        const QStringView word = m_list.word(token);
        const quint32 stem = lexicon.stemOf(m_countsWords ? lexicon.addEntryWord(word) : lexicon.addWord(word));
        m_stems.push_back(stem);
        if (!lexicon.isLittle(stem))
            m_wordWeights.push_back({stem, weight, field});
    }
}

// Names of schools and places come again and again: they are cut into words once.
void IndexBuilder::addNames(const QString &text, quint8 field, float weight)
{
    auto known = m_nameWords.constFind(text);
    if (known == m_nameWords.constEnd()) {
        m_list.read(text);
        std::vector<quint32> words;
        for (const Token &token : m_list.tokens())
            words.push_back(m_data->lexicon.addEntryWord(m_list.word(token)));
        known = m_nameWords.insert(text, std::move(words));
    }
    for (const quint32 word : *known) {
        const quint32 stem = m_data->lexicon.stemOf(word);
        if (!m_data->lexicon.isLittle(stem))
            m_wordWeights.push_back({stem, weight, field});
    }
}

// Of one that addNames() has read.
void IndexBuilder::addSchoolName(SchoolNames::Kind kind, quint32 number, const QString &name)
{
    const Lexicon &lexicon = m_data->lexicon;
    std::vector<SchoolNames::Word> words;
    for (const quint32 word : m_nameWords.value(name)) {
        const quint32 stem = lexicon.stemOf(word);
        if (!lexicon.isLittle(stem))
            words.push_back(SchoolNames::wordOf(lexicon.word(word), lexicon.stem(stem), lexicon.isInVocabulary(word)));
    }
    m_data->schoolNames.add(kind, number, words);
}

void IndexBuilder::addPerson(const QString &name)
{
    m_list.read(name);
    addWords(Field::person, nameWeight);
}

void IndexBuilder::addInterest(const QString &text)
{
    m_list.read(text);
    const float length = 0.5F + 0.5F * float(m_list.tokens().size()) / usualInterestLength;
    addWords(Field::interest, interestWeight / std::max(0.75F, length));
    m_found.clear();
    findConcepts(conceptInInterest, m_found);
    hold(m_found);
}

void IndexBuilder::addKnown(const QString &text, quint8 field, float weight, float conceptWeight)
{
    const KnownText &read = known(text, field, conceptWeight);
    Lexicon &lexicon = m_data->lexicon;
    for (const quint32 word : read.words) {
        if (m_countsWords)
            lexicon.countEntryWord(word);
        const quint32 stem = lexicon.stemOf(word);
        if (!lexicon.isLittle(stem))
            m_wordWeights.push_back({stem, weight, field});
    }
    hold(read.concepts);
}

const IndexBuilder::KnownText &IndexBuilder::known(const QString &text, quint8 field, float conceptWeight)
{
    QHash<QString, KnownText> &texts = m_knownTexts[field == Field::theme ? 0 : 1];
    if (const auto held = texts.constFind(text); held != texts.constEnd())
        return *held;
    if (texts.size() >= mostKnownTexts)
        texts.clear();
    Lexicon &lexicon = m_data->lexicon;
    KnownText read;
    m_list.read(text);
    m_stems.clear();
    for (const Token &token : m_list.tokens()) {
        read.words.push_back(lexicon.addWord(m_list.word(token)));
        m_stems.push_back(lexicon.stemOf(read.words.back()));
    }
    findConcepts(conceptWeight, read.concepts);
    if (field == Field::theme)
        addSuggestions(read);
    return *texts.insert(text, std::move(read));
}

// A theme names its topic in its own words; what it is nearest to counts, too, if less than what it names.
void IndexBuilder::addSuggestions(KnownText &text)
{
    m_matches.clear();
    m_data->phrases.findByWords(contentOf(m_list, m_data->lexicon, m_stemmer), m_matches);
    for (size_t i = 0; i < std::min(m_matches.size(), mostSuggestions); ++i) {
        if (const float found = suggestionInTheme * m_matches[i].weight; found >= leastSuggestion)
            text.concepts.emplace_back(m_matches[i].idea, found);
    }
}

// In the words of m_list, whose stems are in m_stems.
void IndexBuilder::findConcepts(float weight, std::vector<std::pair<quint16, float>> &found)
{
    const Lexicon &lexicon = m_data->lexicon;
    m_content.clear();
    bool clause = true;
    for (size_t i = 0; i < m_list.tokens().size(); ++i) {
        const Token &token = m_list.tokens()[i];
        const quint32 stem = m_stems[i];
        clause = clause || token.beginsClause;
        if (lexicon.isLittle(stem) && !token.isUpper)
            continue;
        m_content.push_back({stem, static_cast<int>(i), token.isUpper, clause});
        clause = false;
    }
    m_matches.clear();
    m_data->phrases.findTogether(m_content, weight == conceptInTheme ? TextKind::Theme : TextKind::Entry, m_matches);
    for (const ConceptMatch &match : m_matches) {
        const bool isInside = std::ranges::any_of(m_matches, [&](const ConceptMatch &other) {
            return other.first <= match.first && other.last >= match.last && other.last - other.first > match.last - match.first
                   && other.weight >= match.weight;
        });
        const bool isOneWordAside = weight == conceptInInterest && match.first == match.last;
        found.emplace_back(match.idea, weight * match.weight * (isInside ? 0.6F : 1.0F) * (isOneWordAside ? 0.75F : 1.0F));
    }
}

// The strongest place counts, each further one adds a little.
void IndexBuilder::hold(std::span<const std::pair<quint16, float>> concepts)
{
    for (const auto &[idea, found] : concepts) {
        float &held = m_conceptWeights[idea];
        if (held == 0)
            m_conceptsHeld.push_back(idea);
        held = std::max(held, found) + 0.25F * std::min(held, found);
    }
}

void IndexBuilder::add(const Entry &entry)
{
    const quint32 document = m_data->size();
    m_data->entries.push_back(entry.id);
    const KnownSchool &school = readWords(entry);
    finishWords(document);
    finishConcepts(document);
    m_profiles.add(entry, school.numbers);
    m_data->positions.push_back(entry.position.value_or(GridPosition{INT_MIN, INT_MIN}));
    notePerson(entry);
    noteSchool(entry);
}

const IndexBuilder::KnownSchool &IndexBuilder::readWords(const Entry &entry)
{
    addKnown(entry.theme, Field::theme, themeWeight, conceptInTheme);
    addInterest(entry.interest);
    addKnown(entry.role, Field::role, roleWeight, conceptInRole);
    addPerson(entry.person);
    const KnownSchool &school = schoolOf(entry);
    m_wordWeights.insert(m_wordWeights.end(), school.words.begin(), school.words.end());
    addNames(entry.keyStages, Field::profile, profileWeight);
    for (const QString &designation : entry.designations)
        addNames(designation, Field::profile, profileWeight);
    return school;
}

// The words are summed up anew, since a designation may stand in the interest, too; concepts know no designations.
void IndexBuilder::changeDesignations(const Entry &entry)
{
    const auto place = std::ranges::find(m_data->entries, entry.id);
    if (place == m_data->entries.end())
        return;
    const auto document = static_cast<quint32>(place - m_data->entries.begin());
    m_countsWords = false;
    readWords(entry);
    m_countsWords = true;
    for (const quint16 idea : m_conceptsHeld)
        m_conceptWeights[idea] = 0;
    m_conceptsHeld.clear();
    std::swap(m_words, m_changedWords);
    finishWords(document);
    std::swap(m_words, m_changedWords);
    m_data->profiles[document].designations = m_profiles.designationSet(entry.designations);
}

// Puts the words that were read again where the old ones stood.
void IndexBuilder::placeChanged()
{
    if (m_changedWords.empty())
        return;
    std::vector<bool> isChanged(m_data->size());
    for (const WordInDocument &word : m_changedWords)
        isChanged[word.document] = true;
    std::erase_if(m_words, [&](const WordInDocument &word) { return isChanged[word.document]; });
    std::ranges::stable_sort(m_changedWords, {}, &WordInDocument::document);
    const auto middle = static_cast<std::ptrdiff_t>(m_words.size());
    m_words.insert(m_words.end(), m_changedWords.begin(), m_changedWords.end());
    std::ranges::inplace_merge(m_words, m_words.begin() + middle, {}, &WordInDocument::document);
    m_changedWords = {};
}

// Entries of one school mostly share its very texts, so that looking where they lie is enough.
const IndexBuilder::KnownSchool &IndexBuilder::schoolOf(const Entry &entry)
{
    const std::array<const QString *, schoolTexts> texts{&entry.academy, &entry.town, &entry.cluster, &entry.localAuthority,
                                                         &entry.region, &entry.trust, &entry.phase};
    KnownSchool &school = m_knownSchools[entry.schoolId];
    const auto isSame = [](const QString &held, const QString *text) { return held.constData() == text->constData() && held.size() == text->size(); };
    const auto isEqual = [](const QString &held, const QString *text) { return held == *text; };
    const bool isKnown = school.isRead && (std::ranges::equal(school.texts, texts, isSame) || std::ranges::equal(school.texts, texts, isEqual));
    if (!isKnown)
        readSchool(school, texts);
    return school;
}

void IndexBuilder::readSchool(KnownSchool &school, const std::array<const QString *, schoolTexts> &texts)
{
    const size_t before = m_wordWeights.size();
    std::ranges::transform(texts, school.texts.begin(), [](const QString *text) { return *text; });
    const auto &[academy, town, cluster, authority, region, trust, phase] = school.texts;
    addNames(academy, Field::academy, academyWeight);
    for (const QString *place : {&town, &cluster, &authority, &region})
        addNames(*place, Field::place, placeWeight);
    addNames(trust, Field::group, groupWeight);
    addNames(phase, Field::profile, profileWeight);
    school.words.assign(m_wordWeights.begin() + static_cast<std::ptrdiff_t>(before), m_wordWeights.end());
    m_wordWeights.resize(before);
    school.numbers = m_profiles.schoolOf(region, cluster, trust, phase);
    if (school.numbers.trust == m_trustCount)
        addSchoolName(SchoolNames::Kind::Trust, m_trustCount++, trust);
    school.isRead = true;
}

void IndexBuilder::finishWords(quint32 document)
{
    std::ranges::sort(m_wordWeights, {}, &WordWeight::stem);
    for (size_t i = 0; i < m_wordWeights.size();) {
        const quint32 stem = m_wordWeights[i].stem;
        float sum = 0;
        quint8 fields = 0;
        for (; i < m_wordWeights.size() && m_wordWeights[i].stem == stem; ++i) {
            sum += m_wordWeights[i].weight;
            fields = static_cast<quint8>(fields | m_wordWeights[i].field);
        }
        const float saturated = sum * (saturation + 1) / (sum + saturation);
        m_words.push_back({stem, document, static_cast<quint16>(saturated * fullScale), fields});
    }
    m_wordWeights.clear();
}

void IndexBuilder::finishConcepts(quint32 document)
{
    const auto strength = [this](quint16 idea) { return m_conceptWeights[idea]; };
    std::ranges::sort(m_conceptsHeld, [&](quint16 a, quint16 b) { return strength(a) != strength(b) ? strength(a) > strength(b) : a < b; });
    for (const quint16 idea : m_conceptsHeld) {
        const float weight = std::min(1.0F, m_conceptWeights[idea]);
        m_concepts.push_back({idea, document, weight});
        m_data->documentConcepts.push_back({idea, static_cast<quint16>(weight * 65535)});
        m_conceptWeights[idea] = 0;
    }
    m_conceptsHeld.clear();
    m_data->documentConceptStarts.push_back(static_cast<quint32>(m_data->documentConcepts.size()));
}

void IndexBuilder::notePerson(const Entry &entry)
{
    const quint32 person = distinctNumber(m_people, entry.personId != 0 ? entry.personId : -entry.id - 1);
    if (person == m_data->names.size())
        m_data->names.push_back(entry.person);
    m_data->people.push_back(person);
}

void IndexBuilder::noteSchool(const Entry &entry)
{
    quint32 *number = entry.schoolId != 0 ? &m_schools[entry.schoolId] : &m_namedAcademies[entry.academy];
    if (*number == 0) {
        *number = ++m_data->academyCount;
        addSchoolName(SchoolNames::Kind::Academy, *number - 1, entry.academy);
        if (entry.position)
            m_data->places.addSchool(entry.town, *entry.position);
    }
    m_data->academies.push_back(*number - 1);
}

void IndexBuilder::sortPostings()
{
    IndexData &data = *m_data;
    data.postingStarts = startsOf(m_words, data.lexicon.stemCount(), [](const WordInDocument &word) { return word.stem; });
    data.postings.resize(m_words.size());
    std::vector<quint32> next(data.postingStarts.begin(), data.postingStarts.end() - 1);
    for (const WordInDocument &word : m_words)
        data.postings[next[word.stem]++] = {word.document, word.weight, word.fields};
    m_words = {};
}

void IndexBuilder::sortConcepts()
{
    IndexData &data = *m_data;
    data.conceptStarts = startsOf(m_concepts, data.phrases.conceptCount(), [](const ConceptInDocument &held) { return held.idea; });
    data.conceptPostings.resize(m_concepts.size());
    std::vector<quint32> next(data.conceptStarts.begin(), data.conceptStarts.end() - 1);
    for (const ConceptInDocument &held : m_concepts)
        data.conceptPostings[next[held.idea]++] = {held.document, held.weight};
    m_concepts = {};
    data.documentConcepts.shrink_to_fit();
}

std::unique_ptr<const IndexData> IndexBuilder::finish()
{
    m_data->peopleCount = static_cast<quint32>(m_people.size());
    m_data->startEnglish();
    auto values = std::async(std::launch::async, [this] { m_profiles.sortValues(); });
    m_data->lexicon.finish();
    m_data->schoolNames.finish();
    m_data->spelling.emplace(m_data->lexicon);
    placeChanged();
    sortPostings();
    sortConcepts();
    values.get();
    return std::move(m_data);
}
