// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingspage.h"

#include "model/tables/bookingwords.h"
#include "views/bookings/bookingacts.h"
#include "views/bookings/bookinglistcolumn.h"
#include "views/bookings/bookingsmenu.h"
#include "views/common/card.h"
#include "views/common/searchfield.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"
#include "views/common/whoami.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

constexpr int listWidth = 304;      // pixels at text size 100 %
constexpr int bothFrom = 800;       // list and booking side by side
constexpr int afterChoosingMs = 20; // after the list is painted, and before anybody looks there

} // namespace

BookingsPage::BookingsPage(const BookingServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_theme(services.theme)
    , m_menu(new BookingsMenu(services.theme, this))
{
    m_acts = new BookingActs(m_services, this);
    m_showSoon.setSingleShot(true);
    m_showSoon.setInterval(afterChoosingMs);
    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    build();
    connectParts();
    connectMenu();
    m_shown = m_list->model().recordAt(0);
    showChosen();
}

void BookingsPage::build()
{
    m_list = new BookingListColumn(m_services);
    m_list->setAutoFillBackground(true);
    m_list->setBackgroundRole(QPalette::Base);
    m_view = new BookingView(m_theme);
    m_divider = new Divider(m_theme, Qt::Vertical);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_divider);
    layout->addWidget(m_view, 1);
    m_undoBar = new UndoBar(m_theme, this);
    arrange();
}

void BookingsPage::connectParts()
{
    connect(&m_showSoon, &QTimer::timeout, this, &BookingsPage::showChosen);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] {
        m_list->reload();
        showChosen();
    });
    connect(&m_services.whoAmI, &WhoAmI::changed, this, &BookingsPage::refresh);
    connect(&m_theme, &Theme::changed, this, &BookingsPage::arrange);
    connect(m_list, &BookingListColumn::chosen, this, &BookingsPage::choose);
    connect(m_list, &BookingListColumn::openWanted, this, [this] { open(m_shown); });
    connect(m_list, &BookingListColumn::newWanted, this, &BookingsPage::newAsked);
    connect(m_list, &BookingListColumn::failed, this, &BookingsPage::say);
    connect(m_list, &BookingListColumn::whoAmIWanted, this, &BookingsPage::personWanted);
    connect(m_view, &BookingView::actionWanted, this, [this](BookingAction action, const QByteArray &visit) {
        if (const BookingStanding *standing = m_view->standing())
            m_acts->act(BookingStanding(*standing), action, visit); // a copy: the view is built anew meanwhile
    });
    connect(m_view, &BookingView::doorWanted, this, &BookingsPage::openDoor);
    connect(m_view, &BookingView::bookingWanted, this, &BookingsPage::open);
    connect(m_view, &BookingView::backWanted, this, [this] { goBack(); });
    connect(m_view, &BookingView::calendarWanted, this, [this](const QByteArray &visit) {
        if (m_services.saveCalendar && m_view->standing())
            m_services.saveCalendar(this, m_view->standing()->booking, visit);
    });
    connect(m_acts, &BookingActs::failed, this, &BookingsPage::say);
    connect(m_acts, &BookingActs::done, this, [this](const QByteArray &record, const QString &sentence, bool canUndo) {
        refresh();
        if (canUndo)
            m_undoBar->offer(sentence, [this, record] { m_acts->undo(record); });
        else
            m_undoBar->say(sentence);
    });
    connect(m_acts, &BookingActs::evaluateAsked, this, &BookingsPage::evaluateAsked);
    connect(m_acts, &BookingActs::section3Asked, this, &BookingsPage::section3Asked);
    connect(m_acts, &BookingActs::followUpAsked, this, &BookingsPage::followUpAsked);
    connect(m_acts, &BookingActs::openAsked, this, &BookingsPage::open);
}

void BookingsPage::connectMenu()
{
    const auto onShown = [this](const auto &run) {
        return [this, run] {
            if (!m_shown.isEmpty())
                run();
        };
    };
    connect(m_menu->start, &QAction::triggered, this, &BookingsPage::newAsked);
    connect(m_menu->returned, &QAction::triggered, this, &BookingsPage::enterReturnedForm);
    connect(m_menu->print, &QAction::triggered, this, onShown([this] { emit printAsked(m_shown, {1, 2}); }));
    connect(m_menu->printSection3, &QAction::triggered, this, onShown([this] { emit printAsked(m_shown, {3}); }));
    connect(m_menu->pdf, &QAction::triggered, this, onShown([this] { emit savePdfAsked(m_shown, {1, 2}); }));
    connect(m_menu->formFile, &QAction::triggered, this, [this] {
        if (m_view->standing())
            m_services.saveFormFile(this, m_view->standing()->booking);
    });
    connect(m_menu->visitSheet, &QAction::triggered, this, onShown([this] { emit visitSheetAsked(m_shown); }));
    connect(m_menu->blanks, &QAction::triggered, this, [this] { emit blankFormsAsked(1); });
    connect(m_menu->mail1, &QAction::triggered, this, onShown([this] { emit mailAsked(m_shown, 1); }));
    connect(m_menu->mail2, &QAction::triggered, this, onShown([this] { emit mailAsked(m_shown, 2); }));
    connect(m_menu->mail3, &QAction::triggered, this, onShown([this] { emit mailAsked(m_shown, 3); }));
    connect(m_menu->duplicate, &QAction::triggered, this, onShown([this] { emit duplicateAsked(m_shown); }));
    connect(m_menu->calendar, &QAction::triggered, this, [this] { openDoor(BookingDoor::Calendar); });
    connect(m_menu->search, &QAction::triggered, this, &BookingsPage::focusSearch);
    connect(m_menu->booking, &QAction::triggered, this, onShown([this] { open(m_shown); }));
    connect(m_menu->undo, &QAction::triggered, this, &BookingsPage::undo);
    connect(m_menu->copy, &QAction::triggered, this, &BookingsPage::copyRows);
    connect(m_menu->paste, &QAction::triggered, this,
            [this] { m_services.importBookings(this, QApplication::clipboard()->text()); });
    connect(m_menu->import, &QAction::triggered, this, [this] { m_services.importBookings(this, {}); });
    connect(m_menu->exportAs, &QAction::triggered, this, [this] { m_services.exportBookings(this, m_list->shownRecords()); });
    m_menu->paste->setVisible(static_cast<bool>(m_services.importBookings));
    m_menu->import->setVisible(static_cast<bool>(m_services.importBookings));
    m_menu->exportAs->setVisible(static_cast<bool>(m_services.exportBookings));
    m_menu->formFile->setVisible(static_cast<bool>(m_services.saveFormFile));
    m_menu->copy->setVisible(static_cast<bool>(m_services.copyRows));
    m_menu->calendar->setVisible(static_cast<bool>(m_services.saveCalendar));
}

QString BookingsPage::title() const
{
    return tr("Bookings");
}

QList<PageAction> BookingsPage::pageActions() const
{
    return m_menu->all();
}

QList<QWidget *> BookingsPage::panes() const
{
    return {m_list->search(), m_list->list(), m_view};
}

void BookingsPage::activate()
{
    refresh();
    if (m_list->isVisibleTo(this))
        m_list->list()->setFocus(Qt::OtherFocusReason);
    else
        m_view->focusFirst();
}

bool BookingsPage::goBack()
{
    if (m_view->isAncestorOf(focusWidget()) || (m_isOpen && !m_list->isVisibleTo(this))) {
        m_isOpen = false;
        arrange();
        m_list->list()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void BookingsPage::choose(const QByteArray &record, bool byHand)
{
    m_shown = record;
    m_showSoon.start();
    if (byHand)
        readIt(record);
}

// Whoever goes to a request has seen it: that is news for those who sent it.
void BookingsPage::readIt(const QByteArray &record)
{
    const auto booking = m_services.bookings.booking(record);
    if (!booking || booking->state != BookingState::Sent)
        return;
    const auto actions = m_services.desk.allowedActions(*booking);
    if (actions && actions->contains(BookingAction::See) && !m_services.desk.identity().name.isEmpty()) {
        if (const auto seen = m_services.desk.see(record); !seen)
            say(seen.error().message);
    }
}

void BookingsPage::showChosen()
{
    m_showSoon.stop();
    const auto standing = m_shown.isEmpty() ? Result<BookingStanding>(failure(Error::Code::NotFound, QString()))
                                            : standingOf(m_services.desk, m_services.bookings, m_shown, m_services.clock.today());
    if (standing) {
        m_view->showBooking(*standing, !m_list->isVisibleTo(this));
        showDeliveries();
        m_menu->setBooking(true, standing->canReadSections, standing->canReadSection3);
        return;
    }
    m_view->clear();
    m_menu->setBooking(false, false, false);
    if (!standing.error().message.isEmpty())
        say(standing.error().message);
}

void BookingsPage::showDeliveries()
{
    const BookingStanding *shown = m_view->standing();
    if (!shown || !m_services.deliveries)
        return;
    const QByteArray section3 = shown->booking.section3.record;
    m_view->showDeliveries(m_services.deliveries(shown->booking.record),
                           section3.isEmpty() || !shown->canReadSection3 ? QList<DeliveryLine>() : m_services.deliveries(section3));
}

void BookingsPage::open(const QByteArray &record)
{
    if (record.isEmpty())
        return;
    m_list->choose(record);
    m_shown = record;
    m_isOpen = true;
    arrange();
    readIt(record);
    showChosen();
    m_view->focusFirst();
}

void BookingsPage::refresh()
{
    m_refreshSoon.start();
}

void BookingsPage::searchFor(const QString &words)
{
    m_list->search()->setText(words);
    focusSearch();
}

void BookingsPage::enterReturnedForm()
{
    m_acts->enterReturnedForm();
}

void BookingsPage::focusSearch()
{
    m_isOpen = false;
    arrange();
    m_list->search()->setFocus(Qt::ShortcutFocusReason);
    m_list->search()->selectAll();
}

void BookingsPage::undo()
{
    if (m_undoBar->canUndo())
        m_undoBar->undo();
    else if (m_view->standing() && m_view->standing()->canUndo)
        m_acts->undo(m_shown);
    else
        say(tr("There is nothing to take back."));
}

void BookingsPage::openDoor(BookingDoor door)
{
    const BookingStanding *shown = m_view->standing();
    if (!shown)
        return;
    switch (door) {
    case BookingDoor::Print:
        emit printAsked(m_shown, {1, 2});
        break;
    case BookingDoor::PrintSection1:
        emit printAsked(m_shown, {1});
        break;
    case BookingDoor::More:
        showMore();
        break;
    case BookingDoor::Calendar:
        if (m_services.saveCalendar)
            m_services.saveCalendar(this, shown->booking, {});
        break;
    case BookingDoor::ReadSection3:
        if (const auto versions = m_services.desk.section3(m_shown))
            m_view->showSection3(*versions);
        else
            say(versions.error().message);
        break;
    case BookingDoor::RecordAnswer:
        m_acts->act(BookingStanding(*shown), BookingAction::RecordForOther);
        break;
    case BookingDoor::WithdrawOthers:
        m_acts->withdrawOthers(BookingStanding(*shown));
        break;
    case BookingDoor::Undo:
        m_acts->undo(m_shown);
        break;
    }
}

void BookingsPage::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_menu->ofBooking());
    menu->popup(QCursor::pos());
}

void BookingsPage::copyRows()
{
    const QList<QByteArray> records = m_list->chosenRecords();
    if (records.isEmpty() || !m_services.copyRows)
        return;
    QApplication::clipboard()->setText(m_services.copyRows(records));
    m_undoBar->say(tr("%n bookings copied. Paste them into a spreadsheet.", nullptr, static_cast<int>(records.size())));
}

QList<PaletteItem> BookingsPage::paletteItems(const QString &words)
{
    constexpr int most = 5;
    QList<PaletteItem> items;
    const Identity me = m_services.whoAmI.identity();
    if (words.trimmed().size() < 2 || me.role.isEmpty())
        return items;
    BookingFilter filter; // of the list only whose they are
    filter.school = m_list->model().filter().school;
    filter.region = m_list->model().filter().region;
    filter.text = words.trimmed();
    const auto found = m_services.bookings.list(filter, m_services.clock.today(), most);
    for (const BookingSummary &booking : found.value_or(QList<BookingSummary>()))
        items.append({BookingWords::title(booking.theme, booking.issue), booking.reference, u"calendar-check"_s,
                      [this, record = booking.record] { open(record); }});
    return items;
}

void BookingsPage::say(const QString &sentence)
{
    m_undoBar->say(sentence);
}

void BookingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void BookingsPage::arrange()
{
    const bool hasRoom = m_theme.effectiveWidth(width()) >= bothFrom;
    m_list->setVisible(hasRoom || !m_isOpen);
    m_divider->setVisible(hasRoom);
    m_view->setVisible(hasRoom || m_isOpen);
    m_list->setMaximumWidth(hasRoom ? m_theme.length(listWidth) : QWIDGETSIZE_MAX);
    m_list->setMinimumWidth(hasRoom ? m_theme.length(listWidth) : 0);
}
