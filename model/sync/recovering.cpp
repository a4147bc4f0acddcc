// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/recovering.h"

#include "model/core/pupilidentifier.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString directorsRole = u"development-director"_s;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Recovering)
};

Result<Marker> markerIn(const QString &folder)
{
    TimedShareFolder share(std::make_shared<DiskShareFolder>(folder));
    const auto bytes = share.read(trustFile::markerPath, trustFile::largestMarker);
    if (bytes)
        return trustFile::parseMarker(*bytes);
    if (bytes.error().code == Error::Code::NotFound)
        return failure(Error::Code::NotFound, Texts::tr("There is no partnership in this folder. Choose the one where it was."), folder);
    return failure(bytes);
}

Result<void> checkPlace(const PartnershipParts &parts, const Marker &marker, const RecoveryKit &kit)
{
    if (marker.shareId != kit.shareId || marker.firstRoot != kit.firstRoot)
        return failure(Error::Code::Conflict, Texts::tr("This recovery file belongs to another partnership than this folder."));
    const auto place = PartnershipPlace::of(SyncStore(parts.db));
    if (place && place->marker != marker)
        return failure(Error::Code::Conflict, Texts::tr("This PC belongs to another partnership. Choose another data folder."));
    return {};
}

// All that the folder offers is taken in before anything is signed; two looks, because one may bring what the other needs.
Result<SyncReport> takeInAll(Partnership &partnership)
{
    [[maybe_unused]] const SyncReport first = partnership.pass();
    const SyncReport report = partnership.pass();
    if (report.isUnreachable)
        return failure(Error::Code::Share, Texts::tr("The shared folder cannot be reached. Try again when it is there."));
    if (report.isFolderEmpty || report.isOtherPartnership)
        return failure(Error::Code::Conflict, Texts::tr("The shared folder is empty or another partnership\u2019s. Put it right first."));
    if (!partnership.trust().root() || !partnership.trust().roster() || partnership.trust().isIncomplete())
        return failure(Error::Code::Busy, Texts::tr("Files of the partnership are missing in the folder. Switch on another PC of it, then try again."));
    return report;
}

// The Director's unit keeps its other seats: an assistant stays.
QList<QByteArray> directorsBefore(const TrustState &trust, const QByteArray &own)
{
    QList<QByteArray> result;
    const UnitFile *const unit = trust.unit(trust.unitOfKind(u"director"_s));
    for (const Seat &seat : unit ? unit->seats : QList<Seat>()) {
        if (seat.ending == SeatEnding::Open && seat.role == directorsRole && seat.device != own && !result.contains(seat.device))
            result.append(seat.device);
    }
    return result;
}

Result<void> seatThis(RosterEditor &editor, const Partnership &partnership, const QString &person)
{
    const QString unit = partnership.trust().unitOfKind(u"director"_s);
    if (unit.isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("The partnership has no Development Director\u2019s unit. Ask for help."), u"director unit"_s);
    const DeviceIdentity &identity = partnership.identity();
    if (partnership.trust().unitsOf(identity.device).contains(unit))
        return {};
    return editor.enrol(unit, {identity.device, identity.signing.publicKey(), identity.box.publicKey(), unit, directorsRole, person});
}

Result<void> takeRole(Partnership &partnership, const RecoveryKit &kit, const DirectorKeys &keys, const QString &person, const QList<QByteArray> &before)
{
    const TrustState &trust = partnership.trust();
    const QByteArray root = newRoot(trust, kit, keys, trust.rosterReference(), trust.editionReference());
    if (const auto done = partnership.engine().adopt({{FileKind::Root, {}, root}}); !done)
        return done;
    RosterEditor editor(trust, keys);
    auto done = editor.takeOverKeys(kit.box);
    if (done)
        done = seatThis(editor, partnership, person);
    for (const QByteArray &device : before) {
        if (done)
            done = editor.retire(device);
    }
    if (!done)
        return done;
    auto files = editor.sign(partnership.parts().clock.now());
    files.move(files.size() - 1, 0); // the roster first: it names the rest
    return partnership.engine().adopt(files);
}

} // namespace

namespace recovering {

Result<RecoveredRole> recover(const PartnershipParts &parts, const RecoveryWishes &wishes)
{
    if (wishes.person.trimmed().isEmpty() || wishes.person.size() > 200 || holdsPupilNumber(wishes.person))
        return failure(Error::Code::InvalidInput, Texts::tr("Name the Development Director."));
    const auto kit = RecoveryKit::fromFile(wishes.recoveryFile, wishes.words);
    const auto marker = kit ? markerIn(wishes.share) : Result<Marker>(failure(kit));
    if (!marker)
        return failure(marker);
    if (const auto good = checkPlace(parts, *marker, *kit); !good)
        return failure(good);
    if (const auto kept = PartnershipPlace{wishes.share, *marker}.keep(SyncStore(parts.db)); !kept)
        return failure(kept);
    const auto partnership = Partnership::open(parts);
    if (!partnership)
        return failure(partnership);
    const auto report = takeInAll(**partnership);
    if (!report)
        return failure(report);
    const TrustState &trust = (*partnership)->trust();
    if (trust.root()->rootKey != kit->root.publicKey())
        return failure(Error::Code::Conflict, Texts::tr("This recovery file belongs to another partnership than this folder."));
    const DirectorKeys keys = DirectorKeys::generate();
    if (const auto kept = HeldKeys(parts.keys).save(keys, marker->shareId); !kept) // before anything names them
        return failure(kept);
    RecoveredRole result{trust.root()->name, trust.root()->version + 1, directorsBefore(trust, (*partnership)->identity().device),
                         static_cast<int>(trust.edition() ? trust.edition()->version.number : 0), report->isStale};
    if (const auto done = takeRole(**partnership, *kit, keys, wishes.person.trimmed(), result.ended); !done)
        return failure(done);
    if (const auto kept = (*partnership)->store().setLocal(u"director"_s, keys.signing.publicKey()); !kept)
        return failure(kept);
    const SyncReport sent = (*partnership)->pass();
    if (!sent.troubles.isEmpty())
        return tl::unexpected<Error>(sent.troubles.first());
    return result;
}

} // namespace recovering
