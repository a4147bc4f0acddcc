// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/ackfile.h"

#include "model/core/hash.h"
#include "model/trust/fields.h"
#include "model/trust/signedfile.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

using Key = QLatin1String;
constexpr qsizetype hashSize = 32;
constexpr qsizetype idSize = 16;
constexpr qsizetype logSize = 8;
constexpr qsizetype mostLanes = 20000;

QCborArray encoded(const LaneHoldings &lane)
{
    QCborArray part{lane.unit, lane.log};
    for (const LaneRun &run : lane.runs) {
        part.append(static_cast<qint64>(run.first));
        part.append(static_cast<qint64>(run.last));
        part.append(run.lastHash);
    }
    return part;
}

LaneHoldings laneFrom(Fields &fields, const QCborArray &part)
{
    LaneHoldings lane{part.at(0).toString(), part.at(1).toByteArray(), {}};
    fields.require(lane.unit.size() == 4 && lane.log.size() == logSize && part.size() % 3 == 2);
    for (qsizetype i = 2; i + 2 < part.size(); i += 3) {
        const qint64 first = part.at(i).toInteger(-1);
        const qint64 last = part.at(i + 1).toInteger(-1);
        fields.require(first > 0 && first <= last && last < 0xFFFFFFF && part.at(i + 2).toByteArray().size() == hashSize);
        lane.runs.append({static_cast<quint32>(first), static_cast<quint32>(last), part.at(i + 2).toByteArray()});
    }
    return lane;
}

} // namespace

namespace ackFile {

QByteArray sign(const AckFile &ack, const QByteArray &shareId, const crypto::SigningKey &key)
{
    QCborArray lanes;
    for (const LaneHoldings &lane : ack.lanes)
        lanes.append(encoded(lane));
    QCborArray unopened;
    for (const QByteArray &hash : ack.unopened)
        unopened.append(hash);
    const QCborMap map{{Key("dev"), ack.device}, {Key("home"), ack.home}, {Key("n"), static_cast<qint64>(ack.count)},
                       {Key("lanes"), lanes},    {Key("shut"), unopened}};
    return signedFile::make(FileKind::Ack, shareId, map.toCborValue(), key);
}

Result<AckFile> open(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &signKey)
{
    const auto value = signedFile::open(FileKind::Ack, shareId, bytes, signKey);
    if (!value)
        return failure(value);
    Fields fields(*value);
    AckFile ack;
    ack.device = fields.bytes(Key("dev"), idSize);
    ack.home = fields.text(Key("home"), 4);
    ack.count = static_cast<quint32>(fields.number(Key("n"), 0xFFFFFFFF));
    const QCborArray lanes = fields.list(Key("lanes"), mostLanes);
    for (const QCborValue &item : lanes)
        ack.lanes.append(laneFrom(fields, item.toArray()));
    const QCborArray unopened = fields.list(Key("shut"), mostLanes);
    for (const QCborValue &item : unopened) {
        fields.require(item.toByteArray().size() == hashSize);
        ack.unopened.append(item.toByteArray());
    }
    if (!fields.isGood())
        return failure(Error::Code::InvalidInput, QCoreApplication::translate("AckFile", "A file on the share is damaged or not complete yet."), u"ack"_s);
    return ack;
}

QString path(const AckFile &ack, const QByteArray &bytes)
{
    return u"ack/%1/%2-%3-%4.ack"_s.arg(ack.home, QString::fromLatin1(ack.device.toHex())).arg(ack.count, 8, 16, QLatin1Char('0'))
        .arg(QString::fromLatin1(contentHash(bytes).first(16).toHex()));
}

Name parseName(const QString &name)
{
    static const QRegularExpression pattern(u"^([0-9a-f]{32})-([0-9a-f]{8})-[0-9a-f]{32}"_s);
    const auto match = pattern.match(name);
    if (!match.hasMatch())
        return {};
    return {QByteArray::fromHex(match.captured(1).toLatin1()), match.captured(2).toUInt(nullptr, 16)};
}

} // namespace ackFile
