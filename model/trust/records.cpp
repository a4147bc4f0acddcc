// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/records.h"

#include "model/core/cbor.h"
#include "model/core/hash.h"
#include "model/trust/fields.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

using Key = QLatin1String;
constexpr qsizetype hashSize = 32;
constexpr qsizetype idSize = 16;
constexpr qsizetype mostUnits = 4096;
constexpr qsizetype mostListed = 8192;
constexpr qsizetype mostErasedBefore = 16384;
constexpr qint64 largestDirectory = 256ll * 1024 * 1024;
const QByteArray markerMagic = "LPMARK1\n";
constexpr qsizetype markerSum = 8;

tl::unexpected<Error> damaged(const QString &what)
{
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("TrustFile", "A file of the partnership is damaged. Ask the Development Director."), what);
}

QCborArray encoded(const Version &version)
{
    return {static_cast<qint64>(version.root), static_cast<qint64>(version.number)};
}

QCborArray encoded(const FileReference &reference)
{
    return {static_cast<qint64>(reference.version.root), static_cast<qint64>(reference.version.number), reference.hash};
}

Version versionIn(Fields &fields, Key key)
{
    const QCborArray array = fields.list(key, 2);
    const qint64 root = array.at(0).toInteger(-1);
    const qint64 number = array.at(1).toInteger(-1);
    fields.require(array.size() == 2 && root >= 0 && root <= 0xFFFF && number >= 0);
    return {static_cast<quint32>(root), static_cast<quint64>(number)};
}

FileReference referenceIn(Fields &fields, Key key)
{
    const QCborArray array = fields.list(key, 3);
    const qint64 root = array.at(0).toInteger(-1);
    const qint64 number = array.at(1).toInteger(-1);
    const QByteArray hash = array.at(2).toByteArray();
    fields.require(array.size() == 3 && root >= 0 && root <= 0xFFFF && number >= 0 && (hash.isEmpty() || hash.size() == hashSize));
    return {{static_cast<quint32>(root), static_cast<quint64>(number)}, hash};
}

QList<QByteArray> hashesIn(Fields &fields, const QCborArray &array, qsizetype size)
{
    QList<QByteArray> hashes;
    for (const QCborValue &item : array) {
        fields.require(item.toByteArray().size() == size);
        hashes.append(item.toByteArray());
    }
    return hashes;
}

// One string for all: of thousands each costs its own bytes and no more.
QList<QByteArray> joinedIdsIn(Fields &fields, Key key)
{
    const QByteArray joined = fields.blob(key, mostErasedBefore * idSize);
    fields.require(joined.size() % idSize == 0);
    QList<QByteArray> ids;
    for (qsizetype at = 0; at + idSize <= joined.size(); at += idSize)
        ids.append(joined.sliced(at, idSize));
    return ids;
}

QCborArray encoded(const QList<QByteArray> &hashes)
{
    QCborArray array;
    for (const QByteArray &hash : hashes)
        array.append(hash);
    return array;
}

bool isUnitId(const QString &id)
{
    return id.size() == 4 && std::ranges::all_of(id, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

Result<Root> rootFrom(const QCborValue &value)
{
    Fields fields(value);
    Root root;
    root.version = static_cast<quint32>(fields.number(Key("v"), 0xFFFF));
    root.name = fields.text(Key("name"), 200);
    root.rootKey = fields.bytes(Key("root"), crypto::keySize);
    root.directorKey = fields.bytes(Key("dir"), crypto::keySize);
    root.directorBox = fields.bytes(Key("dbox"), crypto::keySize);
    root.recoveryBox = fields.bytes(Key("rbox"), crypto::keySize);
    root.goodRoster = referenceIn(fields, Key("roster"));
    root.goodEdition = referenceIn(fields, Key("edition"));
    root.previous = fields.optionalBytes(Key("prev"), hashSize);
    fields.require(root.version > 0);
    if (!fields.isGood())
        return damaged(u"root"_s);
    return root;
}

Result<Roster> rosterFrom(const QCborValue &value)
{
    Fields fields(value);
    Roster roster;
    roster.version = versionIn(fields, Key("v"));
    roster.previous = fields.optionalBytes(Key("prev"), hashSize);
    roster.made = fields.number(Key("made"));
    const QCborArray units = fields.list(Key("units"), mostUnits * 2);
    for (qsizetype i = 0; i + 1 < units.size(); i += 2) {
        const QString id = units.at(i).toString();
        fields.require(isUnitId(id) && !roster.units.contains(id) && units.at(i + 1).toByteArray().size() == hashSize);
        roster.units.insert(id, units.at(i + 1).toByteArray());
    }
    const QCborArray erasures = fields.list(Key("erase"), mostListed);
    for (const QCborValue &item : erasures) {
        Fields part(item);
        Erasure erasure{part.bytes(Key("rec"), idSize), {}, part.number(Key("at"))};
        erasure.segments = hashesIn(part, part.list(Key("seg"), mostListed), hashSize);
        fields.require(part.isGood());
        roster.erasures.append(erasure);
    }
    roster.erasedBefore = joinedIdsIn(fields, Key("erased"));
    roster.admitted = hashesIn(fields, fields.list(Key("admit"), mostListed), hashSize);
    if (!fields.isGood())
        return damaged(u"roster"_s);
    return roster;
}

} // namespace

namespace trustFile {

QByteArray encode(const Marker &marker)
{
    const QCborMap map{{Key("format"), 1}, {Key("share"), marker.shareId}, {Key("root"), marker.firstRoot}};
    const QByteArray bytes = markerMagic + map.toCborValue().toCbor();
    return bytes + contentHash(bytes).first(markerSum); // so that a rotten one does not look like another partnership's
}

Result<Marker> parseMarker(const QByteArray &bytes)
{
    const QByteArray content = bytes.chopped(std::min(bytes.size(), markerSum));
    if (!content.startsWith(markerMagic) || !bytes.endsWith(contentHash(content).first(markerSum)))
        return damaged(u"marker"_s);
    const auto value = readCbor(content.sliced(markerMagic.size()), {1024, 4, 64});
    if (!value)
        return failure(value);
    Fields fields(*value);
    const Marker marker{fields.bytes(Key("share"), crypto::shareIdSize), fields.bytes(Key("root"), hashSize)};
    if (!fields.isGood())
        return damaged(u"marker"_s);
    if (fields.number(Key("format")) != 1)
        return failure(Error::Code::Unsupported,
                       QCoreApplication::translate("TrustFile", "This partnership was made by a newer version of the program. Install that version."));
    return marker;
}

QByteArray sign(const Root &root, const QByteArray &shareId, const crypto::SigningKey &rootKey)
{
    const QCborMap map{{Key("v"), static_cast<qint64>(root.version)}, {Key("name"), root.name},   {Key("root"), root.rootKey},
                       {Key("dir"), root.directorKey},                {Key("dbox"), root.directorBox}, {Key("rbox"), root.recoveryBox},
                       {Key("roster"), encoded(root.goodRoster)},     {Key("edition"), encoded(root.goodEdition)},
                       {Key("prev"), root.previous}};
    return signedFile::make(FileKind::Root, shareId, map.toCborValue(), rootKey);
}

QByteArray sign(const Roster &roster, const QByteArray &shareId, const crypto::SigningKey &directorKey)
{
    QCborArray units;
    for (auto it = roster.units.begin(); it != roster.units.end(); ++it) {
        units.append(it.key());
        units.append(it.value());
    }
    QCborArray erasures;
    for (const Erasure &erasure : roster.erasures)
        erasures.append(QCborMap{{Key("rec"), erasure.record}, {Key("seg"), encoded(erasure.segments)}, {Key("at"), erasure.announced}});
    QCborMap map{{Key("v"), encoded(roster.version)}, {Key("prev"), roster.previous}, {Key("made"), roster.made},
                 {Key("units"), units},               {Key("erase"), erasures},       {Key("admit"), encoded(roster.admitted)}};
    if (!roster.erasedBefore.isEmpty())
        map.insert(Key("erased"), roster.erasedBefore.join());
    return signedFile::make(FileKind::Roster, shareId, map.toCborValue(), directorKey);
}

QByteArray sign(const Beat &beat, const QByteArray &shareId, const crypto::SigningKey &directorKey)
{
    const QCborMap map{{Key("v"), encoded(beat.version)}, {Key("roster"), encoded(beat.roster)},
                       {Key("edition"), encoded(beat.edition)}, {Key("made"), beat.made}};
    return signedFile::make(FileKind::Beat, shareId, map.toCborValue(), directorKey);
}

QByteArray sign(const EditionManifest &edition, const QByteArray &shareId, const crypto::SigningKey &directorKey)
{
    const QCborMap map{{Key("v"), encoded(edition.version)}, {Key("file"), edition.fileHash}, {Key("size"), edition.fileSize},
                       {Key("made"), edition.made},          {Key("changes"), edition.changes}, {Key("events"), encoded(edition.publicEvents)}};
    return signedFile::make(FileKind::Edition, shareId, map.toCborValue(), directorKey);
}

QByteArray sign(const EnrolRequest &request, const QByteArray &shareId, const crypto::SigningKey &deviceKey)
{
    const QCborMap map{{Key("dev"), request.device}, {Key("sign"), request.signKey}, {Key("box"), request.boxKey},
                       {Key("unit"), request.unit},  {Key("role"), request.role},    {Key("person"), request.person}};
    return signedFile::make(FileKind::Request, shareId, map.toCborValue(), deviceKey);
}

Result<Root> openRoot(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey)
{
    const auto value = signedFile::open(FileKind::Root, shareId, bytes, publicKey);
    return value ? rootFrom(*value) : failure(value);
}

Result<Root> openFirstRoot(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &hash)
{
    if (contentHash(bytes) != hash)
        return failure(Error::Code::Signature,
                       QCoreApplication::translate("TrustFile", "This is not the root that the partnership began with."), u"first root"_s);
    const auto payload = signedFile::payloadOf(FileKind::Root, bytes);
    const auto value = payload ? readCbor(*payload) : Result<QCborValue>(failure(payload));
    const auto root = value ? rootFrom(*value) : Result<Root>(failure(value));
    return root ? openRoot(bytes, shareId, root->rootKey) : root;
}

Result<Roster> openRoster(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey)
{
    const auto value = signedFile::open(FileKind::Roster, shareId, bytes, publicKey);
    return value ? rosterFrom(*value) : failure(value);
}

Result<Beat> openBeat(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey)
{
    const auto value = signedFile::open(FileKind::Beat, shareId, bytes, publicKey);
    if (!value)
        return failure(value);
    Fields fields(*value);
    const Beat beat{versionIn(fields, Key("v")), referenceIn(fields, Key("roster")), referenceIn(fields, Key("edition")),
                    fields.number(Key("made"))};
    if (!fields.isGood())
        return damaged(u"beat"_s);
    return beat;
}

Result<EditionManifest> openEdition(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &publicKey)
{
    const auto value = signedFile::open(FileKind::Edition, shareId, bytes, publicKey);
    if (!value)
        return failure(value);
    Fields fields(*value);
    EditionManifest edition{versionIn(fields, Key("v")), fields.bytes(Key("file"), hashSize), fields.number(Key("size"), largestDirectory),
                            fields.number(Key("made")), fields.text(Key("changes"), 4000), {}};
    edition.publicEvents = hashesIn(fields, fields.list(Key("events"), 2000), idSize);
    if (!fields.isGood())
        return damaged(u"edition"_s);
    return edition;
}

Result<EnrolRequest> openRequest(const QByteArray &bytes, const QByteArray &shareId)
{
    const auto payload = signedFile::payloadOf(FileKind::Request, bytes);
    const auto value = payload ? readCbor(*payload, {4096, 3, 64}) : Result<QCborValue>(failure(payload));
    if (!value)
        return failure(value);
    Fields fields(*value);
    const EnrolRequest request{fields.bytes(Key("dev"), idSize), fields.bytes(Key("sign"), crypto::keySize),
                               fields.bytes(Key("box"), crypto::keySize), fields.text(Key("unit"), 200),
                               fields.text(Key("role"), 40), fields.text(Key("person"), 200)};
    if (!fields.isGood())
        return damaged(u"request"_s);
    const auto isOwn = signedFile::open(FileKind::Request, shareId, bytes, request.signKey);
    if (!isOwn)
        return failure(isOwn);
    return request;
}

QString path(FileKind kind, const Version &version, const QByteArray &bytes)
{
    const QString hash = QString::fromLatin1(contentHash(bytes).first(16).toHex());
    const QString number = u"%1.%2-%3"_s.arg(version.root).arg(version.number, 8, 16, QLatin1Char('0')).arg(hash);
    switch (kind) {
    case FileKind::Root:
        return u"trust/root-%1-%2"_s.arg(version.root).arg(hash);
    case FileKind::Roster:
        return u"trust/roster-"_s + number;
    case FileKind::Beat:
        return u"trust/beat-"_s + number;
    case FileKind::Edition:
        return u"dir/%1.edition"_s.arg(number);
    case FileKind::Unit:
    case FileKind::Request:
    case FileKind::Segment:
    case FileKind::Ack:
        break; // these are named by more than a version
    }
    Q_UNREACHABLE();
}

} // namespace trustFile
