// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/sharewiring.h"

#include "app/bookingpages.h"
#include "app/platform.h"
#include "model/core/logging.h"
#include "model/directory/directoryrepository.h"
#include "model/sync/recorddelivery.h"
#include "views/mainwindow/mainwindow.h"
#include "views/setup/identitydesk.h"
#include "views/share/sharepage.h"
#include "views/share/sharestanding.h"
#include "views/share/sharestatusbutton.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString pageId = u"share"_s;

// Each once, in order of \p alphabet.
QStringList namesOf(const QList<School> &schools, QString School::*name, Alphabet alphabet)
{
    QStringList names;
    for (const School &school : schools) {
        if (!(school.*name).isEmpty())
            names.append(school.*name);
    }
    names.removeDuplicates();
    std::ranges::sort(names, {}, [alphabet](const QString &text) { return sortKey(text, alphabet); });
    return names;
}

} // namespace

ShareWiring::ShareWiring(const QString &databasePath, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme, IdentityDesk &identity,
                         FileDialogService &files, BookingPages &bookings, std::function<void(QWidget *, const doc::Document &)> preview)
    : m_journal(journal)
    , m_clock(clock)
    , m_theme(theme)
    , m_identity(identity)
    , m_files(files)
    , m_pages(bookings)
    , m_preview(std::move(preview))
    , m_db(db)
    , m_bookings(db)
    , m_sync(databasePath, clock)
{
    connect(&m_sync, &SyncService::looked, this, &ShareWiring::show);
    connect(&journal, &Journal::changed, &m_sync, &SyncService::lookSoon);
    bookings.setDeliveries([this](const QByteArray &record) { return deliveries(record); });
    connect(this, &ShareDesk::statusChanged, &bookings, &BookingPages::deliveriesChanged);
}

QList<DeliveryLine> ShareWiring::deliveries(const QByteArray &record) const
{
    if (m_status.membership != ShareStatus::Membership::Seated)
        return {};
    const auto found = deliveriesOf(m_db, record, m_status);
    if (!found)
        qCInfo(lcApp) << found.error().detail;
    return found ? deliveryLines(*found, m_clock.now()) : QList<DeliveryLine>();
}

PageRegistration ShareWiring::page()
{
    return {pageId, tr("Share"), u"folder-sync"_s, [this](QWidget *parent) { return makePage(parent); }, true};
}

void ShareWiring::setAlphabet(Alphabet alphabet)
{
    if (alphabet == m_alphabet)
        return;
    m_alphabet = alphabet;
    shareStatus::putInOrder(m_status, alphabet);
    emit statusChanged();
}

Page *ShareWiring::makePage(QWidget *parent)
{
    SharePageServices services{m_theme, *this, m_clock, {}, {}, {}, m_files, {}};
    services.chooseFolder = [this](QWidget *window) { return QFileDialog::getExistingDirectory(window, tr("Shared folder"), m_usualFolder); };
    findUsualFolder();
    services.reference = [this](const QByteArray &record) {
        const auto booking = m_bookings.booking(record);
        return booking ? booking->reference : QString();
    };
    services.roleTitle = [this](const QString &role) { return roleTitle(role); };
    services.openBooking = [this](const QByteArray &record) { m_pages.showBooking(record); };
    services.academies = [this] { return namesOf(schools(), &School::name, m_alphabet); };
    services.regions = [this] { return namesOf(schools(), &School::region, m_alphabet); };
    services.printSheet = [this](QWidget *window, RecoverySheet sheet) {
        sheet.made = m_clock.today();
        m_preview(window, recoverySheet(sheet));
    };
    auto *page = new SharePage(services, parent);
    connect(page, &SharePage::helpWanted, this, [this](const QString &topic) { m_window->showHelp(topic); });
    return page;
}

// Looked for where waiting stops nobody: the folder dialog would wait for a server that is away.
void ShareWiring::findUsualFolder()
{
    const QString folder = platform::policy(u"SharePath"_s);
    if (folder.isEmpty())
        return;
    m_sync.ask<bool>([folder](SyncWorker &) -> Result<bool> { return QFileInfo(folder).isDir(); },
                     [self = QPointer<ShareWiring>(this), folder](const Result<bool> &isThere) {
                         if (self && isThere && *isThere)
                             self->m_usualFolder = folder;
                     });
}

QList<School> ShareWiring::schools() const
{
    return DirectoryRepository(m_db).schools().value_or(QList<School>());
}

QString ShareWiring::roleTitle(const QString &role) const
{
    const QList<Role> roles = m_identity.roles();
    for (const Role &each : roles) {
        if (each.id == role)
            return each.title;
    }
    return {};
}

void ShareWiring::start(MainWindow &window)
{
    m_window = &window;
    m_word = new ShareStatusButton(m_theme, &window);
    window.addStatusWidget(m_word);
    connect(m_word, &QPushButton::clicked, this, [this] { m_window->showPage(pageId); });
    m_sync.start();
}

void ShareWiring::lookNow()
{
    m_sync.lookNow();
}

// What came lies in the database already, from another connection: the pages are told to read again.
void ShareWiring::show(const ShareStatus &status)
{
    m_status = status;
    shareStatus::putInOrder(m_status, m_alphabet);
    m_word->setStanding(standingOf(m_status, m_clock.now()));
    emit statusChanged();
    if (status.isPersonNew)
        emit m_identity.changed();
    if (status.report.received > 0 || status.report.erased > 0)
        emit m_journal.changed(u"booking"_s, {});
    if (status.report.edition > 0 || status.report.statements > 0)
        emit m_journal.changed(u"directory"_s, {});
}
