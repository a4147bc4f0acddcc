// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/alphabet.h"
#include "model/directory/availability.h"
#include "model/directory/records.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// What is asked of a search and what it answers. SearchIndex (searchindex.h) does the work.

//! \brief What the person has ticked; any value of each kind will do, and an empty kind is no filter
//!
//! Values are those of FacetCount::value.
struct SearchFilters
{
    QStringList phases;
    QStringList keyStages; //!< "EYFS", "KS1" ... "KS5"
    QStringList themes;
    QStringList designations;
    QStringList regions;
    QStringList clusters;
    QStringList trusts;
    QStringList supportLevels; //!< "1", "2"
    QStringList availability;  //!< "open", "limited", "negotiation", "paused", "ask"

    friend bool operator==(const SearchFilters &, const SearchFilters &) = default;
};

enum class SearchOrder { Relevance, Alphabet, Distance };

//! \brief What is asked
struct SearchQuery
{
    QString text;                 //!< blank: browse everybody, in alphabetical order
    bool asTyped = false;         //!< no spelling correction
    bool lastWordIsPrefix = true; //!< as you type; a whole word is preferred
    SearchFilters filters;
    std::optional<GridPosition> from; //!< my school, or a typed postcode (Places::position)
    std::optional<GridPosition> mySchool; //!< what "near me" means in the text; nothing: not known, which is said
    int withinMiles = 0;              //!< 0: any distance; widened in steps (10, 20, 30, 50, 100, any) when nobody is near
    SearchOrder order = SearchOrder::Relevance;
    Alphabet alphabet = Alphabet::English;
    int limit = 50;
    QDate today; //!< for availability; set by the caller
};

//! \brief The kinds of filter. Saved filters hold these numbers: append, never reorder.
enum class FacetKind { Phase, KeyStage, Theme, Designation, Region, Cluster, Trust, SupportLevel, Availability };
inline constexpr int facetKindCount = 9;

struct FacetCount
{
    QString value; //!< for filters; facetLabel() shows it
    int count = 0;
    bool isChosen = false;

    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

//! \brief How many results each value would leave, were this facet's own filter not set
//!
//! Phases, key stages, support levels and availability stand in their natural order, all others by count, then
//! alphabet. A chosen value is listed even when its count is 0.
struct Facet
{
    FacetKind kind = FacetKind::Phase;
    QList<FacetCount> counts;
};

struct SearchHit
{
    qint64 entry = 0;
    double score = 0;
    double miles = -1; //!< negative: distance not known
    QStringList via;   //!< "Phonics": the concepts by which it was found, best first, at most three
    AvailabilityStatus availability = AvailabilityStatus::Ask;
};

//! \brief Something the search did that the person should know
struct SearchNote
{
    enum class Kind { Corrected, Widened, FurtherAway, NothingFound };
    Kind kind = Kind::Corrected;
    QString text; //!< translated, a sentence
    QString was;  //!< Corrected: as typed
    QString became; //!< Corrected: as read
};

struct SearchAnswer
{
    QList<SearchHit> hits; //!< best first, at most SearchQuery::limit
    int total = 0;         //!< entries found in all
    int people = 0;        //!< distinct people among them
    int academies = 0;     //!< distinct academies among them
    QList<Facet> facets;   //!< one of each kind, in the order of FacetKind
    QList<SearchNote> notes;
    std::optional<GridPosition> from; //!< from where SearchHit::miles count: a place that the text names, else SearchQuery::from
    QString fromName;                 //!< of a place that the text names, as typed
    QStringList markedStems; //!< for SearchIndex::marks()
};

//! \brief A piece of a text, in UTF-16 units
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange &, const TextRange &) = default;
};

//! \brief "Phase", "Support level": translated
[[nodiscard]] QString facetTitle(FacetKind kind);

//! \brief A facet's value as people read it, translated where it is ours ("open" gives "Available now")
[[nodiscard]] QString facetLabel(FacetKind kind, const QString &value);

//! \brief The list of \p filters that belongs to \p kind
[[nodiscard]] QStringList &filterValues(SearchFilters &filters, FacetKind kind);
[[nodiscard]] const QStringList &filterValues(const SearchFilters &filters, FacetKind kind);
