// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/syncservice.h"
#include "model/bookings/bookingrepository.h"
#include "model/journal/journal.h"
#include "views/common/page.h"
#include "views/share/sharedesk.h"

class BookingPages;
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
    ShareWiring(const QString &databasePath, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme, IdentityDesk &identity, BookingPages &bookings);

    [[nodiscard]] PageRegistration page();
    //! \brief Puts the word into \p window's status bar and begins to look; to be called once
    void start(MainWindow &window);

    [[nodiscard]] const ShareStatus &status() const override { return m_status; }
    void lookNow() override;

private:
    [[nodiscard]] Page *makePage(QWidget *parent);
    void show(const ShareStatus &status);
    [[nodiscard]] QString roleTitle(const QString &role) const;

    Journal &m_journal;
    const Clock &m_clock;
    const Theme &m_theme;
    IdentityDesk &m_identity;
    BookingPages &m_pages;
    BookingRepository m_bookings;
    SyncService m_sync;
    ShareStatus m_status;
    MainWindow *m_window = nullptr;
    ShareStatusButton *m_word = nullptr; //!< the window's
};
