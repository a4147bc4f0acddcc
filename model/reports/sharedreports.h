// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/directory/identity.h"
#include "model/journal/journal.h"
#include "model/reports/reportcontent.h"

//! \brief A report that the Development Director shared with the partnership
struct SharedReport
{
    QByteArray record;
    QString title; //!< "Annual partnership report 2025 to 2026, The whole partnership"
    QString by;
    QDate on;
    QByteArray packed; //!< the web page of the governors' edition, as it travels

    friend bool operator==(const SharedReport &, const SharedReport &) = default;
};

//! \brief The reports that every PC of the partnership can read
//!
//! They travel as events in the public box of the share: signed, packed, readable to all, so governors' editions only.
class SharedReports
{
public:
    SharedReports(const QSqlDatabase &db, Journal &journal, Identity identity);

    //! \brief Shares the web page of \p content
    //! \return Code::Conflict for another role than the Development Director's and for another edition than governors',
    //! Code::InvalidInput when the page is longer than an event may be
    [[nodiscard]] Result<void> share(const ReportContent &content);

    //! \brief All of them, the newest first
    [[nodiscard]] Result<QList<SharedReport>> all() const;

    //! \brief The web page of \p report
    //! \return Code::InvalidInput when it is damaged, or larger than a report may be: no more than that is unpacked
    [[nodiscard]] static Result<QByteArray> page(const SharedReport &report);

private:
    QSqlDatabase m_db;
    Journal &m_journal;
    Identity m_identity;
};
