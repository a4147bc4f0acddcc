// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/archive.h"
#include "model/search/lexicon.h"

#include <QStringView>

#include <functional>
#include <vector>

//! \brief Finds the word that was meant, among the words of a Lexicon
//!
//! Every word is filed under itself and under its first letters with one and two letters left out; a misspelt word is
//! looked up in the same ways. So the work does not grow with the number of words.
class Spelling
{
public:
    //! \brief Files the words of \p lexicon, which must outlive this
    explicit Spelling(const Lexicon &lexicon);
    Spelling(const Lexicon &lexicon, Unfilled)
        : m_lexicon(lexicon)
    {
    }

    //! \brief The nearest word, the more frequent of two equally near ones; Lexicon::none when none is near
    //!
    //! One error is forgiven in words of 4 letters, two from 7 and three from 11 letters on; the sound counts as well ("fonix"),
    //! and so does the singular of a word that is known in the plural ("appeel" for "appeals"). Of words about as near
    //! those come first that sound alike and those that \p fits says stand well where the word stands.
    //! No more than \p atMost errors are forgiven, however long the word is.
    [[nodiscard]] quint32 correction(QStringView word, const std::function<bool(quint32 meant)> &fits = {}, int atMost = 3) const;

    //! \brief As correction(), for a word that is still being typed: the nearest beginning of a word counts
    [[nodiscard]] quint32 correctionOfBeginning(QStringView prefix) const;

    //! \brief Two known words that were run together ("phonicslead"): the length of the first, or 0
    //!
    //! Short words must be used often; of those with 4 letters and more once is enough, or another form of them.
    [[nodiscard]] qsizetype splitOf(QStringView word, Stemmer &stemmer) const;

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_starts, m_filed, m_mask);
    }

private:
    [[nodiscard]] bool isUsable(quint32 word) const;
    [[nodiscard]] static double errorsBetween(QStringView word, QStringView meant, int allowed, quint32 sound);
    [[nodiscard]] double rank(quint32 candidate, double distance, QStringView word) const;
    [[nodiscard]] quint32 usesOf(QStringView part, Stemmer &stemmer) const;
    template <typename Take>
    void forEachCandidate(QStringView word, int deletions, Take take) const;

    const Lexicon &m_lexicon;
    std::vector<quint32> m_starts; //!< of the bucket in m_filed; one more than buckets
    std::vector<quint32> m_filed;  //!< words
    quint32 m_mask = 0;
};

//! \brief A key that is equal for words that sound alike: "phonics" and "fonix"
[[nodiscard]] quint32 soundHash(QStringView word);
