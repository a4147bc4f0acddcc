// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/bookings/deliverycard.h"

#include "views/common/button.h"
#include "views/common/iconlabel.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using State = DeliveryLine::State;

struct Mark
{
    QString iconName;
    ColourRole colour;
};

Mark markOf(State state)
{
    switch (state) {
    case State::Received:
    case State::Seen:
        return {u"circle-check"_s, ColourRole::Ok};
    case State::Overdue:
        return {u"triangle-alert"_s, ColourRole::Warn};
    case State::NobodyThere:
        return {u"circle-dashed"_s, ColourRole::Text2};
    case State::Saved:
    case State::OnShare:
        break;
    }
    return {u"clock"_s, ColourRole::Accent};
}

TextLabel *words(const Theme &theme, TypeRole type, ColourRole colour, const QString &text)
{
    auto *label = new TextLabel(theme, type, colour, text, TextLabel::Overflow::Wrap);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DeliveryCard::DeliveryCard(const Theme &theme, QWidget *parent)
    : SectionCard(theme, tr("On the share"), parent)
    , m_theme(theme)
{
    setAccessibleName(tr("On the share"));
    hide();
}

void DeliveryCard::setLines(const QList<DeliveryLine> &sections, const QList<DeliveryLine> &section3)
{
    if (m_inner && sections == m_sections && section3 == m_section3)
        return;
    m_sections = sections;
    m_section3 = section3;
    const bool hadFocus = m_inner && m_inner->isAncestorOf(QApplication::focusWidget());
    if (m_inner) {
        body()->removeWidget(m_inner);
        m_inner->hide();
        m_inner->deleteLater(); // its own button may have asked
    }
    m_inner = new QWidget;
    auto *layout = new QVBoxLayout(m_inner);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(12));
    body()->addWidget(m_inner);
    addLines(sections);
    if (!section3.isEmpty())
        layout->addWidget(words(m_theme, TypeRole::Label, ColourRole::Text2, tr("Section 3")));
    addLines(section3);
    setVisible(!sections.isEmpty() || !section3.isEmpty());
    if (auto *button = m_inner->findChild<Button *>(); button && hadFocus)
        button->setFocus();
}

void DeliveryCard::addLines(const QList<DeliveryLine> &lines)
{
    for (const DeliveryLine &line : lines) {
        const Mark mark = markOf(line.state);
        auto *row = new QHBoxLayout;
        row->setSpacing(m_theme.space(8));
        row->addWidget(new IconLabel(m_theme, mark.iconName, mark.colour), 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(m_theme.space(4));
        texts->addWidget(words(m_theme, TypeRole::Strong, ColourRole::Text, line.unit));
        texts->addWidget(words(m_theme, TypeRole::Body, ColourRole::Text2, line.trail));
        if (!line.advice.isEmpty())
            texts->addWidget(words(m_theme, TypeRole::Body, line.state == State::Overdue ? ColourRole::Warn : ColourRole::Text, line.advice));
        if (line.isForPaper) {
            auto *print = new Button(m_theme, ButtonKind::Link, tr("Print section 1\u2026"), u"printer"_s);
            print->setAccessibleName(tr("Print section 1 for %1").arg(line.unit));
            connect(print, &QPushButton::clicked, this, &DeliveryCard::printWanted);
            texts->addWidget(print, 0, Qt::AlignLeft);
        }
        row->addLayout(texts, 1);
        static_cast<QVBoxLayout *>(m_inner->layout())->addLayout(row);
    }
}
