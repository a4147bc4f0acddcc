// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/termcard.h"

#include "model/core/britishdate.h"
#include "model/core/duration.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

TermCard::TermCard(const Theme &theme, QWidget *parent)
    : SectionCard(theme, tr("This term"), parent)
    , m_term(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap))
    , m_received(addFigure(theme, tr("Received")))
    , m_given(addFigure(theme, tr("Given")))
    , m_free(addFigure(theme, tr("Given as free hours")))
{
    body()->insertWidget(1, m_term); // under the title
}

TextLabel *TermCard::addFigure(const Theme &theme, const QString &name)
{
    auto *figure = new TextLabel(theme, TypeRole::Strong, ColourRole::Text);
    auto *line = new QHBoxLayout;
    line->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, name, TextLabel::Overflow::Wrap), 1);
    line->addWidget(figure);
    body()->addLayout(line);
    figure->setAccessibleName(name);
    return figure;
}

void TermCard::setHours(const TermHours &hours)
{
    const QString until = britishDate(hours.term.lastSchoolDay, u"d MMMM"_s);
    m_term->setVisible(hours.term.number > 0);
    m_term->setText(tr("%1 term, to %2", "Autumn; a day").arg(termName(hours.term.number), until));
    m_received->setText(durationText(hours.receivedMinutes));
    m_given->setText(durationText(hours.givenMinutes));
    m_free->setText(durationText(hours.freeMinutes));
}
