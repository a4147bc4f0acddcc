// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/hash.h"

#include <QCryptographicHash>

QByteArray contentHash(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(bytes);
    return hash.result();
}

QByteArray shortHash(QByteArrayView bytes)
{
    return contentHash(bytes).first(16);
}
