// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/importmessagemodel.h"

#include <QLocale>

#include <map>

using namespace Qt::StringLiterals;

void ImportMessageModel::setReport(const ImportReport &report)
{
    beginResetModel();
    m_lines.clear();
    m_lines.reserve(report.problems.size() + report.warnings.size() + report.changes.size());
    for (const ImportMessage &message : report.problems)
        m_lines.append({Problem, message});
    for (const ImportMessage &message : report.warnings)
        m_lines.append({Warning, message});
    for (const ImportMessage &message : report.changes)
        m_lines.append({Change, message});
    endResetModel();
}

int ImportMessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int ImportMessageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportMessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Line &line = m_lines.at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shown(line, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignTop | (column == RowColumn ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::AccessibleTextRole:
        return column == RowColumn && line.message.row == 0 ? tr("The whole file") : shown(line, column);
    case KindRole:
        return line.kind;
    case SortRole:
        return column == RowColumn ? QVariant(line.message.row) : QVariant(shown(line, column));
    default:
        return {};
    }
}

QVariant ImportMessageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (section == RowColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case KindColumn:
        return tr("Kind");
    case RowColumn:
        return tr("Row");
    case HeadingColumn:
        return tr("Column");
    case TextColumn:
        return tr("What there is to say");
    case ColumnCount:
        break;
    }
    return {};
}

QString ImportMessageModel::word(Kind kind)
{
    switch (kind) {
    case Problem:
        return tr("Problem");
    case Warning:
        return tr("Warning");
    case Change:
        return tr("Change");
    }
    return {};
}

QString ImportMessageModel::shown(const Line &line, Column column)
{
    switch (column) {
    case KindColumn:
        return word(line.kind);
    case RowColumn:
        return line.message.row > 0 ? QLocale().toString(line.message.row) : QString();
    case HeadingColumn:
        return line.message.column;
    case TextColumn:
        return line.message.text;
    case ColumnCount:
        break;
    }
    return {};
}

QString importMessagesAsText(const QModelIndexList &indexes)
{
    std::map<int, QModelIndex> rows;
    for (const QModelIndex &index : indexes)
        rows.emplace(index.row(), index);
    QString text;
    for (const auto &[row, index] : rows) {
        QStringList cells;
        for (int column = 0; column < ImportMessageModel::ColumnCount; ++column)
            cells.append(index.siblingAtColumn(column).data().toString().simplified());
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}
