// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"

#include <QSqlDatabase>

#include <optional>

//! \brief An entry as it is held, in the form in which rows are compared with it
struct HeldEntry
{
    DirectoryRow row; //!< its designations are the person's: what all their rows say together
    std::optional<QString> designationsOfRow; //!< what its own row says of them; none: not known
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

//! \brief Writes what the entry's row, whose hash is \p hash, says of the person's designations
[[nodiscard]] Result<void> writeDesignationsOfRow(const QSqlDatabase &db, qint64 id, const QString &designations, qint64 hash);

//! \brief What the rows of \p person's other entries than \p entry say they hold
//!
//! While it is not known of one of them, they say all that the person holds.
[[nodiscard]] Result<QStringList> designationsOfOtherRows(const QSqlDatabase &db, qint64 person, qint64 entry);

//! \brief Gives the person the name of \p row everywhere, and their posts at \p school the key \p matchKey
[[nodiscard]] Result<void> renamePerson(const QSqlDatabase &db, qint64 person, qint64 school, const DirectoryRow &row,
                                        qint64 matchKey);
