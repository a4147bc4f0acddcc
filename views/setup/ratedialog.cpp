// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/ratedialog.h"

#include "views/common/field.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const Field *field)
{
    return static_cast<QLineEdit *>(field->control())->text().trimmed();
}

QString number(double value)
{
    return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

RateDialog::RateDialog(const Theme &theme, const Rate &rate, QDate today, Save save, QWidget *parent)
    : QuestionDialog(theme, rate.id == 0 ? tr("Add a rate") : tr("Change this rate"),
                     tr("Bookings that were agreed keep the rate they were agreed at."), parent)
    , m_theme(theme)
    , m_rate(rate)
    , m_today(today)
    , m_save(std::move(save))
{
    m_name = makeField(tr("&What it is for"), tr("A designation or a product: SLE, One-day diagnostic"), rate.name);
    m_from = makeField(tr("&From"), tr("The first day it counts"), typed::dateText(rate.from));
    m_to = makeField(tr("&To"), tr("Empty: no end yet"), typed::dateText(rate.to));
    m_amount = makeField(tr("&Pounds a day, without VAT"), {}, rate.pencePerDay == 0 ? QString() : number(static_cast<double>(rate.pencePerDay) / 100));
    m_hours = makeField(tr("&Hours a day"), {}, number(rate.minutesPerDay / 60.0));
    m_brokerage = makeField(tr("&Brokerage in per cent"), {}, number(rate.brokerageBasisPoints / 100.0));
    m_source = makeField(tr("&Agreed by"), tr("Who agreed it, and when"), rate.source);
    for (const QList<Field *> &row : {QList<Field *>{m_name}, {m_from, m_to}, {m_amount, m_hours}, {m_brokerage}})
        addRow(row);
    m_onTop = new QCheckBox(tr("Brokerage comes &on top of the rate"));
    m_onTop->setChecked(rate.brokerageOnTop);
    body()->addWidget(m_onTop);
    addRow({m_source});
    addKeepButton(rate.id == 0 ? tr("Add nothing") : tr("Leave it as it was"))->setDefault(false);
    addDoButton(tr("Save the rate"))->setDefault(true);
    m_name->control()->setFocus();
}

Field *RateDialog::makeField(const QString &label, const QString &hint, const QString &text) const
{
    return new Field(m_theme, label, hint, new QLineEdit(text));
}

// Side by side as far as they belong together: a small screen holds more of them.
void RateDialog::addRow(const QList<Field *> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(m_theme.space(16));
    for (Field *field : fields)
        row->addWidget(field, 1, Qt::AlignBottom);
    body()->addLayout(row);
}

template <typename T, typename Reader>
bool RateDialog::take(Field *field, T &value, Reader reader)
{
    const auto result = reader(textOf(field));
    field->setError(result ? QString() : result.error().message);
    if (result)
        value = *result;
    return result.has_value();
}

bool RateDialog::read()
{
    m_rate.name = textOf(m_name);
    m_rate.source = textOf(m_source);
    m_rate.brokerageOnTop = m_onTop->isChecked();
    m_name->setError({});
    const auto day = [this](const QString &text) { return typed::date(text, m_today); };
    const auto openDay = [&day](const QString &text) { return text.isEmpty() ? Result<QDate>(QDate()) : day(text); };
    const auto hours = [this](const QString &text) { return typed::minutes(text, m_rate.minutesPerDay); };
    const auto share = [](const QString &text) { return text.isEmpty() ? Result<int>(0) : typed::basisPoints(text); };
    bool isRead = take(m_from, m_rate.from, day);
    isRead = take(m_to, m_rate.to, openDay) && isRead;
    isRead = take(m_amount, m_rate.pencePerDay, typed::pence) && isRead;
    isRead = take(m_hours, m_rate.minutesPerDay, hours) && isRead;
    return take(m_brokerage, m_rate.brokerageBasisPoints, share) && isRead;
}

void RateDialog::accept()
{
    if (!read())
        return;
    const auto saved = m_save(m_rate);
    if (saved)
        QuestionDialog::accept();
    else
        m_name->setError(saved.error().message);
}
