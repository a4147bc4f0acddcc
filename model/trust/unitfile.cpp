// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/unitfile.h"

#include "model/core/cbor.h"
#include "model/core/hash.h"
#include "model/trust/fields.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Key = QLatin1String;
constexpr qsizetype hashSize = 32;
constexpr qsizetype idSize = 16;
constexpr qsizetype logSize = 8;
constexpr qsizetype mostSeats = 2000;

QCborArray encoded(const Version &version)
{
    return {static_cast<qint64>(version.root), static_cast<qint64>(version.number)};
}

Version versionFrom(Fields &fields, const QCborValue &value)
{
    const QCborArray array = value.toArray();
    const qint64 root = array.at(0).toInteger(-1);
    const qint64 number = array.at(1).toInteger(-1);
    fields.require(array.size() == 2 && root >= 0 && root <= 0xFFFF && number >= 0);
    return {static_cast<quint32>(root), static_cast<quint64>(number)};
}

QString endingText(SeatEnding ending)
{
    switch (ending) {
    case SeatEnding::Open:
        return {};
    case SeatEnding::Retired:
        return u"retired"_s;
    case SeatEnding::Revoked:
        return u"revoked"_s;
    }
    Q_UNREACHABLE();
}

// A word that this program does not know ends the seat, too: the safe reading of a newer file.
SeatEnding endingOf(const QString &text)
{
    if (text.isEmpty())
        return SeatEnding::Open;
    return text == u"retired"_s ? SeatEnding::Retired : SeatEnding::Revoked;
}

QCborMap encoded(const Seat &seat)
{
    QCborArray cutOffs;
    for (const CutOff &cutOff : seat.cutOffs)
        cutOffs.append(QCborArray{cutOff.log, cutOff.unit, static_cast<qint64>(cutOff.lane), cutOff.hash});
    QCborMap map{{Key("dev"), seat.device}, {Key("sign"), seat.signKey}, {Key("box"), seat.boxKey},
                 {Key("role"), seat.role},  {Key("person"), seat.person}, {Key("from"), encoded(seat.from)}};
    if (seat.to)
        map.insert(Key("to"), encoded(*seat.to));
    if (seat.ending != SeatEnding::Open)
        map.insert(Key("end"), endingText(seat.ending));
    if (seat.isDormant)
        map.insert(Key("dormant"), true);
    if (!cutOffs.isEmpty())
        map.insert(Key("cut"), cutOffs);
    return map;
}

Seat seatFrom(Fields &whole, const QCborValue &value, const QString &unit)
{
    Fields fields(value);
    Seat seat;
    seat.unit = unit;
    seat.device = fields.bytes(Key("dev"), idSize);
    seat.signKey = fields.bytes(Key("sign"), crypto::keySize);
    seat.boxKey = fields.bytes(Key("box"), crypto::keySize);
    seat.role = fields.text(Key("role"), 40);
    seat.person = fields.text(Key("person"), 200);
    seat.from = versionFrom(fields, fields.value(Key("from")));
    if (!fields.value(Key("to")).isUndefined())
        seat.to = versionFrom(fields, fields.value(Key("to")));
    seat.ending = endingOf(fields.text(Key("end"), 20));
    seat.isDormant = fields.flag(Key("dormant"));
    const QCborArray cutOffs = fields.list(Key("cut"), 5000);
    for (const QCborValue &item : cutOffs) {
        const QCborArray part = item.toArray();
        const CutOff cutOff{part.at(0).toByteArray(), part.at(1).toString(), static_cast<quint32>(part.at(2).toInteger()), part.at(3).toByteArray()};
        fields.require(part.size() == 4 && cutOff.log.size() == logSize && cutOff.hash.size() == hashSize);
        seat.cutOffs.append(cutOff);
    }
    whole.require(fields.isGood());
    return seat;
}

QCborArray encodedEpochs(const QList<UnitEpoch> &epochs)
{
    QCborArray array;
    for (const UnitEpoch &epoch : epochs)
        array.append(QCborArray{static_cast<qint64>(epoch.number), epoch.publicKey, epoch.nonce, epoch.previousSealed});
    return array;
}

QCborArray encoded(const QList<EarlierRegion> &regions)
{
    QCborArray array;
    for (const EarlierRegion &one : regions)
        array.append(QCborArray{one.region, encoded(one.until)});
    return array;
}

EarlierRegion earlierRegionFrom(Fields &fields, const QCborValue &value)
{
    const QCborArray part = value.toArray();
    const EarlierRegion one{part.at(0).toString(), versionFrom(fields, part.at(1))};
    fields.require(part.size() == 2 && one.region.size() <= 4);
    return one;
}

UnitEpoch epochFrom(Fields &fields, const QCborValue &value)
{
    const QCborArray part = value.toArray();
    const UnitEpoch epoch{static_cast<quint32>(part.at(0).toInteger()), part.at(1).toByteArray(), part.at(2).toByteArray(), part.at(3).toByteArray()};
    const qsizetype sealed = epoch.previousSealed.size();
    fields.require(part.size() == 4 && epoch.number > 0 && epoch.publicKey.size() == crypto::keySize
                   && (sealed == 0 || (sealed == crypto::keySize + crypto::tagSize && epoch.nonce.size() == crypto::nonceSize)));
    return epoch;
}

} // namespace

QString UnitFile::regionAt(const Version &seen) const
{
    const auto at = std::ranges::find_if(earlierRegions, [&](const EarlierRegion &one) { return seen < one.until; });
    return at == earlierRegions.cend() ? region : at->region;
}

namespace trustFile {

QByteArray encode(const UnitFile &unit)
{
    QCborArray seats;
    for (const Seat &seat : unit.seats)
        seats.append(encoded(seat));
    QCborArray wraps;
    for (const KeyWrap &wrap : unit.wraps)
        wraps.append(QCborArray{wrap.holder, wrap.sealed});
    QCborArray delegations;
    for (const Delegation &delegation : unit.delegations) {
        QCborArray sections;
        for (const int section : delegation.sections)
            sections.append(section);
        QCborArray parts{delegation.role, sections, encoded(delegation.from)};
        if (delegation.to)
            parts.append(encoded(*delegation.to));
        delegations.append(parts);
    }
    QCborMap map{{Key("id"), unit.id},         {Key("v"), encoded(unit.version)}, {Key("name"), unit.name},
                       {Key("kind"), unit.kind},     {Key("region"), unit.region},      {Key("parent"), unit.parent},
                       {Key("seats"), seats},        {Key("epochs"), encodedEpochs(unit.epochs)}, {Key("wraps"), wraps},
                       {Key("deleg"), delegations},  {Key("school"), unit.school},      {Key("from"), encoded(unit.from)}};
    if (!unit.earlierRegions.isEmpty())
        map.insert(Key("regions"), encoded(unit.earlierRegions));
    return signedFile::magic(FileKind::Unit) + map.toCborValue().toCbor();
}

Result<UnitFile> parseUnit(const QByteArray &bytes)
{
    const QByteArray magic = signedFile::magic(FileKind::Unit);
    const auto value = bytes.startsWith(magic)
        ? readCbor(bytes.sliced(magic.size()), {signedFile::largest(FileKind::Unit), 8, 100000})
        : Result<QCborValue>(failure(Error::Code::InvalidInput, QString(), u"magic"_s));
    if (!value)
        return failure(value);
    Fields fields(*value);
    UnitFile unit;
    unit.id = fields.text(Key("id"), 4);
    unit.version = versionFrom(fields, fields.value(Key("v")));
    unit.name = fields.text(Key("name"), 200);
    unit.kind = fields.text(Key("kind"), 40);
    unit.region = fields.text(Key("region"), 4);
    unit.parent = fields.text(Key("parent"), 4);
    unit.school = fields.number(Key("school"));
    unit.from = versionFrom(fields, fields.value(Key("from")));
    const QCborArray seats = fields.list(Key("seats"), mostSeats);
    for (const QCborValue &item : seats)
        unit.seats.append(seatFrom(fields, item, unit.id));
    const QCborArray epochs = fields.list(Key("epochs"), 1000);
    for (const QCborValue &item : epochs)
        unit.epochs.append(epochFrom(fields, item));
    const QCborArray wraps = fields.list(Key("wraps"), mostSeats + 2);
    for (const QCborValue &item : wraps) {
        const QCborArray part = item.toArray();
        fields.require(part.at(0).toByteArray().size() == idSize && part.at(1).toByteArray().size() == crypto::keySize + crypto::sealSize);
        unit.wraps.append({part.at(0).toByteArray(), part.at(1).toByteArray()});
    }
    const QCborArray delegations = fields.list(Key("deleg"), 1000);
    for (const QCborValue &item : delegations) {
        Delegation delegation{item.toArray().at(0).toString(), {}};
        const QCborArray sections = item.toArray().at(1).toArray();
        for (const QCborValue &section : sections) {
            fields.require(section.toInteger() == 1 || section.toInteger() == 2);
            delegation.sections.append(static_cast<int>(section.toInteger()));
        }
        const QCborArray parts = item.toArray();
        if (parts.size() > 2)
            delegation.from = versionFrom(fields, parts.at(2));
        if (parts.size() > 3)
            delegation.to = versionFrom(fields, parts.at(3));
        unit.delegations.append(delegation);
    }
    const QCborArray regions = fields.list(Key("regions"), 1000);
    for (const QCborValue &item : regions)
        unit.earlierRegions.append(earlierRegionFrom(fields, item));
    fields.require(unit.id.size() == 4);
    if (!fields.isGood())
        return failure(Error::Code::InvalidInput,
                       QCoreApplication::translate("TrustFile", "A file of the partnership is damaged. Ask the Development Director."), u"unit"_s);
    return unit;
}

QString unitPath(const UnitFile &unit, const QByteArray &bytes)
{
    return u"trust/unit-%1-%2.%3-%4"_s.arg(unit.id).arg(unit.version.root).arg(unit.version.number, 8, 16, QLatin1Char('0'))
        .arg(QString::fromLatin1(contentHash(bytes).first(16).toHex()));
}

} // namespace trustFile
