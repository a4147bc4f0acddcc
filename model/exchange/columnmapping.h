// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/directoryrow.h"

#include <QList>
#include <QStringList>

#include <optional>

//! \brief What a column of a file holds
struct ColumnGuess
{
    enum class Part { Whole, FirstName, LastName }; //!< of the field; only names come in parts

    QString heading; //!< as it stands in the file
    std::optional<DirectoryField> field; //!< none: the column is not read
    Part part = Part::Whole;
    double confidence = 0; //!< 1: a heading we know; 0: not known; between: much like one

    friend bool operator==(const ColumnGuess &, const ColumnGuess &) = default;
};

//! \brief Which column of a file holds which field
struct ColumnMapping
{
    qint64 headingRow = 0; //!< the number of the row with the headings
    QList<ColumnGuess> columns;

    //! \brief The column of \p field, or -1
    [[nodiscard]] int columnOf(DirectoryField field) const;
    //! \brief What an import cannot do without and no column was found for: name, academy, special interest
    [[nodiscard]] QList<DirectoryField> missing() const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

//! \brief Guesses what the columns under \p headings hold; each field goes to the one column that fits it best
//!
//! Case, accents, punctuation and small misspellings do not matter: "Area of Expertise", "E-mail addres".
[[nodiscard]] ColumnMapping guessColumns(const QStringList &headings, qint64 headingRow = 1);

//! \brief How many columns of \p mapping hold a field: by this the row of headings is found
[[nodiscard]] int knownColumns(const ColumnMapping &mapping);
