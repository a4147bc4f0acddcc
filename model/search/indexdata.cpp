// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/indexdata.h"

#include "model/core/text.h"
#include "model/search/scratch.h"

#include <algorithm>
#include <climits>
#include <cmath>
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

std::vector<quint32> orderOfNames(const IndexData &data, Alphabet alphabet)
{
    std::vector<QByteArray> keys;
    keys.reserve(data.names.size());
    for (const QString &name : data.names) {
        const QString surname = surnameOf(name);
        keys.push_back(sortKey(surname, alphabet) + '\0' + sortKey(name, alphabet));
    }
    std::vector<quint32> people(keys.size());
    std::iota(people.begin(), people.end(), 0U);
    std::ranges::sort(people, [&](quint32 a, quint32 b) { return keys[a] != keys[b] ? keys[a] < keys[b] : a < b; });
    std::vector<quint32> placeOfPerson(keys.size());
    for (quint32 i = 0; i < people.size(); ++i)
        placeOfPerson[people[i]] = i;
    std::vector<quint32> documents(data.size());
    std::iota(documents.begin(), documents.end(), 0U);
    std::ranges::stable_sort(documents, {}, [&](quint32 document) { return placeOfPerson[data.people[document]]; });
    std::vector<quint32> order(data.size());
    for (quint32 i = 0; i < documents.size(); ++i)
        order[documents[i]] = i;
    return order;
}

} // namespace

std::vector<quint32> englishOrder(const IndexData &data)
{
    return orderOfNames(data, Alphabet::English);
}

const std::vector<quint32> &IndexData::order(Alphabet alphabet) const
{
    if (alphabet == Alphabet::English)
        return english;
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
