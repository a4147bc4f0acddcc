// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "app/cli/command.h"
#include "model/journal/journal.h"
#include "model/sync/partnership.h"

#include <functional>

//! \brief A data folder opened with its journal and keys, for the commands of a partnership
class PartnershipSession
{
public:
    [[nodiscard]] static Result<std::unique_ptr<PartnershipSession>> open(const CommandContext &context);

    [[nodiscard]] PartnershipParts parts() { return {m_database.connection(), *m_journal, m_clock, *m_keys}; }
    [[nodiscard]] QSqlDatabase db() const { return m_database.connection(); }
    //! \brief The partnership that the data folder belongs to, opened at the first call
    [[nodiscard]] Result<Partnership *> partnership();
    //! \brief The person at this PC becomes the one whom its seat names
    [[nodiscard]] Result<void> takeSeat();

private:
    PartnershipSession(Database database, const Clock &clock, std::unique_ptr<KeyStore> keys);

    Database m_database;
    const Clock &m_clock;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<Partnership> m_partnership;
};

//! \brief Opens the session and its partnership, then does \p work; an error becomes the exit code
[[nodiscard]] int withPartnership(const CommandContext &context, const std::function<int(PartnershipSession &, Partnership &)> &work);

[[nodiscard]] Command partnershipCreateCommand();
[[nodiscard]] Command partnershipJoinCommand();
[[nodiscard]] Command partnershipJoinFileCommand();
[[nodiscard]] Command partnershipRequestsCommand();
[[nodiscard]] Command partnershipEnrolCommand();
[[nodiscard]] Command partnershipRetireCommand();
[[nodiscard]] Command partnershipRevokeCommand();
[[nodiscard]] Command partnershipUnitsCommand();
[[nodiscard]] Command partnershipRecoverCommand();
[[nodiscard]] Command partnershipEraseCommand();
[[nodiscard]] Command partnershipErasuresCommand();
[[nodiscard]] Command formFileCommand();
[[nodiscard]] Command syncCommand();
[[nodiscard]] Command availabilitySetCommand();
[[nodiscard]] Command availabilityListCommand();
[[nodiscard]] Command publishCommand();
[[nodiscard]] Command editionCurrentCommand();
[[nodiscard]] Command editionVerifyCommand();
[[nodiscard]] Command verifyCommand();
[[nodiscard]] Command shareSelftestCommand();

//! \brief Writes the edition in use to \p path (.lpdir) \return an ExitCode
[[nodiscard]] int exportEdition(const CommandContext &context, const QString &path);
