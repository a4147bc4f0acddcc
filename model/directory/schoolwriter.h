// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/directory/directoryrow.h"
#include "model/directory/records.h"

#include <QDate>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>

//! \brief A school as a row of the register has it
struct RegisterSchool
{
    School school;
    bool leftTrust = false; //!< the register says outright that it is in no trust
};

//! \brief Finds, makes and changes schools, inside the caller's transaction
//!
//! A school that the register has described (it has a status) keeps the register's facts; one that was made from the
//! rows of a directory takes what later rows say. The cluster is the directory's in both cases.
class SchoolWriter
{
public:
    SchoolWriter(const QSqlDatabase &db, QDate today);

    //! \brief The school that a directory row names: by URN, else by name (and town or authority where several share it)
    //! \return its id; 0 when it is not held yet; -1, with a problem in \p notes, when the row fits several
    [[nodiscard]] Result<qint64> find(const DirectoryRow &row, RowNotes &notes);

    //! \brief The school of a row that says the same as one before; 0 when none did
    [[nodiscard]] qint64 known(const DirectoryRow &row) const;

    //! \brief Makes a school of what a directory row says of it
    [[nodiscard]] Result<qint64> create(const DirectoryRow &row);

    //! \brief Brings what is held of the school up to what the row says, once for rows that say the same
    //! \return what it changed; what the register has otherwise is kept and noted as a warning
    [[nodiscard]] Result<QList<FieldChange>> update(qint64 school, const DirectoryRow &row, RowNotes &notes);

    //! \brief Adds a school of the register or brings it up to date; empty fields never empty what is held
    [[nodiscard]] Result<RowOutcome> save(const RegisterSchool &row);

    //! \brief How many schools update() has changed so far
    [[nodiscard]] int changedSchools() const { return m_changedSchools; }

private:
    struct Known
    {
        qint64 id = 0;
        bool isUpdated = false;
        QList<FieldChange> changes;
    };
    struct Facts;

    [[nodiscard]] Result<qint64> findByName(const DirectoryRow &row, RowNotes &notes);
    [[nodiscard]] Result<qint64> findForRegister(const School &school);
    [[nodiscard]] Result<qint64> byIdentifier(const QString &kind, const QString &value);
    [[nodiscard]] Result<void> setIdentifier(qint64 school, const QString &kind, const QString &value, bool &isChanged);
    [[nodiscard]] Result<void> setGroup(qint64 school, const QString &kind, const QString &name, bool &isChanged);
    [[nodiscard]] Result<void> addIdentifier(qint64 school, const QString &kind, const QString &value);
    [[nodiscard]] Result<void> addToGroup(qint64 school, const QString &kind, const QString &name, const QVariant &from);
    [[nodiscard]] Result<qint64> groupId(const QString &kind, const QString &name);
    [[nodiscard]] Result<Facts> factsOf(qint64 school);
    [[nodiscard]] Result<qint64> insert(const School &school);
    [[nodiscard]] Result<void> writeColumns(qint64 id, const School &school, bool &isChanged);
    [[nodiscard]] Result<QSqlQuery *> prepared(const QString &statement);
    void remember(quint64 schoolKey, qint64 id, bool isUpdated);

    QSqlDatabase m_db;
    QDate m_today;
    std::map<QString, QSqlQuery> m_statements;
    QHash<quint64, Known> m_known; // by DirectoryRow::schoolKey; bounded
    QHash<QString, qint64> m_groups;
    int m_changedSchools = 0;
};
