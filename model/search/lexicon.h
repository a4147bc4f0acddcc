// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/stringtable.h"
#include "model/search/words.h"

#include <QByteArray>
#include <QHash>

#include <span>
#include <vector>

//! \brief Every word of the entries and of the vocabulary with its stem; which words say nothing, which mean the same
class Lexicon
{
public:
    static constexpr quint32 none = StringTable::none;

    Lexicon();

    //! \brief The number of a word of the entries (counted) or of the vocabulary
    quint32 addEntryWord(QStringView word);
    quint32 addVocabularyWord(QStringView word);
    //! \brief The number of any word, which is not counted
    quint32 addWord(QStringView word) { return add(word); }
    //! \brief Counts a word that stands in the entries once more
    void countEntryWord(quint32 word) { ++m_times[word]; }
    //! \brief Makes prefixes findable; after it no word is added
    void finish();

    [[nodiscard]] quint32 find(QStringView word) const { return m_words.find(word); }
    [[nodiscard]] QStringView word(quint32 word) const { return m_words.text(word); }
    [[nodiscard]] quint32 wordCount() const { return m_words.size(); }
    [[nodiscard]] quint32 stemOf(quint32 word) const { return m_stemOf[word]; }
    [[nodiscard]] quint32 stemCount() const { return m_stems.size(); }
    [[nodiscard]] QStringView stem(quint32 stem) const { return m_stems.text(stem); }
    //! \brief The number of a stem, or none
    [[nodiscard]] quint32 stemNamed(QStringView stem) const { return m_stems.find(stem); }
    //! \brief The stem of a word that may be unknown, or none when that stem is unknown, too
    [[nodiscard]] quint32 findStem(QStringView word, Stemmer &stemmer) const;

    [[nodiscard]] quint32 timesInEntries(quint32 word) const { return m_times[word]; }
    [[nodiscard]] bool isInVocabulary(quint32 word) const { return m_inVocabulary[word]; }
    [[nodiscard]] bool isLittle(quint32 stem) const { return stem < m_isLittle.size() && m_isLittle[stem]; }
    //! \brief True for a word that counts inside a phrase only: "support", "advice"
    [[nodiscard]] bool isChatter(quint32 stem) const { return stem < m_isChatter.size() && m_isChatter[stem]; }
    [[nodiscard]] quint32 negation() const { return m_negation; }
    //! \brief True for an everyday English word, whether or not anything here uses it
    [[nodiscard]] bool isEnglish(QStringView word) const;

    //! \brief Words that begin with \p prefix, in alphabetical order
    [[nodiscard]] std::span<const quint32> withPrefix(QStringView prefix) const;

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_words, m_stems, m_stemOf, m_times, m_inVocabulary, m_isLittle, m_isChatter, m_sorted, m_negation);
    }

private:
    quint32 add(QStringView word);
    quint32 stemNumber(QStringView word);
    void readLittleWords();
    void readSameWords();

    StringTable m_words;
    StringTable m_stems;
    std::vector<quint32> m_stemOf;
    std::vector<quint32> m_times;
    std::vector<bool> m_inVocabulary;
    std::vector<bool> m_isLittle; //!< by stem
    std::vector<bool> m_isChatter; //!< by stem
    std::vector<quint32> m_sorted; //!< words in alphabetical order
    QHash<QString, QString> m_same; //!< word or stem -> the stem that stands for it
    QByteArray m_english;           //!< sorted lines
    quint32 m_negation = none;
    Stemmer m_stemmer;
};
