// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/reports/figures.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

class Theme;

//! \brief The first figure of each row of one table, to be drawn as bars
class FigureListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ValueRole = Qt::UserRole, TextRole, LargestRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void setTable(const FigureTable &table);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    //! \brief DisplayRole: "Early reading, 41"
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    //! \brief The bookings behind a row, as places in ReportRecords::bookings
    [[nodiscard]] const std::vector<int> &behind(const QModelIndex &index) const;
    [[nodiscard]] QString rowTitle(const QModelIndex &index) const;

private:
    FigureTable m_table;
    std::vector<const FigureRow *> m_rows; // those with bookings behind them
};

//! \brief Draws a row: its name, a bar, its figure
class FigureBarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FigureBarDelegate(const Theme &theme, QObject *parent = nullptr);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
