// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/ownseat.h"

#include "model/directory/heldseats.h"
#include "model/directory/partnershipregions.h"
#include "model/sync/regiondifferences.h"
#include "model/trust/phrase.h"
#include "model/trust/signedfile.h"

using namespace Qt::StringLiterals;

namespace {

// Whose actions the others take from this PC. An academy that the directory does not hold yet says nothing of that.
Result<void> keepHeldSeats(const Partnership &partnership, const QList<Seat> &seats)
{
    const HeldSeats kept(partnership.parts().db);
    QList<HeldSeat> held;
    for (const Seat &seat : seats) {
        const UnitFile *const unit = partnership.trust().unit(seat.unit);
        const bool isSchools = unit && (unit->kind == u"academy"_s || unit->kind == u"principal"_s);
        if (unit && (!isSchools || unit->school != 0))
            held.append({seat.person, seat.role, unit->name, isSchools ? unit->school : 0, unit->kind == u"region"_s ? unit->name : QString()});
    }
    const auto known = kept.seats();
    if (!known)
        return failure(known);
    return *known == held ? Result<void>() : kept.keep(held);
}

// What is asked for names the region of the partnership, so that its Regional Director sees it among their own.
Result<void> keepRegions(const Partnership &partnership)
{
    if (partnership.trust().isIncomplete())
        return {};
    const auto differences = regionDifferences(partnership.parts().db, partnership.trust());
    if (!differences)
        return failure(differences);
    QHash<qint64, QString> regions;
    for (const RegionDifference &one : *differences) {
        if (!one.here.isEmpty())
            regions.insert(partnership.trust().unit(one.unit)->school, one.here);
    }
    return PartnershipRegions(partnership.parts().db).keep(regions);
}

} // namespace

Result<bool> takeOwnSeat(const Partnership &partnership)
{
    if (const auto kept = keepRegions(partnership); !kept)
        return failure(kept);
    const QList<Seat> seats = partnership.ownSeats();
    if (const auto kept = keepHeldSeats(partnership, seats); !kept)
        return failure(kept);
    const UnitFile *const unit = seats.isEmpty() ? nullptr : partnership.trust().unit(seats.first().unit);
    if (!unit)
        return false;
    const Seat &seat = seats.first();
    const QByteArray taken = u"%1\n%2\n%3"_s.arg(seat.unit, seat.role, seat.person).toUtf8();
    if (partnership.store().local(u"seat_taken"_s) == taken)
        return false;
    IdentityStore store(partnership.parts().db);
    const auto known = store.identity();
    if (!known)
        return failure(known);
    Identity identity = *known;
    identity.name = seat.person;
    identity.role = seat.role;
    identity.schoolId = unit->school;
    if (unit->kind == u"region"_s)
        identity.region = unit->name;
    if (const auto saved = store.save(identity); !saved)
        return failure(saved);
    const auto kept = partnership.store().setLocal(u"seat_taken"_s, taken);
    return kept ? Result<bool>(identity != *known) : Result<bool>(failure(kept));
}

Result<QString> wordsOfOwnRequest(Partnership &partnership)
{
    const QString path = u"enrol/%1.req"_s.arg(QString::fromLatin1(partnership.identity().device.toHex()));
    const auto bytes = partnership.share().read(path, signedFile::largest(FileKind::Request));
    return bytes ? phrase::ofRequest(*bytes, partnership.trust().shareId()) : Result<QString>(failure(bytes));
}
