// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/queryreading.h"
#include "model/search/wordspelling.h"

//! \brief Does the work of readingOf(), once: read() moves the result out
//!
//! The words, their spelling and hints are read in queryreading.cpp, the places in placereading.cpp.
class WordReader
{
public:
    WordReader(const IndexData &data, const SearchQuery &query, Scratch &scratch)
        : m_data(data)
        , m_lexicon(data.lexicon)
        , m_query(query)
        , m_scratch(scratch)
        , m_spelling(data, scratch)
    {
    }

    QueryReading read();

private:
    void readWords();
    void addWord(size_t index);
    [[nodiscard]] quint32 stemBefore() const;
    [[nodiscard]] quint32 stemAfter(size_t index) const;
    [[nodiscard]] quint32 wordOfParts(size_t index) const;
    void appendJoined(size_t index, quint32 whole);
    void append(const Token &token, const QString &text, bool isPrefix);
    [[nodiscard]] bool isPartOfWord(QStringView word) const;
    bool correct(size_t index, QStringView word, bool isPrefix);
    void drop(size_t first, size_t count);
    [[nodiscard]] bool isHalfTyped(const QueryWord &word) const;
    [[nodiscard]] bool isUnknownPlace(const Token &token, QStringView word, SaysPlace says);
    [[nodiscard]] bool meansNear(size_t index);
    [[nodiscard]] SaysPlace sayingOf(size_t index) const;
    void takeMiles();
    void takeMilesAlone();
    void takeMine();
    void findMisspeltPlaces();
    void findMisspeltTowns();
    [[nodiscard]] bool mayBeMisspeltTown(size_t index) const;
    bool takeTownLike(size_t first);
    [[nodiscard]] QString strangePlace(size_t first);
    void joinWords();
    void findHints();
    void takeHint(const QueryHints::Hint &hint);
    void findPlaces();
    [[nodiscard]] std::optional<GridPosition> townOf(size_t first, size_t count) const;
    [[nodiscard]] std::optional<GridPosition> postcodeOf(size_t first, size_t count) const;
    [[nodiscard]] bool isField(size_t first, size_t count) const;
    [[nodiscard]] QString placeName(size_t first, size_t count) const;
    [[nodiscard]] bool saysNear(size_t first, size_t count) const;
    [[nodiscard]] QString wordsFrom(size_t first, size_t count) const;
    void takePlace(size_t first, size_t count, const std::optional<GridPosition> &position);
    [[nodiscard]] bool isPlaceWord(quint32 stem) const;
    void findNames();

    const IndexData &m_data;
    const Lexicon &m_lexicon;
    const SearchQuery &m_query;
    Scratch &m_scratch;
    WordSpelling m_spelling;
    QueryReading m_read;
    bool m_isShouted = false; //!< all in capitals, so that they tell nothing
};
