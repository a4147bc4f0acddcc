// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/vocabulary.h"

#include "model/core/text.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

const QString heading = u"concept\tbroader\tphrases"_s;

QStringList listOf(const QString &cell)
{
    QStringList items;
    for (const QString &item : cell.split(u';')) {
        const QString clean = item.simplified();
        if (!clean.isEmpty() && !items.contains(clean))
            items.append(clean);
    }
    return items;
}

// A concept under the name by which others find it
struct Keyed
{
    QString key;
    Concept idea;
};

QString keyOf(const Concept &idea)
{
    return folded(idea.name);
}

// By name, without those that have none or that of an earlier one.
QList<Concept> inOrder(QList<Concept> concepts)
{
    std::vector<Keyed> keyed;
    keyed.reserve(static_cast<size_t>(concepts.size()));
    for (Concept &idea : concepts) {
        QString key = keyOf(idea);
        if (!key.isEmpty())
            keyed.push_back({std::move(key), std::move(idea)});
    }
    std::ranges::stable_sort(keyed, {}, &Keyed::key);
    keyed.erase(std::unique(keyed.begin(), keyed.end(), [](const Keyed &a, const Keyed &b) { return a.key == b.key; }), keyed.end());
    const auto isKnown = [&keyed](const QString &name) {
        return std::ranges::binary_search(keyed, folded(name), {}, &Keyed::key);
    };
    QList<Concept> result;
    result.reserve(static_cast<qsizetype>(keyed.size()));
    for (Keyed &one : keyed)
        one.idea.broader.removeIf([&](const QString &name) { return !isKnown(name); });
    for (Keyed &one : keyed)
        result.append(std::move(one.idea));
    return result;
}

} // namespace

Vocabulary::Vocabulary(QList<Concept> concepts)
    : m_concepts(inOrder(std::move(concepts)))
{
}

Vocabulary Vocabulary::shipped()
{
    QFile file(u":/vocabulary/concepts.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return fromTsv(QString::fromUtf8(file.readAll())).value_or(Vocabulary());
}

Result<Vocabulary> Vocabulary::fromTsv(const QString &text)
{
    QList<Concept> concepts;
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        if (line.trimmed().isEmpty() || line.startsWith(u'#') || line.trimmed() == heading)
            continue;
        const QStringList cells = line.split(u'\t');
        const QString name = cells.first().simplified();
        if (name.isEmpty() || cells.size() > 3)
            return failure(Error::Code::InvalidInput,
                           QCoreApplication::translate("Vocabulary", "Line %1 of the vocabulary needs a name, broader names and phrases, "
                                                                     "separated by tabs.")
                               .arg(i + 1));
        concepts.append({name, listOf(cells.value(1)), listOf(cells.value(2))});
    }
    return Vocabulary(concepts);
}

Vocabulary Vocabulary::changed(const QList<ConceptChange> &changes) const
{
    if (changes.isEmpty())
        return *this;
    QList<Concept> concepts = m_concepts;
    for (const ConceptChange &change : changes) {
        const QString key = keyOf(change.idea);
        concepts.removeIf([&](const Concept &idea) { return keyOf(idea) == key; });
        if (!change.isRemoved)
            concepts.append(change.idea);
    }
    return Vocabulary(concepts);
}

QString Vocabulary::toTsv() const
{
    QString text = heading + u'\n';
    for (const Concept &idea : m_concepts)
        text += idea.name + u'\t' + idea.broader.join(u"; "_s) + u'\t' + idea.phrases.join(u"; "_s) + u'\n';
    return text;
}
