// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/vocabulary.h"

#include "model/core/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <algorithm>

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

QString keyOf(const Concept &idea)
{
    return folded(idea.name);
}

QSet<QString> namesOf(const QList<Concept> &concepts)
{
    QSet<QString> names;
    for (const Concept &idea : concepts)
        names.insert(keyOf(idea));
    return names;
}

QList<Concept> withoutDangling(QList<Concept> concepts)
{
    const QSet<QString> names = namesOf(concepts);
    for (Concept &idea : concepts)
        idea.broader.removeIf([&](const QString &name) { return !names.contains(folded(name)); });
    return concepts;
}

QList<Concept> withoutDoubles(const QList<Concept> &concepts)
{
    QSet<QString> seen;
    QList<Concept> result;
    for (const Concept &idea : concepts) {
        const QString key = keyOf(idea);
        if (key.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        result.append(idea);
    }
    std::ranges::sort(result, {}, keyOf);
    return result;
}

} // namespace

Vocabulary::Vocabulary(QList<Concept> concepts)
    : m_concepts(withoutDangling(withoutDoubles(concepts)))
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
