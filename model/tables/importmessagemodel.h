// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/importreport.h"

#include <QAbstractTableModel>

//! \brief What an import has to say, cell by cell: problems first, then warnings, then changes
class ImportMessageModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Kind { Problem, Warning, Change };
    // Append, never reorder.
    enum Column { KindColumn, RowColumn, HeadingColumn, TextColumn, ColumnCount };
    enum Role {
        KindRole = Qt::UserRole, //!< Kind, for filters
        SortRole,                //!< numbers as numbers
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const ImportReport &report);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    //! \brief "Problem"
    [[nodiscard]] static QString word(Kind kind);

private:
    struct Line
    {
        Kind kind = Problem;
        ImportMessage message;
    };
    [[nodiscard]] static QString shown(const Line &line, Column column);

    QList<Line> m_lines;
};

//! \brief \p indexes (any columns, any order) as lines of kind, row, column and sentence, parted by tabs, for the
//! clipboard; each row once, in the order of its model
[[nodiscard]] QString importMessagesAsText(const QModelIndexList &indexes);
