// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/documents/directoryindex.h"

#include "model/core/text.h"

#include <map>

using namespace Qt::StringLiterals;

namespace {

// Keyed by the sort key and then by what tells two items of the same words apart.
using Items = std::map<std::pair<QByteArray, QString>, doc::IndexItem>;

QString initialOf(const QString &words)
{
    const QString plain = folded(words);
    const auto letter = std::ranges::find_if(plain, [](QChar c) { return c.isLetterOrNumber(); });
    return letter == plain.cend() ? QString() : QString(letter->toUpper());
}

doc::Index indexOf(const Items &items)
{
    doc::Index index;
    for (const auto &item : items)
        index.items.append(item.second);
    return index;
}

void add(Items &items, const QByteArray &key, const QString &apart, const QString &words, const doc::IndexTarget &target)
{
    doc::IndexItem &item = items[{key, apart}];
    if (item.text.isEmpty()) {
        item.text = words;
        item.group = initialOf(words);
    }
    item.targets.append(target);
}

} // namespace

doc::Index themeIndex(const QList<AcademyEntries> &academies, Alphabet alphabet)
{
    Items items;
    for (const AcademyEntries &academy : academies) {
        for (const Entry &entry : academy.entries) {
            if (!entry.theme.isEmpty())
                add(items, sortKey(entry.theme, alphabet), folded(entry.theme), entry.theme, {entryAnchor(entry), entry.person});
        }
    }
    return indexOf(items);
}

doc::Index personIndex(const QList<AcademyEntries> &academies, Alphabet alphabet)
{
    Items items;
    for (const AcademyEntries &academy : academies) {
        for (const Entry &entry : academy.entries) {
            const QString name = nameBySurname(entry.person);
            add(items, sortKey(name, alphabet), QString::number(entry.personId), name, {entryAnchor(entry), entry.theme});
        }
    }
    return indexOf(items);
}

QString entryAnchor(const Entry &entry)
{
    return u"entry-%1"_s.arg(entry.id);
}

QString academyAnchor(const School &school)
{
    return u"academy-%1"_s.arg(school.id);
}
