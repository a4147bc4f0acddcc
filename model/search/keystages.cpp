// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/search/keystages.h"

#include "model/core/text.h"

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr KeyStages everything = 63;

// 0 for EYFS ... 5 for KS5
int stageOfYear(int year)
{
    static constexpr std::array<int, 14> stages{0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 5};
    return stages.at(static_cast<size_t>(std::min(year, 13)));
}

enum class Unit { None, Stage, Year };

struct Place
{
    int stage = 0;
    Unit unit = Unit::None; // what a bare number after it means
};

std::optional<int> numberAtEndOf(QStringView word, QStringView start)
{
    bool isNumber = false;
    const int number = word.startsWith(start) ? word.mid(start.size()).toInt(&isNumber) : 0;
    return isNumber && number >= 0 ? std::optional<int>(number) : std::nullopt;
}

std::optional<Place> placeOf(QStringView word, Unit before)
{
    static const QStringList early{u"eyfs"_s, u"nursery"_s, u"reception"_s, u"rec"_s, u"r"_s, u"yr"_s, u"n"_s, u"fs"_s, u"fs1"_s, u"fs2"_s,
                                   u"f1"_s, u"f2"_s, u"early"_s, u"foundation"_s};
    static const QStringList last{u"sixth"_s, u"post16"_s, u"16plus"_s, u"6th"_s};
    if (early.contains(word.toString()))
        return Place{0, Unit::Year};
    if (last.contains(word.toString()))
        return Place{5, Unit::None};
    if (word == u"gcse")
        return Place{4, Unit::None};
    if (word == u"infant" || word == u"infants")
        return Place{1, Unit::None};
    if (word == u"junior" || word == u"juniors")
        return Place{2, Unit::None};
    if (const auto stage = numberAtEndOf(word, u"ks"); stage && *stage >= 1 && *stage <= 5)
        return Place{*stage, Unit::Stage};
    for (const QStringView start : {QStringView(u"year"), QStringView(u"yr"), QStringView(u"y")}) {
        if (const auto year = numberAtEndOf(word, start); year && *year <= 13)
            return Place{stageOfYear(*year), Unit::Year};
    }
    if (const auto bare = numberAtEndOf(word, u""); bare && before == Unit::Stage && *bare >= 1 && *bare <= 5)
        return Place{*bare, before};
    if (const auto bare = numberAtEndOf(word, u""); bare && before == Unit::Year && *bare <= 13)
        return Place{stageOfYear(*bare), before};
    return std::nullopt;
}

bool isTo(QStringView word)
{
    return word == u"-" || word == u"to" || word == u"\u2013";
}

// Words, and the hyphens between them.
QStringList piecesOf(QStringView text)
{
    QStringList pieces(1);
    const QString lower = folded(text);
    for (const QChar c : lower) {
        if (c.isLetterOrNumber())
            pieces.last().append(c);
        else if (c == u'-' || c == u'\u2013')
            pieces << u"-"_s << QString();
        else
            pieces << QString();
    }
    pieces.removeAll(QString());
    return pieces;
}

KeyStages range(int first, int last)
{
    KeyStages stages = 0;
    for (int stage = std::min(first, last); stage <= std::max(first, last); ++stage)
        stages = static_cast<KeyStages>(stages | (1 << stage));
    return stages;
}

} // namespace

QString keyStageName(int bit)
{
    return bit == 0 ? u"EYFS"_s : u"KS%1"_s.arg(bit);
}

KeyStages keyStagesOfPhase(QStringView phase)
{
    const QString lower = folded(phase);
    if (lower.contains(u"primary") && !lower.contains(u"middle"))
        return range(0, 2);
    if (lower.contains(u"nursery"))
        return range(0, 0);
    if (lower.contains(u"secondary"))
        return range(3, 5);
    if (lower.contains(u"16"))
        return range(5, 5);
    return everything;
}

KeyStages keyStagesOf(QStringView text, QStringView phase)
{
    QStringList pieces = piecesOf(text);
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i) {
        if ((pieces.at(i) == u"ks"_s || pieces.at(i) == u"year"_s || pieces.at(i) == u"years"_s || pieces.at(i) == u"y"_s)
            && pieces.at(i + 1).at(0).isDigit()) {
            pieces[i] = (pieces.at(i) == u"ks"_s ? u"ks"_s : u"y"_s) + pieces.takeAt(i + 1);
        }
    }
    KeyStages stages = 0;
    Unit unit = Unit::None;
    int previous = -1;
    bool isRange = false;
    for (const QString &piece : pieces) {
        if (isTo(piece)) {
            isRange = previous >= 0;
            continue;
        }
        const auto place = placeOf(piece, unit);
        if (place) {
            stages = static_cast<KeyStages>(stages | range(isRange ? previous : place->stage, place->stage));
            unit = place->unit;
            previous = place->stage;
        }
        isRange = false;
    }
    const bool saysAll = pieces.contains(u"all"_s) || (pieces.contains(u"whole"_s) && pieces.contains(u"school"_s));
    return stages == 0 && saysAll ? keyStagesOfPhase(phase) : stages;
}
