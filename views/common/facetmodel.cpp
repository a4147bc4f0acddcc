// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/facetmodel.h"

#include "views/common/paint.h"
#include "views/common/stylecontrols.h"
#include "views/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

void FacetModel::setRows(const QList<FacetRow> &rows)
{
    if (rows == m_rows)
        return;
    // Rows that only change in place keep the current index, and so the keyboard's place.
    const bool isSameLength = rows.size() == m_rows.size();
    if (!isSameLength)
        beginResetModel();
    m_rows = rows;
    if (!isSameLength)
        endResetModel();
    else if (!rows.isEmpty())
        emit dataChanged(index(0), index(static_cast<int>(rows.size()) - 1));
}

int FacetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FacetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FacetRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.label;
    case Qt::AccessibleTextRole:
        return tr("%1, %n entries", nullptr, row.count).arg(row.label);
    case Qt::CheckStateRole:
        return row.isChosen ? Qt::Checked : Qt::Unchecked;
    case ValueRole:
        return row.value;
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

bool FacetModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    FacetRow &row = m_rows[index.row()];
    row.isChosen = value.toInt() == Qt::Checked;
    const QString changedValue = row.value;
    const bool isChosen = row.isChosen;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit toggled(changedValue, isChosen);
    return true;
}

Qt::ItemFlags FacetModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

FacetDelegate::FacetDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.length(120), m_theme.metrics().facetHeight()};
}

void FacetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const int count = index.data(FacetModel::CountRole).toInt();
    const bool isFaint = count == 0 && !isChecked;
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    if (hasFocus)
        paint::focusRing(*painter, m_theme, option.rect, paint::smallRadius);

    QStyleOption box;
    const int side = m_theme.length(18);
    box.rect = QRect(option.rect.x() + m_theme.space(2), option.rect.y() + (option.rect.height() - side) / 2, side, side);
    box.state = QStyle::State_Enabled | (isChecked ? QStyle::State_On : QStyle::State_Off)
                | (option.state & QStyle::State_MouseOver);
    controls::checkBox(*painter, m_theme, box);

    const QString number = QString::number(count);
    painter->setFont(m_theme.font(TypeRole::Caption));
    painter->setPen(m_theme.colour(ColourRole::Text3));
    const QRect inner = option.rect.adjusted(0, 0, -m_theme.space(4), 0);
    painter->drawText(inner, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) | Qt::TextSingleLine, number);
    const int numberWidth = painter->fontMetrics().horizontalAdvance(number);

    painter->setFont(m_theme.font(isChecked ? TypeRole::Strong : TypeRole::Body));
    painter->setPen(m_theme.colour(isFaint ? ColourRole::Text3 : ColourRole::Text));
    const QRect words(box.rect.right() + 1 + m_theme.space(8), option.rect.y(),
                      inner.right() - numberWidth - m_theme.space(8) - box.rect.right() - m_theme.space(8),
                      option.rect.height());
    painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

bool FacetDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                const QModelIndex &index)
{
    bool isToggle = event->type() == QEvent::MouseButtonRelease
                    && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        isToggle = key == Qt::Key_Space || key == Qt::Key_Select || key == Qt::Key_Return || key == Qt::Key_Enter;
    }
    if (!isToggle)
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}
