// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "views/setup/delegationcard.h"

#include "views/common/textlabel.h"
#include "views/common/whoami.h"

#include <QCheckBox>
#include <QVBoxLayout>

DelegationCard::DelegationCard(const Theme &theme, const WhoAmI &who, BookingDesk &desk, const BookingRepository &bookings, QWidget *parent)
    : SectionCard(theme, tr("Answering for you"), parent)
    , m_who(who)
    , m_desk(desk)
    , m_bookings(bookings)
    , m_office(new QCheckBox(tr("The school &office may answer, agree and evaluate bookings")))
    , m_error(new TextLabel(theme, TypeRole::Body, ColourRole::Bad, {}, TextLabel::Overflow::Wrap))
{
    body()->addWidget(m_office);
    body()->addWidget(new TextLabel(theme, TypeRole::Body, ColourRole::Text2,
                                    tr("This is for sections 1 and 2, and stands beside each answer. Section 3, the next steps, stays with you."),
                                    TextLabel::Overflow::Wrap));
    body()->addWidget(m_error);
    m_error->hide();
    connect(m_office, &QCheckBox::clicked, this, &DelegationCard::delegate);
    connect(&who, &WhoAmI::changed, this, &DelegationCard::showKept);
    showKept();
}

void DelegationCard::showKept()
{
    const Identity me = m_who.identity();
    setVisible(me.role == role::principal && me.schoolId != 0);
    const auto isDelegated = m_bookings.isDelegated(me.schoolId, role::office);
    m_office->setChecked(isDelegated && *isDelegated);
}

void DelegationCard::delegate(bool isDelegated)
{
    m_desk.setIdentity(m_who.identity());
    const auto done = isDelegated ? m_desk.delegateTo(role::office) : m_desk.endDelegation(role::office);
    m_error->setVisible(!done);
    if (!done)
        m_error->setText(done.error().message);
    showKept(); // what is kept, not what was clicked
}
