// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/records.h"

#include <QHash>
#include <QSqlDatabase>

//! \brief Finds a school by what people write for it: its URN, now or earlier, or its name
class SchoolFinder
{
public:
    explicit SchoolFinder(const QSqlDatabase &db);

    //! \brief The school of a URN or a name; case, accents and spaces do not matter
    //! \return Code::NotFound when no school, Code::Conflict when several schools have that name
    [[nodiscard]] Result<School> find(const QString &urnOrName);

private:
    [[nodiscard]] Result<void> readNames();

    QSqlDatabase m_db;
    QHash<QString, QList<qint64>> m_idsOfName; // folded; read at the first question
    QHash<qint64, School> m_schools;
};
