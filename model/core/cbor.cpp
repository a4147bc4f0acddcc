// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/cbor.h"

#include <QCborStreamReader>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> damaged(const QString &detail)
{
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("Cbor", "This file is damaged. Ask its sender for another copy."), detail);
}

bool isBounded(QCborStreamReader &reader, int depth, int &itemsLeft)
{
    if (depth < 0)
        return false;
    while (reader.lastError() == QCborError::NoError && reader.hasNext()) {
        if (--itemsLeft < 0)
            return false;
        if (reader.isContainer()) {
            if (!reader.enterContainer() || !isBounded(reader, depth - 1, itemsLeft) || !reader.leaveContainer())
                return false;
        } else if (!reader.next()) {
            return false;
        }
    }
    return reader.lastError() == QCborError::NoError;
}

} // namespace

Result<QCborValue> readCbor(const QByteArray &bytes, const CborLimits &limits)
{
    if (bytes.size() > limits.bytes)
        return damaged(u"too long: %1 bytes"_s.arg(bytes.size()));
    QCborStreamReader reader(bytes);
    int itemsLeft = limits.items;
    if (!isBounded(reader, limits.depth, itemsLeft))
        return damaged(u"not CBOR, too deep, or too many items"_s);
    QCborParserError error;
    QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size())
        return damaged(error.errorString());
    return value;
}
