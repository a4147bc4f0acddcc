// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/formfile.h"

#include "model/core/hash.h"
#include "model/sync/bundle.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FormFile)
};

bool isOfThisPartnership(const QList<BundledFile> &files, const SyncEngine &engine)
{
    const BundledFile marker{trustFile::markerPath, trustFile::encode(engine.trust().marker())};
    return files.contains(marker);
}

// A segment lies in the file once for each box: the ones in other units' boxes are not this PC's to read.
QList<BundledFile> messagesFor(const QStringList &units, const QList<BundledFile> &files)
{
    static const QRegularExpression pattern(u"^box/([^/]+)/[0-9]{6}/[^/]+$"_s);
    QList<BundledFile> result;
    for (const BundledFile &file : files) {
        const auto match = pattern.match(file.path);
        if (match.hasMatch() && units.contains(match.captured(1)))
            result.append(file);
    }
    return result;
}

// They say what of this PC's messages has come to the sender's PC.
Result<int> takeAcks(SyncEngine &engine, const QList<BundledFile> &files)
{
    Acks acks = engine.acks();
    int taken = 0;
    for (const BundledFile &file : files) {
        const QStringList parts = file.path.split(u'/');
        if (parts.size() != 3 || parts.first() != u"ack"_s)
            continue;
        const auto isTaken = acks.take(parts.at(1), parts.at(2), file.bytes);
        if (!isTaken)
            return failure(isTaken);
        taken += *isTaken ? 1 : 0;
    }
    return taken;
}

} // namespace

namespace formFile {

Result<QByteArray> of(SyncEngine &engine, const QByteArray &record)
{
    if (engine.ownUnits().isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("This PC has no seat in the partnership yet. Send the form as PDF meanwhile."));
    if (const auto sealed = engine.seal(); !sealed)
        return failure(sealed);
    return bundle::ofRecord(engine, record);
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::NotFound, Texts::tr("This file cannot be opened. Copy it to this PC, then open it again."), file.errorString());
    if (file.size() > bundle::largest)
        return failure(Error::Code::InvalidInput, Texts::tr("This file is too large to be a form. Ask for it to be sent again."));
    return file.read(bundle::largest);
}

Result<TakenForm> take(SyncEngine &engine, const QByteArray &bytes)
{
    const auto files = bundle::read(bytes);
    if (!files)
        return failure(files);
    if (!isOfThisPartnership(*files, engine))
        return failure(Error::Code::Conflict, Texts::tr("This file comes from another partnership. Nothing was taken from it."));
    if (const auto done = bundle::adoptTrust(engine, *files); !done)
        return failure(done);
    const QList<BundledFile> messages = messagesFor(engine.ownUnits(), *files);
    if (messages.isEmpty())
        return failure(Error::Code::NotFound, Texts::tr("Nothing in this file is for your academy or region. Nothing was taken from it."));
    TakenForm form;
    Puller puller = engine.puller();
    const qsizetype before = puller.report().refusals.size();
    for (const BundledFile &message : messages) {
        const QByteArray hash = contentHash(message.bytes);
        const bool isKnown = engine.store().hasSegment(hash);
        const auto outcome = puller.take(message.bytes, message.path.section(u'/', 1, 1), message.path.section(u'/', 2, 2));
        if (!outcome)
            return failure(outcome);
        form.known += isKnown ? 1 : 0;
        form.taken += !isKnown && engine.store().hasSegment(hash) ? 1 : 0;
        form.waiting += *outcome == u"waiting"_s ? 1 : 0;
        if (const auto record = engine.store().recordOf(hash); record && !record->isEmpty())
            form.record = *record;
    }
    const auto acks = takeAcks(engine, *files); // after the messages: they name segments that came with them
    if (!acks)
        return failure(acks);
    form.acknowledged = *acks;
    form.refused = puller.report().refused(before);
    return form;
}

} // namespace formFile
