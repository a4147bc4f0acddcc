// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/sync/sharefolder.h"

//! \brief A folder of this PC's file system, mounted or carried by a cloud client
class DiskShareFolder final : public ShareFolder
{
public:
    explicit DiskShareFolder(QString root);

    [[nodiscard]] Result<QStringList> list(const QString &folder) override;
    [[nodiscard]] Result<QByteArray> read(const QString &path, qsizetype largest) override;
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &bytes) override;
    [[nodiscard]] Result<void> rename(const QString &from, const QString &to) override;
    [[nodiscard]] Result<void> remove(const QString &path) override;

private:
    [[nodiscard]] QString absolute(const QString &path) const;
    [[nodiscard]] Result<void> makeFolderOf(const QString &path) const;
    [[nodiscard]] tl::unexpected<Error> errorAt(const QString &path, const QString &detail) const;

    QString m_root;
};
