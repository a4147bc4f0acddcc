// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/home/waitingwords.h"

#include <QWidget>

class QVBoxLayout;
class SectionCard;
class TextLabel;
class Theme;

//! \brief One group of what waits: its heading, the number, and a line for each thing
class WaitingListCard final : public QWidget
{
    Q_OBJECT

public:
    //! \brief More than these are shown only when asked for
    static constexpr qsizetype shownAtFirst = 8;

    WaitingListCard(const Theme &theme, WaitingGroup group, QWidget *parent = nullptr);

    //! \brief Shows \p items; hides itself when there are none
    void setItems(const QList<WaitingItem> &items, QDate today);
    //! \brief Gives the first button the focus; false when there is none
    bool focusFirst();

signals:
    void chosen(const WaitingItem &item);
    //! \brief The quieter button of the line
    void otherChosen(const WaitingItem &item);

private:
    void fill();
    void addLine(const WaitingItem &item);

    const Theme &m_theme;
    WaitingGroup m_group;
    TextLabel *m_heading;
    TextLabel *m_count;
    SectionCard *m_card;
    QWidget *m_lines = nullptr;
    QList<WaitingItem> m_items;
    QDate m_today;
    bool m_showsAll = false;
};
