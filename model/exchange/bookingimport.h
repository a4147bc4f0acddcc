// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/exchange/importreport.h"

//! \brief Brings bookings of the past from CSV, XLSX and ODS files into the database: all of them, or none
//!
//! The columns are those of bookingtable. A booking that was imported before is found by its reference, else by who
//! asked whom for what and when, and brought up to date unless it has been worked on here since. Words of section 3
//! are taken only from a principal or director; for others the column is left out, and a warning says so.
//!
//! On a PC that has joined a partnership what the chosen person may not record, bookings between other schools, is left
//! out with one warning. Elsewhere everything is taken, in nobody's name too; a warning says what of it stays on this PC.
class BookingImport
{
public:
    BookingImport(const QSqlDatabase &db, Journal &journal, const Clock &clock, Identity identity);

    //! \brief Imports \p files together
    //! \return a report; when it isRefused() nothing was written. Code::InvalidInput when a file cannot be read,
    //! Code::Cancelled when ImportOptions::progress said stop, Code::Busy when somebody else is writing, Code::Conflict when
    //! nobody is chosen at a PC that has joined a partnership and it is not a dry run
    [[nodiscard]] Result<ImportReport> run(const QStringList &files, const ImportOptions &options = {});
    //! \brief What the last run() recorded; empty when nothing was written
    [[nodiscard]] const QList<Event> &events() const { return m_events; }

private:
    void warnOfUnknownSchools(ImportReport &report) const;
    [[nodiscard]] bool isForChooser(const Booking &booking) const;
    void warnOfOthers(ImportReport &report) const;
    void warnOfNobody(ImportReport &report) const;
    void warnOfSection3(ImportReport &report) const;
    [[nodiscard]] Result<void> readFile(const QString &path, const ImportOptions &options, ImportReport &report);
    void leaveOutSecondRecords(ImportReport &report);
    [[nodiscard]] Result<void> writeAll(const ImportOptions &options, ImportReport &report);

    struct Taken
    {
        Booking booking;
        Section3Words section3;
        QString file;
        qint64 row = 0;
        QString sameAs = {}; //!< the reference of the booking that counts instead, as exported
    };
    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    Identity m_identity;
    QList<Taken> m_taken;
    QList<ImportMessage> m_unknownSchools;
    QList<ImportMessage> m_ofOthers; //!< where each booking between other schools stands
    QList<ImportMessage> m_withoutSection3;
    bool m_hasJoined = false; //!< this PC has a seat in a partnership
    QList<Event> m_events;
};
