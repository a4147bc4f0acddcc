// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/facetlist.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

//! \brief The rows of a facet, each with a check box
class FacetModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ValueRole = Qt::UserRole, CountRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<FacetRow> &rows);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void toggled(const QString &value, bool isChosen);

private:
    QList<FacetRow> m_rows;
};

//! \brief Draws check box, word, and count at the right; the whole row toggles
class FacetDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FacetDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    const Theme &m_theme;
};
