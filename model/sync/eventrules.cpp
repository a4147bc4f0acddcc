// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/eventrules.h"

#include "model/core/hash.h"
#include "model/sync/addressee.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The seats that the device held when it wrote: begun by then, and not ended by then (retired ones stay good, because
// a retired PC was honest; where a revoked one's word ends is for its cut-offs to say).
bool heldSeat(const Seat &seat, const Version &seen)
{
    return seat.from <= seen;
}

QString namedParty(const Event &opening, const QString &party, const TrustState &trust)
{
    return unitOfAddressee(opening.data.value(u"parties"_s).toMap().value(party).toString(), trust);
}

// The roster knows in which region an academy lies, whatever an event says.
QString regionOf(const Event &opening, const QString &academy, const QString &party, const TrustState &trust, const Version &seen)
{
    const UnitFile *const unit = trust.unit(namedParty(opening, academy, trust));
    const QString region = unit ? unit->regionAt(seen) : QString();
    if (!region.isEmpty() && trust.isIncomplete() && !trust.unit(region))
        return {}; // its file is still to come
    return trust.unit(region) ? region : namedParty(opening, party, trust);
}

QString academyOf(const QString &party)
{
    return party == u"region"_s ? u"requester"_s : (party == u"providers-region"_s ? u"provider"_s : QString());
}

// Where the academy of that region lay before it was moved, the last first: what was sent there stays there.
QStringList earlierRegions(const Event &opening, const QString &party, const TrustState &trust, const Version &seen)
{
    const QString academy = academyOf(party);
    const UnitFile *const unit = academy.isEmpty() ? nullptr : trust.unit(namedParty(opening, academy, trust));
    QStringList regions;
    if (!unit)
        return regions;
    for (auto it = unit->earlierRegions.crbegin(); it != unit->earlierRegions.crend(); ++it) {
        const QString region = trust.unit(it->region) ? it->region : namedParty(opening, party, trust);
        if (it->until <= seen && !region.isEmpty())
            regions.append(region);
    }
    return regions;
}

QString principalOf(const QString &academy, const TrustState &trust)
{
    const UnitFile *const unit = trust.unit(academy);
    return unit && unit->kind == u"academy"_s ? unitOfAddressee(u"principal:%1"_s.arg(unit->school), trust) : QString();
}

// What an event says of its author has to be what the roster says of the seat.
bool isTrueOf(const Seat &seat, const Event &event, const TrustState &trust)
{
    const UnitFile *const unit = trust.unit(seat.unit);
    if (!unit || event.role != seat.role)
        return false;
    const bool isSchool = unit->kind == u"academy"_s || unit->kind == u"principal"_s;
    if (isSchool)
        return event.data.value(u"school"_s).toInteger() == unit->school;
    return unit->kind != u"region"_s || event.data.value(u"region"_s).toString().compare(unit->name, Qt::CaseInsensitive) == 0;
}

// "On behalf of the principal" is for the unit file to say: for sections 1 and 2 only, at the time of writing.
bool mayAnswerFor(const Seat &seat, const Event &event, const Version &seen, const TrustState &trust)
{
    if (!event.data.value(u"delegated"_s).toBool())
        return true;
    const UnitFile *const unit = trust.unit(seat.unit);
    return unit && !event.kind.startsWith(u"section3."_s)
        && std::ranges::any_of(unit->delegations, [&](const Delegation &one) { return one.role == seat.role && one.heldAt(seen); });
}

// What was opened before its academy was moved is the earlier Regional Director's still; they open nothing more there.
bool sitsIn(const Seat &seat, const QStringList &parties, const Event &event, const Event &opening, const Version &seen, const TrustState &trust)
{
    return std::ranges::any_of(parties, [&](const QString &party) {
        const bool wasTheirs = event.id != opening.id && namedParty(opening, party, trust) == seat.unit && earlierRegions(opening, party, trust, seen).contains(seat.unit);
        return wasTheirs || partyUnit(opening, party, trust, seen) == seat.unit;
    });
}

bool reachesAll(const KindRule &rule, const QStringList &to, const Event &opening, const Version &seen, const TrustState &trust)
{
    return std::ranges::all_of(rule.reach, [&](const QString &party) {
        const QString id = partyUnit(opening, party, trust, seen);
        const UnitFile *const unit = trust.unit(id);
        if (!unit)
            return !trust.isIncomplete(); // nobody's, or one of those whose files are still to come
        const QStringList before = earlierRegions(opening, party, trust, seen);
        const bool isWithEarlier = std::ranges::any_of(before, [&to](const QString &region) { return to.contains(region); });
        return unit->from > seen || to.contains(id) || isWithEarlier; // one that is named later gets it later
    });
}

} // namespace

QString partyUnit(const Event &opening, const QString &party, const TrustState &trust, const Version &seen)
{
    if (party == u"director"_s)
        return trust.unitOfKind(u"director"_s);
    if (party == u"region"_s)
        return regionOf(opening, u"requester"_s, party, trust, seen);
    if (party == u"providers-region"_s)
        return regionOf(opening, u"provider"_s, party, trust, seen);
    const QString named = namedParty(opening, party, trust);
    if (!named.isEmpty())
        return named;
    if (party == u"principal"_s)
        return principalOf(namedParty(opening, u"requester"_s, trust), trust);
    const qint64 school = opening.data.value(u"school"_s).toInteger();
    if (party == u"school"_s)
        return unitOfAddressee(u"school:%1"_s.arg(school), trust);
    return party == u"own-principal"_s ? unitOfAddressee(u"principal:%1"_s.arg(school), trust) : QString();
}

EventRules::EventRules(const QList<KindRule> &table)
{
    for (const KindRule &rule : table)
        m_rules.insert(rule.kind, rule);
}

QByteArray EventRules::fingerprint() const
{
    QStringList kinds = m_rules.keys();
    kinds.sort();
    return shortHash(kinds.join(u' ').toUtf8() + QByteArray::number(eventFormat));
}

Result<EventRules::Judgement> EventRules::judge(const Event &event, const QByteArray &device, const Version &seen, const QStringList &to,
                                                const Lookup &lookup, const TrustState &trust) const
{
    const Judgement refused{Verdict::Refused, {}};
    if (event.device != device)
        return refused;
    const auto rule = m_rules.constFind(event.kind);
    if (rule == m_rules.cend() || event.minReader > eventFormat)
        return Judgement{Verdict::Newer, {}};
    const bool isOpening = event.record == event.id;
    if (rule->opens == (isOpening ? KindRule::Opens::No : KindRule::Opens::Yes))
        return refused; // a second opening under a known record, or a record begun by something else
    const auto found = openingOf(event, *rule, lookup);
    if (!found)
        return failure(found);
    if (!found->opening)
        return Judgement{Verdict::Waits, found->waitsFor};
    const Event &opening = *found->opening;
    const bool isForOther = !event.data.value(u"behalf"_s).toMap().isEmpty();
    const QStringList by = isForOther ? rule->by + rule->onBehalf : rule->by;
    const QList<Seat> seats = trust.seatsOf(device);
    const bool isRightful = std::ranges::any_of(seats, [&](const Seat &seat) {
        return sitsIn(seat, by, event, opening, seen, trust) && heldSeat(seat, seen) && (rule->roles.isEmpty() || rule->roles.contains(seat.role))
            && (!rule->hasClaims || (isTrueOf(seat, event, trust) && mayAnswerFor(seat, event, seen, trust)));
    });
    const bool counts = isRightful && reachesAll(*rule, to, opening, seen, trust);
    return Judgement{counts ? Verdict::Counts : Verdict::Refused, {}};
}

Result<EventRules::Found> EventRules::openingOf(const Event &event, const KindRule &rule, const Lookup &lookup)
{
    auto opening = event.record == event.id ? Result<std::optional<Event>>(event) : lookup(event.record);
    if (!opening || !*opening || rule.about.isEmpty())
        return opening ? Result<Found>(Found{*opening, event.record}) : Result<Found>(failure(opening));
    const QByteArray about = (*opening)->data.value(rule.about).toByteArray();
    opening = lookup(about);
    return opening ? Result<Found>(Found{*opening, about}) : Result<Found>(failure(opening));
}

Result<EventRules::Way> EventRules::wayOf(const Event &event, const Lookup &lookup, const SentTo &sentTo, const TrustState &trust) const
{
    Way way;
    const auto rule = m_rules.constFind(event.kind);
    const auto found = rule == m_rules.cend() ? Result<Found>(Found()) : openingOf(event, *rule, lookup);
    if (!found || !found->opening)
        return found ? Result<Way>(way) : Result<Way>(failure(found));
    const Event &opening = *found->opening;
    const Version now = trust.roster() ? trust.roster()->version : Version();
    const auto unitOf = [&](const QString &party) -> Result<QString> {
        const QString unit = partyUnit(opening, party, trust, now);
        const QStringList before = earlierRegions(opening, party, trust, now);
        const auto sent = before.isEmpty() ? Result<QStringList>(QStringList()) : sentTo(opening.id);
        if (!sent)
            return failure(sent);
        const auto kept = std::ranges::find_if(before, [&](const QString &region) { return sent->contains(region); });
        return sent->contains(unit) || kept == before.end() ? unit : *kept;
    };
    for (const QString &party : rule->reach) {
        const auto id = unitOf(party);
        if (!id)
            return failure(id);
        if (trust.unit(*id) && !way.reach.contains(*id))
            way.reach.append(*id);
    }
    for (const QString &party : {u"region"_s, u"providers-region"_s}) {
        const QString addressee = opening.data.value(u"parties"_s).toMap().value(party).toString();
        const auto id = addressee.isEmpty() ? Result<QString>(QString()) : unitOf(party);
        if (!id)
            return failure(id);
        if (!addressee.isEmpty())
            way.regions[addressee].append(*id);
    }
    return way;
}
