// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/comparepage.h"

#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/emptystate.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/directory/comparisongrid.h"
#include "views/directory/shortlistdelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ComparePage::ComparePage(const DirectoryPageServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_theme(services.theme)
    , m_shortlist(services.entries)
{
    setAccessibleName(tr("Compare"));
    build();
    connect(&m_shortlist, &QAbstractItemModel::dataChanged, this, &ComparePage::showTicked);
    connect(&m_theme, &Theme::changed, this, &ComparePage::takeTheme);
    takeTheme();
}

void ComparePage::build()
{
    m_list = new QListView;
    m_list->setAccessibleName(tr("Shortlist"));
    m_list->setModel(&m_shortlist);
    m_list->setItemDelegate(new ShortlistDelegate(m_theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_grid = new ComparisonGrid(m_theme);
    connect(m_grid, &ComparisonGrid::removed, this, &ComparePage::removed);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_grid);
    m_scroll->viewport()->setBackgroundRole(QPalette::Base);
    m_empty = new EmptyState(m_theme, u"star"_s, tr("Nobody on the shortlist yet"),
                             tr("Find people and choose the star on their profile, or press Ctrl+D. Two to four of "
                                "them can be compared here and printed."),
                             tr("Find who can help"));
    connect(m_empty, &EmptyState::actionChosen, this, &ComparePage::backWanted);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(0);
    m_columns->addWidget(m_list);
    m_columns->addWidget(new Divider(m_theme, Qt::Vertical));
    m_columns->addWidget(m_scroll, 1);
    m_columns->addWidget(m_empty, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildHeading());
    layout->addWidget(new Divider(m_theme));
    layout->addLayout(m_columns, 1);
}

QLayout *ComparePage::buildHeading()
{
    m_back = new Button(m_theme, ButtonKind::Link, tr("Directory"), u"undo-2"_s);
    m_back->setAccessibleName(tr("Back to the directory"));
    m_print = new Button(m_theme, ButtonKind::Outlined, tr("&Print\u2026"), u"printer"_s);
    m_save = new Button(m_theme, ButtonKind::Outlined, tr("&Save as PDF\u2026"), u"download"_s);
    m_ask = new Button(m_theme, ButtonKind::Primary, tr("&Ask them all\u2026"), u"send"_s);
    connect(m_ask, &QPushButton::clicked, this, [this] { m_services.enquire(tickedEntries()); });
    m_hint = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap);
    connect(m_back, &QPushButton::clicked, this, &ComparePage::backWanted);
    connect(m_print, &QPushButton::clicked, this, [this] { m_services.printComparison(this, tickedEntries()); });
    connect(m_save, &QPushButton::clicked, this, [this] { m_services.saveComparison(this, tickedEntries()); });
    auto *words = new QVBoxLayout;
    words->addWidget(new TextLabel(m_theme, TypeRole::Title, ColourRole::Text, tr("Compare"), TextLabel::Overflow::Grow));
    words->addWidget(m_hint);
    auto *heading = new QHBoxLayout;
    heading->setContentsMargins(m_theme.space(24), m_theme.space(16), m_theme.space(24), m_theme.space(12));
    heading->setSpacing(m_theme.space(8));
    heading->addLayout(words, 1);
    heading->addWidget(m_back);
    heading->addWidget(m_print);
    heading->addWidget(m_save);
    heading->addWidget(m_ask);
    return heading;
}

void ComparePage::setIds(const QList<qint64> &ids)
{
    m_shortlist.setIds(ids);
    showTicked();
}

void ComparePage::setPlace(const std::optional<SearchPlace> &place)
{
    m_place = place;
}

QList<Entry> ComparePage::tickedEntries() const
{
    QList<Entry> entries;
    for (const qint64 id : m_shortlist.ticked()) {
        if (const auto entry = m_services.entries.entry(id))
            entries.append(*entry);
    }
    return entries;
}

void ComparePage::setAvailabilityRules(const AvailabilityRules &rules)
{
    m_availability = rules;
    showTicked();
}

void ComparePage::showTicked()
{
    const QList<Entry> entries = tickedEntries();
    const bool isEmpty = m_shortlist.rowCount() == 0;
    m_empty->setVisible(isEmpty);
    m_scroll->setVisible(!isEmpty);
    m_list->setVisible(!isEmpty);
    m_print->setVisible(m_services.printComparison && !entries.isEmpty());
    m_save->setVisible(m_services.saveComparison && !entries.isEmpty());
    m_ask->setVisible(m_services.enquire && !entries.isEmpty());
    m_hint->setText(isEmpty ? QString()
                            : tr("Tick two to four of the %n people on your shortlist.", nullptr, m_shortlist.rowCount()));
    m_grid->setEntries(entries, m_place, m_availability, m_services.clock.today());
}

void ComparePage::focusFirst()
{
    if (m_shortlist.rowCount() == 0) {
        m_back->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_list->setFocus(Qt::OtherFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_shortlist.index(0));
}

void ComparePage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit backWanted();
    else if (event->key() == Qt::Key_Delete && m_list->hasFocus() && m_list->currentIndex().isValid())
        emit removed(m_list->currentIndex().data(ShortlistModel::IdRole).toLongLong());
    else
        QWidget::keyPressEvent(event);
}

void ComparePage::takeTheme()
{
    constexpr int twoColumns = 800;
    const bool isNarrow = m_theme.effectiveWidth(window()->width()) < twoColumns;
    m_columns->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_list->setMaximumSize(isNarrow ? QWIDGETSIZE_MAX : m_theme.length(240),
                           isNarrow ? m_theme.length(160) : QWIDGETSIZE_MAX);
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    takeTheme();
}
