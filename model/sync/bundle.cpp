// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/bundle.h"

#include "model/core/cbor.h"
#include "model/core/hash.h"
#include "model/store/sql.h"
#include "model/trust/signedfile.h"

#include <QCborArray>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QByteArray bundleMagic = "LPFORM1\n";
constexpr qsizetype longestPath = 90;

auto damaged()
{
    return failure(Error::Code::InvalidInput, QCoreApplication::translate("Bundle", "This file is damaged or not one of ours. Ask for it to be sent again."));
}

bool isPath(const QString &path)
{
    static const QStringList folders{u"trust"_s, u"dir"_s, u"box"_s, u"ack"_s, u"enrol"_s};
    const QStringList parts = path.split(u'/');
    return path.size() <= longestPath && !parts.contains(u".."_s) && !path.contains(u'\\')
        && (path == trustFile::markerPath || (parts.size() > 1 && folders.contains(parts.first())));
}

QList<BundledFile> trustFilesOf(const TrustState &trust)
{
    QList<BundledFile> files{{trustFile::markerPath, trustFile::encode(trust.marker())}};
    for (const TrustState::File &file : trust.files()) {
        if (file.kind != FileKind::Edition)
            files.append({file.path, file.bytes});
    }
    return files;
}

std::optional<FileKind> kindOf(const QByteArray &bytes)
{
    for (const FileKind kind : {FileKind::Root, FileKind::Roster, FileKind::Unit, FileKind::Beat}) {
        if (bytes.startsWith(signedFile::magic(kind)))
            return kind;
    }
    return std::nullopt;
}

} // namespace

namespace bundle {

QByteArray make(const QList<BundledFile> &files)
{
    QCborArray array;
    for (const BundledFile &file : files)
        array.append(QCborArray{file.path, file.bytes});
    return bundleMagic + array.toCborValue().toCbor();
}

bool isOne(const QByteArray &bytes)
{
    return bytes.startsWith(bundleMagic);
}

Result<QList<BundledFile>> read(const QByteArray &bytes)
{
    if (bytes.size() > largest || !bytes.startsWith(bundleMagic))
        return damaged();
    const auto value = readCbor(bytes.sliced(bundleMagic.size()), {largest, 3, 3 * mostFiles + 1});
    if (!value || !value->isArray())
        return damaged();
    QList<BundledFile> files;
    const QCborArray array = value->toArray();
    for (const QCborValue &item : array) {
        const BundledFile file{item.toArray().at(0).toString(), item.toArray().at(1).toByteArray()};
        if (!isPath(file.path))
            return damaged();
        files.append(file);
    }
    return files;
}

Result<void> adoptTrust(SyncEngine &engine, const QList<BundledFile> &files)
{
    for (const BundledFile &file : files) { // roots, roster, unit files: in the order in which joinFile() puts them
        const auto kind = kindOf(file.bytes);
        if (!kind)
            continue;
        const auto done = engine.adopt({{*kind, file.path, file.bytes}});
        if (!done && done.error().code == Error::Code::Storage)
            return done;
    }
    return {};
}

QByteArray joinFile(const TrustState &trust)
{
    return make(trustFilesOf(trust));
}

Result<QByteArray> ofRecord(SyncEngine &engine, const QByteArray &record)
{
    QList<BundledFile> files = trustFilesOf(engine.trust());
    QStringList homes;
    const qsizetype before = files.size();
    auto rows = sql::select(engine.store().connection(), u"SELECT DISTINCT s.hash, l.unit, s.month, s.log, l.number, s.bytes, s.home, s.seq FROM segment s "
                                                "JOIN segment_event e ON e.segment=s.hash JOIN lane l ON l.segment=s.hash "
                                                "WHERE s.state<>'erased' AND e.event IN (SELECT id FROM event WHERE record=? UNION ALL SELECT id FROM confidential_event WHERE record=?) "
                                                "ORDER BY s.seq, l.unit"_s, {record, record});
    if (!rows)
        return failure(rows);
    while (rows->next()) {
        files.append({segment::path(rows->value(1).toString(), rows->value(2).toString(), rows->value(3).toByteArray(), rows->value(4).toUInt(), rows->value(0).toByteArray()),
                      rows->value(5).toByteArray()});
        homes.append(rows->value(6).toString());
    }
    if (files.size() == before)
        return failure(Error::Code::NotFound, QCoreApplication::translate("Bundle", "There is nothing to send of this booking yet."));
    rows->finish();
    const auto acks = engine.acks().current(homes);
    if (!acks)
        return failure(acks);
    for (const OwnAck &ack : *acks)
        files.append({ack.path, ack.bytes});
    return make(files);
}

} // namespace bundle
