// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablereader.h"
#include "model/exchange/xmlsource.h"
#include "model/exchange/ziparchive.h"

//! \brief Reads one sheet of an OpenDocument spreadsheet as a stream: the one asked for, or the first that has rows
//!
//! Repeated cells and rows are written out, within the limits; comments in cells are left out. Formulas are not
//! computed: their cells have the value that the spreadsheet program left, and are named by formulaCells().
class OdsReader final : public TableReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits,
                                                                   const QString &sheet = {});
    [[nodiscard]] static Result<QStringList> sheetNames(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits);

    [[nodiscard]] Result<bool> next(QStringList &row) override;
    [[nodiscard]] qint64 row() const override { return m_row; }
    [[nodiscard]] QList<int> formulaCells() const override { return m_formulas; }
    [[nodiscard]] QString sheet() const override { return m_sheet; }
    [[nodiscard]] double progress() const override { return m_xml.progress(); }

private:
    OdsReader(std::unique_ptr<ByteSource> content, const TableLimits &limits, QString sheet);

    [[nodiscard]] Result<bool> readRow();
    [[nodiscard]] Result<void> readCells();
    [[nodiscard]] Result<QString> readCell(bool &isFormula);
    [[nodiscard]] Result<QString> readText();
    [[nodiscard]] Result<bool> findRow();
    [[nodiscard]] Result<void> enterSheet();

    WorkbookXml m_xml;
    TableLimits m_limits;
    QString m_wanted; // the sheet to read; empty: the first that has rows
    QString m_sheet;
    QStringList m_names; // of the sheets gone past
    QStringList m_cells;
    qint64 m_row = 0;
    qint64 m_rowsBehind = 0; // rows that m_cells stands for beyond the one handed out
    qint64 m_count = 0;
    QList<int> m_formulas;
    bool m_isDone = false;
};
