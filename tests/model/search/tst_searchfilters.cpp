// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/keystages.h"
#include "tests/model/search/searchsupport.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace searchtest;

namespace {

QStringList valuesOf(const Entry &entry, FacetKind kind, const QString &theme)
{
    switch (kind) {
    case FacetKind::Phase:
        return {entry.phase};
    case FacetKind::KeyStage: {
        QStringList stages;
        const KeyStages bits = keyStagesOf(entry.keyStages, entry.phase);
        for (int bit = 0; bit < keyStageCount; ++bit) {
            if ((bits >> bit & 1) != 0)
                stages.append(keyStageName(bit));
        }
        return stages;
    }
    case FacetKind::Theme:
        return {theme};
    case FacetKind::Designation:
        return entry.designations;
    case FacetKind::Region:
        return {entry.region};
    case FacetKind::Cluster:
        return {entry.cluster};
    case FacetKind::Trust:
        return {entry.trust};
    case FacetKind::SupportLevel: {
        QStringList levels;
        for (const QString &level : {u"1"_s, u"2"_s}) {
            if (entry.supportLevels.contains(level))
                levels.append(level);
        }
        return levels;
    }
    case FacetKind::Availability:
        break;
    }
    static const QStringList names{u"ask"_s, u"open"_s, u"limited"_s, u"negotiation"_s, u"paused"_s};
    return {names.at(static_cast<int>(availabilityOf(entry, AvailabilityRules::shipped(), today).status))};
}

} // namespace

class TestSearchFilters : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void filtersAndCountsAgreeWithALinearScan();
    void aChosenValueIsListedEvenWhenNothingIsLeft();
    void peopleAndAcademiesAreCountedOnce();
    void labelsAndTitlesAreReadable();

private:
    QList<Entry> m_sample;
    std::shared_ptr<const SearchIndex> m_index;
};

void TestSearchFilters::initTestCase()
{
    m_sample = sample();
    m_index = SearchIndex::build(m_sample, SearchKnowledge::shipped());
}

void TestSearchFilters::filtersAndCountsAgreeWithALinearScan()
{
    // The theme of each entry as the index shows it, learnt from searches that filter by it.
    QHash<qint64, QString> themes;
    const SearchAnswer everything = m_index->search(query({}));
    for (const FacetCount &theme : everything.facets.at(static_cast<int>(FacetKind::Theme)).counts) {
        SearchQuery one = query({});
        one.filters.themes = {theme.value};
        for (const SearchHit &hit : m_index->search(one).hits)
            themes.insert(hit.entry, theme.value);
    }
    QCOMPARE(themes.size(), 403);
    QRandomGenerator random(20261121);
    const QStringList texts{u""_s, u"reading"_s, u"behaviour primary"_s, u"maths"_s, u"safeguarding"_s};
    for (int round = 0; round < 60; ++round) {
        SearchQuery asked = query(texts.at(round % texts.size()));
        const SearchAnswer unfiltered = m_index->search(asked);
        for (int kind = 0; kind < facetKindCount; ++kind) {
            const QList<FacetCount> &counts = unfiltered.facets.at(kind).counts;
            for (quint32 i = random.bounded(6U); i < 3 && !counts.isEmpty(); ++i)
                filterValues(asked.filters, static_cast<FacetKind>(kind)).append(counts.at(random.bounded(counts.size())).value);
        }
        const auto passes = [&](const Entry &one, int except) {
            for (int kind = 0; kind < facetKindCount; ++kind) {
                const QStringList &chosen = filterValues(asked.filters, static_cast<FacetKind>(kind));
                const QStringList values = valuesOf(one, static_cast<FacetKind>(kind), themes.value(one.id));
                if (kind != except && !chosen.isEmpty() && std::ranges::none_of(values, [&](const QString &v) { return chosen.contains(v); }))
                    return false;
            }
            return true;
        };
        QSet<qint64> expected;
        std::array<QHash<QString, int>, facetKindCount> expectedCounts;
        for (const SearchHit &hit : unfiltered.hits) {
            const Entry &one = m_sample.at(hit.entry - 1);
            if (passes(one, -1))
                expected.insert(one.id);
            for (int kind = 0; kind < facetKindCount; ++kind) {
                if (!passes(one, kind))
                    continue;
                for (const QString &value : valuesOf(one, static_cast<FacetKind>(kind), themes.value(one.id)))
                    ++expectedCounts.at(static_cast<size_t>(kind))[value];
            }
        }
        const SearchAnswer answer = m_index->search(asked);
        if (expected.isEmpty())
            continue; // widened: another test
        QSet<qint64> found;
        for (const SearchHit &hit : answer.hits)
            found.insert(hit.entry);
        QCOMPARE(found, expected);
        QCOMPARE(answer.total, expected.size());
        for (int kind = 0; kind < facetKindCount; ++kind) {
            QHash<QString, int> counts;
            for (const FacetCount &count : answer.facets.at(kind).counts) {
                if (count.count > 0)
                    counts.insert(count.value, count.count);
                QCOMPARE(count.isChosen, filterValues(asked.filters, static_cast<FacetKind>(kind)).contains(count.value));
            }
            expectedCounts.at(static_cast<size_t>(kind)).remove(QString());
            QCOMPARE(counts, expectedCounts.at(static_cast<size_t>(kind)));
        }
    }
}

void TestSearchFilters::aChosenValueIsListedEvenWhenNothingIsLeft()
{
    SearchQuery asked = query(u"phonics"_s);
    asked.filters.phases = {u"16 plus"_s};
    const SearchAnswer answer = m_index->search(asked);
    const QList<FacetCount> &phases = answer.facets.at(static_cast<int>(FacetKind::Phase)).counts;
    const auto chosen = std::ranges::find(phases, u"16 plus"_s, &FacetCount::value);
    QVERIFY(chosen != phases.end());
    QVERIFY(chosen->isChosen);
}

void TestSearchFilters::peopleAndAcademiesAreCountedOnce()
{
    QList<Entry> entries{entry(1, u"A B"_s, u"Art"_s, {}), entry(2, u"A B"_s, u"Art"_s, {}), entry(3, u"C D"_s, u"Art"_s, {})};
    entries[1].personId = 1;
    entries[1].schoolId = entries[0].schoolId;
    const SearchAnswer answer = SearchIndex::build(entries, SearchKnowledge::shipped())->search(query(u"art"_s));
    QCOMPARE(answer.total, 3);
    QCOMPARE(answer.people, 2);
    QCOMPARE(answer.academies, 1);
}

void TestSearchFilters::labelsAndTitlesAreReadable()
{
    QSet<QString> titles;
    for (int kind = 0; kind < facetKindCount; ++kind)
        titles.insert(facetTitle(static_cast<FacetKind>(kind)));
    QCOMPARE(titles.size(), facetKindCount);
    QCOMPARE(facetLabel(FacetKind::KeyStage, u"EYFS"_s), u"Early years"_s);
    QCOMPARE(facetLabel(FacetKind::KeyStage, u"KS2"_s), u"KS2"_s);
    QCOMPARE(facetLabel(FacetKind::Theme, u"Phonics"_s), u"Phonics"_s);
    QVERIFY(facetLabel(FacetKind::SupportLevel, u"1"_s) != facetLabel(FacetKind::SupportLevel, u"2"_s));
    QSet<QString> labels;
    for (const QString &value : {u"open"_s, u"limited"_s, u"negotiation"_s, u"paused"_s, u"ask"_s})
        labels.insert(facetLabel(FacetKind::Availability, value));
    QCOMPARE(labels.size(), 5);
}

QTEST_GUILESS_MAIN(TestSearchFilters)
#include "tst_searchfilters.moc"
