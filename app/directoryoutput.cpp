// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/directoryoutput.h"

#include "model/documents/directorybooklet.h"
#include "model/documents/directorywebsite.h"
#include "model/documents/profiledocuments.h"
#include "model/exchange/directoryexport.h"
#include "model/store/database.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/printing/pdffile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFutureWatcher>
#include <QFileInfo>
#include <QPointer>
#include <QProgressDialog>
#include <QSet>
#include <QWidget>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Runs \p work on another thread and hands what came of it to \p take, unless \p owner is gone by then.
template <typename Work, typename Take>
void inBackground(QObject *owner, Work work, Take take)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(owner);
    QObject::connect(watcher, &QFutureWatcherBase::finished, owner, [watcher, take] {
        take(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

} // namespace

DirectoryOutput::DirectoryOutput(QString databasePath, DirectoryRepository directory, const Clock &clock,
                                 const Preferences &preferences, MessageService &messages, FileDialogService &files,
                                 QObject *parent)
    : QObject(parent)
    , m_databasePath(std::move(databasePath))
    , m_directory(std::move(directory))
    , m_clock(clock)
    , m_preferences(preferences)
    , m_messages(messages)
    , m_files(files)
{
}

DirectoryOutput::Order DirectoryOutput::order(const QList<qint64> &entries, const QString &selection) const
{
    return {m_databasePath, entries, selection, m_clock.today(), m_preferences.alphabet()};
}

Result<DirectoryContent> DirectoryOutput::read(const Order &order)
{
    const auto database = Database::open(order.databasePath, Database::Mode::ReadOnly);
    if (!database)
        return failure(database);
    const DirectoryRepository repository(database->connection());
    DirectoryContent content;
    content.today = order.today;
    content.alphabet = order.alphabet;
    content.selection = order.selection;
    const QSet<qint64> wanted(order.entries.begin(), order.entries.end());
    const auto entries = repository.forEachEntry([&content, &wanted, &order](Entry &&entry) {
        if (order.selection.isEmpty() || wanted.contains(entry.id))
            content.entries.append(std::move(entry));
        return true;
    });
    auto edition = repository.edition();
    auto schools = repository.schools();
    if (!entries)
        return failure(entries);
    if (!edition)
        return failure(edition);
    if (!schools)
        return failure(schools);
    content.edition = *edition;
    content.schools = std::move(*schools);
    return content;
}

Result<void> DirectoryOutput::writeTable(const Order &order, const QString &path, const Progress &progress)
{
    const auto database = Database::open(order.databasePath, Database::Mode::ReadOnly);
    if (!database)
        return failure(database);
    const auto entries = order.selection.isEmpty() ? std::nullopt : std::optional(order.entries);
    const auto all = static_cast<double>(std::max<qsizetype>(order.entries.size(), 1));
    const auto count = DirectoryExport(database->connection()).write(path, entries, [&](qint64 done) { return progress(static_cast<double>(done) / all); });
    if (!count)
        return failure(count);
    return {};
}

Result<void> DirectoryOutput::write(const Order &order, const QString &path, const Progress &progress)
{
    if (path.endsWith(u".csv"_s, Qt::CaseInsensitive) || path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
        return writeTable(order, path, progress);
    const auto content = read(order);
    if (!content)
        return failure(content);
    if (!progress(0))
        return failure(Error::Code::Cancelled, tr("Cancelled. No file was written."));
    if (path.endsWith(u".html"_s, Qt::CaseInsensitive))
        return saveWhole(DirectoryWebsite::html(*content), path);
    const auto pages = savePdf(DirectoryBooklet::compose(*content), path, {},
                               [&](int page, int count) { return progress(static_cast<double>(page) / count); });
    if (!pages)
        return failure(pages);
    return {};
}

void DirectoryOutput::printComparison(QWidget *parent, const QList<Entry> &entries)
{
    const Edition edition = m_directory.edition().value_or(Edition());
    tellUnlessCancelled(parent, m_printing.preview(ProfileDocuments::comparison(entries, edition, m_clock.today()), parent));
}

void DirectoryOutput::saveComparison(QWidget *parent, const QList<Entry> &entries)
{
    const QString path = m_files.fileToSave(parent, tr("Save the comparison"), tr("Comparison.pdf"), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    const Edition edition = m_directory.edition().value_or(Edition());
    const auto pages = savePdf(ProfileDocuments::comparison(entries, edition, m_clock.today()), path);
    if (!pages)
        tellUnlessCancelled(parent, failure(pages));
}

void DirectoryOutput::printBooklet(QWidget *parent, const QList<qint64> &entries, const QString &selection)
{
    const QPointer<QWidget> window(parent);
    inBackground(
        this, [wanted = order(entries, selection)] { return read(wanted); },
        [this, window](const Result<DirectoryContent> &content) {
            if (!content)
                tellUnlessCancelled(window, failure(content));
            else
                tellUnlessCancelled(window, m_printing.preview(DirectoryBooklet::compose(*content), window));
        });
}

void DirectoryOutput::exportDirectory(QWidget *parent, const QList<qint64> &entries, const QString &selection)
{
    const QString path = m_files.fileToSave(parent, tr("Export the directory"), tr("Directory.pdf"),
                                            tr("Booklet (*.pdf);;Web page (*.html);;Excel workbook (*.xlsx);;Table (*.csv)"));
    if (path.isEmpty())
        return;
    constexpr int shownAfter = 1000; // milliseconds
    auto *bar = new QProgressDialog(tr("The directory is being written to %1.").arg(QFileInfo(path).fileName()), tr("Cancel"), 0, 100, parent);
    bar->setWindowTitle(tr("Export the directory"));
    bar->setWindowModality(Qt::WindowModal);
    bar->setMinimumDuration(shownAfter);
    bar->setAutoReset(false);
    bar->setAutoClose(false);
    const auto isStopped = std::make_shared<std::atomic_bool>(false);
    connect(bar, &QProgressDialog::canceled, this, [isStopped] { isStopped->store(true); });
    const QPointer<QProgressDialog> shown(bar);
    const Progress progress = [shown, isStopped, last = -1](double part) mutable {
        const int percent = static_cast<int>(part * 100);
        if (std::exchange(last, percent) != percent)
            QMetaObject::invokeMethod(qApp, [shown, percent] {
                if (shown)
                    shown->setValue(percent);
            }, Qt::QueuedConnection);
        return !isStopped->load();
    };
    const QPointer<QWidget> window(parent);
    inBackground(
        this, [wanted = order(entries, selection), path, progress] { return write(wanted, path, progress); },
        [this, window, path, shown](const Result<void> &result) {
            delete shown;
            takeExport(window, path, result);
        });
}

void DirectoryOutput::takeExport(QWidget *parent, const QString &path, const Result<void> &result)
{
    if (result)
        m_messages.tell(parent, tr("The directory is exported"), tr("It is in %1.").arg(QDir::toNativeSeparators(path)));
    else
        tellUnlessCancelled(parent, result);
}

void DirectoryOutput::tellUnlessCancelled(QWidget *parent, const Result<void> &result)
{
    if (!result && result.error().code != Error::Code::Cancelled)
        m_messages.tell(parent, tr("This did not work"), result.error().message);
}
