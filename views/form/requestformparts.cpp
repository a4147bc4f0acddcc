// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The part of RequestForm that builds its cards.
#include "model/bookings/bookingdesk.h"
#include "views/common/button.h"
#include "views/common/card.h"
#include "views/common/field.h"
#include "views/common/flowlayout.h"
#include "views/common/textfield.h"
#include "views/common/textlabel.h"
#include "views/common/theme.h"
#include "views/form/costedit.h"
#include "views/form/formwords.h"
#include "views/form/partiesedit.h"
#include "views/form/requestform.h"
#include "views/form/schoolfield.h"
#include "views/form/visitsedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *addRow(const Theme &theme, QBoxLayout *body)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(theme.space(16));
    body->addLayout(row);
    return row;
}

} // namespace

RequestForm::RequestForm(const FormServices &services, QWidget *parent)
    : FormSection(parent)
    , m_services(services)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.space(16));
    layout->addWidget(makeWhoCard());
    layout->addWidget(makeWhyCard());
    layout->addWidget(makeHowCard());
    layout->addWidget(makeCostCard());
    const QList<TextField *> all = texts();
    for (const TextField *field : all)
        connect(field, &TextField::changed, this, &RequestForm::follow);
    for (const FormSection *part : std::initializer_list<FormSection *>{m_providers, m_receiving, m_visits, m_cost})
        connect(part, &FormSection::changed, this, &RequestForm::follow);
    connect(m_requesting, &SchoolField::changed, this, &RequestForm::follow);
    connect(m_providing, &SchoolField::changed, this, &RequestForm::follow);
    for (const QCheckBox *box : std::as_const(m_kinds))
        connect(box, &QCheckBox::toggled, this, &RequestForm::follow);
    connect(m_isSustained, &QCheckBox::toggled, this, &RequestForm::follow);
    connect(m_level, &QComboBox::currentIndexChanged, this, &RequestForm::follow);
    connect(m_answerBy, &QLineEdit::textChanged, this, &RequestForm::follow);
    connect(m_several, &QPushButton::clicked, this, [this] { askSeveral(!m_isEnquiry); });
}

SectionCard *RequestForm::makeWhoCard()
{
    const Theme &theme = m_services.theme;
    auto *card = new SectionCard(theme, {});
    card->setAccessibleName(tr("Who"));
    auto *heading = addRow(theme, card->body());
    heading->addWidget(new TextLabel(theme, TypeRole::Subtitle, ColourRole::Text, tr("Who")));
    m_asks = new TextLabel(theme, TypeRole::Body, ColourRole::Text2, {}, TextLabel::Overflow::Elide);
    heading->addWidget(m_asks, 1);
    m_several = new Button(theme, ButtonKind::Link, tr("Ask several academies…"));
    heading->addWidget(m_several, 0, Qt::AlignRight);
    m_requesting = new SchoolField(theme, m_services.directory, tr("Requesting academy"), tr("Where you work."));
    card->body()->addWidget(m_requesting);
    card->body()->addWidget(m_one = makeOneProvider());
    card->body()->addWidget(m_enquiry = makeEnquiry());
    auto *asker = addRow(theme, card->body());
    m_requestedBy = new TextField(theme, {tr("&Requested by"), {}, limit::line, 1, false});
    m_requesterRole = new TextField(theme, {tr("Their role"), {}, limit::line, 1, true});
    m_contact = new TextField(theme, {tr("Telephone or e-mail"), {}, limit::line, 1, true});
    for (TextField *field : {m_requestedBy, m_requesterRole, m_contact})
        asker->addWidget(field, 1, Qt::AlignBottom);
    m_receiving = new PartiesEdit(theme, m_services.directory, {tr("Another academy that takes part"), tr("Add an academy that takes part"), false});
    card->body()->addWidget(m_receiving);
    return card;
}

QWidget *RequestForm::makeOneProvider()
{
    auto *one = new QWidget;
    auto *row = new QHBoxLayout(one);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_services.theme.space(16));
    m_providing = new SchoolField(m_services.theme, m_services.directory, tr("&Providing academy"), {});
    m_colleague = new TextField(m_services.theme, {tr("&Colleague"), {}, limit::line, 1, true});
    m_colleague->setPlaceholder(tr("Whoever they think best"));
    row->addWidget(m_providing, 1, Qt::AlignBottom);
    row->addWidget(m_colleague, 1, Qt::AlignBottom);
    return one;
}

QWidget *RequestForm::makeEnquiry()
{
    const Theme &theme = m_services.theme;
    auto *enquiry = new QWidget;
    auto *layout = new QVBoxLayout(enquiry);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.space(12));
    layout->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                                    tr("Each academy gets a booking of its own. When one has accepted you can withdraw the others, with thanks."),
                                    TextLabel::Overflow::Wrap));
    m_providers = new PartiesEdit(theme, m_services.directory, {tr("Academy that is asked"), tr("Ask another academy"), true});
    m_answerBy = new QLineEdit;
    m_answerByField = new Field(theme, tr("&Answer by"), tr("For example 30/11/2026."), m_answerBy);
    m_answerByField->setOptional();
    m_answerByField->setMaximumWidth(theme.length(240));
    layout->addWidget(m_providers);
    layout->addWidget(m_answerByField);
    return enquiry;
}

SectionCard *RequestForm::makeWhyCard()
{
    const Theme &theme = m_services.theme;
    auto *card = new SectionCard(theme, tr("Why"));
    m_issue = new TextField(theme, {tr("What is the &issue you want to address?"), formwords::readersOfSection1(), limit::answer, 3},
                            m_services.spelling);
    m_outcomes = new TextField(theme,
                               {tr("What are your expected &outcomes from the collaboration?"), tr("One a line. The evaluation asks about each of them."),
                                limit::answer, 2},
                               m_services.spelling);
    m_receivers = new TextField(theme, {tr("&Who is to be supported?"), tr("Roles rather than names, one a line: both academies read this."), limit::answer, 2, true},
                                m_services.spelling);
    for (TextField *field : {m_issue, m_outcomes, m_receivers})
        card->body()->addWidget(field);
    return card;
}

QWidget *RequestForm::makeKinds()
{
    auto *kinds = new QWidget;
    auto *flow = new FlowLayout(m_services.theme.space(8), kinds);
    const QStringList all = supportKinds();
    for (const QString &kind : all) {
        auto *box = new QCheckBox(formwords::kindText(kind));
        box->setProperty("lpKindOfSupport", kind);
        flow->addWidget(box);
        m_kinds.append(box);
    }
    return kinds;
}

SectionCard *RequestForm::makeHowCard()
{
    const Theme &theme = m_services.theme;
    auto *card = new SectionCard(theme, tr("When and how"));
    card->body()->addWidget(new TextLabel(theme, TypeRole::Strong, ColourRole::Text, tr("Kind of support")));
    card->body()->addWidget(makeKinds());
    m_otherKind = new TextField(theme, {tr("Which other kind?"), {}, limit::line, 1});
    card->body()->addWidget(m_otherKind);
    m_level = new QComboBox;
    m_level->addItem(tr("2: formal, agreed between the academies"), 2);
    m_level->addItem(tr("1: informal, between colleagues"), 1);
    m_theme = new TextField(theme, {tr("Subject or t&heme"), {}, limit::line, 1, true});
    auto *row = addRow(theme, card->body());
    row->addWidget(new Field(theme, tr("&Level"), {}, m_level), 1, Qt::AlignBottom);
    row->addWidget(m_theme, 1, Qt::AlignBottom);
    m_visits = new VisitsEdit(theme, m_services.clock);
    card->body()->addWidget(m_visits);
    m_when = new TextField(theme, {tr("When, in words"), tr("Where dates are open: after the mocks, on Tuesdays."), limit::line, 1, true});
    card->body()->addWidget(m_when);
    m_isSustained = new QCheckBox(tr("Support over a longer time: review it half way"));
    card->body()->addWidget(m_isSustained);
    return card;
}

SectionCard *RequestForm::makeCostCard()
{
    auto *card = new SectionCard(m_services.theme, tr("Cost, as agreed between you"));
    const auto rates = m_services.rates.ratesOn(m_services.clock.today());
    m_cost = new CostEdit(m_services.theme, rates ? *rates : QList<Rate>());
    card->body()->addWidget(m_cost);
    return card;
}
