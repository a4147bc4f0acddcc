// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>

#include <functional>
#include <optional>

//! \brief Writes the directory as a table that can be imported again without a change
class DirectoryExport
{
public:
    explicit DirectoryExport(const QSqlDatabase &db);

    //! \brief Writes \p entries in their order, or all in the order in which they were added, to \p path
    //!
    //! XLSX when its name ends so, else CSV. Every column of an import is there, under the headings of the sample;
    //! a person's own e-mail and telephone as well, so it is a file for the partnership, not for a website.
    //! \p progress hears how many are written so far; false: stop.
    //! \return how many were written; Code::Storage when the file cannot be; Code::Cancelled: the file is as it was
    [[nodiscard]] Result<qint64> write(const QString &path, const std::optional<QList<qint64>> &entries = {},
                                       const std::function<bool(qint64)> &progress = {}) const;

private:
    QSqlDatabase m_db;
};
