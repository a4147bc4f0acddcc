// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvwriter.h"

#include "model/exchange/cellvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

constexpr qsizetype flushFrom = 256 * 1024;

// Also where only a careless reader would stumble: at other separators, and at Excel's "sep=" line.
bool needsQuotes(const QString &cell)
{
    return cell.startsWith(u"sep=", Qt::CaseInsensitive) || std::ranges::any_of(cell, [](QChar c) {
        const char16_t unit = c.unicode();
        return unit == u',' || unit == u'"' || unit == u'\n' || unit == u'\r' || unit == u';' || unit == u'\t' || unit == u'|';
    });
}

tl::unexpected<Error> notWritten(const QString &detail)
{
    return failure(Error::Code::Storage,
                   QCoreApplication::translate("Exchange", "The file could not be written. Choose another folder, or close the program that has it open."), detail);
}

} // namespace

void appendCsvCell(QByteArray &row, const QString &cell)
{
    const QString text = cell::guarded(cell);
    if (!needsQuotes(text)) {
        row += text.toUtf8();
        return;
    }
    row += '"';
    row += text.contains(u'"') ? QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8() : text.toUtf8();
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
        appendCsvCell(m_buffer, cells.at(i));
    }
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
