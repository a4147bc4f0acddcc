// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/segment.h"

#include "model/core/cbor.h"
#include "model/core/deflate.h"
#include "model/core/hash.h"

#include <QCborArray>
#include <QCoreApplication>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

const QByteArray segmentMagic = "LPSEG1\n";
constexpr qsizetype prefixSize = 7 + 4 + 4;
constexpr qsizetype deviceSize = 16;
constexpr qsizetype logSize = 8;
constexpr qsizetype hashSize = 32;
constexpr qsizetype paddingBlock = 512;
constexpr qsizetype mostAddresses = 64;
constexpr char sixteenBytes = 0x50; // CBOR: a string of 16 bytes

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput, QCoreApplication::translate("Segment", "A file on the share is damaged or not complete yet."), detail);
}

qsizetype lengthAt(const QByteArray &bytes, qsizetype at)
{
    return static_cast<qsizetype>(qFromBigEndian<quint32>(bytes.constData() + at));
}

struct Frame
{
    QByteArray header;
    QByteArray body;
};

// The device stands right after the array's one byte of length: that is what claimedDevice() relies on.
Result<Frame> frameOf(const QByteArray &bytes)
{
    if (bytes.size() > segment::largest || bytes.size() < prefixSize + deviceSize + 2 + crypto::signatureSize || !bytes.startsWith(segmentMagic))
        return damaged(u"size or magic"_s);
    const qsizetype header = lengthAt(bytes, segmentMagic.size());
    const qsizetype body = lengthAt(bytes, segmentMagic.size() + 4);
    if (header > segment::largestHeader || header < deviceSize + 2 || prefixSize + header + body + crypto::signatureSize != bytes.size())
        return damaged(u"lengths"_s);
    if (bytes.at(prefixSize + 1) != sixteenBytes)
        return damaged(u"device"_s);
    return Frame{bytes.sliced(prefixSize, header), bytes.sliced(prefixSize + header, body)};
}

QCborArray encoded(const FileReference &reference)
{
    return {static_cast<qint64>(reference.version.root), static_cast<qint64>(reference.version.number), reference.hash};
}

FileReference referenceFrom(const QCborValue &value)
{
    const QCborArray array = value.toArray();
    return {{static_cast<quint32>(array.at(0).toInteger()), static_cast<quint64>(array.at(1).toInteger())}, array.at(2).toByteArray()};
}

QByteArray encoded(const SegmentHeader &header)
{
    QCborArray to;
    for (const SegmentAddress &address : header.to)
        to.append(QCborArray{address.unit, static_cast<qint64>(address.epoch), static_cast<qint64>(address.lane), address.previous});
    QCborArray keys;
    for (const QByteArray &key : header.keys)
        keys.append(key);
    const QCborArray seen{encoded(header.seen.roster), encoded(header.seen.edition), encoded(header.seen.beat)};
    return QCborArray{header.device, header.log, segment::format, header.minReader, to, keys, header.commitment, header.nonce, seen}
        .toCborValue().toCbor();
}

bool isUnit(const QString &unit)
{
    return unit == publicBox
        || (unit.size() == 4 && std::ranges::all_of(unit, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); }));
}

Result<SegmentHeader> headerFrom(const QByteArray &bytes)
{
    const auto value = readCbor(bytes, {segment::largestHeader, 4, 4000});
    if (!value)
        return failure(value);
    const QCborArray array = value->toArray();
    if (array.size() < 9)
        return damaged(u"header"_s);
    if (array.at(3).toInteger() > segment::format)
        return failure(Error::Code::Unsupported,
                       QCoreApplication::translate("Segment", "This was made by a newer version of the program. Install it to read this."));
    SegmentHeader header;
    header.device = array.at(0).toByteArray();
    header.log = array.at(1).toByteArray();
    header.minReader = static_cast<int>(array.at(3).toInteger());
    const QCborArray to = array.at(4).toArray();
    const QCborArray keys = array.at(5).toArray();
    header.commitment = array.at(6).toByteArray();
    header.nonce = array.at(7).toByteArray();
    const QCborArray seen = array.at(8).toArray();
    header.seen = {referenceFrom(seen.at(0)), referenceFrom(seen.at(1)), referenceFrom(seen.at(2))};
    bool isGood = header.device.size() == deviceSize && header.log.size() == logSize && !to.isEmpty() && to.size() <= mostAddresses;
    QStringList units;
    for (const QCborValue &item : to) {
        const QCborArray part = item.toArray();
        const qint64 epoch = part.at(1).toInteger(-1);
        const qint64 lane = part.at(2).toInteger(-1);
        const SegmentAddress address{part.at(0).toString(), static_cast<quint32>(epoch), static_cast<quint32>(lane), part.at(3).toByteArray()};
        isGood = isGood && isUnit(address.unit) && !units.contains(address.unit) && epoch >= 0 && epoch < 0xFFFF && lane > 0 && lane < 0xFFFFFFF
            && (address.previous.isEmpty() || address.previous.size() == hashSize);
        units.append(address.unit);
        header.to.append(address);
    }
    for (const QCborValue &item : keys)
        header.keys.append(item.toByteArray());
    const bool isPublic = units.contains(publicBox);
    isGood = isGood && (isPublic ? units.size() == 1 && header.keys.isEmpty()
                                 : header.keys.size() == header.to.size() && header.commitment.size() == hashSize && header.nonce.size() == crypto::nonceSize);
    if (!isGood)
        return damaged(u"header fields"_s);
    return header;
}

} // namespace

const SegmentAddress *Segment::addressOf(const QString &unit) const
{
    const auto found = std::ranges::find(header.to, unit, &SegmentAddress::unit);
    return found == header.to.end() ? nullptr : &*found;
}

namespace segment {

bool looksLikeOne(const QByteArray &bytes)
{
    return bytes.startsWith(segmentMagic);
}

Result<QByteArray> claimedDevice(const QByteArray &bytes)
{
    const auto frame = frameOf(bytes);
    if (!frame)
        return failure(frame);
    return frame->header.sliced(2, deviceSize);
}

Result<Segment> open(const QByteArray &bytes, const QByteArray &shareId, const QByteArray &signKey)
{
    const auto frame = frameOf(bytes);
    if (!frame)
        return failure(frame);
    if (!crypto::isSigned(signKey, FileKind::Segment, shareId, QByteArrayView(bytes).chopped(crypto::signatureSize),
                          QByteArrayView(bytes).last(crypto::signatureSize)))
        return failure(Error::Code::Signature, QCoreApplication::translate("Segment", "A message is not signed by the PC that it names. It was left aside."));
    const auto header = headerFrom(frame->header);
    if (!header)
        return failure(header);
    return Segment{*header, frame->header, frame->body, contentHash(bytes)};
}

#ifdef LP_SAFEGUARD_SWITCHES
Result<Segment> openUnchecked(const QByteArray &bytes)
{
    const auto frame = frameOf(bytes);
    const auto header = frame ? headerFrom(frame->header) : Result<SegmentHeader>(failure(frame));
    return header ? Result<Segment>(Segment{*header, frame->header, frame->body, contentHash(bytes)}) : failure(header);
}
#endif

Result<SecretBytes> contentKey(const Segment &segment, const QString &unit, const QMap<quint32, crypto::BoxKey> &unitKeys)
{
    const SegmentAddress *const address = segment.addressOf(unit);
    if (!address || !unitKeys.contains(address->epoch))
        return failure(Error::Code::NotFound, QCoreApplication::translate("Segment", "This PC does not have the key for this message yet."));
    const qsizetype index = address - segment.header.to.constData();
    const auto key = unitKeys.value(address->epoch).open(segment.header.keys.at(index));
    if (!key)
        return failure(key);
    if (key->size() != crypto::keySize || crypto::commitment(*key) != segment.header.commitment)
        return failure(Error::Code::Signature, QCoreApplication::translate("Segment", "A message has arrived but cannot be opened. Its sender is told."), u"commitment"_s);
    return key;
}

Result<QList<QByteArray>> events(const Segment &segment, const SecretBytes &key)
{
    auto compressed = Result<QByteArray>(segment.body);
    if (!segment.isPublic()) {
        const auto plain = crypto::decrypt(key, segment.header.nonce, contentHash(segment.headerBytes), segment.body);
        if (!plain)
            return failure(plain);
        compressed = crypto::unpadded(*plain, paddingBlock);
    }
    const auto inflatedBytes = compressed ? inflated(*compressed, largestInflated) : compressed;
    if (!inflatedBytes)
        return failure(inflatedBytes);
    const auto value = readCbor(*inflatedBytes, {largestInflated, 2, mostEvents + 1});
    if (!value)
        return failure(value);
    QList<QByteArray> result;
    const QCborArray array = value->toArray();
    for (const QCborValue &item : array) {
        if (!item.isByteArray())
            return damaged(u"events"_s);
        result.append(item.toByteArray());
    }
    return result;
}

Result<QByteArray> make(SegmentHeader header, const QList<QByteArray> &events, const QMap<QString, QByteArray> &publicKeys,
                        const QByteArray &shareId, const crypto::SigningKey &key)
{
    QCborArray array;
    for (const QByteArray &event : events)
        array.append(event);
    QByteArray body = deflated(array.toCborValue().toCbor());
    const bool isPublic = header.to.first().unit == publicBox;
    const SecretBytes contentKey = isPublic ? SecretBytes() : SecretBytes::random(crypto::keySize);
    if (!isPublic) {
        header.nonce = crypto::randomNonce();
        header.commitment = crypto::commitment(contentKey);
        for (const SegmentAddress &address : std::as_const(header.to))
            header.keys.append(crypto::seal(contentKey, publicKeys.value(address.unit)));
    }
    const QByteArray headerBytes = encoded(header);
    if (!isPublic)
        body = crypto::encrypt(contentKey, header.nonce, contentHash(headerBytes), crypto::padded(body, paddingBlock));
    QByteArray lengths(8, '\0');
    qToBigEndian(static_cast<quint32>(headerBytes.size()), lengths.data());
    qToBigEndian(static_cast<quint32>(body.size()), lengths.data() + 4);
    const QByteArray bytes = segmentMagic + lengths + headerBytes + body;
    if (bytes.size() + crypto::signatureSize > largest || headerBytes.size() > largestHeader || events.size() > mostEvents)
        return failure(Error::Code::InvalidInput, QCoreApplication::translate("Segment", "This is too much for one message. Shorten the longest text."));
    return bytes + key.sign(FileKind::Segment, shareId, bytes);
}

QString path(const QString &unit, const QString &month, const QByteArray &log, quint32 lane, const QByteArray &hash)
{
    return u"box/%1/%2/%3-%4-%5.seg"_s.arg(unit, month, QString::fromLatin1(log.toHex()))
        .arg(lane, 8, 16, QLatin1Char('0')).arg(QString::fromLatin1(hash.first(16).toHex()));
}

} // namespace segment
