// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"
#include "model/directory/seenfilter.h"
#include "model/store/bulkinsert.h"

#include <QSqlDatabase>
#include <QVariant>

#include <vector>

//! \brief The key by which an import finds a person, of folded name \p matchName, at a school: post.match_key
[[nodiscard]] inline qint64 matchKey(qint64 school, const QString &matchName)
{
    return static_cast<qint64>(stableHash(matchName, static_cast<quint64>(school)));
}

//! \brief A person's post at a school, with what an import compares
struct KnownPost
{
    qint64 id = 0;
    qint64 person = 0;
    qint64 school = 0;
    QString matchName; //!< the person's name, folded
    QString role;
};

//! \brief An entry, with what an import compares
struct KnownEntry
{
    qint64 id = 0;
    qint64 hash = 0; //!< of the row it came from
    bool hasHash = false; //!< none after an edit by hand
    QString theme;
    QString matchName; //!< the person's name, folded
    bool hasReference = false;
};

//! \brief People, posts and entries on their way into the database: numbered at once, written some hundred at a time
//!
//! Whoever reads these tables calls write() first, or asks here as well. For keys see matchKey().
class NewRows
{
public:
    //! \brief Prepares the statements; call it once, inside the transaction
    [[nodiscard]] Result<void> prepare(const QSqlDatabase &db);

    [[nodiscard]] qint64 addPerson(const DirectoryRow &row);
    [[nodiscard]] qint64 addPost(qint64 matchKey, KnownPost post); //!< numbers \p post itself
    [[nodiscard]] qint64 addEntry(qint64 matchKey, qint64 post, const DirectoryRow &row);
    //! \brief \p from: the day on which it began, or null when that is not known
    void addDesignation(qint64 person, const QString &name, const QVariant &from);

    [[nodiscard]] QList<KnownPost> postsWaiting(qint64 matchKey) const;
    [[nodiscard]] QList<KnownEntry> entriesWaiting(qint64 matchKey) const;

    //! \brief True when nothing was held before this import, so that all references and posts passed through here
    [[nodiscard]] bool isFresh() const { return m_isFresh; }
    //! \brief To be called when references or names changed in the database itself
    void forgetFreshness() { m_isFresh = false; }
    //! \brief False: surely no entry has it, neither written nor waiting
    [[nodiscard]] bool mayHoldReference(const QString &reference) const;
    //! \brief False: surely no post with that key is written
    [[nodiscard]] bool mayHaveWrittenPost(qint64 matchKey) const;

    //! \brief Writes everything that waits
    [[nodiscard]] Result<void> write();
    [[nodiscard]] bool areMany() const; //!< waiting: time to write()

private:
    template <typename Value>
    struct Waiting
    {
        qint64 matchKey = 0;
        Value value;
    };

    BulkInsert m_people;
    BulkInsert m_posts;
    BulkInsert m_designations;
    BulkInsert m_entries;
    std::vector<Waiting<KnownPost>> m_waitingPosts;
    std::vector<Waiting<KnownEntry>> m_waitingEntries;
    bool m_isFresh = false;
    SeenFilter m_seenReferences;
    SeenFilter m_writtenPosts;
    qint64 m_nextPerson = 1;
    qint64 m_nextPost = 1;
    qint64 m_nextEntry = 1;
};
