// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/pill.h"

#include <QStyledItemDelegate>

class Theme;

//! \brief The look of a shown state id: "under-way", "declined"
[[nodiscard]] PillState pillOfState(const QString &shownId, const QString &word);

//! \brief Draws one booking of the list: what it is about, who with, its state and what comes next
class BookingRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit BookingRowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void drawWords(QPainter &painter, const QModelIndex &index, const QRect &inner, bool isChosen) const;

    const Theme &m_theme;
};
