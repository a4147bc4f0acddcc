// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvwriter.h"

#include "model/exchange/cellvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype flushFrom = 256 * 1024;

// What needs quotation marks around it: also where only a careless reader would stumble, at other separators.
constexpr bool isSpecial(char c)
{
    return c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t' || c == '|';
}

constexpr std::array<bool, 256> specials = [] {
    std::array<bool, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = isSpecial(static_cast<char>(i));
    return table;
}();

// Excel's "sep=" line is one, too.
bool needsQuotes(QByteArrayView cell)
{
    return std::ranges::any_of(cell, [](char c) { return specials[static_cast<unsigned char>(c)]; })
           || (cell.size() >= 4 && cell.first(4).compare("sep=", Qt::CaseInsensitive) == 0);
}

tl::unexpected<Error> notWritten(const QString &detail)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("Exchange", "The file could not be written. Choose another folder, or close the program that has it open."), detail);
}

} // namespace

void appendCsvCell(QByteArray &row, QByteArrayView cell)
{
    const bool isGuarded = cell::needsGuard(cell);
    const bool isQuoted = needsQuotes(cell);
    if (isQuoted)
        row += '"';
    if (isGuarded)
        row += '\'';
    if (isQuoted && cell.contains('"'))
        row += cell.toByteArray().replace('"', "\"\"");
    else
        row.append(cell);
    if (isQuoted)
        row += '"';
}

CsvWriter::CsvWriter(const QString &path)
    : m_file(path)
{
    m_buffer.reserve(flushFrom + 64 * 1024);
}

Result<void> CsvWriter::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return notWritten(m_file.errorString());
    m_buffer = "\xEF\xBB\xBF";
    return {};
}

Result<void> CsvWriter::writeRow(const QStringList &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        appendCsvCell(m_buffer, cells.at(i).toUtf8());
    }
    return endRow();
}

Result<void> CsvWriter::writeRow(std::span<const QByteArrayView> cells)
{
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_buffer += ',';
        appendCsvCell(m_buffer, cells[i]);
    }
    return endRow();
}

Result<void> CsvWriter::endRow()
{
    m_buffer += "\r\n";
    return m_buffer.size() < flushFrom ? Result<void>{} : flush();
}

Result<void> CsvWriter::flush()
{
    if (m_file.write(m_buffer) != m_buffer.size())
        return notWritten(m_file.errorString());
    m_buffer.resize(0);
    return {};
}

Result<void> CsvWriter::finish()
{
    if (const auto flushed = flush(); !flushed)
        return flushed;
    if (!m_file.commit())
        return notWritten(m_file.errorString());
    return {};
}
