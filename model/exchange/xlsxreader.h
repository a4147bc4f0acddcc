// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablereader.h"
#include "model/exchange/xlsxparts.h"

//! \brief Reads one visible sheet of an Excel workbook as a stream: the one asked for, or the first that has rows
//!
//! Formulas are not computed: their cells have the value that the spreadsheet program left, and are named by
//! formulaCells(). Memory: the shared texts, at most TableLimits::sharedTextBytes.
class XlsxReader final : public TableReader
{
public:
    [[nodiscard]] static Result<std::unique_ptr<TableReader>> open(std::shared_ptr<const ZipArchive> archive, const TableLimits &limits,
                                                                   const QString &sheet = {});
    //! \brief The visible sheets
    [[nodiscard]] static Result<QStringList> sheetNames(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits);

    [[nodiscard]] Result<bool> next(QStringList &row) override;
    [[nodiscard]] qint64 row() const override { return m_row; }
    [[nodiscard]] QList<int> formulaCells() const override { return m_formulas; }
    [[nodiscard]] QString sheet() const override { return m_sheet; }
    [[nodiscard]] double progress() const override;
    [[nodiscard]] QStringList notes() const override { return m_notes; }

private:
    struct Cell
    {
        QString type;
        QString value;
        int column = 0;
        int style = 0;
    };

    XlsxReader(std::shared_ptr<const ZipArchive> archive, Workbook workbook, const TableLimits &limits);

    [[nodiscard]] Result<bool> openSheet(const Workbook::Sheet &sheet);
    [[nodiscard]] Result<bool> readRow(QStringList &row);
    [[nodiscard]] Result<void> readCells(QStringList &row);
    [[nodiscard]] Result<void> readCell(Cell &cell);
    [[nodiscard]] Result<QString> textOf(const Cell &cell) const;
    [[nodiscard]] QString numberText(const QString &value, int style) const;

    std::shared_ptr<const ZipArchive> m_archive;
    Workbook m_workbook;
    TableLimits m_limits;
    std::unique_ptr<WorkbookXml> m_xml;
    QString m_sheet;
    QStringList m_first; // the first row, read to see whether the sheet has any
    bool m_hasFirst = false;
    qint64 m_row = 0;
    qint64 m_count = 0;
    QList<int> m_formulas;
    QStringList m_notes;
};
