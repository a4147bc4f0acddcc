// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/termcard.h"

#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/home/waitingwords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

TermCard::TermCard(const Theme &theme, QWidget *parent)
    : SectionCard(theme, tr("This term"), parent)
    , m_received(addFigure(theme, tr("Received")))
    , m_given(addFigure(theme, tr("Given")))
    , m_free(addFigure(theme, tr("Given as free hours")))
{
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
    m_received->setText(hoursText(hours.receivedMinutes));
    m_given->setText(hoursText(hours.givenMinutes));
    m_free->setText(hoursText(hours.freeMinutes));
}
