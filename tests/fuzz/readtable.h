// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablereader.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

//! \brief A file in memory where there is such a file system
class FuzzFile
{
public:
    FuzzFile()
        : m_folder(QFile::exists(QStringLiteral("/dev/shm")) ? QStringLiteral("/dev/shm/lp-fuzz-XXXXXX") : QString())
    {
    }
    QString path() const { return m_folder.filePath(QStringLiteral("input")); }
    void write(const QByteArray &bytes) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            std::abort();
    }

private:
    QTemporaryDir m_folder;
};

//! \brief Reads all rows, within the limits of a small table; stops the fuzzer when a promise is broken
inline void readWholeTable(const QString &path)
{
    TableLimits limits;
    limits.rows = 20'000;
    limits.unpackedBytes = 16 * 1024 * 1024;
    auto reader = openTable(path, limits);
    if (!reader) {
        if (reader.error().message.isEmpty())
            std::abort();
        return;
    }
    QStringList row;
    qint64 before = 0;
    while (true) {
        const auto more = (*reader)->next(row);
        if (!more && more.error().message.isEmpty())
            std::abort();
        if (!more || !*more)
            return;
        if (row.size() > limits.cellsPerRow || (*reader)->row() < 0 || ++before > limits.rows)
            std::abort();
    }
}
