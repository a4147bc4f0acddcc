// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/heldseats.h"

#include "model/store/sql.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString seatsName = u"seats"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(HeldSeats)
};

QJsonObject ofSeat(const HeldSeat &seat)
{
    return {{u"person"_s, seat.person}, {u"role"_s, seat.role}, {u"place"_s, seat.place}, {u"school"_s, seat.schoolId}, {u"region"_s, seat.region}};
}

HeldSeat seatOf(const QJsonObject &object)
{
    return {object[u"person"_s].toString(), object[u"role"_s].toString(), object[u"place"_s].toString(), object[u"school"_s].toInteger(),
            object[u"region"_s].toString()};
}

QString titleOf(const QString &role, const QSqlDatabase &db)
{
    const QList<Role> roles = IdentityStore(db).roles().value_or(QList<Role>());
    const auto known = std::ranges::find(roles, role, &Role::id);
    return known == roles.end() ? role : known->title;
}

} // namespace

bool HeldSeat::isFor(const Identity &identity) const
{
    if (role != identity.role)
        return false;
    const bool isSchools = schoolId == 0 || schoolId == identity.schoolId;
    return isSchools && (region.isEmpty() || region.compare(identity.region, Qt::CaseInsensitive) == 0);
}

HeldSeats::HeldSeats(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<QList<HeldSeat>> HeldSeats::seats() const
{
    const auto value = sql::value(m_db, u"SELECT value FROM local WHERE name = ?"_s, {seatsName});
    if (!value)
        return failure(value);
    QList<HeldSeat> result;
    const QJsonArray array = QJsonDocument::fromJson(value->toByteArray()).array();
    for (const QJsonValue &item : array)
        result.append(seatOf(item.toObject()));
    return result;
}

Result<void> HeldSeats::keep(const QList<HeldSeat> &seats) const
{
    QJsonArray array;
    for (const HeldSeat &seat : seats)
        array.append(ofSeat(seat));
    return sql::run(m_db, u"INSERT INTO local(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"_s,
                    {seatsName, QJsonDocument(array).toJson(QJsonDocument::Compact)});
}

Result<void> HeldSeats::checkAuthor(const Identity &author) const
{
    const auto held = seats();
    const auto chosen = IdentityStore(m_db).identity();
    if (!held || !chosen)
        return held ? Result<void>(failure(chosen)) : Result<void>(failure(held));
    const auto isThis = [&](const HeldSeat &seat) { return seat.isFor(author) && (author.name == seat.person || author.name == chosen->name); };
    if (held->isEmpty() || std::ranges::any_of(*held, isThis))
        return {};
    return failure(Error::Code::Conflict,
                   Texts::tr("This PC is %1\u2019s, so only %1\u2019s own actions can be recorded here. What somebody else said can be taken down on their behalf.")
                       .arg(held->first().person));
}

Result<void> HeldSeats::checkChoice(const Identity &identity) const
{
    const auto held = seats();
    if (!held)
        return failure(held);
    if (held->isEmpty() || std::ranges::any_of(*held, [&](const HeldSeat &seat) { return seat.isFor(identity); }))
        return {};
    const HeldSeat &seat = held->first();
    return failure(Error::Code::Conflict, Texts::tr("In the partnership this PC is %1\u2019s: %2, %3. Ask the Development Director for another seat.")
                                              .arg(seat.person, titleOf(seat.role, m_db), seat.place));
}
