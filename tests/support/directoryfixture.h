// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/directory/directoryrepository.h"
#include "model/search/searchindex.h"
#include "model/store/database.h"

#include <QTemporaryDir>

//! \brief A data folder of its own with a small or large directory in it, for tests
class DirectoryFixture
{
public:
    DirectoryFixture();

    [[nodiscard]] QSqlDatabase connection() const { return m_database->connection(); }
    [[nodiscard]] QString path() const { return m_database->path(); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] DirectoryRepository directory() const { return DirectoryRepository(connection()); }
    [[nodiscard]] FixedClock &clock() { return m_clock; }

    //! \brief Saves \p entries; each academy and each person at an academy once. Ids are given in order, from 1
    void add(const QList<Entry> &entries);
    //! \brief Takes an entry out again
    void remove(qint64 entry);

    //! \brief What the program does on a thread of its own
    [[nodiscard]] std::function<Result<std::shared_ptr<const SearchIndex>>()> indexBuilder() const;

    //! \brief Six people whose entries the tests know by heart
    [[nodiscard]] static QList<Entry> sixPeople();
    //! \brief \p count entries that differ
    [[nodiscard]] static QList<Entry> manyPeople(int count);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Database> m_database;
};
