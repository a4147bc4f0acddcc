// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

// The list of all commands: a new verb is a file of its own beside this one and a line here.
#include "app/cli/command.h"
#include "app/cli/booking.h"
#include "app/cli/exportdirectory.h"
#include "app/cli/import.h"
#include "app/cli/report.h"
#include "app/cli/partnershipsession.h"
#include "app/cli/search.h"

QList<Command> allCommands()
{
    return {
        importDirectoryCommand(),
        importSchoolsCommand(),
        searchCommand(),
        exportDirectoryCommand(),
        whoamiCommand(),
        bookingRecordCommand(),
        importBookingsCommand(),
        exportBookingsCommand(),
        formCommand(),
        reportCommand(),
        sharedReportsCommand(),
        caseStudyCommand(),
        mailCommand(),
        checkTextCommand(),
        partnershipCreateCommand(),
        partnershipJoinCommand(),
        partnershipJoinFileCommand(),
        partnershipRequestsCommand(),
        partnershipEnrolCommand(),
        partnershipRetireCommand(),
        partnershipRevokeCommand(),
        partnershipUnitsCommand(),
        partnershipRecoverCommand(),
        partnershipEraseCommand(),
        partnershipErasuresCommand(),
        formFileCommand(),
        syncCommand(),
        availabilitySetCommand(),
        availabilityListCommand(),
        publishCommand(),
        editionCurrentCommand(),
        editionVerifyCommand(),
        verifyCommand(),
        shareSelftestCommand(),
    };
}
