// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/partnershipregions.h"

#include "model/store/sql.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

const QString regionsName = u"partnership_regions"_s;

} // namespace

PartnershipRegions::PartnershipRegions(const QSqlDatabase &db)
    : m_db(db)
{
}

QHash<qint64, QString> PartnershipRegions::all() const
{
    const QByteArray kept = sql::value(m_db, u"SELECT value FROM local WHERE name = ?"_s, {regionsName}).value_or(QVariant()).toByteArray();
    const QJsonObject object = QJsonDocument::fromJson(kept).object();
    QHash<qint64, QString> regions;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        regions.insert(it.key().toLongLong(), it.value().toString());
    return regions;
}

Result<void> PartnershipRegions::keep(const QHash<qint64, QString> &regions) const
{
    if (all() == regions)
        return {};
    QJsonObject object;
    for (auto it = regions.cbegin(); it != regions.cend(); ++it)
        object.insert(QString::number(it.key()), it.value());
    return sql::run(m_db, u"INSERT INTO local(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value"_s,
                    {regionsName, QJsonDocument(object).toJson(QJsonDocument::Compact)});
}

QString PartnershipRegions::regionOf(qint64 school, const QString &directorys) const
{
    return school == 0 ? directorys : all().value(school, directorys);
}
