// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/queryreading.h"

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
    bool isSoft = false; //!< place, phase, key stage, designation or manner: moves entries up, decides nothing
    bool isChatter = false; //!< counts inside a phrase only
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
struct QueryPlan : QueryReading
{
    std::vector<QueryTerm> terms;
    std::vector<QueryConcept> concepts; //!< relatives included
    int bits = 0;                       //!< number of terms that have a bit
};

//! \brief Reads the text of \p query
[[nodiscard]] QueryPlan planOf(const IndexData &data, const SearchQuery &query, Scratch &scratch);
