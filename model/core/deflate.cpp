// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/core/deflate.h"

#include <QCoreApplication>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chunk = 64 * 1024;

tl::unexpected<Error> notInflated(const QString &detail)
{
    return failure(Error::Code::InvalidInput,
                   QCoreApplication::translate("Deflate", "A file on the share is damaged or too large to be one of ours."), detail);
}

} // namespace

QByteArray deflated(const QByteArray &bytes)
{
    QByteArray result(static_cast<qsizetype>(compressBound(static_cast<uLong>(bytes.size()))), Qt::Uninitialized);
    uLongf size = static_cast<uLongf>(result.size());
    compress2(reinterpret_cast<Bytef *>(result.data()), &size, reinterpret_cast<const Bytef *>(bytes.constData()),
              static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION);
    result.truncate(static_cast<qsizetype>(size));
    return result;
}

Result<QByteArray> inflated(const QByteArray &bytes, qsizetype largest)
{
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return notInflated(u"memory"_s);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData())); // zlib's old signature; it only reads
    stream.avail_in = static_cast<uInt>(bytes.size());
    QByteArray result;
    int state = Z_OK;
    while (state == Z_OK && result.size() <= largest) {
        const qsizetype size = result.size();
        result.resize(size + chunk);
        stream.next_out = reinterpret_cast<Bytef *>(result.data() + size);
        stream.avail_out = static_cast<uInt>(chunk);
        state = inflate(&stream, Z_NO_FLUSH);
        result.truncate(size + chunk - static_cast<qsizetype>(stream.avail_out));
    }
    const bool isAll = state == Z_STREAM_END && stream.avail_in == 0;
    inflateEnd(&stream);
    if (!isAll || result.size() > largest)
        return notInflated(u"zlib %1"_s.arg(state));
    return result;
}
