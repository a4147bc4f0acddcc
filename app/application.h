// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bookingpages.h"
#include "app/desktoplook.h"
#include "app/directoryoutput.h"
#include "app/importdesk.h"
#include "app/openedfiles.h"
#include "app/partnershipsettings.h"
#include "app/quietcopy.h"
#include "app/reportoutput.h"
#include "app/reportpost.h"
#include "app/sharewiring.h"
#include "model/bookings/contactlog.h"
#include "model/core/clock.h"
#include "model/core/result.h"
#include "model/directory/directoryrepository.h"
#include "model/directory/identity.h"
#include "model/directory/shortlist.h"
#include "model/journal/journal.h"
#include "model/search/vocabularyrepository.h"
#include "model/store/database.h"
#include "views/common/filedialogservice.h"
#include "views/common/messageservice.h"
#include "views/common/preferences.h"
#include "views/common/theme.h"
#include "views/directory/directorypage.h"
#include "views/printing/printservice.h"
#include "views/setup/identitydesk.h"

#include <QObject>

#include <memory>

class MainWindow;
class QApplication;
struct PageRegistration;

//! \brief Puts the program together and owns it: everything that lives as long as the window
//!
//! Members stand in the order in which they need each other; the window goes first and comes down first.
class Application final : public QObject
{
    Q_OBJECT

public:
    //! \brief Opens the data in \p dataFolder and builds the window, not shown yet
    //! \return the error of Database::open() when the data cannot be opened
    [[nodiscard]] static Result<std::unique_ptr<Application>> open(QApplication &application, const QString &dataFolder,
                                                                   const Clock &clock);
    ~Application() override;

    //! \brief Shows the window where it was last; what is not needed for the first picture starts after it
    void show();
    //! \brief Brings the window to the front
    void raise();
    //! \brief Opens a form or a directory file in front of the window, which is shown
    void openFile(const QString &path);

    [[nodiscard]] MainWindow &window() const { return *m_window; }

private:
    Application(QApplication &application, const QString &dataFolder, const Clock &clock, Database database);

    [[nodiscard]] QList<PageRegistration> pages();
    [[nodiscard]] PageRegistration directoryPage();
    [[nodiscard]] PageRegistration reportPage();
    [[nodiscard]] PageRegistration settingsPage();
    void preview(QWidget *window, const doc::Document &document);
    void followPreferences();
    void showPerson();
    void startLater();

    QString m_dataFolder;
    const Clock &m_clock;
    Preferences m_preferences;
    std::unique_ptr<DesktopLook> m_desktop;
    Theme m_theme;
    Database m_database;
    Journal m_journal;
    QuietCopy m_quietCopy;
    DirectoryRepository m_directory;
    Shortlist m_shortlist;
    ContactLog m_contacts;
    IdentityStore m_identities;
    VocabularyRepository m_vocabulary;
    DialogMessageService m_messages;
    DesktopFileDialogService m_files;
    IdentityDesk m_identity;
    CachedEntries m_entries;
    EntryDesk m_entryDesk;
    DesktopMailWriter m_mail;
    DirectoryOutput m_output;
    ImportDesk m_imports;
    BookingPages m_bookings;
    DiskReportSource m_reports;
    ReportPost m_post;
    PrintService m_printing;
    ShareWiring m_share;
    OpenedFiles m_opened;
    PartnershipSettings m_partnershipSettings;
    std::unique_ptr<MainWindow> m_window;
};
