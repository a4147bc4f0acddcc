// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/pill.h"

#include <QList>
#include <QTableView>

#include <functional>

class Theme;

//! \brief A table to read in, as high as its rows: whole rows are chosen, one column is drawn as pills
class ShareTable final : public QTableView
{
    Q_OBJECT

public:
    //! \brief Icon and colour of a cell in the pill column; its word is the cell's text
    using Look = std::function<PillState(const QModelIndex &)>;

    //! \p pillColumn is drawn as pills that look as \p look says
    ShareTable(const Theme &theme, int pillColumn, Look look, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    //! \brief Shares the width out in these parts
    void setColumnParts(QList<int> parts);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateLook();
    void shareWidth();

    const Theme &m_theme;
    QList<int> m_parts;
};
