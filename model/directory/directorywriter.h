// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/directoryrow.h"
#include "model/directory/newrows.h"
#include "model/directory/schoolwriter.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>
#include <vector>

//! \brief Writes many rows of a directory, inside the caller's transaction
//!
//! A row finds its entry by its reference, else by person, academy and theme. Prepared once, fed in any number:
//! memory grows by one bit for each entry.
class DirectoryWriter
{
public:
    //! \brief \p source names the import in the history of the entries it changes: "import 3"
    DirectoryWriter(const QSqlDatabase &db, const Clock &clock, QString source);
    ~DirectoryWriter();

    //! \brief Prepares the statements; call it once, inside the transaction
    [[nodiscard]] Result<void> prepare();

    //! \brief Finds out together what is held of the next rows, which is faster than asking for each
    //!
    //! Of use for some hundred rows at a time, just before they are saved.
    [[nodiscard]] Result<void> lookAhead(const std::vector<const DirectoryRow *> &rows);

    //! \brief Adds the entry of \p row, which is complete(), or brings it up to date
    //!
    //! \p notes gets what there is to say; problems mean that nothing was written for this row.
    [[nodiscard]] Result<RowOutcome> save(const DirectoryRow &row, RowNotes &notes);

    //! \brief True while the directory holds nothing but what was added here
    [[nodiscard]] bool isFresh() const { return m_new.isFresh(); }
    //! What an added entry belongs to
    struct Added
    {
        qint64 entry = 0;
        qint64 person = 0;
        qint64 school = 0;
    };
    //! \brief Of the last row that was RowOutcome::Added
    [[nodiscard]] const Added &lastAdded() const { return m_lastAdded; }
    //! \brief How many schools that were held have been changed by rows
    [[nodiscard]] int changedSchools() const { return m_schools.changedSchools(); }

    //! \brief True when rows that are unchanged said something that shows nowhere yet and is to be kept
    [[nodiscard]] bool hasQuietChanges() const { return m_hasQuietChanges; }

    //! \brief Writes what waits and notes the day of the change; to be called when anything changed, before the commit
    [[nodiscard]] Result<void> finish();

private:
    struct Setting
    {
        QString name;
        int value = 0;
    };
    struct Held
    {
        qint64 id = 0; // 0: not held
        qint64 hash = 0;
        bool hasHash = false;
    };
    struct Post
    {
        qint64 id = 0;
        qint64 person = 0;
        bool isNewPerson = false;
    };
    struct Statements;

    [[nodiscard]] Result<void> set(const QString &setting, int value);
    [[nodiscard]] Result<void> lookAheadForReferences(const std::vector<const DirectoryRow *> &rows);
    [[nodiscard]] Result<void> lookAheadForPosts(const std::vector<const DirectoryRow *> &rows);
    [[nodiscard]] Result<QList<KnownPost>> postsWith(qint64 matchKey);
    [[nodiscard]] Result<QList<KnownEntry>> entriesWith(qint64 matchKey, qint64 school);
    [[nodiscard]] Result<Held> byReference(const QString &reference);
    [[nodiscard]] Result<Held> byKey(const DirectoryRow &row, qint64 school, bool withoutReference);
    [[nodiscard]] Result<RowOutcome> saveHeld(const Held &held, const DirectoryRow &row, RowNotes &notes);
    [[nodiscard]] Result<RowOutcome> add(qint64 school, const Post &held, const DirectoryRow &row, RowNotes &notes);
    [[nodiscard]] Result<RowOutcome> update(qint64 entry, const DirectoryRow &row, RowNotes &notes);
    [[nodiscard]] Result<Post> findPost(qint64 school, const DirectoryRow &row, const QString &role);
    [[nodiscard]] Post ensurePost(Post held, qint64 school, const DirectoryRow &row, const QString &role);
    [[nodiscard]] Result<Post> postFor(qint64 school, const DirectoryRow &row, const QString &role);
    [[nodiscard]] qint64 makePost(qint64 person, qint64 school, const DirectoryRow &row, const QString &role);
    [[nodiscard]] Result<Post> movedPost(const struct HeldEntry &held, qint64 school, const DirectoryRow &row);
    [[nodiscard]] Result<void> writeNew();
    void addDesignations(qint64 person, const QString &designations, bool isNew);
    [[nodiscard]] Result<void> noteDesignations(qint64 entry, const struct HeldEntry &held, const DirectoryRow &row, DirectoryRow &merged);
    [[nodiscard]] Result<void> settleDesignations(qint64 person);
    [[nodiscard]] Result<void> settleDesignations(const struct HeldEntry &held, qint64 person, bool isOther);
    [[nodiscard]] Result<qint64> schoolFor(const DirectoryRow &row, RowNotes &notes);
    [[nodiscard]] Result<void> noteHistory(qint64 entry, const QList<FieldChange> &changes);
    [[nodiscard]] bool wasSeen(qint64 entry) const;
    void markSeen(qint64 entry);

    QSqlDatabase m_db;
    QString m_today;
    QString m_now;
    QString m_source;
    SchoolWriter m_schools;
    std::unique_ptr<Statements> m_sql;
    QHash<QString, Held> m_heldAhead;             // by reference, for the rows looked ahead for
    QHash<qint64, QList<KnownPost>> m_postsAhead; // by match key
    NewRows m_new;
    std::vector<bool> m_seen; // by entry id: it stood in this import already
    Added m_lastAdded;
    bool m_hasQuietChanges = false;
    std::vector<Setting> m_before; //!< of the connection, which gets them back
};
