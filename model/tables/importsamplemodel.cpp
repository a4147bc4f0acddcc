// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/tables/importsamplemodel.h"

void ImportSampleModel::setSample(ImportSample sample)
{
    beginResetModel();
    m_sample = std::move(sample);
    endResetModel();
}

int ImportSampleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sample.rows.size());
}

int ImportSampleModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sample.headings.size());
}

QVariant ImportSampleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const QString cell = m_sample.rows.at(index.row()).value(index.column());
    if (role == Qt::DisplayRole)
        return cell;
    if (role == Qt::ToolTipRole) // as text, whatever stands in the file
        return QStringLiteral("<p>%1</p>").arg(cell.toHtmlEscaped());
    return {};
}

QVariant ImportSampleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    return role == Qt::DisplayRole ? QVariant(m_sample.headings.value(section)) : QVariant();
}
