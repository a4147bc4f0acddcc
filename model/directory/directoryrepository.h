// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/records.h"

#include <QSqlDatabase>

#include <functional>

//! \brief Reads the directory; what changes it is DirectoryWriter
class DirectoryRepository
{
public:
    explicit DirectoryRepository(const QSqlDatabase &db);

    [[nodiscard]] Result<Edition> edition() const;
    [[nodiscard]] Result<int> entryCount() const;
    [[nodiscard]] Result<int> schoolCount() const; //!< schools that have an entry

    //! \brief Calls \p take with every entry in the order of their ids, until it returns false
    [[nodiscard]] Result<void> forEachEntry(const std::function<bool(Entry &&)> &take) const;
    //! \brief As forEachEntry(), faster, for an index: entries come without reference, e-mail, telephone and days, and
    //! without who confirmed them
    [[nodiscard]] Result<void> forEachSearchedEntry(const std::function<bool(Entry &&)> &take) const;

    //! \brief The first \p limit entries in alphabetical order of surname, then first name
    [[nodiscard]] Result<QList<Entry>> firstEntries(int limit) const;

    //! \return Code::NotFound when there is no such entry
    [[nodiscard]] Result<Entry> entry(qint64 id) const;

    //! \brief Every school, by name
    [[nodiscard]] Result<QList<School>> schools() const;

    //! \brief The school of that id; Code::NotFound when there is none
    [[nodiscard]] Result<School> school(qint64 id) const;

private:
    QSqlDatabase m_db;
};
