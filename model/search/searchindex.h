// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/search/directorysearch.h"
#include "model/search/places.h"
#include "model/search/vocabulary.h"

#include <QSqlDatabase>
#include <QStringView>

#include <functional>
#include <memory>

//! \brief What the search knows beside the entries
struct SearchKnowledge
{
    Vocabulary vocabulary;
    Places places; //!< the index adds the towns of the entries' schools for itself
    AvailabilityRules availability;

    //! \brief What ships with the program
    [[nodiscard]] static SearchKnowledge shipped();
    //! \brief What ships with the program, with the changes made by the Development Director in \p db
    [[nodiscard]] static Result<SearchKnowledge> of(const QSqlDatabase &db);
    //! \brief As of(), read now and put together when it is called, on any thread: the second takes longer
    [[nodiscard]] static Result<std::function<SearchKnowledge()>> later(const QSqlDatabase &db);
};

struct IndexData;

//! \brief The directory in memory, ready to be searched: words, concepts, facets and positions of every entry
//!
//! Immutable once built: share it between threads by std::shared_ptr<const SearchIndex>.
class SearchIndex
{
public:
    //! \brief Hands every entry to a taker, until that returns false
    using EntrySource = std::function<Result<void>(const std::function<bool(Entry &&)> &)>;

    [[nodiscard]] static std::shared_ptr<const SearchIndex> build(const QList<Entry> &entries, const SearchKnowledge &knowledge);
    //! \return the error of \p source
    [[nodiscard]] static Result<std::shared_ptr<const SearchIndex>> build(const EntrySource &source, const SearchKnowledge &knowledge);
    //! \brief Of all entries of the database, with its vocabulary
    [[nodiscard]] static Result<std::shared_ptr<const SearchIndex>> build(const QSqlDatabase &db);

    //! \brief As build(), from \p cacheFile where that holds the index of just this directory; else it is kept there
    [[nodiscard]] static Result<std::shared_ptr<const SearchIndex>> open(const QSqlDatabase &db, const QString &cacheFile);

    //! \brief Where the index of a database is kept: in the same folder
    [[nodiscard]] static QString fileBeside(const QString &databasePath);

    ~SearchIndex();

    //! \brief The entries that answer \p query, best first; see SearchAnswer
    //!
    //! Never fails, whatever the text. May be called from several threads at once.
    [[nodiscard]] SearchAnswer search(const SearchQuery &query) const;

    //! \brief What to highlight in a text that is shown with \p answer: in order, not overlapping
    [[nodiscard]] QList<TextRange> marks(const SearchAnswer &answer, QStringView text) const;

    //! \brief Where a postcode or town is: Places::position with the towns of the directory's schools
    [[nodiscard]] std::optional<GridPosition> position(QStringView text) const;

    [[nodiscard]] int size() const; //!< entries

private:
    explicit SearchIndex(std::unique_ptr<const IndexData> data);

    std::unique_ptr<const IndexData> m_data;
};
