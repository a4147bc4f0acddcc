// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/searchindex.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/directorystamp.h"
#include "model/search/answerer.h"
#include "model/search/backgroundbuilder.h"
#include "model/search/indexbuilder.h"
#include "model/search/indexcache.h"
#include "model/search/vocabularyrepository.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

constexpr QChar conceptMark = u'#';

} // namespace

SearchKnowledge SearchKnowledge::shipped()
{
    return {Vocabulary::shipped(), Places::shipped(), AvailabilityRules::shipped()};
}

namespace {

// What the database holds of it; the rest comes with the program.
struct ChangedKnowledge
{
    QList<ConceptChange> changes;
    AvailabilityRules rules;

    [[nodiscard]] SearchKnowledge whole() const { return {Vocabulary::shipped().changed(changes), Places::shipped(), rules}; }
};

Result<ChangedKnowledge> changedKnowledge(const QSqlDatabase &db)
{
    const VocabularyRepository repository(db);
    auto changes = repository.changes();
    if (!changes)
        return failure(changes);
    auto rules = repository.availabilityRules();
    if (!rules)
        return failure(rules);
    return ChangedKnowledge{*std::move(changes), *std::move(rules)};
}

} // namespace

Result<SearchKnowledge> SearchKnowledge::of(const QSqlDatabase &db)
{
    const auto whole = later(db);
    if (!whole)
        return failure(whole);
    return (*whole)();
}

Result<std::function<SearchKnowledge()>> SearchKnowledge::later(const QSqlDatabase &db)
{
    auto changed = changedKnowledge(db);
    if (!changed)
        return failure(changed);
    return [known = *std::move(changed)] { return known.whole(); };
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

Result<std::shared_ptr<const SearchIndex>> SearchIndex::open(const QSqlDatabase &db, const QString &cacheFile)
{
    const auto stamp = directoryStamp(db);
    if (!stamp)
        return failure(stamp);
    const auto rules = VocabularyRepository(db).availabilityRules();
    if (!rules)
        return failure(rules);
    const IndexCache cache(cacheFile);
    if (auto data = cache.read(*stamp, *rules))
        return std::shared_ptr<const SearchIndex>(new SearchIndex(std::move(data)));
    auto index = build(db);
    const auto stampAfter = directoryStamp(db);
    if (index && stampAfter && *stampAfter == *stamp) // nobody changed it meanwhile
        cache.write(*(*index)->m_data, *stamp);
    return index;
}

Result<std::shared_ptr<const SearchIndex>> SearchIndex::build(const QSqlDatabase &db)
{
    const auto knowledge = SearchKnowledge::later(db);
    if (!knowledge)
        return failure(knowledge);
    BackgroundBuilder builder(*knowledge);
    const auto read = DirectoryRepository(db).forEachSearchedEntry([&](Entry &&entry) {
        builder.add(std::move(entry));
        return true;
    });
    if (!read)
        return failure(read);
    return std::shared_ptr<const SearchIndex>(new SearchIndex(builder.finish()));
}

QString SearchIndex::fileBeside(const QString &databasePath)
{
    return QFileInfo(databasePath).dir().filePath(u"search-index.bin"_s);
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
    m_data->phrases.findTogether(words, TextKind::Entry, matches);
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
