// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/nextstepsform.h"

#include "views/common/banner.h"
#include "views/common/card.h"
#include "views/common/textfield.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QVBoxLayout>

NextStepsForm::NextStepsForm(const FormServices &services, const Booking &booking, QWidget *parent)
    : FormSection(parent)
    , m_nextSteps(new TextField(services.theme,
                                {tr("&Next steps"), tr("The two directors read this. Write about what is needed, not about named staff or pupils."),
                                 limit::answer, 3},
                                services.spelling))
    , m_futureNeeds(new TextField(services.theme, {tr("Training and future n&eeds"), {}, limit::answer, 3, true}, services.spelling))
    , m_isForProvider(new QCheckBox(tr("Include it for the principal of %1, too").arg(booking.providing.school)))
    , m_isWaived(new QCheckBox(tr("There is nothing to say: waive section 3")))
    , m_reason(new TextField(services.theme, {tr("Wh&y it is waived"), tr("Both academies read the reason."), limit::line}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.space(16));
    layout->addWidget(new Banner(services.theme, PillState::Tone::Warn, tr("Confidential."),
                                 tr("Sent to the two directors only. On this PC, whoever can open this account can read it."), {}));
    auto *card = new SectionCard(services.theme, tr("Next steps and future needs"));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_nextSteps, m_futureNeeds, m_isForProvider})
        card->body()->addWidget(widget);
    layout->addWidget(card);
    auto *waiver = new SectionCard(services.theme, {});
    waiver->setAccessibleName(tr("Waiver"));
    waiver->body()->addWidget(m_isWaived);
    waiver->body()->addWidget(m_reason);
    layout->addWidget(waiver);
    m_reason->hide();
    m_isForProvider->setChecked(booking.section3.isForProvider);
    for (const TextField *field : {m_nextSteps, m_futureNeeds, m_reason})
        connect(field, &TextField::changed, this, &FormSection::changed);
    connect(m_isForProvider, &QCheckBox::toggled, this, &FormSection::changed);
    connect(m_isWaived, &QCheckBox::toggled, this, [this, card](bool isWaived) {
        m_reason->setVisible(isWaived);
        card->setEnabled(!isWaived);
        emit changed();
    });
}

Section3Words NextStepsForm::words() const
{
    Section3Words words;
    words.nextSteps = m_nextSteps->text().trimmed();
    words.futureNeeds = m_futureNeeds->text().trimmed();
    return words;
}

void NextStepsForm::setWords(const Section3Words &words)
{
    m_nextSteps->setText(words.nextSteps);
    m_futureNeeds->setText(words.futureNeeds);
}

bool NextStepsForm::isForProvider() const
{
    return m_isForProvider->isChecked();
}

QString NextStepsForm::waiverReason() const
{
    return m_isWaived->isChecked() ? m_reason->text().trimmed() : QString();
}

QWidget *NextStepsForm::firstToCorrect()
{
    if (m_isWaived->isChecked()) {
        if (m_reason->text().trimmed().isEmpty())
            m_reason->setError(tr("Give the reason in a few words."));
        return firstWrongOf(QList<TextField *>{m_reason});
    }
    if (words().isBlank())
        m_nextSteps->setError(tr("Write a few words first, or waive section 3 with a reason."));
    return firstWrongOf(QList<TextField *>{m_nextSteps, m_futureNeeds});
}

QWidget *NextStepsForm::firstField() const
{
    return m_nextSteps->control();
}
