// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/directory/directoryrepository.h"
#include "model/search/answerer.h"
#include "model/search/indexbuilder.h"
#include "model/search/vocabularyrepository.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar conceptMark = u'#';

} // namespace

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
    IndexBuilder builder(knowledge.vocabulary, knowledge.places, knowledge.availability);
    for (const Entry &entry : entries)
        builder.add(entry);
    return std::shared_ptr<const SearchIndex>(new SearchIndex(builder.finish()));
}

Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(const EntrySource &source, const SearchKnowledge &knowledge)
{
    IndexBuilder builder(knowledge.vocabulary, knowledge.places, knowledge.availability);
    const auto read = source([&](Entry &&entry) {
        builder.add(entry);
        return true;
    });
    if (!read)
        return failure(read);
    return std::shared_ptr<const SearchIndex>(new SearchIndex(builder.finish()));
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
    return Answerer(*m_data, query).answer();
}

QList<TextRange> SearchIndex::marks(const SearchAnswer &answer, QStringView text) const
{
    QSet<quint32> stems;
    QSet<int> ideas;
    for (const QString &marked : answer.markedStems) {
        if (marked.startsWith(conceptMark))
            ideas.insert(QStringView(marked).mid(1).toInt());
        else
            stems.insert(m_data->lexicon.stemNamed(marked));
    }
    TokenList list;
    Stemmer stemmer;
    list.read(text);
    const std::vector<ContentWord> words = contentOf(list, m_data->lexicon, stemmer);
    std::vector<bool> isMarked(words.size());
    for (size_t i = 0; i < words.size(); ++i)
        isMarked[i] = words[i].stem != Lexicon::none && stems.contains(words[i].stem);
    std::vector<ConceptMatch> matches;
    m_data->phrases.findTogether(words, false, matches);
    for (const ConceptMatch &match : matches) {
        for (size_t i = match.first; i <= match.last && ideas.contains(match.idea); ++i)
            isMarked[i] = true;
    }
    QList<TextRange> ranges;
    for (size_t i = 0; i < words.size(); ++i) {
        const Token &token = list.tokens()[static_cast<size_t>(words[i].token)];
        if (isMarked[i])
            ranges.append({token.start, token.length});
    }
    return ranges;
}

std::optional<GridPosition> SearchIndex::position(QStringView text) const
{
    return m_data->places.position(text);
}

int SearchIndex::size() const
{
    return static_cast<int>(m_data->size());
}
