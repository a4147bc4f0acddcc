// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/openedfiles.h"

#include "app/bookingpages.h"
#include "app/sharewiring.h"
#include "model/core/britishdate.h"
#include "model/core/logging.h"
#include "model/directory/directoryrepository.h"
#include "model/search/searchindex.h"
#include "model/store/database.h"
#include "model/sync/editions.h"
#include "model/sync/formfile.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/theme.h"
#include "views/directory/directoryfilewindow.h"
#include "views/mainwindow/mainwindow.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

using Signature = DirectoryFileStanding::Signature;

bool isForm(const QString &path)
{
    return path.endsWith(u".lpform"_s, Qt::CaseInsensitive);
}

bool isDirectory(const QString &path)
{
    return path.endsWith(u".lpdir"_s, Qt::CaseInsensitive);
}

QStringList filesOf(const QMimeData &dropped)
{
    QStringList files;
    const QList<QUrl> urls = dropped.urls();
    for (const QUrl &url : urls) {
        if (const QString path = url.toLocalFile(); isForm(path) || isDirectory(path))
            files.append(path);
    }
    return files;
}

DirectoryFileWords wordsFor(const DirectoryFileStanding &standing, const QString &title, const QString &path)
{
    const QString file = QDir::toNativeSeparators(path);
    switch (standing.signature) {
    case Signature::Newest:
        return {title, PillState::Tone::Ok, OpenedFiles::tr("Signed by the Development Director."), OpenedFiles::tr("It is the newest edition. File: %1").arg(file)};
    case Signature::Older:
        return {title, PillState::Tone::Warn, OpenedFiles::tr("Signed by the Development Director, and out of date."),
                OpenedFiles::tr("Edition %1 is the newest. File: %2").arg(standing.newest).arg(file)};
    case Signature::NoPartnership:
        return {title, PillState::Tone::Warn, OpenedFiles::tr("Nobody can say here who made this file."),
                OpenedFiles::tr("This PC is in no partnership, so it knows no signature. File: %1").arg(file)};
    case Signature::Unknown:
        break;
    }
    return {title, PillState::Tone::Bad, OpenedFiles::tr("Not signed by the Development Director, as far as this PC knows."),
            OpenedFiles::tr("Do not rely on it; ask where it comes from. File: %1").arg(file)};
}

QString titleOf(const DirectoryRepository &directory)
{
    const auto edition = directory.edition();
    if (!edition || edition->number == 0 || !edition->published.isValid())
        return OpenedFiles::tr("Directory");
    return OpenedFiles::tr("Edition %1, %2", "number, date").arg(edition->number).arg(britishDate(edition->published, u"d MMMM yyyy"_s));
}

} // namespace

//! \brief A directory file on show: the program's own copy of it, gone with its window
struct OpenedFiles::Directory
{
    ~Directory() { delete window; } // before what it reads

    QTemporaryDir folder;
    std::unique_ptr<Database> database;
    std::unique_ptr<CachedEntries> entries;
    QPointer<DirectoryFileWindow> window;
};

OpenedFiles::OpenedFiles(const Theme &theme, const Clock &clock, ShareWiring &share, BookingPages &bookings, MessageService &messages, FileDialogService &files)
    : m_theme(theme)
    , m_clock(clock)
    , m_share(share)
    , m_bookings(bookings)
    , m_messages(messages)
    , m_files(files)
{
    bookings.setFormFile([this](QWidget *parent, const Booking &booking) { saveForm(parent, booking); });
}

OpenedFiles::~OpenedFiles() = default;

void OpenedFiles::start(MainWindow &window)
{
    m_window = &window;
    window.addFileAction(tr("&Open a form or directory file\u2026"), QKeySequence(u"Ctrl+O"_s), [this] { ask(); });
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool OpenedFiles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *entered = static_cast<QDragEnterEvent *>(event);
        if (filesOf(*entered->mimeData()).isEmpty())
            return false;
        entered->acceptProposedAction();
        return true;
    }
    if (event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *dropped = static_cast<QDropEvent *>(event);
    const QStringList files = filesOf(*dropped->mimeData());
    dropped->acceptProposedAction();
    for (const QString &file : files)
        open(file);
    return true;
}

void OpenedFiles::ask()
{
    const QStringList files = m_files.filesToOpen(m_window, tr("Open"), tr("Forms and directories (*.lpform *.lpdir)"));
    for (const QString &file : files)
        open(file);
}

void OpenedFiles::saveForm(QWidget *parent, const Booking &booking)
{
    const QString path = m_files.fileToSave(parent, tr("Save as a form file"), tr("Booking %1.lpform").arg(booking.reference), tr("Form file (*.lpform)"));
    if (path.isEmpty())
        return;
    m_share.saveForm(booking.record, path, [self = QPointer<OpenedFiles>(this)](const Result<void> &saved) {
        if (!self)
            return;
        if (saved)
            self->tell(tr("The form file is saved"), tr("Send it by e-mail or take it on a stick. Only the academies and directors it is for can read it."));
        else
            self->tell(tr("The form file was not saved"), saved.error().message);
    });
}

void OpenedFiles::open(const QString &path)
{
    if (isForm(path))
        takeForm(path);
    else if (isDirectory(path))
        openDirectory(path);
    else
        tell(tr("This file cannot be opened here"), tr("%1 is neither a form (.lpform) nor a directory (.lpdir). Tables are taken in on the Directory and Bookings pages.").arg(QFileInfo(path).fileName()));
}

void OpenedFiles::tell(const QString &title, const QString &sentence)
{
    m_messages.tell(m_window, title, sentence);
}

QString OpenedFiles::sentenceFor(const TakenForm &form)
{
    QStringList sentences;
    if (form.taken > 0)
        sentences.append(tr("%n messages of this booking were taken in.", nullptr, form.taken));
    else if (form.known > 0 && form.waiting == 0 && form.refused.isEmpty())
        sentences.append(tr("Everything in this file had come before. Nothing has changed."));
    if (form.waiting > 0)
        sentences.append(tr("%n messages cannot be read before this PC knows more of the partnership: ask for a newer file, or look at the share.", nullptr, form.waiting));
    if (!form.refused.isEmpty())
        sentences.append(tr("%n things were refused and change nothing.", nullptr, static_cast<int>(form.refused.size())) + u' ' + form.refused.first());
    return sentences.join(u' ');
}

void OpenedFiles::takeForm(const QString &path)
{
    m_share.takeForm(path, [self = QPointer<OpenedFiles>(this)](const Result<TakenForm> &form) {
        if (!self)
            return;
        if (!form) {
            qCInfo(lcApp) << form.error().detail;
            self->tell(tr("The form was not taken in"), form.error().message);
            return;
        }
        if (!form->record.isEmpty() && form->taken > 0)
            self->m_bookings.showBooking(form->record);
        self->tell(form->taken > 0 ? tr("A form has come in") : tr("Nothing new in this form"), sentenceFor(*form));
    });
}

void OpenedFiles::openDirectory(const QString &path)
{
    const auto directory = std::make_shared<Directory>();
    if (!directory->folder.isValid()) {
        tell(tr("The directory was not opened"), tr("There is no room for a copy of it. Make room on the disk, then try again."));
        return;
    }
    const QString copy = directory->folder.filePath(u"directory.db"_s);
    m_share.openDirectory(path, copy, [self = QPointer<OpenedFiles>(this), directory, path](const Result<DirectoryFileStanding> &standing) {
        if (!self)
            return;
        if (standing)
            self->show(directory, *standing, path);
        else
            self->tell(tr("The directory was not opened"), standing.error().message);
    });
}

void OpenedFiles::show(const std::shared_ptr<Directory> &directory, const DirectoryFileStanding &standing, const QString &path)
{
    const QString copy = directory->folder.filePath(u"directory.db"_s);
    auto database = Database::open(copy);
    if (!database) {
        tell(tr("The directory was not opened"), database.error().message);
        return;
    }
    directory->database = std::make_unique<Database>(*std::move(database));
    const DirectoryRepository repository(directory->database->connection());
    directory->entries = std::make_unique<CachedEntries>(repository);
    const auto buildIndex = [copy]() -> Result<std::shared_ptr<const SearchIndex>> {
        const auto opened = Database::open(copy, Database::Mode::ReadOnly);
        return opened ? SearchIndex::build(opened->connection()) : Result<std::shared_ptr<const SearchIndex>>(failure(opened));
    };
    directory->window = new DirectoryFileWindow(m_theme, repository, *directory->entries, m_clock, buildIndex, wordsFor(standing, titleOf(repository), path));
    directory->window->setAttribute(Qt::WA_DeleteOnClose);
    m_directories.push_back(directory);
    connect(directory->window, &QObject::destroyed, this, [this, shown = directory.get()] {
        m_directories.remove_if([shown](const std::shared_ptr<Directory> &one) { return one.get() == shown; });
    }, Qt::QueuedConnection);
    directory->window->show();
    directory->window->raise();
    directory->window->activateWindow();
}
