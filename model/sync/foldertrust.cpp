// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/foldertrust.h"

#include "model/sync/nearnames.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FolderTrust)
};

Result<QList<BundledFile>> filesIn(ShareFolder &share)
{
    const auto marker = share.read(trustFile::markerPath, trustFile::largestMarker);
    if (!marker)
        return failure(marker);
    QList<BundledFile> files{{trustFile::markerPath, *marker}};
    const auto names = share.list(u"trust"_s);
    if (!names)
        return failure(names);
    for (const QString &name : *names) {
        const QString path = u"trust/"_s + name;
        if (const auto bytes = name.endsWith(u".part"_s) ? Result<QByteArray>(QByteArray()) : share.read(path, signedFile::largest(FileKind::Roster)); bytes)
            files.append({path, *bytes});
    }
    return files;
}

// Roots first, then the roster, then the units that it names; an older roster is no loss.
TrustState trustOf(const Marker &marker, const QList<BundledFile> &files)
{
    TrustState trust(marker);
    for (const FileKind kind : {FileKind::Root, FileKind::Roster, FileKind::Unit}) {
        for (const BundledFile &file : files) {
            if (file.bytes.startsWith(signedFile::magic(kind)))
                Q_UNUSED(trust.offer(kind, file.bytes))
        }
    }
    return trust;
}

} // namespace

Result<PartnershipOutline> outlineOf(ShareFolder &share, const QByteArray &joinFile, Alphabet alphabet)
{
    const auto files = joinFile.isEmpty() ? filesIn(share) : bundle::read(joinFile);
    if (!files && files.error().code != Error::Code::NotFound)
        return failure(files);
    const auto isMarker = [](const BundledFile &file) { return file.path == trustFile::markerPath; };
    const auto found = files ? std::ranges::find_if(*files, isMarker) : QList<BundledFile>::const_iterator();
    if (!files || found == files->end())
        return failure(Error::Code::NotFound, Texts::tr("There is no partnership in this folder. Ask your Development Director which one it is."));
    const auto marker = trustFile::parseMarker(found->bytes);
    if (!marker)
        return failure(marker);
    const TrustState trust = trustOf(*marker, *files);
    PartnershipOutline outline;
    outline.name = trust.root() ? trust.root()->name : QString();
    outline.ids = trust.unitIds();
    outline.isComplete = trust.roster() && !trust.isIncomplete();
    for (const QString &id : std::as_const(outline.ids)) {
        if (const UnitFile *const unit = trust.unit(id); unit->kind != u"principal"_s)
            outline.units.append(unit->name);
    }
    std::ranges::sort(outline.units, {}, [alphabet](const QString &name) { return sortKey(name, alphabet); });
    return outline;
}

Result<void> checkUnit(const PartnershipOutline &outline, const QString &idOrName)
{
    const QString wanted = idOrName.trimmed();
    if (!outline.isComplete || outline.ids.contains(wanted) || outline.units.contains(wanted, Qt::CaseInsensitive))
        return {};
    const QStringList near = nearNames(wanted, outline.units);
    return failure(Error::Code::NotFound,
                   near.isEmpty() ? Texts::tr("There is no academy or region \u2018%1\u2019 in this partnership. Ask the Development Director to add it, then join.").arg(wanted)
                                  : Texts::tr("There is no academy or region \u2018%1\u2019 in this partnership. Write it as it stands there; nearest: %2.").arg(wanted, near.join(u"; "_s)));
}
