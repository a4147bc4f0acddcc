// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/signedfile.h"

#include "model/core/cbor.h"

#include <QCoreApplication>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype magicSize = 8;
constexpr qsizetype frameSize = magicSize + 4 + crypto::signatureSize;

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("SignedFile", "This file is damaged or not complete yet."), detail);
}

} // namespace

namespace signedFile {

qsizetype largest(FileKind kind)
{
    switch (kind) {
    case FileKind::Root:
    case FileKind::Beat:
    case FileKind::Request:
        return 4 * 1024;
    case FileKind::Edition:
        return 64 * 1024;
    case FileKind::Roster:
    case FileKind::Unit:
    case FileKind::Ack:
        return 512 * 1024;
    case FileKind::Segment:
        return 1024 * 1024;
    }
    Q_UNREACHABLE();
}

QByteArray magic(FileKind kind)
{
    switch (kind) {
    case FileKind::Root:
        return "LPROOT1\n";
    case FileKind::Roster:
        return "LPROST1\n";
    case FileKind::Unit:
        return "LPUNIT1\n";
    case FileKind::Beat:
        return "LPBEAT1\n";
    case FileKind::Request:
        return "LPREQU1\n";
    case FileKind::Edition:
        return "LPEDIT1\n";
    case FileKind::Segment:
        return "LPSEGM1\n";
    case FileKind::Ack:
        return "LPACKN1\n";
    }
    Q_UNREACHABLE();
}

QByteArray make(FileKind kind, const QByteArray &shareId, const QCborValue &payload, const crypto::SigningKey &key)
{
    const QByteArray body = payload.toCbor();
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(body.size()), length.data());
    const QByteArray bytes = magic(kind) + length + body;
    return bytes + key.sign(kind, shareId, bytes);
}

Result<QByteArray> payloadOf(FileKind kind, const QByteArray &bytes)
{
    if (bytes.size() > largest(kind) || bytes.size() < frameSize || !bytes.startsWith(magic(kind)))
        return damaged(u"size or magic"_s);
    const quint32 length = qFromBigEndian<quint32>(bytes.constData() + magicSize);
    if (bytes.size() - frameSize != static_cast<qsizetype>(length))
        return damaged(u"length"_s);
    return bytes.sliced(magicSize + 4, static_cast<qsizetype>(length));
}

Result<QCborValue> open(FileKind kind, const QByteArray &shareId, const QByteArray &bytes, const QByteArray &publicKey)
{
    const auto payload = payloadOf(kind, bytes);
    if (!payload)
        return failure(payload);
    const QByteArrayView content = QByteArrayView(bytes).chopped(crypto::signatureSize);
    if (!crypto::isSigned(publicKey, kind, shareId, content, QByteArrayView(bytes).last(crypto::signatureSize)))
        return failure(Error::Code::Signature,
                       QCoreApplication::translate("SignedFile", "This file is not signed by the right person."), QString());
    return readCbor(*payload, {largest(kind), 16, 60000});
}

} // namespace signedFile
