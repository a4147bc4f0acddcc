// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QSqlDatabase>
#include <QString>

//! \brief One SQLite file, opened for one thread, brought to the newest schema
//!
//! The schema is the numbered files of resources/schema; `user_version` says which have run. Before a migration a
//! copy of the file is made beside it (`NAME.before-NNN`); a migration that fails leaves the file as it was.
class Database
{
public:
    enum class Mode {
        ReadWrite, //!< makes and migrates the file where needed
        ReadOnly,  //!< an existing file of the newest schema; Error::Code::NotFound when there is none
    };

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    //! \brief Opens \p path for the calling thread
    //! \return Code::Unsupported when a newer version of the program made the file, or when it is another program's;
    //! Code::Storage when it cannot be opened or migrated
    [[nodiscard]] static Result<Database> open(const QString &path, Mode mode = Mode::ReadWrite);

    //! \brief The connection, for repositories; valid as long as this object lives
    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] QString path() const;

    //! \brief Writes a compact copy of the whole database to \p path, which must not exist yet
    [[nodiscard]] Result<void> backUpTo(const QString &path) const;

    //! \brief \p error; where it comes from a damaged file, its message says what to do with \p path and where a copy lies
    [[nodiscard]] static Error withAdvice(Error error, const QString &path);
    //! \brief That sentence: what lies beside \p path and would be written into a backup is moved away, the newest backup goes in its
    //! place, and which copy lies beside it
    [[nodiscard]] static QString adviceOnDamage(const QString &path);

    //! \brief The number of the newest schema file that this program carries
    [[nodiscard]] static int newestSchema();

private:
    explicit Database(QString connectionName);

    QString m_connectionName; //!< empty when moved from
};
