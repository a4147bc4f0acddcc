// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/myschool.h"

#include "model/directory/directoryrepository.h"
#include "model/directory/identity.h"

std::optional<GridPosition> positionOfMySchool(const QSqlDatabase &db)
{
    const auto me = IdentityStore(db).identity();
    if (!me || me->schoolId == 0)
        return std::nullopt;
    const auto school = DirectoryRepository(db).school(me->schoolId);
    return school ? school->position : std::nullopt;
}
