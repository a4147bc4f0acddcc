// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/journal/event.h"
#include "model/sync/ackfile.h"
#include "model/sync/bundle.h"
#include "model/sync/segment.h"

// The bytes as they come, and once more signed by a member: what an insider can send must not hurt either.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QByteArray share(16, 's');
    static const auto key = crypto::SigningKey::generate();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const QByteArray &one : {bytes, bytes + key.sign(FileKind::Segment, share, bytes)}) {
        [[maybe_unused]] const auto device = segment::claimedDevice(one);
        const auto opened = segment::open(one, share, key.publicKey());
        if (!opened)
            continue;
        const auto events = segment::events(*opened, SecretBytes(crypto::keySize));
        for (const QByteArray &event : events.value_or(QList<QByteArray>()))
            Q_UNUSED(parseEvent(event))
    }
    [[maybe_unused]] const auto ack = ackFile::open(bytes + key.sign(FileKind::Ack, share, bytes), share, key.publicKey());
    [[maybe_unused]] const auto bundled = bundle::read(bytes);
    return 0;
}
