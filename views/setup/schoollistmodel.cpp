// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/schoollistmodel.h"

#include "model/core/text.h"

#include <algorithm>

SchoolListModel::SchoolListModel(const QList<SchoolChoice> &schools, QObject *parent)
    : QAbstractListModel(parent)
{
    for (const SchoolChoice &school : schools)
        m_rows.append({school, u' ' + folded(school.name) + u' ' + folded(school.town)});
    search({});
}

void SchoolListModel::search(const QString &words)
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (qsizetype i = 0; i < m_rows.size() && m_shown.size() < mostRows; ++i) {
        const QString &searched = m_rows.at(i).searched;
        if (std::ranges::all_of(wanted, [&searched](const QString &word) { return searched.contains(u' ' + word); }))
            m_shown.append(i);
    }
    endResetModel();
}

QModelIndex SchoolListModel::indexOf(qint64 school) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_rows.at(m_shown.at(row)).school.id == school)
            return index(row);
    }
    return {};
}

int SchoolListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant SchoolListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SchoolChoice &school = m_rows.at(m_shown.at(index.row())).school;
    switch (role) {
    case Qt::DisplayRole:
        return school.town.isEmpty() ? school.name : tr("%1, %2", "school, town").arg(school.name, school.town);
    case IdRole:
        return school.id;
    default:
        return {};
    }
}
