// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/sync/publishfile.h"

#include "model/core/hash.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

// True: there with equal bytes. False: nothing there (any more).
Result<bool> isThere(ShareFolder &share, const QString &path, const QByteArray &bytes)
{
    for (int look = 0; look < 2; ++look) { // twice, because a share may hand out a wrong byte once
        const auto there = share.read(path, bytes.size());
        if (there && *there == bytes)
            return true;
        if (there && isNamedByContent(path, *there))
            return failure(Error::Code::Conflict, QCoreApplication::translate("PublishFile", "Another file has this name."), path);
        if (!there && there.error().code == Error::Code::NotFound)
            return false;
        if (!there && there.error().code != Error::Code::InvalidInput) // larger than ours: damaged, too
            return failure(there);
    }
    const auto removed = share.remove(path);
    return removed ? Result<bool>(false) : failure(removed);
}

Result<void> writeInPlace(ShareFolder &share, const QString &path, const QByteArray &bytes)
{
    const QString folder = path.left(path.lastIndexOf(u'/') + 1);
    const QString part = folder + QString::fromLatin1(randomBytes(8).toHex()) + u".part"_s;
    if (const auto written = share.write(part, bytes); !written) {
        [[maybe_unused]] const auto swept = share.remove(part); // a torn rest; if it stays, readers ignore it
        return written;
    }
    auto renamed = share.rename(part, path);
    if (renamed)
        return {};
    [[maybe_unused]] const auto swept = share.remove(part);
    if (renamed.error().code == Error::Code::Unsupported)
        return share.write(path, bytes);
    return renamed;
}

} // namespace

bool isNamedByContent(const QString &name, const QByteArray &bytes)
{
    return name.contains(QString::fromLatin1(contentHash(bytes).first(16).toHex()));
}

Result<void> publishFile(ShareFolder &share, const QString &path, const QByteArray &bytes, bool mayExist, const Safeguards &safeguards)
{
    if (mayExist) {
        const auto there = isThere(share, path, bytes);
        if (!there)
            return failure(there);
        if (*there)
            return {};
    }
    if (const auto written = writeInPlace(share, path, bytes); !written && written.error().code != Error::Code::Conflict)
        return written;
    if (!safeguards.readBack)
        return {};
    const auto there = isThere(share, path, bytes);
    if (!there)
        return failure(there);
    if (!*there)
        return failure(Error::Code::Busy, QCoreApplication::translate("PublishFile", "The share did not keep a file. It is tried again soon."), path);
    return {};
}
