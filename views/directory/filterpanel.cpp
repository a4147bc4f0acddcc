// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/filterpanel.h"

#include "model/tables/resultrow.h"
#include "views/common/facetlist.h"
#include "views/common/theme.h"

#include <QListView>
#include <QVBoxLayout>

namespace {

// The order in which a busy person thinks of them.
constexpr FacetKind inOrder[] = {FacetKind::Phase,  FacetKind::Availability, FacetKind::Theme,
                                 FacetKind::Designation, FacetKind::KeyStage, FacetKind::Region,
                                 FacetKind::Cluster, FacetKind::Trust, FacetKind::SupportLevel};

} // namespace

FilterPanel::FilterPanel(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_top(new QVBoxLayout)
{
    setAccessibleName(tr("Filters"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    m_layout = new QVBoxLayout(body);
    m_layout->addLayout(m_top);
    for (const FacetKind kind : inOrder) {
        auto *list = new FacetList(theme, EntryWords::filterTitle(kind));
        list->hide();
        m_lists[static_cast<size_t>(kind)] = list;
        m_layout->addWidget(list);
        connect(list, &FacetList::toggled, this,
                [this, kind](const QString &value, bool on) { emit filterToggled(kind, value, on); });
    }
    m_layout->addStretch(1);
    setWidget(body);
    connect(&theme, &Theme::changed, this, &FilterPanel::takeTheme);
    takeTheme();
}

void FilterPanel::setFacets(const QList<Facet> &facets)
{
    for (const Facet &facet : facets) {
        QList<FacetRow> rows;
        bool isChosen = false;
        for (const FacetCount &count : facet.counts) {
            rows.append({count.value, EntryWords::filter(facet.kind, count.value), count.count, count.isChosen});
            isChosen = isChosen || count.isChosen;
        }
        list(facet.kind)->setRows(rows);
        list(facet.kind)->setVisible(rows.size() > 1 || isChosen);
    }
}

void FilterPanel::focusFirst()
{
    for (const FacetKind kind : inOrder) {
        if (list(kind)->isVisibleTo(this)) {
            list(kind)->view()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

void FilterPanel::takeTheme()
{
    m_layout->setContentsMargins(m_theme.space(24), m_theme.space(12), m_theme.space(4), m_theme.space(16));
    m_layout->setSpacing(m_theme.space(16));
    m_top->setSpacing(m_theme.space(8));
}

void FilterPanel::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->setMaximumWidth(viewport()->width());
}
