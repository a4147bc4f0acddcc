// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/archive.h"
#include "model/search/lexicon.h"
#include "model/search/vocabulary.h"

#include <span>
#include <vector>

//! \brief A word of a text without its little words, ready to be compared with phrases
struct ContentWord
{
    quint32 stem = 0;
    int token = 0; //!< its place in the TokenList
    bool isUpper = false;
    bool beginsClause = false;
};

//! \brief The words of \p list that are not little
[[nodiscard]] std::vector<ContentWord> contentOf(const TokenList &list, const Lexicon &lexicon, Stemmer &stemmer);

//! \brief Whose words a text holds
enum class TextKind { Query, Theme, Entry };

//! \brief A concept found in a text
struct ConceptMatch
{
    quint16 idea = 0;
    float weight = 0; //!< 1: said in so many words; less: suggested
    quint16 first = 0; //!< the first of its content words
    quint16 last = 0;  //!< and the last
    quint32 words = 0; //!< bit i: content word i belongs to it (the first 32)
};

//! \brief The phrases of a vocabulary, made ready to be found in texts
class PhraseBook
{
public:
    static constexpr float weakWeight = 0.5F;

    //! \brief Adds the words of all phrases to \p lexicon
    PhraseBook(const Vocabulary &vocabulary, Lexicon &lexicon);
    explicit PhraseBook(Unfilled) {}

    [[nodiscard]] size_t conceptCount() const { return m_names.size(); }
    [[nodiscard]] const QString &name(quint16 idea) const { return m_names[idea]; }
    [[nodiscard]] std::span<const quint16> broader(quint16 idea) const { return m_broader[idea]; }
    [[nodiscard]] std::span<const quint16> narrower(quint16 idea) const { return m_narrower[idea]; }

    //! \brief Phrases whose words stand together in \p text
    //!
    //! In a query weak phrases count less, as does an acronym with a second meaning in small letters. In an entry that
    //! acronym does not count, a weak phrase less than in a query, and one of a single word in the theme only: people
    //! ask in everyday words, entries name their topic.
    void findTogether(std::span<const ContentWord> text, TextKind kind, std::vector<ConceptMatch> &found) const;

    //! \brief Concepts one of whose phrases is said in other words: all or most of its words stand in \p text,
    //! in any order
    void findScattered(std::span<const ContentWord> text, std::vector<ConceptMatch> &found) const;

    //! \brief Concepts whose phrases, all taken together, share most with the words of \p text
    //!
    //! For sentences that never name their topic: each concept is read as one text made of all its phrases, and the
    //! nearest few are suggested, more weakly than any phrase would.
    void findByWords(std::span<const ContentWord> text, std::vector<ConceptMatch> &found) const;

    //! \brief True when some phrase begins with these two stems
    [[nodiscard]] bool areTogether(quint32 first, quint32 second) const;

    //! \brief How much a stem tells about concepts: high for words of few concepts, 0 for words of none
    [[nodiscard]] float telling(quint32 stem) const { return stem < m_telling.size() ? m_telling[stem] : 0.0F; }

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_names, m_broader, m_narrower, m_edges, m_children, m_beginnings, m_nodes, m_endings, m_endingStarts, m_phrases,
          m_wordsInPhrases, m_phraseStarts, m_wordsOfConcepts, m_wordStarts, m_telling);
    }

private:
    struct Ending
    {
        quint32 node;
        quint16 idea;
        bool isWeak;
        bool isCased;
    };
    struct Phrase
    {
        quint16 idea;
        bool isWeak;
        quint8 length;
        float telling; //!< sum over its words
    };
    //! A word among all phrases of a concept
    struct WordOfConcept
    {
        quint16 idea;
        quint16 unused; //!< a named 0, for files must not hold what happens to lie in memory
        float share; //!< 0..1: how much of the concept it makes up, saturated
    };
    [[nodiscard]] static bool counts(const Ending &ending, TextKind kind, bool isUpper, bool isOneWord);
    struct WordInPhrase
    {
        quint32 stem;
        quint32 phrase;
    };
    //! A word of a text, as a phrase holds it, or several of them
    struct HeldWords
    {
        quint32 phrase;
        quint32 words; //!< bit i: content word i
        float telling; //!< of these words
    };

    [[nodiscard]] std::span<const WordInPhrase> phrasesWith(quint32 stem) const;
    [[nodiscard]] std::vector<size_t> placesOfTelling(std::span<const ContentWord> text) const;
    [[nodiscard]] std::vector<HeldWords> heldByPhrases(std::span<const ContentWord> text) const;
    void readNames(const Vocabulary &vocabulary);
    void addPhrase(const QString &phrase, quint16 idea, Lexicon &lexicon);
    quint32 child(quint32 node, quint32 stem) const;
    quint32 addChild(quint32 node, quint32 stem);
    void grow();
    void finish(const Lexicon &lexicon);
    void weighWords();

    std::vector<QString> m_names;
    std::vector<std::vector<quint16>> m_broader;
    std::vector<std::vector<quint16>> m_narrower;

    std::vector<quint64> m_edges;     //!< open addressing: (node, stem) + 1, or 0
    std::vector<quint32> m_children;  //!< beside m_edges
    std::vector<quint32> m_beginnings; //!< by stem: the node of phrases that begin with it, or 0
    quint32 m_nodes = 1;
    std::vector<Ending> m_endings;       //!< by node
    std::vector<quint32> m_endingStarts; //!< by node, one more

    std::vector<Phrase> m_phrases;
    std::vector<WordInPhrase> m_wordsInPhrases; //!< by stem
    std::vector<quint32> m_phraseStarts;        //!< by stem, one more
    std::vector<WordOfConcept> m_wordsOfConcepts; //!< by stem
    std::vector<quint32> m_wordStarts;            //!< by stem, one more
    std::vector<float> m_telling;               //!< by stem
    TokenList m_list;
    Stemmer m_stemmer;
};
