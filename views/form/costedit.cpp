// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/form/costedit.h"

#include "model/core/duration.h"
#include "views/common/field.h"
#include "views/common/textfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/common/typedvalues.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QLineEdit *editOf(const Field *field)
{
    return static_cast<QLineEdit *>(field->control());
}

QString amountText(qint64 pence)
{
    return pence == 0 ? QString() : poundsText(pence);
}

QWidget *makeRow(const Theme &theme, const QList<std::pair<QWidget *, int>> &widgets)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    for (const auto &[widget, share] : widgets)
        layout->addWidget(widget, share, Qt::AlignBottom);
    return row;
}

void choose(QComboBox *combo, const QVariant &value)
{
    combo->setCurrentIndex(std::max(0, combo->findData(value)));
}

} // namespace

CostEdit::CostEdit(const Theme &theme, const QList<Rate> &rates, QWidget *parent)
    : FormSection(parent)
    , m_theme(theme)
    , m_rates(rates)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addWidget(makeBasisRow(rates));
    auto *note = new TextLabel(theme, TypeRole::Caption, ColourRole::Text2, QString(), TextLabel::Overflow::Wrap);
    m_freeNote = note;
    layout->addWidget(note);
    m_words = new TextField(theme, {tr("What was &agreed"), tr("In a few words: what is given, and what for it.")});
    layout->addWidget(m_words);
    layout->addWidget(makeExtras());
    m_vatNote = new TextField(theme, {tr("&VAT"), tr("Figures here are net. Say who adds VAT, if anybody does."), 200, 1, true});
    layout->addWidget(m_vatNote);
    for (TextField *field : {m_words, m_vatNote})
        connect(field, &TextField::changed, this, &CostEdit::read);
    const QList<Field *> all = fields();
    for (const Field *field : all)
        connect(editOf(field), &QLineEdit::textChanged, this, &CostEdit::read);
    for (QComboBox *combo : {m_basis, m_supplyPaidBy, m_brokeragePlace})
        connect(combo, &QComboBox::currentIndexChanged, this, &CostEdit::read);
    connect(m_rate, &QComboBox::activated, this, &CostEdit::chooseRate);
    showWhatCounts();
}

QWidget *CostEdit::makeBasisRow(const QList<Rate> &rates)
{
    m_basis = new QComboBox;
    m_basis->addItem(tr("To be agreed"), QString());
    m_basis->addItem(tr("Nothing is charged"), u"nothing"_s);
    m_basis->addItem(tr("Free, within 3 hours a term"), u"free-hours"_s);
    m_basis->addItem(tr("A day rate"), u"day-rate"_s);
    m_basis->addItem(tr("Hours in exchange"), u"exchange"_s);
    m_basis->addItem(tr("Something else"), u"other"_s);
    m_rate = new QComboBox;
    m_rate->addItem(tr("Typed in"), -1);
    for (qsizetype i = 0; i < rates.size(); ++i)
        m_rate->addItem(tr("%1, %2").arg(rates.at(i).name, poundsText(rates.at(i).pencePerDay)), static_cast<int>(i));
    m_rateField = new Field(m_theme, tr("Rate &card"), {}, m_rate);
    m_dayRate = new Field(m_theme, tr("A day costs"), {}, new QLineEdit);
    m_hoursPerDay = new Field(m_theme, tr("A day has"), {}, new QLineEdit);
    m_amount = new Field(m_theme, tr("It costs"), {}, new QLineEdit);
    m_length = new Field(m_theme, tr("How long in all"), {}, new QLineEdit);
    editOf(m_dayRate)->setPlaceholderText(tr("£350.00"));
    editOf(m_amount)->setPlaceholderText(tr("£120.00"));
    editOf(m_length)->setPlaceholderText(tr("1.5 days"));
    return makeRow(m_theme, {{new Field(m_theme, tr("What it is &based on"), {}, m_basis), 3}, {m_rateField, 3}, {m_dayRate, 2},
                             {m_hoursPerDay, 2}, {m_amount, 2}, {m_length, 2}});
}

QWidget *CostEdit::makeExtras()
{
    m_supplyPaidBy = new QComboBox;
    m_supplyPaidBy->addItem(tr("Not said"), QString());
    m_supplyPaidBy->addItem(tr("We pay"), u"requesting"_s);
    m_supplyPaidBy->addItem(tr("They pay"), u"providing"_s);
    m_brokeragePlace = new QComboBox;
    m_brokeragePlace->addItem(tr("Inside the price"), false);
    m_brokeragePlace->addItem(tr("On top"), true);
    m_travel = new Field(m_theme, tr("&Travel"), {}, new QLineEdit);
    m_supply = new Field(m_theme, tr("&Supply cover"), {}, new QLineEdit);
    m_supplyPayer = new Field(m_theme, tr("Supply is paid by"), {}, m_supplyPaidBy);
    m_brokerage = new Field(m_theme, tr("Bro&kerage"), {}, new QLineEdit);
    m_brokerageField = new Field(m_theme, tr("Brokerage is"), {}, m_brokeragePlace);
    for (const Field *field : {m_travel, m_supply})
        editOf(field)->setPlaceholderText(tr("£0.00"));
    editOf(m_brokerage)->setPlaceholderText(tr("0%"));
    return makeRow(m_theme, {{m_travel, 2}, {m_supply, 2}, {m_supplyPayer, 2}, {m_brokerage, 2}, {m_brokerageField, 3}});
}

QList<Field *> CostEdit::fields() const
{
    return {m_dayRate, m_hoursPerDay, m_amount, m_length, m_travel, m_supply, m_brokerage};
}

void CostEdit::setCost(const Cost &cost)
{
    m_isFilling = true;
    choose(m_basis, cost.basis);
    choose(m_supplyPaidBy, cost.supplyPaidBy);
    choose(m_brokeragePlace, cost.brokerageOnTop);
    editOf(m_dayRate)->setText(amountText(cost.dayRate));
    editOf(m_hoursPerDay)->setText(durationText(cost.minutesPerDay));
    editOf(m_amount)->setText(amountText(cost.amount));
    editOf(m_length)->setText(cost.minutes > 0 ? durationText(cost.minutes) : QString());
    editOf(m_travel)->setText(amountText(cost.travel));
    editOf(m_supply)->setText(amountText(cost.supply));
    editOf(m_brokerage)->setText(cost.brokerageBasisPoints > 0 ? tr("%1%").arg(cost.brokerageBasisPoints / 100.0) : QString());
    m_words->setText(cost.words);
    m_vatNote->setText(cost.vatNote);
    const auto isIt = [&cost](const Rate &rate) { return costFrom(rate).rateCard == cost.rateCard; };
    const auto rate = std::ranges::find_if(m_rates, isIt);
    choose(m_rate, rate == m_rates.end() ? -1 : static_cast<int>(rate - m_rates.begin()));
    m_cost = cost;
    m_isFilling = false;
    showWhatCounts();
}

void CostEdit::setHasVisits(bool hasVisits)
{
    m_hasVisits = hasVisits;
    showWhatCounts();
}

void CostEdit::setFreeHoursNote(const QString &note)
{
    static_cast<TextLabel *>(m_freeNote)->setText(note);
    showWhatCounts();
}

void CostEdit::chooseRate()
{
    const int chosen = m_rate->currentData().toInt();
    if (chosen < 0) {
        m_cost.rateCard.clear();
        emit changed();
        return;
    }
    const Cost fromCard = costFrom(m_rates.at(chosen));
    Cost cost = m_cost;
    cost.dayRate = fromCard.dayRate;
    cost.minutesPerDay = fromCard.minutesPerDay;
    cost.rateCard = fromCard.rateCard;
    cost.brokerageBasisPoints = fromCard.brokerageBasisPoints;
    cost.brokerageOnTop = fromCard.brokerageOnTop;
    setCost(cost);
    emit changed();
}

void CostEdit::readAmount(Field *field, qint64 &pence)
{
    const auto typed = typed::pence(editOf(field)->text());
    const bool isBlank = editOf(field)->text().trimmed().isEmpty();
    pence = typed ? *typed : 0;
    if (typed || isBlank)
        field->setError({});
}

void CostEdit::read()
{
    if (m_isFilling)
        return;
    m_cost.basis = m_basis->currentData().toString();
    const qint64 before = m_cost.dayRate;
    readAmount(m_dayRate, m_cost.dayRate);
    if (m_cost.dayRate != before) { // typed over: no longer what the card says
        m_cost.rateCard.clear();
        choose(m_rate, -1);
    }
    readAmount(m_amount, m_cost.amount);
    readAmount(m_travel, m_cost.travel);
    readAmount(m_supply, m_cost.supply);
    m_cost.minutesPerDay = typed::minutes(editOf(m_hoursPerDay)->text(), Cost().minutesPerDay).value_or(Cost().minutesPerDay);
    m_cost.minutes = typed::minutes(editOf(m_length)->text(), m_cost.minutesPerDay).value_or(0);
    m_cost.brokerageBasisPoints = typed::basisPoints(editOf(m_brokerage)->text()).value_or(0);
    m_cost.supplyPaidBy = m_supplyPaidBy->currentData().toString();
    m_cost.brokerageOnTop = m_brokeragePlace->currentData().toBool();
    m_cost.words = m_words->text().trimmed();
    m_cost.vatNote = m_vatNote->text().trimmed();
    showWhatCounts();
    emit changed();
}

void CostEdit::showWhatCounts()
{
    const QString basis = m_basis->currentData().toString();
    const bool isRate = basis == u"day-rate"_s;
    const bool isOther = basis == u"other"_s;
    m_rateField->setVisible(isRate && !m_rates.isEmpty());
    m_dayRate->setVisible(isRate);
    m_hoursPerDay->setVisible(isRate);
    m_amount->setVisible(isOther);
    m_words->setVisible(isOther || basis == u"exchange"_s);
    m_length->setVisible(!m_hasVisits);
    m_supplyPayer->setVisible(m_cost.supply > 0);
    m_brokerage->setVisible(isRate || isOther);
    m_brokerageField->setVisible((isRate || isOther) && m_cost.brokerageBasisPoints > 0);
    m_freeNote->setVisible(basis == u"free-hours"_s && !static_cast<TextLabel *>(m_freeNote)->text().isEmpty());
}

QWidget *CostEdit::firstToCorrect()
{
    const auto judge = [](Field *field, const auto &read) {
        const QString text = editOf(field)->text();
        const auto value = read(text);
        const bool isRight = value || text.trimmed().isEmpty() || !field->isVisibleTo(field->window());
        field->setError(isRight ? QString() : value.error().message);
    };
    for (Field *field : {m_dayRate, m_amount, m_travel, m_supply})
        judge(field, [](const QString &text) { return typed::pence(text); });
    for (Field *field : {m_hoursPerDay, m_length})
        judge(field, [](const QString &text) { return typed::minutes(text, Cost().minutesPerDay); });
    judge(m_brokerage, [](const QString &text) { return typed::basisPoints(text); });
    QWidget *wrongField = firstWrongOf(fields());
    QWidget *wrongText = firstWrongOf(QList<TextField *>{m_words, m_vatNote});
    return wrongField ? wrongField : wrongText;
}

QWidget *CostEdit::firstField() const
{
    return m_basis;
}
