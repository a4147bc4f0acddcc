// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/directoryrow.h"
#include "model/exchange/columnmapping.h"

#include <QList>
#include <QStringList>

//! \brief Something to say about one cell of a row
struct CellNote
{
    int column = -1; //!< counted from 0; -1: the row as a whole
    QString text;
    bool isProblem = false; //!< it stops the import

    friend bool operator==(const CellNote &, const CellNote &) = default;
};

//! \brief A row of a file, understood
struct ParsedRow
{
    qint64 number = 0; //!< as a spreadsheet program shows it
    DirectoryRow row;
    QList<CellNote> notes;

    [[nodiscard]] bool hasProblem() const;
};

//! \brief Turns the cells of a row into the fields of the directory: cleans, checks, converts
class DirectoryRowReader
{
public:
    explicit DirectoryRowReader(ColumnMapping mapping);

    //! \brief The fields of \p cells, complete(); \p formulaCells are those that a workbook computes
    [[nodiscard]] ParsedRow read(const QStringList &cells, const QList<int> &formulaCells, qint64 number) const;

private:
    void readCell(const QString &cell, int column, ParsedRow &parsed) const;
    void guardPupils(const QString &cell, int column, ParsedRow &parsed) const;

    ColumnMapping m_mapping;
    quint32 m_known = 0;
};
