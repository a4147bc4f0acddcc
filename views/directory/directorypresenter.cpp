// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/directorypresenter.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

DirectoryPresenter::DirectoryPresenter(const DirectoryRepository &directory, CachedEntries &entries,
                                       const Clock &clock, IndexBuilder buildIndex, QObject *parent)
    : QObject(parent)
    , m_directory(directory)
    , m_entries(entries)
    , m_clock(clock)
    , m_buildIndex(std::move(buildIndex))
    , m_results(entries)
{
    connect(&m_results, &ResultListModel::moreWanted, this, &DirectoryPresenter::listMore);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DirectoryPresenter::takeIndex);
    m_query.limit = firstRows;
}

DirectoryPresenter::~DirectoryPresenter()
{
    m_watcher.waitForFinished(); // the builder uses what the owner is about to take apart
}

void DirectoryPresenter::showFirstRows()
{
    const auto first = m_directory.firstEntries(firstRows);
    const auto count = m_directory.entryCount();
    const auto academies = m_directory.schoolCount();
    if (!first || !count || !academies) {
        emit failed((!first ? first.error() : !count ? count.error() : academies.error()).message);
        return;
    }
    m_entryCount = *count;
    m_academyCount = *academies;
    m_entries.keep(*first);
    m_answer = {};
    m_answer.academies = *academies;
    m_answer.people = *count;
    for (const Entry &entry : *first)
        m_answer.hits.append({entry.id, 0, -1, {}, availabilityOf(entry, m_availability, m_clock.today()).status});
    m_answer.total = static_cast<int>(m_answer.hits.size()); // the rest is listed when the search is ready
    m_results.setAnswer(m_answer, nullptr, false);
    emit answerChanged();
    chooseWithin(true);
}

void DirectoryPresenter::prepareSearch()
{
    if (m_isBuilding) {
        m_isOutOfDate = true;
        return;
    }
    m_isBuilding = true;
    m_isOutOfDate = false;
    m_built = std::make_shared<Result<std::shared_ptr<const SearchIndex>>>();
    m_watcher.setFuture(QtConcurrent::run([build = m_buildIndex, built = m_built] { *built = build(); }));
}

void DirectoryPresenter::refresh()
{
    m_entries.clear();
    const auto count = m_directory.entryCount();
    if (count && (m_entryCount == 0 || *count == 0))
        showFirstRows();
    prepareSearch();
}

void DirectoryPresenter::takeIndex()
{
    m_isBuilding = false;
    if (m_isOutOfDate) {
        prepareSearch();
        return;
    }
    const auto index = *m_built;
    m_built.reset(); // or it would keep an index that has been replaced
    if (!index) {
        emit failed(index.error().message);
        return;
    }
    m_index = *index;
    m_entryCount = m_index->size();
    emit searchReady();
    search(true);
}

void DirectoryPresenter::setText(const QString &text)
{
    if (text == m_query.text && !m_query.asTyped)
        return;
    m_query.text = text;
    m_query.asTyped = false;
    search(false);
}

void DirectoryPresenter::searchAsTyped()
{
    m_query.asTyped = true;
    search(false);
}

void DirectoryPresenter::setOrder(SearchOrder order)
{
    m_query.order = order;
    search(true);
}

void DirectoryPresenter::setWithin(int miles)
{
    m_query.withinMiles = miles;
    search(true);
}

void DirectoryPresenter::setPlace(const std::optional<SearchPlace> &place)
{
    m_place = place;
    m_query.from.reset();
    if (place)
        m_query.from = place->position;
    else if (m_query.order == SearchOrder::Distance)
        m_query.order = SearchOrder::Relevance;
    search(true);
}

void DirectoryPresenter::setAlphabet(Alphabet alphabet)
{
    m_query.alphabet = alphabet;
    search(true);
}

void DirectoryPresenter::setFilter(FacetKind kind, const QString &value, bool on)
{
    QStringList &values = filterValues(m_query.filters, kind);
    if (on == values.contains(value))
        return;
    if (on)
        values.append(value);
    else
        values.removeAll(value);
    search(true);
}

void DirectoryPresenter::clearFilters()
{
    m_query.filters = {};
    m_query.withinMiles = 0;
    search(true);
}

void DirectoryPresenter::clearAll()
{
    m_query.text.clear();
    m_query.asTyped = false;
    clearFilters();
}

void DirectoryPresenter::choose(qint64 entry)
{
    if (entry == m_chosen)
        return;
    m_chosen = entry;
    emit chosenChanged();
}

QList<FilterChip> DirectoryPresenter::chips() const
{
    QList<FilterChip> chips;
    for (int number = 0; number < facetKindCount; ++number) {
        const auto kind = static_cast<FacetKind>(number);
        for (const QString &value : filterValues(m_query.filters, kind))
            chips.append({kind, value, EntryWords::filter(kind, value)});
    }
    return chips;
}

std::shared_ptr<const Entry> DirectoryPresenter::chosenEntry() const
{
    return m_chosen == 0 ? nullptr : m_entries.entry(m_chosen);
}

SearchHit DirectoryPresenter::chosenHit() const
{
    if (const SearchHit *hit = m_results.hitAt(m_results.rowOf(m_chosen)))
        return *hit;
    const auto entry = chosenEntry();
    SearchHit hit;
    hit.entry = m_chosen;
    if (entry)
        hit.availability = availabilityOf(*entry, m_availability, m_clock.today()).status;
    return hit;
}

bool DirectoryPresenter::isBrowsing() const
{
    return m_query.text.trimmed().isEmpty() && m_query.filters == SearchFilters() && m_query.withinMiles == 0;
}

bool DirectoryPresenter::isWaiting() const
{
    return m_index == nullptr && hasDirectory() && !isBrowsing();
}

std::optional<SearchPlace> DirectoryPresenter::placeOf(const QString &text) const
{
    const QString name = text.trimmed();
    const auto position = m_index ? m_index->position(name) : std::nullopt;
    if (!position)
        return std::nullopt;
    return SearchPlace{name, *position};
}

std::optional<SearchPlace> DirectoryPresenter::countedFrom() const
{
    if (m_answer.from && !m_answer.fromName.isEmpty())
        return SearchPlace{m_answer.fromName, *m_answer.from};
    return m_place;
}

QString DirectoryPresenter::countLine() const
{
    if (isWaiting())
        return tr("Getting the search ready\u2026");
    if (m_answer.people == 0)
        return hasDirectory() ? tr("Nobody found") : QString();
    const QString academies = tr("%n academies", nullptr, m_answer.academies);
    return tr("%n people in %1", "41 people in 19 academies", m_answer.people).arg(academies);
}

QList<qint64> DirectoryPresenter::allFound() const
{
    SearchAnswer all = m_answer;
    if (m_index && m_answer.hits.size() < m_answer.total) {
        SearchQuery query = m_query;
        query.today = m_clock.today();
        query.limit = std::numeric_limits<int>::max();
        all = m_index->search(query);
    }
    QList<qint64> ids;
    for (const SearchHit &hit : std::as_const(all.hits))
        ids.append(hit.entry);
    return ids;
}

void DirectoryPresenter::search(bool keepChosen)
{
    if (!m_index) {
        waitForSearch(); // answered by takeIndex()
        return;
    }
    m_query.limit = firstRows;
    m_query.today = m_clock.today();
    findMySchool();
    m_answer = m_index->search(m_query);
    if (!m_answer.from)
        forgetDistances();
    m_results.setAnswer(m_answer, m_index, m_answer.from.has_value());
    emit answerChanged();
    chooseWithin(keepChosen);
}

// Read only where the words may speak of it, and each time: somebody else may work here by now.
void DirectoryPresenter::findMySchool()
{
    const auto mayMean = [this](QStringView word) { return m_query.text.contains(word, Qt::CaseInsensitive); };
    m_query.mySchool.reset();
    if (!m_findMySchool || (!mayMean(u"near") && !mayMean(u"mile") && !mayMean(u"close to") && !mayMean(u"nr")))
        return;
    if (const auto school = m_findMySchool())
        m_query.mySchool = school->position;
}

// The words named the place from which distances counted, and do so no longer.
void DirectoryPresenter::forgetDistances()
{
    m_query.withinMiles = 0;
    if (m_query.order == SearchOrder::Distance)
        m_query.order = SearchOrder::Relevance;
}

// The first people of the alphabet stay in the list, but none of them is the answer to what was typed.
void DirectoryPresenter::waitForSearch()
{
    m_chosen = isWaiting() ? 0 : m_results.idAt(0);
    emit answerChanged();
    emit chosenChanged();
}

void DirectoryPresenter::listMore()
{
    if (!m_index)
        return;
    m_query.limit = static_cast<int>(m_answer.hits.size()) + moreRows;
    m_answer = m_index->search(m_query);
    m_results.extend(m_answer);
}

void DirectoryPresenter::chooseWithin(bool keepChosen)
{
    if (keepChosen && m_results.rowOf(m_chosen) >= 0) {
        emit chosenChanged(); // the same person, but perhaps other found words or another distance
        return;
    }
    m_chosen = m_results.idAt(0);
    emit chosenChanged();
}
