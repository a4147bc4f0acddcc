// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QDate>
#include <QSqlDatabase>
#include <QString>

#include <functional>

//! \brief The directory as one read-only SQLite file: schools, people, posts, entries, vocabulary, rate card
//!
//! A file from outside is never opened where it lies: whoever calls check() and replaceWith() has copied it under a
//! fresh name into a folder of its own, so that no journal lies beside it.
namespace editionFile {

//! \brief Names the working copy of \p db edition \p number of \p day
[[nodiscard]] Result<void> number(const QSqlDatabase &db, int number, QDate day);

//! \brief Writes the directory of \p db to \p path, which must not exist yet
[[nodiscard]] Result<void> write(const QSqlDatabase &db, const QString &path);

//! \brief Looks whether the file at \p path is a directory and nothing else, before anything of it is used
//!
//! Its schema has to be the one of \p db byte for byte, or that of before the designations of each row were kept; every
//! value has to be of its column's kind and within limits.
//! \return Code::Unsupported when it was made by a newer version of the program; Code::InvalidInput when it is damaged
[[nodiscard]] Result<void> check(const QString &path, const QSqlDatabase &db);

//! \brief Puts the checked file at \p path in the place of the directory of \p db, in one transaction with \p alongside
//!
//! A column that an older edition lacks is NULL: not known.
[[nodiscard]] Result<void> replaceWith(const QString &path, const QSqlDatabase &db, const std::function<Result<void>()> &alongside = {});

} // namespace editionFile
