// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/availability.h"
#include "model/search/directorysearch.h"
#include "model/search/keystages.h"
#include "model/search/lexicon.h"
#include "model/search/phrasebook.h"
#include "model/search/places.h"
#include "model/search/queryhints.h"
#include "model/search/schoolnames.h"
#include "model/search/spelling.h"

#include <QStringList>

#include <array>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

// What a SearchIndex holds: flat arrays, so that 100,000 entries fit and are scanned quickly. An entry is known by its
// place in them ("document").

//! \brief Where in an entry a word stands, as bits
namespace Field {
inline constexpr quint8 theme = 1;
inline constexpr quint8 interest = 2;
inline constexpr quint8 role = 4;
inline constexpr quint8 person = 8;
inline constexpr quint8 academy = 16;
inline constexpr quint8 place = 32;   //!< town, cluster, local authority, region
inline constexpr quint8 group = 64;   //!< trust
inline constexpr quint8 profile = 128; //!< phase, key stages, designations
inline constexpr quint8 topic = theme | interest | role;
} // namespace Field

//! \brief One word in one entry
struct Posting
{
    quint32 document = 0;
    quint16 weight = 0; //!< saturated frequency over the fields, 0..65535 for 0..2.2
    quint8 fields = 0;
    quint8 unused = 0; //!< named, for files must not hold what happens to lie in memory
};

//! \brief One concept in one entry
struct ConceptPosting
{
    quint32 document = 0;
    float weight = 0; //!< 0..1
};

//! \brief A concept of an entry, seen from the entry
struct ConceptOfDocument
{
    quint16 idea = 0;
    quint16 weight = 0; //!< 0..65535 for 0..1
};

//! \brief The values of an entry by which is filtered, as numbers in the tables of FacetValues
struct FacetProfile
{
    quint16 theme = 0;
    quint16 region = 0;
    quint16 cluster = 0;
    quint16 trust = 0;
    quint16 designations = 0; //!< a combination
    quint16 availability = 0; //!< a distinct text
    quint8 phase = 0;
    KeyStages keyStages = 0;
    quint8 supportLevels = 0; //!< bit 0: level 1, bit 1: level 2
    quint8 unused = 0;
};

//! \brief What the numbers of a FacetProfile stand for
struct FacetValues
{
    QStringList themes;
    QStringList regions;
    QStringList clusters;
    QStringList trusts;
    QStringList phases;
    QStringList designations;
    std::vector<std::vector<quint16>> designationSets;
    struct AvailabilityWords
    {
        Entry entry; //!< with the words only

        template <typename Archive>
        void archive(Archive &a)
        {
            a(entry.availability, entry.capacity, entry.confirmedOn);
        }
    };
    std::vector<AvailabilityWords> availability;
    //! By kind: place of each value in the order of the alphabet
    std::array<std::vector<quint32>, facetKindCount> alphabet;

    template <typename Archive>
    void archive(Archive &a)
    {
        a(themes, regions, clusters, trusts, phases, designations, designationSets, availability, alphabet);
    }
};

struct Scratch;

struct IndexData
{
    IndexData(const Vocabulary &vocabulary, const Places &knownPlaces, const AvailabilityRules &rules);
    explicit IndexData(const AvailabilityRules &rules); //!< to be filled by archive()
    ~IndexData();
    IndexData(const IndexData &) = delete;
    IndexData &operator=(const IndexData &) = delete;

    //! \brief For IndexCache, in both directions
    template <typename Archive>
    void archive(Archive &a)
    {
        a(lexicon, phrases, *spelling, places, postings, postingStarts, conceptPostings, conceptStarts, documentConcepts,
          documentConceptStarts, entries, people, academies, profiles, positions, values, peopleCount, academyCount, names, schoolNames);
        awaitEnglish(); // while the rest is written
        a(english);
    }

    Lexicon lexicon;
    PhraseBook phrases;
    std::optional<Spelling> spelling;
    Places places;
    AvailabilityRules availability;
    QueryHints hints;
    SchoolNames schoolNames;

    std::vector<Posting> postings; //!< by stem, then document
    std::vector<quint32> postingStarts;
    std::vector<ConceptPosting> conceptPostings; //!< by concept, then document
    std::vector<quint32> conceptStarts;
    std::vector<ConceptOfDocument> documentConcepts; //!< by document, strongest first
    std::vector<quint32> documentConceptStarts;

    std::vector<qint64> entries;
    std::vector<quint32> people; //!< numbers of distinct people
    std::vector<quint32> academies;
    std::vector<FacetProfile> profiles;
    std::vector<GridPosition> positions; //!< INT_MIN: not known
    FacetValues values;
    quint32 peopleCount = 0;
    quint32 academyCount = 0;

    [[nodiscard]] quint32 size() const { return static_cast<quint32>(entries.size()); }
    [[nodiscard]] std::span<const Posting> postingsOf(quint32 stem) const;
    [[nodiscard]] std::span<const ConceptPosting> conceptPostingsOf(quint16 idea) const;
    [[nodiscard]] std::span<const ConceptOfDocument> conceptsOf(quint32 document) const;
    [[nodiscard]] bool hasPosition(quint32 document) const;
    //! \brief Place of each document in the order of names; the Welsh one is made at first use, the English one awaited
    [[nodiscard]] const std::vector<quint32> &order(Alphabet alphabet) const;
    //! \brief How rare something is that stands in that many entries
    [[nodiscard]] float rarity(size_t documents) const;

    //! \brief The status of each distinct availability text on \p today; kept for the last day asked for
    [[nodiscard]] std::shared_ptr<const std::vector<AvailabilityStatus>> availabilityOn(QDate today) const;
    [[nodiscard]] std::unique_ptr<Scratch> borrowScratch() const;
    void giveBack(std::unique_ptr<Scratch> scratch) const;

    //! \brief Begins to put the names into the English order, on a thread of its own
    //! \pre names and people are complete
    void startEnglish();

    std::vector<QString> names; //!< of distinct people
    mutable std::once_flag welshOnce;
    mutable std::vector<quint32> welsh;

    mutable std::mutex lock; //!< of what follows
    mutable QDate availabilityDay;
    mutable std::shared_ptr<const std::vector<AvailabilityStatus>> availabilityOfDay;
    mutable std::vector<std::unique_ptr<Scratch>> scratches;

private:
    void awaitEnglish() const;

    mutable std::once_flag englishOnce;
    mutable std::vector<quint32> english;                 //!< after awaitEnglish()
    mutable std::future<std::vector<quint32>> unawaited; //!< last, so that it ends before what it reads
};
