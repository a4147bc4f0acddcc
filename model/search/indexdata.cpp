// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/indexdata.h"

#include "model/core/text.h"
#include "model/search/scratch.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <future>
#include <numeric>

IndexData::IndexData(const Vocabulary &vocabulary, const Places &knownPlaces, const AvailabilityRules &rules)
    : phrases(vocabulary, lexicon)
    , places(knownPlaces)
    , availability(rules)
{
}

IndexData::IndexData(const AvailabilityRules &rules)
    : phrases(Unfilled())
    , spelling(std::in_place, lexicon, Unfilled())
    , availability(rules)
{
}

IndexData::~IndexData() = default;

std::span<const Posting> IndexData::postingsOf(quint32 stem) const
{
    if (size_t(stem) + 1 >= postingStarts.size())
        return {};
    return std::span(postings).subspan(postingStarts[stem], postingStarts[stem + 1] - postingStarts[stem]);
}

std::span<const ConceptPosting> IndexData::conceptPostingsOf(quint16 idea) const
{
    return std::span(conceptPostings).subspan(conceptStarts[idea], conceptStarts[idea + 1U] - conceptStarts[idea]);
}

std::span<const ConceptOfDocument> IndexData::conceptsOf(quint32 document) const
{
    const quint32 start = documentConceptStarts[document];
    return std::span(documentConcepts).subspan(start, documentConceptStarts[document + 1] - start);
}

bool IndexData::hasPosition(quint32 document) const
{
    return positions[document].easting != INT_MIN;
}

float IndexData::rarity(size_t documents) const
{
    const double n = size();
    const auto held = std::min(static_cast<double>(documents), n);
    return static_cast<float>(std::log(1 + (n - held + 0.5) / (held + 0.5)));
}

namespace {

constexpr size_t worthAThread = 5000; // names

// Numbers of names in the order of their keys.
class NameOrder
{
public:
    NameOrder(const std::vector<QString> &names, Alphabet alphabet)
        : m_names(names)
        , m_alphabet(alphabet)
        , m_keys(names.size())
        , m_numbers(names.size())
    {
        std::iota(m_numbers.begin(), m_numbers.end(), 0U);
    }

    // Nothing else is left to do when a large index is made: its halves are put in order at the same time.
    std::vector<quint32> sorted()
    {
        const size_t middle = m_names.size() < worthAThread ? 0 : m_names.size() / 2;
        auto first = std::async(middle == 0 ? std::launch::deferred : std::launch::async, [this, middle] { sort(0, middle); });
        sort(middle, m_names.size());
        first.get();
        std::inplace_merge(m_numbers.begin(), at(middle), m_numbers.end(), [this](quint32 a, quint32 b) { return isBefore(a, b); });
        return std::move(m_numbers);
    }

private:
    [[nodiscard]] std::vector<quint32>::iterator at(size_t index) { return m_numbers.begin() + static_cast<std::ptrdiff_t>(index); }

    [[nodiscard]] bool isBefore(quint32 a, quint32 b) const
    {
        const int difference = m_keys[a].compare(m_keys[b]);
        return difference != 0 ? difference < 0 : a < b;
    }

    void sort(size_t begin, size_t end)
    {
        for (size_t i = begin; i < end; ++i)
            m_keys[i] = sortKey(surnameOf(m_names[i]), m_alphabet) + '\0' + sortKey(m_names[i], m_alphabet);
        std::sort(at(begin), at(end), [this](quint32 a, quint32 b) { return isBefore(a, b); });
    }

    const std::vector<QString> &m_names;
    Alphabet m_alphabet;
    std::vector<QByteArray> m_keys;
    std::vector<quint32> m_numbers;
};

// The place of each document in the alphabet of the people; those of one person as they come.
std::vector<quint32> orderOfNames(const IndexData &data, Alphabet alphabet)
{
    const std::vector<quint32> people = NameOrder(data.names, alphabet).sorted();
    std::vector<quint32> placeOfPerson(people.size());
    for (quint32 i = 0; i < people.size(); ++i)
        placeOfPerson[people[i]] = i;
    std::vector<quint32> next(people.size() + 1); // the first of each place that is free
    for (const quint32 person : data.people)
        ++next[placeOfPerson[person] + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<quint32> order(data.size());
    for (quint32 document = 0; document < data.size(); ++document)
        order[document] = next[placeOfPerson[data.people[document]]]++;
    return order;
}

} // namespace

void IndexData::startEnglish()
{
    unawaited = std::async(std::launch::async, [this] { return orderOfNames(*this, Alphabet::English); });
}

void IndexData::awaitEnglish() const
{
    std::call_once(englishOnce, [this] {
        if (unawaited.valid()) // not where it was read from a file
            english = unawaited.get();
    });
}

const std::vector<quint32> &IndexData::order(Alphabet alphabet) const
{
    if (alphabet == Alphabet::English) {
        awaitEnglish();
        return english;
    }
    std::call_once(welshOnce, [this] { welsh = orderOfNames(*this, Alphabet::Welsh); });
    return welsh;
}

std::shared_ptr<const std::vector<AvailabilityStatus>> IndexData::availabilityOn(QDate today) const
{
    const std::lock_guard guard(lock);
    if (!availabilityOfDay || availabilityDay != today) {
        auto statuses = std::make_shared<std::vector<AvailabilityStatus>>();
        for (const FacetValues::AvailabilityWords &words : values.availability)
            statuses->push_back(::availabilityOf(words.entry, availability, today).status);
        availabilityOfDay = std::move(statuses);
        availabilityDay = today;
    }
    return availabilityOfDay;
}

std::unique_ptr<Scratch> IndexData::borrowScratch() const
{
    const std::lock_guard guard(lock);
    if (scratches.empty())
        return std::make_unique<Scratch>();
    std::unique_ptr<Scratch> scratch = std::move(scratches.back());
    scratches.pop_back();
    return scratch;
}

void IndexData::giveBack(std::unique_ptr<Scratch> scratch) const
{
    const std::lock_guard guard(lock);
    scratches.push_back(std::move(scratch));
}
