// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/bytesource.h"

#include <QList>

#include <memory>

struct zip;

//! \brief A file packed in a zip file
struct ZipMember
{
    QString name; //!< with its folders: "xl/workbook.xml"
    qint64 packed = 0;
    qint64 unpacked = 0; //!< as the archive claims; what really comes out is counted

    friend bool operator==(const ZipMember &, const ZipMember &) = default;
};

//! \brief A zip file, open for reading
class ZipArchive
{
public:
    //! \return Code::InvalidInput when it is damaged, or holds more or larger files than the limits allow
    [[nodiscard]] static Result<std::shared_ptr<const ZipArchive>> open(const QString &path, const TableLimits &limits);
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;
    ~ZipArchive();

    [[nodiscard]] QList<ZipMember> members() const;
    [[nodiscard]] bool contains(const QString &name) const;

    //! \brief The unpacked bytes of a member; the archive stays open as long as they are read
    //! \return Code::InvalidInput when there is none of that name, or it is locked with a password
    [[nodiscard]] static Result<std::unique_ptr<ByteSource>> read(std::shared_ptr<const ZipArchive> archive,
                                                                  const QString &name);

private:
    ZipArchive(zip *handle, const TableLimits &limits);

    zip *m_handle;
    TableLimits m_limits;
    QList<ZipMember> m_members;
};
