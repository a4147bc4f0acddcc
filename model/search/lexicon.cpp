// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/lexicon.h"

#include <QFile>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QByteArray resource(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<QStringList> linesOf(const QString &name)
{
    QList<QStringList> lines;
    for (const QString &line : QString::fromUtf8(resource(name)).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            lines.append(line.split(u' ', Qt::SkipEmptyParts));
    }
    return lines;
}

} // namespace

Lexicon::Lexicon()
    : m_english(resource(u":/vocabulary/english-words.txt"_s))
{
    readSameWords();
    readLittleWords();
    m_negation = stemNumber(u"not");
}

void Lexicon::readSameWords()
{
    for (const QStringList &line : linesOf(u":/vocabulary/same-words.txt"_s)) {
        const bool isOwn = line.first().startsWith(u'!');
        const QString stem = isOwn ? line.first().mid(1) : m_stemmer.stem(line.first());
        for (const QString &word : line) {
            m_same.insert(isOwn && word.startsWith(u'!') ? stem : word, stem);
            if (!isOwn)
                m_same.insert(m_stemmer.stem(word), stem);
        }
    }
}

void Lexicon::readLittleWords()
{
    for (const QStringList &line : linesOf(u":/vocabulary/little-words.txt"_s)) {
        for (const QString &word : line) {
            const bool isChatter = line.first().startsWith(u'~');
            std::vector<bool> &flags = isChatter ? m_isChatter : m_isLittle;
            const quint32 stem = stemNumber(word.startsWith(u'~') ? QStringView(word).mid(1) : QStringView(word));
            if (flags.size() <= stem)
                flags.resize(stem + 1);
            flags[stem] = true;
        }
    }
}

quint32 Lexicon::stemNumber(QStringView word)
{
    if (const auto same = m_same.constFind(word.toString()); same != m_same.constEnd())
        return m_stems.intern(*same);
    const QString stem = m_stemmer.stem(word);
    const auto same = m_same.constFind(stem);
    return m_stems.intern(same == m_same.constEnd() ? stem : *same);
}

quint32 Lexicon::findStem(QStringView word, Stemmer &stemmer) const
{
    if (const quint32 known = find(word); known != none)
        return m_stemOf[known];
    if (const auto same = m_same.constFind(word.toString()); same != m_same.constEnd())
        return m_stems.find(*same);
    const QString stem = stemmer.stem(word);
    const auto same = m_same.constFind(stem);
    return m_stems.find(same == m_same.constEnd() ? stem : *same);
}

quint32 Lexicon::add(QStringView word)
{
    const quint32 number = m_words.intern(word);
    if (number == m_stemOf.size()) {
        m_stemOf.push_back(stemNumber(word));
        m_times.push_back(0);
        m_inVocabulary.push_back(false);
    }
    return number;
}

quint32 Lexicon::addEntryWord(QStringView word)
{
    const quint32 number = add(word);
    ++m_times[number];
    return number;
}

quint32 Lexicon::addVocabularyWord(QStringView word)
{
    const quint32 number = add(word);
    m_inVocabulary[number] = true;
    return number;
}

void Lexicon::finish()
{
    m_sorted.resize(m_words.size());
    for (quint32 i = 0; i < m_words.size(); ++i)
        m_sorted[i] = i;
    std::ranges::sort(m_sorted, [this](quint32 a, quint32 b) { return word(a) < word(b); });
    m_isLittle.resize(m_stems.size());
    m_words.squeeze();
    m_stems.squeeze();
    m_stemOf.shrink_to_fit();
    m_times.shrink_to_fit();
}

std::span<const quint32> Lexicon::withPrefix(QStringView prefix) const
{
    const auto isBefore = [&](quint32 w) { return word(w) < prefix; };
    const auto first = std::partition_point(m_sorted.begin(), m_sorted.end(), isBefore);
    const auto last = std::partition_point(first, m_sorted.end(), [&](quint32 w) { return word(w).startsWith(prefix); });
    return {first, last};
}

bool Lexicon::isEnglish(QStringView word) const
{
    const QByteArray wanted = word.toUtf8();
    qsizetype low = 0;
    qsizetype high = m_english.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        const qsizetype start = middle == 0 ? 0 : m_english.lastIndexOf('\n', middle - 1) + 1;
        const qsizetype newline = m_english.indexOf('\n', start);
        const qsizetype end = newline < 0 ? m_english.size() : newline;
        const int order = QByteArrayView(m_english).sliced(start, end - start).compare(wanted);
        if (order == 0)
            return true;
        if (order < 0)
            low = end + 1;
        else
            high = start;
    }
    return false;
}
