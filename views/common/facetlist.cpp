// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/common/facetlist.h"

#include "views/common/button.h"
#include "views/common/facetmodel.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QListView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

FacetList::FacetList(const Theme &theme, const QString &heading, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_heading(new TextLabel(theme, TypeRole::Label, ColourRole::Text2, heading, TextLabel::Overflow::Wrap, this))
    , m_view(new QListView(this))
    , m_model(new FacetModel(this))
    , m_more(new Button(theme, ButtonKind::Link, QString(), u"chevron-down"_s, this))
{
    setAccessibleName(heading);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new FacetDelegate(theme, m_view));
    m_view->setAccessibleName(heading);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::NoSelection);
    m_view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->viewport()->setAutoFillBackground(false);
    m_view->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    layout->addWidget(m_heading);
    layout->addWidget(m_view);
    layout->addWidget(m_more);

    connect(m_model, &FacetModel::toggled, this, &FacetList::toggle);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_isLong = !m_isLong;
        showRows();
    });
    connect(&theme, &Theme::changed, this, &FacetList::fitHeight);
    showRows();
}

void FacetList::setRows(const QList<FacetRow> &rows)
{
    m_rows = rows;
    showRows();
}

QStringList FacetList::chosenValues() const
{
    QStringList values;
    for (const FacetRow &row : m_rows) {
        if (row.isChosen)
            values.append(row.value);
    }
    return values;
}

void FacetList::toggle(const QString &value, bool isChosen)
{
    for (FacetRow &row : m_rows) {
        if (row.value == value)
            row.isChosen = isChosen;
    }
    emit toggled(value, isChosen);
}

void FacetList::showRows()
{
    QList<FacetRow> shown;
    for (const FacetRow &row : std::as_const(m_rows)) {
        if (m_isLong || shown.size() < shortLength || row.isChosen)
            shown.append(row);
    }
    const qsizetype hidden = m_rows.size() - shown.size();
    m_model->setRows(shown);
    m_more->setVisible(hidden > 0 || (m_isLong && m_rows.size() > shortLength));
    m_more->setText(m_isLong ? tr("Fewer") : tr("%n more", nullptr, static_cast<int>(hidden)));
    m_more->setAccessibleName(tr("%1: %2", "facet: 12 more").arg(accessibleName(), m_more->text()));
    fitHeight();
}

void FacetList::fitHeight()
{
    m_view->setFixedHeight(m_model->rowCount() * m_theme.metrics().facetHeight());
}
