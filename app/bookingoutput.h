// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/core/clock.h"
#include "model/exchange/importreport.h"
#include "model/journal/journal.h"

#include <QObject>
#include <QSqlDatabase>

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
    BookingOutput(const QSqlDatabase &db, Journal &journal, const Clock &clock, const WhoAmI &who, MessageService &messages,
                  FileDialogService &files, QObject *parent = nullptr);

    //! \brief Asks for a name and writes \p records: .csv, .xlsx or .json
    void exportBookings(QWidget *parent, const QList<QByteArray> &records);
    //! \brief Shows what an import of \p rows would do (as a spreadsheet copies them, with their headings), and does it
    //! when the person says so; without rows it asks for a file
    void importBookings(QWidget *parent, const QString &rows);
    //! \brief \p records with their headings, a tab between cells, as spreadsheets take them
    [[nodiscard]] QString rowsOf(const QList<QByteArray> &records) const;
    //! \brief Asks for a name, saves the visits as calendar entries and opens them in this PC's calendar
    //! \p visit empty: all of them
    void saveCalendar(QWidget *parent, const Booking &booking, const QByteArray &visit);

private:
    [[nodiscard]] Result<ImportReport> runImport(const QStringList &files, bool isDryRun);
    void importFiles(QWidget *parent, const QStringList &files);
    [[nodiscard]] static QString problemsOf(const ImportReport &report);

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    const WhoAmI &m_who;
    MessageService &m_messages;
    FileDialogService &m_files;
};
