// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"

#include <QSqlDatabase>

//! \brief An entry as it is held, in the form in which rows are compared with it
struct HeldEntry
{
    DirectoryRow row;
    qint64 post = 0;
    qint64 person = 0;
    qint64 school = 0;
    qint64 entriesOfPost = 0;
    qint64 entriesOfPerson = 0;
};

//! \brief Reads entry \p id; Code::NotFound when there is none
[[nodiscard]] Result<HeldEntry> readHeldEntry(const QSqlDatabase &db, qint64 id);

//! \brief Appends the fields of person and entry in which \p row differs from \p held; not those of the school
void appendEntryChanges(const DirectoryRow &held, const DirectoryRow &row, QList<FieldChange> &changes);

//! \brief Writes the entry's own fields, and \p hash as that of the row it came from
[[nodiscard]] Result<void> writeEntry(const QSqlDatabase &db, qint64 id, qint64 post, const DirectoryRow &row, qint64 hash);

//! \brief Gives the person the name of \p row everywhere, and their posts at \p school the key \p matchKey
[[nodiscard]] Result<void> renamePerson(const QSqlDatabase &db, qint64 person, qint64 school, const DirectoryRow &row,
                                        qint64 matchKey);
