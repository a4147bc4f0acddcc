// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QTableView>
#include <QTimer>

class Theme;

//! \brief A table to read in: whole rows are chosen, no cell is cut off sideways, nothing can be changed
class ImportTable final : public QTableView
{
    Q_OBJECT

public:
    explicit ImportTable(const Theme &theme, QWidget *parent = nullptr);

    //! \brief Shares the width out: positive numbers are pixels at text size 100 %, negative ones parts of the rest
    void setColumnShares(QList<int> shares);
    //! \brief Leaves out columns at the right that would be narrower than \p pixels at text size 100 %; 0: none
    void setLeastColumnWidth(int pixels);
    //! \brief Texts go on in further lines, instead of ending in three dots; ask again when the rows are others
    void setWraps(bool wraps);

    //! \brief The chosen rows, or all when none is chosen, from all columns
    [[nodiscard]] QModelIndexList rowsToCopy() const;

    //! \brief Small: the table takes the room that there is
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void updateLook();
    void shareWidth();
    void fitRows();
    void fitMore();
    [[nodiscard]] int fittingHeight(int row) const;
    [[nodiscard]] int wrappedHeight(const QModelIndex &index) const;
    [[nodiscard]] int columnsWithRoom() const;

    const Theme &m_theme;
    QList<int> m_shares;
    int m_leastWidth = 0;
    QTimer m_fitting; //!< runs while rows wait for their height
    int m_nextToFit = 0;
};
