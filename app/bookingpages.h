// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/bookingoutput.h"
#include "app/formoutput.h"
#include "model/bookings/bookingdesk.h"
#include "model/bookings/bookingrepository.h"
#include "model/bookings/draftstore.h"
#include "model/bookings/ratecard.h"
#include "model/bookings/waiting.h"
#include "model/directory/directoryrepository.h"
#include "model/spelling/hunspellchecker.h"
#include "model/tables/deliverylines.h"
#include "views/common/page.h"
#include "views/home/waitingnow.h"

#include <QObject>

#include <functional>

class BookingsPage;
class FormPage;
class IdentityDesk;
class MainWindow;
class Preferences;

//! \brief The pages about bookings and what they share: home, the bookings, the form
//!
//! It makes them, leads from one to the other and keeps the number on "Waiting for you" true.
class BookingPages final : public QObject
{
    Q_OBJECT

public:
    //! All of them outlive this
    BookingPages(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme,
                 DirectoryRepository directory, IdentityDesk &identity, Preferences &preferences, MessageService &messages, FileDialogService &files);

    [[nodiscard]] PageRegistration homePage();
    [[nodiscard]] PageRegistration bookingsPage();
    [[nodiscard]] PageRegistration formPage();

    //! \brief The window in which the pages stand; to be called once, before anything is opened
    void setWindow(MainWindow *window);

    //! \brief What tells how far a booking has come over the share; to be set before the pages are built
    void setDeliveries(std::function<QList<DeliveryLine>(const QByteArray &record)> deliveries);

    //! \brief What saves a booking as a form file; to be set before the pages are built
    void setFormFile(std::function<void(QWidget *, const Booking &)> save);

    //! \brief The dictionary that all pages with long texts share
    [[nodiscard]] SpellChecker *spelling() { return &m_spelling; }

    //! \brief What other pages do with bookings, and read them with
    [[nodiscard]] BookingDesk &desk() { return m_desk; }
    [[nodiscard]] const BookingRepository &repository() const { return m_bookings; }

    //! \brief How many things the person who sits here has to do; what is only coming up does not count
    [[nodiscard]] int waitingCount();

public slots:
    void newRequest();
    void requestTo(const Entry &entry);
    void requestFrom(const Contact &contact);
    void startEnquiry(const QList<Entry> &entries);
    //! \brief Opens what \p item waits for
    void open(const WaitingItem &item);
    //! \brief Shows the booking \p record with its history
    void showBooking(const QByteArray &record);
    //! \brief Asks for the reference on a form that came back on paper
    void enterReturnedForm();
    //! \brief Counts anew what waits, as soon as the event loop comes round
    void countWaiting();

signals:
    //! \brief The share was looked at: bookings may have come further
    void deliveriesChanged();

private:
    [[nodiscard]] Page *makeHome(QWidget *parent);
    [[nodiscard]] Page *makeBookings(QWidget *parent);
    void connectBookings(BookingsPage *page);
    [[nodiscard]] BookingsPage *bookings();
    [[nodiscard]] Page *makeForm(QWidget *parent);
    [[nodiscard]] FormPage *form();
    [[nodiscard]] Result<void> deliver(const WaitingItem &item);
    void undo(const QByteArray &record);
    void leaveForm();
    void useIdentity();

    QSqlDatabase m_db;
    Journal &m_journal;
    const Clock &m_clock;
    const Theme &m_theme;
    DirectoryRepository m_directory;
    IdentityDesk &m_identity;
    Preferences &m_preferences;
    MessageService &m_messages;
    BookingDesk m_desk;
    BookingRepository m_bookings;
    DraftStore m_drafts;
    RateCard m_rates;
    WaitingList m_waiting;
    WaitingNow m_waitingNow;
    HunspellChecker m_spelling;
    FormOutput m_output;
    BookingOutput m_tables;
    MainWindow *m_window = nullptr;
    std::function<QList<DeliveryLine>(const QByteArray &record)> m_deliveries;
    std::function<void(QWidget *, const Booking &)> m_saveFormFile;
    QString m_cameFrom; //!< the page from which the form was opened
};
