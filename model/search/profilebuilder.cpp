// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/profilebuilder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr quint16 tableFull = 0xFFFF;

// The number of a value in its table; the last place of a full table is shared.
quint16 numberOf(QHash<QString, quint16> &numbers, QStringList &table, const QString &value)
{
    if (const auto known = numbers.constFind(value); known != numbers.constEnd())
        return *known;
    if (table.size() == tableFull)
        return tableFull - 1;
    const auto number = static_cast<quint16>(table.size());
    table.append(value);
    numbers.insert(value, number);
    return number;
}

} // namespace

ProfileBuilder::School ProfileBuilder::schoolOf(const QString &region, const QString &cluster, const QString &trust, const QString &phase)
{
    FacetValues &values = m_data.values;
    return {numberOf(m_regions, values.regions, region), numberOf(m_clusters, values.clusters, cluster), numberOf(m_trusts, values.trusts, trust),
            static_cast<quint8>(std::min<quint16>(numberOf(m_phases, values.phases, phase), 254))};
}

// The theme as the facet shows it: the concept that its words name, else the words themselves.
quint16 ProfileBuilder::themeOf(const QString &theme)
{
    if (const auto known = m_themeOfText.constFind(theme); known != m_themeOfText.constEnd())
        return *known;
    m_list.read(theme);
    m_matches.clear();
    m_data.phrases.findTogether(contentOf(m_list, m_data.lexicon, m_stemmer), TextKind::Theme, m_matches);
    const ConceptMatch *best = nullptr;
    const auto length = [](const ConceptMatch &match) { return match.weight * float(match.last - match.first + 1) - 0.01F * match.first; };
    for (const ConceptMatch &match : m_matches) {
        if (match.weight >= 1 && (!best || length(match) > length(*best)))
            best = &match;
    }
    const QString shown = best ? m_data.phrases.name(best->idea) : theme.simplified();
    const quint16 number = numberOf(m_themes, m_data.values.themes, shown);
    m_themeOfText.insert(theme, number);
    return number;
}

quint16 ProfileBuilder::designationSet(const QStringList &designations)
{
    const QString key = designations.join(u'\n');
    if (const auto known = m_designationSets.constFind(key); known != m_designationSets.constEnd())
        return *known;
    std::vector<quint16> set;
    for (const QString &designation : designations)
        set.push_back(numberOf(m_designations, m_data.values.designations, designation));
    const auto number = static_cast<quint16>(std::min<size_t>(m_data.values.designationSets.size(), tableFull - 1));
    if (number == m_data.values.designationSets.size())
        m_data.values.designationSets.push_back(set);
    m_designationSets.insert(key, number);
    return number;
}

ProfileBuilder::WordsKind ProfileBuilder::wordsKind(const QString &words)
{
    if (const auto known = m_wordsKinds.constFind(words); known != m_wordsKinds.constEnd())
        return *known;
    const AvailabilityRules &rules = m_data.availability;
    const bool saysNothing = rules.saysNothing(words);
    WordsKind kind{saysNothing, rules.dependsOnWriting(words), false};
    for (int month = 1; month <= 12 && !saysNothing; ++month) {
        const AvailabilityStatus status = rules.read(words, {}, QDate(2001, month, 1)).status;
        kind.mayDecide = kind.mayDecide || status == AvailabilityStatus::Paused || status == AvailabilityStatus::Negotiation;
    }
    return *m_wordsKinds.insert(words, kind);
}

quint16 ProfileBuilder::availabilityWords(const Entry &entry)
{
    const WordsKind stated = wordsKind(entry.availability);
    const WordsKind capacity = wordsKind(entry.capacity);
    // What makes no difference is left out, so that few distinct texts remain to be read for each day.
    const bool countsCapacity = stated.saysNothing || capacity.mayDecide;
    const bool countsDate = stated.dependsOnWriting || (capacity.dependsOnWriting && countsCapacity && !entry.capacity.isEmpty());
    QString key = entry.availability;
    if (countsCapacity)
        key += u'\n' + entry.capacity;
    if (countsDate)
        key += u'\t' + entry.confirmedOn.toString(u"yyyyMM"_s);
    if (const auto known = m_availability.constFind(key); known != m_availability.constEnd())
        return *known;
    Entry words;
    words.availability = entry.availability;
    if (countsCapacity)
        words.capacity = entry.capacity;
    if (countsDate)
        words.confirmedOn = entry.confirmedOn;
    const auto number = static_cast<quint16>(std::min<size_t>(m_data.values.availability.size(), tableFull - 1));
    if (number == m_data.values.availability.size())
        m_data.values.availability.push_back({words});
    m_availability.insert(key, number);
    return number;
}

// The same few texts come again and again.
KeyStages ProfileBuilder::keyStages(const Entry &entry)
{
    const std::pair key(entry.keyStages, entry.phase);
    if (const auto known = m_keyStages.constFind(key); known != m_keyStages.constEnd())
        return *known;
    return *m_keyStages.insert(key, keyStagesOf(entry.keyStages, entry.phase));
}

void ProfileBuilder::add(const Entry &entry, const School &school)
{
    FacetProfile profile;
    profile.theme = themeOf(entry.theme);
    profile.region = school.region;
    profile.cluster = school.cluster;
    profile.trust = school.trust;
    profile.phase = school.phase;
    profile.designations = designationSet(entry.designations);
    profile.availability = availabilityWords(entry);
    profile.keyStages = keyStages(entry);
    profile.supportLevels = static_cast<quint8>((entry.supportLevels.contains(u'1') ? 1 : 0) | (entry.supportLevels.contains(u'2') ? 2 : 0));
    m_data.profiles.push_back(profile);
}

void ProfileBuilder::sortValues()
{
    FacetValues &values = m_data.values;
    const auto sortTable = [&](FacetKind kind, const QStringList &table) {
        std::vector<std::pair<QByteArray, quint32>> keys;
        for (const QString &value : table)
            keys.emplace_back(sortKey(value), static_cast<quint32>(keys.size()));
        std::ranges::sort(keys);
        auto &places = values.alphabet[static_cast<size_t>(kind)];
        places.resize(keys.size());
        for (quint32 i = 0; i < keys.size(); ++i)
            places[keys[i].second] = i;
    };
    sortTable(FacetKind::Theme, values.themes);
    sortTable(FacetKind::Region, values.regions);
    sortTable(FacetKind::Cluster, values.clusters);
    sortTable(FacetKind::Trust, values.trusts);
    sortTable(FacetKind::Designation, values.designations);
    sortTable(FacetKind::Phase, values.phases);
}
