// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QByteArrayView>
#include <QStringList>

#include <memory>
#include <span>

//! \brief Writes a table to a file, row by row; the file is there whole after finish(), or as it was before
//!
//! Every cell is text, so that codes and telephone numbers keep their zeros. A cell that a spreadsheet program could
//! take for a formula (it begins with = + - @, tab or carriage return) gets an apostrophe in front; imports take it
//! off again (see cell::guarded).
class TableWriter
{
public:
    virtual ~TableWriter() = default;

    //! \brief Writes the next row; the first one is the headings
    //! \return Code::Storage when there is no more room, or the row does not fit
    [[nodiscard]] virtual Result<void> writeRow(const QStringList &cells) = 0;
    //! \brief As writeRow(), of UTF-8
    [[nodiscard]] virtual Result<void> writeRow(std::span<const QByteArrayView> cells);

    //! \brief Puts the file in its place; without it nothing is left behind
    [[nodiscard]] virtual Result<void> finish() = 0;
};

//! \brief A writer for \p path, XLSX when its name ends so, else CSV
//! \return Code::Storage when the file cannot be made
[[nodiscard]] Result<std::unique_ptr<TableWriter>> createTable(const QString &path);
