// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/availabilityrulemodel.h"

int AvailabilityRuleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rules.size());
}

int AvailabilityRuleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant AvailabilityRuleModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rules.size() || (role != Qt::DisplayRole && role != Qt::EditRole))
        return {};
    switch (static_cast<Column>(index.column())) {
    case WordsColumn:
        return m_rules.at(index.row()).words;
    case StatusColumn:
        return m_rules.at(index.row()).status;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant AvailabilityRuleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == WordsColumn ? tr("Words in the entry") : tr("Mean");
}

bool AvailabilityRuleModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() >= m_rules.size())
        return false;
    AvailabilityRule &rule = m_rules[index.row()];
    (index.column() == WordsColumn ? rule.words : rule.status) = value.toString().trimmed();
    emit dataChanged(index, index);
    return true;
}

Qt::ItemFlags AvailabilityRuleModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

void AvailabilityRuleModel::setRules(const QList<AvailabilityRule> &rules)
{
    beginResetModel();
    m_rules = rules;
    endResetModel();
}

QList<AvailabilityRule> AvailabilityRuleModel::rules() const
{
    QList<AvailabilityRule> filled;
    for (const AvailabilityRule &rule : m_rules) {
        if (!rule.words.isEmpty())
            filled.append(rule);
    }
    return filled;
}

int AvailabilityRuleModel::addAfter(int row)
{
    const int at = row < 0 ? 0 : row + 1;
    beginInsertRows({}, at, at);
    m_rules.insert(at, AvailabilityRule());
    endInsertRows();
    return at;
}

void AvailabilityRuleModel::removeAt(int row)
{
    if (row < 0 || row >= m_rules.size())
        return;
    beginRemoveRows({}, row, row);
    m_rules.removeAt(row);
    endRemoveRows();
}

void AvailabilityRuleModel::move(int row, int by)
{
    const int to = row + by;
    if (row < 0 || to < 0 || row >= m_rules.size() || to >= m_rules.size() || by == 0)
        return;
    beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to);
    m_rules.move(row, to);
    endMoveRows();
}
