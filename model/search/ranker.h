// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/queryplan.h"

//! \brief What scoring tells beside the scores themselves, which lie in Scratch::scores
struct Ranking
{
    float best = 0;
    float least = 0;          //!< entries with a lower score are not shown
    bool anyHoldsAll = false; //!< some entry answers every word of the query
    quint32 asked = 0;        //!< the bits in Scratch::Score::held of the words that name what is wanted
    bool knowsPlaces = false; //!< Scratch::softFields tells which entries name the place that is asked for
};

//! \brief True when the entry with \p score answers what is asked for, not only something beside it
//!
//! It answers every word, or where nobody does scores half of the best; and it does not only mention them.
[[nodiscard]] bool isAnswer(const Ranking &ranking, const Scratch::Score &score);

//! \brief Gives every entry of \p data its score for \p plan, in Scratch::scores (0: it has nothing to do with it)
[[nodiscard]] Ranking rank(const IndexData &data, const QueryPlan &plan, Scratch &scratch);
