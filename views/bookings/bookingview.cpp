// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/bookingview.h"

#include "model/tables/bookingwords.h"
#include "views/bookings/actionwords.h"
#include "views/bookings/bookingcards.h"
#include "views/bookings/bookingrowdelegate.h"
#include "views/bookings/bookingsteps.h"
#include "views/bookings/deliverycard.h"
#include "views/bookings/termstable.h"
#include "views/bookings/timelinerow.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int twoColumnsFrom = 700; // pixels at text size 100 %

bool isDangerous(BookingAction action)
{
    return action == BookingAction::Withdraw || action == BookingAction::Cancel || action == BookingAction::CancelForCircumstances;
}

} // namespace

BookingView::BookingView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Booking"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(&theme, &Theme::changed, this, &BookingView::build);
}

void BookingView::showBooking(const BookingStanding &standing, bool canGoBack)
{
    const bool isSame = m_standing && m_standing->booking.record == standing.booking.record;
    const int place = isSame ? verticalScrollBar()->value() : 0;
    if (!isSame) {
        m_sections.clear();
        m_section3.clear();
    }
    m_standing = standing;
    m_canGoBack = canGoBack;
    build();
    verticalScrollBar()->setValue(place);
}

void BookingView::showDeliveries(const QList<DeliveryLine> &sections, const QList<DeliveryLine> &section3)
{
    m_sections = sections;
    m_section3 = section3;
    if (m_delivery)
        m_delivery->setLines(sections, section3);
}

void BookingView::clear()
{
    m_standing.reset();
    build();
}

void BookingView::build()
{
    m_columns = m_main = nullptr;
    m_delivery = nullptr;
    m_first = nullptr;
    auto *inner = new QWidget;
    auto *page = new QVBoxLayout(inner);
    page->setContentsMargins(m_theme.space(24), m_theme.space(16), m_theme.space(10), m_theme.space(24));
    page->setSpacing(m_theme.space(16));
    if (m_standing) {
        addHeader(*page, m_canGoBack);
        addColumns(*page);
        page->addStretch();
    } else {
        page->addWidget(new EmptyState(m_theme, u"calendar-check"_s, tr("No booking chosen"), tr("Choose one in the list."), {}));
    }
    setWidget(inner);
    if (m_delivery) // shown before it has its place it would be a window of its own
        m_delivery->setLines(m_sections, m_section3);
    arrange();
}

void BookingView::addHeader(QBoxLayout &page, bool canGoBack)
{
    const Booking &booking = m_standing->booking;
    if (canGoBack) {
        auto *back = new Button(m_theme, ButtonKind::Link, tr("Bookings"), u"chevron-left"_s);
        connect(back, &QPushButton::clicked, this, &BookingView::backWanted);
        page.addWidget(back, 0, Qt::AlignLeft);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(m_theme.space(4));
    const QString title = BookingWords::title(booking.section1.theme, booking.section1.issue);
    words->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, title, TextLabel::Overflow::Wrap));
    words->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, BookingWords::subtitle(booking, m_standing->mySchool),
                                   TextLabel::Overflow::Wrap));
    const QString state = shownStateText(booking, m_standing->today);
    auto *pill = new StatusPill(m_theme, pillOfState(shownStateId(booking, m_standing->today), state));
    auto *print = new Button(m_theme, ButtonKind::Outlined, tr("Print\u2026"), u"printer"_s);
    if (!m_standing->canReadSections)
        print->hide();
    connect(print, &QPushButton::clicked, this, [this] { emit doorWanted(BookingDoor::Print); });
    auto *more = Button::iconOnly(m_theme, u"ellipsis"_s, tr("More for this booking"));
    connect(more, &QPushButton::clicked, this, [this] { emit doorWanted(BookingDoor::More); });
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(8));
    row->addLayout(words, 1);
    row->addWidget(pill, 0, Qt::AlignTop);
    row->addWidget(print, 0, Qt::AlignTop);
    row->addWidget(more, 0, Qt::AlignTop);
    page.addLayout(row);
    m_first = print;
    auto *steps = new SectionCard(m_theme, {});
    auto *bar = new BookingStepsBar(m_theme);
    bar->setSteps(stepsOf(booking, m_standing->today), state);
    steps->body()->addWidget(bar);
    page.addWidget(steps);
}

void BookingView::addColumns(QBoxLayout &page)
{
    m_main = new QVBoxLayout;
    m_main->setSpacing(m_theme.space(16));
    auto *side = new QVBoxLayout;
    side->setSpacing(m_theme.space(16));
    fillMain(*m_main);
    fillSide(*side);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(m_theme.space(16));
    m_columns->addLayout(m_main, 69);
    m_columns->addLayout(side, 31);
    page.addLayout(m_columns);
}

void BookingView::fillMain(QBoxLayout &column)
{
    const BookingStanding &standing = *m_standing;
    if (QWidget *other = makeOtherImport())
        column.addWidget(other);
    if (shownState(standing.booking, standing.today) == ShownState::Lapsed)
        column.addWidget(new Banner(m_theme, PillState::Tone::Warn, tr("Nothing was done for too long"),
                                    tr("It lapsed after %1. Any action brings it back, or withdraw or cancel it.")
                                        .arg(BookingWords::date(standing.booking.lapsesAfter)), {}));
    if (standing.othersOfEnquiry > 0) {
        auto *others = new Banner(m_theme, PillState::Tone::Accent, tr("%n other academies are still asked", nullptr, static_cast<int>(standing.othersOfEnquiry)),
                                  tr("This one said yes. Withdraw the others with thanks, so that nobody waits."), tr("Withdraw the others\u2026"));
        connect(others, &Banner::actionChosen, this, [this] { emit doorWanted(BookingDoor::WithdrawOthers); });
        column.addWidget(others);
    }
    if (QWidget *waiting = makeWaiting())
        column.addWidget(waiting);
    if (standing.canReadSections && hasTermsToCompare(standing.booking)) {
        auto *compared = new SectionCard(m_theme, tr("The two versions"));
        const qsizetype newest = standing.booking.terms.size() - 1;
        compared->body()->addWidget(new TermsTable(m_theme, compareTerms(standing.booking, newest - 1, newest)));
        column.addWidget(compared);
    }
    if (QWidget *actions = makeActions())
        column.addWidget(actions);
    column.addWidget(bookingcards::timeline(m_theme, standing));
    if (!standing.canReadSections)
        return;
    column.addWidget(bookingcards::section1(m_theme, standing));
    if (standing.booking.section2.on.isValid())
        column.addWidget(bookingcards::section2(m_theme, standing));
    if (standing.canReadSection3 && standing.booking.section3.status == Section3Status::Status::Received) {
        auto *read = new Button(m_theme, ButtonKind::Outlined, tr("Read section 3"), u"lock"_s);
        connect(read, &QPushButton::clicked, this, [this] { emit doorWanted(BookingDoor::ReadSection3); });
        column.addWidget(read, 0, Qt::AlignLeft);
    }
    column.addStretch();
}

void BookingView::fillSide(QBoxLayout &column)
{
    const BookingStanding &standing = *m_standing;
    column.addWidget(bookingcards::routing(m_theme, standing));
    m_delivery = new DeliveryCard(m_theme);
    column.addWidget(m_delivery);
    connect(m_delivery, &DeliveryCard::printWanted, this, [this] { emit doorWanted(BookingDoor::PrintSection1); });
    if (standing.canReadSections) {
        const auto act = [this](BookingAction action, const QByteArray &visit) { emit actionWanted(action, visit); };
        const auto calendar = [this](const QByteArray &visit) { emit calendarWanted(visit); };
        column.addWidget(bookingcards::visits(m_theme, standing, act, calendar));
        column.addWidget(bookingcards::cost(m_theme, standing));
        column.addWidget(bookingcards::office(m_theme, standing));
    }
    column.addStretch();
}

QWidget *BookingView::makeOtherImport()
{
    const OtherImport &other = m_standing->otherImport;
    if (other.record.isEmpty())
        return nullptr;
    const QString reference = QString(other.reference).replace(u'-', u'\u2011'); // stays on one line
    auto *banner = other.isToDecide
                       ? new Banner(m_theme, PillState::Tone::Warn, tr("Needs a decision: two PCs imported this booking"),
                                    tr("The other one is %1. People went on with both, or their visits differ, so both count. Withdraw or cancel the one that is wrong; "
                                       "where that is over, the Development Director can erase it.").arg(reference), tr("Open the other one"))
                       : new Banner(m_theme, PillState::Tone::Accent, tr("Same as %1").arg(reference),
                                    tr("Two PCs imported this booking. It counts once: the other one counts."), tr("Open the other one"));
    connect(banner, &Banner::actionChosen, this, [this, record = other.record] { emit bookingWanted(record); });
    return banner;
}

QWidget *BookingView::makeWaiting()
{
    const auto asked = waitingQuestion(*m_standing);
    if (!asked)
        return nullptr;
    auto *card = new SectionCard(m_theme, {});
    card->setAccessibleName(asked->question);
    auto *words = new QVBoxLayout;
    words->setSpacing(m_theme.space(4));
    words->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, asked->question, TextLabel::Overflow::Wrap));
    if (!asked->detail.isEmpty())
        words->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, asked->detail, TextLabel::Overflow::Wrap));
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(12));
    row->addWidget(new TimelineMark(m_theme, asked->iconName, TimelineEntry::Look::Missing, false), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    card->body()->addLayout(row);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8), buttons);
    for (const auto &[action, text] : asked->answers) {
        const bool isUsual = action == asked->answers.first().first;
        auto *button = new Button(m_theme, isUsual ? ButtonKind::Primary : ButtonKind::Outlined, text);
        connect(button, &QPushButton::clicked, this, [this, action = action, visit = asked->visit] { emit actionWanted(action, visit); });
        flow->addWidget(button);
        if (isUsual)
            m_first = button;
    }
    card->body()->addWidget(buttons);
    return card;
}

QWidget *BookingView::makeActions()
{
    const auto asked = waitingQuestion(*m_standing);
    QList<BookingAction> left;
    for (const BookingAction action : m_standing->actions) {
        const bool isAsked = asked && std::ranges::any_of(asked->answers, [action](const auto &answer) { return answer.first == action; });
        const bool isEmptyHanded = action == BookingAction::RecordForOther && m_standing->recordable.isEmpty();
        if (!isAsked && !isEmptyHanded && !actionText(action, *m_standing).isEmpty())
            left.append(action);
    }
    if (left.isEmpty() && !m_standing->canUndo)
        return nullptr;
    auto *card = new SectionCard(m_theme, asked ? tr("You can also") : tr("You can"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(m_theme.space(8), buttons);
    for (const BookingAction action : left) {
        auto *button = new Button(m_theme, isDangerous(action) ? ButtonKind::Danger : ButtonKind::Outlined, actionText(action, *m_standing));
        connect(button, &QPushButton::clicked, this, [this, action] { emit actionWanted(action, {}); });
        flow->addWidget(button);
    }
    if (m_standing->canUndo) {
        auto *undo = new Button(m_theme, ButtonKind::Quiet, tr("Take back the last action"), u"undo-2"_s);
        connect(undo, &QPushButton::clicked, this, [this] { emit doorWanted(BookingDoor::Undo); });
        flow->addWidget(undo);
    }
    card->body()->addWidget(buttons);
    return card;
}

void BookingView::showSection3(const QList<Section3Words> &versions)
{
    if (!m_main || !m_standing || !m_standing->canReadSection3)
        return;
    SectionCard *card = bookingcards::section3(m_theme, versions);
    m_main->insertWidget(m_main->count() - 1, card);
    card->show();
    widget()->layout()->activate();
    ensureWidgetVisible(card);
}

void BookingView::focusFirst()
{
    if (m_first)
        m_first->setFocus(Qt::OtherFocusReason);
}

void BookingView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void BookingView::arrange()
{
    if (m_columns)
        m_columns->setDirection(m_theme.effectiveWidth(width()) >= twoColumnsFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}
