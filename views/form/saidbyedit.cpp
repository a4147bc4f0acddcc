// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/saidbyedit.h"

#include "model/bookings/bookingdesk.h"
#include "views/common/field.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

using namespace Qt::StringLiterals;

SaidByEdit::SaidByEdit(const Theme &theme, const Clock &clock, QWidget *parent)
    : SectionCard(theme, tr("Whose words these are"), parent)
    , m_clock(clock)
    , m_saidBy(new QLineEdit)
    , m_how(new QComboBox)
    , m_on(new QLineEdit)
    , m_saidByField(new Field(theme, tr("&Who said so"), tr("Your principal, or who speaks for them"), m_saidBy))
    , m_onField(new Field(theme, tr("W&hen"), tr("For example 30/11/2026"), m_on))
{
    for (const Choice &way : howLearned())
        m_how->addItem(way.text, way.id);
    m_how->setCurrentIndex(m_how->findData(u"signed sheet"_s));
    m_saidBy->setMaxLength(limit::line);
    m_on->setText(typed::dateText(clock.today()));
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(16));
    row->addWidget(new Field(theme, tr("H&ow"), tr("How you learned it"), m_how), 1, Qt::AlignTop);
    row->addWidget(m_onField, 1, Qt::AlignTop);
    body()->addWidget(m_saidByField);
    body()->addLayout(row);
    connect(m_saidBy, &QLineEdit::textEdited, this, &SaidByEdit::changed);
    connect(m_on, &QLineEdit::textEdited, this, &SaidByEdit::changed);
    connect(m_how, &QComboBox::activated, this, &SaidByEdit::changed);
}

QDate SaidByEdit::day() const
{
    const QDate day = typed::date(m_on->text(), m_clock.today()).value_or(QDate());
    return day <= m_clock.today() ? day : QDate();
}

OnBehalf SaidByEdit::behalf(Side side) const
{
    return {side, m_saidBy->text().trimmed(), m_how->currentData().toString(), day()};
}

void SaidByEdit::setSaidBy(const QString &name)
{
    m_saidBy->setText(name);
}

QWidget *SaidByEdit::firstToCorrect()
{
    const bool isNamed = !m_saidBy->text().trimmed().isEmpty();
    m_saidByField->setError(isNamed ? QString() : tr("Write who said so."));
    m_onField->setError(day().isValid() ? QString() : tr("Enter the day on which they said so, such as 30/11/2026, not later than today."));
    if (!isNamed)
        return m_saidBy;
    return day().isValid() ? nullptr : m_on;
}
