// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/availability.h"

#include <QAbstractTableModel>

//! \brief Which words about availability mean what, in the order in which they are tried; both columns can be edited
class AvailabilityRuleModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Saved header states hold these numbers: append, never reorder.
    enum Column { WordsColumn, StatusColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setRules(const QList<AvailabilityRule> &rules);
    //! \brief Those whose words are not blank
    [[nodiscard]] QList<AvailabilityRule> rules() const;
    //! \brief Adds an empty rule after \p row (-1: first) and gives its row
    int addAfter(int row);
    void removeAt(int row);
    //! \brief Moves a rule up (-1) or down (1), as far as there is room
    void move(int row, int by);

private:
    QList<AvailabilityRule> m_rules;
};
