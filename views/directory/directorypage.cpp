// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/directorypage.h"

#include "model/tables/resultrow.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/searchfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/undobar.h"
#include "views/directory/comparepage.h"
#include "views/directory/contactline.h"
#include "views/directory/directoryactions.h"
#include "views/directory/filterpanel.h"
#include "views/directory/letterstrip.h"
#include "views/directory/profilecard.h"
#include "views/directory/resultlistview.h"
#include "views/directory/searchheader.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DirectoryPage::DirectoryPage(const DirectoryPageServices &services, QWidget *parent)
    : Page(parent)
    , m_services(services)
    , m_theme(services.theme)
    , m_presenter(services.directory, services.entries, services.clock, services.buildIndex)
    , m_actions(new DirectoryActions(services.theme, this))
{
    m_besides.setSingleShot(true);
    connect(&m_besides, &QTimer::timeout, this, &DirectoryPage::showBesides);
    build();
    connectHeader();
    connectParts();
    m_services.desk.refresh();
    readAvailabilityRules();
    m_presenter.setMySchool([this] { return mySchool(); });
    m_presenter.showFirstRows();
    showBesides();
}

void DirectoryPage::build()
{
    m_header = new SearchHeader(m_theme);
    m_filters = new FilterPanel(m_theme);
    m_listColumn = buildListColumn();
    m_card = new ProfileCard(m_theme);
    m_listColumn->setAutoFillBackground(true);
    m_listColumn->setBackgroundRole(QPalette::Base);
    m_card->viewport()->setBackgroundRole(QPalette::Base);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_filters);
    columns->addWidget(new Divider(m_theme, Qt::Vertical));
    columns->addWidget(m_listColumn, 54);
    columns->addWidget(new Divider(m_theme, Qt::Vertical));
    columns->addWidget(m_card, 46);
    m_directory = new QWidget;
    auto *layout = new QVBoxLayout(m_directory);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new Divider(m_theme));
    layout->addLayout(columns, 1);

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_directory);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_undoBar = new UndoBar(m_theme, this);
}

QWidget *DirectoryPage::buildListColumn()
{
    m_count = new TextLabel(m_theme, TypeRole::Label, ColourRole::Text2, {}, TextLabel::Overflow::Elide);
    m_shortlistButton = new Button(m_theme, ButtonKind::Link, tr("Shortlist"), u"star"_s);
    m_compareButton = new Button(m_theme, ButtonKind::Link, tr("Compare"), u"columns-2"_s);
    m_letters = new LetterStrip(m_theme);
    m_list = new ResultListView(m_theme, *m_presenter.results());
    m_empty = new EmptyState(m_theme, u"users"_s, {}, {}, {});
    m_listStack = new QStackedWidget;
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);

    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(m_theme.space(16), 0, m_theme.space(16), 0);
    heading->setSpacing(m_theme.space(12));
    heading->addWidget(m_count, 1);
    heading->addWidget(m_shortlistButton);
    heading->addWidget(m_compareButton);
    m_count->setMinimumHeight(m_theme.length(33));
    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(heading);
    layout->addWidget(new Divider(m_theme));
    auto *letters = new QHBoxLayout;
    letters->setContentsMargins(m_theme.space(12), 0, m_theme.space(12), 0);
    letters->addWidget(m_letters);
    layout->addLayout(letters);
    layout->addWidget(m_listStack, 1);
    return column;
}

void DirectoryPage::connectHeader()
{
    connect(m_header, &SearchHeader::textChanged, &m_presenter, &DirectoryPresenter::setText);
    connect(m_header, &SearchHeader::withinChosen, this, &DirectoryPage::chooseWithin);
    connect(m_header, &SearchHeader::orderChosen, this, &DirectoryPage::chooseOrder);
    connect(m_header, &SearchHeader::placeWanted, this, &DirectoryPage::choosePlace);
    connect(m_header, &SearchHeader::distanceRemoved, &m_presenter, [this] { m_presenter.setWithin(0); });
    connect(m_header, &SearchHeader::clearWanted, &m_presenter, &DirectoryPresenter::clearFilters);
    connect(m_header, &SearchHeader::asTypedWanted, &m_presenter, &DirectoryPresenter::searchAsTyped);
    connect(m_header, &SearchHeader::chipRemoved, &m_presenter,
            [this](FacetKind kind, const QString &value) { m_presenter.setFilter(kind, value, false); });
    connect(m_header, &SearchHeader::listWanted, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_header, &SearchHeader::filtersWanted, this, [this] {
        m_isFiltersOpen = !m_isFiltersOpen;
        arrange();
        if (m_isFiltersOpen)
            m_filters->focusFirst();
    });
    connect(m_filters, &FilterPanel::filterToggled, &m_presenter, &DirectoryPresenter::setFilter);
}

void DirectoryPage::connectParts()
{
    connect(&m_presenter, &DirectoryPresenter::answerChanged, this, &DirectoryPage::showAnswer);
    connect(&m_presenter, &DirectoryPresenter::searchReady, this, [this] {
        if (isVisible())
            showStatus(); // after an import there are more
    });
    connect(&m_presenter, &DirectoryPresenter::chosenChanged, this, &DirectoryPage::showSoon);
    connect(&m_presenter, &DirectoryPresenter::failed, this, &DirectoryPage::say);
    connect(&m_services.desk, &EntryDesk::failed, this, &DirectoryPage::say);
    connect(&m_services.desk, &EntryDesk::shortlistChanged, this, &DirectoryPage::showShortlist);
    connect(&m_services.desk, &EntryDesk::contactsChanged, this, &DirectoryPage::showCard);
    connect(m_list, &ResultListView::chosen, &m_presenter, &DirectoryPresenter::choose);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &DirectoryPage::showLetters);
    connect(m_letters, &LetterStrip::chosen, this, &DirectoryPage::jumpTo);
    connect(m_letters, &LetterStrip::listWanted, m_list, [this] { m_list->setFocus(Qt::TabFocusReason); });
    connect(m_list, &ResultListView::searchWanted, this, &DirectoryPage::focusSearch);
    connect(m_list, &ResultListView::cardWanted, this, &DirectoryPage::focusCard);
    connect(m_list, &ResultListView::menuWanted, this, &DirectoryPage::showMenu);
    if (m_services.book)
        m_card->offerBooking();
    connect(m_card, &ProfileCard::copyWanted, this, &DirectoryPage::copyText);
    connectCard();
    connect(m_shortlistButton, &QPushButton::clicked, this, &DirectoryPage::showComparison);
    connect(m_compareButton, &QPushButton::clicked, this, &DirectoryPage::showComparison);
    connect(m_empty, &EmptyState::actionChosen, this, &DirectoryPage::doEmptyAction);
    connect(m_actions->undo, &QAction::triggered, this, &DirectoryPage::undo);
    connect(m_actions->copy, &QAction::triggered, this, &DirectoryPage::copyContact);
    connect(m_actions->search, &QAction::triggered, this, &DirectoryPage::focusSearch);
    connect(m_actions->filters, &QAction::triggered, this, &DirectoryPage::focusFilters);
    connect(m_actions->card, &QAction::triggered, this, &DirectoryPage::focusCard);
    connect(m_actions->mail, &QAction::triggered, this, &DirectoryPage::writeMail);
    connect(m_actions->log, &QAction::triggered, this, &DirectoryPage::openContactLine);
    connect(m_actions->book, &QAction::triggered, this, &DirectoryPage::bookPerson);
    m_actions->book->setVisible(bool(m_services.book));
    connect(m_actions->shortlist, &QAction::triggered, this, &DirectoryPage::toggleShortlisted);
    connect(m_actions->compare, &QAction::triggered, this, &DirectoryPage::showComparison);
    m_actions->importFrom->setVisible(bool(m_services.importDirectory));
    connect(m_actions->importFrom, &QAction::triggered, this, [this] { m_services.importDirectory(this); });
    connect(m_actions->print, &QAction::triggered, this, &DirectoryPage::printBooklet);
    connect(m_actions->vocabulary, &QAction::triggered, this, &DirectoryPage::editVocabulary);
    connect(m_actions->availability, &QAction::triggered, this, &DirectoryPage::editAvailability);
    m_actions->vocabulary->setVisible(m_services.vocabulary != nullptr);
    m_actions->availability->setVisible(m_services.vocabulary != nullptr);
    connect(m_actions->exportAs, &QAction::triggered, this, &DirectoryPage::exportDirectory);
}

// The card follows the list a moment later: what is clicked on it until then was meant for somebody else.
void DirectoryPage::connectCard()
{
    const auto ifShown = [this](auto action) {
        return [this, action] {
            if (m_besides.isActive())
                showBesides();
            else
                (this->*action)();
        };
    };
    connect(m_card, &ProfileCard::mailWanted, this, ifShown(&DirectoryPage::writeMail));
    connect(m_card, &ProfileCard::contactLineWanted, this, ifShown(&DirectoryPage::openContactLine));
    connect(m_card, &ProfileCard::bookingWanted, this, ifShown(&DirectoryPage::bookPerson));
    connect(m_card, &ProfileCard::upgradeWanted, this, ifShown(&DirectoryPage::bookLastContact));
    connect(m_card, &ProfileCard::availabilityWanted, this, ifShown(&DirectoryPage::sayAvailability));
    connect(m_card, &ProfileCard::shortlistToggled, this, ifShown(&DirectoryPage::toggleShortlisted));
    connect(m_card->contactLine(), &ContactLine::logged, this, [this](const QString &about) {
        if (m_besides.isActive())
            showBesides();
        else
            logContact(about);
    });
}

QString DirectoryPage::title() const
{
    return tr("Directory");
}

QList<PageAction> DirectoryPage::pageActions() const
{
    return m_actions->all();
}

QList<QWidget *> DirectoryPage::panes() const
{
    if (m_stack->currentWidget() != m_directory)
        return {m_compare};
    return {m_header->field(), m_filters, m_list, m_card};
}

void DirectoryPage::activate()
{
    focusSearch();
}

bool DirectoryPage::goBack()
{
    if (m_stack->currentWidget() != m_directory) {
        showDirectory();
        return true;
    }
    if (m_isFiltersOpen || m_isCardOpen) {
        m_isFiltersOpen = m_isCardOpen = false;
        arrange();
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (!m_header->field()->hasFocus()) {
        focusSearch();
        return true;
    }
    return false;
}

void DirectoryPage::refresh()
{
    m_presenter.refresh();
    m_services.desk.refresh();
}

void DirectoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrange();
    showStatus();
    if (!m_isStarted)
        QTimer::singleShot(0, this, &DirectoryPage::startSearch); // after the first rows are on the screen
}

void DirectoryPage::startSearch()
{
    if (m_isStarted)
        return;
    m_isStarted = true;
    m_presenter.prepareSearch();
}

void DirectoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void DirectoryPage::arrange()
{
    constexpr int allColumns = 1200;
    constexpr int twoColumns = 800;
    const int width = m_theme.effectiveWidth(window()->width());
    m_room = width >= allColumns ? Room::Wide : width >= twoColumns ? Room::Medium : Room::Narrow;
    const bool isWide = m_room == Room::Wide;
    const bool isNarrow = m_room == Room::Narrow;
    m_header->setNarrow(!isWide, m_filters->top());
    m_header->filtersButton()->setChecked(m_isFiltersOpen);
    const bool areFiltersAlone = isNarrow && m_isFiltersOpen;
    m_filters->setMinimumWidth(m_theme.length(208));
    m_filters->setMaximumWidth(areFiltersAlone ? QWIDGETSIZE_MAX : m_theme.length(208));
    m_filters->setVisible(isWide || m_isFiltersOpen);
    const bool isCardAlone = isNarrow && m_isCardOpen && !m_isFiltersOpen;
    m_listColumn->setVisible(!isCardAlone && !areFiltersAlone);
    m_card->setVisible(isWide || isCardAlone || (m_room == Room::Medium && !m_isFiltersOpen));
}
