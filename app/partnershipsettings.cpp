// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/partnershipsettings.h"

#include "views/setup/addressescard.h"
#include "views/setup/delegationcard.h"
#include "views/setup/identitydesk.h"
#include "views/setup/ratescard.h"
#include "views/setup/roletitlescard.h"
#include "views/setup/settingspage.h"
#include "views/setup/termscard.h"

using namespace Qt::StringLiterals;

PartnershipSettings::PartnershipSettings(const QSqlDatabase &db, Journal &journal, const Clock &clock, const Theme &theme,
                                         IdentityDesk &identity, MessageService &messages)
    : m_clock(clock)
    , m_theme(theme)
    , m_identity(identity)
    , m_messages(messages)
    , m_desk(db, journal, clock, identity.identity())
    , m_bookings(db)
    , m_rates(db)
    , m_addresses(db)
    , m_termDesk(db, journal, identity.identity())
    , m_terms(db)
    , m_journal(journal)
{
}

void PartnershipSettings::addCards(SettingsPage &page)
{
    const auto read = [this](const QString &region) -> Result<DirectorContact> {
        const auto address = m_addresses.address(region);
        if (!address)
            return failure(address);
        return DirectorContact{address->name, address->address};
    };
    const auto write = [this](const QString &region, const DirectorContact &contact) {
        return m_addresses.setAddress(region, {contact.name, contact.email});
    };
    page.insertCard(new DelegationCard(m_theme, m_identity, m_desk, m_bookings));
    page.insertCard(new RatesCard(m_theme, m_rates, m_identity, m_messages, m_clock));
    auto *terms = new TermsCard(m_theme, m_termDesk, m_terms, m_identity, m_clock);
    QObject::connect(&m_journal, &Journal::changed, terms, [terms](const QString &kind) {
        if (kind == u"terms"_s)
            terms->showKept();
    });
    page.insertCard(terms);
    page.insertCard(new AddressesCard(m_theme, {m_identity, m_addresses.regions().value_or(QStringList()), read, write}));
    page.insertCard(new RoleTitlesCard(m_theme, m_identity));
}
