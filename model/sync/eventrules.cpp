// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/eventrules.h"

using namespace Qt::StringLiterals;

namespace {

// The seats that the device held when it wrote: begun by then, and not ended by then (retired ones stay good, because
// a retired PC was honest; where a revoked one's word ends is for its cut-offs to say).
bool heldSeat(const Seat &seat, const Version &seen)
{
    return seat.from <= seen;
}

} // namespace

QString partyUnit(const Event &opening, const QString &party, const TrustState &trust)
{
    if (party == u"director"_s)
        return trust.unitOfKind(u"director"_s);
    return opening.data.value(u"parties"_s).toMap().value(party).toString();
}

EventRules::EventRules(const QList<KindRule> &table)
{
    for (const KindRule &rule : table)
        m_rules.insert(rule.kind, rule);
}

EventRules::Verdict EventRules::judge(const Event &event, const QByteArray &device, const Version &seen, const QStringList &to,
                                      const std::optional<Event> &opening, const TrustState &trust) const
{
    if (event.device != device)
        return Verdict::Refused;
    const auto rule = m_rules.constFind(event.kind);
    if (rule == m_rules.cend() || event.minReader > eventFormat)
        return Verdict::Newer;
    const bool isOpening = event.record == event.id;
    if (rule->opens != isOpening)
        return Verdict::Refused; // a second opening under a known record, or a record begun by something else
    if (!isOpening && !opening)
        return Verdict::Waits;
    const Event &parties = isOpening ? event : *opening;

    const QList<Seat> seats = trust.seatsOf(device);
    const bool isRightful = std::ranges::any_of(seats, [&](const Seat &seat) {
        const bool isParty = std::ranges::any_of(rule->by, [&](const QString &party) { return partyUnit(parties, party, trust) == seat.unit; });
        return isParty && heldSeat(seat, seen) && (rule->roles.isEmpty() || rule->roles.contains(seat.role));
    });
    const bool reachesAll = std::ranges::all_of(rule->reach, [&](const QString &party) {
        const QString unit = partyUnit(parties, party, trust);
        return unit.isEmpty() || to.contains(unit);
    });
    return isRightful && reachesAll ? Verdict::Counts : Verdict::Refused;
}
