// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class Theme;

//! \brief The items of the rail
class NavModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, IconRole, BadgeRole };

    using QAbstractListModel::QAbstractListModel;

    void addItem(const QString &id, const QString &text, const QString &iconName);
    //! \return false when there is no such item
    bool setBadge(const QString &id, int count);
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Item
    {
        QString id;
        QString text;
        QString iconName;
        int badge = 0;
    };
    QList<Item> m_items;
};

//! \brief Draws one item of the rail: chosen is tint, bar and strong words
class NavDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit NavDelegate(const Theme &theme, QObject *parent = nullptr);

    void setCollapsed(bool collapsed) { m_isCollapsed = collapsed; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintBadge(QPainter &painter, const QRect &item, int count) const;

    const Theme &m_theme;
    bool m_isCollapsed = false;
};
