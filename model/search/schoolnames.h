// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

#include <span>
#include <vector>

//! \brief The names of academies and trusts, to be recognised in what people type
//!
//! A name counts as said when its own words stand together ("Green Lane" of "Green Lane Primary Academy"). Where those
//! are words of the field, too ("Outdoor Learning Academy") or only one ("Beacon School"), what kind of school it is must
//! follow them.
class SchoolNames
{
public:
    enum class Kind : quint8 { Academy, Trust };

    //! \brief A word of a name or a query; words like "of" and "the" are left out
    struct Word
    {
        quint32 key = 0;           //!< keyOf() its stem; 0: a word of no name
        bool isKind = false;       //!< "Primary", "Academy": isKindWord()
        bool endsName = false;     //!< "Academy", "Trust"; a town may follow
        bool isOrdinary = false;   //!< the vocabulary knows it, too
        bool isPlace = false;      //!< in a query: part of a place
    };

    struct Named
    {
        Kind kind = Kind::Academy;
        quint32 number = 0;

        friend bool operator==(const Named &, const Named &) = default;
    };

    //! \brief The word \p text whose stem is \p stem, as names are compared: "St" and "Saint" are one
    [[nodiscard]] static Word wordOf(QStringView text, QStringView stem, bool isOrdinary);

    //! \brief Takes in the name of academy or trust \p number
    void add(Kind kind, quint32 number, std::span<const Word> name);
    //! \brief Once, after the last name
    void finish();

    //! \brief Whose names stand in \p words: where several begin at one word, the longest
    [[nodiscard]] std::vector<Named> namedIn(std::span<const Word> words) const;

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(m_patterns, m_keys);
    }

private:
    //! Words that say a name when they stand together
    struct Pattern
    {
        quint32 first = 0;  //!< key of the first word
        quint32 start = 0;  //!< in m_keys
        quint32 number = 0;
        quint16 count = 0;
        Kind kind = Kind::Academy;
        bool isOwnWords = false; //!< without words of kind, which may stand between them
    };

    void addPattern(Kind kind, quint32 number, std::span<const Word> words, bool isOwnWords);
    void addLongest(std::span<const Word> words, bool isOwnWords, std::vector<Named> &named) const;
    [[nodiscard]] bool fits(const Pattern &pattern, std::span<const Word> words) const;

    std::vector<Pattern> m_patterns; //!< by first
    std::vector<quint32> m_keys;
};
