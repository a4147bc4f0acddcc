// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/directory/directorystamp.h"

#include "model/store/sql.h"

#include <QVariant>

using namespace Qt::StringLiterals;

Result<QByteArray> directoryStamp(const QSqlDatabase &db)
{
    const auto stamp = sql::value(db, u"SELECT value FROM local WHERE name='directory.stamp'"_s);
    if (!stamp)
        return failure(stamp);
    return stamp->toByteArray();
}

Result<void> renewDirectoryStamp(const QSqlDatabase &db)
{
    return sql::run(db, u"INSERT OR REPLACE INTO local(name, value) VALUES('directory.stamp', randomblob(16))"_s);
}
