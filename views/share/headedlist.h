// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class Button;
class QBoxLayout;
class TextLabel;
class Theme;

//! \brief A heading with a count beside it, and a card with a list under it
class HeadedList final : public QWidget
{
    Q_OBJECT

public:
    //! \p list becomes a child; the card around it is as wide as the page
    HeadedList(const Theme &theme, const QString &heading, QWidget *list, QWidget *parent = nullptr);

    //! \brief "3", "4 of 61 shown"; empty: nothing beside the heading
    void setCount(const QString &count);
    //! \brief A sentence in place of the list; empty: the list
    void setEmptyText(const QString &text);
    //! \brief A link under the list; empty: none
    void setMore(const QString &text);
    //! \brief A button beside the heading, at the right
    void addButton(QWidget *button);

signals:
    void moreChosen();

private:
    QBoxLayout *m_head;
    TextLabel *m_count;
    QWidget *m_list;
    TextLabel *m_empty;
    Button *m_more;
};
