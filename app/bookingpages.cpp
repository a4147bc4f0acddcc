// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/bookingpages.h"

#include "views/bookings/bookingspage.h"
#include "views/common/messageservice.h"
#include "views/form/formpage.h"
#include "views/home/homepage.h"
#include "views/mainwindow/mainwindow.h"
#include "views/setup/identitydesk.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

const QString homeId = u"home"_s;
const QString bookingsId = u"bookings"_s;
const QString formId = u"form"_s;

bool isAboutBookings(const QString &kind)
{
    return kind.startsWith(u"booking"_s) || kind.startsWith(u"section3"_s) || kind.startsWith(u"delegation"_s) || kind == u"terms"_s;
}

} // namespace

BookingPages::BookingPages(const QString &dataFolder, const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme,
                           DirectoryRepository directory, IdentityDesk &identity, Preferences &preferences, MessageService &messages,
                           FileDialogService &files)
    : m_db(db)
    , m_journal(journal)
    , m_clock(clock)
    , m_theme(theme)
    , m_directory(std::move(directory))
    , m_identity(identity)
    , m_preferences(preferences)
    , m_messages(messages)
    , m_desk(db, journal, clock, identity.identity())
    , m_bookings(db)
    , m_drafts(db, clock)
    , m_rates(db)
    , m_waiting(db, clock)
    , m_waitingNow(m_waiting, identity, clock)
    , m_spelling(u"en_GB"_s, dictionaryFolders(QCoreApplication::applicationDirPath()), QDir(dataFolder).filePath(u"own-words.txt"_s))
    , m_output(dataFolder, db, journal, clock, theme, identity, messages, files)
    , m_tables(db, journal, clock, identity, messages, files)
{
    connect(&identity, &WhoAmI::changed, this, &BookingPages::useIdentity);
    connect(&journal, &Journal::changed, this, [this](const QString &kind) {
        if (isAboutBookings(kind))
            countWaiting();
    });
    connect(&journal, &Journal::rebuilt, this, &BookingPages::countWaiting);
    connect(&m_waitingNow, &WaitingNow::changed, this, [this] {
        if (m_window)
            m_window->setBadge(homeId, m_waitingNow.count());
    });
}

void BookingPages::setWindow(MainWindow *window)
{
    m_window = window;
}

void BookingPages::setDeliveries(std::function<QList<DeliveryLine>(const QByteArray &record)> deliveries)
{
    m_deliveries = std::move(deliveries);
}

void BookingPages::setFormFile(std::function<void(QWidget *, const Booking &)> save)
{
    m_saveFormFile = std::move(save);
}

void BookingPages::useIdentity()
{
    m_desk.setIdentity(m_identity.identity());
    countWaiting();
}

PageRegistration BookingPages::homePage()
{
    return {homeId, tr("Waiting for you"), u"inbox"_s, [this](QWidget *parent) { return makeHome(parent); }};
}

PageRegistration BookingPages::bookingsPage()
{
    return {bookingsId, tr("Bookings"), u"calendar-check"_s, [this](QWidget *parent) { return makeBookings(parent); }, false, true,
            tr("Search the bookings for \u2018%1\u2019")};
}

PageRegistration BookingPages::formPage()
{
    return {formId, tr("Booking form"), u"file-text"_s, [this](QWidget *parent) { return makeForm(parent); }, false, false};
}

Page *BookingPages::makeHome(QWidget *parent)
{
    const auto roleTitle = [this](const QString &id) {
        for (const Role &role : m_identity.roles()) {
            if (role.id == id)
                return role.title;
        }
        return QString();
    };
    auto *page = new HomePage({m_theme, m_waitingNow, m_identity, m_clock, roleTitle,
                               [this](const WaitingItem &item) { return deliver(item); },
                               [this](const QByteArray &record) { undo(record); }},
                              parent);
    connect(page, &HomePage::openAsked, this, &BookingPages::open);
    connect(page, &HomePage::bookingAsked, this, &BookingPages::showBooking);
    connect(page, &HomePage::newBookingAsked, this, &BookingPages::newRequest);
    connect(page, &HomePage::returnedFormAsked, this, &BookingPages::enterReturnedForm);
    connect(page, &HomePage::findAsked, this, [this] { m_window->showPage(u"directory"_s); });
    return page;
}

Page *BookingPages::makeBookings(QWidget *parent)
{
    BookingServices services{m_theme, m_desk, m_bookings, m_rates, m_identity, m_preferences, m_messages, m_clock, {}, {}, {}, {}};
    services.exportBookings = std::bind_front(&BookingOutput::exportBookings, &m_tables);
    services.importBookings = std::bind_front(&BookingOutput::importBookings, &m_tables);
    services.copyRows = std::bind_front(&BookingOutput::rowsOf, &m_tables);
    services.saveCalendar = std::bind_front(&BookingOutput::saveCalendar, &m_tables);
    services.deliveries = m_deliveries;
    services.saveFormFile = m_saveFormFile;
    auto *page = new BookingsPage(services, parent);
    connect(this, &BookingPages::deliveriesChanged, page, &BookingsPage::showDeliveries);
    connect(&m_journal, &Journal::changed, page, [page](const QString &kind) {
        if (isAboutBookings(kind))
            page->refresh();
    });
    connect(&m_journal, &Journal::rebuilt, page, &BookingsPage::refresh);
    connectBookings(page);
    return page;
}

void BookingPages::connectBookings(BookingsPage *page)
{
    connect(page, &BookingsPage::newAsked, this, &BookingPages::newRequest);
    connect(page, &BookingsPage::personWanted, this, [this] { m_identity.ask(m_window); });
    connect(page, &BookingsPage::duplicateAsked, this, [this](const QByteArray &record) { form()->duplicateOf(record); });
    connect(page, &BookingsPage::evaluateAsked, this, [this](const QByteArray &record) { form()->evaluate(record); });
    connect(page, &BookingsPage::section3Asked, this, [this](const QByteArray &record) { form()->writeSection3(record); });
    connect(page, &BookingsPage::followUpAsked, this, [this](const QByteArray &record) { form()->followUp(record); });
    connect(page, &BookingsPage::printAsked, this,
            [this](const QByteArray &record, const QList<int> &sections) { m_output.print(m_window, record, sections); });
    connect(page, &BookingsPage::savePdfAsked, this,
            [this](const QByteArray &record, const QList<int> &sections) { m_output.savePdf(m_window, record, sections); });
    connect(page, &BookingsPage::mailAsked, this, [this](const QByteArray &record, int section) { m_output.mail(m_window, record, section); });
    connect(page, &BookingsPage::visitSheetAsked, this, [this](const QByteArray &record) { m_output.printVisitSheet(m_window, record); });
    connect(page, &BookingsPage::blankFormsAsked, this, [this](int count) { m_output.printBlanks(m_window, count); });
}

BookingsPage *BookingPages::bookings()
{
    m_window->showPage(bookingsId);
    return qobject_cast<BookingsPage *>(m_window->currentPage());
}

Page *BookingPages::makeForm(QWidget *parent)
{
    FormServices services{m_theme, m_desk, m_drafts, m_bookings, m_directory, m_rates, m_identity, m_messages, m_clock};
    services.spelling = &m_spelling;
    auto *page = new FormPage(services, parent);
    connect(page, &FormPage::closed, this, &BookingPages::leaveForm);
    connect(page, &FormPage::draftsChanged, this, &BookingPages::countWaiting);
    connect(page, &FormPage::personWanted, this, [this] { m_identity.ask(m_window); });
    connect(page, &FormPage::sent, this, &BookingPages::showBooking);
    connect(page, &FormPage::printAsked, this,
            [this](const QByteArray &record, const QList<int> &sections) { m_output.print(m_window, record, sections); });
    connect(page, &FormPage::printDraftAsked, this, [this](const Booking &request) { m_output.printDraft(m_window, request); });
    connect(page, &FormPage::mailAsked, this,
            [this](const QByteArray &record, int section) { m_output.mail(m_window, record, section); });
    return page;
}

FormPage *BookingPages::form()
{
    if (m_window->currentPageId() != formId)
        m_cameFrom = m_window->currentPageId();
    m_window->showPage(formId);
    return qobject_cast<FormPage *>(m_window->currentPage());
}

void BookingPages::leaveForm()
{
    if (m_window->currentPageId() == formId)
        m_window->showPage(m_cameFrom.isEmpty() ? homeId : m_cameFrom);
    countWaiting();
}

void BookingPages::newRequest()
{
    form()->newRequest();
}

void BookingPages::requestTo(const Entry &entry)
{
    form()->requestTo(entry);
}

void BookingPages::requestFrom(const Contact &contact)
{
    form()->requestFrom(contact);
}

void BookingPages::startEnquiry(const QList<Entry> &entries)
{
    form()->startEnquiry(entries);
}

void BookingPages::open(const WaitingItem &item)
{
    switch (item.kind) {
    case WaitingItem::Kind::FinishDraft:
        form()->openDraft(item.record);
        break;
    case WaitingItem::Kind::Evaluate:
        form()->evaluate(item.record);
        break;
    case WaitingItem::Kind::WriteSection3:
        form()->writeSection3(item.record);
        break;
    case WaitingItem::Kind::FollowUp:
        form()->followUp(item.record);
        break;
    case WaitingItem::Kind::VisitComing:
        m_output.printVisitSheet(m_window, item.record);
        break;
    default:
        showBooking(item.record);
    }
}

void BookingPages::showBooking(const QByteArray &record)
{
    bookings()->open(record);
}

void BookingPages::enterReturnedForm()
{
    bookings()->enterReturnedForm();
}

Result<void> BookingPages::deliver(const WaitingItem &item)
{
    const auto done = m_desk.deliverVisit(item.record, item.visit);
    return done ? Result<void>() : Result<void>(failure(done));
}

void BookingPages::undo(const QByteArray &record)
{
    if (const auto undone = m_desk.undo(record); !undone)
        m_messages.tell(m_window, tr("This could not be taken back"), undone.error().message);
}

int BookingPages::waitingCount()
{
    return m_waitingNow.count();
}

void BookingPages::countWaiting()
{
    m_waitingNow.touch();
}
