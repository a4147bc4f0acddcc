// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#pragma once

#include "model/exchange/bytesource.h"
#include "model/exchange/tablereader.h"

#include <QByteArray>

#include <memory>

//! \brief Reads comma-, semicolon- or tab-separated text as RFC 4180 describes it
//!
//! More forgiving where real files are: any line end, quotation marks inside a cell, cells of Windows-1252 between
//! cells of UTF-8 (each cell is read as UTF-8 where it is UTF-8). Memory: the longest row, at most 4 MB.
class CsvReader final : public TableReader
{
public:
    CsvReader(std::unique_ptr<ByteSource> source, const TableLimits &limits);
    ~CsvReader() override;

    //! \brief Looks at the beginning: encoding, separator
    //! \return Code::InvalidInput when this is no text
    [[nodiscard]] Result<void> start();

    [[nodiscard]] Result<bool> next(QStringList &row) override;
    [[nodiscard]] qint64 row() const override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] QStringList notes() const override;

    //! \brief ',', ';', '\t' or '|'
    [[nodiscard]] char separator() const;

private:
    enum class Step { Row, Blank, NeedMore, End };

    [[nodiscard]] Result<void> fill();
    [[nodiscard]] Result<Step> readRecord(QStringList &row);
    [[nodiscard]] const char *readQuoted(const char *at, const char *end, bool &isComplete);
    [[nodiscard]] QString decoded(const char *begin, const char *end);
    void skipSeparatorLine();

    std::unique_ptr<ByteSource> m_source;
    TableLimits m_limits;
    QByteArray m_buffer;
    qsizetype m_begin = 0; // of the next record in m_buffer
    qsizetype m_end = 0;
    qint64 m_row = 0;
    QByteArray m_cell; // a quoted cell without its quotation marks
    char m_separator = ',';
    bool m_atEnd = false;
    bool m_sawUtf8 = false;
    bool m_sawWindows1252 = false;
};

//! \brief \p bytes as UTF-8 when they are that, else as Windows-1252; says which in \p isUtf8
[[nodiscard]] QString decodedText(QByteArrayView bytes, bool &isUtf8);

//! \brief The character that Windows-1252 has at 0x80 to 0x9F; other characters as they are
//!
//! Also repairs texts in which such a byte was taken for Latin-1 (U+0092 for an apostrophe).
[[nodiscard]] char16_t fromWindows1252(char16_t c);
