// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/homepage.h"

#include "model/core/britishdate.h"
#include "views/common/banner.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/scrolling.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"
#include "views/common/whoami.h"
#include "views/home/termcard.h"
#include "views/home/waitinglistcard.h"
#include "views/home/waitingnow.h"

#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int sideWidth = 272;
constexpr int widest = 1120;
constexpr int wideFrom = 900;     // effective width from which the side column stands beside the lists
constexpr qsizetype mostOthers = 6;

} // namespace

HomePage::HomePage(const HomeServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_subtitle(new TextLabel(services.theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap))
    , m_trouble(new Banner(services.theme, PillState::Tone::Bad, {}, {}, tr("Try again")))
    , m_empty(new EmptyState(services.theme, u"circle-check"_s, {}, {}, {}))
    , m_undoBar(new UndoBar(services.theme, this))
{
    m_columns->addWidget(makeLists(), 1);
    m_columns->addWidget(makeSide(), 0, Qt::AlignTop);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->addWidget(new TextLabel(services.theme, TypeRole::Title, ColourRole::Text, title()));
    column->addWidget(m_subtitle);
    column->addWidget(m_trouble);
    column->addSpacing(services.theme.space(12));
    column->addLayout(m_columns);
    column->addStretch();
    m_area = scrolling(inner);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    m_trouble->hide();
    connect(m_trouble, &Banner::actionChosen, this, &HomePage::refresh);
    connect(&services.waiting, &WaitingNow::changed, this, &HomePage::showWaiting);
    connect(&services.whoAmI, &WhoAmI::changed, this, &HomePage::refresh);
    connect(&services.theme, &Theme::changed, this, &HomePage::updateLook);
    updateLook();
    refresh();
}

QString HomePage::title() const
{
    return tr("Waiting for you");
}

QWidget *HomePage::makeLists()
{
    auto *lists = new QWidget;
    auto *layout = new QVBoxLayout(lists);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_services.theme.space(16));
    for (int i = 0; i < waitingGroupCount; ++i) {
        auto *group = new WaitingListCard(m_services.theme, static_cast<WaitingGroup>(i));
        m_groups[static_cast<size_t>(i)] = group;
        layout->addWidget(group);
        connect(group, &WaitingListCard::chosen, this, &HomePage::choose);
        connect(group, &WaitingListCard::otherChosen, this, [this](const WaitingItem &item) { emit bookingAsked(item.record); });
    }
    layout->addWidget(m_empty);
    layout->addStretch();
    connect(m_empty, &EmptyState::actionChosen, this, [this] { m_services.whoAmI.askOnce(window()); });
    return lists;
}

QWidget *HomePage::makeSide()
{
    const Theme &theme = m_services.theme;
    m_side = new QWidget;
    auto *layout = new QVBoxLayout(m_side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(16));

    auto *start = new SectionCard(theme, tr("Start"));
    auto *find = new Button(theme, ButtonKind::Primary, tr("Find who can help"), u"search"_s);
    auto *book = new Button(theme, ButtonKind::Outlined, tr("New booking"), u"calendar-check"_s);
    auto *returned = new Button(theme, ButtonKind::Outlined, tr("Enter a returned form"), u"keyboard"_s);
    m_book = book;
    m_returned = returned;
    for (Button *button : {find, book, returned}) {
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        start->body()->addWidget(button);
    }
    connect(find, &QPushButton::clicked, this, &HomePage::findAsked);
    connect(book, &QPushButton::clicked, this, &HomePage::newBookingAsked);
    connect(returned, &QPushButton::clicked, this, &HomePage::returnedFormAsked);

    auto *others = new SectionCard(theme, tr("Waiting for others"));
    m_othersCard = others;
    m_others = others->body();
    m_term = new TermCard(theme);
    for (QWidget *card : {static_cast<QWidget *>(start), static_cast<QWidget *>(others), static_cast<QWidget *>(m_term)})
        layout->addWidget(card);
    return m_side;
}

void HomePage::activate()
{
    refresh();
    for (WaitingListCard *group : m_groups) {
        if (group->isVisibleTo(this) && group->focusFirst())
            return;
    }
    if (Button *first = m_side->findChild<Button *>())
        first->setFocus();
}

QList<QWidget *> HomePage::panes() const
{
    return {m_area->widget(), m_side};
}

void HomePage::refresh()
{
    m_services.waiting.touch();
    showWaiting();
}

void HomePage::showWaiting()
{
    const Identity identity = m_services.whoAmI.identity();
    showPerson(identity);
    showItems(m_services.waiting.items());
    showOthers();
    const auto &hours = m_services.waiting.hours();
    m_term->setVisible(hours.has_value() && identity.schoolId != 0);
    if (hours)
        m_term->setHours(*hours);
}

void HomePage::showPerson(const Identity &identity)
{
    const QString day = britishDate(m_services.clock.today(), u"dddd d MMMM yyyy"_s);
    const QString roleTitle = m_services.roleTitle(identity.role);
    const bool mayBook = identity.role != role::staff; // staff look for colleagues; booking is for the office and above
    m_book->setVisible(mayBook);
    m_returned->setVisible(mayBook);
    if (identity.school.isEmpty() && roleTitle.isEmpty())
        m_subtitle->setText(day);
    else if (identity.school.isEmpty() || roleTitle.isEmpty())
        m_subtitle->setText(tr("%1. %2.").arg(day, identity.school + roleTitle));
    else
        m_subtitle->setText(tr("%1. %2, as: %3.").arg(day, identity.school, roleTitle));
}

void HomePage::showItems(const Result<QList<WaitingItem>> &items)
{
    m_trouble->setVisible(!items.has_value());
    if (!items) {
        m_trouble->setTexts(tr("What waits for you could not be read."), items.error().message);
        return;
    }
    for (int i = 0; i < waitingGroupCount; ++i) {
        QList<WaitingItem> ofGroup;
        for (const WaitingItem &item : *items) {
            if (groupOf(item.kind) == static_cast<WaitingGroup>(i))
                ofGroup.append(item);
        }
        m_groups[static_cast<size_t>(i)]->setItems(ofGroup, m_services.clock.today());
    }
    m_empty->setVisible(items->isEmpty());
    if (m_services.whoAmI.identity().isComplete())
        m_empty->setTexts(tr("Nothing is waiting for you"), tr("Requests, visits and evaluations of your school show up here."), {});
    else
        m_empty->setTexts(tr("Who are you?"), tr("With your school and role this page shows what is waiting for you."),
                          tr("Say who I am"));
}

void HomePage::showOthers()
{
    while (m_others->count() > 1) { // all but the heading
        delete m_others->itemAt(1)->widget();
    }
    const auto &others = m_services.waiting.others();
    m_othersCard->setVisible(others && !others->isEmpty());
    if (!others)
        return;
    const Theme &theme = m_services.theme;
    for (const WaitingForOther &other : others->first(std::min(mostOthers, others->size()))) {
        auto *line = new QWidget;
        auto *lines = new QVBoxLayout(line);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        auto *school = new Button(theme, ButtonKind::Link, other.school);
        lines->addWidget(school, 0, Qt::AlignLeft);
        lines->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, otherWords(other, m_services.clock.today()),
                                       TextLabel::Overflow::Wrap));
        m_others->addWidget(line);
        connect(school, &QPushButton::clicked, this, [this, record = other.record] { emit bookingAsked(record); });
    }
    if (others->size() > mostOthers)
        m_others->addWidget(new TextLabel(theme, TypeRole::Caption, ColourRole::Text3,
                                          tr("and %n more, on the bookings page", nullptr, static_cast<int>(others->size() - mostOthers)),
                                          TextLabel::Overflow::Wrap));
}

void HomePage::choose(const WaitingItem &item)
{
    if (item.kind != WaitingItem::Kind::ConfirmVisit) {
        emit openAsked(item);
        return;
    }
    const auto done = m_services.deliver(item);
    if (!done) {
        m_undoBar->say(done.error().message);
        return;
    }
    // Its line is going: the focus must not go with it.
    QMetaObject::invokeMethod(this, &HomePage::activate, Qt::QueuedConnection);
    m_undoBar->offer(tr("Recorded: the visit took place"), [this, record = item.record] { m_services.undo(record); });
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    updateLook();
}

void HomePage::updateLook()
{
    const Theme &theme = m_services.theme;
    const bool isWide = theme.effectiveWidth(width()) >= wideFrom;
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setAlignment(m_side, isWide ? Qt::AlignTop : Qt::Alignment());
    m_columns->setSpacing(theme.space(24));
    m_side->setFixedWidth(isWide ? theme.length(sideWidth) : QWIDGETSIZE_MAX);
    if (!isWide) {
        m_side->setMinimumWidth(0);
        m_side->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    QLayout *column = m_area->widget()->layout();
    column->setContentsMargins(theme.space(24), theme.space(16), theme.space(24), theme.space(24));
    column->setSpacing(theme.space(4));
    m_area->widget()->setMaximumWidth(theme.length(widest) + 2 * theme.space(24));
}
