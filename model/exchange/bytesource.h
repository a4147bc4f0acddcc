// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/core/result.h"
#include "model/exchange/tablelimits.h"

#include <QString>

#include <memory>

//! \brief Bytes that come one after the other: a file, or what is packed in it
class ByteSource
{
public:
    virtual ~ByteSource() = default;

    //! \brief Reads up to \p size bytes
    //! \return how many; 0 at the end. Code::InvalidInput when the file is damaged or grows beyond its limits
    [[nodiscard]] virtual Result<qint64> read(char *to, qint64 size) = 0;

    //! \brief How far it is through the file, 0 to 1
    [[nodiscard]] virtual double progress() const = 0;
};

//! \brief The bytes of \p path as they lie there
//! \return Code::NotFound when there is no such file; Code::InvalidInput when it is empty, no file or too large
[[nodiscard]] Result<std::unique_ptr<ByteSource>> openFile(const QString &path, const TableLimits &limits);

//! \brief The unpacked bytes of a gzip file, of all its members
[[nodiscard]] Result<std::unique_ptr<ByteSource>> unpackGzip(std::unique_ptr<ByteSource> packed,
                                                             const TableLimits &limits);

//! \brief The UTF-8 form of UTF-16 bytes
[[nodiscard]] std::unique_ptr<ByteSource> recodeUtf16(std::unique_ptr<ByteSource> utf16, bool isBigEndian);

//! \brief \p head, then what \p rest still has: puts back what was read to look at it
[[nodiscard]] std::unique_ptr<ByteSource> prepend(QByteArray head, std::unique_ptr<ByteSource> rest);

//! \brief Up to \p size bytes from the beginning of \p source; fewer only at its end
[[nodiscard]] Result<QByteArray> readHead(ByteSource &source, qint64 size);

//! \brief Counts what comes out of a packed file against its limits
class UnpackingGuard
{
public:
    explicit UnpackingGuard(const TableLimits &limits);
    //! \return Code::InvalidInput once \p packed and \p unpacked bytes so far are beyond the limits
    [[nodiscard]] Result<void> check(qint64 packed, qint64 unpacked) const;

private:
    qint64 m_most;
    qint64 m_ratio;
};
