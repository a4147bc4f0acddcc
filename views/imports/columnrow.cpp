// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/imports/columnrow.h"

#include "views/common/pill.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/imports/columnmeanings.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace {

constexpr double surely = 0.9; // the import mentions what is less like a heading it knows, so do we

} // namespace

ColumnRow::ColumnRow(const Theme &theme, const QString &heading, const QStringList &samples, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_state(new StatusPill(theme, {}))
    , m_meaning(new QComboBox)
{
    auto *name = new TextLabel(theme, TypeRole::Strong, ColourRole::Text, heading, TextLabel::Overflow::Elide);
    auto *sample = new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, samples.join(u" \u00B7 "_s), TextLabel::Overflow::Elide);
    name->setBuddy(m_meaning);
    for (const ColumnMeaning &meaning : columnMeanings())
        m_meaning->addItem(meaning.label);
    m_meaning->setAccessibleName(tr("What the column \u2018%1\u2019 holds").arg(heading));
    m_meaning->setAccessibleDescription(samples.isEmpty() ? tr("The column is empty at the top.") : tr("For example %1").arg(samples.first()));
    m_meaning->setMaxVisibleItems(14);
    m_meaning->setFixedWidth(theme.length(216));
    m_meaning->setFocusPolicy(Qt::StrongFocus);
    m_meaning->installEventFilter(this);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(name);
    texts->addWidget(sample);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme.space(12), theme.space(8), theme.space(12), theme.space(8));
    layout->setSpacing(theme.space(12));
    layout->addLayout(texts, 1);
    layout->addWidget(m_state);
    layout->addWidget(m_meaning);
    connect(m_meaning, &QComboBox::activated, this, &ColumnRow::meaningChosen);
}

void ColumnRow::setGuess(const ColumnGuess &guess)
{
    m_meaning->setCurrentIndex(meaningOf(guess));
    const bool isGuessed = guess.field && guess.confidence < surely;
    const bool isUnknown = !guess.field && guess.confidence < 1;
    m_state->setVisible(isGuessed || isUnknown);
    if (isGuessed)
        m_state->setState({u"circle-question-mark"_s, tr("Guessed"), PillState::Tone::Accent});
    else if (isUnknown)
        m_state->setState({u"triangle-alert"_s, tr("Not known"), PillState::Tone::Warn});
}

// The wheel scrolls the list; it must not change what a column means on the way.
bool ColumnRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_meaning && event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ColumnRow::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), m_theme.colour(ColourRole::Line));
}
