// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/facetcounter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// In the order of AvailabilityStatus.
const QStringList &availabilityValues()
{
    static const QStringList values{u"ask"_s, u"open"_s, u"limited"_s, u"negotiation"_s, u"paused"_s};
    return values;
}

const QStringList &supportLevelValues()
{
    static const QStringList values{u"1"_s, u"2"_s};
    return values;
}

const QStringList &keyStageValues()
{
    static const QStringList values{u"EYFS"_s, u"KS1"_s, u"KS2"_s, u"KS3"_s, u"KS4"_s, u"KS5"_s};
    return values;
}

// "Nursery", "Primary", "Secondary" ... as a child passes through them; what we do not know comes last.
qsizetype naturalPlace(const QString &phase)
{
    static const QStringList order{u"nursery"_s, u"primary"_s, u"middle"_s, u"secondary"_s, u"all-through"_s, u"16"_s, u"special"_s};
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (phase.startsWith(order.at(i), Qt::CaseInsensitive))
            return i;
    }
    return order.size();
}

} // namespace

QString availabilityValue(AvailabilityStatus status)
{
    return availabilityValues().at(static_cast<int>(status));
}

FacetCounter::FacetCounter(const IndexData &data, const SearchFilters &filters, std::span<const AvailabilityStatus> availability)
    : m_data(data)
    , m_filters(filters)
    , m_availability(availability)
{
    const FacetValues &values = data.values;
    const auto size = [](const QStringList &list) { return static_cast<size_t>(list.size()); };
    prepare(FacetKind::Phase, values.phases, size(values.phases));
    prepare(FacetKind::Theme, values.themes, size(values.themes));
    prepare(FacetKind::Region, values.regions, size(values.regions));
    prepare(FacetKind::Cluster, values.clusters, size(values.clusters));
    prepare(FacetKind::Trust, values.trusts, size(values.trusts));
    prepare(FacetKind::Availability, availabilityValues(), 5);
    prepareSets(filters);
    for (size_t kind = 0; kind < facetKindCount; ++kind) {
        m_places[kind] = m_counts[kind].counts.data();
        m_hasFilters = m_hasFilters || m_counts[kind].isFilter;
    }
}

void FacetCounter::prepare(FacetKind kind, const QStringList &values, size_t numbers)
{
    Counts &counts = at(kind);
    const QStringList &chosen = filterValues(m_filters, kind);
    counts.counts.assign(numbers, 0);
    counts.isFilter = !chosen.isEmpty();
    if (!counts.isFilter)
        return;
    counts.isChosen.assign(numbers, 0);
    for (qsizetype i = 0; i < values.size(); ++i)
        counts.isChosen[static_cast<size_t>(i)] = chosen.contains(values.at(i)) ? 1 : 0;
}

// Key stages, support levels and designations: an entry has several, so what is counted is the combination.
void FacetCounter::prepareSets(const SearchFilters &filters)
{
    const auto prepareBits = [this](FacetKind kind, const QStringList &values, const QStringList &chosen) {
        Counts &counts = at(kind);
        const size_t sets = size_t(1) << values.size();
        counts.counts.assign(sets, 0);
        counts.isFilter = !chosen.isEmpty();
        if (!counts.isFilter)
            return;
        counts.isChosen.assign(sets, 0);
        for (size_t set = 0; set < sets; ++set) {
            for (qsizetype bit = 0; bit < values.size(); ++bit) {
                if ((set >> bit & 1U) != 0 && chosen.contains(values.at(bit)))
                    counts.isChosen[set] = 1;
            }
        }
    };
    prepareBits(FacetKind::KeyStage, keyStageValues(), filters.keyStages);
    prepareBits(FacetKind::SupportLevel, supportLevelValues(), filters.supportLevels);
    Counts &counts = at(FacetKind::Designation);
    const auto &sets = m_data.values.designationSets;
    counts.counts.assign(sets.size(), 0);
    counts.isFilter = !filters.designations.isEmpty();
    counts.isChosen.assign(sets.size(), 0);
    for (size_t set = 0; set < sets.size() && counts.isFilter; ++set) {
        for (const quint16 number : sets[set]) {
            if (filters.designations.contains(m_data.values.designations.at(number)))
                counts.isChosen[set] = 1;
        }
    }
}

FacetCounter::Numbers FacetCounter::numbersOf(quint32 document) const
{
    const FacetProfile &profile = m_data.profiles[document];
    return {profile.phase, profile.keyStages, profile.theme, profile.designations, profile.region, profile.cluster,
            profile.trust, profile.supportLevels, static_cast<quint32>(m_availability[profile.availability])};
}

void FacetCounter::countAll(std::span<const Scratch::Found> found)
{
    const std::array<int *, facetKindCount> places = m_places;
    for (const Scratch::Found &one : found) {
        const Numbers numbers = numbersOf(one.document);
        for (size_t kind = 0; kind < facetKindCount; ++kind)
            ++places[kind][numbers[kind]];
    }
}

// True when it passes all filters. What fails one of them only is counted for that one.
bool FacetCounter::countFiltered(const Numbers &numbers)
{
    int failed = 0;
    size_t failedKind = 0;
    for (size_t kind = 0; kind < facetKindCount; ++kind) {
        if (m_counts[kind].isFilter && m_counts[kind].isChosen[numbers[kind]] == 0) {
            ++failed;
            failedKind = kind;
        }
    }
    if (failed == 1)
        ++m_places[failedKind][numbers[failedKind]];
    for (size_t kind = 0; kind < facetKindCount && failed == 0; ++kind)
        ++m_places[kind][numbers[kind]];
    return failed == 0;
}

size_t FacetCounter::count(std::span<Scratch::Found> found)
{
    if (!m_hasFilters) {
        countAll(found);
        return found.size();
    }
    const auto isLeftOut = [this](const Scratch::Found &one) { return !countFiltered(numbersOf(one.document)); };
    return static_cast<size_t>(std::remove_if(found.begin(), found.end(), isLeftOut) - found.begin());
}

Facet FacetCounter::inOrder(FacetKind kind, const QStringList &values, const std::vector<int> &counts) const
{
    Facet facet{kind, {}};
    const QStringList &chosen = filterValues(m_filters, kind);
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int count = counts[static_cast<size_t>(i)];
        const bool isChosen = chosen.contains(values.at(i));
        if ((count > 0 || isChosen) && !values.at(i).isEmpty())
            facet.counts.append({values.at(i), count, isChosen});
    }
    return facet;
}

Facet FacetCounter::byCount(FacetKind kind, const QStringList &values, const std::vector<int> &counts) const
{
    const QStringList &chosen = filterValues(m_filters, kind);
    const std::vector<quint32> &alphabet = m_data.values.alphabet[static_cast<size_t>(kind)];
    struct Shown
    {
        quint64 order; // most first, then by the alphabet
        quint32 number;
    };
    std::vector<Shown> shown;
    for (quint32 i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0 || (!chosen.isEmpty() && chosen.contains(values.at(i))))
            shown.push_back({(quint64(~quint32(counts[i])) << 32) | alphabet[i], i});
    }
    std::ranges::sort(shown, {}, &Shown::order);
    Facet facet{kind, {}};
    facet.counts.reserve(static_cast<qsizetype>(shown.size()));
    for (const auto &[order, i] : shown) {
        if (!values.at(i).isEmpty())
            facet.counts.append({values.at(i), counts[i], !chosen.isEmpty() && chosen.contains(values.at(i))});
    }
    return facet;
}

std::vector<int> FacetCounter::perBit(FacetKind kind, int bits) const
{
    std::vector<int> result(static_cast<size_t>(bits));
    const std::vector<int> &sets = at(kind).counts;
    for (size_t set = 0; set < sets.size(); ++set) {
        for (int bit = 0; bit < bits; ++bit)
            result[static_cast<size_t>(bit)] += (set >> bit & 1U) != 0 ? sets[set] : 0;
    }
    return result;
}

Facet FacetCounter::designations() const
{
    std::vector<int> counts(static_cast<size_t>(m_data.values.designations.size()));
    const auto &sets = m_data.values.designationSets;
    for (size_t set = 0; set < sets.size(); ++set) {
        for (const quint16 number : sets[set])
            counts[number] += at(FacetKind::Designation).counts[set];
    }
    return byCount(FacetKind::Designation, m_data.values.designations, counts);
}

Facet FacetCounter::phases() const
{
    const Facet facet = byCount(FacetKind::Phase, m_data.values.phases, at(FacetKind::Phase).counts);
    std::vector<std::pair<qsizetype, qsizetype>> places; // of its nature, of its count
    for (qsizetype i = 0; i < facet.counts.size(); ++i)
        places.emplace_back(naturalPlace(facet.counts.at(i).value), i);
    std::ranges::sort(places);
    Facet sorted{FacetKind::Phase, {}};
    sorted.counts.reserve(facet.counts.size());
    for (const auto &[nature, i] : places)
        sorted.counts.append(facet.counts.at(i));
    return sorted;
}

QList<Facet> FacetCounter::facets() const
{
    const FacetValues &values = m_data.values;
    // "open" comes first, "ask" last.
    const std::vector<int> &status = at(FacetKind::Availability).counts;
    const std::vector<int> statusInOrder{status[1], status[2], status[3], status[4], status[0]};
    const QStringList statuses = availabilityValues().mid(1) + availabilityValues().mid(0, 1);
    return {phases(),
            inOrder(FacetKind::KeyStage, keyStageValues(), perBit(FacetKind::KeyStage, keyStageCount)),
            byCount(FacetKind::Theme, values.themes, at(FacetKind::Theme).counts),
            designations(),
            byCount(FacetKind::Region, values.regions, at(FacetKind::Region).counts),
            byCount(FacetKind::Cluster, values.clusters, at(FacetKind::Cluster).counts),
            byCount(FacetKind::Trust, values.trusts, at(FacetKind::Trust).counts),
            inOrder(FacetKind::SupportLevel, supportLevelValues(), perBit(FacetKind::SupportLevel, 2)),
            inOrder(FacetKind::Availability, statuses, statusInOrder)};
}
