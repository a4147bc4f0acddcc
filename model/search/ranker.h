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
};

//! \brief Gives every entry of \p data its score for \p plan, in Scratch::scores (0: it has nothing to do with it)
[[nodiscard]] Ranking rank(const IndexData &data, const QueryPlan &plan, Scratch &scratch);
