// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablewriter.h"

#include <QString>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

//! \brief Writes an Excel workbook of one sheet: headings frozen and filterable, every cell text
//!
//! Memory does not grow with the rows; they wait in a temporary file.
class XlsxWriter final : public TableWriter
{
public:
    explicit XlsxWriter(QString path);
    XlsxWriter(const XlsxWriter &) = delete;
    XlsxWriter &operator=(const XlsxWriter &) = delete;
    ~XlsxWriter() override;

    //! \brief Makes the file
    [[nodiscard]] Result<void> start();
    using TableWriter::writeRow;
    [[nodiscard]] Result<void> writeRow(const QStringList &cells) override;
    [[nodiscard]] Result<void> finish() override;

private:
    [[nodiscard]] QString partPath() const;

    QString m_path;
    lxw_workbook *m_workbook = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_heading = nullptr;
    unsigned int m_row = 0;
    qsizetype m_columns = 0;
};
