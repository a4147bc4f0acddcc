// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/share/headedlist.h"

#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QBoxLayout>

HeadedList::HeadedList(const Theme &theme, const QString &heading, QWidget *list, QWidget *parent)
    : QWidget(parent)
    , m_head(new QHBoxLayout)
    , m_count(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text3))
    , m_list(list)
    , m_empty(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Wrap))
    , m_more(new Button(theme, ButtonKind::Link, {}))
{
    setAccessibleName(heading);
    m_head->setSpacing(theme.space(8));
    m_head->addWidget(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, heading));
    m_head->addWidget(m_count);
    m_head->addStretch(1);
    auto *card = new SectionCard(theme, {});
    card->body()->setContentsMargins(1, theme.space(4), 1, theme.space(4));
    card->body()->setSpacing(0);
    m_empty->setContentsMargins(theme.space(16), theme.space(8), theme.space(16), theme.space(8));
    m_more->setContentsMargins(theme.space(16), 0, 0, 0);
    card->body()->addWidget(m_empty);
    card->body()->addWidget(m_list);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme.space(12), 0, theme.space(12), 0);
    foot->addWidget(m_more);
    foot->addStretch(1);
    card->body()->addLayout(foot);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    layout->addLayout(m_head);
    layout->addWidget(card);
    connect(m_more, &QPushButton::clicked, this, &HeadedList::moreChosen);
    setEmptyText({});
    setMore({});
}

void HeadedList::setCount(const QString &count)
{
    m_count->setText(count);
}

void HeadedList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
    m_empty->setVisible(!text.isEmpty());
    m_list->setVisible(text.isEmpty());
}

void HeadedList::setMore(const QString &text)
{
    m_more->setText(text);
    m_more->setVisible(!text.isEmpty());
}

void HeadedList::addButton(QWidget *button)
{
    m_head->addWidget(button);
}
