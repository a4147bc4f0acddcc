// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"

#include <QHash>
#include <QSqlDatabase>

//! \brief In which region the partnership says that an academy lies, where the directory says something else
//!
//! Kept in the data folder; none on a PC outside any partnership.
class PartnershipRegions
{
public:
    explicit PartnershipRegions(const QSqlDatabase &db);

    //! \brief Replaces them all: School::id and region
    [[nodiscard]] Result<void> keep(const QHash<qint64, QString> &regions) const;
    //! \brief The region of \p school; \p directorys where the partnership says the same, or nothing
    [[nodiscard]] QString regionOf(qint64 school, const QString &directorys) const;

private:
    [[nodiscard]] QHash<qint64, QString> all() const;

    QSqlDatabase m_db;
};
