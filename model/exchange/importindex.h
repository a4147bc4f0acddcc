// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"
#include "model/directory/directorywriter.h"
#include "model/directory/entryreader.h"
#include "model/search/backgroundbuilder.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>

#include <memory>

//! \brief Makes the search index of a directory on another thread while its first import still writes it
//!
//! The index says what the tables say after the last row: where a later row changed a school that entries were read
//! with, it is given up, and made from the database at the next search; entries of a person whose later rows name other
//! designations are read again.
class ImportIndex
{
public:
    //! \brief For an empty directory, inside the import's transaction
    [[nodiscard]] static Result<std::unique_ptr<ImportIndex>> start(const QSqlDatabase &db);

    //! \brief Takes the entry that \p writer has just added from \p row
    [[nodiscard]] Result<void> add(const DirectoryRow &row, const DirectoryWriter &writer);

    //! \brief After DirectoryWriter::finish(), before the commit: reads what belongs to the index beside the rows, which
    //! is then finished while the caller commits
    [[nodiscard]] Result<void> finish();

    //! \brief After the commit: waits for the index and writes it to \p file, for SearchIndex::open()
    void keep(const QString &file);

private:
    struct Person
    {
        QString name; //!< as in their first row
        QString designations;
    };

    ImportIndex(const QSqlDatabase &db, std::function<SearchKnowledge()> know);
    [[nodiscard]] const Person &personOf(const DirectoryRow &row, qint64 id);

    QSqlDatabase m_db;
    EntryReader m_reader;
    std::unique_ptr<BackgroundBuilder> m_builder; // none: given up
    QHash<qint64, Person> m_people;
    QSet<qint64> m_schools; // that entries were read with
    QSet<qint64> m_changedPeople;
    int m_changedSchools = 0;
    QByteArray m_stamp;
};
