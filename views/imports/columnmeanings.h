// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/columnmapping.h"

#include <QList>
#include <QString>

//! \brief One thing that a column of a directory can hold
struct ColumnMeaning
{
    QString label;                       //!< "Special interest"
    std::optional<DirectoryField> field; //!< none: the column is not read
    ColumnGuess::Part part = ColumnGuess::Part::Whole;
};

//! \brief All meanings a person can choose from: not read, then what an import needs, then the others
[[nodiscard]] const QList<ColumnMeaning> &columnMeanings();

//! \brief The place of what \p guess says in columnMeanings(); 0 when it is not read
[[nodiscard]] int meaningOf(const ColumnGuess &guess);

//! \brief Gives \p column the meaning at \p meaning of columnMeanings(); another column that had it is not read then
//!
//! A name stands in one column, or in two as first name and surname, never in both ways.
void chooseMeaning(ColumnMapping &mapping, int column, int meaning);
