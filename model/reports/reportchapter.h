// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

//! \brief One chapter of the report as it is set up
struct ReportChapter
{
    QString id;    //!< "themes"
    QString title; //!< what stands over it
    bool isOff = false;

    friend bool operator==(const ReportChapter &, const ReportChapter &) = default;
};

//! \brief All chapters in their usual order with their usual titles
[[nodiscard]] QList<ReportChapter> usualChapters();
//! \brief The ids of the figures' tables that stand in a chapter
[[nodiscard]] QStringList tablesOfChapter(const QString &chapter);
