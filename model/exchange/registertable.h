// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/schoolwriter.h"
#include "model/exchange/directoryrowreader.h"
#include "model/exchange/tablereader.h"

#include <array>
#include <memory>

//! \brief A row of the register, and what there is to say about it
struct RegisterRow
{
    qint64 number = 0; //!< as a spreadsheet program shows it
    RegisterSchool school;
    QList<CellNote> notes;
};

//! \brief The register of English schools (Get Information About Schools, before that EduBase), read by its headings
//!
//! The headings and their order changed with the years; those of 2017 to 2025 are known. Of head teachers and other
//! persons nothing is read. Rows with more cells than headings come from another year's layout: what stands behind
//! the added cells is found by the name of the region, or left out.
class RegisterTable
{
public:
    //! \return Code::InvalidInput with a sentence that says what the file is, when it is not this register
    [[nodiscard]] static Result<RegisterTable> open(const QString &path, const TableLimits &limits);

    //! \brief Reads the next school; false at the end
    [[nodiscard]] Result<bool> next(RegisterRow &row);

    [[nodiscard]] QString heading(int column) const;
    [[nodiscard]] double progress() const { return m_reader->progress(); }
    [[nodiscard]] QStringList notes() const { return m_reader->notes(); }

    //! \brief What is read of the register
    enum Column {
        Urn, LaCode, LaName, Number, Name, Type, Status, Opened, Closed, Phase, LowAge, HighAge, Gender, Religion,
        TrustFlag, Trust, Ukprn, Street, Locality, Address3, Town, County, Postcode, Website, Telephone, Region,
        Easting, Northing, ColumnCount
    };

private:
    class Cells;

    std::unique_ptr<TableReader> m_reader;
    QStringList m_headings;
    std::array<int, ColumnCount> m_columns{};
};

//! \brief \p address with its scheme, typing slips mended; empty when it is no web address
[[nodiscard]] QString webAddress(const QString &address);
