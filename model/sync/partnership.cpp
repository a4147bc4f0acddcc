// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/partnership.h"

#include "model/directory/directoryrepository.h"
#include "model/sync/bookingrights.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Partnership)
};

} // namespace

Result<PartnershipPlace> PartnershipPlace::of(const SyncStore &store)
{
    const QByteArray bytes = store.local(u"marker"_s);
    if (bytes.isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("This PC is in no partnership yet. Create one, or join one, first."));
    const auto marker = trustFile::parseMarker(bytes);
    if (!marker)
        return failure(marker);
    return PartnershipPlace{QString::fromUtf8(store.local(u"share"_s)), *marker};
}

Result<void> PartnershipPlace::keep(const SyncStore &store) const
{
    if (const auto done = store.setLocal(u"marker"_s, trustFile::encode(marker)); !done)
        return done;
    return store.setLocal(u"share"_s, share.toUtf8());
}

Result<DeviceIdentity> identityOf(const PartnershipParts &parts)
{
    const SyncStore store(parts.db);
    const QByteArray known = store.local(u"fingerprint"_s);
    const auto identity = HeldKeys(parts.keys).identity(parts.journal.deviceId(), known);
    if (!identity || !known.isEmpty())
        return identity;
    const auto kept = store.setLocal(u"fingerprint"_s, identity->fingerprint());
    return kept ? identity : Result<DeviceIdentity>(failure(kept));
}

Partnership::Partnership(const PartnershipParts &parts, PartnershipPlace place, const DeviceIdentity &identity)
    : m_parts(parts)
    , m_place(std::move(place))
    , m_identity(identity)
    , m_share(std::make_shared<DiskShareFolder>(m_place.share))
    , m_rules(bookingRights())
    , m_engine({parts.db, parts.journal, m_share, parts.clock, m_rules}, m_place.marker, identity)
{
}

Result<std::unique_ptr<Partnership>> Partnership::open(const PartnershipParts &parts)
{
    const auto place = PartnershipPlace::of(SyncStore(parts.db));
    if (!place)
        return failure(place);
    const auto identity = identityOf(parts);
    if (!identity)
        return failure(identity);
    std::unique_ptr<Partnership> result(new Partnership(parts, *place, *identity));
    const auto starts = result->m_engine.start();
    if (!starts)
        return failure(starts);
    result->m_identity.starts = *starts;
    if (const auto kept = HeldKeys(parts.keys).save(result->m_identity); !kept)
        return failure(kept);
    return result;
}

bool Partnership::isDirectors() const
{
    const QByteArray key = store().local(u"director"_s);
    return !key.isEmpty() && (!trust().root() || trust().root()->directorKey == key);
}

// The Director's working copy goes ahead of the editions; only one from a backup, or on a new PC, is behind them.
bool Partnership::holdsNewestEdition() const
{
    const auto held = DirectoryRepository(m_parts.db).edition();
    return !held || !trust().edition() || held->number >= static_cast<int>(trust().edition()->version.number);
}

SyncReport Partnership::pass()
{
    SyncReport report = m_engine.pass();
    if (report.isUnreachable || report.isFolderEmpty || report.isOtherPartnership || (isDirectors() && holdsNewestEdition()))
        return report;
    const auto fetched = editions().fetch(trust());
    if (fetched && *fetched)
        report.edition = static_cast<int>(trust().edition()->version.number);
    if (!fetched)
        report.refuse(fetched.error().message, trust().editionReference().hash);
    return report;
}

QList<Seat> Partnership::ownSeats() const
{
    QList<Seat> seats = trust().seatsOf(m_identity.device);
    seats.removeIf([](const Seat &seat) { return seat.ending != SeatEnding::Open; });
    std::ranges::stable_sort(seats, {}, [this](const Seat &seat) {
        const UnitFile *const unit = trust().unit(seat.unit);
        return unit && unit->kind == u"principal"_s;
    });
    return seats;
}
