// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/bookings/bookingdesk.h"
#include "model/bookings/ratecard.h"
#include "model/core/clock.h"
#include "model/directory/termcalendar.h"
#include "model/exchange/bookingmail.h"
#include "model/journal/journal.h"

#include <QSqlDatabase>

class IdentityDesk;
class MessageService;
class SettingsPage;
class Theme;

//! \brief The settings that a partnership makes for itself: delegation, rates, term dates, the directors' addresses, titles
class PartnershipSettings
{
public:
    //! All of them outlive it
    PartnershipSettings(const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme, IdentityDesk &identity,
                        MessageService &messages);

    //! \brief Adds their cards to \p page, which this outlives
    void addCards(SettingsPage &page);

private:
    const Clock &m_clock;
    const Theme &m_theme;
    IdentityDesk &m_identity;
    MessageService &m_messages;
    BookingDesk m_desk;
    BookingRepository m_bookings;
    RateCard m_rates;
    DirectorAddresses m_addresses;
    TermDesk m_termDesk;
    TermCalendar m_terms;
    Journal &m_journal;
};
