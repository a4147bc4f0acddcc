// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

class Theme;

//! \brief The actions of the bookings page as they stand in the menus, with their keys
class BookingsMenu final : public QObject
{
    Q_OBJECT

public:
    explicit BookingsMenu(const Theme &theme, QWidget *parent);

    [[nodiscard]] QList<PageAction> all() const { return m_all; }
    //! \brief Those of one booking, for its own menu
    [[nodiscard]] QList<QAction *> ofBooking() const;
    //! \param hasBooking one is on show; \param canRead its sections 1 and 2; \param canReadSection3 and its third
    void setBooking(bool hasBooking, bool canRead, bool canReadSection3);

    QAction *start;
    QAction *returned;
    QAction *import;
    QAction *exportAs;
    QAction *blanks;
    QAction *print;
    QAction *printSection3;
    QAction *pdf;
    QAction *formFile;
    QAction *visitSheet;
    QAction *undo;
    QAction *copy;
    QAction *paste;
    QAction *search;
    QAction *booking;
    QAction *mail1;
    QAction *mail2;
    QAction *mail3;
    QAction *calendar;
    QAction *duplicate;

private:
    QAction *add(MenuPlace place, const QString &text, const QList<QKeySequence> &keys, const QString &iconName = {});

    const Theme &m_theme;
    QList<PageAction> m_all;
};
