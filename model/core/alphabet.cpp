// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/alphabet.h"

#include "model/core/text.h"

#include <QVarLengthArray>

#include <array>

namespace {

// Primary weights: 1 ends a word, 2..17 are numbers by their count of digits, letters from 32 on in steps of two
// (Welsh digraphs take the odd number after their first letter), anything else from 200.
constexpr char endOfWord = 1;
constexpr char firstLetter = 32;
constexpr char otherCharacter = 120;

constexpr char letterWeight(char16_t c)
{
    return static_cast<char>(firstLetter + 2 * (c - u'a'));
}

struct Digraph
{
    char16_t first;
    char16_t second;
    char weight;
};

// "ng" stands after "g", not after "n" (Geiriadur Prifysgol Cymru).
constexpr std::array<Digraph, 8> welshDigraphs{{{u'c', u'h', letterWeight(u'c') + 1},
                                                {u'd', u'd', letterWeight(u'd') + 1},
                                                {u'f', u'f', letterWeight(u'f') + 1},
                                                {u'n', u'g', letterWeight(u'g') + 1},
                                                {u'l', u'l', letterWeight(u'l') + 1},
                                                {u'p', u'h', letterWeight(u'p') + 1},
                                                {u'r', u'h', letterWeight(u'r') + 1},
                                                {u't', u'h', letterWeight(u't') + 1}}};

char welshDigraph(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return 0;
    for (const Digraph &digraph : welshDigraphs) {
        if (text.at(at) == digraph.first && text.at(at + 1) == digraph.second)
            return digraph.weight;
    }
    return 0;
}

using Key = QVarLengthArray<char, 256>;

qsizetype appendNumber(Key &key, QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text.at(end) >= u'0' && text.at(end) <= u'9')
        ++end;
    qsizetype start = at;
    while (start + 1 < end && text.at(start) == u'0')
        ++start;
    const qsizetype digits = std::min<qsizetype>(end - start, 15);
    key.append(static_cast<char>(2 + digits));
    for (qsizetype i = start; i < start + digits; ++i)
        key.append(static_cast<char>(text.at(i).unicode()));
    return end;
}

} // namespace

QByteArray sortKey(QStringView text, Alphabet alphabet)
{
    const QString plain = folded(text);
    Key key;
    for (qsizetype i = 0; i < plain.size();) {
        const QChar c = plain.at(i);
        const char digraph = alphabet == Alphabet::Welsh ? welshDigraph(plain, i) : char(0);
        if (digraph != 0) {
            key.append(digraph);
            i += 2;
        } else if (c >= u'a' && c <= u'z') {
            key.append(letterWeight(c.unicode()));
            ++i;
        } else if (c >= u'0' && c <= u'9') {
            i = appendNumber(key, plain, i);
        } else if (c == u' ' || c == u'-' || c == u'/' || c == u',') {
            if (!key.isEmpty() && key.back() != endOfWord)
                key.append(endOfWord);
            ++i;
        } else {
            if (c.isLetter()) {
                key.append(otherCharacter);
                const QByteArray bytes = QString(c).toUtf8();
                key.append(bytes.constData(), bytes.size());
            }
            ++i;
        }
    }
    key.append('\0');
    return QByteArray(key.constData(), key.size()) + text.toUtf8();
}
