// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/core/clock.h"
#include "model/exchange/bookingimportjob.h"
#include "model/journal/journal.h"

#include <QObject>
#include <QSqlDatabase>
#include <QThreadPool>

#include <atomic>
#include <memory>

class FileDialogService;
class MessageService;
class QWidget;
class WhoAmI;

//! \brief Takes bookings out of the window and in again: tables, rows of a spreadsheet, calendar entries
class BookingOutput final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this
    BookingOutput(const QSqlDatabase &db, Journal &journal, const Clock &clock, WhoAmI &who, MessageService &messages,
                  FileDialogService &files, QObject *parent = nullptr);
    ~BookingOutput() override; //!< stops an import that is going on and waits for it

    //! \brief Asks for a name and writes \p records: .csv, .xlsx or .json
    void exportBookings(QWidget *parent, const QList<QByteArray> &records);
    //! \brief Shows what an import of \p rows would do (as a spreadsheet copies them, with their headings), and does it
    //! when the person says so; without rows it asks for a file. Returns at once: files are read on another thread
    void importBookings(QWidget *parent, const QString &rows);
    //! \brief \p records with their headings, a tab between cells, as spreadsheets take them
    [[nodiscard]] QString rowsOf(const QList<QByteArray> &records) const;
    //! \brief Asks for a name, saves the visits as calendar entries and opens them in this PC's calendar
    //! \p visit empty: all of them
    void saveCalendar(QWidget *parent, const Booking &booking, const QByteArray &visit);

signals:
    //! \brief An import ended: done, refused, stopped or thought better of
    void importEnded();

private:
    struct Import; // one that is going on

    void startImport(const std::shared_ptr<Import> &import, bool isDryRun);
    void finishTrial(const std::shared_ptr<Import> &import, const Result<BookingImportOutcome> &trial);
    void finishImport(const std::shared_ptr<Import> &import, const Result<BookingImportOutcome> &done);
    [[nodiscard]] static QString problemsOf(const ImportReport &report);

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    WhoAmI &m_who;
    MessageService &m_messages;
    FileDialogService &m_files;
    QThreadPool m_thread;
    std::shared_ptr<std::atomic_bool> m_isStopped; //!< of the import that is going on; null: none is
};
