// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/addressee.h"

#include "model/store/sql.h"
#include "model/sync/segment.h"

using namespace Qt::StringLiterals;

namespace {

QString unitOfSchool(const QString &kind, const QString &number, const TrustState &trust)
{
    const qint64 school = number.toLongLong();
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile *const unit = trust.unit(id);
        if (school > 0 && unit->school == school && unit->kind == kind)
            return id;
    }
    return {};
}

QString unitOfRegion(const QString &name, const TrustState &trust)
{
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile *const unit = trust.unit(id);
        if (unit->kind == u"region"_s && unit->name.compare(name, Qt::CaseInsensitive) == 0)
            return id;
    }
    return {};
}

} // namespace

QString unitOfAddressee(const QString &addressee, const TrustState &trust)
{
    if (addressee == publicBox || trust.unit(addressee))
        return addressee;
    const QString kind = addressee.section(u':', 0, 0);
    const QString name = addressee.section(u':', 1);
    if (kind == u"school"_s)
        return unitOfSchool(u"academy"_s, name, trust);
    if (kind == u"principal"_s)
        return unitOfSchool(u"principal"_s, name, trust);
    if (kind == u"region"_s)
        return unitOfRegion(name, trust);
    return addressee == u"development-director"_s ? trust.unitOfKind(u"director"_s) : QString();
}

QString nameOfAddressee(const QSqlDatabase &db, const QString &addressee, const TrustState &trust)
{
    const UnitFile *const unit = trust.unit(unitOfAddressee(addressee, trust));
    if (unit)
        return unit->name;
    const QString rest = addressee.section(u':', 1);
    if (addressee.startsWith(u"region:"_s))
        return rest;
    return sql::value(db, u"SELECT name FROM school WHERE id=?"_s, {rest.toLongLong()}).value_or(QVariant()).toString();
}
