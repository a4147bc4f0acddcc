// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/store/logcopy.h"

#include "model/store/database.h"
#include "model/store/sql.h"

using namespace Qt::StringLiterals;

Result<void> copyLogIntoFile(const QString &path)
{
    const auto database = Database::open(path);
    if (!database)
        return failure(database);
    const auto copied = sql::value(database->connection(), u"PRAGMA wal_checkpoint(PASSIVE)"_s);
    return copied ? Result<void>() : failure(copied);
}
