// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/core/result.h"

#include <QList>
#include <QSqlDatabase>

//! \brief The entries that the person at this PC put aside to compare; stays on this PC
class Shortlist
{
public:
    Shortlist(const QSqlDatabase &db, const Clock &clock);

    //! \brief Ids of the entries, first added first; an entry that left the directory is left out
    [[nodiscard]] Result<QList<qint64>> entries() const;
    [[nodiscard]] Result<void> add(qint64 entry);
    [[nodiscard]] Result<void> remove(qint64 entry);
    [[nodiscard]] Result<void> clear();

private:
    QSqlDatabase m_db;
    const Clock &m_clock;
};
