// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/shortlistmodel.h"

#include "model/tables/resultrow.h"

using namespace Qt::StringLiterals;

ShortlistModel::ShortlistModel(const EntrySource &entries, QObject *parent)
    : QAbstractListModel(parent)
    , m_entries(entries)
{
}

int ShortlistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

QVariant ShortlistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size())
        return {};
    const qint64 id = m_ids.at(index.row());
    if (role == IdRole)
        return id;
    if (role == Qt::CheckStateRole)
        return m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked;
    const auto entry = m_entries.entry(id);
    if (!entry)
        return {};
    if (role == Qt::DisplayRole)
        return entry->person;
    if (role == WorkRole)
        return EntryWords::work(*entry);
    if (role == Qt::AccessibleTextRole)
        return QStringList{entry->person, entry->role, entry->academy}.join(u", "_s);
    return {};
}

bool ShortlistModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || index.row() >= m_ids.size())
        return false;
    const qint64 id = m_ids.at(index.row());
    const bool on = value.toInt() == Qt::Checked;
    if (on && m_ticked.size() >= mostCompared && !m_ticked.contains(id))
        return false;
    if (on)
        m_ticked.insert(id);
    else
        m_ticked.remove(id);
    emit dataChanged(index, index, {Qt::CheckStateRole});
    return true;
}

Qt::ItemFlags ShortlistModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren;
}

void ShortlistModel::setIds(const QList<qint64> &ids)
{
    beginResetModel();
    m_ids = ids;
    m_ticked.intersect(QSet<qint64>(ids.cbegin(), ids.cend()));
    if (m_ticked.isEmpty()) {
        const auto first = ids.mid(0, mostCompared);
        m_ticked = QSet<qint64>(first.cbegin(), first.cend());
    }
    endResetModel();
}

QList<qint64> ShortlistModel::ticked() const
{
    QList<qint64> ids;
    for (const qint64 id : m_ids) {
        if (m_ticked.contains(id))
            ids.append(id);
    }
    return ids;
}
