// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"
#include "model/search/placewords.h"
#include "model/search/scratch.h"

//! \brief A word of a query after correction
struct QueryWord
{
    QString text;
    quint32 stem = Lexicon::none;
    bool isUpper = false;
    bool beginsClause = false;
    bool isPrefix = false;
    bool isLittle = false;
    bool isSoft = false; //!< says where or for whom, not about what
    bool isPlace = false;
    SaysPlace saysPlace = SaysPlace::No; //!< the words before it
    qsizetype start = 0;    //!< in the text
    qsizetype end = 0;
};

//! \brief The words of a query, and what they say about who is wanted and where
struct QueryReading
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
        bool isKnown = false;    //!< its position is in QueryReading::near
        bool hasEntries = false; //!< some entry is there
    };

    std::vector<QueryWord> words;
    std::vector<Correction> corrections;
    std::vector<quint16> designations; //!< soft filters from here
    std::vector<bool> phases;          //!< by number of phase; empty: none asked for
    KeyStages keyStages = 0;
    std::optional<GridPosition> near;
    std::optional<Place> place;
    int withinMiles = 0;  //!< "within 20 miles of Leeds"; 0: not said
    bool isMine = false;  //!< "near me", "within 20 miles" where no place is chosen: from the person's own school
    bool isNear = false; //!< the text says "near" or the like: who is there comes before who is further away
    std::vector<SchoolNames::Named> named; //!< academies and trusts whose names the text holds
    bool isBlank = true;                   //!< no words at all

    [[nodiscard]] bool hasSoftFilters() const { return keyStages != 0 || !phases.empty() || !designations.empty() || near; }
};

//! \brief Reads the text of \p query word by word: spelling, words written apart, phases and the like, places
//!
//! At most 40 words of its first 600 letters are read.
[[nodiscard]] QueryReading readingOf(const IndexData &data, const SearchQuery &query, Scratch &scratch);
