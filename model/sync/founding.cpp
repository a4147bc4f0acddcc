// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/founding.h"

#include "model/core/pupilidentifier.h"
#include "model/sync/bundle.h"
#include "model/sync/foldertrust.h"
#include "model/sync/publishfile.h"
#include "model/trust/phrase.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestName = 200;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Founding)
};

bool isName(const QString &name)
{
    return !name.trimmed().isEmpty() && name.size() <= longestName && !holdsPupilNumber(name);
}

Result<void> checkWishes(const PartnershipParts &parts, const FoundingWishes &wishes)
{
    if (!isName(wishes.name) || !isName(wishes.person))
        return failure(Error::Code::InvalidInput, Texts::tr("Name the partnership and its Development Director."));
    if (PartnershipPlace::of(SyncStore(parts.db)))
        return failure(Error::Code::Conflict, Texts::tr("This PC belongs to a partnership already. Choose another data folder."));
    TimedShareFolder share(std::make_shared<DiskShareFolder>(wishes.share));
    if (const auto names = share.list({}); !names)
        return failure(names);
    if (const auto marker = share.read(trustFile::markerPath, trustFile::largestMarker); marker || marker.error().code != Error::Code::NotFound)
        return failure(Error::Code::Conflict, Texts::tr("This folder holds a partnership already. Join it, or choose an empty folder."));
    return {};
}

Result<void> seatTheDirector(Partnership &partnership, const FoundingWishes &wishes, const founding::Prepared &prepared)
{
    if (const auto done = partnership.engine().adopt({{FileKind::Root, {}, prepared.founded.rootBytes}}); !done)
        return done;
    RosterEditor editor(partnership.trust(), prepared.founded.keys);
    const QString unit = editor.addUnit(Texts::tr("Development Director"), u"director"_s);
    const DeviceIdentity &identity = partnership.identity();
    const EnrolRequest request{identity.device, identity.signing.publicKey(), identity.box.publicKey(), unit, u"development-director"_s, wishes.person};
    if (const auto done = editor.enrol(unit, request); !done)
        return done;
    auto files = editor.sign(partnership.parts().clock.now());
    files.move(files.size() - 1, 0); // the roster first: it names the rest
    return partnership.engine().adopt(files);
}

Result<Marker> markerFor(const JoinWishes &wishes, ShareFolder &share, const QList<BundledFile> &files)
{
    for (const BundledFile &file : files) {
        if (file.path == trustFile::markerPath)
            return trustFile::parseMarker(file.bytes);
    }
    const auto bytes = share.read(trustFile::markerPath, trustFile::largestMarker);
    if (bytes)
        return trustFile::parseMarker(*bytes);
    if (bytes.error().code == Error::Code::NotFound)
        return failure(Error::Code::NotFound, Texts::tr("There is no partnership in this folder. Ask your Development Director which one it is."), wishes.share);
    return failure(bytes);
}

Result<void> checkPlace(const PartnershipParts &parts, const Marker &marker)
{
    const auto place = PartnershipPlace::of(SyncStore(parts.db));
    if (place && place->marker != marker)
        return failure(Error::Code::Conflict, Texts::tr("This PC belongs to another partnership. Choose another data folder."));
    return {};
}

} // namespace

QStringList seatRoles()
{
    return {u"office"_s, u"principal"_s, u"staff"_s, u"regional-director"_s, u"development-director"_s};
}

QStringList unitKinds()
{
    return {u"academy"_s, u"region"_s, u"director"_s};
}

namespace founding {

Result<Prepared> prepare(const PartnershipParts &parts, const FoundingWishes &wishes)
{
    if (const auto good = checkWishes(parts, wishes); !good)
        return failure(good);
    if (const auto identity = identityOf(parts); !identity) // a keychain that is closed says so before anything is written
        return failure(identity);
    const auto words = wishes.words.isEmpty() ? Result<QString>(phrase::random()) : phrase::normalised(wishes.words);
    if (!words)
        return failure(words);
    Prepared result{foundPartnership(wishes.name.trimmed()), {{}, *words}};
    const auto file = result.founded.kit.toFile(*words);
    if (!file)
        return failure(file);
    if (const auto rehearsed = RecoveryKit::fromFile(*file, *words); !rehearsed)
        return failure(rehearsed);
    result.kit.recoveryFile = *file;
    return result;
}

Result<void> begin(const PartnershipParts &parts, const FoundingWishes &wishes, const Prepared &prepared)
{
    if (const auto kept = HeldKeys(parts.keys).save(prepared.founded.keys, prepared.founded.marker.shareId); !kept)
        return kept;
    if (const auto kept = PartnershipPlace{wishes.share, prepared.founded.marker}.keep(SyncStore(parts.db)); !kept)
        return kept;
    if (const auto kept = SyncStore(parts.db).setLocal(u"director"_s, prepared.founded.keys.signing.publicKey()); !kept)
        return kept;
    const auto partnership = Partnership::open(parts);
    if (!partnership)
        return failure(partnership);
    if (const auto done = seatTheDirector(**partnership, wishes, prepared); !done)
        return done;
    if (const auto done = (*partnership)->share().write(trustFile::markerPath, prepared.founded.markerBytes); !done)
        return done;
    const SyncReport report = (*partnership)->pass();
    if (!report.troubles.isEmpty())
        return tl::unexpected<Error>(report.troubles.first());
    return {};
}

Result<QString> join(const PartnershipParts &parts, const JoinWishes &wishes)
{
    if (!isName(wishes.unit) || !isName(wishes.person) || !seatRoles().contains(wishes.role))
        return failure(Error::Code::InvalidInput, Texts::tr("Say who you are, of which academy or region, and one of these roles: %1.").arg(seatRoles().join(u", "_s)));
    const auto files = wishes.joinFile.isEmpty() ? Result<QList<BundledFile>>(QList<BundledFile>()) : bundle::read(wishes.joinFile);
    if (!files)
        return failure(files);
    TimedShareFolder share(std::make_shared<DiskShareFolder>(wishes.share));
    const auto marker = markerFor(wishes, share, *files);
    if (!marker)
        return failure(marker);
    if (const auto good = checkPlace(parts, *marker); !good)
        return failure(good);
    // A list that has not come yet is no reason to wait: the Director sees what was asked for.
    const auto outline = outlineOf(share, wishes.joinFile);
    if (const auto known = outline ? checkUnit(*outline, wishes.unit) : Result<void>(); !known)
        return failure(known);
    const auto identity = identityOf(parts);
    if (!identity)
        return failure(identity);
    const EnrolRequest request{identity->device, identity->signing.publicKey(), identity->box.publicKey(), wishes.unit.trimmed(), wishes.role, wishes.person.trimmed()};
    const QByteArray bytes = trustFile::sign(request, marker->shareId, identity->signing);
    const auto words = phrase::ofRequest(bytes, marker->shareId);
    if (!words)
        return failure(words);
    const QString path = u"enrol/%1.req"_s.arg(QString::fromLatin1(identity->device.toHex()));
    if (const auto done = publishFile(share, path, bytes, true, {}); !done)
        return failure(done);
    if (const auto kept = PartnershipPlace{wishes.share, *marker}.keep(SyncStore(parts.db)); !kept)
        return failure(kept);
    if (!files->isEmpty()) {
        const auto partnership = Partnership::open(parts);
        if (!partnership)
            return failure(partnership);
        if (const auto done = bundle::adoptTrust((*partnership)->engine(), *files); !done)
            return failure(done);
    }
    return words;
}

} // namespace founding
