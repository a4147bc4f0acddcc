// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"
#include "model/search/scratch.h"

//! \brief A word that stands for a query word, and how well
struct StemWeight
{
    quint32 stem = 0;
    float weight = 1;
};

//! \brief One word of a query, ready to be looked up
struct QueryTerm
{
    std::vector<StemWeight> stems;
    float weight = 1; //!< how much it tells
    int bit = 0;      //!< in Scratch::Score::held
    bool isSoft = false; //!< place, phase, key stage or designation: moves entries up, decides nothing
    bool isPlace = false;
    bool isKnown = false; //!< some entry holds it
};

struct QueryConcept
{
    quint16 idea = 0;
    float weight = 0;
    quint32 bits = 0; //!< of the query words it stands for
    bool isRelative = false; //!< not asked for itself: wider or narrower than one that is
};

//! \brief What a text asks for, as far as the search understands it
struct QueryPlan
{
    struct Correction
    {
        QString was;
        QString became;
    };

    //! A place that the text names
    struct Place
    {
        QString name;
        bool isKnown = false;    //!< its position is in QueryPlan::near
        bool hasEntries = false; //!< some entry is there
    };

    std::vector<QueryTerm> terms;
    std::vector<QueryConcept> concepts; //!< relatives included
    std::vector<Correction> corrections;
    std::vector<quint16> designations; //!< soft filters from here
    std::vector<bool> phases;          //!< by number of phase; empty: none asked for
    KeyStages keyStages = 0;
    std::optional<GridPosition> near;
    std::optional<Place> place;
    int bits = 0; //!< number of terms that have a bit
    bool isBlank = true; //!< no words at all

    [[nodiscard]] bool hasSoftFilters() const { return keyStages != 0 || !phases.empty() || !designations.empty() || near; }
};

//! \brief Reads the text of \p query
[[nodiscard]] QueryPlan planOf(const IndexData &data, const SearchQuery &query, Scratch &scratch);
