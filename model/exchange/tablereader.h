// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/exchange/tablelimits.h"

#include <QList>
#include <QStringList>

#include <memory>

//! \brief The rows of a table in a file, one after the other, whatever the format
class TableReader
{
public:
    virtual ~TableReader() = default;

    //! \brief Reads the next row that is not blank into \p row; cells keep their text, dates come as ISO text
    //! \return false at the end; Code::InvalidInput when the file is damaged or beyond its limits
    [[nodiscard]] virtual Result<bool> next(QStringList &row) = 0;

    //! \brief The number of the row read last, from 1, as a spreadsheet program shows it
    [[nodiscard]] virtual qint64 row() const = 0;

    //! \brief Cells of the row read last that hold a formula, counted from 0; their text is the value last computed
    [[nodiscard]] virtual QList<int> formulaCells() const { return {}; }

    //! \brief The sheet of the workbook that is read; empty when the file has no sheets
    [[nodiscard]] virtual QString sheet() const { return {}; }

    //! \brief How far it is through the file, 0 to 1
    [[nodiscard]] virtual double progress() const = 0;

    //! \brief What the person should know about how the file was read: whole sentences
    [[nodiscard]] virtual QStringList notes() const { return {}; }
};

//! \brief Opens the table in \p path: CSV (comma, semicolon, tab; UTF-8, UTF-16, Windows-1252), the same gzipped or
//! in a zip file, XLSX or ODS
//!
//! What it is shows in its first bytes, not in its name. In a zip file with several tables the one whose name holds
//! \p preferred is taken. Of a workbook \p sheet is read or, when that is empty, the first one that has rows.
//! \return Code::NotFound, or Code::InvalidInput with a sentence that says what the file is instead
[[nodiscard]] Result<std::unique_ptr<TableReader>> openTable(const QString &path, const TableLimits &limits = {},
                                                             const QString &preferred = {}, const QString &sheet = {});

//! \brief The names of the sheets in the workbook \p path, in its order; none when the file is no workbook
[[nodiscard]] Result<QStringList> sheetNames(const QString &path, const TableLimits &limits = {});

//! \brief The error of a workbook that has \p sheets, but not \p wanted
[[nodiscard]] tl::unexpected<Error> noSuchSheet(const QString &wanted, const QStringList &sheets);
