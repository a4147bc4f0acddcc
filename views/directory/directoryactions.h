// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "views/common/page.h"

class Theme;

//! \brief The directory page's actions with their keys and menus
class DirectoryActions final : public QObject
{
    Q_OBJECT

public:
    DirectoryActions(const Theme &theme, QWidget *parent);

    [[nodiscard]] QList<PageAction> all() const { return m_all; }
    //! \brief Those that concern the chosen person
    [[nodiscard]] QList<QAction *> ofEntry() const;
    //! \brief Enables what needs a person, or not
    void setHasEntry(bool has, bool isShortlisted);

    QAction *undo = nullptr;
    QAction *copy = nullptr;
    QAction *search = nullptr;
    QAction *filters = nullptr;
    QAction *card = nullptr;
    QAction *mail = nullptr;
    QAction *log = nullptr;
    QAction *book = nullptr;
    QAction *shortlist = nullptr;
    QAction *compare = nullptr;
    QAction *importFrom = nullptr;
    QAction *print = nullptr;
    QAction *exportAs = nullptr;
    QAction *vocabulary = nullptr;
    QAction *availability = nullptr;

private:
    QAction *add(MenuPlace place, const QString &text, const QList<QKeySequence> &keys, const QString &iconName = {});

    const Theme &m_theme;
    QList<PageAction> m_all;
};
