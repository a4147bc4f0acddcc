// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/home/waitinglistcard.h"

#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/iconlabel.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

// What, and below it from whom.
QVBoxLayout *wordsColumn(const Theme &theme, const WaitingWords &words)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, words.title, TextLabel::Overflow::Wrap));
    if (!words.detail.isEmpty())
        column->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, words.detail, TextLabel::Overflow::Wrap));
    return column;
}

} // namespace

WaitingListCard::WaitingListCard(const Theme &theme, WaitingGroup group, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_group(group)
    , m_heading(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, groupTitle(group)))
    , m_count(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text3))
    , m_card(new SectionCard(theme, {}))
{
    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme.space(8));
    heading->addWidget(m_heading);
    heading->addWidget(m_count);
    heading->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(8));
    layout->addLayout(heading);
    layout->addWidget(m_card);
    connect(&theme, &Theme::changed, this, &WaitingListCard::fill);
    hide();
}

void WaitingListCard::setItems(const QList<WaitingItem> &items, QDate today)
{
    if (items == m_items && today == m_today)
        return;
    m_items = items;
    m_today = today;
    fill();
    setVisible(!items.isEmpty());
}

void WaitingListCard::fill()
{
    delete m_lines;
    m_lines = new QWidget;
    auto *lines = new QVBoxLayout(m_lines);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(m_theme.space(8));
    m_count->setText(m_group == WaitingGroup::ComingUp ? QString() : QString::number(m_items.size()));
    setAccessibleName(groupTitle(m_group));
    const qsizetype shown = m_showsAll ? m_items.size() : std::min(shownAtFirst, m_items.size());
    for (qsizetype i = 0; i < shown; ++i)
        addLine(m_items.at(i));
    if (shown < m_items.size()) {
        auto *more = new Button(m_theme, ButtonKind::Link, tr("Show %n more", nullptr, static_cast<int>(m_items.size() - shown)));
        lines->addWidget(more, 0, Qt::AlignLeft);
        connect(more, &QPushButton::clicked, this, [this] {
            m_showsAll = true;
            QMetaObject::invokeMethod(this, &WaitingListCard::fill, Qt::QueuedConnection); // not while its own button speaks
        });
    }
    m_card->body()->addWidget(m_lines);
}

void WaitingListCard::addLine(const WaitingItem &item)
{
    const WaitingWords words = wordsOf(item, m_today);
    auto *column = static_cast<QVBoxLayout *>(m_lines->layout());
    if (column->count() > 0)
        column->addWidget(new Divider(m_theme));
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.space(12));
    line->addWidget(new IconLabel(m_theme, words.iconName, words.due && words.due->tone == PillState::Tone::Warn ? ColourRole::Warn : ColourRole::Accent));
    line->addLayout(wordsColumn(m_theme, words), 1);
    if (words.due)
        line->addWidget(new StatusPill(m_theme, *words.due));
    if (!words.otherAction.isEmpty()) {
        auto *other = new Button(m_theme, ButtonKind::Quiet, words.otherAction);
        other->setAccessibleName(words.otherAction + u": "_s + words.title);
        line->addWidget(other);
        connect(other, &QPushButton::clicked, this, [this, item] { emit otherChosen(item); });
    }
    auto *button = new Button(m_theme, ButtonKind::Outlined, words.action);
    button->setAccessibleName(words.action + u": "_s + words.title);
    button->setAccessibleDescription(words.detail);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, item] { emit chosen(item); });
    column->addLayout(line);
}

bool WaitingListCard::focusFirst()
{
    if (m_items.isEmpty() || m_lines == nullptr)
        return false;
    if (Button *button = m_lines->findChild<Button *>()) {
        button->setFocus();
        return true;
    }
    return false;
}
