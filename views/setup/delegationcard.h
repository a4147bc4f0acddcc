// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "views/common/card.h"

class QCheckBox;
class TextLabel;
class WhoAmI;

//! \brief A principal lets the school office answer for them; for nobody else the card is there
class DelegationCard final : public SectionCard
{
    Q_OBJECT

public:
    //! All of them outlive the card
    DelegationCard(const Theme &theme, const WhoAmI &who, BookingDesk &desk, const BookingRepository &bookings, QWidget *parent = nullptr);

private:
    void showKept();
    void delegate(bool isDelegated);

    const WhoAmI &m_who;
    BookingDesk &m_desk;
    const BookingRepository &m_bookings;
    QCheckBox *m_office;
    TextLabel *m_error;
};
