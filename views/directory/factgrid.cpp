// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/factgrid.h"

#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QGridLayout>

FactGrid::FactGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    connect(&theme, &Theme::changed, this, &FactGrid::takeTheme);
    takeTheme();
}

void FactGrid::takeTheme()
{
    m_grid->setVerticalSpacing(m_theme.space(4));
    m_grid->setHorizontalSpacing(m_theme.space(16));
    m_grid->setColumnMinimumWidth(0, m_theme.length(96));
}

void FactGrid::setFacts(const QList<ProfileFact> &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    while (m_labels.size() < facts.size()) { // labels are kept: making them anew at each key would be felt
        auto *label = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Grow, this);
        auto *value = new TextLabel(m_theme, TypeRole::Body, ColourRole::Text, {}, TextLabel::Overflow::Wrap, this);
        label->setBuddy(value);
        const int row = static_cast<int>(m_labels.size());
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row, 1);
        m_labels.append(label);
        m_values.append(value);
    }
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool isUsed = i < facts.size();
        m_labels.at(i)->setVisible(isUsed);
        m_values.at(i)->setVisible(isUsed);
        if (!isUsed)
            continue;
        m_labels.at(i)->setText(facts.at(i).label);
        m_values.at(i)->setText(facts.at(i).value);
    }
}
