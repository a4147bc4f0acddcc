// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/tables/resultlistmodel.h"

#include <QFutureWatcher>

#include <functional>
#include <memory>

//! \brief Builds the search anew from what is saved; called on a thread of its own, so with its own connection
using IndexBuilder = std::function<Result<std::shared_ptr<const SearchIndex>>()>;

//! \brief One filter that is set, as a chip shows it
struct FilterChip
{
    FacetKind kind = FacetKind::Phase;
    QString value;
    QString label;

    friend bool operator==(const FilterChip &, const FilterChip &) = default;
};

//! \brief A place from which distances count
struct SearchPlace
{
    QString name; //!< "Harbour Lane Primary", "NR1 3AB"
    GridPosition position;

    friend bool operator==(const SearchPlace &, const SearchPlace &) = default;
};

//! \brief What the directory page asks and shows, without a window
//!
//! The first people of the alphabet are there at once; the search is made ready on another thread, and what was
//! typed meanwhile is answered when it is.
class DirectoryPresenter final : public QObject
{
    Q_OBJECT

public:
    static constexpr int firstRows = 60; //!< listed before somebody scrolls to the end
    static constexpr int moreRows = 400; //!< added each time

    //! \p entries and \p clock outlive the presenter
    DirectoryPresenter(const DirectoryRepository &directory, CachedEntries &entries, const Clock &clock,
                       IndexBuilder buildIndex, QObject *parent = nullptr);
    ~DirectoryPresenter() override;

    [[nodiscard]] ResultListModel *results() { return &m_results; }

    //! \brief Shows the first people of the alphabet
    void showFirstRows();
    //! \brief Makes the search ready; searchReady() tells when
    void prepareSearch();
    //! \brief The directory has changed: forgets what was read and searches again
    void refresh();

    void setText(const QString &text);
    //! \brief Searches for the words exactly as typed, until the text changes
    void searchAsTyped();
    void setOrder(SearchOrder order);
    void setWithin(int miles); //!< 0: any distance
    void setPlace(const std::optional<SearchPlace> &place);
    void setAlphabet(Alphabet alphabet);
    //! \brief Asked where the person's school is when the words say "near me"
    void setMySchool(std::function<std::optional<SearchPlace>()> find) { m_findMySchool = std::move(find); }
    //! \brief What the words about availability mean where the search is not asked: first rows, a card not listed
    void setAvailabilityRules(AvailabilityRules rules) { m_availability = std::move(rules); }
    void setFilter(FacetKind kind, const QString &value, bool on);
    void clearFilters(); //!< those of the panel and the distance
    //! \brief No text, no filter: everybody from A to Z
    void clearAll();

    //! \brief Opens the card of \p entry; 0 closes it
    void choose(qint64 entry);

    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    [[nodiscard]] const SearchAnswer &answer() const { return m_answer; }
    [[nodiscard]] const std::optional<SearchPlace> &place() const { return m_place; }
    //! \brief From where the distances on show count: a place named in the text, else place()
    [[nodiscard]] std::optional<SearchPlace> countedFrom() const;
    [[nodiscard]] const AvailabilityRules &availabilityRules() const { return m_availability; }
    [[nodiscard]] std::shared_ptr<const SearchIndex> index() const { return m_index; }
    [[nodiscard]] QList<FilterChip> chips() const;
    [[nodiscard]] qint64 chosen() const { return m_chosen; }
    [[nodiscard]] std::shared_ptr<const Entry> chosenEntry() const;
    //! \brief The result behind the chosen entry; without a distance when it is not listed
    [[nodiscard]] SearchHit chosenHit() const;
    [[nodiscard]] bool hasDirectory() const { return m_entryCount > 0; }
    [[nodiscard]] int entryCount() const { return m_entryCount; }
    [[nodiscard]] bool isReady() const { return m_index != nullptr; }
    [[nodiscard]] bool isBrowsing() const; //!< nothing typed, no filter
    //! \brief Something is asked that will be answered when the search is ready; nobody is chosen until then
    [[nodiscard]] bool isWaiting() const;
    //! \brief Where a postcode or a town is; nothing when it is not known or the search is not ready yet
    [[nodiscard]] std::optional<SearchPlace> placeOf(const QString &text) const;
    //! \brief "41 people in 19 academies"
    [[nodiscard]] QString countLine() const;
    //! \brief All entries found, in their order, also those that are not listed yet; for printing and export
    [[nodiscard]] QList<qint64> allFound() const;

signals:
    void answerChanged();
    void chosenChanged();
    void searchReady();
    //! \brief Something could not be read; \p message is a sentence for people
    void failed(const QString &message);

private:
    void search(bool keepChosen);
    void forgetDistances();
    void findMySchool();
    void waitForSearch();
    void listMore();
    void takeIndex();
    void chooseWithin(bool keepChosen);

    DirectoryRepository m_directory;
    CachedEntries &m_entries;
    const Clock &m_clock;
    IndexBuilder m_buildIndex;
    ResultListModel m_results;
    QFutureWatcher<void> m_watcher;
    std::shared_ptr<Result<std::shared_ptr<const SearchIndex>>> m_built; //!< where the other thread leaves the index
    std::shared_ptr<const SearchIndex> m_index;
    std::optional<SearchPlace> m_place;
    std::function<std::optional<SearchPlace>()> m_findMySchool;
    AvailabilityRules m_availability = AvailabilityRules::shipped();
    SearchQuery m_query;
    SearchAnswer m_answer;
    qint64 m_chosen = 0;
    int m_entryCount = 0;
    int m_academyCount = 0;
    bool m_isBuilding = false;
    bool m_isOutOfDate = false; //!< the directory changed while the index was being built
};
