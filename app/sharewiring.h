// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/syncservice.h"
#include "model/bookings/bookingrepository.h"
#include "model/journal/journal.h"
#include "views/common/page.h"
#include "views/share/sharedesk.h"

#include <memory>

class BookingPages;
class FileDialogService;
class IdentityDesk;
class MainWindow;
class ShareStatusButton;
class Theme;

//! \brief The share in the window: its page, the word in the status bar, and what comes in told to the other pages
class ShareWiring final : public ShareDesk
{
    Q_OBJECT

public:
    //! All of them outlive this
    ShareWiring(const QString &databasePath, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme, IdentityDesk &identity, FileDialogService &files,
                BookingPages &bookings);

    [[nodiscard]] PageRegistration page();
    //! \brief Puts the word into \p window's status bar and begins to look; to be called once
    void start(MainWindow &window);

    [[nodiscard]] const ShareStatus &status() const override { return m_status; }
    void lookNow() override;
    void prepare(const FoundingWishes &wishes, const QString &path, const Answer<QString> &answer) override;
    void begin(const QString &words, const Answer<void> &answer) override;
    void join(const JoinWishes &wishes, const Answer<QString> &answer) override;
    void ownWords(const Answer<QString> &answer) override;
    void putEverythingBack(const Answer<void> &answer) override;
    void enrol(const QString &words, const Answer<EnrolRequest> &answer) override;
    void endSeats(const QByteArray &device, bool isStolen, const Answer<void> &answer) override;
    void addUnit(const UnitWish &wish, const Answer<QString> &answer) override;
    void publish(const QString &changes, const Answer<int> &answer) override;

private:
    [[nodiscard]] Page *makePage(QWidget *parent);
    void show(const ShareStatus &status);
    [[nodiscard]] QString roleTitle(const QString &role) const;

    Journal &m_journal;
    const Clock &m_clock;
    const Theme &m_theme;
    IdentityDesk &m_identity;
    FileDialogService &m_files;
    BookingPages &m_pages;
    BookingRepository m_bookings;
    SyncService m_sync;
    ShareStatus m_status;
    struct Founding;
    std::shared_ptr<Founding> m_founding; //!< a partnership that is being created
    MainWindow *m_window = nullptr;
    ShareStatusButton *m_word = nullptr; //!< the window's
};
