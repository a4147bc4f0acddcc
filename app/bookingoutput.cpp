// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/bookingoutput.h"

#include "model/exchange/bookingexport.h"
#include "model/exchange/bookingtable.h"
#include "model/exchange/ics.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/whoami.h"

#include <QDesktopServices>
#include <QDir>
#include <QPointer>
#include <QProgressDialog>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPasted = 5 * 1024 * 1024; // characters
constexpr qsizetype mostProblems = 8;
constexpr int patienceMs = 1000; // before a bar shows how far it is

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

struct BookingOutput::Import
{
    Import(QWidget *over, QStringList named)
        : parent(over)
        , files(std::move(named))
    {
    }

    QPointer<QWidget> parent;
    QStringList files;
    QTemporaryDir pasted; // rows from the clipboard, gone with the import
};

BookingOutput::BookingOutput(const QSqlDatabase &db, Journal &journal, const Clock &clock, WhoAmI &who, MessageService &messages,
                             FileDialogService &files, QObject *parent)
    : QObject(parent)
    , m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_who(who)
    , m_messages(messages)
    , m_files(files)
{
    m_thread.setMaxThreadCount(1);
}

BookingOutput::~BookingOutput()
{
    if (m_isStopped)
        m_isStopped->store(true);
    m_thread.waitForDone();
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

QString BookingOutput::problemsOf(const ImportReport &report)
{
    QStringList lines;
    for (const ImportMessage &problem : report.problems.mid(0, mostProblems))
        lines.append(tr("Row %1: %2").arg(problem.row).arg(problem.text));
    if (report.problemCount > lines.size())
        lines.append(tr("And %n more.", nullptr, static_cast<int>(report.problemCount - lines.size())));
    return lines.join(u'\n');
}

// The file is read and checked, then the person is asked, then it is read again and written: all but the question
// happens on another thread, while the window shows how far it is.
void BookingOutput::startImport(const std::shared_ptr<Import> &import, bool isDryRun)
{
    auto *bar = new QProgressDialog(isDryRun ? tr("Reading the bookings\u2026") : tr("Taking the bookings over\u2026"), tr("Stop"), 0, 100, import->parent);
    bar->setWindowModality(Qt::WindowModal);
    bar->setAutoReset(false);
    bar->setMinimumDuration(patienceMs);
    m_isStopped = std::make_shared<std::atomic_bool>(false);
    connect(bar, &QProgressDialog::canceled, this, [isStopped = m_isStopped] { isStopped->store(true); });
    ImportOptions options;
    options.isDryRun = isDryRun;
    options.author = m_who.identity().name;
    options.progress = [bar = QPointer(bar), isStopped = m_isStopped, this](double part) {
        QMetaObject::invokeMethod(this, [bar, part] {
            if (bar)
                bar->setValue(static_cast<int>(part * 100));
        });
        return !isStopped->load();
    };
    m_thread.start([this, import, isDryRun, options, bar = QPointer(bar), me = m_who.identity(), job = BookingImportJob(m_db.databaseName(), m_clock)] {
        const auto outcome = job.run(import->files, me, options);
        QMetaObject::invokeMethod(this, [this, import, isDryRun, bar, outcome] {
            delete bar;
            m_isStopped.reset();
            isDryRun ? finishTrial(import, outcome) : finishImport(import, outcome);
            if (!m_isStopped)
                emit importEnded();
        });
    });
}

void BookingOutput::finishTrial(const std::shared_ptr<Import> &import, const Result<BookingImportOutcome> &trial)
{
    if (!trial) {
        if (trial.error().code != Error::Code::Cancelled)
            m_messages.tell(import->parent, tr("The bookings could not be imported"), trial.error().message);
        return;
    }
    const ImportReport &preview = trial->report;
    if (preview.isRefused()) {
        m_messages.tell(import->parent, tr("Nothing was imported"), problemsOf(preview));
        return;
    }
    if (preview.added + preview.updated == 0) {
        m_messages.tell(import->parent, tr("Nothing to import"),
                        preview.unchanged > 0 || preview.warnings.isEmpty() ? tr("All of these bookings are here already, as they are.") : preview.warnings.first().text);
        return;
    }
    QString text = tr("%1 new, %2 changed, %3 as they are.").arg(preview.added).arg(preview.updated).arg(preview.unchanged);
    if (!preview.warnings.isEmpty())
        text += u'\n' + tr("Row %1: %2").arg(preview.warnings.first().row).arg(preview.warnings.first().text);
    if (m_messages.ask(import->parent, {tr("Import these bookings?"), text, tr("Import them"), tr("Import nothing"), false}))
        startImport(import, false);
}

void BookingOutput::finishImport(const std::shared_ptr<Import> &import, const Result<BookingImportOutcome> &done)
{
    if (!done) {
        if (done.error().code != Error::Code::Cancelled)
            m_messages.tell(import->parent, tr("The bookings could not be imported"), done.error().message);
        return;
    }
    for (const Event &event : done->events)
        m_journal.announce(event);
}

void BookingOutput::importBookings(QWidget *parent, const QString &rows)
{
    if (m_isStopped)
        return; // one at a time
    if (!m_who.askOnce(parent).isComplete()) {
        m_messages.tell(parent, tr("The bookings could not be imported"), tr("Say who you are first: name, role and school. Then import the bookings."));
        return;
    }
    if (rows.isEmpty()) {
        const QStringList files = m_files.filesToOpen(parent, tr("Import bookings"), tr("Tables (*.csv *.xlsx *.ods)"));
        if (!files.isEmpty())
            startImport(std::make_shared<Import>(parent, files), true);
        return;
    }
    const bool isTable = rows.contains(u'\t') && rows.contains(u'\n') && rows.size() <= mostPasted;
    const auto import = std::make_shared<Import>(parent, QStringList());
    const QString path = import->pasted.filePath(tr("pasted rows") + u".csv"_s);
    import->files = {path};
    if (!isTable || !import->pasted.isValid() || !writeBytes(path, rows.toUtf8())) {
        m_messages.tell(parent, tr("No rows of bookings to paste"),
                        tr("Copy the rows in the spreadsheet together with the row of headings, then paste them here."));
        return;
    }
    startImport(import, true);
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
