// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/application.h"

#include "app/profilenotice.h"
#include "app/startreport.h"
#include "model/bookings/bookingfold.h"
#include "model/directory/statementdesk.h"
#include "model/search/searchindex.h"
#include "views/common/page.h"
#include "views/common/scrollareaaccess.h"
#include "views/mainwindow/mainwindow.h"
#include "views/report/reportpage.h"
#include "views/setup/settingspage.h"

#include <QApplication>
#include <QDir>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Application>> Application::open(QApplication &application, const QString &dataFolder,
                                                       const Clock &clock)
{
    auto database = Database::open(QDir(dataFolder).filePath(u"partnership.db"_s));
    if (!database)
        return failure(database);
    return std::unique_ptr<Application>(new Application(application, dataFolder, clock, std::move(*database)));
}

Application::Application(QApplication &application, const QString &dataFolder, const Clock &clock, Database database)
    : m_dataFolder(dataFolder)
    , m_clock(clock)
    , m_preferences(QDir(dataFolder).filePath(u"settings.ini"_s))
    , m_desktop(makeDesktopLook())
    , m_database(std::move(database))
    , m_journal(m_database.connection(), clock)
    , m_quietCopy(m_database.path(), m_journal)
    , m_directory(m_database.connection())
    , m_shortlist(m_database.connection(), clock)
    , m_contacts(m_database.connection(), m_journal)
    , m_identities(m_database.connection())
    , m_vocabulary(m_database.connection())
    , m_messages(m_theme)
    , m_identity(m_theme, m_identities, m_directory, m_preferences, m_messages)
    , m_entries(m_directory)
    , m_entryDesk(m_shortlist, m_contacts, m_identities, clock)
    , m_output(m_database.path(), m_directory, clock, m_preferences, m_messages, m_files)
    , m_imports(m_theme, m_database.path(), clock, m_journal, m_preferences, m_identity, m_files)
    , m_bookings(dataFolder, m_database.connection(), m_journal, clock, m_theme, m_directory, m_identity, m_preferences, m_messages, m_files)
    , m_reports(m_database.path(), clock)
    , m_post(dataFolder, m_database.connection(), m_journal, m_identity, m_theme, clock, m_messages)
    , m_share(m_database.path(), m_database.connection(), m_journal, clock, m_theme, m_identity, m_files, m_bookings, [this](QWidget *window, const doc::Document &document) { preview(window, document); })
    , m_opened(m_theme, clock, m_share, m_bookings, m_messages, m_files)
    , m_partnershipSettings(m_database.connection(), m_journal, clock, m_theme, m_identity, m_messages)
{
    addBookingFolds(m_journal);
    followPreferences();
    m_theme.install(application);
    installScrollAreaAccess();
    m_window = std::make_unique<MainWindow>(m_theme, m_preferences, pages());
    m_window->offerCardsOf(u"settings"_s);
    m_bookings.setWindow(m_window.get());
    m_opened.start(*m_window);
    connect(&m_preferences, &Preferences::changed, this, &Application::followPreferences);
    connect(&m_identity, &WhoAmI::changed, this, &Application::showPerson);
    connect(m_window.get(), &MainWindow::personChosen, this, [this] { m_identity.ask(m_window.get()); });
    connect(m_desktop.get(), &DesktopLook::wished, &m_preferences, &Preferences::setLastDesktopKind);
    showPerson();
}

Application::~Application() = default;

void Application::show()
{
    m_window->restorePlace();
    const int waiting = m_bookings.waitingCount();
    m_window->setBadge(u"home"_s, waiting);
    m_window->showPage(waiting > 0 ? u"home"_s : u"directory"_s);
    StartReport::watch(*m_window);
    m_window->show();
    QTimer::singleShot(0, this, &Application::startLater);
}

void Application::startLater()
{
    m_desktop->ask();
    m_share.start(*m_window);
    tellAboutProfile(userProfile(), m_dataFolder, m_messages, m_window.get());
}

void Application::raise()
{
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

// The share's thread is up by then: it is started after the first picture.
void Application::openFile(const QString &path)
{
    QTimer::singleShot(0, this, [this, path] { m_opened.open(path); });
}

QList<PageRegistration> Application::pages()
{
    return {m_bookings.homePage(), directoryPage(), m_bookings.bookingsPage(), reportPage(), m_bookings.formPage(), m_share.page(), settingsPage()};
}

PageRegistration Application::directoryPage()
{
    const auto buildIndex = [path = m_database.path(),
                             cache = SearchIndex::fileBeside(m_database.path())]() -> Result<std::shared_ptr<const SearchIndex>> {
        const auto database = Database::open(path, Database::Mode::ReadOnly);
        if (!database)
            return failure(database);
        return SearchIndex::open(database->connection(), cache);
    };
    const auto make = [this, buildIndex](QWidget *parent) -> Page * {
        DirectoryPageServices services{m_theme, m_directory, m_entries, m_entryDesk, m_mail, m_clock, buildIndex, {}, {}, {}, {}, {}, {}};
        services.askWhoIAm = [this](QWidget *window) { m_identity.askOnce(window); };
        services.importDirectory = std::bind_front(&ImportDesk::open, &m_imports);
        services.printComparison = std::bind_front(&DirectoryOutput::printComparison, &m_output);
        services.saveComparison = std::bind_front(&DirectoryOutput::saveComparison, &m_output);
        services.printBooklet = std::bind_front(&DirectoryOutput::printBooklet, &m_output);
        services.exportDirectory = std::bind_front(&DirectoryOutput::exportDirectory, &m_output);
        services.vocabulary = &m_vocabulary;
        services.maySayAvailability = [this](const Entry &entry) { return StatementDesk::isFor(m_identity.identity(), entry); };
        services.sayAvailability = [this](const Entry &entry, AvailabilityStatus status, QDate until) {
            return StatementDesk(m_database.connection(), m_journal, m_clock).say(m_identity.identity(), entry.id, status, until);
        };
        services.book = std::bind_front(&BookingPages::requestTo, &m_bookings);
        services.bookContact = std::bind_front(&BookingPages::requestFrom, &m_bookings);
        services.enquire = std::bind_front(&BookingPages::startEnquiry, &m_bookings);
        auto *page = new DirectoryPage(services, parent);
        connect(&m_journal, &Journal::changed, page, [page](const QString &kind) {
            if (kind == u"directory"_s || kind == u"schools"_s || kind == u"availability"_s)
                page->refresh();
        });
        const auto follow = [this, page] { page->presenter()->setAlphabet(m_preferences.alphabet()); };
        follow();
        connect(&m_preferences, &Preferences::changed, page, follow);
        return page;
    };
    return {u"directory"_s, tr("Directory"), u"book-open"_s, make, false, true, tr("Search the directory for \u2018%1\u2019")};
}

PageRegistration Application::reportPage()
{
    const auto make = [this](QWidget *parent) -> Page * {
        const auto print = [this](QWidget *window, const doc::Document &document) { preview(window, document); };
        const auto open = [this](const QByteArray &booking) { m_bookings.showBooking(booking); };
        ReportPageServices services{m_theme, m_reports, m_clock, m_files, m_messages, print, open, m_bookings.spelling(), &m_bookings.desk(), &m_bookings.repository(), {}, {}, {}};
        services.mail = std::bind_front(&ReportPost::mail, &m_post);
        services.share = std::bind_front(&ReportPost::share, &m_post);
        services.openShared = std::bind_front(&ReportPost::openShared, &m_post);
        auto *page = new ReportPage(services, parent);
        connect(&m_journal, &Journal::changed, page, &ReportPage::refresh);
        connect(&m_identity, &WhoAmI::changed, page, &ReportPage::refresh);
        return page;
    };
    return {u"report"_s, tr("Reports"), u"chart-column"_s, make, false};
}

void Application::preview(QWidget *window, const doc::Document &document)
{
    if (const auto done = m_printing.preview(document, window); !done && done.error().code != Error::Code::Cancelled)
        m_messages.tell(window, tr("This did not work"), done.error().message);
}

PageRegistration Application::settingsPage()
{
    const auto make = [this](QWidget *parent) -> Page * {
        auto *page = new SettingsPage(m_theme, m_preferences, m_identity, m_dataFolder, parent);
        m_partnershipSettings.addCards(*page);
        connect(page, &SettingsPage::helpWanted, m_window.get(), &MainWindow::showHelp);
        return page;
    };
    return {u"settings"_s, tr("Settings"), u"settings"_s, make, true};
}

void Application::followPreferences()
{
    switch (m_preferences.themeChoice()) {
    case ThemeChoice::System:
        m_theme.setKind(m_desktop->kind() == ThemeKind::Light ? m_preferences.lastDesktopKind() : m_desktop->kind());
        break;
    case ThemeChoice::Light:
        m_theme.setKind(ThemeKind::Light);
        break;
    case ThemeChoice::Dark:
        m_theme.setKind(ThemeKind::Dark);
        break;
    case ThemeChoice::Contrast:
        m_theme.setKind(ThemeKind::Contrast);
        break;
    }
    m_desktop->colourFrames(m_theme.kind());
    m_theme.setTextSize(m_preferences.textSize());
    m_theme.setDensity(m_preferences.density());
    m_share.setAlphabet(m_preferences.alphabet());
}

void Application::showPerson()
{
    const Identity identity = m_identity.identity();
    m_window->setPerson(identity.name, identity.school);
}
