// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/core/text.h"
#include "model/directory/directoryrepository.h"
#include "model/search/vocabularyrepository.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

struct IndexData
{
    QList<Entry> entries;
    QStringList texts;
    Places places;
};

SearchKnowledge SearchKnowledge::shipped()
{
    return {Vocabulary::shipped(), Places::shipped(), AvailabilityRules::shipped()};
}

Result<SearchKnowledge> SearchKnowledge::of(const QSqlDatabase &db)
{
    const VocabularyRepository repository(db);
    const auto changes = repository.changes();
    if (!changes)
        return failure(changes);
    auto rules = repository.availabilityRules();
    if (!rules)
        return failure(rules);
    return SearchKnowledge{Vocabulary::shipped().changed(*changes), Places::shipped(), *std::move(rules)};
}

SearchIndex::SearchIndex(std::unique_ptr<const IndexData> data)
    : m_data(std::move(data))
{
}

SearchIndex::~SearchIndex() = default;

std::shared_ptr<const SearchIndex> SearchIndex::build(const QList<Entry> &entries, const SearchKnowledge &knowledge)
{
    auto data = std::make_unique<IndexData>();
    data->places = knowledge.places;
    data->entries = entries;
    for (const Entry &entry : entries) {
        data->texts.append(folded(entry.theme + u' ' + entry.interest + u' ' + entry.role + u' ' + entry.person + u' ' + entry.academy
                                  + u' ' + entry.town + u' ' + entry.phase + u' ' + entry.designations.join(u' ')));
        if (entry.position)
            data->places.addSchool(entry.town, *entry.position);
    }
    return std::shared_ptr<const SearchIndex>(new SearchIndex(std::move(data)));
}

Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(const EntrySource &source, const SearchKnowledge &knowledge)
{
    QList<Entry> entries;
    const auto read = source([&](Entry &&entry) {
        entries.append(std::move(entry));
        return true;
    });
    if (!read)
        return failure(read);
    return build(entries, knowledge);
}

Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(const QSqlDatabase &db)
{
    const auto knowledge = SearchKnowledge::of(db);
    if (!knowledge)
        return failure(knowledge);
    const DirectoryRepository repository(db);
    return build([&](const std::function<bool(Entry &&)> &take) { return repository.forEachEntry(take); }, *knowledge);
}

SearchAnswer SearchIndex::search(const SearchQuery &query) const
{
    SearchAnswer answer;
    const QStringList words = folded(query.text).split(u' ', Qt::SkipEmptyParts);
    QSet<qint64> academies;
    for (qsizetype i = 0; i < m_data->entries.size(); ++i) {
        const Entry &entry = m_data->entries.at(i);
        const QString &text = m_data->texts.at(i);
        if (!std::ranges::all_of(words, [&](const QString &word) { return text.contains(word); }))
            continue;
        ++answer.total;
        academies.insert(entry.schoolId);
        const double miles = query.from && entry.position ? milesBetween(*query.from, *entry.position) : -1;
        if (answer.hits.size() < query.limit)
            answer.hits.append({entry.id, 1, miles, {}, AvailabilityStatus::Ask});
    }
    answer.people = answer.total;
    answer.academies = static_cast<int>(academies.size());
    for (int kind = 0; kind < facetKindCount; ++kind)
        answer.facets.append({static_cast<FacetKind>(kind), {}});
    answer.markedStems = words;
    return answer;
}

QList<TextRange> SearchIndex::marks(const SearchAnswer &answer, QStringView text) const
{
    QList<TextRange> ranges;
    const QString lower = folded(text);
    for (const QString &word : answer.markedStems) {
        const qsizetype at = lower.indexOf(word);
        if (at >= 0 && lower.size() == text.size() && ranges.isEmpty())
            ranges.append({at, word.size()});
    }
    return ranges;
}

std::optional<GridPosition> SearchIndex::position(QStringView text) const
{
    return m_data->places.position(text);
}

int SearchIndex::size() const
{
    return static_cast<int>(m_data->entries.size());
}
