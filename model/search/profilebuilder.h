// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/indexdata.h"

#include <QHash>

#include <utility>
#include <vector>

//! \brief Gives the values by which entries are filtered their numbers: the tables of FacetValues, and FacetProfiles
class ProfileBuilder
{
public:
    //! \p data outlives the builder, which fills its values and profiles
    explicit ProfileBuilder(IndexData &data)
        : m_data(data)
    {
    }

    //! \brief The numbers of what the entries of a school share
    struct School
    {
        quint16 region = 0;
        quint16 cluster = 0;
        quint16 trust = 0;
        quint8 phase = 0;
    };
    [[nodiscard]] School schoolOf(const QString &region, const QString &cluster, const QString &trust, const QString &phase);

    //! \brief The profile of the next entry
    void add(const Entry &entry, const School &school);
    //! \brief The number of a combination of designations
    [[nodiscard]] quint16 designationSet(const QStringList &designations);
    //! \brief Once, after the last entry: the alphabetical order of the values
    void sortValues();

private:
    struct WordsKind
    {
        bool saysNothing = true;
        bool dependsOnWriting = false;
        bool mayDecide = false; //!< says paused or by negotiation, so that it counts beside other words
    };

    quint16 themeOf(const QString &theme);
    WordsKind wordsKind(const QString &words);
    quint16 availabilityWords(const Entry &entry);
    KeyStages keyStages(const Entry &entry);

    IndexData &m_data;
    TokenList m_list;
    Stemmer m_stemmer;
    std::vector<ConceptMatch> m_matches;
    QHash<QString, WordsKind> m_wordsKinds;
    QHash<std::pair<QString, QString>, KeyStages> m_keyStages;
    QHash<QString, quint16> m_themes;
    QHash<QString, quint16> m_themeOfText;
    QHash<QString, quint16> m_regions;
    QHash<QString, quint16> m_clusters;
    QHash<QString, quint16> m_trusts;
    QHash<QString, quint16> m_phases;
    QHash<QString, quint16> m_designations;
    QHash<QString, quint16> m_designationSets;
    QHash<QString, quint16> m_availability;
};
