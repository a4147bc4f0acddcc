// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/directory/statementdialog.h"

#include "views/common/field.h"
#include "views/common/typedvalues.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

StatementDialog::StatementDialog(const Theme &theme, const QString &person, const Availability &now, Say say, QDate today, QWidget *parent)
    : QuestionDialog(theme, tr("Can %1 be asked now?").arg(person),
                     tr("Everybody who reads the directory sees this at once, until a later edition takes it in."), parent)
    , m_say(std::move(say))
    , m_today(today)
    , m_status(new QComboBox)
    , m_until(new QLineEdit)
{
    build(theme, now);
}

void StatementDialog::build(const Theme &theme, const Availability &now)
{
    for (const AvailabilityStatus status : {AvailabilityStatus::Open, AvailabilityStatus::Limited, AvailabilityStatus::Negotiation, AvailabilityStatus::Paused})
        m_status->addItem(availabilityWord(status), static_cast<int>(status));
    m_status->addItem(tr("As the directory says"), static_cast<int>(AvailabilityStatus::Ask));
    m_status->setCurrentIndex(std::max(0, m_status->findData(static_cast<int>(now.status))));
    m_until->setText(typed::dateText(now.until));
    m_statusField = new Field(theme, tr("&Availability"), {}, m_status);
    m_untilField = new Field(theme, tr("Paused &until"), tr("The first day on which help is possible again, such as 4/1/2027"), m_until);
    m_untilField->setOptional();
    body()->addWidget(m_statusField);
    body()->addWidget(m_untilField);
    addKeepButton(tr("Leave it as it is"))->setDefault(false);
    addDoButton(tr("Tell everybody"))->setDefault(true);
    const auto follow = [this] { m_untilField->setVisible(status() == AvailabilityStatus::Paused); };
    connect(m_status, &QComboBox::currentIndexChanged, this, follow);
    follow();
}

AvailabilityStatus StatementDialog::status() const
{
    return static_cast<AvailabilityStatus>(m_status->currentData().toInt());
}

void StatementDialog::accept()
{
    QDate until;
    const bool hasDay = status() == AvailabilityStatus::Paused && !m_until->text().trimmed().isEmpty();
    if (hasDay) {
        const auto day = typed::date(m_until->text(), m_today);
        if (!day) {
            m_untilField->setError(day.error().message);
            m_until->setFocus();
            return;
        }
        until = *day;
    }
    if (const auto done = m_say(status(), until); !done) {
        (hasDay ? m_untilField : m_statusField)->setError(done.error().message);
        return;
    }
    QuestionDialog::accept();
}
