// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/withjournal.h"

#include "model/bookings/bookingfold.h"

int withJournal(const CommandContext &context, const Result<Database> &database, const JournalWork &work)
{
    if (!database)
        return context.fail(database.error());
    const auto identity = IdentityStore(database->connection()).identity();
    if (!identity)
        return context.fail(identity.error());
    Journal journal(database->connection(), context.clock());
    addBookingFolds(journal);
    return work(database->connection(), journal, *identity);
}
