// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"
#include "model/search/scratch.h"

//! \brief Which words of a query are right as they are, and what was meant by the others
class WordSpelling
{
public:
    WordSpelling(const IndexData &data, Scratch &scratch)
        : m_data(data)
        , m_lexicon(data.lexicon)
        , m_scratch(scratch)
    {
    }

    //! \brief True for a word of three letters or more that neither the entries, the vocabulary, everyday English nor a town has
    [[nodiscard]] bool isStrange(QStringView word) const;

    //! \brief True for what is not strange, and for words of three letters, which are too short to be corrected
    [[nodiscard]] bool isKnown(QStringView word) const { return word.size() < 4 || !isStrange(word); }

    //! \brief True for "reeding": somebody is called Reed, nobody Reeding; a letter makes it a word of the field
    [[nodiscard]] bool isMisspeltTopic(QStringView word) const;

    //! \brief The word that was meant; one that makes a phrase with a neighbour is preferred: "tims tables"
    //! \param before the stem of the word before it, \param after of the one after it; Lexicon::none: unknown
    [[nodiscard]] quint32 correctionBetween(quint32 before, QStringView word, quint32 after) const;

    //! \brief The word that \p first and \p second are parts of, when they are no words themselves: "gove rnors"
    //! \return Lexicon::none where it is not so
    [[nodiscard]] quint32 wordOfParts(QStringView first, QStringView second) const;

    //! \brief True for a word that stands in entries as part of a name and nowhere else
    [[nodiscard]] bool isNameOnly(quint32 stem) const;

private:
    const IndexData &m_data;
    const Lexicon &m_lexicon;
    Scratch &m_scratch;
};
