// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QListView>
#include <QString>
#include <QWidget>

class NavModel;
class PersonButton;
class Theme;

//! \brief One of the two lists of the rail
class NavList : public QListView
{
    Q_OBJECT

public:
    NavList(const Theme &theme, NavModel *model, QWidget *parent = nullptr);

signals:
    void chosen(const QString &id);
    //! \brief An arrow key left the list: +1 at its end, -1 at its start
    void leftBy(int direction);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;
};

//! \brief The pages at the left: icon, word and, where something waits, how many
//!
//! Arrow keys move within, Enter, Space or a click chooses. Collapsed it is 56 px of icons with tool tips; what is
//! read out stays the same.
class NavRail : public QWidget
{
    Q_OBJECT

public:
    explicit NavRail(const Theme &theme, QWidget *parent = nullptr);

    void addItem(const QString &id, const QString &text, const QString &iconName, bool isAtBottom);
    //! \brief \p count things wait on the page \p id; 0 shows no badge
    void setBadge(const QString &id, int count);
    //! \brief Marks the page on show
    void setCurrent(const QString &id);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_isCollapsed; }
    //! \brief Who sits here, at the foot; empty texts invite to say so
    void setPerson(const QString &name, const QString &detail);

signals:
    void chosen(const QString &id);
    void personChosen();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateLook();

    const Theme &m_theme;
    NavModel *m_topModel;
    NavModel *m_bottomModel;
    NavList *m_top;
    NavList *m_bottom;
    PersonButton *m_person;
    bool m_isCollapsed = false;
};
