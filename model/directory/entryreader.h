// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/records.h"

#include <QByteArrayView>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <functional>
#include <optional>
#include <span>

//! \brief Reads all entries of a directory, as quickly as can be: the search needs them before it is ready
//!
//! What they share with their school is read once for each. What a principal says of their availability stands in place
//! of the directory's words.
class EntryReader
{
public:
    //! How much of an entry is read; Searched is what an index is made of: no reference, no contact data, no days
    enum class Extent { Whole, Searched };

    explicit EntryReader(const QSqlDatabase &db);

    //! \brief Calls \p take with every entry in the order of their ids, until it returns false
    [[nodiscard]] Result<void> forEach(Extent extent, const std::function<bool(Entry &&)> &take);

    //! \brief What every entry of a school has from it, the other fields empty; asked of the database once for each
    [[nodiscard]] Result<const Entry *> schoolOf(qint64 school);

private:
    [[nodiscard]] Result<Entry> read(const QSqlQuery &row);

    QSqlDatabase m_db;
    std::optional<QSqlQuery> m_readSchool;
    QHash<qint64, Entry> m_schools; // only what comes from the school is filled in
};
