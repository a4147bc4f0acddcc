// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figures.h"

#include <QString>
#include <QStringList>

//! \brief What sentences about figures are made of
namespace sentences {

//! \brief The rows with the largest number in the first column, of those that name something: several where they are equal
struct Largest
{
    QStringList titles;
    QString id; //!< of the first one
    qint64 value = 0; //!< 0: there is none

    [[nodiscard]] bool isOne() const { return titles.size() == 1; }
    //! \brief Equal to more than can be listed in a sentence
    [[nodiscard]] bool isMany() const { return titles.size() > 3; }
};

//! \brief Neither what was not stated counts nor \p rest, the row of all others
[[nodiscard]] Largest largestOf(const FigureTable &table, const QString &rest = {});
//! \brief "A", "A and B", "A, B and C"
[[nodiscard]] QString joinedByAnd(const QStringList &words);
//! \brief How many of the first column name nothing
[[nodiscard]] int notStated(const FigureTable &table);
//! \brief Two sentences, either of which may be empty
[[nodiscard]] QString withGap(const QString &first, const QString &second);
//! \brief A figure of a table; 0 when there is none
[[nodiscard]] qint64 at(const Figures &figures, const QString &table, const QString &row, const QString &column = QStringLiteral("now"));
//! \brief As translations with numbers take it
[[nodiscard]] inline int toInt(qint64 value)
{
    return static_cast<int>(value);
}

} // namespace sentences
