// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/profilebuilder.h"

#include <QHash>

#include <array>
#include <span>
#include <utility>
#include <vector>

//! \brief Makes the arrays of a SearchIndex from entries, one after the other
class IndexBuilder
{
public:
    IndexBuilder(const Vocabulary &vocabulary, const Places &places, const AvailabilityRules &rules);

    void add(const Entry &entry);
    //! \brief Of an entry that was added before and differs from it in its designations only; once for each
    void changeDesignations(const Entry &entry);
    //! \brief Once, after the last entry
    [[nodiscard]] std::unique_ptr<const IndexData> finish();

private:
    struct WordInDocument
    {
        quint32 stem;
        quint32 document;
        quint16 weight;
        quint8 fields;
    };
    struct WordWeight
    {
        quint32 stem;
        float weight;
        quint8 field;
    };
    struct ConceptInDocument
    {
        quint16 idea;
        quint32 document;
        float weight;
    };

    //! A text that comes again and again, cut into words and concepts once
    struct KnownText
    {
        std::vector<quint32> words;
        std::vector<std::pair<quint16, float>> concepts; //!< and how strongly each is said
    };

    static constexpr size_t schoolTexts = 7;
    //! What the entries of a school share
    struct KnownSchool
    {
        bool isRead = false;
        std::array<QString, schoolTexts> texts; //!< academy, town, cluster, local authority, region, trust, phase
        std::vector<WordWeight> words;
        ProfileBuilder::School numbers;
    };

    const KnownSchool &readWords(const Entry &entry);
    void placeChanged();
    const KnownSchool &schoolOf(const Entry &entry);
    void readSchool(KnownSchool &school, const std::array<const QString *, schoolTexts> &texts);
    void addInterest(const QString &text);
    void addKnown(const QString &text, quint8 field, float weight, float conceptWeight);
    const KnownText &known(const QString &text, quint8 field, float conceptWeight);
    void addSuggestions(KnownText &text);
    void findConcepts(float weight, std::vector<std::pair<quint16, float>> &found);
    void hold(std::span<const std::pair<quint16, float>> concepts);
    void addNames(const QString &text, quint8 field, float weight);
    void addPerson(const QString &name);
    void addSchoolName(SchoolNames::Kind kind, quint32 number, const QString &name);
    void addWords(quint8 field, float weight);
    void finishWords(quint32 document);
    void finishConcepts(quint32 document);
    void notePerson(const Entry &entry);
    void noteSchool(const Entry &entry);
    void sortPostings();
    void sortConcepts();

    std::unique_ptr<IndexData> m_data;
    ProfileBuilder m_profiles;
    TokenList m_list;
    Stemmer m_stemmer;
    std::vector<quint32> m_stems; //!< of the words of m_list
    QHash<QString, std::vector<quint32>> m_nameWords;
    std::array<QHash<QString, KnownText>, 2> m_knownTexts; // themes, roles
    QHash<qint64, KnownSchool> m_knownSchools; // by id; 0 holds the last one without
    std::vector<std::pair<quint16, float>> m_found;
    std::vector<ContentWord> m_content;
    std::vector<ConceptMatch> m_matches;
    std::vector<WordWeight> m_wordWeights;      //!< of the entry at hand
    std::vector<float> m_conceptWeights;        //!< of the entry at hand, by concept
    std::vector<quint16> m_conceptsHeld;        //!< of the entry at hand
    std::vector<WordInDocument> m_words;        //!< of all entries
    std::vector<WordInDocument> m_changedWords; //!< of those whose designations changed
    bool m_countsWords = true;                  //!< false while an entry is read again
    std::vector<ConceptInDocument> m_concepts;  //!< of all entries
    QHash<qint64, quint32> m_people;
    QHash<qint64, quint32> m_schools;
    QHash<QString, quint32> m_namedAcademies; // those without a school
    quint32 m_trustCount = 0;
};
