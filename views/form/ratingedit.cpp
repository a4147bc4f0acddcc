// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/ratingedit.h"

#include "model/bookings/booking.h"
#include "views/common/flowlayout.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

RatingEdit::RatingEdit(const Theme &theme, const QString &question, QWidget *parent)
    : QWidget(parent)
    , m_choices(new QButtonGroup(this))
    , m_error(new TextLabel(theme, TypeRole::Label, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(4));
    layout->addWidget(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, question, TextLabel::Overflow::Wrap));
    layout->addWidget(m_error);
    m_error->hide();
    auto *row = new QWidget;
    auto *flow = new FlowLayout(theme.space(16), row);
    const QList<Choice> scale = ratingScale();
    for (const Choice &choice : scale) {
        auto *button = new QRadioButton(tr("%1: %2", "letter and words of a rating").arg(choice.id, choice.text));
        button->setAccessibleDescription(question);
        button->setProperty("lpLetter", choice.id);
        m_choices->addButton(button);
        flow->addWidget(button);
    }
    layout->addWidget(row);
    connect(m_choices, &QButtonGroup::buttonToggled, this, [this] {
        setError({});
        emit changed();
    });
}

QString RatingEdit::letter() const
{
    const QAbstractButton *chosen = m_choices->checkedButton();
    return chosen ? chosen->property("lpLetter").toString() : QString();
}

void RatingEdit::setLetter(const QString &letter)
{
    const QList<QAbstractButton *> buttons = m_choices->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->property("lpLetter").toString() == letter)
            button->setChecked(true);
    }
}

void RatingEdit::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

QWidget *RatingEdit::firstChoice() const
{
    return m_choices->buttons().constFirst();
}
