// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

//! \brief What was negotiated for a booking; money in pence net of VAT, time in minutes
struct Cost
{
    QString basis;       //!< one of costBases(); empty: not settled yet
    qint64 dayRate = 0;  //!< pence a day, for "day-rate"
    int minutesPerDay = 360; //!< what a day is; at least 1
    QString rateCard;    //!< where the rate was taken from, with its date; empty: typed in
    int minutes = 0;     //!< agreed length while there are no visits to add up
    qint64 amount = 0;   //!< pence for the whole, for "other"
    QString words;       //!< what "other" is, or what was exchanged
    qint64 travel = 0;   //!< pence
    qint64 supply = 0;   //!< pence
    QString supplyPaidBy; //!< "requesting" or "providing"; empty: not said
    int brokerageBasisPoints = 0; //!< hundredths of a percent of the support; used when brokerageFixed is 0
    qint64 brokerageFixed = 0;    //!< pence
    bool brokerageOnTop = false;  //!< else it is inside: taken out of what the providing academy gets
    QString vatNote;     //!< "VAT is added by the providing trust"; figures stay net

    friend bool operator==(const Cost &, const Cost &) = default;
};

//! \brief What a Cost comes to; total is always toProvider + brokerage, to the penny
struct CostTotals
{
    qint64 support = 0;    //!< pence for the time
    qint64 travel = 0;
    qint64 supply = 0;     //!< only where the requesting academy pays it
    qint64 brokerage = 0;
    qint64 total = 0;      //!< what the requesting academy pays
    qint64 toProvider = 0; //!< what the providing academy gets
    int freeMinutes = 0;   //!< counted against the hours a term that are free
    int exchangeMinutes = 0;

    friend bool operator==(const CostTotals &, const CostTotals &) = default;
};

//! \brief "nothing", "free-hours", "day-rate", "exchange", "other"
[[nodiscard]] QStringList costBases();

//! \brief The totals of \p cost for \p minutes of support; halves of a penny are rounded up
[[nodiscard]] CostTotals totalsOf(const Cost &cost, int minutes);

//! \brief "£525.00", with thousands separated by commas
[[nodiscard]] QString poundsText(qint64 pence);
