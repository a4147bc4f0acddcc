// SPDX-FileCopyrightText: 2026 The Learning Partnerships authors
// SPDX-License-Identifier: MIT

#include "model/exchange/csvwriter.h"
#include "model/exchange/tablewriter.h"
#include "model/exchange/xlsxwriter.h"

using namespace Qt::StringLiterals;

namespace {

template <typename Writer>
Result<std::unique_ptr<TableWriter>> started(const QString &path)
{
    auto writer = std::make_unique<Writer>(path);
    if (const auto done = writer->start(); !done)
        return failure(done);
    return writer;
}

} // namespace

Result<void> TableWriter::writeRow(std::span<const QByteArrayView> cells)
{
    QStringList texts;
    texts.reserve(static_cast<qsizetype>(cells.size()));
    for (const QByteArrayView cell : cells)
        texts.append(QString::fromUtf8(cell));
    return writeRow(texts);
}

Result<std::unique_ptr<TableWriter>> createTable(const QString &path)
{
    return path.endsWith(u".xlsx"_s, Qt::CaseInsensitive) ? started<XlsxWriter>(path) : started<CsvWriter>(path);
}
