// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/schoolfinder.h"

#include "model/core/text.h"
#include "model/directory/directoryrepository.h"
#include "model/store/sql.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString keyOf(const QString &name)
{
    return folded(simplifiedLine(name));
}

} // namespace

SchoolFinder::SchoolFinder(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<School> SchoolFinder::find(const QString &urnOrName)
{
    if (m_schools.isEmpty()) {
        if (const auto done = readNames(); !done)
            return failure(done);
    }
    const QList<qint64> ids = m_idsOfName.value(keyOf(urnOrName));
    if (ids.size() > 1)
        return failure(Error::Code::Conflict,
                       QCoreApplication::translate("SchoolFinder", "Several schools are called \u2018%1\u2019. Give the URN instead.")
                           .arg(urnOrName.left(100)));
    if (ids.isEmpty())
        return failure(Error::Code::NotFound,
                       QCoreApplication::translate("SchoolFinder", "The directory holds no school \u2018%1\u2019. Give its name or URN as it stands there.")
                           .arg(urnOrName.left(100)));
    return m_schools.value(ids.first());
}

Result<void> SchoolFinder::readNames()
{
    const auto schools = DirectoryRepository(m_db).schools();
    if (!schools)
        return failure(schools);
    for (const School &school : *schools) {
        m_schools.insert(school.id, school);
        m_idsOfName[keyOf(school.name)].append(school.id);
    }
    auto row = sql::select(m_db, u"SELECT value, school FROM school_identifier WHERE kind = 'urn'"_s);
    if (!row)
        return failure(row);
    while (row->next()) {
        const qint64 id = row->value(1).toLongLong();
        QList<qint64> &ids = m_idsOfName[keyOf(row->value(0).toString())];
        if (!ids.contains(id))
            ids.append(id);
    }
    return {};
}
