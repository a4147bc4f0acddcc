// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/search/facetcounter.h"
#include "model/search/queryplan.h"
#include "model/search/ranker.h"

//! \brief Answers one query: reads its text, ranks, filters, counts, orders, and says what it did
class Answerer
{
public:
    Answerer(const IndexData &data, const SearchQuery &query);
    ~Answerer();
    Answerer(const Answerer &) = delete;
    Answerer &operator=(const Answerer &) = delete;

    [[nodiscard]] SearchAnswer answer();

private:
    using Found = Scratch::Found;

    void collect();
    void takeDocuments(float least, double within);
    [[nodiscard]] size_t findByScore(float least);
    [[nodiscard]] size_t findNear(float least, double within);
    void widen();
    void findFrom();
    [[nodiscard]] QString placeName() const;
    [[nodiscard]] bool isWithin(quint32 document, double within) const;
    [[nodiscard]] double milesTo(quint32 document) const;
    [[nodiscard]] double keyOf(quint32 document) const;
    [[nodiscard]] size_t ringOf(quint32 document) const;
    [[nodiscard]] SearchOrder order() const;
    void countPeople();
    void addHits();
    void noteConcepts();
    [[nodiscard]] QStringList viaOf(quint32 document) const;
    void addNotes();
    void addPlaceNote();
    [[nodiscard]] std::optional<double> milesToNearest() const;
    void addMarks();

    const IndexData &m_data;
    const SearchQuery &m_query;
    std::unique_ptr<Scratch> m_scratch;
    std::shared_ptr<const std::vector<AvailabilityStatus>> m_availability;
    QueryPlan m_plan;
    Ranking m_ranking;
    std::span<Found> m_found; //!< of Scratch::found: what is shown, in any order until addHits()
    SearchAnswer m_answer;
    const std::vector<quint32> *m_alphabet = nullptr; //!< place of each entry in it; null where another order is asked for
    int m_wanted = 0;        //!< miles asked for, by the text or beside it; 0: any
    double m_within = 0;     //!< miles; 0: any
    bool m_isWidened = false; //!< entries below the usual score are shown, since the filters left no other
};
