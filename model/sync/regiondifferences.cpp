// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/regiondifferences.h"

#include "model/store/sql.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RegionDifferences)
};

} // namespace

Result<QList<RegionDifference>> regionDifferences(const QSqlDatabase &db, const TrustState &trust)
{
    auto query = sql::prepare(db, u"SELECT region FROM school WHERE id=?"_s);
    if (!query)
        return failure(query);
    QList<RegionDifference> result;
    const QStringList ids = trust.unitIds();
    for (const QString &id : ids) {
        const UnitFile &unit = *trust.unit(id);
        if (unit.kind != u"academy"_s || unit.school == 0)
            continue;
        if (const auto done = sql::exec(*query, {unit.school}); !done)
            return failure(done);
        const QString directorys = query->next() ? query->value(0).toString() : QString();
        query->finish();
        const UnitFile *const region = trust.unit(unit.region);
        const QString here = region ? region->name : QString();
        if (!directorys.isEmpty() && directorys.compare(here, Qt::CaseInsensitive) != 0)
            result.append({id, unit.name, here, directorys});
    }
    std::ranges::stable_sort(result, [](const RegionDifference &a, const RegionDifference &b) { return QString::localeAwareCompare(a.name, b.name) < 0; });
    return result;
}

QString sentenceOf(const RegionDifference &difference)
{
    if (difference.here.isEmpty())
        return Texts::tr("%1 is in no region here and in %2 in the directory: its bookings go to the Regional Director that the directory names.").arg(difference.name, difference.directorys);
    return Texts::tr("%1 is in %2 here and in %3 in the directory: its bookings go to the Regional Director of %2.").arg(difference.name, difference.here, difference.directorys);
}
