// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/trust/records.h"
#include "model/trust/unitfile.h"

// The files under trust/ and dir/, unsigned and signed by whoever holds the key.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    static const QByteArray share(16, 's');
    static const auto key = crypto::SigningKey::generate();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto signedAs = [&](FileKind kind) { return bytes + key.sign(kind, share, bytes); };
    [[maybe_unused]] const auto marker = trustFile::parseMarker(bytes);
    [[maybe_unused]] const auto unit = trustFile::parseUnit(bytes);
    [[maybe_unused]] const auto request = trustFile::openRequest(bytes, share);
    [[maybe_unused]] const auto root = trustFile::openRoot(signedAs(FileKind::Root), share, key.publicKey());
    [[maybe_unused]] const auto roster = trustFile::openRoster(signedAs(FileKind::Roster), share, key.publicKey());
    [[maybe_unused]] const auto beat = trustFile::openBeat(signedAs(FileKind::Beat), share, key.publicKey());
    [[maybe_unused]] const auto edition = trustFile::openEdition(signedAs(FileKind::Edition), share, key.publicKey());
    return 0;
}
