// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/resultlistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostVia = 2; // a third one would leave no room for the text

} // namespace

ResultListModel::ResultListModel(const EntrySource &entries, QObject *parent)
    : QAbstractListModel(parent)
    , m_entries(entries)
{
}

int ResultListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.hits.size());
}

QVariant ResultListModel::data(const QModelIndex &index, int role) const
{
    const SearchHit *hit = index.isValid() ? hitAt(index.row()) : nullptr;
    if (!hit)
        return {};
    switch (role) {
    case Qt::DisplayRole: {
        const auto entry = m_entries.entry(hit->entry);
        return entry ? entry->person : QString();
    }
    case Qt::AccessibleTextRole:
        return EntryWords::spoken(resultRow(index.row()));
    case IdRole:
        return hit->entry;
    case RowRole:
        return QVariant::fromValue(resultRow(index.row()));
    case MilesRole:
        return hit->miles;
    default:
        return {};
    }
}

bool ResultListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_answer.hits.size() < m_answer.total;
}

void ResultListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        emit moreWanted();
}

void ResultListModel::setAnswer(const SearchAnswer &answer, std::shared_ptr<const SearchIndex> index, bool withDistance)
{
    beginResetModel();
    m_answer = answer;
    m_index = std::move(index);
    m_withDistance = withDistance;
    endResetModel();
}

void ResultListModel::extend(const SearchAnswer &answer)
{
    const auto had = m_answer.hits.size();
    m_answer.total = answer.total;
    if (answer.hits.size() <= had)
        return;
    beginInsertRows({}, static_cast<int>(had), static_cast<int>(answer.hits.size()) - 1);
    m_answer.hits.append(answer.hits.mid(had));
    endInsertRows();
}

qint64 ResultListModel::idAt(int row) const
{
    const SearchHit *hit = hitAt(row);
    return hit ? hit->entry : 0;
}

int ResultListModel::rowOf(qint64 entry) const
{
    const auto found = std::ranges::find(m_answer.hits, entry, &SearchHit::entry);
    return found == m_answer.hits.end() ? -1 : static_cast<int>(found - m_answer.hits.begin());
}

const SearchHit *ResultListModel::hitAt(int row) const
{
    return row >= 0 && row < m_answer.hits.size() ? &m_answer.hits.at(row) : nullptr;
}

ResultRow ResultListModel::resultRow(int row) const
{
    const SearchHit *hit = hitAt(row);
    const auto entry = hit ? m_entries.entry(hit->entry) : nullptr;
    if (!entry)
        return {};
    ResultRow shown;
    shown.entry = hit->entry;
    shown.name = entry->person;
    shown.designations = entry->designations;
    shown.place = EntryWords::place(entry->town, hit->miles, m_withDistance);
    shown.work = EntryWords::work(*entry);
    shown.status = hit->availability;
    shown.availability = EntryWords::availability(hit->availability, entry->availability);
    if (!hit->via.isEmpty())
        shown.via = tr("via %1", "found via phonics").arg(hit->via.mid(0, mostVia).join(u", "_s));
    shown.text = EntryWords::summary(*entry);
    shown.marks = marks(shown.text);
    return shown;
}

QList<TextRange> ResultListModel::marks(QStringView text) const
{
    return m_index ? joinedMarks(m_index->marks(m_answer, text), text) : QList<TextRange>();
}
