// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/recovering.h"

#include "model/core/logging.h"
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

// All of it is signed before anything is in force: a PC never has the new root without its roster.
Result<QList<TrustState::File>> signedRole(const Partnership &partnership, const RecoveryKit &kit, const DirectorKeys &keys, const QString &person,
                                           const QList<QByteArray> &before)
{
    TrustState next = partnership.trust();
    const QByteArray root = newRoot(next, kit, keys, next.rosterReference(), next.editionReference());
    if (const auto offered = next.offer(FileKind::Root, root); !offered)
        return failure(offered);
    RosterEditor editor(next, keys);
    auto done = editor.takeOverKeys(kit.box);
    if (done)
        done = seatThis(editor, partnership, person);
    for (const QByteArray &device : before) {
        if (done)
            done = editor.retire(device);
    }
    if (!done)
        return failure(done);
    auto files = editor.sign(partnership.parts().clock.now());
    files.move(files.size() - 1, 0); // the roster first: it names the rest
    files.prepend({FileKind::Root, {}, root});
    return files;
}

// What this PC was before: it is that again when the role cannot be taken.
class Former
{
public:
    Former(const PartnershipParts &parts, const QByteArray &shareId)
        : m_parts(parts)
        , m_shareId(shareId)
        , m_marker(SyncStore(parts.db).local(u"marker"_s))
        , m_share(SyncStore(parts.db).local(u"share"_s))
        , m_director(SyncStore(parts.db).local(u"director"_s))
        , m_keys(HeldKeys(parts.keys).directorKeys(shareId))
    {
    }

    //! \brief Whether the keys could be looked at; damaged ones are what recovery is for
    [[nodiscard]] Result<void> isKnown() const
    {
        const bool isUnread = !m_keys && m_keys.error().code != Error::Code::NotFound && m_keys.error().code != Error::Code::InvalidInput;
        return isUnread ? Result<void>(failure(m_keys)) : Result<void>();
    }
    void restore() const
    {
        const SyncStore store(m_parts.db);
        HeldKeys keys(m_parts.keys);
        const QList<Result<void>> all{store.setLocal(u"marker"_s, m_marker), store.setLocal(u"share"_s, m_share), store.setLocal(u"director"_s, m_director),
                                      m_keys ? keys.save(*m_keys, m_shareId) : keys.removeDirectorKeys(m_shareId)};
        for (const Result<void> &done : all) {
            if (!done)
                qCWarning(lcSync) << "not as before:" << done.error().detail;
        }
    }

private:
    PartnershipParts m_parts;
    QByteArray m_shareId;
    QByteArray m_marker;
    QByteArray m_share;
    QByteArray m_director;
    Result<DirectorKeys> m_keys;
};

Result<RecoveredRole> takeRole(const PartnershipParts &parts, const RecoveryWishes &wishes, const Marker &marker, const RecoveryKit &kit)
{
    if (const auto kept = PartnershipPlace{wishes.share, marker}.keep(SyncStore(parts.db)); !kept)
        return failure(kept);
    const auto opened = Partnership::open(parts);
    if (!opened)
        return failure(opened);
    Partnership &partnership = **opened;
    const auto report = takeInAll(partnership);
    if (!report)
        return failure(report);
    const TrustState &trust = partnership.trust();
    if (trust.root()->rootKey != kit.root.publicKey())
        return failure(Error::Code::Conflict, Texts::tr("This recovery file belongs to another partnership than this folder."));
    const DirectorKeys keys = DirectorKeys::generate();
    const RecoveredRole result{trust.root()->name, trust.root()->version + 1, directorsBefore(trust, partnership.identity().device),
                               static_cast<int>(trust.edition() ? trust.edition()->version.number : 0), report->isStale};
    const auto files = signedRole(partnership, kit, keys, wishes.person.trimmed(), result.ended);
    if (!files)
        return failure(files);
    auto done = HeldKeys(parts.keys).save(keys, marker.shareId); // before anything names them
    if (done)
        done = partnership.store().setLocal(u"director"_s, keys.signing.publicKey());
    if (done)
        done = partnership.engine().adopt(*files);
    if (!done)
        return failure(done);
    [[maybe_unused]] const SyncReport sent = partnership.pass(); // what does not go out now goes out later
    return result;
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
    if (const auto identity = identityOf(parts); !identity) // another PC's keychain, or a closed one, says so before anything is written
        return failure(identity);
    const Former former(parts, marker->shareId);
    if (const auto known = former.isKnown(); !known)
        return failure(known);
    auto role = takeRole(parts, wishes, *marker, *kit);
    if (!role)
        former.restore();
    return role;
}

} // namespace recovering
