// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/directoryexport.h"

#include "model/directory/directoryrows.h"
#include "model/exchange/backgroundwriter.h"

#include <QCoreApplication>

DirectoryExport::DirectoryExport(const QSqlDatabase &db)
    : m_db(db)
{
}

Result<qint64> DirectoryExport::write(const QString &path, const std::optional<QList<qint64>> &entries,
                                      const std::function<bool(qint64)> &progress) const
{
    constexpr qint64 tellEvery = 256;
    auto table = createTable(path);
    if (!table)
        return failure(table);
    BackgroundWriter writer(*std::move(table));
    QStringList headings;
    for (size_t i = 0; i < directoryFieldCount; ++i)
        headings.append(fieldName(static_cast<DirectoryField>(i)));
    if (const auto done = writer.writeRow(headings); !done)
        return failure(done);
    qint64 count = 0;
    const auto done = forEachDirectoryRow(m_db, entries, [&](std::span<const QByteArrayView> row) -> Result<void> {
        if (progress && count % tellEvery == 0 && !progress(count))
            return failure(Error::Code::Cancelled, QCoreApplication::translate("DirectoryExport", "Cancelled. No file was written."));
        ++count;
        return writer.writeRow(row);
    });
    if (!done)
        return failure(done);
    if (const auto finished = writer.finish(); !finished)
        return failure(finished);
    return count;
}
