// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharestatus.h"

#include <QCoreApplication>

//! \brief The sentences in which a school office reads how things stand with the shared folder
class ShareWords
{
    Q_DECLARE_TR_FUNCTIONS(ShareWords)

public:
    //! \brief After so many days that something waits, or that nothing was heard of a PC, people are warned
    static constexpr int daysUntilWarning = 3;

    //! \brief What an event of \p kind is about: "Booking 7KQM-3XWD-9RTC, request"; \p reference may be empty
    [[nodiscard]] static QString message(const QString &kind, const QString &reference);
    //! \brief "now", "today, 9.40", "yesterday", "15 November, 6 days"; times in the United Kingdom
    [[nodiscard]] static QString since(const QDateTime &when, const QDateTime &now);
    //! \brief "9.42" today, else with its day before it
    [[nodiscard]] static QString time(const QDateTime &when, const QDateTime &now);
    //! \brief Whole days of the calendar from \p when to \p now
    [[nodiscard]] static qint64 days(const QDateTime &when, const QDateTime &now);
    //! \brief What was left aside, and what it means for people: a fact and what follows
    struct Explained
    {
        QString fact;
        QString consequence;
    };
    [[nodiscard]] static Explained setAside(const SetAsideThing &thing);
    //! \brief Whom bookings stay here for because the partnership has not got them; empty: nobody
    //! \param isDirectors this is the PC that can add them
    [[nodiscard]] static Explained missing(const QList<MissingUnit> &units, bool isDirectors);
    //! \brief Academies that lie in another region here than in the directory, the first few by name; empty: none
    [[nodiscard]] static Explained regions(const QList<RegionDifference> &differences);
    //! \brief The word for the status bar: "Up to date"; empty when this PC is in no partnership
    [[nodiscard]] static QString word(const ShareStatus &status, const QDateTime &now);
    //! \brief What is wrong, one sentence each, the gravest first; empty: nothing
    [[nodiscard]] static QStringList troubles(const ShareStatus &status);
};
