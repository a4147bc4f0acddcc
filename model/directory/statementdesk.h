// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/clock.h"
#include "model/directory/identity.h"
#include "model/directory/statement.h"
#include "model/journal/journal.h"

//! \brief Where a principal says whether a colleague can be asked now
class StatementDesk
{
public:
    StatementDesk(const QSqlDatabase &db, Journal &journal, const Clock &clock);

    //! \brief True when \p who is the principal of the academy at which \p entry's person works
    [[nodiscard]] static bool isFor(const Identity &who, const Entry &entry);

    //! \brief The entry of that reference, or of that number
    //! \return Code::NotFound when the directory holds none; Code::Conflict when several have the reference
    [[nodiscard]] Result<qint64> entryCalled(const QString &referenceOrNumber) const;

    //! \brief Says it; it goes out with the next look at the share, to everybody who reads the directory
    //! \param status Ask takes an earlier statement back: the directory's own words hold again
    //! \param until for Paused: a day after today, or null
    //! \return Code::Conflict when \p who is not that principal; Code::InvalidInput for a day that is past, or one
    //! beside another status than Paused; Code::NotFound when there is no such entry
    [[nodiscard]] Result<void> say(const Identity &who, qint64 entry, AvailabilityStatus status, QDate until = {});

private:
    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
};
