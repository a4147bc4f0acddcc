// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/ratescard.h"

#include "model/core/duration.h"
#include "views/common/button.h"
#include "views/common/messageservice.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"
#include "views/common/whoami.h"
#include "views/setup/ratedialog.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RatesCard::RatesCard(const Theme &theme, RateCard &rates, const WhoAmI &who, MessageService &messages, const Clock &clock, QWidget *parent)
    : SectionCard(theme, tr("Rate card"), parent)
    , m_theme(theme)
    , m_rates(rates)
    , m_who(who)
    , m_messages(messages)
    , m_clock(clock)
    , m_none(new TextLabel(theme, TypeRole::Body, ColourRole::Text2, tr("No rates yet. Without them a day rate is typed into each form."),
                           TextLabel::Overflow::Wrap))
{
    auto *add = new Button(theme, ButtonKind::Outlined, tr("Add a &rate\u2026"), u"plus"_s);
    body()->addWidget(m_none);
    body()->addWidget(add, 0, Qt::AlignLeft);
    connect(add, &QPushButton::clicked, this, [this] {
        Rate rate;
        rate.from = m_clock.today();
        edit(rate);
    });
    connect(&who, &WhoAmI::changed, this, &RatesCard::showKept);
    showKept();
}

void RatesCard::showKept()
{
    const QString mine = m_who.identity().role;
    setVisible(!mine.isEmpty() && mine != role::staff);
    const auto rates = m_rates.allRates();
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater(); // one of its buttons may be what is being clicked
    }
    m_lines = new QWidget;
    auto *layout = new QVBoxLayout(m_lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(8));
    body()->insertWidget(1, m_lines);
    m_none->setVisible(!rates || rates->isEmpty());
    m_none->setText(rates ? tr("No rates yet. Without them a day rate is typed into each form.") : rates.error().message);
    if (!rates)
        return;
    m_lines->setVisible(!rates->isEmpty()); // an empty one would leave a gap
    for (const Rate &rate : *rates)
        addLine(rate);
}

void RatesCard::addLine(const Rate &rate)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(m_theme.space(8));
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    const QString amount = tr("%1: %2 a day of %3").arg(rate.name, poundsText(rate.pencePerDay), durationText(rate.minutesPerDay));
    const QString when = rate.to.isValid() ? tr("%1 to %2", "dates").arg(typed::dateText(rate.from), typed::dateText(rate.to))
                                           : tr("From %1").arg(typed::dateText(rate.from));
    words->addWidget(new TextLabel(m_theme, TypeRole::Strong, ColourRole::Text, amount, TextLabel::Overflow::Wrap));
    words->addWidget(new TextLabel(m_theme, TypeRole::Body, ColourRole::Text2, when, TextLabel::Overflow::Wrap));
    auto *change = Button::iconOnly(m_theme, u"pencil"_s, tr("Change the rate %1").arg(rate.name));
    auto *takeOut = Button::iconOnly(m_theme, u"trash-2"_s, tr("Take out the rate %1").arg(rate.name));
    line->addLayout(words, 1);
    line->addWidget(change, 0, Qt::AlignVCenter);
    line->addWidget(takeOut, 0, Qt::AlignVCenter);
    static_cast<QVBoxLayout *>(m_lines->layout())->addLayout(line);
    connect(change, &QPushButton::clicked, this, [this, rate] { edit(rate); });
    connect(takeOut, &QPushButton::clicked, this, [this, rate] { remove(rate); });
}

void RatesCard::edit(const Rate &rate)
{
    const auto save = [this](const Rate &changed) -> Result<void> {
        const auto saved = m_rates.save(changed);
        return saved ? Result<void>() : Result<void>(failure(saved));
    };
    RateDialog dialog(m_theme, rate, m_clock.today(), save, window());
    if (dialog.exec() == QDialog::Accepted)
        showKept();
}

void RatesCard::remove(const Rate &rate)
{
    const Question question{tr("Take out the rate %1?").arg(rate.name), tr("Bookings that were agreed keep it. New ones do not offer it any more."),
                            tr("Take it out"), tr("Keep the rate"), true};
    if (!m_messages.ask(window(), question))
        return;
    if (const auto done = m_rates.remove(rate.id); !done)
        m_messages.tell(window(), tr("This did not work"), done.error().message);
    showKept();
}
