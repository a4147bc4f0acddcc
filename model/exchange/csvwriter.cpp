// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvwriter.h"

#include "model/exchange/cellvalues.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace {

constexpr qsizetype flushFrom = 256 * 1024;

// What needs quotation marks around it: also where only a careless reader would stumble, at other separators.
constexpr bool isSpecial(char c)
{
    return c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t' || c == '|';
}

constexpr std::array<quint8, 256> specials = [] {
    std::array<quint8, 256> table{};
    for (size_t i = 0; i < table.size(); ++i)
        table[i] = isSpecial(static_cast<char>(i)) ? 1 : 0;
    return table;
}();

bool isSpecialAt(const char *at)
{
    return specials[static_cast<unsigned char>(*at)] != 0;
}

bool holdsSpecial(QByteArrayView cell)
{
    const char *at = cell.begin();
    // Four at a time: most cells hold none, and one answer for four is quicker than four answers.
    for (; cell.end() - at >= 4; at += 4) {
        if (isSpecialAt(at) | isSpecialAt(at + 1) | isSpecialAt(at + 2) | isSpecialAt(at + 3))
            return true;
    }
    return std::any_of(at, cell.end(), [](const char &c) { return isSpecialAt(&c); });
}

// Excel's "sep=" line is one, too.
bool needsQuotes(QByteArrayView cell)
{
    return holdsSpecial(cell) || ((cell.front() | 0x20) == 's' && cell.size() >= 4 && cell.first(4).compare("sep=", Qt::CaseInsensitive) == 0);
}

char *copied(char *to, QByteArrayView bytes)
{
    std::memcpy(to, bytes.data(), static_cast<size_t>(bytes.size()));
    return to + bytes.size();
}

// The room that putCell() needs at most.
qsizetype roomFor(QByteArrayView cell)
{
    return 2 * cell.size() + 3;
}

// Writes the cell there and returns the place behind it.
char *putCell(char *to, QByteArrayView cell)
{
    if (cell.isEmpty())
        return to;
    const bool isQuoted = needsQuotes(cell);
    if (isQuoted)
        *to++ = '"';
    if (cell::needsGuard(cell))
        *to++ = '\'';
    if (!isQuoted)
        return copied(to, cell);
    for (qsizetype quote = cell.indexOf('"'); quote >= 0; quote = cell.indexOf('"')) {
        to = copied(to, cell.first(quote + 1));
        *to++ = '"';
        cell = cell.sliced(quote + 1);
    }
    to = copied(to, cell);
    *to++ = '"';
    return to;
}

tl::unexpected<Error> notWritten(const QString &detail)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("Exchange", "The file could not be written. Choose another folder, or close the program that has it open."), detail);
}

} // namespace

void appendCsvCell(QByteArray &row, QByteArrayView cell)
{
    const qsizetype begin = row.size();
    row.resize(begin + roomFor(cell));
    const char *const end = putCell(row.data() + begin, cell);
    row.truncate(end - row.constData());
}

CsvWriter::CsvWriter(const QString &path)
    : m_file(path)
{
    m_buffer.resize(flushFrom + 64 * 1024);
}

Result<void> CsvWriter::start()
{
    if (!m_file.open(QIODevice::WriteOnly))
        return notWritten(m_file.errorString());
    m_used = copied(m_buffer.data(), "\xEF\xBB\xBF") - m_buffer.data();
    return {};
}

Result<void> CsvWriter::writeRow(const QStringList &cells)
{
    std::vector<QByteArray> bytes;
    for (const QString &cell : cells)
        bytes.push_back(cell.toUtf8());
    return writeRow(std::vector<QByteArrayView>(bytes.begin(), bytes.end()));
}

Result<void> CsvWriter::writeRow(std::span<const QByteArrayView> cells)
{
    qsizetype room = 2;
    for (const QByteArrayView cell : cells)
        room += roomFor(cell) + 1;
    if (m_buffer.size() - m_used < room)
        m_buffer.resize(m_used + room);
    char *to = m_buffer.data() + m_used;
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            *to++ = ',';
        to = putCell(to, cells[i]);
    }
    m_used = copied(to, "\r\n") - m_buffer.data();
    return m_used < flushFrom ? Result<void>{} : flush();
}

Result<void> CsvWriter::flush()
{
    if (m_file.write(m_buffer.constData(), m_used) != m_used)
        return notWritten(m_file.errorString());
    m_used = 0;
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
