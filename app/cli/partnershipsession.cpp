// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/partnershipsession.h"

#include "model/bookings/bookingfold.h"
#include "model/sync/ownseat.h"

PartnershipSession::PartnershipSession(Database database, const Clock &clock, std::unique_ptr<KeyStore> keys)
    : m_database(std::move(database))
    , m_clock(clock)
    , m_journal(std::make_unique<Journal>(m_database.connection(), clock))
    , m_keys(std::move(keys))
{
    addBookingFolds(*m_journal);
}

Result<std::unique_ptr<PartnershipSession>> PartnershipSession::open(const CommandContext &context)
{
    auto keys = openKeyStore();
    if (!keys)
        return failure(keys);
    auto database = context.openDatabase(Database::Mode::ReadWrite);
    if (!database)
        return failure(database);
    return std::unique_ptr<PartnershipSession>(new PartnershipSession(*std::move(database), context.clock(), *std::move(keys)));
}

Result<Partnership *> PartnershipSession::partnership()
{
    if (!m_partnership) {
        auto opened = Partnership::open(parts());
        if (!opened)
            return failure(opened);
        m_partnership = *std::move(opened);
    }
    return m_partnership.get();
}

Result<void> PartnershipSession::takeSeat()
{
    const auto taken = m_partnership ? takeOwnSeat(*m_partnership) : Result<bool>(false);
    return taken ? Result<void>() : Result<void>(failure(taken));
}

int withPartnership(const CommandContext &context, const std::function<int(PartnershipSession &, Partnership &)> &work)
{
    const auto session = PartnershipSession::open(context);
    if (!session)
        return context.fail(session.error());
    const auto partnership = (*session)->partnership();
    return partnership ? work(**session, **partnership) : context.fail(partnership.error());
}
