// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/columnmeanings.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

using Part = ColumnGuess::Part;

constexpr std::array needed{DirectoryField::Academy, DirectoryField::Interest};

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ColumnMeanings)
};

QList<ColumnMeaning> makeMeanings()
{
    QList<ColumnMeaning> meanings{{Texts::tr("Not read"), {}, Part::Whole},
                                  {Texts::tr("Name"), DirectoryField::Person, Part::Whole},
                                  {Texts::tr("First name"), DirectoryField::Person, Part::FirstName},
                                  {Texts::tr("Surname"), DirectoryField::Person, Part::LastName}};
    for (const DirectoryField field : needed)
        meanings.append({fieldLabel(field), field, Part::Whole});
    for (size_t i = 0; i < directoryFieldCount; ++i) {
        const auto field = static_cast<DirectoryField>(i);
        if (field != DirectoryField::Person && std::ranges::find(needed, field) == needed.end())
            meanings.append({fieldLabel(field), field, Part::Whole});
    }
    return meanings;
}

bool excludeEachOther(const ColumnGuess &column, const ColumnMeaning &meaning)
{
    if (!meaning.field || column.field != meaning.field)
        return false;
    const bool isOneWhole = column.part == Part::Whole || meaning.part == Part::Whole;
    return isOneWhole || column.part == meaning.part;
}

} // namespace

const QList<ColumnMeaning> &columnMeanings()
{
    static const QList<ColumnMeaning> meanings = makeMeanings();
    return meanings;
}

int meaningOf(const ColumnGuess &guess)
{
    const auto &meanings = columnMeanings();
    const auto at = std::ranges::find_if(meanings, [&](const ColumnMeaning &meaning) {
        return meaning.field == guess.field && (!guess.field || meaning.part == guess.part);
    });
    return at == meanings.cend() ? 0 : static_cast<int>(at - meanings.cbegin());
}

void chooseMeaning(ColumnMapping &mapping, int column, int meaning)
{
    const ColumnMeaning &chosen = columnMeanings().at(meaning);
    for (qsizetype i = 0; i < mapping.columns.size(); ++i) {
        ColumnGuess &other = mapping.columns[i];
        if (i != column && excludeEachOther(other, chosen)) {
            other.field.reset();
            other.part = Part::Whole;
        }
    }
    ColumnGuess &guess = mapping.columns[column];
    guess.field = chosen.field;
    guess.part = chosen.part;
    guess.confidence = 1; // a person said so
}
