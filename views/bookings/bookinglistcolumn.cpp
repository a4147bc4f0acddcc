// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookinglistcolumn.h"

#include "model/bookings/rules.h"
#include "views/bookings/bookingfilterbar.h"
#include "views/bookings/bookingrowdelegate.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/preferences.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/whoami.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollBar>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int afterTypingMs = 60; // a search in the middle of a word is not worth its time

} // namespace

BookingListColumn::BookingListColumn(const BookingServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(services.bookings, services.clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(afterTypingMs);
    build();
    m_filters->offer(m_services.whoAmI.identity());
    m_filters->restore(m_services.preferences.bookingFilter());
    connect(&m_soon, &QTimer::timeout, this, &BookingListColumn::readNow);
    connect(m_filters, &BookingFilterBar::changed, this, [this] {
        m_services.preferences.setBookingFilter(m_filters->saved());
        readNow();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_search, &SearchField::listWanted, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_empty, &EmptyState::actionChosen, this, &BookingListColumn::doEmptyAction);
    readNow();
}

void BookingListColumn::build()
{
    const Theme &theme = m_services.theme;
    m_search = new SearchField(theme, tr("Search the bookings"));
    m_search->setPlaceholderText(tr("Name or reference"));
    m_correction = new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    m_filters = new BookingFilterBar(theme, m_services.bookings, m_services.clock);
    m_empty = new EmptyState(theme, u"calendar-check"_s, {}, {}, {});
    buildList();
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *start = new Button(theme, ButtonKind::Outlined, tr("New"), u"calendar-check"_s);
    start->setAccessibleName(tr("New booking"));
    connect(start, &QPushButton::clicked, this, &BookingListColumn::newWanted);

    auto *heading = new QHBoxLayout;
    heading->addWidget(new TextLabel(theme, TypeRole::Title, ColourRole::Text, tr("Bookings")), 1);
    heading->addWidget(start);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme.space(16), theme.space(16), theme.space(16), theme.space(8));
    top->setSpacing(theme.space(12));
    top->addLayout(heading);
    top->addWidget(m_search);
    top->addWidget(m_filters);
    top->addWidget(m_correction);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(new Divider(theme));
    layout->addWidget(m_stack, 1);
}

void BookingListColumn::buildList()
{
    m_list = new QListView;
    m_list->setAccessibleName(tr("Bookings"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new BookingRowDelegate(m_services.theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_isQuiet && current.isValid())
            emit chosen(m_model.recordAt(current.row()), true);
    });
    connect(m_list, &QListView::activated, this, &BookingListColumn::openWanted);
    connect(&m_services.theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
}

bool BookingListColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_search->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        emit openWanted();
        return true;
    }
    if (key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Paste)) { // the page's actions take whole rows
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool BookingListColumn::hasBusiness() const
{
    return hasOwnBookings(m_services.whoAmI.identity());
}

void BookingListColumn::reload()
{
    m_filters->offer(m_services.whoAmI.identity());
    readNow();
}

void BookingListColumn::readNow()
{
    m_soon.stop();
    const QByteArray kept = m_model.recordAt(m_list->currentIndex().row());
    const Identity me = m_services.whoAmI.identity();
    BookingFilter filter = m_filters->filter(me);
    filter.text = m_search->text().trimmed();
    if (!hasBusiness())
        filter.school = -1; // nobody's
    const QScopedValueRollback quiet(m_isQuiet, true);
    const int place = m_list->verticalScrollBar() ? m_list->verticalScrollBar()->value() : 0;
    if (const auto done = m_model.show(filter, me.schoolId); !done)
        emit failed(done.error().message);
    showState();
    choose(kept);
    if (m_list->currentIndex().isValid())
        m_list->verticalScrollBar()->setValue(place);
    else if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0, 0));
    emit chosen(m_model.recordAt(m_list->currentIndex().row()), false);
}

void BookingListColumn::showState()
{
    const bool isEmpty = m_model.rowCount() == 0;
    const QString count = tr("%n bookings", nullptr, m_model.counted());
    m_filters->setCount(count);
    m_correction->setText(m_model.correction());
    m_correction->setVisible(!m_model.correction().isEmpty());
    m_search->setFound(m_model.correction().isEmpty() ? count : tr("%1. %2", "17 bookings; a sentence").arg(count, m_model.correction()));
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty)
        return;
    if (!hasBusiness()) {
        m_empty->setTexts(tr("Which bookings are yours?"), tr("Say what you do and where, and your school\u2019s bookings stand here."),
                          tr("Say who you are\u2026"));
        return;
    }
    const bool isNarrowed = m_filters->isNarrowed() || !m_search->text().trimmed().isEmpty();
    m_empty->setTexts(isNarrowed ? tr("No booking fits") : tr("No bookings yet"),
                      isNarrowed ? tr("Take a filter away, or use other words.")
                                 : tr("Find a colleague who can help and choose Book. A telephone call needs no booking: choose Log contact instead."),
                      isNarrowed ? tr("Show all bookings") : tr("New booking"));
}

void BookingListColumn::doEmptyAction()
{
    if (!hasBusiness()) {
        emit whoAmIWanted();
        return;
    }
    const bool isNarrowed = m_filters->isNarrowed() || !m_search->text().trimmed().isEmpty();
    if (!isNarrowed) {
        emit newWanted();
        return;
    }
    m_search->clear();
    m_filters->clear();
    m_search->setFocus();
}

QList<QByteArray> BookingListColumn::chosenRecords() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes(); // not rows: only the first column is on show
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<QByteArray> records;
    for (const QModelIndex &row : std::as_const(rows))
        records.append(m_model.recordAt(row.row()));
    return records;
}

QList<QByteArray> BookingListColumn::shownRecords() const
{
    QList<QByteArray> records;
    const auto all = m_services.bookings.list(m_model.filter(), m_services.clock.today(), 0);
    for (const BookingSummary &booking : all.value_or(QList<BookingSummary>()))
        records.append(booking.record);
    return records;
}

void BookingListColumn::choose(const QByteArray &record)
{
    const QScopedValueRollback quiet(m_isQuiet, true);
    const int row = record.isEmpty() ? -1 : m_model.rowOf(record);
    if (row < 0)
        m_list->selectionModel()->clear();
    else
        m_list->setCurrentIndex(m_model.index(row, 0));
}
