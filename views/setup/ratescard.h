// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/ratecard.h"
#include "model/core/clock.h"
#include "views/common/card.h"

class MessageService;
class TextLabel;
class WhoAmI;

//! \brief The rate card of the partnership: what a day of support costs, from and to a date
class RatesCard final : public SectionCard
{
    Q_OBJECT

public:
    //! All of them outlive the card
    RatesCard(const Theme &theme, RateCard &rates, const WhoAmI &who, MessageService &messages, const Clock &clock, QWidget *parent = nullptr);

private:
    void showKept();
    void addLine(const Rate &rate);
    void edit(const Rate &rate);
    void remove(const Rate &rate);

    const Theme &m_theme;
    RateCard &m_rates;
    const WhoAmI &m_who;
    MessageService &m_messages;
    const Clock &m_clock;
    QWidget *m_lines = nullptr;
    TextLabel *m_none;
};
