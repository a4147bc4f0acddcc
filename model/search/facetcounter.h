// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"
#include "model/search/scratch.h"

//! \brief Decides which entries pass the filters of a query, and counts for each facet what passes all the others
class FacetCounter
{
public:
    //! \param availability the status of each distinct availability text on the day of the query
    FacetCounter(const IndexData &data, const SearchFilters &filters, std::span<const AvailabilityStatus> availability);

    //! \brief Counts each entry in every facet in which it counts, and moves those that pass all filters to the front
    //! \return how many these are
    [[nodiscard]] size_t count(std::span<Scratch::Found> found);

    //! \brief All facets, in the order of FacetKind
    [[nodiscard]] QList<Facet> facets() const;

private:
    struct Counts
    {
        std::vector<int> counts;  //!< by number of the value (or of the combination)
        std::vector<quint8> isChosen;
        bool isFilter = false;
    };

    [[nodiscard]] Counts &at(FacetKind kind) { return m_counts[static_cast<size_t>(kind)]; }
    [[nodiscard]] const Counts &at(FacetKind kind) const { return m_counts[static_cast<size_t>(kind)]; }
    using Numbers = std::array<quint32, facetKindCount>;

    [[nodiscard]] Numbers numbersOf(quint32 document) const;
    void countAll(std::span<const Scratch::Found> found);
    [[nodiscard]] bool countFiltered(const Numbers &numbers);
    void prepare(FacetKind kind, const QStringList &values, size_t numbers);
    void prepareSets(const SearchFilters &filters);
    [[nodiscard]] Facet byCount(FacetKind kind, const QStringList &values, const std::vector<int> &counts) const;
    [[nodiscard]] Facet inOrder(FacetKind kind, const QStringList &values, const std::vector<int> &counts) const;
    [[nodiscard]] std::vector<int> perBit(FacetKind kind, int bits) const;
    [[nodiscard]] Facet designations() const;
    [[nodiscard]] Facet phases() const;

    const IndexData &m_data;
    const SearchFilters &m_filters;
    std::span<const AvailabilityStatus> m_availability;
    std::array<Counts, facetKindCount> m_counts;
    std::array<int *, facetKindCount> m_places; //!< of the counts, by kind
    bool m_hasFilters = false;
};

//! \brief "open", "limited", "negotiation", "paused", "ask"
[[nodiscard]] QString availabilityValue(AvailabilityStatus status);
