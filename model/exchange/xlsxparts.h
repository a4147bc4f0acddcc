// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/tablelimits.h"
#include "model/exchange/xmlsource.h"
#include "model/exchange/ziparchive.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <vector>

//! \brief How the numbers of a cell are shown, as far as their text depends on it
struct NumberStyle
{
    enum class Kind {
        Plain,
        Date,  //!< days since the workbook's epoch
        Digits //!< "00000": leading zeros up to \ref digits
    };
    Kind kind = Kind::Plain;
    int digits = 0;

    friend bool operator==(const NumberStyle &, const NumberStyle &) = default;
};

//! \brief The style of a number format code: "dd/mm/yyyy" is a date, "00000" five digits
[[nodiscard]] NumberStyle styleOfFormat(const QString &code);

//! \brief \p text with the escapes of workbooks opened up: "_x000D_" is a carriage return
[[nodiscard]] QString withoutEscapes(const QString &text);

//! \brief The texts that the cells of a workbook share, held as UTF-8
class SharedTexts
{
public:
    [[nodiscard]] Result<void> load(std::unique_ptr<ByteSource> source, const TableLimits &limits);
    [[nodiscard]] QString at(qsizetype index) const; //!< empty when there is none
    [[nodiscard]] bool contains(qsizetype index) const;

private:
    QByteArray m_bytes;
    std::vector<qint64> m_ends;
};

//! \brief What a workbook says of itself before its sheets begin
struct Workbook
{
    struct Sheet
    {
        QString name;
        QString member; //!< the file in the archive
    };
    QList<Sheet> sheets; //!< the visible ones
    std::vector<NumberStyle> styles; //!< by style number
    SharedTexts texts;
    bool epochIs1904 = false;
};

//! \brief Reads everything of an .xlsx but the sheets
[[nodiscard]] Result<Workbook> readWorkbook(const std::shared_ptr<const ZipArchive> &archive, const TableLimits &limits);
