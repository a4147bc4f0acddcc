// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "app/cli/withjournal.h"

#include "model/bookings/bookingfold.h"

#include <QCoreApplication>

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

Error nobodyChosen()
{
    return {Error::Code::Conflict, QCoreApplication::translate("Command", "Say first who works here: run whoami with --name, --role and --school."), {}};
}
