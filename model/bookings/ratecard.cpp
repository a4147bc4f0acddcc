// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/bookings/ratecard.h"

#include "model/bookings/textguard.h"
#include "model/store/sql.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPence = 10'000'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RateCard)
};

Result<void> check(const Rate &rate)
{
    if (rate.name.trimmed().isEmpty() || rate.name.size() > 100 || rate.source.size() > 200)
        return failure(Error::Code::InvalidInput, Texts::tr("Name the rate in a few words."));
    if (!rate.from.isValid() || (rate.to.isValid() && rate.to < rate.from))
        return failure(Error::Code::InvalidInput, Texts::tr("Enter the first and last day on which the rate holds."));
    if (rate.pencePerDay < 0 || rate.pencePerDay > mostPence || rate.minutesPerDay < 30 || rate.minutesPerDay > 1440)
        return failure(Error::Code::InvalidInput, Texts::tr("Enter what a day costs and how many hours it has."));
    if (rate.brokerageBasisPoints < 0 || rate.brokerageBasisPoints > 10'000)
        return failure(Error::Code::InvalidInput, Texts::tr("Enter brokerage between 0% and 100%."));
    return guardTexts(QCborArray{rate.name, rate.source});
}

} // namespace

RateCard::RateCard(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<QList<Rate>> RateCard::ratesOn(QDate day) const
{
    const QString on = day.toString(Qt::ISODate);
    return read(u"WHERE valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) "_s, {on, on});
}

Result<QList<Rate>> RateCard::allRates() const
{
    return read({}, {});
}

Result<QList<Rate>> RateCard::read(const QString &condition, const QVariantList &values) const
{
    auto row = sql::select(m_db, u"SELECT id, name, valid_from, valid_to, pence_per_day, minutes_per_day, brokerage_basis_points, "
                                 "brokerage_on_top, source FROM rate "_s + condition + u"ORDER BY name, valid_from, id"_s, values);
    if (!row)
        return failure(row);
    QList<Rate> rates;
    while (row->next()) {
        rates.append({row->value(0).toLongLong(), row->value(1).toString(), QDate::fromString(row->value(2).toString(), Qt::ISODate),
                      QDate::fromString(row->value(3).toString(), Qt::ISODate), row->value(4).toLongLong(), row->value(5).toInt(),
                      row->value(6).toInt(), row->value(7).toBool(), row->value(8).toString()});
    }
    return rates;
}

Result<qint64> RateCard::save(const Rate &rate)
{
    if (const auto done = check(rate); !done)
        return failure(done);
    const QVariant to = rate.to.isValid() ? QVariant(rate.to.toString(Qt::ISODate)) : QVariant();
    const QVariant id = rate.id == 0 ? QVariant() : QVariant(rate.id);
    const auto saved = sql::select(m_db, u"INSERT OR REPLACE INTO rate(id, name, valid_from, valid_to, pence_per_day, minutes_per_day, "
                                         "brokerage_basis_points, brokerage_on_top, source) VALUES(?,?,?,?,?,?,?,?,?)"_s,
                                   {id, rate.name.trimmed(), rate.from.toString(Qt::ISODate), to, rate.pencePerDay, rate.minutesPerDay,
                                    rate.brokerageBasisPoints, rate.brokerageOnTop, rate.source.isNull() ? u""_s : rate.source});
    if (!saved)
        return failure(saved);
    return saved->lastInsertId().toLongLong();
}

Result<void> RateCard::remove(qint64 id)
{
    return sql::run(m_db, u"DELETE FROM rate WHERE id = ?"_s, {id});
}

Cost costFrom(const Rate &rate)
{
    Cost cost;
    cost.basis = u"day-rate"_s;
    cost.dayRate = rate.pencePerDay;
    cost.minutesPerDay = rate.minutesPerDay;
    cost.rateCard = u"%1, %2"_s.arg(rate.name, rate.from.toString(Qt::ISODate));
    cost.brokerageBasisPoints = rate.brokerageBasisPoints;
    cost.brokerageOnTop = rate.brokerageOnTop;
    return cost;
}
