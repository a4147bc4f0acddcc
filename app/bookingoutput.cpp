// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/bookingoutput.h"

#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingimport.h"
#include "model/exchange/bookingtable.h"
#include "model/exchange/ics.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/whoami.h"

#include <QDesktopServices>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPasted = 5 * 1024 * 1024; // characters
constexpr qsizetype mostProblems = 8;

// A cell as spreadsheets quote it where it holds a tab, a line break or a quotation mark.
QString tabCell(QString text)
{
    if (!text.contains(u'\t') && !text.contains(u'\n') && !text.contains(u'"'))
        return text;
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

QString tabRow(QStringList cells)
{
    std::ranges::transform(cells, cells.begin(), tabCell);
    return cells.join(u'\t');
}

Result<void> writeBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(Error::Code::Storage, BookingOutput::tr("The file could not be written. Choose another folder or name."), file.errorString());
}

} // namespace

BookingOutput::BookingOutput(const QSqlDatabase &db, Journal &journal, const Clock &clock, const WhoAmI &who, MessageService &messages,
                             FileDialogService &files, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_who(who)
    , m_messages(messages)
    , m_files(files)
{
}

void BookingOutput::exportBookings(QWidget *parent, const QList<QByteArray> &records)
{
    const QString path = m_files.fileToSave(parent, tr("Export bookings"), tr("Bookings %1.xlsx").arg(m_clock.today().toString(Qt::ISODate)),
                                            tr("Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    const auto count = BookingExport(m_db, m_journal, m_clock, m_who.identity()).write(path, records);
    if (count)
        m_messages.tell(parent, tr("Bookings exported"), tr("%1 holds %n bookings.", nullptr, *count).arg(QDir::toNativeSeparators(path)));
    else
        m_messages.tell(parent, tr("The bookings could not be exported"), count.error().message);
}

QString BookingOutput::rowsOf(const QList<QByteArray> &records) const
{
    const BookingRepository bookings(m_db);
    QStringList rows{tabRow(bookingtable::columns())};
    for (const QByteArray &record : records) {
        if (const auto booking = bookings.booking(record))
            rows.append(tabRow(bookingtable::rowOf(*booking, m_clock.today(), nullptr)));
    }
    return rows.join(u'\n') + u'\n';
}

Result<ImportReport> BookingOutput::runImport(const QStringList &files, bool isDryRun)
{
    ImportOptions options;
    options.isDryRun = isDryRun;
    options.author = m_who.identity().name;
    return BookingImport(m_db, m_journal, m_clock, m_who.identity()).run(files, options);
}

QString BookingOutput::problemsOf(const ImportReport &report)
{
    QStringList lines;
    for (const ImportMessage &problem : report.problems.mid(0, mostProblems))
        lines.append(tr("Row %1: %2").arg(problem.row).arg(problem.text));
    if (report.problemCount > lines.size())
        lines.append(tr("And %n more.", nullptr, static_cast<int>(report.problemCount - lines.size())));
    return lines.join(u'\n');
}

void BookingOutput::importFiles(QWidget *parent, const QStringList &files)
{
    const auto preview = runImport(files, true);
    if (!preview) {
        m_messages.tell(parent, tr("The bookings could not be imported"), preview.error().message);
        return;
    }
    if (preview->isRefused()) {
        m_messages.tell(parent, tr("Nothing was imported"), problemsOf(*preview));
        return;
    }
    if (preview->added + preview->updated == 0) {
        m_messages.tell(parent, tr("Nothing to import"), tr("All of these bookings are here already, as they are."));
        return;
    }
    const Question question{tr("Import these bookings?"),
                            tr("%1 new, %2 changed, %3 as they are.").arg(preview->added).arg(preview->updated).arg(preview->unchanged), tr("Import them"),
                            tr("Import nothing"), false};
    if (!m_messages.ask(parent, question))
        return;
    if (const auto done = runImport(files, false); !done)
        m_messages.tell(parent, tr("The bookings could not be imported"), done.error().message);
}

void BookingOutput::importBookings(QWidget *parent, const QString &rows)
{
    if (rows.isEmpty()) {
        const QStringList files = m_files.filesToOpen(parent, tr("Import bookings"), tr("Tables (*.csv *.xlsx *.ods)"));
        if (!files.isEmpty())
            importFiles(parent, files);
        return;
    }
    const bool isTable = rows.contains(u'\t') && rows.contains(u'\n') && rows.size() <= mostPasted;
    QTemporaryDir folder;
    const QString path = folder.filePath(tr("pasted rows") + u".csv"_s);
    if (!isTable || !folder.isValid() || !writeBytes(path, rows.toUtf8())) {
        m_messages.tell(parent, tr("No rows of bookings to paste"),
                        tr("Copy the rows in the spreadsheet together with the row of headings, then paste them here."));
        return;
    }
    importFiles(parent, {path});
}

void BookingOutput::saveCalendar(QWidget *parent, const Booking &booking, const QByteArray &visit)
{
    const QString path = m_files.fileToSave(parent, tr("Put visits into a calendar"), tr("Visits %1.ics").arg(booking.reference),
                                            tr("Calendar entries (*.ics)"));
    if (path.isEmpty())
        return;
    const QByteArray bytes = visit.isEmpty() ? ics::calendar(booking, m_clock.now()) : ics::calendarOfVisit(booking, visit, m_clock.now());
    if (const auto done = writeBytes(path, bytes); !done) {
        m_messages.tell(parent, tr("The calendar entries could not be saved"), done.error().message);
        return;
    }
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        m_messages.tell(parent, tr("Calendar entries saved"), tr("This PC opens no calendar by itself. Open %1 in yours.").arg(QDir::toNativeSeparators(path)));
}
