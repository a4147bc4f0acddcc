// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/publisher.h"

#include "model/store/transaction.h"
#include "model/sync/publishfile.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype notedTogether = 64;
constexpr int mostDoublings = 9; // from ten minutes to three and a half days

} // namespace

Publisher::Publisher(SyncContext &context)
    : m_context(context)
{
}

Result<void> Publisher::run(int limit)
{
    const auto rows = m_context.store.dueDeliveries(m_context.now(), limit);
    if (!rows)
        return failure(rows);
    QList<DeliveryRow> written;
    Result<void> ended;
    for (const DeliveryRow &row : *rows) {
        const bool mayExist = row.stage != Stage::Saved || row.attempts > 0;
        const auto done = publishFile(m_context.share, row.path, row.bytes, mayExist, m_context.safeguards);
        if (done)
            written.append(row);
        else if (m_context.notes(done.error())) {
            ended = done;
            break;
        }
        if (written.size() < notedTogether)
            continue;
        if (const auto noted = note(written); !noted)
            return noted;
    }
    const auto noted = note(written);
    return noted ? ended : noted;
}

// One transaction for many, and none while the share is waited for. What a PC that dies before forgets is found in
// place the next time.
Result<void> Publisher::note(QList<DeliveryRow> &written)
{
    if (written.isEmpty())
        return {};
    auto transaction = Transaction::begin(m_context.store.connection());
    if (!transaction)
        return failure(transaction);
    for (const DeliveryRow &row : written) {
        if (const auto noted = m_context.store.published(row, nextLook(row)); !noted)
            return noted;
    }
    m_context.report.published += static_cast<int>(written.size());
    written.clear();
    return transaction->commit();
}

// Ever more rarely, but never not at all while somebody has not acknowledged it.
std::optional<qint64> Publisher::nextLook(const DeliveryRow &row) const
{
    if (!m_context.safeguards.repair)
        return std::nullopt;
    return m_context.now() + (10 * minute << std::min(row.attempts, mostDoublings));
}

std::optional<qint64> Publisher::firstLook(const SyncContext &context, const Segment &segment, const QString &unit)
{
    if (!context.safeguards.repair || !context.safeguards.othersRepair)
        return std::nullopt;
    const QStringList own = context.ownUnits();
    const bool isNear = own.contains(unit) || own.contains(segment.header.to.first().unit) || context.trust.hasEnded(segment.header.device);
    return context.now() + (isNear ? day : 7 * day);
}
