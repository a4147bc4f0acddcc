// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/words.h"

#include <vector>

//! \brief Memory that one search uses and the next one uses again
struct Scratch
{
    struct Score
    {
        float value = 0;
        quint32 held = 0; //!< bit i: query word i stands in the entry; bit 16 + i: a concept stands for it
    };

    struct Found
    {
        quint32 document;
        double key; //!< smaller comes first
    };

    TokenList list;
    Stemmer stemmer;
    std::vector<Score> scores;        //!< by document
    std::vector<Found> found;         //!< room for every document
    std::vector<quint8> softFields;   //!< by document: bits of soft filters met; empty when the query has none
    std::vector<float> conceptWeights; //!< by concept: what the query asks of it
    std::vector<quint32> seenPeople;  //!< by person: the search that saw it last
    std::vector<quint32> seenAcademies;
    quint32 searches = 0;
};
