// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablewriter.h"

#include <QByteArray>
#include <QSaveFile>

//! \brief Writes RFC 4180: commas, CRLF, quotation marks where needed; UTF-8 with a mark, by which Excel knows it
class CsvWriter final : public TableWriter
{
public:
    explicit CsvWriter(const QString &path);

    //! \brief Makes the file
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> writeRow(const QStringList &cells) override;
    [[nodiscard]] Result<void> writeRow(std::span<const QByteArrayView> cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] Result<void> flush();

    QSaveFile m_file;
    QByteArray m_buffer;
    qsizetype m_used = 0; //!< bytes of m_buffer
};

//! \brief Appends \p cell, which is UTF-8, to \p row as a CSV cell, guarded and quoted where needed
void appendCsvCell(QByteArray &row, QByteArrayView cell);
