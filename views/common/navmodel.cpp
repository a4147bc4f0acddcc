// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/navmodel.h"

#include "views/common/paint.h"
#include "views/common/theme.h"

#include <QPainter>

#include <algorithm>

void NavModel::addItem(const QString &id, const QString &text, const QString &iconName)
{
    const int row = static_cast<int>(m_items.size());
    beginInsertRows({}, row, row);
    m_items.append({id, text, iconName, 0});
    endInsertRows();
}

bool NavModel::setBadge(const QString &id, int count)
{
    const QModelIndex at = indexOf(id);
    if (!at.isValid())
        return false;
    m_items[at.row()].badge = count;
    emit dataChanged(at, at);
    return true;
}

QModelIndex NavModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row).id == id)
            return index(row);
    }
    return {};
}

int NavModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

QVariant NavModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Item &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return item.text;
    case Qt::AccessibleTextRole:
        return item.badge > 0 ? tr("%1, %2", "page, number waiting").arg(item.text).arg(item.badge) : item.text;
    case IdRole:
        return item.id;
    case IconRole:
        return item.iconName;
    case BadgeRole:
        return item.badge;
    default:
        return {};
    }
}

NavDelegate::NavDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme.length(40), m_theme.metrics().navItemHeight() + 2};
}

void NavDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    const QRect rect = option.rect.adjusted(0, 1, 0, -1);
    if (isChosen || isHovered)
        paint::panel(*painter, rect, m_theme.colour(isChosen ? ColourRole::Tint : ColourRole::Hover), QColor(),
                     paint::radius);
    if (isChosen && m_theme.kind() != ThemeKind::Contrast) // there it would look like a bite
        paint::panel(*painter, QRectF(rect.x(), rect.y() + 4, 3, rect.height() - 8),
                     m_theme.colour(ColourRole::OnTintAccent), QColor(), 1.5);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        if (isChosen)
            paint::focusRingOnTint(*painter, m_theme, rect, paint::radius);
        else
            paint::focusRing(*painter, m_theme, rect, paint::radius);
    }
    const int icon = m_theme.length(18);
    const QRect iconRect = m_isCollapsed ? rect : QRect(rect.x() + m_theme.space(12), rect.y(), icon, rect.height());
    paint::icon(*painter, m_theme, index.data(NavModel::IconRole).toString(), iconRect, icon,
                m_theme.colour(isChosen ? ColourRole::OnTintAccent : ColourRole::Text2));
    if (!m_isCollapsed) {
        painter->setFont(m_theme.font(isChosen ? TypeRole::Strong : TypeRole::Body));
        painter->setPen(m_theme.colour(isChosen ? ColourRole::OnTint : ColourRole::Text));
        const QRect words = rect.adjusted(m_theme.space(12) + icon + m_theme.space(10), 0, -m_theme.space(8), 0);
        painter->drawText(words, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                          index.data().toString());
    }
    if (const int badge = index.data(NavModel::BadgeRole).toInt(); badge > 0)
        paintBadge(*painter, rect, badge);
    painter->restore();
}

void NavDelegate::paintBadge(QPainter &painter, const QRect &item, int count) const
{
    painter.setFont(m_theme.font(TypeRole::Label));
    const QString text = QString::number(count);
    const int height = m_theme.length(m_isCollapsed ? 18 : 20);
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) + m_theme.space(8));
    const QRect badge = m_isCollapsed ? QRect(item.right() - width, item.y(), width, height)
                                      : QRect(item.right() - width - m_theme.space(8),
                                              item.y() + (item.height() - height) / 2, width, height);
    paint::panel(painter, badge, m_theme.colour(ColourRole::Accent), QColor(), height / 2.0);
    painter.setPen(m_theme.colour(ColourRole::OnAccent));
    painter.drawText(badge, static_cast<int>(Qt::AlignCenter) | Qt::TextSingleLine, text);
}
