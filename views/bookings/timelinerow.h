// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/tables/bookingtimeline.h"

#include <QWidget>

class Theme;

//! \brief The round picture of a timeline and the line that leads down from it
class TimelineMark final : public QWidget
{
    Q_OBJECT

public:
    TimelineMark(const Theme &theme, const QString &iconName, TimelineEntry::Look look, bool hasNext, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_iconName;
    TimelineEntry::Look m_look;
    bool m_hasNext;
};

//! \brief One line of what happened: when, a picture, what, who and how; it wraps and never cuts off
class TimelineRow final : public QWidget
{
    Q_OBJECT

public:
    //! \p hasNext: a line leads on to the one below
    TimelineRow(const Theme &theme, const TimelineEntry &entry, bool hasNext, QWidget *parent = nullptr);
};
