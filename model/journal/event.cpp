// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/journal/event.h"

#include "model/core/hash.h"
#include "model/journal/stub.h"

#include <QCborArray>
#include <QCborStreamReader>
#include <QCborValue>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestEvent = 256 * 1024;
constexpr qsizetype idLength = 16;
constexpr int mostParents = 256;
constexpr int deepest = 16;

const QString keyRecord = u"record"_s;
const QString keyKind = u"kind"_s;
const QString keySchema = u"schema"_s;
const QString keyMinReader = u"min_reader"_s;
const QString keyHlc = u"hlc"_s;
const QString keyParents = u"parents"_s;
const QString keyDevice = u"device"_s;
const QString keyAuthor = u"author"_s;
const QString keyRole = u"role"_s;
const QString keyData = u"data"_s;
const QString keyStub = u"stub"_s; // the id of the event that it stands for
const QString keySalt = u"salt"_s; // two equal events of one moment must not be one

tl::unexpected<Error> notAnEvent(const QString &detail)
{
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("Event", "A record could not be read because it is damaged."), detail);
}

// Walks the items without building values, so that hostile nesting or a huge declared length costs nothing.
bool isBounded(QCborStreamReader &reader, int depth)
{
    if (depth > deepest)
        return false;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        if (reader.isContainer()) {
            if (!reader.enterContainer() || !isBounded(reader, depth + 1) || !reader.leaveContainer())
                return false;
        } else if (!reader.next()) {
            return false;
        }
    }
    return reader.lastError() == QCborError::NoError;
}

} // namespace

QDateTime Event::time() const
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(hlc >> 16), Qt::UTC);
}

bool Event::isRemoved() const
{
    return author.isEmpty() && data.isEmpty();
}

Event makeEvent(const EventDraft &draft, const QByteArray &device, quint64 hlc)
{
    Event event;
    event.kind = draft.kind;
    event.schema = draft.schema;
    event.hlc = hlc;
    event.parents = draft.parents;
    event.device = device;
    event.author = draft.author;
    event.role = draft.role;
    event.data = draft.data;

    QCborArray parents;
    for (const QByteArray &parent : draft.parents)
        parents.append(parent);
    const QCborMap map{{keyRecord, draft.record}, {keyKind, event.kind},     {keySchema, event.schema},
                       {keyMinReader, event.minReader}, {keyHlc, static_cast<qint64>(hlc)}, {keyParents, parents},
                       {keyDevice, device},       {keyAuthor, event.author}, {keyRole, event.role},
                       {keyData, event.data},     {keySalt, randomBytes(16)}};
    event.bytes = map.toCborValue().toCbor();
    event.id = shortHash(event.bytes);
    event.record = draft.record.isEmpty() ? event.id : draft.record;
    return event;
}

namespace {

Result<Event> parsed(const QByteArray &bytes, bool mayBeStub)
{
    if (bytes.size() > largestEvent)
        return notAnEvent(u"too long"_s);
    QCborStreamReader reader(bytes);
    if (!isBounded(reader, 0))
        return notAnEvent(u"not CBOR, or nested too deeply"_s);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || !value.isMap() || error.offset != bytes.size())
        return notAnEvent(error.errorString());

    const QCborMap map = value.toMap();
    Event event;
    event.bytes = bytes;
    event.id = shortHash(bytes);
    if (map.contains(keyStub)) {
        event.id = map.value(keyStub).toByteArray();
        if (!mayBeStub || event.id.size() != idLength)
            return notAnEvent(u"stub"_s);
    }
    event.record = map.value(keyRecord).toByteArray();
    event.kind = map.value(keyKind).toString();
    event.schema = static_cast<int>(map.value(keySchema).toInteger(1));
    event.minReader = static_cast<int>(map.value(keyMinReader).toInteger(1));
    event.hlc = static_cast<quint64>(map.value(keyHlc).toInteger());
    event.device = map.value(keyDevice).toByteArray();
    event.author = map.value(keyAuthor).toString();
    event.role = map.value(keyRole).toString();
    event.data = map.value(keyData).toMap();
    const QCborArray parents = map.value(keyParents).toArray();
    if (parents.size() > mostParents)
        return notAnEvent(u"too many parents"_s);
    for (const QCborValue &parent : parents) {
        if (parent.toByteArray().size() != idLength)
            return notAnEvent(u"parent id"_s);
        event.parents.append(parent.toByteArray());
    }
    if (event.kind.isEmpty() || event.device.size() != idLength
        || (!event.record.isEmpty() && event.record.size() != idLength))
        return notAnEvent(u"kind, device or record"_s);
    if (event.record.isEmpty())
        event.record = event.id;
    return event;
}

} // namespace

Result<Event> parseEvent(const QByteArray &bytes)
{
    return parsed(bytes, false);
}

Result<Event> parseStored(const QByteArray &bytes)
{
    return parsed(bytes, true);
}

Event stubOf(const Event &event)
{
    Event stub = event;
    stub.author.clear();
    stub.role.clear();
    stub.data = {};
    QCborArray parents;
    for (const QByteArray &parent : event.parents)
        parents.append(parent);
    const QCborMap map{{keyStub, event.id},     {keyRecord, event.record == event.id ? QByteArray() : event.record},
                       {keyKind, event.kind},   {keySchema, event.schema}, {keyMinReader, event.minReader},
                       {keyHlc, static_cast<qint64>(event.hlc)}, {keyParents, parents}, {keyDevice, event.device}};
    stub.bytes = map.toCborValue().toCbor();
    return stub;
}
