// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/report/figurelist.h"

#include "model/reports/reportdata.h"
#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

void FigureListModel::setTable(const FigureTable &table)
{
    beginResetModel();
    m_table = table;
    m_rows.clear();
    for (const FigureRow &row : m_table.rows) {
        if (!row.cells.empty() && !row.cells.front().behind.empty())
            m_rows.push_back(&row);
    }
    if (m_rows.size() == 2 && m_rows.back()->isTotal)
        m_rows.pop_back(); // it repeats the only row
    endResetModel();
}

int FigureListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FigureListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FigureRow &row = *m_rows.at(static_cast<size_t>(index.row()));
    const Cell &cell = row.cells.front();
    const QString text = figureText(cell, m_table.columns.constFirst());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1, %2").arg(row.title, text);
    case Qt::ToolTipRole:
        return row.title;
    case ValueRole:
        return cell.value;
    case TextRole:
        return text;
    case LargestRole:
        return std::ranges::max(m_rows, {}, [](const FigureRow *each) { return each->isTotal ? 0 : each->cells.front().value; })->cells.front().value;
    case CountRole:
        return static_cast<int>(cell.behind.size());
    default:
        return {};
    }
}

const std::vector<int> &FigureListModel::behind(const QModelIndex &index) const
{
    static const std::vector<int> none;
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(static_cast<size_t>(index.row()))->cells.front().behind : none;
}

QString FigureListModel::rowTitle(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_rows.at(static_cast<size_t>(index.row()))->title : QString();
}

FigureBarDelegate::FigureBarDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void FigureBarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (isChosen)
        painter->fillRect(option.rect, m_theme.colour(ColourRole::Tint));
    const QRect inside = option.rect.adjusted(m_theme.space(8), m_theme.space(4), -m_theme.space(8), -m_theme.space(4));
    const int line = m_theme.metrics().lineHeight(TypeRole::Body);
    const QString figure = index.data(FigureListModel::TextRole).toString();
    painter->setFont(m_theme.font(TypeRole::Strong));
    const int figureWidth = painter->fontMetrics().horizontalAdvance(figure);
    painter->setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
    painter->drawText(QRect(inside.left(), inside.top(), inside.width(), line), Qt::AlignRight | Qt::AlignVCenter, figure);
    painter->setFont(m_theme.font(TypeRole::Body));
    const int nameWidth = inside.width() - figureWidth - m_theme.space(8);
    const QString name = painter->fontMetrics().elidedText(index.data(Qt::ToolTipRole).toString(), Qt::ElideRight, nameWidth);
    painter->drawText(QRect(inside.left(), inside.top(), nameWidth, line), Qt::AlignLeft | Qt::AlignVCenter, name);
    const auto largest = std::max<qint64>(1, index.data(FigureListModel::LargestRole).toLongLong());
    const qint64 value = std::clamp<qint64>(index.data(FigureListModel::ValueRole).toLongLong(), 0, largest);
    const int width = static_cast<int>(inside.width() * value / largest);
    painter->fillRect(QRect(inside.left(), inside.top() + line, std::max(1, width), m_theme.length(6)),
                      m_theme.colour(isChosen ? ColourRole::OnTintAccent : ColourRole::Accent));
    if (option.state.testFlag(QStyle::State_HasFocus))
        paint::focusRing(*painter, m_theme, option.rect, paint::smallRadius);
    painter->restore();
}

QSize FigureBarDelegate::sizeHint(const QStyleOptionViewItem &option, [[maybe_unused]] const QModelIndex &index) const
{
    return {option.rect.width(), m_theme.metrics().lineHeight(TypeRole::Body) + m_theme.length(6) + 2 * m_theme.space(4) + m_theme.space(4)};
}
