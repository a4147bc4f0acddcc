// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/cost.h"
#include "model/core/result.h"

#include <QDate>
#include <QSqlDatabase>

//! \brief What a day of somebody's support costs, from and to a date
struct Rate
{
    qint64 id = 0;           //!< 0: not saved yet
    QString name;            //!< a designation or a product: "SLE", "One-day diagnostic"
    QDate from;
    QDate to;                //!< included; null: until further notice
    qint64 pencePerDay = 0;
    int minutesPerDay = 360;
    int brokerageBasisPoints = 0; //!< hundredths of a percent
    bool brokerageOnTop = false;
    QString source;          //!< who agreed it

    friend bool operator==(const Rate &, const Rate &) = default;
};

//! \brief The dated rate card of the partnership
class RateCard
{
public:
    explicit RateCard(const QSqlDatabase &db);

    //! \brief The rates in force on \p day, by name
    [[nodiscard]] Result<QList<Rate>> ratesOn(QDate day) const;
    //! \brief All rates, past and future ones too, by name, the earliest first
    [[nodiscard]] Result<QList<Rate>> allRates() const;
    //! \brief Saves a rate, new or changed
    //! \return its id; Code::InvalidInput when it has no name or first day, ends before it begins, has an amount or a
    //! day's length that cannot be, or holds a pupil number
    [[nodiscard]] Result<qint64> save(const Rate &rate);
    [[nodiscard]] Result<void> remove(qint64 id);

private:
    [[nodiscard]] Result<QList<Rate>> read(const QString &condition, const QVariantList &values) const;

    QSqlDatabase m_db;
};

//! \brief A cost on the basis of \p rate, which it names with its date
[[nodiscard]] Cost costFrom(const Rate &rate);
